"""Whom pronouns mean."""

import msgspec
import pytest

from headwater.attribution import attribute
from headwater.attribution.body import Body
from headwater.attribution.pronouns import hearer_of
from headwater.reader.layers import Utterance
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.settings import AttributionSettings
from tests.attribution.pile import spoken, voices_in
from tests.builders import article


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        # whoever spoke last, before a name that opened no sentence
        ("Ida Orr said she met Piet Dorr. She added that rain was due.", "rain was due", "Ida Orr"),
        # a name that opened a sentence since
        ("Ida Orr said it was shut. Ms. Lena Falk left. She said that rain was due.", "rain was due", "Lena Falk"),
        ("It follows the leak of a report by auditors which claimed that rain was due.", "rain was due",
         "a report by auditors"),
        # what is said of somebody between commas stands before "who"
        ("Ida Orr, the harbour master, who said that rain was due, left.", "rain was due", "Ida Orr"),
        ("Ida Orr, 26, who said that rain was due, left.", "rain was due", "Ida Orr"),
        # or calls a person, or people, whom nobody has named
        ("A nurse who said that rain was due has been suspended.", "rain was due", "a nurse"),
        ("The porter who said that rain was due was let go.", "rain was due", "the porter"),
        ("They had met a nurse at the clinic who said that rain was due.", "rain was due", "a nurse at the clinic"),
        ("It was seen by two porters, who said that rain was due.", "rain was due", "two porters"),
        ("People who said that rain was due were heard.", "rain was due", "people"),
        # a title tells who it is of those in the sentence before
        ("Odel Orr left. Rain fell. That of Mr Krall was late. He said that rain was due.", "rain was due", "Krall"),
        # whoever was "she" is not "he" behind it
        ("Odel Orr said it fell. “It was old,” she said. They met Mr Krall. He said that rain was due.",
         "rain was due", "Krall"),
        # whose lawyer it is who tells of him
        ("Tom Hale said it fell. His lawyer says that he recalled that rain was due.", "rain was due", "Tom Hale"),
        # no body is a "she"
        (
            "Ida Orr said it was shut. The Orrin Health Board said it would pay. She added that rain was due.",
            "rain was due",
            "Ida Orr",
        ),
        # no group is a "she"
        ("Ida Orr said it was shut. The public said so too. She added that rain was due.", "rain was due", "Ida Orr"),
        # whom somebody tells of is not who speaks on
        (
            "Ida Orr said that a spokeswoman said it was shut. “Rain was due,” she added.",
            "Rain was due",
            "Ida Orr",
        ),
        # a sentence brings somebody in without a name
        (
            "Ida Orr said it was shut. Lena Falk left. A port spokeswoman disputed it. “Rain was due,” she said.",
            "Rain was due",
            "a port spokeswoman",
        ),
        ("Two porters said it was shut. They added that rain was due.", "rain was due", "two porters"),
        ("Engineers at Hart Lomax shut it. They said that rain was due.", "rain was due", "Engineers at Hart Lomax"),
        ("A report said it was shut. It added that rain was due.", "rain was due", "a report"),
    ],
)
def test_a_pronoun_means_who_spoke_or_opened_the_sentence(text: str, words: str, label: str) -> None:
    source = spoken(voices_in(text), words)[1]
    assert source is not None
    assert source.label == label


def test_gender_must_fit() -> None:
    source = spoken(voices_in("Ida Orr said it was shut. He added that rain was due."), "rain was due")[1]
    assert source is None or source.name != "Ida Orr"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        # a noun tells who cannot be "he"
        ("“He was calm,” said his sister, Runa Hale. He told her that rain was due.", None),
        ("“She was calm,” said her husband, Odd Krall. She told him that rain was due.", None),
        ("Lorn Falk, 61, sailed. His niece, Runa Hale, 30, came. He told her that rain was due.", "Lorn Falk"),
        # who tells it is not who is told it, and nothing says which of them the last speaker is
        ("“It was full,” said Lorn Falk. He told her that rain was due.", None),
        ("Lorn Falk, 61, met Pell Dorr, 52. He told her that rain was due.", "Lorn Falk"),
        ("“It was full,” said Lorn Falk. He told reporters that rain was due.", "Lorn Falk"),
        ("“It was full,” said Lorn Falk. He told him that rain was due.", "Lorn Falk"),
    ],
)
def test_he_is_not_who_is_told(text: str, label: str | None) -> None:
    source = spoken(voices_in(text), "rain was due")[1]
    assert (source.label if source else None) == label


def test_who_is_told_may_stand_right_behind_the_cue() -> None:
    home = article("He told her to go.", "A", "The Lantern")
    at = home.spans[0].start
    told = Utterance(
        source=((at, at + 2),), cue=((at + 3, at + 7),), content=((at + 12, at + 17),), kind="indirect", rule="test",
        confidence=0.9,
    )  # fmt: skip
    read = Body(home, read_article(RuleReader(), home))
    assert hearer_of(read, told) == (at + 8, at + 11)
    assert hearer_of(read, msgspec.structs.replace(told, content=((at + 8, at + 17),))) is None
    assert hearer_of(read, msgspec.structs.replace(told, addressee=(0, 2))) == (0, 2)


def test_who_was_brought_in_must_fit_too() -> None:
    text = "Ida Orr said it was shut. A port spokesman was asked about it. “Rain was due,” she said."
    source = spoken(voices_in(text), "Rain was due")[1]
    assert source is not None
    assert source.name == "Ida Orr"


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        # an unnamed person who spoke last, not the one accused in what was said
        ("Warden Lorn Falk knew, a cook said. He had told the porters so, she said.", "He had told", "a cook"),
        ("Warden Lorn Falk had shut it, a waitress said. The key was his, she said.", "The key", "a waitress"),
        # the one whose name opened a sentence since is "he" in what she says
        ("Mayor Lorn Falk knew, a cook said. Mayor Falk met the crew. He told them so, she said.", "He told", "a cook"),
        # or has spoken himself
        ("Mayor Lorn Falk knew, a cook said. Mayor Falk left. He said that rain was due.", "rain was due", "Lorn Falk"),
        # somebody else in that sentence may be "he"
        ("It was shut, a cook said. Mayor Lorn Falk met the clerk. He was ill, she said.", "He was ill", "Lorn Falk"),
    ],
)
def test_an_unnamed_person_goes_on_speaking(text: str, words: str, label: str) -> None:
    source = spoken(voices_in(text), words)[1]
    assert source is not None
    assert source.label == label


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # nobody else is there who could be "he"
        ("Warden Lorn Falk sold the pier at night. He was paid in cash, she said.", "He was paid"),
        # a waitress is no "he"
        ("The pier was sold, a waitress said. The boats were left to rot, he said.", "The boats"),
    ],
)
def test_who_is_meant_is_left_open(text: str, words: str) -> None:
    assert spoken(voices_in(text), words)[1] is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        # neither who speaks the words nor one of two whom the sentence before named
        ("It is so, a cook said. “She said that rain was due,” the cook added.", None),
        ("Mayor Lorn Falk met Mayor Pell Dorr. “She said that rain was due,” a cook added.", None),
        ("Mayor Lorn Falk met Mayor Pell Dorr.\n\n“She said that rain was due,” a cook added.", None),
        ("Mayor Lorn Falk met the board. “She said that rain was due,” a cook added.", "Lorn Falk"),
    ],
)
def test_a_pronoun_inside_the_words_of_somebody(text: str, label: str | None) -> None:
    home = article(text, "A", "The Lantern")
    layers = read_article(RuleReader(), home)
    told = Utterance(
        source=(_at(text, "She"),), cue=(_at(text, "said that"),), content=(_at(text, "rain was due"),),
        kind="direct", rule="test", confidence=0.9, within=0,
    )  # fmt: skip
    layers = msgspec.structs.replace(layers, utterances=(*layers.utterances, told))
    source = spoken(attribute([home], {home.id: layers}, AttributionSettings()), "rain was due")[1]
    assert (source.label if source else None) == label


def _at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)
