"""What somebody could see or hear is told as plainly as what they saw or heard."""

import pytest

from headwater.reader.perceiving import without_perceiving


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("I could see him out of the window", "I see him out of the window"),
        ("she could hear the bell from her kitchen", "she hear the bell from her kitchen"),
        ("residents could still smell gas in the yard", "residents smell gas in the yard"),
        ("Lidka Roe could make out two men", "Lidka Roe make out two men"),
        ("none of them could see the gate", "none of them see the gate"),
    ],
)
def test_the_could_of_perceiving_is_left_out(text: str, plainly: str) -> None:
    assert without_perceiving(text) == plainly


@pytest.mark.parametrize(
    "text",
    [
        "they could see a rise in bills",
        "we could see a hung council",
        "the town could see floods by Friday",
        "the court could hear the case in May",
        "he could hear from the board next week",
        "the deal could see the mill close",
        "she could lose her seat",
        "he could not find his dog",
        "Orme Works could see a strike",
    ],
)
def test_what_may_come_and_what_could_not_be_stay(text: str) -> None:
    assert without_perceiving(text) == text
