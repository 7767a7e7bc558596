import quopri
from base64 import encodebytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.draft import Draft
from headwater.capture.mail import read_mhtml
from headwater.errors import CaptureError
from tests.capture.mail.letters import document, job, part, parts, reading

HEAD = (
    b"From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/a?b=1\nSubject: The page\n"
    b"Date: Tue, 11 Mar 2031 10:00:00 -0000\nMIME-Version: 1.0\n"
)
PAGE = "<html><head><title>A page</title></head><body><h1>Fähre</h1><p>The ferry came late.</p></body></html>"
CSS = part("body { color: red }", "text/css", "Content-Location: cid:css-1@mhtml.blink")
PNG = part(b"\x89PNG", "image/png", "Content-Location: https://quay.example/a.png")


def _read(raw: bytes) -> tuple[dict[str | None, Draft], str, bool]:
    made = job()
    drafts = {draft.record: draft for draft in read_mhtml(document(raw), made)}
    return drafts, made.said.reason or "", made.said.whole


def _page(encoding: str, charset: str = "utf-8") -> bytes:
    raw = PAGE.encode(charset)
    body = {"base64": encodebytes, "quoted-printable": quopri.encodestring}.get(encoding, bytes)(raw)
    lines = (f"Content-Transfer-Encoding: {encoding}", "Content-Location: https://quay.example/a")
    return part(body, f"text/html; charset={charset}", *lines)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "binary", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_the_page_is_one_capture_with_its_map_to_the_file(encoding: str, charset: str) -> None:
    raw = HEAD + parts("related", _page(encoding, charset), CSS, PNG)
    drafts, said, whole = _read(raw)
    (draft,) = drafts.values()
    assert (draft.record, draft.text) == (None, "Fähre\n\nThe ferry came late.")
    assert (draft.media_type, draft.raw_sha256) == ("multipart/related", document(raw).raw_sha256)
    assert draft.uri == "https://quay.example/a?b=1"
    assert draft.captured
    assert draft.captured.earliest == draft.captured.latest == "2031-03-11T10:00:00"
    assert draft.about.title
    assert draft.about.title.value == "A page"
    assert said == "2 sub-resources are passed over (1 image/png, 1 text/css)"
    assert whole
    at = draft.text.index("The ferry")
    start, end = reading(draft).raw_range(at, at + 9) or (0, 0)
    assert raw[start:end].replace(b"=\n", b"") == b"The ferry" or (encoding == "base64" and 12 <= end - start <= 154)
    assert next(draft.text[hint.start : hint.end] for hint in draft.layout) == "Fähre"


def test_frames_are_captures_where_they_hold_text() -> None:
    frame = part("<p>A reader's comment.", "text/html", "Content-Location: https://talk.example/1")
    empty = part("<script>go()</script>", "text/html", "Content-Location: cid:frame-2@mhtml.blink")
    drafts, said, whole = _read(HEAD + parts("related", _page("binary"), CSS, frame, empty))
    assert [(name, draft.text, draft.uri) for name, draft in drafts.items()][1:] == [
        ("part-4", "A reader's comment.", "https://talk.example/1"),
    ]
    assert drafts["part-4"].raw_sha256 == document(b"<p>A reader's comment.").raw_sha256
    assert said == "2 sub-resources are passed over (1 text/css, 1 text/html)"
    assert whole


def test_the_start_of_a_page_is_where_it_is_said_to_be() -> None:
    first = part("<p>A frame.", "text/html", "Content-ID: <one@x>")
    second = part("<p>The page.", "text/html", "Content-ID: <two@x>")
    raw = HEAD + parts("related", first, second).replace(b"related;", b'related; start="<two@x>"; type="text/html";', 1)
    assert {name: draft.text for name, draft in _read(raw)[0].items()} == {None: "The page.", "part-2": "A frame."}
    assert {name: draft.text for name, draft in _read(HEAD + parts("related", first, second))[0].items()} == {
        None: "A frame.",
        "part-3": "The page.",
    }


def test_a_page_without_resources_is_the_message_itself() -> None:
    raw = b"From: <Saved by Windows Internet Explorer 11>\n" + part(
        "<p>The page.", "text/html", "Content-Location: file:///C:/a.htm"
    )
    drafts, said, _ = _read(raw)
    assert (drafts[None].text, drafts[None].uri, drafts[None].captured, said) == ("The page.", None, None, "")


def test_parts_inside_parts() -> None:
    raw = HEAD + parts("related", parts("alternative", _page("binary"), boundary="in"), PNG)
    drafts, said, _ = _read(raw)
    assert list(drafts) == [None]
    assert said == "1 sub-resource is passed over (1 image/png)"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (HEAD + parts("related", _page("8bit"), close=False), "the end of 1 of its multiparts is missing"),
        (
            HEAD + parts("related", part("PHA+VGhl!IHBhZ2U", "text/html", "Content-Transfer-Encoding: base64")),
            "broken base64",
        ),
        (
            HEAD + parts("related", part("<p>caf\xe9".encode("latin-1"), "text/html; charset=utf-8")),
            "windows-1252, a guess",
        ),
    ],
)
def test_damage(raw: bytes, said: str) -> None:
    drafts, reason, whole = _read(raw)
    assert list(drafts) == [None]
    assert said in reason
    assert not whole


def test_no_page() -> None:
    with pytest.raises(CaptureError, match="it holds no page"):
        _read(HEAD + parts("related", PNG))
    with pytest.raises(CaptureError, match="the page shows no text"):
        _read(HEAD + parts("related", part("<img>", "text/html")))
    made = job()
    cut = document(HEAD + parts("related", _page("8bit"), close=False))._replace(size=10**9, damage="gone")
    assert len(list(read_mhtml(cut, made))) == 1
    assert "bytes are read; gone" in (made.said.reason or "")


GOOD = HEAD + parts("related", _page("quoted-printable"), CSS, part("<p>A frame.", "text/html"), PNG)


@given(st.lists(st.tuples(st.integers(0, len(GOOD)), st.binary(max_size=4)), max_size=6), st.integers(0, len(GOOD)))
def test_changed_files_are_read_or_refused(changes: list[tuple[int, bytes]], end: int) -> None:
    raw = GOOD[:end]
    for at, some in changes:
        raw = raw[:at] + some + raw[at + len(some) :]
    made = job()
    try:
        drafts = list(read_mhtml(document(raw), made))
    except CaptureError:
        return  # the page was hit
    assert drafts[0].text.strip()
    runs = drafts[0].view.runs
    assert all(0 <= run.raw_start <= run.raw_start + run.raw_length <= len(raw) for run in runs)
