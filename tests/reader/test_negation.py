"""Which sentences tell that something is not so, by their words alone."""

import pytest

from headwater.reader.negation import holds_negation, is_negative


@pytest.mark.parametrize(
    "text",
    [
        "The bell did not ring.",
        "The bell didn’t ring before noon.",
        "No seal was broken.",
        "At no time did the van stand in the yard.",
        "Under no circumstances would the vicar sell the bell.",
        "Never in all those years had the verger rung it.",
        "We have found no sign that the gate was forced.",
        "Nobody wore a helmet.",
        "The vicar had no key to the tower.",
        "There were no bars of gold in the vault.",
        "The bell never rang, which surprised the verger.",
        "The verger painted no benches.",
        "The vicar told nobody of the key.",
    ],
)
def test_what_is_told_with_a_not_is_negative(text: str) -> None:
    assert is_negative(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bell rang, which nobody heard.",
        "It was not only the bell that rang.",
        "Though the bell is not new, it rang.",
        "It was not immediately clear what would happen to the bell.",
        "It is not yet known who rang the bell.",
        "The verger, not the vicar, rang the bell.",
        "The bell did not ring for no reason: it was not nobody who rang it.",
        "The ship went at no more than 8 knots.",
        "Nobody but the verger had a key.",
        "There was not one but two men with keys.",
        "The tower was not unlocked until noon.",
        "The vicar made no secret of the key.",
        "Nowhere is the damp worse than in the tower.",
    ],
)
def test_what_only_holds_such_a_word_is_none(text: str) -> None:
    assert not is_negative(text)


def test_a_negation_anywhere_is_held() -> None:
    assert holds_negation("The bell rang, and no fault was found.")
    assert holds_negation("They left without a word.")
    assert not holds_negation("The bell rang at noon.")
