"""Intervals put together: what two have in common, and whether one lies in the other."""

from headwater.model import Interval

_OPEN_BEHIND, _OPEN_AHEAD = "", "~"  # sort before and behind every ISO day


def common(one: Interval, other: Interval) -> Interval | None:
    """Return the stretch that two intervals share; None where they share no time.

    Compared as ISO 8601: a moment with a clock lies in its day. Offsets of clocks are not evened out.
    """
    first = max(one.earliest or _OPEN_BEHIND, other.earliest or _OPEN_BEHIND)
    after = min(one.latest or _OPEN_AHEAD, other.latest or _OPEN_AHEAD)
    moment = first == after and "T" in first
    if first > after or (first == after and not moment):
        return None
    return Interval(earliest=first if first != _OPEN_BEHIND else None, latest=after if after != _OPEN_AHEAD else None)


def holds(outer: Interval, inner: Interval) -> bool:
    """Whether `inner` lies wholly in `outer`."""
    return common(outer, inner) == inner


def span_days(interval: Interval) -> int | None:
    """Return how many days an interval takes; None where it is open to a side."""
    first, after = interval.first_day, interval.after_day
    return (after - first).days if first and after else None
