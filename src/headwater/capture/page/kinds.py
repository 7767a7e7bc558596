"""What sort of page one is: an article, a thread, a list that leads to other pages, or something else."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from headwater.capture.page import words
from headwater.capture.page.outline import Outline
from headwater.capture.page.posts import Discussion
from headwater.model import LayoutHint, PageKind

_PROSE_LINE_CHARS: Final = 80
_TEASER_CHARS: Final = 40
# A notice or the rules may stand above a thread; what people comment on is longer, or comments are called so.
_ABOVE_COMMENTS_CHARS: Final = 300
_ABOVE_THREAD_CHARS: Final = 1500
_ARTICLE_CHARS: Final = 300
_ONE_TEXT_SHARE: Final = 0.5
_LINKED_SHARE: Final = 0.4
_FEWEST_TEASERS: Final = 3
_FEWEST_HEADLINES: Final = 5
_NO_PROSE: Final = frozenset({"navigation", "link_list", "form", "comment"})


def kind_of(text: str, hints: Sequence[LayoutHint], outline: Outline, discussion: Discussion) -> PageKind:
    """Return the kind of a page by its containers.

    A page with posts is a thread, or an article where enough prose stands above them: little of it where they are
    called comments. Without posts it is a list where headings that are links part its prose into many pieces, or have
    none below them; an article where one piece of prose outweighs the others, or stands below a title that is no link.
    Where there is little prose, a text that mostly stands in links is a list. Misses: articles of a few lines.
    """
    posts = discussion.posts
    if posts:
        above = sum(end - start for start, end in _prose(text, hints, posts[0].start))
        limit = _ABOVE_COMMENTS_CHARS if discussion.comments else _ABOVE_THREAD_CHARS
        return "article" if above >= limit else "thread"
    leads = [box.start for box in outline.boxes if box.marks & words.HEADLINK and box.end > box.start]
    pieces = [0] * (len(leads) + 1)
    teasers = [0] * (len(leads) + 1)
    for start, end in _prose(text, hints, len(text), _TEASER_CHARS):
        piece = bisect_right(leads, start)
        teasers[piece] += end - start
        pieces[piece] += end - start if end - start >= _PROSE_LINE_CHARS else 0
    total, largest = sum(pieces), max(pieces)
    titled = max((pieces[bisect_right(leads, at)] for at in _titles(outline)), default=0)
    if titled >= _ARTICLE_CHARS or largest >= max(_ARTICLE_CHARS, _ONE_TEXT_SHARE * total):
        return "article"
    if sum(chars > 0 for chars in teasers[1:]) >= _FEWEST_TEASERS or len(leads) >= _FEWEST_HEADLINES:
        return "list"
    if total >= _ARTICLE_CHARS:
        return "article"
    return "list" if _is_of_links(text, outline) else "other"


def _is_of_links(text: str, outline: Outline) -> bool:
    linked = sum(box.linked for box in outline.boxes if box.parent < 0)
    return len(text) >= _ARTICLE_CHARS and linked >= _LINKED_SHARE * len(text)


def _titles(outline: Outline) -> list[int]:
    return [box.start for box in outline.boxes if box.tag == "h1" and not box.linked and box.end > box.start]


def _prose(
    text: str, hints: Sequence[LayoutHint], stop: int, least_chars: int = _PROSE_LINE_CHARS
) -> list[tuple[int, int]]:
    """Return the lines before `stop` that are long enough to be prose and lie in no navigation, form or comment."""
    starts = [hint.start for hint in hints]
    found = []
    start = 0
    while start < stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        near = bisect_left(starts, start + 1) - 1
        beside = near >= 0 and hints[near].end > start and hints[near].layout in _NO_PROSE
        if end - start >= least_chars and not beside:
            found.append((start, end))
        start = end + 1
    return found
