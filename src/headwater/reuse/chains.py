"""From matches to chains: runs of equal words that go forward on both sides of a pair of texts.

Nearly all pairs go forward on both sides all along: each match follows the one before or opens a chain. Where matches
cross, the best ways through them are found in `knots`.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from headwater.reuse.folding import Flags, Ints
from headwater.reuse.knots import best_predecessors
from headwater.reuse.matches import Matches, pair_keys
from headwater.reuse.stream import Stream

# how far back crossing matches are looked for
_CROSSING = 4


class Chains(NamedTuple):
    """Runs of equal words, chain after chain, each in order; chain n has the runs `first[n]` to `first[n + 1]`.

    `left`, `right` are stream positions, `length` words. Chains are ordered by the pair of texts, then by place.
    """

    left: Ints
    right: Ints
    length: Ints
    first: Ints

    @property
    def words(self) -> Ints:
        """How many equal words each chain has."""
        upto = np.concatenate([[0], np.cumsum(self.length)])
        words: Ints = upto[self.first[1:]] - upto[self.first[:-1]]
        return words

    @property
    def hulls(self) -> tuple[Ints, Ints, Ints, Ints]:
        """The first position and the one behind the last of each chain: left, left, right, right."""
        heads, tails = self.first[:-1], self.first[1:] - 1
        left_end, right_end = self.left[tails] + self.length[tails], self.right[tails] + self.length[tails]
        return self.left[heads], left_end, self.right[heads], right_end

    def taken(self, keep: Flags | Ints) -> "Chains":
        """Return some of the chains, in the order given."""
        chosen = np.flatnonzero(keep) if keep.dtype == np.bool_ else keep
        counts = np.diff(self.first)[chosen]
        first = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        rows = np.repeat(self.first[chosen] - first[:-1], counts) + np.arange(int(first[-1]))
        return Chains(self.left[rows], self.right[rows], self.length[rows], first)


def chains_of(stream: Stream, matches: Matches, max_gap_words: int) -> Chains:
    """Return the chains of all pairs of texts.

    Neighbours of a chain lie at most `max_gap_words` apart on either side. Each run is in one chain at most, trimmed
    where it overlaps its predecessor.
    """
    keys, runs = pair_keys(stream, matches.left, matches.right), matches
    joined = _joins(keys, runs, 1, max_gap_words)
    crossing = np.zeros(len(keys), np.bool_)
    for back in range(2, _CROSSING + 1):
        crossing[back:] |= _joins(keys, runs, back, max_gap_words) & ~joined[back - 1 :]
    # pairs come in order: a pair is crossed if any of its matches is
    new = np.concatenate([np.ones(min(1, len(keys)), np.bool_), keys[1:] != keys[:-1]])
    crossed = (np.add.reduceat(crossing.astype(np.int64), np.flatnonzero(new)) > 0)[np.cumsum(new) - 1]
    plain = _in_a_row(Matches(*(column[~crossed] for column in runs)), keys[~crossed], max_gap_words)
    knots = _across(Matches(*(column[crossed] for column in runs)), keys[crossed], max_gap_words)
    return in_order(stream, [plain, knots])


def in_order(stream: Stream, parts: Sequence[Chains]) -> Chains:
    """Put chains together, ordered by the pair of texts and the place."""
    shift = np.cumsum([0, *(len(part.left) for part in parts)])
    heads = [part.first[:-1] + start for part, start in zip(parts, shift.tolist(), strict=False)]
    first = np.concatenate([*heads, shift[-1:]])
    left, right, length = (np.concatenate([part[column] for part in parts]) for column in range(3))
    whole = Chains(left, right, length, first)
    left, right = whole.left[first[:-1]], whole.right[first[:-1]]
    return whole.taken(np.lexsort((right, left, pair_keys(stream, left, right))))


def _joins(keys: Ints, runs: Matches, back: int, max_gap_words: int) -> Flags:
    """Return for each run but the first `back` whether it can follow the one `back` places before it."""
    one, two = (Matches(*(column[part] for column in runs)) for part in (slice(None, -back), slice(back, None)))
    left_gap, right_gap = two.left - one.left - one.length, two.right - one.right - one.length
    overlap = np.maximum(0, np.maximum(-left_gap, -right_gap))
    near = np.maximum(left_gap, right_gap) + overlap <= max_gap_words
    forward = (one.right < two.right) & (overlap < np.minimum(one.length, two.length))
    joins: Flags = (keys[:-back] == keys[back:]) & near & forward
    return joins


def _in_a_row(runs: Matches, keys: Ints, max_gap_words: int) -> Chains:
    joined = _joins(keys, runs, 1, max_gap_words)
    starts = np.flatnonzero(np.concatenate([np.ones(min(1, len(keys)), np.bool_), ~joined]))
    return _trimmed(runs, np.append(starts, len(keys)))


def _across(runs: Matches, keys: Ints, max_gap_words: int) -> Chains:
    """Return chains of pairs whose matches cross."""
    before = best_predecessors(runs, keys, max_gap_words)
    numbers = np.arange(len(before))
    # the head of a chain is found by halving the way there until nothing moves
    head, jump = np.where(before < 0, numbers, before), before
    while (jump >= 0).any():
        jump = np.where(jump >= 0, head[np.maximum(jump, 0)], -1)
        moved = np.where(jump >= 0, jump, head)
        jump = np.where(moved != head, moved, -1)
        head = moved
    order = np.lexsort((numbers, head))
    starts = np.flatnonzero(np.diff(head[order], prepend=-1))
    ordered = Matches(*(column[order] for column in runs))
    return _trimmed(ordered, np.append(starts, len(order)))


def _trimmed(runs: Matches, first: Ints) -> Chains:
    """Cut each run where the one before it in its chain ends."""
    left_end, right_end = (np.concatenate([[0], side + runs.length])[:-1] for side in (runs.left, runs.right))
    overlap = np.maximum(0, np.maximum(left_end - runs.left, right_end - runs.right))
    overlap[first[:-1]] = 0
    return Chains(runs.left + overlap, runs.right + overlap, runs.length - overlap, first)


def chains_from(found: Sequence["Chain"]) -> Chains:
    """Return chains as columns, in the order given."""
    columns = np.array([run for chain in found for run in chain], np.int64).reshape(-1, 3).T
    return Chains(columns[0], columns[1], columns[2], np.cumsum([0, *(len(chain) for chain in found)]))


def rows_of(chains: Chains) -> list["Chain"]:
    """Return chains as runs, in order."""
    runs = [Run(*row) for row in zip(*(column.tolist() for column in chains[:3]), strict=True)]
    return [tuple(runs[begin:end]) for begin, end in pairwise(chains.first.tolist())]


class Run(NamedTuple):
    """`length` equal words from position `left` and position `right`."""

    left: int
    right: int
    length: int

    @property
    def left_end(self) -> int:
        """The position behind the run, left."""
        return self.left + self.length

    @property
    def right_end(self) -> int:
        """The position behind the run, right."""
        return self.right + self.length


Chain = tuple[Run, ...]
