"""The days an article's relative words can count from, and what a time phrase of its text means."""

import re
from datetime import date, timedelta

from headwater.model import Interval, Published
from headwater.reader import when

# A week's doubt about the day of publication still places "last month"; beyond it relative words say too little.
_MAX_DOUBT_DAYS = 7
_SINCE = re.compile(r"since\s{1,8}", re.IGNORECASE)


def anchors_of(published: Published | None) -> tuple[date, ...]:
    """Return the first and last day an article can have come out, once if they are the same.

    Empty where publication is unknown, open to one side, or doubtful by more than seven days.
    """
    if published is None:
        return ()
    first, after = published.interval.first_day, published.interval.after_day
    if first is None or after is None:
        return ()
    has_clock = published.latest is not None and "T" in published.latest
    last = after if has_clock or after == first else after - timedelta(days=1)
    if last - first >= timedelta(days=_MAX_DOUBT_DAYS):
        return ()
    return (first,) if first == last else (first, last)


def resolved(text: str, phrase: when.TimePhrase, anchors: tuple[date, ...]) -> when.Resolution | None:
    """Return what a phrase of `text` means, or None.

    The whole text is what its tense is read from. Where the day of publication is doubtful, the phrase is resolved from
    its first and last possible day and the hull is taken, never as certain.
    """
    readings = [_reading(text, phrase, anchor) for anchor in anchors or (None,)]
    found = [reading for reading in readings if reading is not None]
    if len(found) < len(readings):
        return None
    first, last = found[0], found[-1]
    if first.interval == last.interval:
        return first
    return when.Resolution(interval=_hull(first.interval, last.interval), grain="range", rule=first.rule, certain=False)


def _reading(text: str, phrase: when.TimePhrase, anchor: date | None) -> when.Resolution | None:
    """Return what a phrase means; of "since Tuesday" the Tuesday, on which what is told began or last was."""
    found = when.resolve_at(text, phrase.start, phrase.end, anchor)
    lead = _SINCE.match(phrase.exact) if found and found.rule.startswith("since/") else None
    begun = when.resolve_at(text, phrase.start + lead.end(), phrase.end, anchor) if lead else None
    same = found is not None and begun is not None and begun.interval.earliest == found.interval.earliest
    return begun if same else found


def _hull(one: Interval, other: Interval) -> Interval:
    """Return the smallest interval over both; a bound that is open in either is open."""
    opens = [one.earliest, other.earliest]
    closes = [one.latest, other.latest]
    return Interval(
        earliest=None if None in opens else min(o for o in opens if o is not None),
        latest=None if None in closes else max(c for c in closes if c is not None),
    )
