"""Who says it and who was told, in the passive."""

import pytest

from headwater.reader.encoder.passives import by_whom, without_hearer


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("text", "sources", "cue", "contents", "source", "hearer"),
    [
        # taken for a source, or for a part of what is said
        ("The board was told by a vet that rain was due.", ["The board"], "was told", ["that rain was due"],
         "a vet", "The board"),
        ("The board was told by a vet that rain was due.", ["The board", "a vet"], "was told", ["that rain was due"],
         "a vet", "The board"),
        ("Orrin Rowers were informed by the Tide Office on Friday that rain was due.", ["the Tide Office"],
         "were informed", ["Orrin Rowers", "that rain was due"], "the Tide Office", "Orrin Rowers"),
        ("Pilots had been warned by Ida Orr in May of the ice.", [], "had been warned by", ["Pilots", "of the ice"],
         "Ida Orr", "Pilots"),
        # nobody is told to say it
        ("She was told on Monday that rain was due.", [], "was told", ["She", "that rain was due"], None, "She"),
        ("She was warned by pushing notes under her door.", ["She"], "was warned", [], None, "She"),
        # who told them is said not to have done so
        ("The board had never been told by the vet that rain was due.", ["the vet"], "had never been told",
         ["The board", "that rain was due"], None, "The board"),
        ("The board was not told by the vet that rain was due.", ["The board"], "was not told",
         ["that rain was due"], None, "The board"),
        ("The board wasn’t warned by the vet that rain was due.", ["the vet"], "wasn’t warned",
         ["The board", "that rain was due"], None, "The board"),
        ("The board was never informed by the vet of the ice.", ["the vet"], "was never informed by",
         ["of the ice"], None, None),
        # by when they were told
        ("The board was told by Friday that rain was due.", ["The board"], "was told", ["that rain was due"], None,
         "The board"),
        ("The board was told by the end of the week that rain was due.", ["The board", "the end of the week"],
         "was told", ["that rain was due"], None, "The board"),
        ("The board was informed by May that rain was due.", ["May"], "was informed by",
         ["The board", "that rain was due"], None, "The board"),
        # nobody is told to hear it
        ("Rain was due, Ida Orr said.", ["Ida Orr"], "said", ["Rain was due"], "Ida Orr", None),
        ("Ida Orr told the board that rain was due.", ["Ida Orr"], "told", ["that rain was due"], "Ida Orr", None),
        ("The fire was reported by Ida Orr.", ["Ida Orr"], "was reported", ["The fire"], "Ida Orr", None),
        # a clause before the cue is what was said
        ("That rain was due was told by Ida.", ["Ida"], "was told", ["That rain was due"], "Ida", None),
    ],
)  # fmt: skip
def test_who_was_told_is_no_source_and_nothing_said(
    text: str, sources: list[str], cue: str, contents: list[str], source: str | None, hearer: str | None
) -> None:
    places = (tuple(at(text, words) for words in group) for group in (sources, contents))
    found = without_hearer(text, at(text, cue), *places)
    assert [text[a:b] for a, b in found.source] == ([source] if source else [])
    assert (text[slice(*found.hearer)] if found.hearer else None) == hearer
    assert hearer not in [text[a:b] for a, b in found.content]


def test_a_passive_that_nobody_was_given() -> None:
    text = "The fire was first reported by Orrin News on Monday."
    assert [text[a:b] for a, b in by_whom(text, at(text, "was first reported"))] == ["Orrin News"]
    assert by_whom(text, at(text, "reported")) == ()
    for text in ("The fire was reported by Friday.", "The fire had never been reported by Orrin News."):
        cue = "was reported" if "was" in text else "had never been reported"
        assert by_whom(text, at(text, cue)) == ()
