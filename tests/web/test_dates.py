"""Intervals in words and on a scale."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Interval
from headwater.web.dates import in_words, scale


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2031-03-04", "2031-03-05", "4 March 2031"),
        ("2031-03-04", "2031-03-10", "4 to 9 March 2031"),
        ("2031-02-25", "2031-03-04", "25 February to 3 March 2031"),
        ("2030-12-30", "2031-01-02", "30 December 2030 to 1 January 2031"),
        ("2031-03-01", "2031-04-01", "March 2031"),
        ("2031-12-01", "2032-01-01", "December 2031"),
        ("2031-01-01", "2032-01-01", "2031"),
        ("2029-01-01", "2032-01-01", "2029 to 2031"),
        (None, "2031-03-04", "before 4 March 2031"),
        ("2031-03-04", None, "4 March 2031 or later"),
        (None, None, "no time stated"),
        ("2031-03-04T14:30", "2031-03-04T14:30", "4 March 2031, 14:30"),
        ("2031-03-04T14:30", "2031-03-04T16:00", "4 March 2031, 14:30 to 16:00"),
        ("2031-03-04T22:00", "2031-03-05T02:00", "4 March 2031, 22:00 to 5 March 2031, 02:00"),
        ("0001-01-01", "0001-01-01", "1 January 1"),
        ("9999-12-31", "9999-12-31", "31 December 9999"),
    ],
)
def test_in_words(earliest: str | None, latest: str | None, expected: str) -> None:
    assert in_words(Interval(earliest=earliest, latest=latest)) == expected


@given(st.lists(st.tuples(st.dates(), st.dates()), min_size=1), st.none() | st.dates())
def test_scale_keeps_order_and_stays_inside(pairs: list[tuple[date, date]], middle: date | None) -> None:
    whens = [Interval(earliest=min(pair).isoformat(), latest=max(pair).isoformat()) for pair in pairs]
    line = scale(whens, middle.isoformat() if middle else None)
    assert line is not None
    ends = sorted(end for when in whens for end in (when.earliest, when.latest) if end)
    places = [line.at(end) for end in ends]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    ticks = [tick.at for tick in line.ticks()]
    assert ticks == sorted(ticks)
    assert len(ticks) <= 9


def test_no_stated_end_no_scale() -> None:
    assert scale([Interval(earliest=None, latest=None)]) is None
