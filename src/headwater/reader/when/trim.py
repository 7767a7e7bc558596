"""What the words around a time do to it: early and late parts, clocks, bounds such as "since" and "by"."""

from datetime import date, datetime, timedelta

from headwater.model import Interval
from headwater.reader.when.calendar import days, months, shift, summer_time
from headwater.reader.when.clocks import Clock
from headwater.reader.when.lexicon import ZONES, folded
from headwater.reader.when.spans import count_of
from headwater.reader.when.stretch import Context, Prefix, Resolution, Stretch
from headwater.reader.when.vague import EDGE_DAYS, Counts

_THIRDS = {"early": 0, "mid": 1, "middle": 1, "midway": 1, "late": 2, "deep": 2}
_PARTS_OF_DAY = frozenset(
    ("early", "earlier", "late", "later", "middle", "start", "end", "morning", "afternoon", "evening", "night",
     "early hours", "small hours")
)  # fmt: skip
_OF_DAYS = frozenset(("morning", "afternoon", "evening", "night", "early hours", "small hours"))
_WHOLE = frozenset(("much", "most", "all", "part", "parts", "some", "whole", "course"))
_BOUNDED = frozenset(("by", "until", "till", "before", "through", "up to", "prior to", "ahead of", "no later than"))
_LOOSE_PREPS = frozenset(
    ("around", "about", "circa", "as early as", "as soon as", "as late as", "shortly after",
     "shortly before", "just after", "just before", "soon after")
)  # fmt: skip
_BESIDE = frozenset(("shortly after", "shortly before", "just after", "just before", "soon after"))
_HOUR = timedelta(hours=1)


def part_of(stretch: Stretch, context: Context) -> Stretch | None:
    """Return the part of a stretch that its prefix names; the stretch itself without one.

    "early", "mid" and "late" are thirds; "start of" and "end of" the declared edges; "the end of" behind "by" or
    "until" is the last day. "earlier" and "later" end and begin at the anchor.
    """
    part = context.prefix.part
    if not part:
        return stretch
    if stretch.grain in {"day", "part_of_day"}:
        return stretch._replace(grain="part_of_day") if part in _PARTS_OF_DAY else None
    if part in {"earlier", "later", "rest", "remainder"}:
        return _beside_anchor(stretch, context)
    if part in {"end", "close", "start", "beginning"}:
        return _edge(stretch, context)
    if part in _THIRDS or part.endswith(" half"):
        return _share(stretch, part)
    # "the night of 8-9 May" keeps both days, as a part of a day keeps its day
    keeps = part in _WHOLE or (stretch.grain == "range" and part in _OF_DAYS)
    return stretch if keeps else _counted(stretch, part)


def _share(stretch: Stretch, part: str) -> Stretch:
    if stretch.grain == "range":
        return stretch
    if part in {"first half", "second half"}:
        half, halves = int(part == "second half"), 2
    else:
        half, halves = _THIRDS[part], 3
    return stretch._replace(first=_cut(stretch, half, halves), after=_cut(stretch, half + 1, halves), grain="range")


def _counted(stretch: Stretch, part: str) -> Stretch | None:
    """Return the part named as "first three months" or "last week"; None for a part of a day, or one that overflows."""
    words = part.split(" ")
    unit, counts = words[-1].removesuffix("s"), count_of(words[1]) if len(words) == 3 else Counts(1, 1)
    if counts is None or words[0] not in {"first", "last", "final"}:
        return None
    if words[0] == "first":
        cut = shift(stretch.first, unit, counts.high)
        return stretch._replace(after=cut, grain="range") if cut <= stretch.after else None
    cut = shift(stretch.after, unit, -counts.high)
    return stretch._replace(first=cut, grain="range") if cut >= stretch.first else None


def _beside_anchor(stretch: Stretch, context: Context) -> Stretch | None:
    part, anchor = context.prefix.part, context.anchor
    if anchor is None or not stretch.first <= anchor < stretch.after:
        return stretch if part in {"earlier", "later"} else None
    if part == "earlier":
        return stretch._replace(after=days(anchor, 1), grain="range")
    return stretch._replace(first=anchor, grain="range")


def _edge(stretch: Stretch, context: Context) -> Stretch | None:
    if context.prefix.part in {"start", "beginning"}:
        if stretch.grain not in EDGE_DAYS:
            return None
        after = days(stretch.first, EDGE_DAYS[stretch.grain])
        return stretch._replace(after=after, grain="range", certain=False)
    words = folded(context.before[-16:]).split(" ")
    if context.prefix.prep in _BOUNDED or (not context.prefix.prep and words and words[-1] in _BOUNDED):
        # a deadline is the last day itself
        return Stretch(days(stretch.after, -1), stretch.after, "day", stretch.rule, stretch.certain)
    if stretch.grain not in EDGE_DAYS:
        return None
    return stretch._replace(first=days(stretch.after, -EDGE_DAYS[stretch.grain]), grain="range", certain=False)


def _cut(stretch: Stretch, numerator: int, denominator: int) -> date:
    """Return the day that closes that share of the stretch, at month ends where whole months divide, else at days."""
    if numerator in {0, denominator}:
        return stretch.after if numerator else stretch.first
    if stretch.grain in {"quarter", "season", "year", "decade", "century"}:
        count = (stretch.after.year - stretch.first.year) * 12 + stretch.after.month - stretch.first.month
        if stretch.grain in {"decade", "century"}:  # whole years: 1990 to 1992, 1993 to 1996, 1997 to 1999
            tenths = {(1, 3): 3, (2, 3): 7, (1, 2): 5}[numerator, denominator] if stretch.grain == "decade" else None
            share = tenths * 12 if tenths else 12 * round(count / 12 * numerator / denominator)
            return months(stretch.first, share)
        return (
            months(stretch.first, count * numerator // denominator)
            if count % denominator == 0
            else (days(stretch.first, (stretch.after - stretch.first).days * numerator // denominator))
        )
    if stretch.grain == "month":  # thirds of ten days; the first half is the first fifteen
        return days(stretch.first, (15 if denominator == 2 else 10) * numerator)
    if stretch.grain == "week":  # Monday to Wednesday, Thursday, Friday to Sunday
        return days(stretch.first, 3 if numerator == 1 else 4)
    return days(stretch.first, (stretch.after - stretch.first).days * numerator // denominator)


def minutes_east(zone: str, day: date | None) -> int | None:
    """Return how many minutes a stated zone, a name or "+09:00", lies east of Greenwich on a day.

    None for "local time", for unknown zones, and without a day for those that change their clocks.
    """
    if zone[:1] in {"+", "-"}:
        hours, minutes = zone[1:].split(":")
        return (60 * int(hours) + int(minutes)) * (-1 if zone[0] == "-" else 1)
    if zone not in ZONES:
        return None
    minutes_there, law = ZONES[zone]
    if not law:
        return minutes_there
    return None if day is None else minutes_there + 60 * summer_time(day, law)


def _offset(zone: str, day: date) -> str:
    """Return the offset of a stated zone on that day as ISO 8601 writes it; empty for "local time" and unknown ones."""
    minutes = minutes_east(zone, day)
    return "" if minutes is None else f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def at_clock(stretch: Stretch, clock: Clock, until: Clock | None = None) -> Resolution | None:
    """Return the moment of `clock` on the stretch's day, or what lies between it and the later clock `until`.

    None where that is no later: which day it is of is open.
    """
    moment, end, grain = _moment(stretch, clock), "", clock.grain
    if until is not None:
        if (until.hour, until.minute) <= (clock.hour, clock.minute):
            return None
        end, grain = _moment(stretch, until), "range"
    return Resolution(
        interval=Interval(earliest=moment, latest=end or moment), grain=grain, rule=f"clock/{stretch.rule}",
        certain=stretch.certain,
    )  # fmt: skip


def _moment(stretch: Stretch, clock: Clock) -> str:
    return f"{stretch.first.isoformat()}T{clock.hour:02}:{clock.minute:02}{_offset(clock.zone, stretch.first)}"


def whole(stretch: Stretch) -> Resolution:
    """Return the stretch as a resolution."""
    interval = Interval.of_days(stretch.first, stretch.after)
    return Resolution(interval=interval, grain=stretch.grain, rule=stretch.rule, certain=stretch.certain)


def bounded(found: Resolution, context: Context) -> Resolution | None:
    """Return what "since", "until", "by", "before" and "after" make of a time; the time itself behind other words.

    A bound ahead opens at the anchor; one told in the past is open at its start. Bounds are inclusive of the named
    time ("by 2036": up to the end of 2036), as the widest reading.
    """
    prep, anchor = context.prefix.prep, context.anchor
    if prep in _BESIDE and (beside := _beside_moment(found, prep)):
        return beside
    first, after = found.interval.earliest, found.interval.latest
    if prep in _LOOSE_PREPS or context.prefix.some_point:
        found = _with(found, first, after, found.rule, certain=found.certain and prep not in _LOOSE_PREPS)
    rule = f"{prep.replace(' ', '_')}/{found.rule}"
    if prep == "since":
        end = days(anchor, 1).isoformat() if anchor else None
        return _with(found, first, end, rule) if end and first and first[:10] < end else None
    if prep in {"until", "till", "through", "up to", "by", "no later than"}:
        return _with(found, _opening(context, after), after, rule)
    if prep in {"before", "prior to", "ahead of"}:
        close = after if context.prefix.part in {"end", "close"} else first  # the last day is still before the end
        return _with(found, _opening(context, close), close, rule)
    if prep == "after":
        end = days(anchor, 1).isoformat() if anchor and context.way == "past" else None
        return _with(found, after, end, rule) if end is None or (after and after[:10] < end) else None
    return found


def _beside_moment(found: Resolution, prep: str) -> Resolution | None:
    """Return the hour before or after a moment: "shortly before 6 a.m.", "just after nine"."""
    moment = found.interval.earliest
    if moment is None or "T" not in moment or moment != found.interval.latest:
        return None
    clock = datetime.fromisoformat(moment)
    ends = (clock - _HOUR, clock) if prep.endswith("before") else (clock, clock + _HOUR)
    first, after = (end.isoformat(timespec="minutes") for end in ends)
    return Resolution(
        interval=Interval(earliest=first, latest=after), grain="hour", rule=f"{prep.replace(' ', '_')}/{found.rule}",
        certain=False,
    )  # fmt: skip


def _opening(context: Context, close: str | None) -> str | None:
    if context.anchor is None or context.way == "past" or close is None:
        return None
    return context.anchor.isoformat() if context.anchor.isoformat() < close[:10] else None


def _with(
    found: Resolution, earliest: str | None, latest: str | None, rule: str, *, certain: bool | None = None
) -> Resolution:
    changed = rule != found.rule
    return Resolution(
        interval=Interval(earliest=earliest, latest=latest), grain="range" if changed else found.grain, rule=rule,
        certain=found.certain if certain is None else certain,
    )  # fmt: skip


def way_forced(prefix: Prefix) -> str:
    """Return which way a preposition looks by itself when no verb tells: "past", "future" or empty."""
    if prefix.prep in {"since", "as of"}:
        return "past"
    return "future" if prefix.prep in _BOUNDED - {"through", "before"} else ""
