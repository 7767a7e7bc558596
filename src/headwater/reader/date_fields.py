"""Dates as fields state them: page metadata, records, columns of a corpus. Who asks what one says asks here."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple

from headwater.reader.dates import dates_in

_DAY = timedelta(days=1)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})"
    r"(?::\d{2}(?:[.,]\d{1,9})?)? ?(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?(?![\d-])"
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_OF_WEEK = re.compile(r"(?P<year>\d{4})-?W(?P<week>\d{2})-?(?P<weekday>[1-7])")
# What programs write when they know no date.
_PLACEHOLDERS = frozenset({date(1, 1, 1), date(1970, 1, 1), date(1900, 1, 1)})
# the zones that places keep, furthest west and furthest east of Greenwich
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)


class FieldDate(NamedTuple):
    """A day, a month, a year or an interval of these, `first` to `after` (exclusive); `days`: what days, by zones."""

    first: date
    after: date
    days: tuple[date, ...] = ()

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.after - self.first == _DAY


def field_date(value: str) -> FieldDate | None:
    """Read an ISO 8601 date, month, year, moment or "one/other", or a date as written; None for anything else.

    None too for what programs write where they know no date (1970-01-01). A month or a year is one where nothing
    stands behind it: "2031/03/05" is its day. Misses: days by their number in the year, years of two digits.
    """
    value = value.strip()
    one, slash, other = value.partition("/")
    if slash and _ISO.fullmatch(one) and _ISO.fullmatch(other):
        return _between(_iso(one), _iso(other))
    if _ISO.fullmatch(value) or _OF_WEEK.fullmatch(value):
        return _iso(value)
    written = {each.day for each in dates_in(value) if each.day is not None}
    match = _ISO.match(value) or _COMPACT.match(value)
    if match is not None and match["day"]:
        # "2031-03-05T10:00:00[Europe/Paris]"; "2031-03-05 to 2031-03-09" is no day
        return _iso(value) if len(written) <= 1 else None
    return field_day(written.pop()) if len(written) == 1 else None


def field_day(day: date, days: tuple[date, ...] = ()) -> FieldDate | None:
    """Return a day that a field states, None for what programs write where they know none."""
    return None if day == date.max or day in _PLACEHOLDERS else FieldDate(day, day + _DAY, days or (day,))


def _between(one: FieldDate | None, other: FieldDate | None) -> FieldDate | None:
    if one is None or other is None:
        return None
    return FieldDate(min(one.first, other.first), max(one.after, other.after), tuple(sorted({*one.days, *other.days})))


def _iso(value: str) -> FieldDate | None:
    week, match = _OF_WEEK.fullmatch(value), _ISO.match(value) or _COMPACT.match(value)
    try:
        if week is not None:
            return field_day(date.fromisocalendar(int(week["year"]), int(week["week"]), int(week["weekday"])))
        return _of(match.groupdict()) if match else None
    except (ValueError, OverflowError):
        return None


def _of(named: dict[str, str | None]) -> FieldDate | None:
    """Return what the parts of a date give. Raises ValueError where there is no such day, month or year."""
    year, month, day = (int(named[key] or "1") for key in ("year", "month", "day"))
    first = date(year, month, day)
    if named["day"]:
        return field_day(first, _days_of(first, named))
    after = date(year + month // 12, month % 12 + 1, 1) if named["month"] else date(year + 1, 1, 1)
    return FieldDate(first, after)


def _days_of(day: date, named: dict[str, str | None]) -> tuple[date, ...]:
    """Return the days that places on earth had at a moment; midnight stands for a day without a clock.

    A clock without a zone is read as Greenwich's: most programs that leave the zone out keep that time.
    """
    clock = (int(named.get("hour") or 0), int(named.get("minute") or 0))
    zone = named.get("zone") or "Z"
    if clock == (0, 0):
        return (day,)
    try:
        moment = datetime.combine(day, time(*clock), tzinfo=_zone(zone)).astimezone(UTC)
        first, last = (moment + _WEST).date(), (moment + _EAST).date()
    except (ValueError, OverflowError):
        return (day,)
    return tuple(first + _DAY * at for at in range((last - first).days + 1))


def _zone(written: str) -> timezone:
    if written in ("Z", "UTC", "GMT"):
        return UTC
    digits = written[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-ahead if written[0] == "-" else ahead)
