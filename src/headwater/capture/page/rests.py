"""Messages that no element holds: the paragraphs of a comment beside its writer and its buttons."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from headwater.capture.page import words, writers
from headwater.capture.page.records import Found

Extent = tuple[int, int]


def rest_of(found: Found, inner: Sequence[int], bounds: Extent, told: Sequence[Extent]) -> Extent | None:
    """Return the longest stretch of a container outside of what stands beside the message and of who and when.

    `inner`: the elements inside it; `told`: where who and when stand.

    An element that holds who or when, and more, is cut at its edges alone.
    """
    boxes, spaces, (start, end) = found.outline.boxes, found.spaces, bounds
    cuts = {start, end}
    beside = list(told)
    for place in inner:
        box = boxes[place]
        if not (start <= box.start and box.end <= end):
            continue
        if box.marks & (words.NO_MESSAGE | words.HEADING):
            beside.append((box.start, box.end))
        elif any((box.start <= extent[0] and extent[1] <= box.end) for extent in told):
            cuts.update((box.start, box.end))
    cuts.update(edge for extent in beside for edge in extent)
    edges = sorted(cuts)
    covered = _merged(beside)
    starts = [a for a, _ in covered]
    best: Extent | None = None
    for a, b in pairwise(edges):
        near = bisect_right(starts, a) - 1
        if near >= 0 and covered[near][1] >= b:
            continue
        stretch = spaces.trim(a, b)
        if writers.is_phrase(found.text, *stretch):
            continue
        if stretch[1] - stretch[0] > (best[1] - best[0] if best else 0):
            best = stretch
    return best


def _merged(extents: Sequence[Extent]) -> list[Extent]:
    merged: list[Extent] = []
    for start, end in sorted(extents):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
