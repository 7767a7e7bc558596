"""The year of a dateline that names a day without one ("HARBOUR, June 14 —"), from the dated articles of the pile."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from headwater.article.occurrence import Occurrence
from headwater.model import Published, span_of
from headwater.reader.dates import MONTHS
from headwater.reader.furniture import read_dateline

_DAY = timedelta(days=1)
# An agency's report and those that print it or answer it lie days apart; a pile that spans years fits several.
_NEAR_DAYS = 21
_MONTH_DAY = re.compile(
    r"\b(?:(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})|(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]{2,8}))\b"
)
_WHY = "its dateline names the day; the year is the one in which the other articles of the pile lie beside it"


def years_filled(
    articles: Sequence[Occurrence], dates: Mapping[str, Published | None]
) -> dict[str, Published]:
    """Return the day of each undated article whose dateline names one, where one year alone brings it near the pile.

    Near is three weeks from some dated article. Where no year, or several, bring it near, nothing is said. The same
    for any order.
    """
    known = sorted({day for found in dates.values() if found and (day := found.interval.first_day)})
    filled = {}
    for article in articles if known else ():
        if dates.get(article.id) is None and (found := _filled(article, known)):
            filled[article.id] = found
    return filled


def _filled(article: Occurrence, known: Sequence[date]) -> Published | None:
    text, first = article.reading.text, article.body[0]
    dateline = read_dateline(text, first.start, first.end)
    match = _MONTH_DAY.search(text, first.start, dateline.end) if dateline and dateline.date is None else None
    month = MONTHS.get((match["month"] or match["month2"]).lower()) if match else None
    if match is None or month is None:
        return None
    number = int(match["day"] or match["day2"])
    years = {day.year + offset for day in known for offset in (-1, 0, 1)}
    tried = (_day(year, month, number) for year in sorted(years))
    near = [day for day in tried if day and _is_near(day, known)]
    if len(near) != 1 or near[0] == date.max:
        return None
    span = span_of(text, first.capture, match.start(), match.end())
    return Published(
        earliest=near[0].isoformat(), latest=(near[0] + _DAY).isoformat(), evidence=(span,), basis="inferred", why=_WHY
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_near(day: date, known: Sequence[date]) -> bool:
    at = bisect_left(known, day)
    return any(abs((other - day).days) <= _NEAR_DAYS for other in known[max(0, at - 1) : at + 1])
