"""The days an article's relative words can count from, and what a time phrase of its text means."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from headwater.model import Interval, Published, Span
from headwater.reader import when
from headwater.reader.when.calendar import shift
from headwater.reader.when.lexicon import EACH_ENDS

# A week's doubt about the day of publication still places "last month"; beyond it relative words say too little.
_MAX_DOUBT_DAYS = 7
# an undated article of a story came out with the others, or some days off
_AROUND, _MOST_AROUND = timedelta(days=14), timedelta(days=62)
_DEADLINES = ("by/", "no_later_than/", "before/", "ahead_of/", "prior_to/")
_UNTIL = re.compile(r"(?:until|till)\s{1,8}", re.IGNORECASE)
# "was not told until Thursday": on Thursday
_NOT = re.compile(r"(?:\b(?:not|never|nobody|nothing|no\sone)\b|n['’]t\b)[^,;.“”]*$", re.IGNORECASE)
# "has until Friday to pay", "gave them until Friday": a deadline
_GRACE = re.compile(r"\b(?:has|have|had|(?:give|gives|gave|given|giving|allowed)\s[^,;.“”]{1,60})\s$", re.IGNORECASE)
_EACH = (
    r"(?:every|each)\s(?:other\s|single\s)?"
    r"(?:day|night|morning|afternoon|evening|week|weekend|month|quarter|season|year)"
)
# "on Monday every day nursery was shut" tells of one Monday
_HABIT, _OF_EACH = (
    re.compile(words, re.IGNORECASE) for words in (rf"\b{_EACH}\s$", rf"\s(?:of\s|in\s)?{_EACH}\b{EACH_ENDS}")
)
_HABIT_CHARS, _CLAUSE_CHARS = 32, 80
_SINCE = re.compile(r"since\s{1,8}", re.IGNORECASE)
_LASTING = "span.lasting"
_UNITS = {"day": "day", "part_of_day": "day", "week": "week", "month": "month", "year": "year"}


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


def found_with(found: when.Resolution, interval: Interval, grain: when.Grain | None = None) -> when.Resolution:
    """Return a resolution with another interval."""
    return when.Resolution(interval=interval, grain=grain or found.grain, rule=found.rule, certain=found.certain)


def days_around(published: Iterable[Published | None]) -> tuple[date, ...]:
    """Return two weeks before the first and two weeks after the last day on which dated articles came out.

    Empty where none is dated, or they came out over more than two months.
    """
    days = [day for one in published for day in anchors_of(one)]
    if not days or max(days) - min(days) > _MOST_AROUND:
        return ()
    return min(days) - _AROUND, max(days) + _AROUND


def resolved_around(text: str, phrase: when.TimePhrase, days: tuple[date, ...]) -> when.Resolution | None:
    """Return what a phrase of an undated article means where that is the same from both days; never as certain.

    "In early February" is, "on Friday" is not. Full dates need no day of publication.
    """
    readings = [_reading(text, phrase, day) for day in days or (None,)]
    first, last = readings[0], readings[-1]
    if first is None or last is None or first.interval != last.interval:
        return _reading(text, phrase, None)
    return (
        first
        if not days
        else when.Resolution(interval=first.interval, grain=first.grain, rule=first.rule, certain=False)
    )


def _reading(text: str, phrase: when.TimePhrase, anchor: date | None) -> when.Resolution | None:
    """Return what a phrase means; of "since Tuesday" the Tuesday, on which what is told began or last was.

    A deadline ("by Friday") says when at the latest and nothing of when at the earliest, ahead as in the past. What was
    "not so until Friday" was so on Friday; what was so "until Friday" ended on it (`tells_an_end`). "Each year in June"
    tells a habit and no June.
    """
    if _HABIT.search(text, max(0, phrase.start - _HABIT_CHARS), phrase.start) or _OF_EACH.match(text, phrase.end):
        return None
    found = when.resolve_at(text, phrase.start, phrase.end, anchor)
    until = _UNTIL.match(phrase.exact)
    if found and until:
        end = when.resolve_at(text, phrase.start + until.end(), phrase.end, anchor)
        return _closing(found, end) if end else found
    if found and found.rule.startswith(_DEADLINES):
        return found_with(found, Interval(earliest=None, latest=found.interval.latest))
    lead = _SINCE.match(phrase.exact) if found and found.rule.startswith("since/") else None
    begun = when.resolve_at(text, phrase.start + lead.end(), phrase.end, anchor) if lead else None
    same = found is not None and begun is not None and begun.interval.earliest == found.interval.earliest
    return begun if same else found


def _closing(found: when.Resolution, end: when.Resolution) -> when.Resolution:
    """Return the time named behind "until" where what lasted until then ends: the same, or that of the other side.

    Of "has until Friday" the last Friday is none: it is the day, week or month that closes what lies ahead.
    """
    interval, latest = end.interval, found.interval.latest
    if interval.latest != latest:
        unit = _UNITS.get(end.grain)
        if unit is None or latest is None or "T" in latest:
            return found
        after = date.fromisoformat(latest)
        interval = Interval.of_days(shift(after, unit, -1), after)
    return when.Resolution(interval=interval, grain=end.grain, rule=end.rule, certain=found.certain)


def was_not_so(text: str, until: int) -> bool:
    """Whether what stands before an "until" at a place of a text is told with a "not": "not told until Friday"."""
    return _NOT.search(text, max(0, until - _CLAUSE_CHARS), until) is not None


def tells_an_end(time: Span, home: Span) -> bool:
    """Whether a time of a text is that at which what is told ended: "ran until Friday".

    Not where it was not so until then ("not told until Friday"), nor where it is a deadline ("has until Friday").
    """
    text, at = home.exact, time.start - home.start
    if not _UNTIL.match(time.exact) or was_not_so(text, at):
        return False
    return _GRACE.search(text, max(0, at - _CLAUSE_CHARS), at) is None


def tells_a_beginning(time: Span) -> bool:
    """Whether a time is that since which something is so, or last was: "shut since Friday", "the first since 1988"."""
    return _SINCE.match(time.exact) is not None


def lasts_to_the_text(found: when.Resolution | None) -> bool:
    """Whether a time is how long something has been so ("for twenty years"): nothing happened then."""
    return found is not None and found.rule == _LASTING


def _hull(one: Interval, other: Interval) -> Interval:
    """Return the smallest interval over both; a bound that is open in either is open."""
    opens = [one.earliest, other.earliest]
    closes = [one.latest, other.latest]
    return Interval(
        earliest=None if None in opens else min(o for o in opens if o is not None),
        latest=None if None in closes else max(c for c in closes if c is not None),
    )
