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
    ],
)
def test_what_is_done_out_of_the_courts_sight_is_none(text: str) -> None:
    assert not is_public_act(text)
