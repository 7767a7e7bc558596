"""Intervals put together: what two have in common, whether one lies in the other, and on which days they end."""

from datetime import date, datetime, time, timedelta, timezone

from headwater.model import Interval

_OPEN_BEHIND, _OPEN_AHEAD = "", "~"  # sort before and behind every ISO day


def common(one: Interval, other: Interval) -> Interval | None:
    """Return the stretch that two intervals share; None where they share no time.

    Compared as ISO 8601: a moment with a clock lies in its day. Where clocks of both name their offset, `other` is told
    by that of `one`; beside a day or a clock without one offsets count for nothing.
    """
    zone = offset_of(one)
    if zone is not None and offset_of(other) not in {None, zone}:
        other = Interval(earliest=_by(zone, other.earliest), latest=_by(zone, other.latest))
    first = max(one.earliest or _OPEN_BEHIND, other.earliest or _OPEN_BEHIND)
    after = min(one.latest or _OPEN_AHEAD, other.latest or _OPEN_AHEAD)
    moment = first == after and "T" in first
    if first > after or (first == after and not moment):
        return None
    return Interval(earliest=first if first != _OPEN_BEHIND else None, latest=after if after != _OPEN_AHEAD else None)


def holds(outer: Interval, inner: Interval) -> bool:
    """Whether `inner` lies wholly in `outer`."""
    return common(inner, outer) == inner


def offset_of(interval: Interval) -> timedelta | None:
    """Return how far from UTC the clocks of an interval are said to stand; None of days and of local clocks."""
    moment = interval.earliest or interval.latest or ""
    return datetime.fromisoformat(moment).utcoffset() if "T" in moment else None


def _by(zone: timedelta, end: str | None) -> str | None:
    """Return the end of an interval by the clock of a zone, as it is where it names no offset."""
    told = datetime.fromisoformat(end) if end and "T" in end else None
    if told is None or told.utcoffset() is None:
        return end
    return told.astimezone(timezone(zone)).isoformat(timespec="minutes")


def span_days(interval: Interval) -> int | None:
    """Return how many days an interval takes; None where it is open to a side."""
    first, after = interval.first_day, interval.after_day
    return (after - first).days if first and after else None


def last_day(interval: Interval) -> date | None:
    """Return the last day that an interval has a part of; None where it is open ahead."""
    if interval.latest is None:
        return None
    after = datetime.fromisoformat(interval.latest).replace(tzinfo=None)
    moment = interval.latest == interval.earliest or after.time() != time()
    return after.date() if moment else after.date() - timedelta(days=1)


def edge_of(interval: Interval) -> date | None:
    """Return the first day of what is open ahead, the last of what is open behind; None of a closed interval."""
    if interval.earliest is None and interval.latest is not None:
        return last_day(interval)
    return interval.first_day if interval.latest is None else None
