"""Maximal runs of equal words between texts: shingles, groups of equal ones, matches.

Each window of k words is hashed; hash and position are packed into one number, so that one sort brings equal windows
together. A pair of equal windows opens a match when the windows one word before are no such pair, and closes one when
the windows one word on are none; sorted by diagonal, openings and closings stand in the same order. The work grows with
the number of pairs that open or close, never with the product of two texts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.bodies import Body, Hashes, Ints

_CHUNK_PAIRS = 2_000_000
_EXTENSION_WORDS = 32
_MIX = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)


class Stream(NamedTuple):
    """Texts laid end to end, a slot with a number of its own around each, so that no match runs over a border."""

    ids: Ints
    text: NDArray[np.int32]
    offsets: Ints


class Matches(NamedTuple):
    """`length` words are equal from stream positions `left` < `right` on; sorted by left, then right."""

    left: Ints
    right: Ints
    length: Ints


class Limits(NamedTuple):
    """What is paired. `every_pair_places`: windows that stand at more places are paired with their first one only.

    `per_text`: a window that one text repeats counts this many times, None: always. `within`: also inside one text.
    `skip_periodic`: leave out windows that say the same few words over and over.
    """

    window_words: int
    every_pair_places: int
    per_text: int | None
    within: bool
    skip_periodic: bool = False


class Groups(NamedTuple):
    """Positions of equal windows, group by group, each in order, group n from `firsts[n]`.

    `group` and `opens` look a position up: its group or -1, and whether it is the first of it. `starred` groups pair
    their first position with the others only.
    """

    positions: Ints
    firsts: Ints
    sizes: Ints
    group: NDArray[np.int32]
    opens: NDArray[np.bool_]
    starred: NDArray[np.bool_]


def stream_of(bodies: Sequence[Body]) -> Stream:
    """Lay the bodies end to end; body n starts at `offsets[n]`."""
    lengths = [body.words for body in bodies]
    offsets = 1 + np.concatenate([[0], np.cumsum(np.array(lengths, np.int64) + 1)])[: len(bodies)].astype(np.int64)
    total = sum(lengths) + len(bodies) + 1
    ids = -1 - np.arange(total, dtype=np.int64)
    text = np.full(total, -1, np.int32)
    for number, (body, offset) in enumerate(zip(bodies, offsets.tolist(), strict=True)):
        ids[offset : offset + body.words] = body.ids
        text[offset : offset + body.words] = number
    return Stream(ids, text, offsets)


def maximal_matches(stream: Stream, groups: Groups, limits: Limits) -> Matches:
    """Return all runs of at least `window_words` equal words that cannot be made longer, within the limits.

    Every run is verified word by word; a run whose hashes collide is dropped. Inside one text a run and its repeat may
    overlap here.
    """
    bits = max(1, len(stream.ids).bit_length())
    opened, closed = _ends_of_runs(stream, groups, within=limits.within, bits=bits)
    mask = (1 << bits) - 1
    left, diagonal = opened & mask, opened >> bits
    length = (closed & mask) - left + limits.window_words
    found = _verified(stream.ids, Matches(left, left + diagonal, length))
    return _distinct(_extended(stream.ids, found), bits)


def window_hashes(ids: Ints, hashes: Hashes, words: int) -> Hashes:
    """Hash each window of `words` words: a polynomial over word hashes modulo 2**64, mixed at the end (splitmix64).

    Windows that run past the end, or over a border, get a hash all the same; the caller leaves them out.
    """
    word = np.where(ids >= 0, hashes[np.maximum(ids, 0)] if len(hashes) else 0, 0).astype(np.uint64)
    total = np.zeros(len(ids), np.uint64)
    base = np.uint64(_MIX[0] | 1)
    for shift in range(words):
        total *= base
        if shift < len(ids):
            total[: len(ids) - shift] += word[shift:]
    total ^= total >> np.uint64(30)
    total *= np.uint64(_MIX[1])
    total ^= total >> np.uint64(27)
    total *= np.uint64(_MIX[2])
    return total ^ (total >> np.uint64(31))


def equal_windows(stream: Stream, hashes: Hashes, limits: Limits) -> Groups:
    """Group the positions whose windows of words have equal hashes; windows that stand once are left out."""
    size = len(stream.ids)
    whole = whole_windows(stream, limits.window_words)
    if limits.skip_periodic:
        whole = whole[~_periodic(stream.ids, limits.window_words)[whole]]
    keys = window_hashes(stream.ids, hashes, limits.window_words)
    whole = whole[_seen_twice(keys[whole])]
    bits = np.uint64(max(1, size.bit_length()))
    packed = (keys[whole] >> bits << bits) | whole.astype(np.uint64)
    packed.sort()
    positions = (packed & np.uint64((1 << int(bits)) - 1)).astype(np.int64)
    key = keys[positions]
    positions, number = _limited(positions, _numbered(key[1:] != key[:-1], len(key)), stream.text, limits)
    sizes = np.bincount(number).astype(np.int64) if len(number) else np.zeros(0, np.int64)
    group = np.full(size, -1, np.int32)
    group[positions] = number
    first = np.cumsum(sizes) - sizes
    opens = np.zeros(size, np.bool_)
    opens[positions[first]] = True
    return Groups(positions, first, sizes, group, opens, sizes > limits.every_pair_places)


def whole_windows(stream: Stream, words: int) -> Ints:
    """Return the positions whose window of words stays inside its text."""
    borders = np.concatenate([[0], np.cumsum(stream.ids < 0)])
    if len(stream.ids) < words:
        return np.zeros(0, np.int64)
    return np.flatnonzero(borders[words:] == borders[:-words]).astype(np.int64)


def _periodic(ids: Ints, words: int) -> NDArray[np.bool_]:
    """Return for each position whether its window says the same few words over and over.

    Such text (a ruler of dashes, a flood of one word) equals itself at every shift: pairing it would cost the square of
    its length and tell nothing.
    """
    periodic = np.zeros(len(ids), np.bool_)
    for period in range(1, words // 2 + 1):
        size = len(ids) - words + 1
        if size <= 0:
            break
        equal = np.concatenate([[0], np.cumsum(ids[:-period] == ids[period:])])
        span = words - period
        periodic[:size] |= equal[span : span + size] - equal[:size] == span
    return periodic


def _seen_twice(keys: Hashes) -> NDArray[np.bool_]:
    # most windows stand once; a table of counts drops them at a tenth of the cost of sorting them
    bits = max(1, (4 * len(keys)).bit_length())
    slots = (keys >> np.uint64(64 - bits)).astype(np.int64)
    counts: NDArray[np.int64] = np.bincount(slots, minlength=1)
    seen: NDArray[np.bool_] = counts[slots] > 1
    return seen


def _numbered(breaks: NDArray[np.bool_], size: int) -> Ints:
    if not size:
        return np.zeros(0, np.int64)
    return np.concatenate([[0], np.cumsum(breaks)]).astype(np.int64)


def _limited(positions: Ints, number: Ints, text: NDArray[np.int32], limits: Limits) -> tuple[Ints, Ints]:
    """Leave out repeats beyond `per_text`, windows that overlap their own repeat, and groups of one."""
    if not len(positions):
        return positions, number
    holder = text[positions]
    fresh = np.concatenate([[True], (number[1:] != number[:-1]) | (holder[1:] != holder[:-1])])
    if limits.per_text is not None:
        at = np.arange(len(positions))
        rank = at - np.maximum.accumulate(np.where(fresh, at, 0))
        keep = rank < limits.per_text
    else:
        keep = _apart(positions, fresh, limits.window_words)
    positions, number = positions[keep], number[keep]
    counts = np.bincount(number)
    positions, number = positions[counts[number] > 1], number[counts[number] > 1]
    return positions, _numbered(number[1:] != number[:-1], len(number))


def _apart(positions: Ints, fresh: NDArray[np.bool_], words: int) -> NDArray[np.bool_]:
    keep = fresh.copy()
    last = 0
    for at, (position, is_fresh) in enumerate(zip(positions.tolist(), fresh.tolist(), strict=True)):
        if is_fresh or position - last >= words:
            keep[at] = True
            last = position
    return keep


def _pairs(groups: Groups) -> Iterator[tuple[Ints, Ints]]:
    """Yield the pairs of positions of each group, the smaller one first, in chunks."""
    sizes = np.repeat(groups.sizes, groups.sizes)
    first = np.repeat(groups.firsts, groups.sizes)
    rank = np.arange(len(sizes)) - first
    starred = np.repeat(groups.starred, groups.sizes)
    partners = np.where(starred & (rank > 0), 0, sizes - 1 - rank)
    upto = np.concatenate([[0], np.cumsum(partners)])
    begin = 0
    while begin < len(sizes):
        end = max(begin + 1, int(np.searchsorted(upto, upto[begin] + _CHUNK_PAIRS, "right")) - 1)
        count = partners[begin:end]
        one = np.repeat(np.arange(begin, end), count)
        two = one + 1 + np.arange(len(one)) - np.repeat(upto[begin:end] - upto[begin], count)
        yield groups.positions[one], groups.positions[two]
        begin = end


def _ends_of_runs(stream: Stream, groups: Groups, *, within: bool, bits: int) -> tuple[Ints, Ints]:
    """Return where runs of paired windows open and close, as sorted numbers diagonal << bits | left."""
    opened, closed = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for left, right in _pairs(groups):
        if not within:
            apart = stream.text[left] != stream.text[right]
            left, right = left[apart], right[apart]  # noqa: PLW2901 - the chunk, narrowed
        packed = (right - left) << bits | left
        opened.append(packed[~_paired(groups, left - 1, right - 1)])
        closed.append(packed[~_paired(groups, left + 1, right + 1)])
    return np.sort(np.concatenate(opened)), np.sort(np.concatenate(closed))


def _paired(groups: Groups, left: Ints, right: Ints) -> NDArray[np.bool_]:
    group = groups.group[left]
    together: NDArray[np.bool_] = (group >= 0) & (group == groups.group[right])
    if groups.starred.any():
        together &= ~groups.starred[np.maximum(group, 0)] | groups.opens[left]
    return together


def _verified(ids: Ints, matches: Matches) -> Matches:
    keep = np.ones(len(matches.left), np.bool_)
    upto = np.concatenate([[0], np.cumsum(matches.length)])
    begin = 0
    while begin < len(keep):
        end = max(begin + 1, int(np.searchsorted(upto, upto[begin] + _CHUNK_PAIRS, "right")) - 1)
        length = matches.length[begin:end]
        step = np.arange(int(length.sum())) - np.repeat(upto[begin:end] - upto[begin], length)
        owner = np.repeat(np.arange(begin, end), length)
        unequal = ids[matches.left[owner] + step] != ids[matches.right[owner] + step]
        keep[owner[unequal]] = False
        begin = end
    return Matches(matches.left[keep], matches.right[keep], matches.length[keep])


def _extended(ids: Ints, matches: Matches) -> Matches:
    """Grow each match as far as words are equal, for windows that were not paired hide words that are equal too."""
    before = _equal_words(ids, matches.left - 1, matches.right - 1, -1)
    after = _equal_words(ids, matches.left + matches.length, matches.right + matches.length, 1)
    return Matches(matches.left - before, matches.right - before, matches.length + before + after)


def _equal_words(ids: Ints, left: Ints, right: Ints, step: int) -> Ints:
    """Return for each pair of positions how many words are equal from there on; borders differ from all words."""
    count = np.zeros(len(left), np.int64)
    active = np.flatnonzero(ids[left] == ids[right])
    while len(active):
        chunk = active[: _CHUNK_PAIRS // _EXTENSION_WORDS]
        reach = (count[chunk, None] + np.arange(_EXTENSION_WORDS)) * step
        one = np.clip(left[chunk, None] + reach, 0, len(ids) - 1)
        two = np.clip(right[chunk, None] + reach, 0, len(ids) - 1)
        unequal = ids[one] != ids[two]
        ended = unequal.any(axis=1)
        count[chunk] += np.where(ended, unequal.argmax(axis=1), _EXTENSION_WORDS)
        active = np.concatenate([chunk[~ended], active[len(chunk) :]])
    return count


def _distinct(matches: Matches, bits: int) -> Matches:
    # grown matches of one diagonal are equal or apart, since both are maximal
    _, first = np.unique((matches.right - matches.left) << bits | matches.left, return_index=True)
    left, right, length = (column[first] for column in matches)
    order = np.lexsort((right, left))
    return Matches(left[order], right[order], length[order])
