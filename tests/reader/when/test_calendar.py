"""Arithmetic of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.when import calendar

_DAYS = st.dates(date(1500, 1, 1), date(2900, 1, 1))


@pytest.mark.parametrize(
    ("day", "unit", "count", "expected"),
    [
        (date(2031, 1, 31), "month", 1, date(2031, 2, 28)),
        (date(2032, 2, 29), "year", 1, date(2033, 2, 28)),
        (date(2031, 1, 15), "month", -1, date(2030, 12, 15)),
        (date(2031, 1, 15), "decade", -2, date(2011, 1, 15)),
        (date(2031, 1, 15), "fortnight", 1, date(2031, 1, 29)),
    ],
)
def test_shift(day: date, unit: str, count: int, expected: date) -> None:
    assert calendar.shift(day, unit, count) == expected


def test_beyond_the_calendar() -> None:
    with pytest.raises(OverflowError):
        calendar.years(date(9999, 1, 1), 1)


@given(_DAYS, st.integers(0, 6))
def test_weekdays_on_both_sides(day: date, weekday: int) -> None:
    before, behind = calendar.weekday_before(day, weekday), calendar.weekday_from(day, weekday)
    assert before.weekday() == behind.weekday() == weekday
    assert (behind - before).days in {0, 7}
    assert before <= day <= behind


@given(_DAYS, st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"]))
def test_a_unit_holds_its_day(day: date, unit: str) -> None:
    start = calendar.start_of(day, unit)
    assert start <= day < calendar.shift(start, unit, 1)
    assert calendar.start_of(start, unit) == start


@pytest.mark.parametrize(
    ("day", "law", "ahead"),
    [
        (date(2031, 3, 8), "us", False),
        (date(2031, 3, 9), "us", True),
        (date(2031, 11, 1), "us", True),
        (date(2031, 11, 2), "us", False),
        (date(2006, 4, 1), "us", False),
        (date(2006, 4, 2), "us", True),
        (date(2031, 3, 29), "eu", False),
        (date(2031, 3, 30), "eu", True),
        (date(2031, 10, 26), "eu", False),
    ],
)
def test_summer_time(day: date, law: str, *, ahead: bool) -> None:
    assert calendar.summer_time(day, law) is ahead


@pytest.mark.parametrize(
    ("year", "day"),
    [
        # the earliest and the latest there can be, and what stands in almanacs
        (1818, date(1818, 3, 22)),
        (1943, date(1943, 4, 25)),
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2025, date(2025, 4, 20)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year: int, day: date) -> None:
    assert calendar.easter(year) == day


def test_there_is_no_gregorian_easter_before_the_calendar() -> None:
    with pytest.raises(ValueError, match="1582"):
        calendar.easter(1582)
