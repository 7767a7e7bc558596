"""Keeps the output in proportion to the text: what a family shares is told once for each member."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from headwater.reuse.folding import Flags, Ints
from headwater.reuse.kinds import COPY, Judged
from headwater.reuse.passages import Comparison
from headwater.settings import ReuseSettings

_SAME_STRETCH = 0.5
# texts by one author that are near copies in a row: so many steps are followed
_ROUNDS = 16
_BLOCK_WORDS = 1 << 22


class Stretches(NamedTuple):
    """Where passages stand: the texts on the left and on the right, and from which word to which of the right one."""

    left: Ints
    right: Ints
    begin: Ints
    end: Ints


def told_once(compared: Comparison, judged: Judged, settings: ReuseSettings) -> Flags:
    """Return which chains to tell: those that are kept and do not follow from others.

    Quotations and boilerplate are tied to the first text that holds them: one passage for each stretch of each right
    text. Near copies beyond `settings.max_near_copies` of one text keep their passage with it only; raising that number
    costs no more than the passages it lets through.
    """
    left, right = compared.texts
    lengths = compared.stream.lengths
    near = near_copies(judged, compared.chains.words, np.maximum(lengths[left], lengths[right]), settings)
    origin = origins_of(left[near], right[near], len(lengths))
    begin, end = (place - compared.stream.first[right] for place in compared.chains.hulls[2:])
    stretches = Stretches(left, right, begin, end)
    return first_told(stretches, judged) & ~crowded(left, right, origin, settings)


def first_told(stretches: Stretches, judged: Judged) -> Flags:
    """Return which chains to keep when the quotations and boilerplate of each right text are told once."""
    keep = judged.keep.copy()
    others = np.flatnonzero(keep & (judged.kinds != COPY))
    chosen = Stretches(*(column[others] for column in stretches))
    keep[others] = _first_told(chosen, judged.kinds[others].astype(np.int64))
    return keep


def _first_told(stretches: Stretches, kinds: Ints) -> Flags:
    """Return which stretches are the first to hold at least half of their words of the right text, of each kind."""
    left, right, begin, end = stretches
    told = np.zeros(len(left), np.bool_)
    order = np.lexsort((begin, left, kinds, right))
    blocks = _blocks((end - begin)[order], right[order])
    for low, high in pairwise(blocks.tolist()):
        part = order[low:high]
        counts = (end - begin)[part]
        rank = np.repeat(np.arange(len(part)), counts)
        # a place for each kind and text; written last to first, so that the first to hold a word is the one that stays
        _, row = np.unique(right[part], return_inverse=True)
        row = row * (int(kinds.max()) + 1) + kinds[part]
        widest = np.zeros(int(row.max()) + 1, np.int64)
        np.maximum.at(widest, row, end[part])
        base = np.cumsum(widest) - widest
        shift = begin[part] + base[row] - (np.cumsum(counts) - counts)
        at = np.repeat(shift, counts) + np.arange(len(rank))
        first = np.empty(int(widest.sum()), np.int32)
        first[at[::-1]] = rank[::-1]
        own = np.bincount(rank, weights=first[at] == rank, minlength=len(part))
        told[part] = own >= _SAME_STRETCH * counts
    return told


def _blocks(counts: Ints, right: Ints) -> Ints:
    """Return where to cut rows so that blocks stay small and no text is cut through."""
    if not len(counts):
        return np.zeros(1, np.int64)
    fresh = np.flatnonzero(np.diff(right, prepend=right[:1] - 1))
    before = (np.cumsum(counts) - counts)[fresh] // _BLOCK_WORDS
    return np.append(fresh[np.diff(before, prepend=-1) > 0], len(counts))


def near_copies(judged: Judged, words: Ints, longer: Ints, settings: ReuseSettings) -> Flags:
    """Return which chains are nearly all of both texts: of so many equal words, the longer text having `longer`."""
    near: Flags = judged.keep & (judged.kinds == COPY) & (words >= settings.near_copy_share * longer)
    return near


def crowded(left: Ints, right: Ints, origin: Ints, settings: ReuseSettings) -> Flags:
    """Return which pairs are near copies of a crowded text and not with that text; `origin` as from origins_of."""
    members = np.bincount(origin[origin >= 0], minlength=len(origin))
    hidden = (origin >= 0) & (members[origin] > settings.max_near_copies)
    with_origin = (origin[right] == left) | (origin[left] == right)
    crowd: Flags = (hidden[left] | hidden[right]) & ~with_origin
    return crowd


def origins_of(left: Ints, right: Ints, count: int) -> Ints:
    """Return for each text the first text it is a near copy of that is itself no near copy of another, or -1.

    `left` < `right` are near copies. A text with no near copy before it is free; one with a free text before it is a
    member; one whose near copies before it are all members is free again.
    """
    free, member = np.ones(count, np.bool_), np.zeros(count, np.bool_)
    free[right] = False
    for _ in range(_ROUNDS):
        member[right[free[left]]] = True
        waits = np.zeros(count, np.bool_)
        waits[right[~member[left]]] = True
        fresh = ~free & ~member & ~waits
        if not fresh.any():
            break
        free |= fresh
    tied = free[left] & member[right]
    one, two = left[tied], right[tied]
    origin = np.full(count, -1, np.int64)
    # the smallest is written last
    order = np.argsort(-one, kind="stable")
    origin[two[order]] = one[order]
    return origin
