"""Where a text stands in quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_MARK = re.compile(r"[“”„«»\"]|\n[ \t\r\u00a0]*\n")
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")
_LONGEST_CHARS = 2000

Ranges = Sequence[tuple[int, int]]


def quoted_ranges(text: str) -> list[tuple[int, int]]:
    """Return the stretches inside quotation marks, marks included, in order.

    A blank line ends a quotation, as newspapers open it again behind one. Straight marks take turns. Misses: single
    marks, and German marks that close with “.
    """
    ranges: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        mark = match.group()
        if opened is not None and match.start() - opened > _LONGEST_CHARS:
            opened = None
        if opened is None:
            opened = match.start() if mark in _OPENING or mark == '"' else None
        elif mark in _CLOSING or mark == '"':
            ranges.append((opened, match.end()))
            opened = None
        elif mark not in _OPENING:
            ranges.append((opened, match.start()))
            opened = None
    return ranges


def covered_chars(ranges: Ranges, start: int, end: int) -> int:
    """Return how many characters of `start`..`end` lie in the ranges, which are in order and apart."""
    at = max(0, bisect_right(ranges, (start, start)) - 1)
    covered = 0
    for first, last in ranges[at:]:
        if first >= end:
            break
        covered += max(0, min(end, last) - max(start, first))
    return covered
