"""From matches of one pair of texts to passages: co-linear chaining, then the ragged edges.

Chaining follows Abouelhoda & Ohlebusch (2005), over fragments that may touch, with a bounded look-back instead of
range trees: pairs of texts hold few matches.
"""

from collections.abc import Sequence
from typing import NamedTuple

# Beyond this many matches back no predecessor is sought; only texts that repeat themselves have so many.
_LOOK_BACK = 48
# A step that drifts off the diagonal costs this much a word; tuned on generated corpora (seeds 11 to 15).
_DRIFT_COST = 0.1
_EDGE_WORDS = 8
_EDGE_RUN_WORDS = 2


class Run(NamedTuple):
    """`length` equal words from word `left` of one text and word `right` of the other."""

    left: int
    right: int
    length: int

    @property
    def left_end(self) -> int:
        """The word behind the run, left."""
        return self.left + self.length

    @property
    def right_end(self) -> int:
        """The word behind the run, right."""
        return self.right + self.length


Chain = tuple[Run, ...]


def chains_of(runs: Sequence[Run], max_gap_words: int) -> list[Chain]:
    """Return chains of runs that go forward on both sides, the heaviest first.

    Neighbours of a chain lie at most `max_gap_words` apart on either side. Each run is in one chain at most, trimmed
    where it overlaps its predecessor; no two chains overlap on both sides. `runs` are sorted by left, then right.
    """
    scores, back = _best_predecessors(runs, max_gap_words)
    used = [False] * len(runs)
    chains: list[Chain] = []
    for last in sorted(range(len(runs)), key=lambda n: (-scores[n], runs[n])):
        at: int | None = last
        members: list[int] = []
        while at is not None and not used[at]:
            used[at] = True
            members.append(at)
            at = back[at]
        if members:
            chains.append(_trimmed([runs[n] for n in reversed(members)]))
    return chains


def _best_predecessors(runs: Sequence[Run], max_gap_words: int) -> tuple[list[float], list[int | None]]:
    scores: list[float] = []
    back: list[int | None] = []
    for at, run in enumerate(runs):
        best: int | None = None
        best_score = float(run.length)
        for before in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            other = runs[before]
            left_gap, right_gap = run.left - other.left_end, run.right - other.right_end
            overlap = max(0, -left_gap, -right_gap)
            if max(left_gap, right_gap) + overlap > max_gap_words or other.right >= run.right:
                continue
            if overlap >= min(run.length, other.length):
                continue
            score = scores[before] + run.length - overlap - _DRIFT_COST * abs(left_gap - right_gap)
            if score > best_score:
                best, best_score = before, score
        scores.append(best_score)
        back.append(best)
    return scores, back


def _trimmed(chain: Sequence[Run]) -> Chain:
    out: list[Run] = []
    for run in chain:
        overlap = max(0, out[-1].left_end - run.left, out[-1].right_end - run.right) if out else 0
        if overlap < run.length:
            out.append(Run(run.left + overlap, run.right + overlap, run.length - overlap))
    return tuple(out)


def with_ragged_edges(chain: Chain, left: Sequence[int], right: Sequence[int]) -> Chain:
    """Grow a chain over edits at its ends, where runs have become too short to be found as shingles.

    Takes the nearest run of two words or more within eight words of the end, again and again. `left` and `right` are
    the word numbers of the whole texts. Misses: edges where every second word was changed.
    """
    tail = list(chain)
    while after := _run_after(left, right, tail[-1].left_end, tail[-1].right_end):
        tail.append(after)
    head = [tail[0]]
    while before := _run_before(left, right, head[-1].left, head[-1].right):
        head.append(before)
    return (*reversed(head), *tail[1:])


def _run_after(left: Sequence[int], right: Sequence[int], left_at: int, right_at: int) -> Run | None:
    reach = _EDGE_WORDS + _EDGE_RUN_WORDS - 1
    steps = _nearest(left[left_at : left_at + reach], right[right_at : right_at + reach])
    if steps is None:
        return None
    one, two = left_at + steps[0], right_at + steps[1]
    length = 0
    while one + length < len(left) and two + length < len(right) and left[one + length] == right[two + length]:
        length += 1
    return Run(one, two, length)


def _run_before(left: Sequence[int], right: Sequence[int], left_at: int, right_at: int) -> Run | None:
    reach = _EDGE_WORDS + _EDGE_RUN_WORDS - 1
    steps = _nearest(left[max(0, left_at - reach) : left_at][::-1], right[max(0, right_at - reach) : right_at][::-1])
    if steps is None:
        return None
    one, two = left_at - steps[0], right_at - steps[1]
    length = 0
    while length < min(one, two) and left[one - length - 1] == right[two - length - 1]:
        length += 1
    return Run(one - length, two - length, length)


def _nearest(left: Sequence[int], right: Sequence[int]) -> tuple[int, int] | None:
    """Return how many words to step on either side to the nearest two equal words, the fewest steps together."""
    places: dict[tuple[int, int], int] = {}
    for at in range(len(right) - 2, -1, -1):
        places[right[at], right[at + 1]] = at
    best: tuple[int, int] | None = None
    for at in range(len(left) - 1):
        there = places.get((left[at], left[at + 1]))
        if there is not None and (best is None or at + there < sum(best)):
            best = at, there
    return best
