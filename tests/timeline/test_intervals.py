"""Intervals put together, also those that name their zones."""

from datetime import timedelta

import pytest

from headwater.model import Interval
from headwater.timeline.intervals import common, holds, offset_of


def at(earliest: str, latest: str | None = None) -> Interval:
    return Interval(earliest=earliest, latest=latest or earliest)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        # one moment by two clocks is told by the clock of the first
        (at("2031-05-13T06:05+09:00"), at("2031-05-12T21:05+00:00"), at("2031-05-13T06:05+09:00")),
        (at("2031-05-12T08:31+00:00"), at("2031-05-12T08:31+09:00"), None),
        (at("2031-05-12T08:00+00:00", "2031-05-12T09:00+00:00"), at("2031-05-12T17:31+09:00"),
         at("2031-05-12T08:31+00:00")),
        # a day, and a clock without a zone, are taken as they stand
        (at("2031-05-13", "2031-05-14"), at("2031-05-13T06:05+09:00"), at("2031-05-13T06:05+09:00")),
        (at("2031-05-12T08:31"), at("2031-05-12T17:31"), None),
    ],
)  # fmt: skip
def test_common(one: Interval, other: Interval, shared: Interval | None) -> None:
    assert common(one, other) == shared


def test_one_moment_holds_itself_in_any_zone() -> None:
    one, other = at("2031-05-13T06:05+09:00"), at("2031-05-12T21:05+00:00")
    assert holds(one, other)
    assert holds(other, one)
    assert not holds(one, at("2031-05-12T21:06+00:00"))


def test_offset_of() -> None:
    assert offset_of(at("2031-05-13T06:05+09:00")) == timedelta(hours=9)
    assert offset_of(at("2031-05-13T06:05")) is None
    assert offset_of(at("2031-05-13")) is None
