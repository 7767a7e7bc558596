"""Intervals in words and on a scale."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Interval
from headwater.web.dates import scale


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
