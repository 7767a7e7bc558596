"""The labels of the encoder's words, and which of them may follow which.

A word begins a span of a role, goes on with one, or lies outside. A text begins behind `OUTSIDE`.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

ROLES: Final = ("source", "cue", "content")
NAME_TYPES: Final = ("person", "organization", "place", "other")
OUTSIDE: Final = 0


def begins(kind: int) -> int:
    """Return the label of the first word of a span of kind number `kind`."""
    return 1 + 2 * kind


def goes_on(kind: int) -> int:
    """Return the label of a later word of a span of kind number `kind`."""
    return 2 + 2 * kind


def label_count(kinds: Sequence[str]) -> int:
    """Return how many labels the kinds need."""
    return 1 + 2 * len(kinds)


def allowed(kinds: Sequence[str]) -> NDArray[np.bool_]:
    """Return whether label `b` may stand right behind label `a`, at [a, b]: a span that was not begun cannot go on."""
    count = label_count(kinds)
    table = np.ones((count, count), dtype=np.bool_)
    for kind in range(len(kinds)):
        table[:, goes_on(kind)] = False
        table[[begins(kind), goes_on(kind)], goes_on(kind)] = True
    return table


def spans_of(labels: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return (kind, first word, word behind the last) of every span, in order."""
    found: list[tuple[int, int, int]] = []
    for at, label in enumerate(labels):
        if label == OUTSIDE:
            continue
        kind = (label - 1) // 2
        if label == goes_on(kind) and found and found[-1][0] == kind and found[-1][2] == at:
            found[-1] = (kind, found[-1][1], at + 1)
        else:
            found.append((kind, at, at + 1))
    return found


def labels_of(spans: Sequence[tuple[int, int, int]], words: int) -> list[int]:
    """Return the label of each of `words` words; the spans are those of `spans_of` and do not overlap."""
    found = [OUTSIDE] * words
    for kind, first, after in spans:
        found[first:after] = [begins(kind), *[goes_on(kind)] * (after - first - 1)]
    return found
