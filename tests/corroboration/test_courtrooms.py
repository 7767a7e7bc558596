"""What all in a courtroom hear and see."""

import pytest

from headwater.corroboration.courtrooms import acts_in_court
from headwater.corroboration.public import is_public_act


@pytest.mark.parametrize(
    "text",
    [
        "The verdict on Ida Roe was delivered at noon.",
        "A verdict was returned on Friday after two days of deliberation.",
        "The jury returned a majority verdict.",
        "The jury was out for nine hours.",
        "Jurors deliberated for three and a half days.",
        "It took the jury less than an hour to reject the story.",
        "The jury took more than 30 hours to decide.",
        "Roe got off on a charge of arson.",
        "She was cleared of two charges of fraud.",
        "Roe showed no emotion as the verdict was read.",
        "The clerk sobbed in the dock.",
        "Roe looked straight ahead when the foreman spoke.",
        "As the sentence was passed, Roe broke down.",
    ],
)
def test_what_a_court_sees_is_public(text: str) -> None:
    assert list(acts_in_court(text))
    assert is_public_act(text)


@pytest.mark.parametrize(
    "text",
    [
        "The verdict was leaked to a clerk on Monday.",
        "The doctor's verdict was returned to him by post.",
        "The jury took bribes.",
        "The jury has not returned a verdict.",
        "The board deliberated for three hours.",
        "The rescue took the crew nine hours.",
        "The train got off to a slow start.",
        "Crews cleared the road of a fallen tree.",
        "Roe showed no emotion when her husband rang.",
        "The clerk sobbed in his cell.",
        "She broke down at home that night.",
        "The minister nodded when asked about it over lunch.",
        "When the ruling came, Roe wept at home.",
        "When the names were announced, Roe laughed in her kitchen.",
        "The jury took two bribes.",
        "An internal inquiry cleared Roe of all charges.",
        "The court heard in private that Roe had paid the guard.",
        "The clinical trial heard nothing from its sponsor.",
        "The judges gave their verdict on the cake.",
    ],
)
def test_what_is_done_out_of_the_courts_sight_is_none(text: str) -> None:
    assert not is_public_act(text)


def test_only_people_are_seen_to_collapse_in_the_dock() -> None:
    assert list(acts_in_court("As the judge spoke she collapsed in the dock."))
    assert not list(acts_in_court("The crane collapsed in the dock on Monday."))


def test_friends_are_no_court() -> None:
    assert not list(acts_in_court("He was acquitted by his friends of the charge."))
