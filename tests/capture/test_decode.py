import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.decode import decode_page, decode_text, unreadable, whole_characters, without_lone_surrogates
from headwater.capture.decoded import Decoded, Offsets, runs_of
from tests.costs import seconds_of


@pytest.mark.parametrize(
    ("raw", "text", "encoding", "replaced", "said"),
    [
        (b"Calder Quay", "Calder Quay", "utf-8", 0, ()),
        (b"", "", "utf-8", 0, ()),
        ("a\r\nb\rc\u2028".encode(), "a\r\nb\rc\u2028", "utf-8", 0, ()),
        (b"\xef\xbb\xbfOpen", "\ufeffOpen", "utf-8", 0, ()),
        (b"caf\xe9 \x93ok\x94", "café “ok”", "cp1252", 0, ("byte 3", "3 characters", "windows-1252, a guess")),
        (b"caf\xc3\xa9 \xff!", "café \ufffd!", "utf-8", 1, ("byte 6", "1 character replaced")),
        (b"ab \x81 c", "ab \ufffd c", "utf-8", 1, ("byte 3",)),
        ("é".encode() + b" \xe2\x82 \xf0\x9f\x98", "é \ufffd \ufffd", "utf-8", 2, ("byte 3", "2 characters")),
        ("\ufeffDüne".encode("utf-16-le"), "\ufeffDüne", "utf-16-le", 0, ()),
        ("\ufeffDüne 😀".encode("utf-16-be"), "\ufeffDüne 😀", "utf-16-be", 0, ()),
        ("\ufeffDüne".encode("utf-32-le"), "\ufeffDüne", "utf-32-le", 0, ()),
        ("A ferry at the quay".encode("utf-16-le"), "A ferry at the quay", "utf-16-le", 0, ()),
        ("A ferry at the quay".encode("utf-16-be"), "A ferry at the quay", "utf-16-be", 0, ()),
        ("Паром стоит у причала".encode("utf-16-le"), "Паром стоит у причала", "utf-16-le", 0, ()),
        ("A ferry".encode("utf-32-be"), "A ferry", "utf-32-be", 0, ()),
        (b"\xff\xfea\x00\x00\xd8b\x00", "\ufeffa\ufffdb", "utf-16-le", 1, ("1 character replaced",)),
        ("\ufeffquay".encode("utf-16-le") + b"x", "\ufeffquay", "utf-16-le", 0, ("byte 10",)),
    ],
)
def test_plain_text_is_what_the_bytes_spell(
    raw: bytes, text: str, encoding: str, replaced: int, said: tuple[str, ...],
) -> None:
    decoded = decode_text(raw)
    assert (decoded.text, decoded.encoding, decoded.replaced) == (text, encoding, replaced)
    assert bool(decoded.notes) == bool(said)
    for part in said:
        assert part in decoded.notes[0]


@pytest.mark.parametrize(
    ("raw", "text", "encoding", "said"),
    [
        (b'<meta charset="iso-8859-1">caf\xe9 \x80', "café €", "cp1252", ""),
        (b"<META http-equiv=Content-Type content='text/html; charset=windows-1251'>\xcf\xe0", "Па", "cp1251", ""),
        (b"<?xml version='1.0' encoding='iso-8859-2'?>\xb1", "ą", "iso8859-2", ""),
        ("<meta charset=gb2312>码头".encode("gbk"), "码头", "gb18030", ""),
        ("<meta charset=shift_jis>波止場".encode("cp932"), "波止場", "cp932", ""),
        ("<meta charset=utf-16>é".encode(), "é", "utf-8", ""),
        ("<meta charset=latin1>é “x”".encode(), "é “x”", "utf-8", "declares latin1 and is UTF-8"),
        (b"<meta charset=x-klingon>caf\xe9", "café", "cp1252", "unknown encoding x-klingon"),
        (b"<meta charset=utf-7>+AGE-", "+AGE-", "utf-8", "unknown encoding utf-7"),
        (b"<meta charset=utf-8>caf\xe9", "café", "cp1252", "not UTF-8"),
        (b"<meta charset=windows-1253>\xff \xe1", "\ufffd α", "cp1253", "1 character not in the declared cp1253"),
        (b"<meta charset=euc-kr>\xb0\xa1 \xff x", "가 \ufffd x", "cp949", "1 character not in"),
        (b"\xef\xbb\xbf<meta charset=latin1>\xc3\xa9", "é", "utf-8", ""),
    ],
)
def test_pages_are_decoded_by_mark_then_declaration_then_content(
    raw: bytes, text: str, encoding: str, said: str,
) -> None:
    decoded = decode_page(raw)
    assert decoded.text.endswith(text)
    assert decoded.encoding == encoding
    assert said in "".join(decoded.notes)
    assert bool(decoded.notes) == bool(said)


def _spelt(decoded: Decoded, raw: bytes) -> str:
    runs = runs_of(decoded)
    pieces = [raw[run.raw_start : run.raw_start + run.raw_length].decode(decoded.encoding, "replace") for run in runs]
    assert [len(piece) for piece in pieces] == [run.length for run in runs]
    return "".join(pieces)


@given(st.one_of(st.binary(max_size=60), st.text(max_size=30).map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_runs_of_any_bytes_spell_the_text_and_cover_the_bytes(raw: bytes) -> None:
    decoded = decode_text(raw)
    assert _spelt(decoded, raw[: decoded.raw_length]) == decoded.text
    if decoded.encoding == "utf-8":
        assert decoded.text == raw.decode("utf-8", "replace")
        assert decoded.raw_length == len(raw)
        assert decoded.replaced == decoded.text.count("\ufffd") - raw.count("\ufffd".encode())


@pytest.mark.parametrize(
    "raw",
    ["波止場 quay\nabc\n港".encode("iso2022_jp"), b"\x1b$B\x1b(Bcaf\xe9 \x1b$BGH\x1b(B\x1b$B;_"],
)
def test_encodings_with_states_are_mapped_line_by_line_or_character_by_character(raw: bytes) -> None:
    decoded = decode_text(raw, "iso-2022-jp")
    assert decoded.encoding == "iso2022_jp"
    assert decoded.text == raw.decode("iso2022_jp", "replace")
    assert bool(decoded.notes) == bool(decoded.replaced) == (b"\xe9" in raw)
    offsets = Offsets(decoded)
    at = [offsets.at(i) for i in range(len(decoded.text) + 1)]
    assert at == sorted(at)
    runs = runs_of(decoded)
    assert sum(run.length for run in runs) == len(decoded.text)
    for run in runs:
        # a run of several characters is one that encodes to its own bytes: then its parts are known too
        own = raw[run.raw_start : run.raw_start + run.raw_length]
        assert run.length == 1 or decoded.text[run.start : run.start + run.length].encode("iso2022_jp") == own


def test_old_code_pages_are_known() -> None:
    decoded = decode_text("Fähre für".encode("cp850"), "cp850")
    assert (decoded.text, decoded.encoding, decoded.notes) == ("Fähre für", "cp850", ())
    assert _spelt(decoded, "Fähre für".encode("cp850")) == "Fähre für"


@pytest.mark.parametrize(
    ("head", "kept"),
    [(b"ab", b"ab"), (b"ab\xc3", b"ab"), (b"ab\xe6\xbc", b"ab"), (b"a\xf0\x9f\x98", b"a"), (b"", b""),
     (b"\x80" * 6, b"\x80" * 6)],
)
def test_a_cut_head_ends_with_a_whole_character(head: bytes, kept: bytes) -> None:
    assert whole_characters(head) == kept


@pytest.mark.parametrize("raw", [bytes(range(128, 200)) * 9, bytes(range(1, 9)) * 9, b"\xff" * 9 + "é".encode()])
def test_more_noise_than_text_is_no_text(raw: bytes) -> None:
    assert unreadable(decode_text(raw))


@pytest.mark.parametrize("raw", [b"plain", b"tab\tand\nline\f", b"caf\xe9", "é".encode() + b"\xff", b""])
def test_some_noise_is_still_text(raw: bytes) -> None:
    assert not unreadable(decode_text(raw))


def test_half_surrogate_pairs_are_replaced_one_by_one() -> None:
    assert without_lone_surrogates("a\ud800\udfffb😀") == ("a\ufffd\ufffdb😀", 2)


@pytest.mark.parametrize("piece", [b"\xff\xc3\xa9", b"a\xff", b"\xe2\x82", b"\xed\xa0\x80", b"\xff\x00"])
def test_many_faults_cost_no_more_each(piece: bytes) -> None:
    def cost(count: int, enough: float = 0.0) -> float:
        raw = piece * count
        return seconds_of(lambda: runs_of(decode_text(raw)), enough=enough)

    most = 30 * max(cost(20_000), 0.002)
    assert cost(160_000, most) < most
