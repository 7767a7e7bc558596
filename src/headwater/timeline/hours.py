"""Which hours of a day words name: morning, afternoon, evening, night."""

import re
from datetime import date, timedelta

from headwater.model import Interval
from headwater.reader import when

# From and to, in hours of the day; a night ends on the next morning.
_HOURS = {
    "early hours": (0, 6), "small hours": (0, 6), "morning": (6, 12), "afternoon": (12, 18), "evening": (18, 24),
    "night": (18, 30), "tonight": (18, 30),
}  # fmt: skip
_NAMED = re.compile(rf"\b(?:{'|'.join(_HOURS)})\b", re.IGNORECASE)


def hours_of(found: when.Resolution, words: str) -> Interval:
    """Return the interval of a time, a day narrowed to the hours of the part of it that its words name.

    The hours are declared here and stated nowhere: they serve to tell whether two accounts can be of one moment.
    """
    first, after = found.interval.first_day, found.interval.after_day
    named = _NAMED.search(words) if found.grain == "part_of_day" else None
    whole = first and after and found.interval == Interval.of_days(first, first + timedelta(days=1))
    if named is None or first is None or not whole:
        return found.interval
    low, high = _HOURS[named.group().lower()]
    return Interval(earliest=_hour(first.isoformat(), low), latest=_end(first, high))


def _end(first: date, hour: int) -> str:
    day = first + timedelta(days=hour // 24)
    return _hour(day.isoformat(), hour % 24) if hour % 24 else day.isoformat()


def _hour(day: str, hour: int) -> str:
    return f"{day}T{hour:02}:00"
