"""To be in use and to be in order are two things."""

import pytest

from headwater.reader.states import are_two_states


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("The siren was switched off.", "The siren had been out of order.", True),
        ("The siren was not in use.", "The siren was faulty.", True),
        ("The lamp was turned on at dusk.", "The lamp was in full working order.", True),
        ("The siren was switched off.", "The siren was not in use.", False),
        ("The siren was broken.", "The siren had been out of order.", False),
        ("The siren was faulty, and switched off.", "The siren had been out of order.", False),
        ("The siren was switched off.", "The siren was silent.", False),
        # what does not work is not on
        ("The siren was turned on.", "The siren was not working.", False),
        ("The siren was in use.", "The siren was broken.", False),
    ],
)
def test_use_and_order_are_told_apart(one: str, other: str, *, two: bool) -> None:
    assert are_two_states(one, other) is two
    assert are_two_states(other, one) is two
