"""Whom a denial answers."""

import pytest

from headwater.reader.layers import Layers, Utterance
from headwater.reader.rebutted import with_rebutted


def utterance(text: str, source: str, cue: str, content: str) -> Utterance:
    places = [(text.index(words), text.index(words) + len(words)) for words in (source, cue, content)]
    return Utterance(
        source=(places[0],), cue=(places[1],), content=(places[2],), kind="indirect", rule="told", confidence=0.9
    )  # fmt: skip


def told_by(who: str, cue: str, denial: str = "denied") -> str:
    """Return what is told by whoever stands behind a denial."""
    text = f"The miller {denial} that he had opened the sluice, as {who} {cue}."
    layers = Layers(
        utterances=(
            utterance(text, "The miller", denial, "that he had opened the sluice"),
            utterance(text, who, cue, f"The miller {denial} that he had opened the sluice"),
        )
    )
    start, end = with_rebutted(text, layers).utterances[1].content[0]
    return text[start:end]


@pytest.mark.parametrize(
    ("who", "cue", "denial"),
    [
        ("the keeper", "claims", "denied"),
        ("the keeper", "had alleged", "has denied"),
        ("a report by the guild", "says", "denies"),
        ("the minutes of the guild", "show", "denied"),
    ],
)
def test_what_is_put_forward_behind_a_denial_is_what_is_denied(who: str, cue: str, denial: str) -> None:
    assert told_by(who, cue, denial) == "he had opened the sluice"


@pytest.mark.parametrize(
    ("who", "cue", "denial"),
    [
        # it may be the denial that they tell of
        ("his lawyer", "said", "denied"),
        ("the Courier", "reported", "denied"),
        # no denial
        ("the keeper", "claims", "admitted"),
    ],
)
def test_who_may_tell_of_the_denial_tells_all_of_it(who: str, cue: str, denial: str) -> None:
    assert told_by(who, cue, denial) == f"The miller {denial} that he had opened the sluice"


def test_what_is_denied_is_what_the_claim_of_it_says() -> None:
    text = "The miller rejected a claim that he had opened the sluice, as the keeper alleged."
    said = "The miller rejected a claim that he had opened the sluice"
    layers = Layers(
        utterances=(
            utterance(text, "The miller", "rejected", "a claim that he had opened the sluice"),
            utterance(text, "the keeper", "alleged", said),
        )
    )
    start, end = with_rebutted(text, layers).utterances[1].content[0]
    assert text[start:end] == "he had opened the sluice"
