"""Which of two days "6/7/2031" is: by the capture's other dates, its metadata, the days that the prose names."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from headwater.article.claimed_dates import Claim, after_capture
from headwater.article.furniture_dates import FurnitureDate
from headwater.article.occurrence import Occurrence
from headwater.model import Span, span_of
from headwater.reader.dates import MONTHS
from headwater.reader.day_names import MONTH_OR_SHORT

_NUMERIC = re.compile(r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)\d{4}$")
_MONTH_DAY = re.compile(
    rf"\b(?:(?P<month>{MONTH_OR_SHORT}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{MONTH_OR_SHORT}))\b"
    r"(?!,? \d{4})"
)
# News names days of the week before and of the days ahead. Of PolNeAR's 312 articles of days that have two readings
# this settles 26, all of them rightly; the weekdays they name settle 53 and err in 8, so they are not asked.
_BEFORE, _AHEAD = timedelta(days=10), timedelta(days=3)
_NEAR, _FAR = timedelta(days=7), timedelta(days=21)
_MOST_PROSE_DATES = 200


class Settled(NamedTuple):
    """The day that an open date is, why, and what else in the text shows it."""

    day: date
    why: str
    spans: tuple[Span, ...]


def settle(
    found: FurnitureDate, article: Occurrence, claim: Claim | None, others: Sequence[FurnitureDate]
) -> Settled | None:
    """Return which of its two days an open date is, or None where nothing tells or two things differ.

    `others`: the dates that the capture's furniture spells. `claim`: what metadata says.
    """
    told = [
        settled
        for settled in (
            _by_capture(found, article), _by_claim(found, claim), _by_habit(found, others),
            _by_neighbours(found, others), _by_prose(found, article),
        )
        if settled
    ]  # fmt: skip
    return told[0] if len({settled.day for settled in told}) == 1 else None


def _by_capture(found: FurnitureDate, article: Occurrence) -> Settled | None:
    early, late = found.either
    if after_capture(article, late) and not after_capture(article, early):
        return Settled(early, "the other order of day and month lies after the capture", ())
    return None


def _by_claim(found: FurnitureDate, claim: Claim | None) -> Settled | None:
    if claim is None or not claim.is_day:
        return None
    near = [day for day in found.either if abs(day - claim.first) <= timedelta(days=1)]
    return Settled(near[0], f"{claim.said.why} tells the order of day and month", ()) if len(near) == 1 else None


def _by_habit(found: FurnitureDate, others: Sequence[FurnitureDate]) -> Settled | None:
    """Another date of the same form, of which only one order makes a date, shows the form's order."""
    form = _NUMERIC.match(found.span.exact)
    orders: dict[bool, Span] = {}
    for other in others:
        written = _NUMERIC.match(other.span.exact) if other.day else None
        if form and written and other.day and written["mark"] == form["mark"] and written["first"] != written["second"]:
            orders.setdefault(int(written["first"]) == other.day.day, other.span)
    if form is None or len(orders) != 1:
        return None
    day_first, span = next(iter(orders.items()))
    day = next(day for day in found.either if (int(form["first"]) == day.day) == day_first)
    return Settled(day, "another date of the capture in the same form shows the order of day and month", (span,))


def _by_neighbours(found: FurnitureDate, others: Sequence[FurnitureDate]) -> Settled | None:
    days = [(other.day, other.span) for other in others if other.day]
    near = [[span for day, span in days if abs(day - mine) <= _NEAR] for mine in found.either]
    far = [all(abs(day - mine) >= _FAR for day, _ in days) for mine in found.either]
    for at, other in ((0, 1), (1, 0)):
        if near[at] and far[other]:
            why = "dates beside it in the capture lie near this order of day and month and far from the other"
            return Settled(found.either[at], why, (near[at][0],))
    return None


def _by_prose(found: FurnitureDate, article: Occurrence) -> Settled | None:
    near: dict[date, Span] = {}
    for span, month, number in _month_days(article):
        for mine in found.either:
            days = [day for year in (mine.year - 1, mine.year, mine.year + 1) if (day := _day(year, month, number))]
            if any(mine - _BEFORE <= day <= mine + _AHEAD for day in days):
                near.setdefault(mine, span)
    if len(near) != 1:
        return None
    day, span = next(iter(near.items()))
    return Settled(day, "a day that the prose names shows the order of day and month", (span,))


def _month_days(article: Occurrence) -> list[tuple[Span, int, int]]:
    text, found = article.reading.text, []
    for body in article.body:
        for match in _MONTH_DAY.finditer(text, body.start, body.end):
            month = MONTHS[(match["month"] or match["month2"]).rstrip(".").lower()]
            span = span_of(text, body.capture, match.start(), match.end())
            found.append((span, month, int(match["day"] or match["day2"])))
            if len(found) == _MOST_PROSE_DATES:
                return found
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
