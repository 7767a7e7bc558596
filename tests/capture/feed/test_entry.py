from collections.abc import Iterator

import pytest

from headwater.capture.draft import Document, Draft, Job
from headwater.capture.feed.entry import Entry, Teller, Text
from headwater.capture.said import Said
from headwater.model import PageMetadata, Stated
from headwater.settings import CaptureSettings

TITLED = PageMetadata(title=Stated(value="T", evidence=(), basis="stated"))


def _told(*entries: Entry) -> tuple[list[Document], str | None]:
    said, given = Said(5), list[Document]()

    def inner(document: Document) -> Iterator[Draft]:
        given.append(document)
        return iter(())

    teller = Teller(Job("", CaptureSettings(), said, inner))
    for entry in entries:
        assert not list(teller.drafts(entry))
    assert teller.close() == len(entries)
    return given, said.reason


@pytest.mark.parametrize(
    ("texts", "body"),
    [
        ((Text("<p>a", html=True),), b"<html><body><p>a"),
        ((Text("<img>", html=True), Text("b", html=False)), b"b"),
    ],
)
def test_the_first_text_that_shows_any_is_the_document(texts: tuple[Text, ...], body: bytes) -> None:
    ((document,), _) = _told(Entry("n", texts, TITLED, "broken"))
    assert (document.body, document.name, document.kind, document.about, document.damage) == (
        body, "n", "entry", TITLED, "broken",
    )  # fmt: skip


def test_entries_without_text_are_told_by_what_they_are() -> None:
    given, said = _told(Entry(None, (), TITLED), Entry(None, (), PageMetadata()), Entry(None, (), TITLED, "broken"))
    assert not given
    assert said
    assert "entry 3: broken" in said
    assert "leads, not articles): 1" in said
    assert "entries without text: 1" in said


@pytest.mark.parametrize(("summary", "told"), [("the whole …", False), ("other", True)])
def test_summaries_that_say_something_else_are_told(*, summary: str, told: bool) -> None:
    _, said = _told(Entry("n", (Text("<p>the</p> whole text", html=True), Text(summary, html=False)), TITLED))
    assert bool(said) == told
