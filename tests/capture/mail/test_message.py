import binascii
import quopri
import time
from base64 import encodebytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.capture.draft import Draft
from headwater.capture.mail import read_mail
from headwater.capture.mail.transfer import decode
from headwater.settings import CaptureSettings
from tests.capture.mail.letters import SETTINGS, document, job, letter, part, parts, reading, sent, spelt
from tests.capture.mail.test_structure import messages
from tests.capture.pdf.samples import pdf

FROM = b"From: Nell Ardith <nell@quay.example>\nSubject: The ferry\n"
OPENING = "From: Nell Ardith <nell@quay.example>\nSubject: The ferry\n\n"
PNG = b"\x89PNG\r\n\x1a\n"


def _read(raw: bytes, given: CaptureSettings = SETTINGS) -> tuple[dict[str | None, Draft], str, bool]:
    made = job(given)
    drafts = {draft.record: draft for draft in read_mail(document(raw), made)}
    return drafts, made.said.reason or "", made.said.whole


def _texts(raw: bytes) -> dict[str | None, str]:
    return {name: draft.text for name, draft in _read(raw)[0].items()}


def test_a_message_is_its_header_and_its_text() -> None:
    raw = letter(
        "Date: Tue, 11 Mar 2031 10:00:00 +0100", "From: Nell", "X-Odd: 1", "Subject: The ferry", body="Late.\r\n"
    )
    drafts, said, _ = _read(raw)
    (draft,) = drafts.values()
    assert draft.text == "Date: Tue, 11 Mar 2031 10:00:00 +0100\nFrom: Nell\nSubject: The ferry\n\nLate.\r\n"
    assert (draft.record, draft.media_type, draft.raw_sha256) == (None, "message/rfc822", document(raw).raw_sha256)
    assert draft.captured
    assert draft.captured.earliest == draft.captured.latest == "2031-03-11T10:00:00+01:00"
    assert (draft.about.title, draft.about.authors, draft.about.published) == (None, (), None)
    assert said == ""


TEXTS = [
    "The ferry came late.\n",
    "Fähre — “late” 😀 码头\n" * 3,
    "a=b =\n\n" * 30,
    "Паром стоит у причала. " * 12 + "\n",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64"])
def test_every_character_stands_in_the_bytes_it_maps_to(text: str, encoding: str) -> None:
    raw = sent(text, encoding)
    (draft,) = _read(raw)[0].values()
    assert draft.text.endswith(text)
    found = reading(draft)
    at = draft.text.index("\n\n") + 2
    for character, raw_bytes in list(spelt(found, raw))[at:]:
        assert character in decode(raw_bytes, encoding).body.decode("utf-8", "ignore")
    start, end = found.raw_range(at, len(draft.text)) or (0, 0)
    assert decode(raw[start:end], encoding).body.decode() == text
    if encoding == "8bit":
        assert all(character.encode() == raw_bytes for character, raw_bytes in list(spelt(found, raw))[at:])


def test_a_page_maps_through_its_encoding() -> None:
    page = (
        "<html><title>No title of the text</title><p>Die F&auml;hre kam sehr spät an, und niemand sagte, warum.</p>" * 2
    )
    for encoding, body in (
        ("quoted-printable", quopri.encodestring(page.encode())),
        ("base64", encodebytes(page.encode())),
    ):
        raw = FROM + part(body, "text/html; charset=utf-8", f"Content-Transfer-Encoding: {encoding}")
        (draft,) = _read(raw)[0].values()
        assert draft.text.startswith(OPENING + "Die Fähre kam sehr spät an")
        assert draft.about.title is None
        assert [draft.text[h.start : h.end][:3] for h in draft.layout] == ["Die", "Die"]
        at = draft.text.index("spät")
        start, end = reading(draft).raw_range(at, at + 4) or (0, 0)
        spelt_out = decode(raw[start:end], encoding).body
        assert "spät".encode() in spelt_out
        assert encoding == "base64" or spelt_out == "spät".encode()


@pytest.mark.parametrize(
    ("declared", "raw_text", "text", "said"),
    [
        ("utf8", "Fähre".encode(), "Fähre", ""),
        ("unknown-8bit", "Fähre".encode(), "Fähre", ""),
        ("cp-850", "Fähre".encode("cp850"), "Fähre", ""),
        ("iso-2022-jp", "波止場\n港".encode("iso2022_jp"), "波止場\n港", ""),
        ("windows-1251", "Паром".encode("cp1251"), "Паром", ""),
        ("us-ascii", b"F\xe4hre", "Fähre", "windows-1252, a guess"),
        ("x-nowhere", b"F\xe4hre", "Fähre", "unknown encoding x-nowhere"),
        ("utf-8", b"caf\xc3\xa9 \xff", "café \ufffd", "1 character replaced"),
        ("rot13", b"quay", "quay", "unknown encoding rot13"),
    ],
)
def test_charsets(declared: str, raw_text: bytes, text: str, said: str) -> None:
    raw = FROM + part(raw_text, f"text/plain; charset={declared}")
    drafts, reason, whole = _read(raw)
    (draft,) = drafts.values()
    assert draft.text == OPENING + text
    assert said in reason
    assert whole == (not said)
    start, end = reading(draft).raw_range(len(OPENING), len(draft.text)) or (0, 0)
    assert raw[start:end] == raw_text


ALTERNATIVE = (part("The ferry came late."), part("<p>The <b>ferry</b> came late.", "text/html"))


@pytest.mark.parametrize(
    ("inside", "text", "said"),
    [
        (ALTERNATIVE, "The ferry came late.", "its text is read as text/html, not as text/plain"),
        (ALTERNATIVE[::-1], "The ferry came late.", "its text is read as text/html, not as text/plain"),
        (ALTERNATIVE[:1], "The ferry came late.", ""),
        (
            (
                part("The ferry came late. https://quay.example/a/very/long/address/of/a/page"),
                part("<p>Late. A ferry", "text/html"),
            ),
            "Late. A ferry",
            "as text/html, not",
        ),
        (
            (part("The ferry came late, and nobody said why."), part("<a>Open in a browser", "text/html")),
            "The ferry came late, and nobody said why.",
            "read as text/plain, not as text/html, which shows less than half of it or nothing",
        ),
        (
            (part("The ferry."), part("<script>go()</script>", "text/html")),
            "The ferry.",
            "as text/plain, not as text/html",
        ),
        ((part(" "), part("<p>The ferry.", "text/html")), "The ferry.", ""),
        ((*ALTERNATIVE, part("BEGIN:VCALENDAR", "text/calendar")), "The ferry came late.", "1 text/calendar"),
        ((*ALTERNATIVE, part("<p>amp", "text/x-amp-html")), "The ferry came late.", "1 text/x-amp-html"),
        (
            (
                part("The ferry."),
                parts("related", part("<p>The ferry.", "text/html"), part(PNG, "image/png"), boundary="in"),
            ),
            "The ferry.",
            "1 image/png",
        ),
    ],
)
def test_of_alternatives_one_is_read(inside: tuple[bytes, ...], text: str, said: str) -> None:
    drafts, reason, whole = _read(FROM + parts("alternative", *inside))
    assert [draft.text for draft in drafts.values()] == [OPENING + text]
    assert said in reason
    assert whole


def test_what_is_attached_beside_a_form_that_is_not_chosen_is_read() -> None:
    attached = part("An attached report", "text/plain; name=a.txt")
    raw = FROM + parts("alternative", parts("mixed", ALTERNATIVE[0], attached, boundary="in"), ALTERNATIVE[1])
    assert _texts(raw) == {None: OPENING + "The ferry came late.", "part-4": "An attached report"}


def test_alternatives_inside_alternatives() -> None:
    inner = parts("alternative", part("inner plain words"), part("<p>inner page words", "text/html"), boundary="in")
    assert _texts(FROM + parts("alternative", part("outer plain"), inner)) == {None: OPENING + "inner page words"}
    assert _texts(FROM + parts("alternative", inner, part("<p>outer page words", "text/html"))) == {
        None: OPENING + "outer page words",
    }
    twice = parts(
        "mixed", parts("alternative", *ALTERNATIVE, boundary="in"), parts("alternative", *ALTERNATIVE, boundary="on")
    )
    assert list(_texts(FROM + twice)) == [None, "part-7"]


def test_attachments_are_captures_of_their_own() -> None:
    nested = b"Content-Type: message/rfc822\n\n" + letter("From: Ines", "Subject: Forwarded", body="As said.")
    page = part(
        encodebytes(b"<title>A page</title><p>The page."),
        "application/octet-stream; name=p.html",
        "Content-Transfer-Encoding: base64",
    )
    raw = (
        FROM
        + b"Date: Tue, 11 Mar 2031 10:00:00 +0100\n"
        + parts(
            "mixed",
            part("The text."),
            part("A text file.", "text/plain", "Content-Disposition: attachment; filename=note.txt"),
            nested,
            page,
            part(encodebytes(pdf(["The report."])), "application/pdf", "Content-Transfer-Encoding: base64"),
            part('{"text": "One."}\n{"text": "Two."}', "application/octet-stream; name=docs.jsonl"),
            part("A second text."),
            part(PNG, "image/png"),
            part(PNG, "application/octet-stream"),
            part(b"\x00\x01\x02", "a/b"),
            part(" \n", "text/plain"),
        )
    )
    drafts, said, whole = _read(raw)
    assert {name: (draft.media_type, draft.text) for name, draft in drafts.items() if name} == {
        "part-3": ("text/plain", "A text file."),
        "part-4": ("message/rfc822", "From: Ines\nSubject: Forwarded\n\nAs said."),
        "part-5": ("text/html", "The page."),
        "part-6": ("application/pdf", "The report."),
        "part-7#1": ("application/json", "One."),
        "part-7#2": ("application/json", "Two."),
        "part-8": ("text/plain", "A second text."),
    }
    assert whole
    assert said == "3 attachments are passed over (1 a/b, 1 application/octet-stream, 1 image/png)"
    by_then = drafts["part-3"].captured
    assert by_then
    assert (by_then.earliest, by_then.latest) == (None, "2031-03-11T10:00:00+01:00")
    title = drafts["part-5"].about.title
    assert title
    assert title.value == "A page"
    assert drafts["part-3"].raw_sha256 == document(b"A text file.").raw_sha256
    assert reading(drafts["part-5"]).raw_range(0, 3) == (24, 27)


@pytest.mark.parametrize(
    ("raw", "text", "said"),
    [
        (
            FROM + parts("mixed", part("The ferry."), close=False),
            "The ferry.",
            "multiparts is missing; the message may be cut",
        ),
        (FROM + b"Content-Type: multipart/mixed\n\nThe ferry.", "The ferry.", "1 of its multiparts name no boundary"),
        (
            FROM + b"Content-Type: multipart/related; boundary=x\n\nThe ferry.",
            "The ferry.",
            "1 of its multiparts is missing",
        ),
        (FROM + part("VGhl!IGZlcnJ5", "text/plain", "Content-Transfer-Encoding: base64"), "The ferry", "broken base64"),
        (
            FROM + part("The=XXferry", "text/plain", "Content-Transfer-Encoding: quoted-printable"),
            "The=XXferry",
            "(places: 1)",
        ),
        (
            FROM + part("The ferry", "text/plain", "Content-Transfer-Encoding: x-odd"),
            "The ferry",
            "unknown transfer encoding",
        ),
        (
            FROM + b"Subject: again\n\nThe ferry",
            "The ferry",
            "its header holds more than one subject; the first is read",
        ),
        (FROM + b"no field\nThe ferry", "no field\nThe ferry", "a line that is no header field"),
        (FROM + b"\n-----BEGIN PGP MESSAGE-----\nxyz", "-----BEGIN PGP MESSAGE-----\nxyz", "encrypted (PGP)"),
    ],
)
def test_damage_is_said_and_the_text_kept(raw: bytes, text: str, said: str) -> None:
    drafts, reason, whole = _read(raw)
    assert [draft.text for draft in drafts.values()] == [OPENING + text]
    assert said in reason
    assert not whole


def test_nulls_in_text_are_said() -> None:
    drafts, reason, whole = _read(FROM + b"\n" + b"The ferry. " * 300 + b"\0")
    assert drafts[None].text.endswith("The ferry. \0")
    assert "NUL characters (1)" in reason
    assert not whole


def test_a_header_that_no_encoding_spells() -> None:
    drafts, reason, _ = _read(b"Subject: \xc3\xa4\xff\n\nx")
    assert drafts[None].text == "Subject: ä\ufffd\n\nx"
    assert drafts[None].view.replaced == 1
    assert "its header holds characters that no encoding spells" in reason


def test_bytes_that_are_no_mail() -> None:
    drafts, reason, _ = _read(b"just words\nand more")
    assert drafts[None].text == "just words\nand more"
    assert "no header field of a mail" in reason
    drafts, reason, _ = _read(bytes(range(256)) * 9)
    assert drafts == {}
    assert "part 1: this is binary data" in reason


@pytest.mark.parametrize(
    ("raw", "said", "whole"),
    [
        (FROM + parts("mixed", part(PNG, "image/png")), "1 attachment is passed over (1 image/png)", True),
        (FROM + b"\n", "no text of its own beside its header", True),
        (FROM + part("<img>", "text/html"), "part 1: the page shows no text", False),
        (
            FROM
            + parts(
                "encrypted", part("Version: 1", "application/pgp-encrypted"), part("x", "application/octet-stream")
            ),
            "part 3: encrypted; decrypt the message first; 0 of 1 parts read",
            False,
        ),
        (
            FROM + part("MIAGCSqGSIb3DQEHA6CAMIACAQ", "application/pkcs7-mime; name=smime.p7m"),
            "an S/MIME wrapper",
            False,
        ),
        (FROM + parts("mixed", part("x", "application/octet-stream; name=winmail.dat")), "Outlook's own format", False),
    ],
)
def test_messages_without_readable_text_keep_their_header(raw: bytes, said: str, *, whole: bool) -> None:
    drafts, reason, is_whole = _read(raw)
    assert {name: draft.text for name, draft in drafts.items()} == {None: OPENING.strip()}
    assert said in reason
    assert is_whole == whole


def test_signed_mail_is_read_and_lists_are_not_cut() -> None:
    signed = parts("signed", part("The ferry."), part("-----BEGIN PGP SIGNATURE-----", "application/pgp-signature"))
    drafts, reason, whole = _read(FROM + signed)
    assert drafts[None].text == OPENING + "The ferry."
    assert whole
    assert "1 application/pgp-signature" in reason


def test_fragments_and_uuencoded_files_are_named() -> None:
    drafts, reason, whole = _read(FROM + b"Content-Type: message/partial; number=1; id=x\n\nFrom: Ines\n\nThe fer")
    assert [draft.text for draft in drafts.values()] == [OPENING.strip(), "From: Ines\n\nThe fer"]
    assert "a fragment of a message" in reason
    assert not whole
    packed = "The file:\nbegin 644 quay.txt\n" + binascii.b2a_uu(b"quay").decode() + "`\nend\n"
    drafts, reason, whole = _read(FROM + b"\n" + packed.encode())
    assert drafts[None].text == OPENING + packed
    assert "uuencoded files left in its text as they stand: 1" in reason
    assert whole


def test_messages_inside_messages_end_at_a_depth() -> None:
    raw = letter("Subject: 9", body="Innermost.")
    for number in range(8, 0, -1):
        raw = f"Subject: {number}\n".encode() + parts(
            "mixed",
            part(f"Text {number}."),
            b"Content-Type: message/rfc822\n\n" + raw,
            boundary=f"b{number}",
        )
    drafts, reason, whole = _read(raw)
    assert list(drafts) == [None] + ["#".join(["part-3"] * n) for n in range(1, 5)]
    assert "lies more than 4 containers deep" in reason
    assert not whole


def test_bounds() -> None:
    small = CaptureSettings(max_capture_chars=len(OPENING) + 5)
    drafts, reason, whole = _read(FROM + b"\nThe ferry came late.", small)
    assert drafts[None].text == OPENING + "The f"
    assert "only the first 5 characters" in reason
    assert not whole
    cut = document(FROM + b"\nThe ferry.")._replace(size=10_000_000, damage="the gzip stream ends early")
    made = job()
    assert [draft.text for draft in read_mail(cut, made)] == [OPENING + "The ferry."]
    assert "only the first 68 of 10,000,000 bytes are read; the gzip stream ends early" in (made.said.reason or "")


@pytest.mark.parametrize(
    "raw",
    [
        b"X: 1\n" * 1_000_000 + b"Subject: a\n\nThe ferry.",
        b"".join(b"Content-Type: multipart/alternative; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(9_000))
        + b"\nx",
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(50_000)) + b"\nx",
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nThe ferry.\n" * 9_000,
        FROM + b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=41a" * 500_000,
        FROM + b"Content-Type: text/plain; " + b'a"=;' * 500_000 + b"\n\nThe ferry.",
    ],
)
def test_hostile_mails_end_in_time(raw: bytes) -> None:
    begun = time.process_time()
    drafts, _, _ = _read(raw)
    assert drafts
    assert time.process_time() - begun < 20


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(messages(), st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=3)), max_size=4))
def test_changed_mails_never_raise_and_their_maps_hold(
    message: "object",
    changes: list[tuple[int, bytes]],
) -> None:
    raw = bytes(message)  # type: ignore[call-overload]
    for at, some in changes:
        raw = raw[:at] + some + raw[at + len(some) :]
    for name, draft in _read(raw)[0].items():
        draft.text.encode()
        assert draft.text.strip()
        runs = draft.view.runs
        assert all(run.start + run.length <= len(draft.text) for run in runs)
        assert [run.start for run in runs] == sorted(run.start for run in runs)
        if name is None:
            assert all(0 <= run.raw_start <= run.raw_start + run.raw_length <= len(raw) for run in runs)


@given(messages())
def test_no_character_of_a_text_part_is_lost(message: "object") -> None:
    raw = bytes(message)  # type: ignore[call-overload]
    texts = [draft.text for draft in _read(raw)[0].values()]
    for inner in message.walk():  # type: ignore[attr-defined]
        if inner.get_content_type() == "text/plain":
            body = inner.get_payload(decode=True).decode()
            assert not body.strip() or any(body in text for text in texts)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    drafts, reason, _ = _read(raw)
    assert drafts or reason or not raw.strip()
