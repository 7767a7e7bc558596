"""The day at the head of a saved page, beside its outlet's name."""

import re
from datetime import date

from headwater.article.claimed_dates import after_capture
from headwater.article.occurrence import Occurrence
from headwater.model import Span, span_of
from headwater.reader.dates import WrittenDate, date_tail, dates_in

_PAGE = "text/html"
_MOST_CHARS, _LONGEST_LINE_CHARS = 1_200, 120
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
# the date is a piece of its line by itself
_APART_BEFORE, _APART_BEHIND = re.compile(r"(?:^|[|•·–—/,:;])\s*$"), re.compile(r"\s*(?:$|[|•·–—/,;])")
_EDITION = re.compile(r"(?:^|\s)(?:today|edition(?:\sof)?|issue(?:\sof)?)\W{0,3}$", re.IGNORECASE)


def page_head_day(article: Occurrence) -> tuple[date, Span] | None:
    """Return the day in the lines above an article that is alone on its page; None without one, or with several.

    It stands by itself on a line or between separators, with its weekday or beside the name at the end of the page's
    title. What it dates is the page as it was shown, or the issue: an article on it came out then or before. Misses:
    heads of more than 1,200 characters, dates without a year.
    """
    reading = article.reading
    if not article.alone or article.threaded or reading.capture.media_type != _PAGE:
        return None
    text, first, found = reading.text, article.segments[0].span.start, []
    for written in dates_in(text, 0, min(first, _MOST_CHARS)):
        low = text.rfind("\n", 0, written.start) + 1
        high = text.find("\n", written.end, first)
        line = (low, high if high >= 0 else first)
        if line[1] - line[0] <= _LONGEST_LINE_CHARS and written.day and _stands(article, written, line):
            found.append(written)
    days = {written.day for written in found}
    day = days.pop() if len(days) == 1 else None
    if day is None or after_capture(article, day):
        return None
    span = span_of(text, reading.capture.id, found[0].start, found[0].end)
    return day, span


def _stands(article: Occurrence, written: WrittenDate, line: tuple[int, int]) -> bool:
    text = article.reading.text
    before = text[line[0] : written.start]
    behind = text[max(written.end, date_tail(text, written.end, line[1])) : line[1]]
    if not (_APART_BEFORE.search(before) or _EDITION.search(before)) or not _APART_BEHIND.match(behind):
        return False
    title = article.reading.about.title
    names = re.split(r"\s[|–—-]\s", title.value)[1:] if title else []
    named = any(name.strip() and name.strip() in text[line[0] : line[1]] for name in names)
    return named or _WEEKDAY.match(text, written.start) is not None
