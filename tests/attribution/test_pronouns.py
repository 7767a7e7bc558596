"""Whom pronouns mean."""

import pytest

from tests.attribution.pile import spoken, voices_in


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


def test_who_was_brought_in_must_fit_too() -> None:
    text = "Ida Orr said it was shut. A port spokesman was asked about it. “Rain was due,” she said."
    source = spoken(voices_in(text), "Rain was due")[1]
    assert source is not None
    assert source.name == "Ida Orr"
