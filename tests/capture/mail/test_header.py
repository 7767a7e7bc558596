import time
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.mail.header import Field, charset_of, head_of, moment_of, shown, text_of

WANTED = frozenset({"from", "subject", "x"})


def _values(raw: bytes) -> dict[str, str]:
    return {name: text_of(raw, field) for name, field in head_of(raw, 0, WANTED).fields.items()}


def _text(raw: bytes) -> str:
    return "".join(part.text for part in shown(raw, 0, len(raw)))


@pytest.mark.parametrize(
    ("raw", "values", "body", "broken"),
    [
        (b"From: Nell\nSubject: quay\n\nbody", {"from": "Nell", "subject": "quay"}, b"body", False),
        (b"FROM:Nell\r\nsubject :\tquay \r\n\r\nbody", {"from": "Nell", "subject": "quay"}, b"body", False),
        (b"Subject: a\n b\r\n\tc\nX: d\n\n", {"subject": "a b c", "x": "d"}, b"", False),
        (b"Subject:\n long\n\nbody", {"subject": "long"}, b"body", False),
        (b"Subject:\n\nbody", {"subject": ""}, b"body", False),
        (b"Subject: one\nSubject: two\nOther: x\n\nbody", {"subject": "one"}, b"body", False),
        (b"From me Mon Mar 11\nSubject: a\n\nbody", {"subject": "a"}, b"body", False),
        (b">From me\nSubject: a\n\nbody", {"subject": "a"}, b"body", False),
        (b"\xef\xbb\xbfSubject: a\n\nbody", {"subject": "a"}, b"body", False),
        (b"Subject: a\nno field here\n\nbody", {"subject": "a"}, b"no field here\n\nbody", True),
        (b"Subject: a\n--edge:1\nX: b\n", {"subject": "a"}, b"--edge:1\nX: b\n", True),
        (b"Subject: a", {"subject": "a"}, b"", False),
        (b"", {}, b"", False),
        (b"\nX: a", {}, b"X: a", False),
        (b"just words", {}, b"just words", True),
    ],
)
def test_heads(raw: bytes, values: dict[str, str], body: bytes, *, broken: bool) -> None:
    head = head_of(raw, 0, WANTED)
    assert _values(raw) == values
    assert (raw[head.body :], head.broken) == (body, broken)


def test_a_field_is_where_it_stands() -> None:
    raw = b"Date: x\nSubject:  the quay \r\n\r\n"
    field = head_of(raw, 0, WANTED).fields["subject"]
    assert (raw[field.start : field.value], raw[field.value : field.end]) == (b"Subject:  ", b"the quay")
    assert head_of(raw + b"X: no", 0, WANTED).repeated == ()
    assert head_of(b"X: 1\nx: 2\nX: 3\nY: 1\nY: 2\n\n", 0, WANTED).repeated == ("x",)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"plain = plain", "plain = plain"),
        (b"=?utf-8?q?F=C3=A4hre?= now", "Fähre now"),
        (b"=?UTF-8?B?RsOkaHJl?=", "Fähre"),
        (b"=?iso-8859-1?Q?F=E4hre_um_neun?=", "Fähre um neun"),
        (b"=?utf-8*de?q?F=C3=A4hre?=", "Fähre"),
        (b"=?koi8-r?b?8MHSz80=?=", "Паром"),
        (b"=?iso-2022-jp?b?" + b64encode("波止場".encode("iso2022_jp")) + b"?=", "波止場"),
        (b"=?gb2312?b?wuvNtw==?=", "码头"),
        (b"=?windows_1252?q?=93quay=94?=", "“quay”"),
        (b"=?cp-850?q?=84?=", "ä"),
        (b"=?x-nowhere?q?caf=E9?=", "café"),
        (b"=?unknown-8bit?q?caf=C3=A9?=", "café"),
        # white space between encoded words is none; a character may be cut in two
        (b"=?utf-8?q?F=C3?=\n =?utf-8?q?=A4hre?= x", "Fähre x"),
        (b"=?utf-8?q?a?= =?iso-8859-1?q?=E4?= =?utf-8?q?b?=", "aäb"),
        (b"=?utf-8?q?a b?=", "a b"),
        (b"=?utf-8?q?a?==?utf-8?q?b?=", "ab"),
        (b"=?utf-8?q?a?= =?b", "a =?b"),
        (b"=?utf-8?x?a?=", "=?utf-8?x?a?="),
        (b"=?utf-8?q?unclosed", "=?utf-8?q?unclosed"),
        (b"=?zip?q?x?= =?rot13?q?x?= =?idna?q?x?= =?unicode_escape?q?=5Cd?=", "xxx\\d"),
        ("Fähre “x”".encode(), "Fähre “x”"),
        (b"F\xe4hre", "Fähre"),
        (b"F\xe4 \xc3\xa4", "Fä ä"),
        (b"a\xff\xc3\xa9\x81", "a\ufffdé\ufffd"),
    ],
)
def test_values(raw: bytes, text: str) -> None:
    assert _text(raw) == text


@pytest.mark.parametrize("raw", [b"a\rFrom: evil", b"=?utf-8?q?a=0AFrom:_evil?=", "a\u2028b\x85c".encode(), b"a\x0bb"])
def test_no_value_passes_for_two_lines(raw: bytes) -> None:
    assert len(_text(raw).splitlines()) == 1


PIECES = [b"a ", b"\xc3\xa9", b"\xff", b"=?utf-8?q?b_=41?=", b"\r\n ", b" ", b"=?", b"?=", b"=?x?b?Qg?="]


@given(st.lists(st.sampled_from(PIECES)))
def test_each_stretch_is_spelt_by_its_bytes(pieces: list[bytes]) -> None:
    raw = b"".join(pieces)
    at = 0
    for part in shown(raw, 0, len(raw)):
        assert part.raw_start == at
        at += part.raw_length
        spelt = raw[part.raw_start : at]
        if part.plain:
            assert spelt == part.text.encode()
        elif part.raw_length and not part.text.isspace():
            assert spelt.startswith(b"=?") or spelt[0] >= 0x80
    assert at == len(raw)


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("UTF-8", "utf-8"),
        ("utf8", "utf8"),
        ('"iso-8859-1"', "iso-8859-1"),
        ("cp-850", "cp850"),
        ("IBM 437", "cp437"),
        ("windows-1251", "cp1251"),
        ("x-windows-1252", "cp1252"),
        ("unknown-8bit", None),
        ("", None),
        ("US-ASCII", None),
        ("a\x00b\nc", "a?b?c"),
        ("\udcff", "?"),
    ],
)
def test_charsets(declared: str, found: str | None) -> None:
    assert charset_of(declared) == found


@pytest.mark.parametrize(
    ("value", "instant"),
    [
        ("Tue, 11 Mar 2031 10:00:00 +0100", "2031-03-11T10:00:00+01:00"),
        ("11 Mar 31 10:00 GMT", "2031-03-11T10:00:00+00:00"),
        ("Tue, 11 Mar 2031 10:00:00 -0000 (summer)", "2031-03-11T10:00:00"),
        ("Tue, 31 Feb 2031 10:00:00 +0100", None),
        ("Tue, 11 Mar 2031 10:00:00 +9999", None),
        ("yesterday", None),
        ("", None),
        ("1" * 500, None),
        ("\x00", None),
    ],
)
def test_dates(value: str, instant: str | None) -> None:
    found = moment_of(value)
    assert (found and found.earliest) == instant
    assert (found and found.latest) == instant


@given(st.text(max_size=60))
def test_any_date_is_one_or_none(value: str) -> None:
    moment_of(value)


@pytest.mark.parametrize("unit", [b"=?", b"=?a?q?", b"=?a?q??= ", b"\n ", b" ", b"=", b"\xff", b"=?a?b?=?="])
def test_hostile_values_cost_no_more_than_their_length(unit: bytes) -> None:
    raw = unit * (500_000 // len(unit))
    begun = time.process_time()
    sum(len(part.text) for part in shown(raw, 0, len(raw)))
    assert time.process_time() - begun < 5


def test_a_million_fields() -> None:
    begun = time.process_time()
    head = head_of(b"X: 1\n" * 1_000_000 + b"Subject: quay\n\nbody", 0, WANTED)
    assert time.process_time() - begun < 10
    assert set(head.fields) == {"x", "subject"}


def test_no_field() -> None:
    assert text_of(b"x", None) == ""
    assert text_of(b"Subject:", Field(0, 8, 8)) == ""
