"""The dates in an article's furniture, without those that are about somebody or something else."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from headwater.article.occurrence import Occurrence
from headwater.model import Reading, Segment, Span, span_of
from headwater.reader.bylines import read_byline, signed_date
from headwater.reader.dates import LabelledDate, date_line, dates_in
from headwater.reader.furniture import read_dateline

# The line above a date says whose it is where the date stands on a line of its own.
_OTHERS = re.compile(
    r"\W{0,3}(?:join(?:ed)?|member since|registered|registration|last (?:seen|post|visit|activity|active|login)|born"
    r"|birthday|expires?|printed|retrieved|accessed|archived|crawled|captured|saved|viewed|sent|received|reviewed"
    r"|(?:photo(?:graph)?|picture|image) ?(?:taken)?|taken|event|copyright|©)"
    r"(?: (?:date|on|at|from the original(?: on)?))?\W{0,3}$",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:last |latest )?(?:updated?|modified|revised|edited|corrected)(?: on| at)?\W{0,3}$", re.IGNORECASE
)
# What the cards of boards and the heads of mails say beside their dates.
_CARD = re.compile(
    r"\W{0,3}(?:posts?|messages?|threads?|topics|likes?|reputation|reaction score|karma|points|location|from|joined"
    r"|join date|member since|registered|trophy points)\s?[:\d]|[^\n]{0,24}\b(?:posts|messages)$",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"[>\s]{0,6}\*?(?:from|to|cc|bcc|sent|subject|date|reply-to|message-id|return-path)\*?:", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# years further on are plans
_YEARS_ON = 30
_MOST_FURNITURE = 200
_LONGEST_LABEL_CHARS = 60


class FurnitureDate(NamedTuple):
    """A date in an article's furniture: its day, or the two an open order leaves, whether an update's, its place."""

    day: date | None
    either: tuple[date, ...]
    updated: bool
    span: Span


def furniture_dates(article: Occurrence) -> list[FurnitureDate]:
    """Return the dates of the date lines and bylines above the prose, in order, else those that a page's markup marks.

    Left out: the dates of the posts and cards of a board, of a mail's header, and what a label above them gives to a
    picture, a print or a crawl. Marked dates count between the headline and the prose of an article that is alone.
    """
    reading, found = article.reading, []
    for segment in article.opening[-_MOST_FURNITURE:]:
        for labelled in _labelled(reading.text, segment):
            written = labelled.written
            span = span_of(reading.text, reading.capture.id, written.start, written.end)
            if _is_posts(reading, span) or _is_others(reading.text, segment.span):
                continue
            if written.day and _may_be_a_members(article, segment, written.day):
                continue
            updated = labelled.label == "updated" or _UPDATED.match(_line_before(reading.text, segment.span.start))
            found.append(FurnitureDate(written.day, written.either, bool(updated), span))
    return found or list(_marked(article))


def _marked(article: Occurrence) -> Iterator[FurnitureDate]:
    reading = article.reading
    for start, end in article.hinted("date", above_only=True):
        for written, label in date_line(reading.text, start, end):
            before = _line_before(reading.text, written.start) if start == written.start else ""
            inline = _UPDATED.search(reading.text[max(0, start - _LONGEST_LABEL_CHARS) : start])
            updated = label == "updated" or inline is not None or _UPDATED.match(before) is not None
            span = span_of(reading.text, reading.capture.id, written.start, written.end)
            if not _is_posts(reading, span):
                yield FurnitureDate(written.day, written.either, updated, span)


def dateline_date(article: Occurrence) -> FurnitureDate | None:
    """Return the date of the dateline that opens the prose."""
    text, first = article.reading.text, article.body[0]
    dateline = read_dateline(text, first.start, first.end)
    if dateline is None or dateline.date is None:
        return None
    written = dateline.date
    span = span_of(text, first.capture, written.start, written.end)
    return FurnitureDate(written.day, written.either, updated=False, span=span)


def spelt_days(reading: Reading, segments: Sequence[Segment]) -> Iterator[FurnitureDate]:
    """Yield every date that the date lines, bylines and mail headers of a capture spell."""
    for segment in segments:
        if segment.role in ("date_line", "byline_date", "email_header"):
            for written in dates_in(reading.text, segment.span.start, segment.span.end):
                span = span_of(reading.text, reading.capture.id, written.start, written.end)
                yield FurnitureDate(written.day, written.either, updated=False, span=span)


def _labelled(text: str, segment: Segment) -> tuple[LabelledDate, ...]:
    span = segment.span
    if segment.role in ("byline", "byline_date"):
        byline = read_byline(text, span.start, span.end)
        if byline and byline.dates:
            return byline.dates
        # "Monday 3 March 2031, 1.15pm | Newsroom": the desk is nobody's name
        written = dates_in(text, span.start, span.end) if segment.role == "byline_date" else []
        return (LabelledDate(written[0], "published"),) if len(written) == 1 else ()
    if segment.role != "date_line":
        return ()
    # labels may stand on lines of their own: "Updated" above its date
    whole = date_line(text, span.start, span.end)
    if not whole and (signed := signed_date(text, span.start, span.end)):
        return (LabelledDate(signed, "published"),)
    if whole or "\n" not in span.exact:
        return whole
    at = span.start
    found: list[LabelledDate] = []
    for line in span.exact.split("\n"):
        found += date_line(text, at, at + len(line))
        at += len(line) + 1
    return tuple(found)


def _is_posts(reading: Reading, span: Span) -> bool:
    """Whether a date is that of a post on a board, or stands in one outside its message."""
    for post in reading.posts:
        if post.start <= span.start < post.end:
            if post.posted and post.posted[0] < span.end and span.start < post.posted[1]:
                return True
            return post.body is not None and not post.body[0] <= span.start < post.body[1]
    return False


def _is_others(text: str, span: Span) -> bool:
    """Whether the lines around a date say that it is a member's, a mail's, a picture's."""
    above, below = _line_before(text, span.start), _line_after(text, span.end)
    # a card may end above an article, so that only what follows the date shows it to be part of one
    if _OTHERS.match(above) or _CARD.match(below):
        return True
    own = _MAIL.match(text, span.start, span.end) is not None
    return own and bool(_MAIL.match(above) or _MAIL.match(below))


def _may_be_a_members(article: Occurrence, segment: Segment, day: date) -> bool:
    """Whether a date may belong to the card of a board's member that an article begins with or below.

    It does between two headlines, of which the first is the thread's, and above a headline on a board. Right below a
    card it may; then a later year in the prose shows that the article is not that old.
    """
    above_head = any(each.role == "headline" and each.span.start > segment.span.start for each in article.opening)
    if article.between_headlines(segment) or (above_head and article.threaded):
        return True
    carded = article.before is not None and article.before.role in ("poster_card", "user_reply", "thread_title")
    if not carded or segment is not article.segments[0]:
        return False
    years = (int(year) for span in article.body for year in _YEAR.findall(span.exact))
    return any(day.year < year <= day.year + _YEARS_ON for year in years)


def _line_before(text: str, start: int) -> str:
    """Return the nearest line above that holds anything, "" where it is longer than a label may be."""
    end = start
    while end > 0 and text[end - 1].isspace():
        end -= 1
    begin = text.rfind("\n", max(0, end - _LONGEST_LABEL_CHARS - 1), end) + 1
    return text[begin:end].strip() if begin or end <= _LONGEST_LABEL_CHARS else ""


def _line_after(text: str, end: int) -> str:
    while end < len(text) and text[end].isspace():
        end += 1
    stop = text.find("\n", end, end + _LONGEST_LABEL_CHARS + 1)
    return text[end : stop if stop >= 0 else min(len(text), end + _LONGEST_LABEL_CHARS)]


