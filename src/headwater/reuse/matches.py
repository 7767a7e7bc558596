"""Maximal runs of equal words between texts.

A pair of equal windows opens a run when the windows one word before are no such pair. Members of a group are ordered by
the group of the window before; those with the same one open nothing together, so that the work grows with the number
of runs and not with the number of equal windows, nor with the product of two texts.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from headwater.reuse.folding import Hashes, Ints
from headwater.reuse.stream import Stream
from headwater.reuse.windows import Groups, Limits

_CHUNK_PAIRS = 1 << 20
_STEP_WORDS = 16


class Matches(NamedTuple):
    """`length` words are equal from stream positions `left` < `right` on; sorted by left, then right."""

    left: Ints
    right: Ints
    length: Ints


def maximal_matches(stream: Stream, groups: Groups, limits: Limits) -> Matches:
    """Return all runs of at least `window_words` equal words that cannot be made longer, within the limits.

    Every run is verified word by word. Inside one text a run and its repeat may overlap here.
    """
    found = [_grown(stream, left, right, limits) for left, right in _openings(stream, groups, limits)]
    if not found:
        return Matches(*(np.zeros(0, np.int64) for _ in range(3)))
    return _distinct(Matches(*(np.concatenate(column) for column in zip(*found, strict=True))), len(stream.words))


def _openings(stream: Stream, groups: Groups, limits: Limits) -> Iterator[tuple[Ints, Ints]]:
    """Yield pairs of positions, the smaller one first, at which runs open, in chunks; some more in starred groups."""
    for one, two in (*_first_pairs(groups), *_class_pairs(groups)):
        left, right = np.minimum(one, two), np.maximum(one, two)
        if not limits.within:
            apart = stream.text[left] != stream.text[right]
            left, right = left[apart], right[apart]
        yield left, right


def _first_pairs(groups: Groups) -> Iterator[tuple[Ints, Ints]]:
    starred = np.repeat(groups.starred, groups.sizes)
    if not starred.any():
        return
    first = np.repeat(groups.positions[groups.firsts], groups.sizes)[starred]
    other = groups.positions[starred]
    before, first_before = groups.group[other - 1], groups.group[first - 1]
    opens = (first != other) & ~((before == first_before) & (before >= 0))
    yield first[opens], other[opens]


def _class_pairs(groups: Groups) -> Iterator[tuple[Ints, Ints]]:
    number = np.repeat(np.arange(len(groups.sizes)), groups.sizes)
    plain = ~groups.starred[number]
    positions, number = groups.positions[plain], number[plain]
    if not len(positions):
        return
    before = groups.group[positions - 1].astype(np.int64)
    # a window that stands alone, or is paired with its first place only, opens a run with every member behind it
    alone = (before < 0) | groups.starred[np.maximum(before, 0)]
    before[alone] = len(groups.sizes) + np.flatnonzero(alone)
    order = np.lexsort((before, number))
    positions, number, before = positions[order], number[order], before[order]
    new_group = np.append(number[1:] != number[:-1], True)
    new_class = new_group | np.append(before[1:] != before[:-1], True)
    count = _next_true(new_group) - _next_true(new_class)
    behind = _next_true(new_class)
    upto = np.concatenate([[0], np.cumsum(count)])
    begin = 0
    while begin < len(count):
        end = max(begin + 1, int(np.searchsorted(upto, upto[begin] + _CHUNK_PAIRS, "right")) - 1)
        part = count[begin:end]
        one = np.repeat(np.arange(begin, end), part)
        two = np.repeat(behind[begin:end] - (upto[begin:end] - upto[begin]), part) + np.arange(len(one))
        yield positions[one], positions[two]
        begin = end


def _next_true(ends: Ints) -> Ints:
    """Return for each place one more than the next place that ends something, itself included."""
    places = np.flatnonzero(ends)
    return np.repeat(places + 1, np.diff(places, prepend=-1))


def _grown(stream: Stream, left: Ints, right: Ints, limits: Limits) -> Matches:
    """Grow pairs of positions as far as words are equal; what has no whole window is the work of a colliding hash."""
    words = stream.words
    after = equal_words(words, left, right, 1)
    before = equal_words(words, left - 1, right - 1, -1)
    keep = after >= limits.window_words
    left, right, after, before = left[keep], right[keep], after[keep], before[keep]
    return Matches(left - before, right - before, after + before)


def equal_words(words: Hashes, left: Ints, right: Ints, step: int) -> Ints:
    """Return for each pair of positions how many words are equal from there on, forward or back (`step` 1 or -1).

    The slots between texts differ from all words, so that no run leaves its text.
    """
    count = np.zeros(len(left), np.int64)
    active = np.flatnonzero(words[left] == words[right])
    last = len(words) - 1
    while len(active):
        chunk = active[: _CHUNK_PAIRS // _STEP_WORDS]
        reach = (count[chunk, None] + np.arange(_STEP_WORDS)) * step
        one = np.clip(left[chunk, None] + reach, 0, last)
        two = np.clip(right[chunk, None] + reach, 0, last)
        unequal = words[one] != words[two]
        ended = unequal.any(axis=1)
        count[chunk] += np.where(ended, unequal.argmax(axis=1), _STEP_WORDS)
        active = np.concatenate([chunk[~ended], active[len(chunk) :]])
    return count


def _distinct(matches: Matches, size: int) -> Matches:
    # grown matches of one diagonal are equal or apart, since both are maximal
    bits = max(1, size.bit_length())
    _, first = np.unique((matches.right - matches.left) << bits | matches.left, return_index=True)
    left, right, length = (column[first] for column in matches)
    order = np.argsort(left << bits | right)
    return Matches(left[order], right[order], length[order])
