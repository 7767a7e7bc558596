"""When an article came out: stated by its furniture or record, or inferred from what stands beside it."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from headwater.article.occurrence import Occurrence
from headwater.model import Interval, Published, Segment, Span, Stated, span_of
from headwater.reader.bylines import read_byline
from headwater.reader.dates import LabelledDate, WrittenDate, date_line, dates_in, weekday_of
from headwater.reader.furniture import read_dateline

_WEEKDAY = re.compile(r"\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’]s)")
# These point away from the day of the report: back a week, or ahead.
_ELSEWHERE = re.compile(
    r"\b(?:last|next|coming|this|each|every|previous|past|following|super|black|good|until|by|since|before"
    r"|after|election)\s$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|to (?:testify|appear|meet|vote|speak|hold|begin|start|open|decide|be|visit|travel)"
    r"|scheduled|set|expected|due|plans?)\b[^.]{0,60}$"
)
_LOOK_BACK_CHARS = 80
_MIN_WEEKDAYS = 2
_MIN_SHARED_NAMES = 4
_NAME = re.compile(r"(?<=[a-z,;] )[A-ZÀ-Þ][\w'’-]{3,}")
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


class _Day(NamedTuple):
    day: date
    span: Span


def stated_date(article: Occurrence) -> Published | None:
    """Return the date the article's own furniture states, else its dateline's, else its record's, else None.

    "Updated" lines, dates in prose, join dates and picture dates are no dates of publication. Two different stated
    days cancel each other.
    """
    days = _furniture_days(article)
    if len({d.day for d in days}) > 1:
        return None
    if days:
        return _of_day(days[0].day, tuple(d.span for d in days), why=None)
    text, first = article.reading.text, article.body[0]
    dateline = read_dateline(text, first.start, first.end)
    if dateline is not None and dateline.date is not None and dateline.date.day is not None:
        return _of_day(dateline.date.day, (_span(article, dateline.date),), why=None)
    about = article.reading.about.published if article.alone else None
    return _of_record(about) if about else None


def inferred_date(
    article: Occurrence, neighbours: Sequence[tuple[Occurrence, Published]], replies: Sequence[Segment]
) -> Published | None:
    """Return the day of a dated article beside this one when this one's weekdays and names fit it, else None.

    The article must tell its news by one weekday, at least twice; exactly one day stated for an article of the same
    capture that shares its names may fall on that weekday. The interval is that day and the next, since a report of
    Tuesday's news appears on Tuesday or on Wednesday. `replies`: what readers said in that capture.
    """
    told = _weekdays_told(article)
    if len(told) < _MIN_WEEKDAYS:
        return None
    tally = Counter(weekday for weekday, _ in told)
    weekday, count = tally.most_common(1)[0]
    if count < _MIN_WEEKDAYS or count * 3 < len(told) * 2:
        return None
    names = _names(article)
    fitting: dict[date, Span] = {}
    for other, published in neighbours:
        day = published.interval.first_day
        if day is None or not published.evidence or day.weekday() != weekday:
            continue
        if len(names & _names(other)) >= _MIN_SHARED_NAMES:
            fitting.setdefault(day, published.evidence[0])
    if len(fitting) != 1:
        return None
    day, evidence = next(iter(fitting.items()))
    own = next(span for found, span in told if found == weekday)
    written = f"{day:%A}"
    why = f"tells {written}'s news; an article beside it about the same is dated {written}, {day.isoformat()}"
    echoes = [span for reply in replies for span in _dates_of(article, reply, day)]
    if echoes:
        why += "; a reader below names the same day"
    after = day + timedelta(days=2)
    return Published(
        earliest=day.isoformat(), latest=after.isoformat(), evidence=(own, evidence, *echoes), basis="inferred", why=why
    )


def _furniture_days(article: Occurrence) -> list[_Day]:
    text = article.reading.text
    dates: list[LabelledDate] = []
    for segment in article.opening:
        if segment.role == "date_line":
            for start, end in _lines(segment.span):
                dates.extend(date_line(text, start, end))
        elif segment.role == "byline_date":
            byline = read_byline(text, segment.span.start, segment.span.end)
            dates.extend(byline.dates if byline else ())
    return [
        _Day(found.written.day, _span(article, found.written))
        for found in dates
        if found.label != "updated" and found.written.day is not None
    ]


def _lines(span: Span) -> list[tuple[int, int]]:
    """Return the lines of a segment; the whole of it where a date may be broken over them."""
    whole = [(span.start, span.end)]
    if "\n" not in span.exact or len(dates_in(span.exact)) <= 1:
        return whole
    at, lines = span.start, []
    for line in span.exact.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    return lines


def _of_day(day: date, evidence: tuple[Span, ...], why: str | None) -> Published | None:
    if day == date.max:
        return None
    interval = Interval.of_days(day, day + timedelta(days=1))
    return Published(earliest=interval.earliest, latest=interval.latest, evidence=evidence, basis="stated", why=why)


def _of_record(about: Stated) -> Published | None:
    """Read an ISO 8601 date, month or year, or a date as written, to the interval it names."""
    match = _ISO.match(about.value.strip())
    if match is None:
        written = [found for found in dates_in(about.value) if found.day is not None]
        day = written[0].day if len(written) == 1 else None
        first, after = (day, day + timedelta(days=1)) if day and day != date.max else (None, None)
    else:
        first, after = _iso_interval(match)
    if first is None or after is None:
        return None
    return Published(
        earliest=first.isoformat(),
        latest=after.isoformat(),
        evidence=about.evidence,
        basis=about.basis,
        why=about.why,
    )


def _iso_interval(match: re.Match[str]) -> tuple[date | None, date | None]:
    year, month, day = (int(match[g]) if match[g] else None for g in ("year", "month", "day"))
    try:
        first = date(year or 0, month or 1, day or 1)
        if day:
            return first, first + timedelta(days=1)
        if month:
            return first, date(first.year + month // 12, month % 12 + 1, 1)
        return first, date(first.year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None, None


def _span(article: Occurrence, written: WrittenDate) -> Span:
    return span_of(article.reading.text, article.reading.capture.id, written.start, written.end)


def _weekdays_told(article: Occurrence) -> list[tuple[int, Span]]:
    """Return the weekdays of the prose that stand for the days of the report, each with its place."""
    text, found = article.reading.text, []
    for body in article.body:
        for match in _WEEKDAY.finditer(text, body.start, body.end):
            before = text[max(body.start, match.start() - _LOOK_BACK_CHARS) : match.start()]
            weekday = weekday_of(match.group())
            if weekday is not None and not _ELSEWHERE.search(before) and not _AHEAD.search(before):
                found.append((weekday, span_of(text, body.capture, match.start(), match.end())))
    return found


def _names(article: Occurrence) -> frozenset[str]:
    return frozenset(
        name.removesuffix("’s").removesuffix("'s") for span in article.body for name in _NAME.findall(span.exact)
    ) - frozenset(f"{d}day" for d in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"))


def _dates_of(article: Occurrence, segment: Segment, day: date) -> list[Span]:
    found = dates_in(article.reading.text, segment.span.start, segment.span.end)
    return [_span(article, written) for written in found if written.day == day]
