"""The bylines of an article's furniture, without what only looks like one."""

from typing import NamedTuple

from headwater.article.occurrence import Occurrence
from headwater.model import Segment
from headwater.reader.bylines import Byline, read_byline
from headwater.reader.furniture import read_credit
from headwater.reader.mastheads import PICTURE_AGENCIES
from headwater.reader.outlets import outlet_named

_MOST_BYLINES = 40
_FEWEST_CROWNED = 2


class BylineLine(NamedTuple):
    """A segment that reads as a byline, and what it says."""

    segment: Segment
    byline: Byline


def bylines_of(article: Occurrence) -> list[BylineLine]:
    """Return the bylines of an article in order, forty at most.

    Left out: the member's name on a board's card (between two headlines, or outside a post's message), a bare name
    that crowns a plain text, which is a masthead, one inside the prose, which is a crosshead, and a bare "Ann Lee, The
    Courier" right below a caption that has no credit of its own.
    """
    found: list[BylineLine] = []
    text = article.reading.text
    first, last = article.body[0].start, article.body[-1].start
    above: Segment | None = None
    crown = crown_of(article)
    for segment in article.segments:
        before, above = above, segment
        if segment.role not in ("byline", "byline_date") or segment is crown or len(found) == _MOST_BYLINES:
            continue
        start, end = segment.span.start, segment.span.end
        byline = read_byline(text, start, end)
        if byline is None or article.between_headlines(segment) or is_posters(article, start):
            continue
        pictured = before is not None and before.role == "caption_credit" and _ends_caption(text, before, segment)
        bare = not byline.marked and not byline.dates
        if bare and (pictured or first < start < last) and not article.is_hinted("byline", start, end):
            continue
        if bare and byline.outlet is not None and byline.outlet.name in PICTURE_AGENCIES:
            continue
        found.append(BylineLine(segment, byline))
    return found


def crown_of(article: Occurrence) -> Segment | None:
    """Return a bare name, without a "by" and a date, that stands above the headline at the head of a text.

    A name of an outlet's shape stands above the date as well, as it does above a notice without a headline.
    """
    if len(article.segments) < _FEWEST_CROWNED or article.before is not None or article.reading.layout:
        return None
    first, second = article.segments[:2]
    if first.role != "byline" or second.role not in ("headline", "date_line"):
        return None
    shaped = " " in first.span.exact and outlet_named(first.span.exact) is not None
    if second.role == "date_line" and not shaped:
        return None
    byline = read_byline(article.reading.text, first.span.start, first.span.end)
    return first if byline is None or not (byline.marked or byline.dates) else None


def _ends_caption(text: str, caption: Segment, line: Segment) -> bool:
    credited = read_credit(text, caption.span.start, caption.span.end) is not None
    return not credited and read_credit(text, line.span.start, line.span.end) is not None


def is_posters(article: Occurrence, at: int) -> bool:
    """Whether a name stands where a board names who posted."""
    for post in article.reading.posts:
        if post.start <= at < post.end:
            return post.body is not None and not post.body[0] <= at < post.body[1]
    return False
