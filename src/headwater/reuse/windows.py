"""Groups of equal windows: what stands at two places or more."""

from typing import NamedTuple

import numpy as np

from headwater.reuse.folding import Flags, Hashes, Ints, Places
from headwater.reuse.stream import Stream, periodic_windows, whole_windows, window_hashes


# Windows of fewer texts are not looked at: pairing them costs little.
_CARRIED_BY_TEXTS = 12
# Pairs of holders looked at, and how far around the window: most texts that print one report agree around it.
_SAMPLED_PAIRS = 8
_AROUND_WORDS = np.array([20, 40, 60, 80, 105, 130])
_DRIFT_WORDS = 4
_AGREE_SHARE, _AGREEING = 0.34, 2
_RELATED_SHARE = 0.26
_LINE_WORDS = 8
_LIKE_SHARE = 0.7


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
    """Positions of equal windows, group by group, each in order, group n from `firsts[n]` on, `sizes[n]` of them.

    `group` looks a stream position up: its group or -1. `texts`: how many texts hold the window. `carried`: they carry
    it along among other text. `starred` groups, all carried ones too, pair their first position with the others only.
    """

    positions: Ints
    firsts: Ints
    sizes: Ints
    group: Places
    texts: Ints
    carried: Flags
    starred: Flags


def equal_windows(stream: Stream, limits: Limits) -> Groups:
    """Group the positions whose windows of words have equal hashes; windows that stand once are left out.

    Hash and position are packed into one number, so that one sort brings equal windows together.
    """
    size = len(stream.words)
    whole = whole_windows(stream, limits.window_words)
    if limits.skip_periodic:
        whole = whole[~periodic_windows(stream.words, limits.window_words)[whole]]
    keys = window_hashes(stream.words, limits.window_words)[whole]
    twice = _seen_twice(keys)
    keys, whole = keys[twice], whole[twice]
    bits = np.uint64(max(1, size.bit_length()))
    low = np.uint64((1 << int(bits)) - 1)
    # positions fill the low bits; hashes that agree in the rest and differ below are parted by what they hash, later
    packed = keys & ~low | whole.astype(np.uint64)
    packed.sort()
    positions = (packed & low).astype(np.int64)
    packed >>= bits
    positions, number = _limited(positions, _numbered(packed[1:] != packed[:-1], len(packed)), stream, limits)
    return _groups_of(positions, number, stream, limits)


def _groups_of(positions: Ints, number: Ints, stream: Stream, limits: Limits) -> Groups:
    sizes = np.bincount(number).astype(np.int64) if len(number) else np.zeros(0, np.int64)
    group = np.full(len(stream.words), -1, np.int32)
    group[positions] = number
    fresh = np.ones(len(positions), np.bool_)
    holder = stream.text[positions]
    fresh[1:] = (number[1:] != number[:-1]) | (holder[1:] != holder[:-1])
    texts = np.bincount(number, weights=fresh, minlength=len(sizes)).astype(np.int64)
    firsts = np.cumsum(sizes) - sizes
    carried = np.zeros(len(sizes), np.bool_) if limits.within else _carried(stream, (positions, firsts, group), texts)
    starred = carried | (sizes > limits.every_pair_places)
    return Groups(positions, firsts, sizes, group, texts, carried, starred)


def _carried(stream: Stream, groups: tuple[Ints, Ints, Places], texts: Ints) -> Flags:
    """Return which windows texts carry along: of two texts that hold one, most agree in nothing around it.

    Furniture of a site stands in many texts, a line here and a line there; a report that many print stands there as a
    whole. A sample of pairs of holders is asked at a few places up to 130 words before and behind.
    """
    positions, firsts, group = groups
    wide = np.flatnonzero(texts >= _CARRIED_BY_TEXTS)
    sizes = np.diff(firsts, append=len(positions))[wide]
    picks = np.arange(_SAMPLED_PAIRS) * sizes[:, None] // _SAMPLED_PAIRS
    one = positions[firsts[wide][:, None] + picks].ravel()
    two = positions[firsts[wide][:, None] + (picks + sizes[:, None] // 2) % sizes[:, None]].ravel()
    hits, asked = np.zeros(len(one), np.int64), np.zeros(len(one), np.int64)
    for shift in (*_AROUND_WORDS.tolist(), *(-_AROUND_WORDS).tolist()):
        here, there = (np.clip(side + shift, 0, len(group) - 1) for side in (one, two))
        inside = (stream.text[here] == stream.text[one]) & (stream.text[there] == stream.text[two])
        asked += inside
        hits += inside & _near_by(group, here, there)
    related = (hits >= np.minimum(_AGREEING, np.maximum(1, _AGREE_SHARE * asked))).reshape(-1, _SAMPLED_PAIRS)
    apart = np.zeros(len(texts), np.bool_)
    apart[wide] = related.mean(axis=1) < _RELATED_SHARE
    return apart & _among_their_like(positions, firsts, group, apart)


def _among_their_like(positions: Ints, firsts: Ints, group: Places, apart: Flags) -> Flags:
    """Return the windows that stand, in most of their texts, beside others of the kind: lines are carried whole."""
    kind = np.append(apart, False)[group]
    upto = np.concatenate([[0], np.cumsum(kind)])
    held = np.concatenate([[0], np.cumsum(group >= 0)])
    low, high = np.maximum(positions - _LINE_WORDS, 0), np.minimum(positions + _LINE_WORDS + 1, len(kind))
    beside = upto[high] - upto[low] >= _LIKE_SHARE * (held[high] - held[low])
    sizes = np.diff(firsts, append=len(positions))
    most: Flags = np.add.reduceat(beside.astype(np.int64), firsts) * 2 > sizes if len(firsts) else apart
    return most


def _near_by(group: Places, here: Ints, there: Ints) -> Flags:
    wanted = group[here]
    found = np.zeros(len(here), np.bool_)
    for drift in range(-_DRIFT_WORDS, _DRIFT_WORDS + 1):
        found |= wanted == group[np.clip(there + drift, 0, len(group) - 1)]
    return found & (wanted >= 0)


def _seen_twice(keys: Hashes) -> Flags:
    # most windows stand once; a table of counts drops them at a tenth of the cost of sorting them
    bits = max(1, (4 * len(keys)).bit_length())
    slots = (keys >> np.uint64(64 - bits)).astype(np.int64)
    once, twice = np.zeros(1 << bits, np.bool_), np.zeros(1 << bits, np.bool_)
    # who comes to a slot and is not the one that is written there last has company
    owner = np.zeros(1 << bits, np.int32)
    owner[slots] = np.arange(len(slots), dtype=np.int32)
    once[slots] = True
    twice[slots[owner[slots] != np.arange(len(slots))]] = True
    seen: Flags = twice[slots]
    return seen


def _numbered(breaks: Flags, size: int) -> Ints:
    if not size:
        return np.zeros(0, np.int64)
    return np.concatenate([[0], np.cumsum(breaks)]).astype(np.int64)


def _limited(positions: Ints, number: Ints, stream: Stream, limits: Limits) -> tuple[Ints, Ints]:
    """Leave out repeats beyond `per_text`, windows that overlap their own repeat, and groups of one."""
    if not len(positions):
        return positions, number
    holder = stream.text[positions]
    fresh = np.concatenate([[True], (number[1:] != number[:-1]) | (holder[1:] != holder[:-1])])
    if limits.per_text is not None:
        at = np.arange(len(positions))
        rank = at - np.maximum.accumulate(np.where(fresh, at, 0))
        keep = rank < limits.per_text
    else:
        keep = _apart(positions, fresh, limits.window_words)
    positions, number, fresh = positions[keep], number[keep], fresh[keep]
    # inside one text nothing is paired with itself: a group needs two texts, or two places where that counts
    counts = np.bincount(number, weights=None if limits.within else fresh)
    kept = counts[number] > 1
    positions, number = positions[kept], number[kept]
    return positions, _numbered(number[1:] != number[:-1], len(number))


def _apart(positions: Ints, fresh: Flags, words: int) -> Flags:
    keep = fresh.copy()
    last = 0
    for at, (position, is_fresh) in enumerate(zip(positions.tolist(), fresh.tolist(), strict=True)):
        if is_fresh or position - last >= words:
            keep[at] = True
            last = position
    return keep
