"""The day of an article that states none, from its weekday and a dated article of the same story beside it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from headwater.article.occurrence import Occurrence
from headwater.article.weekdays import told_weekday
from headwater.model import Published, Segment, Span, span_of
from headwater.reader.dates import dates_in

_MIN_WEEKDAYS = 2
# Of two articles on one story; on four generated sets (1,400 captures of make_captures.py) 9 of 22 days were false at
# four shared names, none at these bounds.
_MIN_SHARED_NAMES = 6
_MIN_SHARED_SHARE = 0.5
_NAME = re.compile(r"(?<=[a-z,;] )[A-ZÀ-Þ][\w'’-]{3,}")
_WEEKDAYS = frozenset(f"{d}day" for d in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"))


def inferred_date(
    article: Occurrence, neighbours: Sequence[tuple[Occurrence, Published]], replies: Sequence[Segment]
) -> Published | None:
    """Return the day of a dated article beside this one when this one's weekdays and names fit it, else None.

    The article must tell its news by one weekday, at least twice; exactly one day stated for an article of the same
    capture that tells the same story (half of the names of the shorter one, six at least) may fall on that weekday.
    The interval is that day and the next, since a report of Tuesday's news appears on Tuesday or on Wednesday.
    `replies`: what readers said in that capture.
    """
    told = told_weekday(article)
    if told is None or told.times < _MIN_WEEKDAYS:
        return None
    fitting = _fitting(article, neighbours, told.weekday)
    if len(fitting) != 1:
        return None
    day, evidence = next(iter(fitting.items()))
    written = f"{day:%A}"
    why = f"tells {written}'s news; an article beside it about the same is dated {written}, {day.isoformat()}"
    echoes = [span for reply in replies for span in _dates_of(article, reply, day)]
    if echoes:
        why += "; a reader below names the same day"
    after = day + timedelta(days=2)
    return Published(
        earliest=day.isoformat(),
        latest=after.isoformat(),
        evidence=(told.span, evidence, *echoes),
        basis="inferred",
        why=why,
    )


def _fitting(
    article: Occurrence, neighbours: Sequence[tuple[Occurrence, Published]], weekday: int
) -> dict[date, Span]:
    names = _names(article)
    fitting: dict[date, Span] = {}
    for other, published in neighbours:
        day, after = published.interval.first_day, published.interval.after_day
        one_day = day is not None and after == day + timedelta(days=1)
        if day is None or not one_day or not published.evidence or day.weekday() != weekday:
            continue
        others = _names(other)
        shared = len(names & others)
        if shared >= max(_MIN_SHARED_NAMES, _MIN_SHARED_SHARE * min(len(names), len(others))):
            fitting.setdefault(day, published.evidence[0])
    return fitting


def _names(article: Occurrence) -> frozenset[str]:
    return (
        frozenset(
            name.removesuffix("’s").removesuffix("'s") for span in article.body for name in _NAME.findall(span.exact)
        )
        - _WEEKDAYS
    )


def _dates_of(article: Occurrence, segment: Segment, day: date) -> list[Span]:
    text, capture = article.reading.text, article.reading.capture.id
    found = dates_in(text, segment.span.start, segment.span.end)
    return [span_of(text, capture, written.start, written.end) for written in found if written.day == day]
