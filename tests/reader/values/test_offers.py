"""Which of several offers a text tells of."""

import pytest

from headwater.reader.values.offers import are_other_offers, turn_of


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("Olm Partners offered 412 pence a share", None),
        ("Olm Partners raised its offer for the brewery to 455 pence", 0),
        ("a sweetened bid of 455 pence", 0),
        ("an improved pay offer of 5%", 0),
        ("made a second bid of 11 million crowns", 2),
        ("the third proposal", 3),
        ("the first offer of 412 pence", 1),
        ("its earlier bid", 1),
        ("the first offer and the second offer", None),
        ("the new owner offered 412 pence", None),
        ("raised its prices after the talks", None),
    ],
)
def test_the_turn_of_an_offer_is_read(text: str, turn: int | None) -> None:
    assert turn_of(text) == turn


@pytest.mark.parametrize(
    ("one", "other", "are_other"),
    [
        ("offered 412 pence", "raised its offer to 455 pence", True),
        ("offered 412 pence", "a second bid of 455 pence", True),
        ("the first bid of 412 pence", "a sweetened bid of 455 pence", True),
        ("the second bid of 412 pence", "the third bid of 455 pence", True),
        ("offered 412 pence", "offered 455 pence", False),
        ("raised its offer to 455 pence", "a higher bid of 460 pence", False),
        ("a second bid of 460 pence", "raised its offer to 455 pence", False),
        ("offered 412 pence", "the first bid of 455 pence", False),
    ],
)
def test_two_offers_are_told_apart_by_their_turns_alone(one: str, other: str, are_other: object) -> None:
    assert are_other_offers(one, other) is are_other
    assert are_other_offers(other, one) is are_other
