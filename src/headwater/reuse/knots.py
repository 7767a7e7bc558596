"""Chains of pairs whose matches cross: dynamic programming, all pairs at a time, one match of each a step.

Method: Abouelhoda & Ohlebusch (2005), over fragments that may touch, with a bounded look-back instead of range trees.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.folding import Flags, Ints
from headwater.reuse.matches import Matches

# Beyond this many matches back no predecessor is sought; only texts that repeat themselves have so many.
LOOK_BACK = 48
# A step that drifts off the diagonal costs this much a word; tuned on generated corpora (seeds 11 to 15).
DRIFT_COST = 0.1


class _Steps(NamedTuple):
    """The matches of all pairs, the pairs with most matches first.

    Match k of pair n is number `first[n] + k`; the first `active[k]` pairs have one.
    """

    runs: Matches
    first: Ints
    active: Ints

    def numbers(self, step: int) -> Ints:
        """Return the match of this step of each pair that has one."""
        return self.first[: self.active[step]] + step


def best_predecessors(runs: Matches, keys: Ints, max_gap_words: int) -> Ints:
    """Return for each match the one before it in its chain, or -1.

    `runs` are ordered by pair (`keys`), then left, then right. A chain is the heaviest way that ends at its last match;
    what two ways share goes to the heavier one.
    """
    steps, order = _stepwise(runs, keys)
    scores = steps.runs.length.astype(np.float64)
    back = np.full(len(scores), -1, np.int64)
    for step in range(1, len(steps.active)):
        _look_back(steps, step, scores, back, max_gap_words)
    _leave_to_heaviest(steps, scores, back)
    found = np.full(len(back), -1, np.int64)
    linked = back >= 0
    found[order[linked]] = order[back[linked]]
    return found


def _stepwise(runs: Matches, keys: Ints) -> tuple[_Steps, Ints]:
    """Return the matches with the longest pairs first, and where each came from."""
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.diff(starts, append=len(keys))
    longest = np.argsort(-counts, kind="stable")
    starts, counts = starts[longest], counts[longest]
    first = np.cumsum(counts) - counts
    order = np.repeat(starts - first, counts) + np.arange(len(keys))
    ranks = np.arange(int(counts[0]) if len(counts) else 0)
    active = np.searchsorted(-counts, -ranks, "left")
    return _Steps(Matches(*(column[order] for column in runs)), first, active), order


def _look_back(steps: _Steps, step: int, scores: NDArray[np.float64], back: Ints, max_gap_words: int) -> None:
    at = steps.numbers(step)
    # the nearest first: of equal ways the shorter step is taken
    before = at[:, None] - np.arange(1, min(step, LOOK_BACK) + 1)
    left, right, length = (column[at, None] for column in steps.runs)
    other_left, other_right, other_length = (column[before] for column in steps.runs)
    left_gap, right_gap = left - other_left - other_length, right - other_right - other_length
    overlap = np.maximum(0, np.maximum(-left_gap, -right_gap))
    follows: Flags = np.maximum(left_gap, right_gap) + overlap <= max_gap_words
    follows &= (other_right < right) & (overlap < np.minimum(length, other_length))
    gained = scores[before] + length - overlap - DRIFT_COST * np.abs(left_gap - right_gap)
    gained[~follows] = -1
    best = gained.argmax(axis=1)
    rows = np.arange(len(at))
    better = gained[rows, best] > scores[at]
    scores[at[better]] = gained[rows, best][better]
    back[at[better]] = before[rows, best][better]


def _leave_to_heaviest(steps: _Steps, scores: NDArray[np.float64], back: Ints) -> None:
    """Cut links, in place, so that each match is followed by one at most: the way that ends heaviest keeps it."""
    reached = scores.copy()
    heir = np.full(len(scores), -1, np.int64)
    for step in range(len(steps.active) - 1, 0, -1):
        at = steps.numbers(step)
        at = at[back[at] >= 0]
        # a pair has one match a step, so that no two write to one place; of equal ways the one that is done first keeps
        takes = reached[at] > reached[back[at]]
        heir[back[at[takes]]] = at[takes]
        reached[back[at[takes]]] = reached[at[takes]]
    cut = (back >= 0) & (heir[np.maximum(back, 0)] != np.arange(len(back)))
    back[cut] = -1
