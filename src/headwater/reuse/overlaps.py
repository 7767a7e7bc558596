"""Chains of one pair of texts that claim the same words twice, on both sides: the heavier one keeps them."""

from collections.abc import Sequence
from itertools import groupby

import numpy as np

from headwater.reuse.chains import Chain, Chains, chains_from, in_order, rows_of
from headwater.reuse.folding import Flags, Ints
from headwater.reuse.matches import pair_keys
from headwater.reuse.stream import Stream

_Hull = tuple[int, int, int, int]


def without_overlaps(stream: Stream, chains: Chains) -> Chains:
    """Cut chains so that no two of a pair overlap on both sides.

    On one side they do where the other text holds a passage twice. Few pairs have such chains; they are settled one by
    one. `chains` are ordered by the pair of texts and the place.
    """
    meets = _meeting_pairs(stream, chains)
    if not meets.any():
        return chains
    keys = pair_keys(stream, chains.left[chains.first[:-1]], chains.right[chains.first[:-1]])
    settled: list[Chain] = []
    rows = zip(keys[meets].tolist(), rows_of(chains.taken(meets)), strict=True)
    for _, members in groupby(rows, key=lambda row: row[0]):
        taken: list[tuple[Chain, _Hull]] = []
        for chain in sorted((chain for _, chain in members), key=lambda c: (-_words_in(c), c)):
            clear = _clear_of(chain, [hull for _, hull in taken])
            if clear:
                taken.append((clear, _hull(clear)))
        settled += [chain for chain, _ in taken]
    return in_order(stream, [chains.taken(~meets), chains_from(settled)])


def _meeting_pairs(stream: Stream, chains: Chains) -> Flags:
    """Return which chains belong to a pair in which neighbours by place may overlap on both sides."""
    left, left_end, right, right_end = chains.hulls
    keys = pair_keys(stream, left, right)
    if not len(keys):
        return np.zeros(0, np.bool_)
    number = np.cumsum(np.diff(keys, prepend=keys[:1]) != 0)
    # how far the chains before reach, pair by pair: positions of one pair all lie below those of the shift
    shift = number * (len(stream.words) + 1)
    reach = np.maximum.accumulate(left_end + shift) - shift
    meets = np.zeros(len(keys), np.bool_)
    meets[1:] = (keys[1:] == keys[:-1]) & (reach[:-1] > left[1:])
    again = np.bincount(number, weights=meets) > 0
    meeting: Flags = again[number] & _overlaps_right(number, right, right_end, len(stream.words))
    return meeting


def _overlaps_right(number: Ints, right: Ints, right_end: Ints, size: int) -> Flags:
    order = np.lexsort((right, number))
    shift = number[order] * (size + 1)
    reach = np.maximum.accumulate(right_end[order] + shift) - shift
    meets = np.zeros(len(number), np.bool_)
    meets[1:] = (number[order][1:] == number[order][:-1]) & (reach[:-1] > right[order][1:])
    pairs = np.bincount(number[order], weights=meets) > 0
    found: Flags = pairs[number]
    return found


def _clear_of(chain: Chain, taken: Sequence[_Hull]) -> Chain:
    """Cut a chain down to its longest part in a row that meets no chain already taken on both sides."""
    hull = _hull(chain)
    for other in taken:
        if not _meet(hull, other):
            continue
        parts = groupby(chain, key=lambda run: _meet((run.left, run.left_end, run.right, run.right_end), other))
        chain = max((tuple(part) for meets, part in parts if not meets), key=_words_in, default=())
        if not chain:
            return ()
        hull = _hull(chain)
        if _meet(hull, other):
            return ()
    return chain


def _words_in(chain: Chain) -> int:
    return sum(run.length for run in chain)


def _hull(chain: Chain) -> _Hull:
    last = chain[-1]
    return chain[0].left, last.left + last.length, chain[0].right, last.right + last.length


def _meet(one: _Hull, two: _Hull) -> bool:
    return one[0] < two[1] and two[0] < one[1] and one[2] < two[3] and two[2] < one[3]
