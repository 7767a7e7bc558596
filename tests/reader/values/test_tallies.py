"""Figures that tell a matter by themselves."""

import pytest

from headwater.reader.values.tallies import Lasting, Tally, large_of, lastings_of, tally_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The captain had been on duty for 19 hours.", {Lasting(19, "hour")}),
        ("Eleven minutes of sleep, five days of search.", {Lasting(11, "minute"), Lasting(5, "day")}),
        ("The pier was shut 19 hours later.", set()),
        ("It was sold three years ago.", set()),
        ("She has 24 hours and two days.", set()),
        ("On 17 February the pier was sold.", set()),
    ],
)
def test_lengths_of_time(text: str, found: set[Lasting]) -> None:
    assert lastings_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The vote was 23 to 19.", Tally(23, 19)),
        ("The council approved the plan 23-19 after a debate.", Tally(23, 19)),
        ("It was rejected by 18 votes to 23, with one abstention.", Tally(23, 18)),
        ("Orlau beat Tarn 3–1.", Tally(3, 1, played=True)),
        ("Some 20 to 30 people were hurt.", None),
        ("They voted 23-19 and then 21-20.", None),
        ("The vote is in 2031-32, the seat 12-year-old.", None),
        ("They beat them 3-1, and the vote was moved.", None),
    ],
)
def test_sides_of_a_vote(text: str, found: Tally | None) -> None:
    assert tally_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Up to 640 posts could go.", 640),
        ("The letter asks for £45m of public money.", 45_000_000),
        ("It asks for £45 million, that is £45m.", 45_000_000),
        ("Some 300 people were led out.", None),
        ("The fund holds $2 million.", None),
        ("Nineteen people were hurt.", None),
        ("It was built in 1964.", None),
        ("It lasted 120 days.", None),
        ("690 posts will go, up from 640.", None),
        ("Nine of the 4,120 patients fell ill.", None),
    ],
)
def test_one_odd_large_figure(text: str, found: float | None) -> None:
    assert large_of(text) == found
