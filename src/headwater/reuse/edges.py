"""The ragged edges of chains: edits at an end leave runs that are too short to be found as shingles."""

from itertools import product

import numpy as np

from headwater.reuse.chains import Chains
from headwater.reuse.folding import Ints
from headwater.reuse.matches import equal_words
from headwater.reuse.stream import Stream

_EDGE_WORDS = 8
_CHUNK_ENDS = 1 << 13
STEPS = np.array(sorted(product(range(_EDGE_WORDS), repeat=2), key=lambda step: (sum(step), step)), np.int64)
"""All ways to step on, left and right: the fewest words together first, then the fewest on the left."""
RANKS = np.argsort(STEPS @ (_EDGE_WORDS, 1)).reshape(_EDGE_WORDS, _EDGE_WORDS)
"""The place of each way among these, by the words on the left and on the right."""


def with_ragged_edges(stream: Stream, chains: Chains) -> Chains:
    """Grow chains over edits at their ends.

    Takes the nearest run of two words or more within eight words of the end, again and again. Misses: edges where every
    second word was changed.
    """
    if not len(chains.first) - 1:
        return chains
    left, left_end, right, right_end = chains.hulls
    tails = _grown(stream, left_end, right_end, 1)
    heads = _grown(stream, left - 1, right - 1, -1)
    number = np.repeat(np.arange(len(left)), np.diff(chains.first))
    inner = np.stack([number, chains.left, chains.right, chains.length])
    rows = np.concatenate([heads, inner, tails], axis=1)
    order = np.lexsort((rows[1], rows[0]))
    number, new_left, new_right, length = rows[:, order]
    first = np.concatenate([[0], np.cumsum(np.bincount(number, minlength=len(left)))])
    return Chains(new_left, new_right, length, first)


def _grown(stream: Stream, left: Ints, right: Ints, step: int) -> Ints:
    """Return runs found outwards (`step` 1 forward, -1 back) from each chain's end: chain, left, right, words."""
    found = [np.zeros((4, 0), np.int64)]
    for begin in range(0, len(left), _CHUNK_ENDS):
        active = np.arange(begin, min(begin + _CHUNK_ENDS, len(left)))
        one, two = left[active], right[active]
        while len(active):
            by_left, by_right = _nearest(stream, one, two, step)
            near = by_left >= 0
            active = active[near]
            one, two = one[near] + step * by_left[near], two[near] + step * by_right[near]
            words = equal_words(stream.words, one, two, step)
            back = (words - 1) if step < 0 else np.zeros_like(words)
            found.append(np.stack([active, one - back, two - back, words]))
            one, two = one + step * words, two + step * words
    return np.concatenate(found, axis=1)


def _nearest(stream: Stream, one: Ints, two: Ints, step: int) -> tuple[Ints, Ints]:
    """Return how many words to step on either side to the nearest two equal words, the fewest together, or -1."""
    reach = np.arange(_EDGE_WORDS + 1) * step
    last = len(stream.words) - 1
    # what stands behind a border is another text's: borders are met first, and no word equals them
    here, there = (_up_to_border(stream, np.clip(side[:, None] + reach, 0, last)) for side in (one, two))
    equal = here[:, :, None] == there[:, None, :]
    twice = (equal[:, :-1, :-1] & equal[:, 1:, 1:]).reshape(len(one), -1)
    order = STEPS @ (_EDGE_WORDS, 1)
    best = order[twice[:, order].argmax(axis=1)]
    none = ~twice.any(axis=1)
    by_left, by_right = best // _EDGE_WORDS, best % _EDGE_WORDS
    by_left[none] = by_right[none] = -1
    return by_left, by_right


def _up_to_border(stream: Stream, places: Ints) -> Ints:
    words = stream.words[places]
    beyond = np.logical_or.accumulate(stream.text[places] < 0, axis=1)
    # a place with a number of its own equals nothing on the other side
    return np.where(beyond, (1 << 63 | places.astype(np.uint64)), words)
