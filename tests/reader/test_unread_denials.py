"""Denials that a reader passed over."""

import pytest

from headwater.reader.layers import Layers, Utterance
from headwater.reader.unread_denials import with_unread_denials

Told = list[tuple[str, str, str]]


def told(text: str, *known: tuple[str, str, str], act: str = "speech") -> Told:
    """Return who, by which words and what, of each utterance with those that were read before."""
    places = [[(text.index(w), text.index(w) + len(w)) for w in words] for words in known]
    utterances = tuple(
        Utterance(
            source=(who,), cue=(cue,), content=(what,), kind="indirect", rule="told", confidence=0.9,
            act="speech" if act == "speech" else "attitude",
        )
        for who, cue, what in places
    )  # fmt: skip
    layers = with_unread_denials(text, Layers(sentences=((0, len(text)),), utterances=utterances))
    return [
        ("".join(text[slice(*r)] for r in u.source), text[slice(*u.cue[0])], text[slice(*u.content[0])])
        for u in layers.utterances
    ]


@pytest.mark.parametrize(
    ("text", "who", "cue", "what"),
    [
        ("Ida Lund rubbished claims that the mill leaked.", "Ida Lund", "rubbished", "claims that the mill leaked"),
        (
            "The keeper, Ida Roe, has laughed off talk in town that she will go, and said she is well.",
            "The keeper, Ida Roe,", "laughed off", "talk in town that she will go",
        ),
        (
            "Rumours that he was ill were quickly brushed aside by his wife.",
            "his wife", "were quickly brushed aside", "Rumours that he was ill",
        ),
        (
            "The coach was angry at the claim that he had hit a player, and denied it.",
            "", "denied", "that he had hit a player",
        ),
    ],
)  # fmt: skip
def test_a_denial_that_was_passed_over_is_read(text: str, who: str, cue: str, what: str) -> None:
    assert told(text) == [(who, cue, what)]


def test_what_somebody_feels_about_a_claim_that_they_rubbish_is_what_they_deny() -> None:
    text = "Olaf Lund rubbished claims that the mill had leaked."
    known = ("Olaf Lund", "rubbished", "claims that the mill")
    assert told(text, known, act="attitude") == [("Olaf Lund", "rubbished", "claims that the mill had leaked")]
    assert told(text, known) == [known]  # what was heard stays as it was read


def test_what_is_denied_in_its_sentence_is_no_part_of_what_is_said() -> None:
    text = "The guild said it was shocked by the finding that its steel was faulty, and disputed it."
    said = ("The guild", "said", text[len("The guild said ") : -1])
    assert told(text, said) == [
        ("The guild", "said", "it was shocked by the finding"),
        ("The guild", "disputed", "that its steel was faulty"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The keeper confirmed reports that the quay was sold.",
        "The keeper did not dismiss claims that the quay was sold.",
        "The keeper was told to dismiss claims that the quay was sold.",
        "The guild dismissed the keeper after reports that the quay was sold.",
        "The guild studied the offer that was made, and rejected it.",
    ],
)
def test_what_denies_nothing_stays_unread(text: str) -> None:
    assert told(text) == []
