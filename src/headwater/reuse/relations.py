"""What the two texts of a passage have in common all together."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.folding import Flags
from headwater.reuse.measures import Measures

Floats = NDArray[np.float64]
Values = NDArray[Any]
Column = tuple[str, Values]

_NEAR_WORDS = 200


class Relations:
    """The pairs of texts of a comparison, with what they share beside each chain.

    What texts carry along counts for nothing here: it is what unrelated texts have in common. Nothing is asked of other
    pairs, so that passages can be judged wherever those of their pair are.
    """

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        one, two = measures.texts
        # chains are ordered by their pair
        fresh = np.ones(len(one), np.bool_)
        fresh[1:] = (one[1:] != one[:-1]) | (two[1:] != two[:-1])
        self.starts = np.flatnonzero(fresh)
        self.number = np.cumsum(fresh) - 1
        self._words = np.where(measures.carried, 0, measures.words).astype(np.float64)
        self._total = self.sums(self._words)
        self._shorter = np.minimum(*measures.lengths)

    def sums(self, values: Values) -> Floats:
        """Return the sum of the values of the chains of each pair."""
        sums: Floats = np.bincount(self.number, weights=values, minlength=len(self.starts)).astype(np.float64)
        return sums

    def beside(self, values: Values) -> tuple[Floats, Floats]:
        """Return for each chain the sum and the largest of the values of the other chains of its pair.

        No value is below 0.
        """
        values = values.astype(np.float64)
        total = self.sums(values)[self.number] - values
        most = np.maximum.reduceat(values, self.starts)[self.number] if len(values) else values
        top = values == most
        second = np.maximum.reduceat(np.where(top, 0.0, values), self.starts)[self.number] if len(values) else values
        alone = top & (self.sums(top)[self.number] == 1)
        return total, np.where(alone, second, most)

    def columns(self) -> list[Column]:
        """Return what the pair of each chain shares beside it."""
        number = self.number
        others, largest = self.beside(self._words)
        shorter = self._shorter
        before, behind = self._in_line()
        return [
            ("pair: other words", np.log1p(others.astype(np.float32))),
            ("pair: largest other", np.log1p(largest.astype(np.float32))),
            ("pair: others", np.log1p((self.sums(np.ones(len(number))) - 1).astype(np.float32))[number]),
            ("pair: covered", np.minimum(self._total[number] / shorter, 1.5)),
            ("pair: others cover", np.minimum(others / shorter, 1.5)),
            ("pair: in line", before.astype(np.int8) + behind),
        ]

    def _in_line(self) -> tuple[Flags, Flags]:
        """Return whether the chain before, and the one behind, lies near by on both sides and in the same order."""
        left, left_end, right, right_end = self._measures.places
        joins = np.zeros(len(left) + 1, np.bool_)
        gap, other = left[1:] - left_end[:-1], right[1:] - right_end[:-1]
        near = (np.maximum(gap, other) <= _NEAR_WORDS) & (np.minimum(gap, other) >= 0)
        joins[1:-1] = near & (self.number[1:] == self.number[:-1])
        return joins[:-1], joins[1:]
