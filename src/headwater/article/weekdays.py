"""The weekday that an article tells its news by."""

import re
from collections import Counter
from typing import NamedTuple

from headwater.article.occurrence import Occurrence
from headwater.model import Span, span_of
from headwater.reader.dates import weekday_of

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


class Told(NamedTuple):
    """A weekday, 0 for Monday; how often the prose names it for a day of the report, and where first."""

    weekday: int
    times: int
    span: Span


def told_weekday(article: Occurrence) -> Told | None:
    """Return the weekday that two thirds of those in the prose name, None where none does.

    Weekdays that point away from the report ("last Tuesday", "will meet Tuesday") are left out.
    """
    told = _weekdays_told(article)
    if not told:
        return None
    weekday, times = Counter(weekday for weekday, _ in told).most_common(1)[0]
    if times * 3 < len(told) * 2:
        return None
    return Told(weekday, times, next(span for found, span in told if found == weekday))


def _weekdays_told(article: Occurrence) -> list[tuple[int, Span]]:
    text, found = article.reading.text, []
    for body in article.body:
        for match in _WEEKDAY.finditer(text, body.start, body.end):
            before = text[max(body.start, match.start() - _LOOK_BACK_CHARS) : match.start()]
            weekday = weekday_of(match.group())
            if weekday is not None and not _ELSEWHERE.search(before) and not _AHEAD.search(before):
                found.append((weekday, span_of(text, body.capture, match.start(), match.end())))
    return found
