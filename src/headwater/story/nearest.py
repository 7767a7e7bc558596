"""The nearest neighbours of every article, over an inverted index whose every list is looked at near its own place."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from headwater.settings import StorySettings
from headwater.story.vectors import Floats, Ints, Vector

_CHUNK = 1_000


class Near(NamedTuple):
    """Another article, and the cosine to it."""

    number: int
    cosine: float


def nearest(
    vectors: Sequence[Vector], holders: Ints, settings: StorySettings, asked: Sequence[int] | None = None
) -> list[list[Near]]:
    """Return the neighbours of each vector, or of those whose numbers are asked for, the closest first, then by number.

    The heaviest terms that another article holds are looked up. Of a term with many holders only those next to the
    article in the order of `vectors` are looked at, so that the work for an article has a bound; the order should
    therefore put like by like. The best candidates by the terms looked up are compared in full.
    """
    first, terms, weights = _rows(vectors)
    looked = _looked_up(first, terms, weights, holders, settings.max_looked_up)
    index = _Index(terms[looked], np.repeat(np.arange(len(vectors)), np.diff(first))[looked], weights[looked])
    wanted = np.arange(len(vectors)) if asked is None else np.array(asked, np.int64)
    scratch = np.zeros(len(holders))
    found: list[list[Near]] = []
    for start in range(0, len(wanted), _CHUNK):
        numbers = wanted[start : start + _CHUNK]
        mine, others = index.candidates(index.rows_of(numbers), settings)
        low, high = np.searchsorted(mine, numbers), np.searchsorted(mine, numbers, side="right")
        for number, begin, end in zip(numbers.tolist(), low.tolist(), high.tolist(), strict=True):
            near = others[begin:end].tolist()
            found.append(compared(vectors[number], near, vectors, scratch)[: settings.max_neighbours])
    return found


def _rows(vectors: Sequence[Vector]) -> tuple[Ints, Ints, Floats]:
    first = np.zeros(len(vectors) + 1, np.int64)
    np.cumsum([len(v.terms) for v in vectors], out=first[1:])
    if not first[-1]:
        return first, np.zeros(0, np.int64), np.zeros(0)
    return first, np.concatenate([v.terms for v in vectors]), np.concatenate([v.weights for v in vectors])


def _looked_up(first: Ints, terms: Ints, weights: Floats, holders: Ints, most: int) -> Ints:
    """Return the places of the heaviest terms of each row that more than one row holds, row by row."""
    shared = np.flatnonzero(holders[terms] > 1)
    row = np.searchsorted(first, shared, side="right") - 1
    order = np.lexsort((terms[shared], -weights[shared], row))
    begin = np.searchsorted(row, np.arange(len(first) - 1))
    rank = np.arange(len(shared)) - begin[row]  # `row` is sorted already: ordering inside rows leaves it as it is
    return shared[order][rank < most]


class _Index:
    """Postings: the rows sorted by term, then by owner."""

    def __init__(self, terms: Ints, owners: Ints, weights: Floats) -> None:
        self._by_row = owners
        self.order = np.lexsort((owners, terms))
        self.owners, self.weights = owners[self.order], weights[self.order]
        sorted_terms = terms[self.order]
        self.place = np.empty(len(terms), np.int64)
        self.place[self.order] = np.arange(len(terms))
        edges = np.flatnonzero(np.diff(sorted_terms, prepend=-1)) if len(terms) else np.zeros(0, np.int64)
        sizes = np.diff(np.append(edges, len(terms)))
        self.begin, self.end = np.repeat(edges, sizes), np.repeat(edges + sizes, sizes)

    def rows_of(self, numbers: Ints) -> Ints:
        """Return the rows of some owners, who come in order."""
        low, high = np.searchsorted(self._by_row, numbers), np.searchsorted(self._by_row, numbers, side="right")
        size = high - low
        rows: Ints = np.repeat(low, size) + np.arange(int(size.sum())) - np.repeat(np.cumsum(size) - size, size)
        return rows

    def candidates(self, rows: Ints, settings: StorySettings) -> tuple[Ints, Ints]:
        """Return pairs of owners, in order of the first, with the best of the second only."""
        place = self.place[rows]
        low = np.maximum(self.begin[place], place - settings.window_holders)
        size = np.minimum(self.end[place], place + settings.window_holders + 1) - low
        total = int(size.sum())
        inside = np.arange(total) - np.repeat(np.cumsum(size) - size, size)
        there = np.repeat(low, size) + inside
        mine, others = np.repeat(self.owners[place], size), self.owners[there]
        product = np.repeat(self.weights[place], size) * self.weights[there]
        base = int(mine.min()) if total else 0
        width = int(self.owners.max()) + 1 if len(self.owners) else 1
        keys, inverse = np.unique((mine - base) * width + others, return_inverse=True)
        scores = np.bincount(inverse, product, len(keys))
        mine, others = keys // width + base, keys % width
        other_way = mine != others
        mine, others, scores = mine[other_way], others[other_way], scores[other_way]
        # sums of the same products come in the order of terms; rounding keeps ties what they are
        best = np.lexsort((others, -np.round(scores, 9), mine))
        begin = np.searchsorted(mine, mine)
        kept = best[np.arange(len(mine)) - begin < settings.max_candidates]
        return mine[kept], others[kept]


def compared(own: Vector, near: Sequence[int], vectors: Sequence[Vector], scratch: Floats) -> list[Near]:
    """Return those that have something in common with a vector, the closest first, then by number.

    `scratch` has a place for each term, is all zeros before and after.
    """
    if not near:
        return []
    others = [vectors[n] for n in near]
    starts = np.cumsum([0, *(len(v.terms) for v in others[:-1])])
    scratch[own.terms] = own.weights
    products = scratch[np.concatenate([v.terms for v in others])] * np.concatenate([v.weights for v in others])
    scratch[own.terms] = 0.0
    cosines = np.round(np.add.reduceat(products, starts), 9).tolist()
    found = sorted(zip(near, cosines, strict=True), key=lambda pair: (-pair[1], pair[0]))
    return [Near(number, cosine) for number, cosine in found if cosine > 0]
