"""Times that hang on another event: "in the wake of the firing", "a day earlier", "the next day"."""

import re
from datetime import date
from re import Match

from headwater.reader.when.calendar import days, shift, start_of
from headwater.reader.when.days import weekday_number
from headwater.reader.when.lexicon import EVENT_NOUN, MONTH, NUMBER, PART_OF_DAY, WEEKDAY, compiled, folded
from headwater.reader.when.spans import count_of
from headwater.reader.when.stretch import Context, Form, Grain, Prefix, Stretch

_TIMED = re.compile(rf"(?<!\w)(?:{WEEKDAY}|{MONTH}|[0-9]{{4}}|last|this|next)(?!\w)", re.IGNORECASE)
_SIDE = {"earlier": -1, "before": -1, "previous": -1, "preceding": -1, "later": 1, "after": 1, "next": 1,
         "following": 1, "same": 0, "the same": 0, "that": 0, "that same": 0, "that very": 0}  # fmt: skip
_GRAINS: dict[str, Grain] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_WORD = r"[\w'’.&-]{1,24}"


def _never(_match: Match[str], _context: Context) -> Stretch | None:
    return None


def _no_time_inside(match: Match[str], _prefix: Prefix) -> bool:
    return _TIMED.search(match[0]) is None


def shifted(match: Match[str], other: Stretch) -> Stretch | None:
    """Return the time that a phrase such as "two days later" names, counted from `other`; None if grains do not fit."""
    groups = match.groupdict()
    unit = (groups.get("unit") or "day").lower()
    side = _SIDE[folded(groups["side"])]
    counts = count_of(groups["number"]) if groups.get("number") else None
    count = counts.high if counts else 1
    if unit not in _GRAINS or (counts and counts.low != counts.high):
        return None
    if not side and not _fits(unit, other):
        return None
    if unit == "day" and other.grain not in {"day", "part_of_day"}:
        return None
    start: date = start_of(shift(other.first, unit, side * count), unit)
    if groups.get("weekday"):
        day = days(start, weekday_number(groups["weekday"]))
        return Stretch(day, days(day, 1), "day", "event.shifted", certain=False)
    after = days(start, 1) if unit == "day" else shift(start, unit, 1)
    return Stretch(start, after, _GRAINS[unit], "event.shifted", certain=False)


def _fits(unit: str, other: Stretch) -> bool:
    """Whether "that week" can hold the time named before it: no unit holds more than itself."""
    return (other.after - other.first).days <= {"day": 1, "week": 7, "month": 31, "year": 366}[unit]


SHIFTS = frozenset(("event.shift", "event.next_day", "event.next_unit", "event.that", "event.weekday"))

FORMS = (
    Form(
        "event.after",
        compiled(  # "after a crash" may be any crash: the article must be definite
            rf"(?:in~the~wake~of|in~the~aftermath~of|following|after)~(?:the|his|her|its|their|that|this|{_WORD}['’]s?)~"
            rf"(?:{_WORD}~){{0,3}}?(?:{EVENT_NOUN})"
        ),
        _never,  # one bound only; it is read with the bounds
        _no_time_inside,
    ),
    Form("event.shift", compiled(rf"{NUMBER}~(?P<unit>day|week|month|year)s?~(?P<side>earlier|later)"), _never),
    Form(
        "event.next_day",
        compiled(rf"(?P<side>next|following|previous|preceding|same)~(?:(?P<unit>day)|{PART_OF_DAY})"),
        _never,
        lambda _match, prefix: prefix.the,
    ),
    Form(
        "event.next_unit",
        compiled(r"(?P<side>following|same)~(?P<unit>week|month|year)"),
        _never,
        lambda _match, prefix: prefix.the,
    ),
    Form(
        "event.that",
        compiled(rf"(?P<side>that(?:~(?:same|very))?)~(?:(?P<unit>day|week|month|year)|{PART_OF_DAY})"),
        _never,
        lambda _match, prefix: not prefix.the,
    ),
    Form(
        "event.weekday",
        compiled(rf"(?P<weekday>{WEEKDAY})~of~(?P<side>that|that~same|that~very|the~same)~(?P<unit>week)"),
        _never,
    ),
    Form(
        "event.counted",
        compiled(
            rf"{NUMBER}~(?P<unit>day|week|month|year|hour)s?~(?P<side>after|before)~(?:(?:the|his|her|its|their|that)~)?"
            rf"(?:{_WORD}~){{0,3}}?(?:{EVENT_NOUN})"
        ),
        _never,
        _no_time_inside,
    ),
)
