"""Intervals in words."""

import re
from datetime import date, datetime, timedelta

from headwater.model import Attribute, Interval

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ISO = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}[0-9:+Z-]*)?")


def in_words(when: Interval) -> str:
    """Return an interval in words. Dates close on the day before `latest`, since intervals are closed-open."""
    if when.earliest is None and when.latest is None:
        return "no time stated"
    if when.earliest is None:
        return f"before {_moment(when.latest or '')}"
    if when.latest is None:
        return f"{_moment(when.earliest)} or later"
    if len(when.earliest) > 10 or len(when.latest) > 10:
        return _between_moments(when.earliest, when.latest)
    first, after = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    return _between_days(first, after - timedelta(days=1) if after > first else first)


def _between_days(first: date, last: date) -> str:
    after = last + timedelta(days=1) if last < date.max else last
    if first == last:
        return _long(first)
    if first.day == 1 and after.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.day, first.month, after.day, after.month) == (1, 1, 1, 1):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.year != last.year:
        return f"{_long(first)} to {_long(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {_long(last)}"
    return f"{first.day} to {_long(last)}"


def _between_moments(first: str, last: str) -> str:
    if first == last:
        return _moment(first)
    if first[:10] == last[:10]:
        return f"{_moment(first)} to {_clock(last)}"
    return f"{_moment(first)} to {_moment(last)}"


def _moment(value: str) -> str:
    return _long(date.fromisoformat(value[:10])) + (f", {_clock(value)}" if len(value) > 10 else "")


def _clock(value: str) -> str:
    return f"{datetime.fromisoformat(value):%H:%M}"


def _long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def value_in_words(attribute: Attribute, value: str) -> str:
    """Return a compared value, times in words: closed-open dates read as one day too many where they stand bare."""
    if attribute != "time":
        return value
    ends = [None if end == "..." else end for end in value.split(" to ")]
    if len(ends) != 2 or not all(end is None or _ISO.fullmatch(end) for end in ends):
        return value
    try:
        return in_words(Interval(earliest=ends[0], latest=ends[1]))
    except ValueError:
        return value
