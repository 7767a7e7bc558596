"""What pairs of texts have in common all together, and what that says about those that hold the same words."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.chains import pair_keys
from headwater.reuse.folding import Flags, Ints
from headwater.reuse.passages import Comparison
from headwater.reuse.windows import Groups

Floats = NDArray[np.float64]
Values = NDArray[Any]
Column = tuple[str, Values]

_SAMPLED_PAIRS = 6
_RELATED_SHARE = 0.25
_NEAR_WORDS = 200


class Relations:
    """The pairs of texts of a comparison, with what they share beside each chain.

    What texts carry along counts for nothing here: it is what unrelated texts have in common.
    """

    def __init__(self, compared: Comparison, window_words: int) -> None:
        self.window_words = window_words
        chains = compared.chains
        heads = chains.first[:-1]
        self._compared = compared
        keys = pair_keys(compared.stream.text, chains.left[heads], chains.right[heads])
        # chains are ordered by their pair
        self.starts = np.flatnonzero(np.diff(keys, prepend=keys[:1] - 1)) if len(keys) else np.zeros(0, np.int64)
        self.number = np.repeat(np.arange(len(self.starts)), np.diff(self.starts, append=len(keys)))
        self._keys = keys[self.starts]
        self._words = np.where(compared.carried, 0, chains.words).astype(np.float64)
        one, two = (side[self.starts] for side in compared.texts)
        self._total = self.sums(self._words)
        self._shorter = np.minimum(compared.stream.lengths[one], compared.stream.lengths[two])

    def sums(self, values: Values) -> Floats:
        """Return the sum of the values of the chains of each pair."""
        sums: Floats = np.bincount(self.number, weights=values, minlength=len(self.starts)).astype(np.float64)
        return sums

    def beside(self, values: Values) -> tuple[Floats, Floats]:
        """Return for each chain the sum and the largest of the values of the other chains of its pair."""
        values = values.astype(np.float64)
        total = self.sums(values)[self.number] - values
        order = np.lexsort((values, self.number))
        last = np.append(self.starts[1:], len(values)) - 1
        first_best, second = order[last], order[np.maximum(last - 1, 0)]
        runner = np.where(last > self.starts, values[second], 0.0)
        largest = values[first_best][self.number]
        alone = np.zeros(len(values), np.bool_)
        alone[first_best] = True
        return total, np.where(alone, runner[self.number], largest)

    def columns(self) -> list[Column]:
        """Return what the pair of each chain shares beside it."""
        number = self.number
        others, largest = self.beside(self._words)
        shorter = self._shorter[number]
        before, behind = self._in_line()
        return [
            ("pair: other words", np.log1p(others)),
            ("pair: largest other", np.log1p(largest)),
            ("pair: others", np.log1p((self.sums(np.ones(len(number))) - 1)[number])),
            ("pair: covered", np.minimum(self._total[number] / shorter, 1.5)),
            ("pair: others cover", np.minimum(others / shorter, 1.5)),
            ("pair: in line", before.astype(np.int8) + behind),
            *self._partners(),
        ]

    def _in_line(self) -> tuple[Flags, Flags]:
        """Return whether the chain before, and the one behind, lies near by on both sides and in the same order."""
        left, left_end, right, right_end = self._compared.chains.hulls
        joins = np.zeros(len(left) + 1, np.bool_)
        gap, other = left[1:] - left_end[:-1], right[1:] - right_end[:-1]
        near = (np.maximum(gap, other) <= _NEAR_WORDS) & (np.minimum(gap, other) >= 0)
        joins[1:-1] = near & (self.number[1:] == self.number[:-1])
        return joins[:-1], joins[1:]

    def _partners(self) -> Iterator[Column]:
        """Yield with how many texts each side shares anything, and anything large."""
        size = len(self._compared.stream.first) - 1
        one, two = self._keys >> 32, self._keys & 0xFFFFFFFF
        large = self._total >= _RELATED_SHARE * self._shorter
        for name, chosen in (("partners", np.ones(len(large), np.bool_)), ("kin", large)):
            counts = np.bincount(one[chosen], minlength=size) + np.bincount(two[chosen], minlength=size)
            sides = [np.log1p(counts[side]) for side in self._compared.texts]
            yield f"{name} (least)", np.minimum(*sides)
            yield f"{name} (most)", np.maximum(*sides)

    def of_holders(self, groups: Groups) -> Iterator[tuple[str, Floats]]:
        """Yield, for each group of windows, what two texts that hold it have in common, over a few pairs of them."""
        text = self._compared.stream.text[groups.positions]
        sizes, firsts = groups.sizes, groups.firsts
        words, cover, asked = (np.zeros(len(sizes)) for _ in range(3))
        for pick in range(_SAMPLED_PAIRS):
            shift = pick * sizes // _SAMPLED_PAIRS
            # windows of many texts are paired with their first one only
            one = text[np.where(groups.starred, firsts, firsts + shift)]
            two = text[firsts + (shift + np.maximum(sizes // 2, 1)) % sizes]
            apart = one != two
            total, share = self._of_pair(np.minimum(one, two), np.maximum(one, two))
            words += np.where(apart, np.log1p(total), 0.0)
            cover += np.where(apart, share, 0.0)
            asked += apart
        yield "holders: words", words / np.maximum(asked, 1)
        yield "holders: covered", cover / np.maximum(asked, 1)

    def _of_pair(self, one: Ints, two: Ints) -> tuple[Floats, Floats]:
        keys = one.astype(np.int64) << 32 | two
        at = np.minimum(np.searchsorted(self._keys, keys), max(0, len(self._keys) - 1))
        known = self._keys[at] == keys
        total = np.where(known, self._total[at], 0.0)
        return total, np.minimum(total / self._shorter[at], 1.5)
