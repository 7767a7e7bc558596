"""Whom "I" and "we" mean."""

import msgspec
import pytest

from headwater.model import Article, Source, Stated
from tests.attribution.pile import spoken, voices_of
from tests.builders import article

DUSK = "On Tuesday Piet Dorr said the pier was shut. "


def signed(text: str) -> Article:
    byline = (Stated(value="Ida Orr", evidence=(), basis="stated", why="input record"),)
    return msgspec.structs.replace(article(text, "A", "The Lantern"), byline=byline)


def said(home: Article, words: str) -> Source | None:
    return spoken(voices_of(home), words)[1]


@pytest.mark.parametrize("words", ["I said that the boats were late.", "We told him that the boats were late."])
def test_the_first_person_of_a_signed_text_is_its_writer(words: str) -> None:
    source = said(signed(DUSK + words), "the boats were late")
    assert source is not None
    assert (source.class_, source.label) == ("reporter", "the writer")


@pytest.mark.parametrize("words", ["I said that the boats were late.", "We told him that the boats were late."])
def test_without_a_byline_nobody_is_meant(words: str) -> None:
    assert said(article(DUSK + words, "A", "The Lantern"), "the boats were late") is None


def test_the_first_person_of_a_talk_in_turns_is_no_writer() -> None:
    talk = "Orr: Who shut it?\n\nDorr: I said that the boats were late.\n\nOrr: Why?"
    source = said(signed(talk), "the boats were late")
    assert source is None or source.class_ != "reporter"
