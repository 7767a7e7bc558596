"""What a page's markup and containers say of its lines before any of them is read."""

from bisect import bisect_left
from itertools import accumulate
from typing import Final

from headwater.model import Layout, Reading

_SETTLED: Final[frozenset[Layout | None]] = frozenset(("navigation", "link_list", "form"))
_FURNITURE: Final[frozenset[Layout | None]] = frozenset(("headline", "byline", "date", "caption"))
# furniture that no markup names stands close to the text: its lines are read
_ABOVE_CHARS, _BELOW_CHARS = 1200, 800
_MOST_HINTS = 64
_ONE_DOCUMENT = ("application/json", "application/x-ndjson")


def is_record(reading: Reading) -> bool:
    """Whether the capture is a record of a .jsonl input or an export: one document by its format, however short."""
    return reading.capture.media_type in _ONE_DOCUMENT or reading.kind == "post"


def is_told(reading: Reading) -> bool:
    """Whether extraction says where the page's one text stands."""
    return bool(reading.main) and reading.kind in (None, "article", "post")


class Witness:
    """Answers for the lines of one reading, asked for in rising order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._starts = [hint.start for hint in reading.layout]
        self._reached = list(accumulate((hint.end for hint in reading.layout), max))
        bodies = [post.body for post in reading.posts if post.body]
        self._told = _Places([*(reading.main or ()), *bodies])
        self._posts = _Places([(post.start, post.end) for post in reading.posts])
        main = reading.main if is_told(reading) else None
        self._near = (main[0][0] - _ABOVE_CHARS, main[-1][1] + _BELOW_CHARS) if main else None

    def layout_at(self, start: int, end: int) -> Layout | None:
        """Return the innermost layout hint that holds most of the stretch."""
        at, seen = bisect_left(self._starts, end) - 1, 0
        while at >= 0 and seen < _MOST_HINTS and self._reached[at] > start:
            hint = self._reading.layout[at]
            if min(end, hint.end) - max(start, hint.start) > (end - start) / 2:
                return hint.layout
            at, seen = at - 1, seen + 1
        return None

    def settles(self, start: int, layout: Layout | None) -> bool:
        """Whether the line at `start` is chrome and needs no reading.

        Menus, forms and lists of links are; so is, where the page's main text is known, what stands far from it and is
        neither furniture by its markup nor part of a post.
        """
        if self._told.holds(start):
            return False
        if layout in _SETTLED:
            return True
        if self._near is None or layout in _FURNITURE or self._posts.holds(start):
            return False
        return not self._near[0] <= start <= self._near[1]


class _Places:
    def __init__(self, places: list[tuple[int, int]]) -> None:
        self._places = sorted(places)
        self._next = 0

    def holds(self, position: int) -> bool:
        while self._next < len(self._places) and self._places[self._next][1] <= position:
            self._next += 1
        return self._next < len(self._places) and self._places[self._next][0] <= position
