"""Clocks of two accounts: which of them can be one moment."""

import pytest

from headwater.model import Interval
from headwater.timeline.clocks import can_be_one, clock_of


def at(minute: str, until: str | None = None) -> Interval:
    return Interval(earliest=f"2033-06-14T{minute}", latest=f"2033-06-14T{until or minute}")


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ((at("18:42"), "at 6.42pm"), (at("18:42"), "at 18:42"), True),
        ((at("18:42"), "at 6.42pm"), (at("18:40"), "at about 6.40pm"), True),
        ((at("05:52"), "at 5.52"), (at("05:00", "06:00"), "shortly before 6am"), True),
        ((at("18:05"), "at 6.05pm"), (at("18:00"), "at 6pm"), True),
        ((at("18:42"), "at 6.42pm"), (at("18:45"), "at 6.45pm"), False),
        ((at("18:42"), "at 6.42pm"), (at("19:30"), "at about 7.30pm"), False),
    ],
)
def test_a_loose_clock_takes_in_a_near_minute(
    one: tuple[Interval, str], other: tuple[Interval, str], *, fits: bool
) -> None:
    left, right = clock_of(*one), clock_of(*other)
    assert left is not None
    assert right is not None
    assert can_be_one(left, right) is can_be_one(right, left) is fits


def test_a_day_has_no_clock() -> None:
    assert clock_of(Interval(earliest="2033-06-14", latest="2033-06-15"), "on Tuesday") is None
