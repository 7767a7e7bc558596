"""One moment by two clocks."""

from datetime import date

import pytest

from headwater.reader import when
from headwater.reader.when.clocks import Clock
from headwater.reader.when.twins import with_twin

_WED = date(2031, 5, 14)


def moments(text: str) -> list[str | None]:
    """Return the moments of a text's phrases, None of one that is left open."""
    found = [when.resolve_at(text, p.start, p.end, _WED) for p in when.find(text, 0, len(text))]
    return [r.interval.earliest if r else None for r in found]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        # the other clock tells the day, and how far from Greenwich the first one stands
        ("The search began at 6.05 a.m. local time (2105 GMT on Monday).", "2031-05-13T06:05+09:00"),
        ("The search began at 7:15 a.m. (2215 UTC Monday).", "2031-05-13T07:15+09:00"),
        ("The search began at 9:20 p.m. local time (11:20 p.m. ET on Monday).", "2031-05-12T21:20-06:00"),
        # both days are told
        ("The search began on Tuesday at 6.05 a.m. (2105 GMT on Monday).", "2031-05-13T06:05+09:00"),
        # one day is told, behind both or before both
        ("The search began at 5.31pm local time (0831 GMT) on Monday.", "2031-05-12T17:31+09:00"),
        ("The search began on Monday at 5.31pm (0831 GMT).", "2031-05-12T17:31+09:00"),
        # a clock with a zone is what it says
        ("The search began at 2105 GMT on Monday (6.05 a.m. local time on Tuesday).", "2031-05-12T21:05+00:00"),
        # 37 minutes are no zone; twelve hours may lie on either side of Greenwich
        ("The search began at 3.20 a.m. (1943 GMT on Monday).", None),
        ("The search began at 12.40 a.m. (1240 GMT on Monday).", None),
    ],
)
def test_a_clock_in_brackets_tells_zone_and_day(text: str, moment: str | None) -> None:
    assert moments(text) == [moment]


@pytest.mark.parametrize(
    "text",
    [
        "Guests came at 5pm (7pm for latecomers) on Monday.",
        "Guests came at 5pm (7pm) on Monday.",
        "Guests came at 5pm (it was late) on Monday.",
    ],
)
def test_another_clock_in_brackets_tells_no_zone(text: str) -> None:
    assert moments(text) == ["2031-05-12T17:00"]


def test_with_twin() -> None:
    local, zoned = Clock(6, 5, "", "minute"), Clock(21, 5, "gmt", "minute")
    found = with_twin(local, None, zoned, date(2031, 5, 12))
    assert found is not None
    assert (found.clock.zone, found.day) == ("+09:00", date(2031, 5, 13))
    assert with_twin(local, date(2031, 5, 12), zoned, date(2031, 5, 12)) is None
    assert with_twin(local, None, local, None) is None
