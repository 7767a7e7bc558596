"""Maximal runs of equal words between texts.

A pair of equal windows opens a run when the windows one word before differ. Members of a group are ordered by the key
of the window before; those with the same one open nothing together, so that the work grows with the number of runs and
not with the number of equal windows, nor with the product of two texts.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from headwater.reuse.compiled import loops_for
from headwater.reuse.folding import Flags, Hashes, Ints, mixed
from headwater.reuse.stream import Stream
from headwater.reuse.windows import Groups, Stars, agreeing

_CHUNK_PAIRS = 1 << 20
_STEP_WORDS = 16

Pairs = tuple[Ints, Ints]


class Matches(NamedTuple):
    """`length` words are equal from stream positions `left` < `right` on; sorted by the two texts, left, right."""

    left: Ints
    right: Ints
    length: Ints


def openings_of(groups: Groups, stars: Stars, *, within: bool) -> Iterator[Pairs]:
    """Yield pairs of positions, the smaller one first, at which runs open, in chunks; some more around starred groups.

    `stars` are all starred groups, those of other buckets too: what stands behind one opens runs that were not opened
    there.
    """
    position = groups.rows.position
    for one, two in opening_rows(groups, stars, within=within):
        yield position[one], position[two]


def opening_rows(groups: Groups, stars: Stars, *, within: bool) -> Iterator[Pairs]:
    """Yield what `openings_of` yields as numbers of rows."""
    loops, rows = loops_for(len(groups.rows.key)), groups.rows
    if loops is not None and not within:
        columns = rows.position, rows.text, rows.before, stars.first_of(rows.before)
        found, count = loops.openings(
            columns, rows.around, (groups.firsts, groups.sizes, groups.starred, groups.common)
        )
        yield found[0, :count], found[1, :count]
        return
    for one, two in (*_first_pairs(groups, stars), *_class_pairs(groups, stars)):
        if not within:
            apart = rows.text[one] != rows.text[two]
            one, two = one[apart], two[apart]  # noqa: PLW2901 - the chunk, narrowed
        yield np.minimum(one, two), np.maximum(one, two)


def matches_from(stream: Stream, openings: Iterable[Pairs], window_words: int, pair_words: int = 0) -> Matches:
    """Return the maximal runs of at least `window_words` equal words that hold the openings, each once.

    Every run is verified word by word. Inside one text a run and its repeat may overlap here. Two texts whose runs do
    not come to `pair_words` words may be left out: most pairs of a large pile share a turn of phrase.
    """
    found = [grown(stream.words, left, right, window_words) for left, right in openings]
    if not found:
        return Matches(*(np.zeros(0, np.int64) for _ in range(3)))
    matches = Matches(*(np.concatenate(column) for column in zip(*found, strict=True)))
    if pair_words > window_words:
        matches = _of_weight(stream, matches, pair_words)
    return in_pair_order(stream, matches)


def _of_weight(stream: Stream, matches: Matches, pair_words: int) -> Matches:
    # a table of sums, by a hash of the pair, drops most at a tenth of the cost of sorting them
    bits = np.uint64(max(1, (2 * len(matches.left)).bit_length()))
    keys = mixed(pair_keys(stream, matches.left, matches.right).astype(np.uint64))
    slots = (keys >> (np.uint64(64) - bits)).astype(np.int64)
    words = np.bincount(slots, weights=matches.length, minlength=1)
    return Matches(*(column[words[slots] >= pair_words] for column in matches))


def pair_keys(stream: Stream, left: Ints, right: Ints) -> Ints:
    """Return a number for the two texts that each pair of positions stands in; it sorts by the left one first."""
    return stream.text[left].astype(np.int64) << 32 | stream.text[right]


def in_pair_order(stream: Stream, matches: Matches) -> Matches:
    """Sort matches by the two texts, then left, then right; a match that is there twice is kept once."""
    places = matches.left << 32 | matches.right
    order = np.argsort(places)
    order = order[np.diff(places[order], prepend=-1) != 0]
    order = order[np.argsort(pair_keys(stream, matches.left[order], matches.right[order]), kind="stable")]
    return Matches(*(column[order] for column in matches))


def _first_pairs(groups: Groups, stars: Stars) -> Iterator[Pairs]:
    starred = np.flatnonzero(np.repeat(groups.starred, groups.sizes))
    if len(starred):
        first = np.repeat(groups.firsts, groups.sizes)[starred]
        rows = groups.rows
        # one word before, the two are a pair if they are equal and, in a starred group, one of them is its first
        before = stars.first_of(rows.before[first])
        paired = (rows.before[first] == rows.before[starred]) & ((before < 0) | (before == rows.position[first] - 1))
        opens = (first != starred) & ~paired
        yield first[opens], starred[opens]


def _class_pairs(groups: Groups, stars: Stars) -> Iterator[Pairs]:
    number = groups.number
    plain = np.flatnonzero(~groups.starred[number])
    if not len(plain):
        return
    before = groups.rows.before[plain]
    alone = stars.first_of(before) >= 0
    before[alone] = np.flatnonzero(alone)
    order = np.lexsort((before, number[plain]))
    place, before, number = plain[order], before[order], number[plain][order]
    common = groups.common[groups.number]
    new_group = np.append(number[1:] != number[:-1], True)
    behind = _next_true(new_group | np.append(before[1:] != before[:-1], True))
    count = _next_true(new_group) - behind
    upto = np.concatenate([[0], np.cumsum(count)])
    begin = 0
    while begin < len(count):
        end = max(begin + 1, int(np.searchsorted(upto, upto[begin] + _CHUNK_PAIRS, "right")) - 1)
        part = count[begin:end]
        one = np.repeat(np.arange(begin, end), part)
        two = np.repeat(behind[begin:end] - (upto[begin:end] - upto[begin]), part) + np.arange(len(one))
        one, two = place[one], place[two]
        agree = ~common[one]
        asked = np.flatnonzero(~agree)
        agree[asked] = agreeing(groups.rows.around[one[asked]], groups.rows.around[two[asked]])
        yield one[agree], two[agree]
        begin = end


def _next_true(ends: Flags) -> Ints:
    """Return for each place one more than the next place that ends something, itself included."""
    places = np.flatnonzero(ends)
    return np.repeat(places + 1, np.diff(places, prepend=-1))


def grown(words: Hashes, left: Ints, right: Ints, window_words: int) -> Matches:
    """Grow pairs of positions as far as words are equal; what has no whole window is the work of a colliding hash."""
    after, before = equal_words(words, left, right, 1), equal_words(words, left - 1, right - 1, -1)
    keep = after >= window_words
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
