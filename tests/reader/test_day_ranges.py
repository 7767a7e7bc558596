"""Two numbers in front of a month: days of it, or a figure and the day until which it held."""

import pytest

from headwater.reader.numbers import quantities_of
from headwater.reader.values.days import days_of
from headwater.reader.when.parse import parse_all


def _read(text: str) -> tuple[list[str], list[str], list[str]]:
    """Return the figures that are no days, the days and the times of a text."""
    figures = [text[q.start : q.end] for q in quantities_of(text) if not q.of_time]
    times = [text[p.start : p.end] for p in parse_all(text, 0, len(text))]
    return figures, [text[d.start : d.end] for d in days_of(text)], times


@pytest.mark.parametrize(
    ("text", "figure", "day", "time"),
    [
        ("The toll is £4 until 9 May.", "£4", "9 May", "until 9 May"),
        ("The board pays each miller £20 until 31 May.", "£20", "31 May", "until 31 May"),
        ("The pier made £12 million to 31 March.", "£12 million", "31 March", "31 March"),
        ("The level stood at 7 until 9 May.", "7", "9 May", "until 9 May"),
        ("The rate was held at 3% to 9 May.", "3%", "9 May", "9 May"),
        ("The gauge read 2 till 9 May.", "2", "9 May", "till 9 May"),
        ("It paid out 40 and 9 May was dry.", "40", "9 May", "9 May"),
        ("It sank from 12 to 7 May figures.", "12", "7 May", "7 May"),
    ],
)
def test_a_figure_that_held_until_a_day_is_a_figure(text: str, figure: str, day: str, time: str) -> None:
    assert _read(text) == ([figure], [day], [time])


@pytest.mark.parametrize(
    ("text", "days", "time"),
    [
        ("The lock was shut from 3 to 9 May.", "3 to 9 May", "from 3 to 9 May"),
        ("The lock was shut on 17 and 18 March.", "17 and 18 March", "on 17 and 18 March"),
        ("The lock was shut 3-9 May.", "3-9 May", "3-9 May"),
        ("The fair (3 to 9 May) is free.", "3 to 9 May", "3 to 9 May"),
        ("The fair runs 3 until 9 May.", "3 until 9 May", "3 until 9 May"),
        ("The fair is open 3rd to 9th of May.", "3rd to 9th of May", "3rd to 9th of May"),
        ("3 to 9 May is too short.", "3 to 9 May", "3 to 9 May"),
        ("The fair is on Sunday 3 to 9 May.", "3 to 9 May", "on Sunday 3 to 9 May"),
    ],
)
def test_days_that_are_joined_are_no_figure(text: str, days: str, time: str) -> None:
    assert _read(text) == ([], [days], [time])
