"""Clocks that do not say which half of the day they mean: "at two", "a little before half past one"."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from headwater.model import Interval
from headwater.reader import when
from headwater.timeline.clock_days import DaysTold
from headwater.timeline.clocks import moment_of
from headwater.timeline.intervals import span_days
from headwater.timeline.mentions import Mention

RULE = "clock.half_by_company"
_HALF_DAY, _HOUR = timedelta(hours=12), timedelta(hours=1)
_COMPANY = timedelta(hours=3)  # how near a clock that says its half must be; chosen
_BESIDE = re.compile(
    r"\b(?:shortly|just|soon|a\slittle|a\sfew\sminutes|minutes|moments)\s(?P<way>before|after)\b", re.IGNORECASE
)


def with_halves(mentions: Sequence[Mention], waiting: Sequence[Mention]) -> list[Mention]:
    """Return mentions with the clocks put in that do not say their half of the day, as far as company tells it.

    It is the half in which a clock that says its own is told within three hours of it on that day, by the article or
    else by the pile, and none within three hours of the other half. A clock with no day beside it is of the day that
    `DaysTold` finds. Never certain. Left out: what has no such company, and what has it in both halves.
    """
    sure = [(m.article, moment) for m in mentions if m.found and (moment := moment_of(m.found.interval))]
    dated = [_halved(m, _day_of(m), sure) or m for m in mentions]
    days = DaysTold(mentions)
    beside = [_halved(m, days.of(m), sure) for m in waiting if m.half_clock is not None]
    return [*dated, *(m for m in beside if m is not None)]


def _day_of(mention: Mention) -> date | None:
    """Return the day that a mention names without a moment."""
    found = mention.found
    if found is None or span_days(found.interval) != 1 or "T" in (found.interval.earliest or "T"):
        return None
    return found.interval.first_day


def _halved(mention: Mention, day: date | None, sure: Sequence[tuple[str, datetime]]) -> Mention | None:
    clock = mention.half_clock
    if clock is None or day is None:
        return None
    first = datetime.combine(day, time()) + timedelta(minutes=clock)
    halves = (first, first + _HALF_DAY)
    for near in ([m for a, m in sure if a == mention.article], [m for _, m in sure]):
        met = [any(abs(half - moment) <= _COMPANY for moment in near) for half in halves]
        if met[0] != met[1]:
            return mention._replace(found=_resolution(mention, halves[met[1]]))
    return None


def _resolution(mention: Mention, moment: datetime) -> when.Resolution:
    words = mention.expression.exact
    beside, ends = _BESIDE.search(words), (moment, moment)
    if beside is not None:
        ends = (moment - _HOUR, moment) if beside["way"].lower() == "before" else (moment, moment + _HOUR)
    told = [end.isoformat(timespec="minutes") for end in ends]
    grain: when.Grain = "hour" if beside or moment.minute == 0 else "minute"
    interval = Interval(earliest=told[0], latest=told[1])
    return when.Resolution(interval=interval, grain=grain, rule=RULE, certain=False)
