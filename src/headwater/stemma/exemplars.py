"""Which witness a witness was copied from: its most likely exemplar, or several where it was put together."""

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from headwater.settings import StemmaSettings
from headwater.stemma.readings import Verdicts, verdicts
from headwater.stemma.shared import Range, Shared, matched_chars, union
from headwater.stemma.signals import Pair, Side, Signal, signals_of

# lone readings on both sides, in such a share at least, show two copies of one exemplar
_SIBLING_READINGS = 2
_SIBLING_SHARE = 0.25


class Candidate(NamedTuple):
    """Witness `exemplar` as a possible exemplar of witness `copy`."""

    exemplar: int
    copy: int
    probability: float
    chars: int
    apart: int
    signals: tuple[Signal, ...]


def candidates_of(sides: Sequence[Side], shared: Shared, settings: StemmaSettings) -> dict[int, list[Candidate]]:
    """Return for each copy the witnesses that signals name as its exemplar, one direction for each pair at most."""
    found: dict[int, list[Candidate]] = {}
    for one in range(len(sides)):
        for two in shared.partners(one):
            if one < two:
                candidate = _directed(one, two, sides, shared)
                if candidate is not None and candidate.probability >= settings.min_probability:
                    found.setdefault(candidate.copy, []).append(candidate)
    return found


def _directed(one: int, two: int, sides: Sequence[Side], shared: Shared) -> Candidate | None:
    asked = verdicts(shared, one, two)
    if _are_siblings(asked):
        return None
    passages, mirrored = shared.passages(one, two), shared.passages(two, one)
    turned = Verdicts(
        tuple(locus.turned for locus in asked.lone_there),
        tuple(locus.turned for locus in asked.lone_here),
        asked.split,
        asked.places,
    )
    forth = signals_of(Pair(sides[one], sides[two], passages, asked))
    back = signals_of(Pair(sides[two], sides[one], mirrored, turned))
    odds = sum(s.weight for s in forth) - sum(s.weight for s in back)
    if odds == 0:
        return None
    exemplar, copy, signals = (one, two, forth) if odds > 0 else (two, one, back)
    chars = matched_chars(shared.passages(copy, exemplar))
    probability = 1 / (1 + exp(-abs(odds)))
    return Candidate(exemplar, copy, probability, chars, asked.places, tuple(signals))


def _are_siblings(asked: Verdicts) -> bool:
    ours, theirs = len(asked.lone_here), len(asked.lone_there)
    return min(ours, theirs) >= max(_SIBLING_READINGS, _SIBLING_SHARE * (ours + theirs))


def choose(
    found: Mapping[int, Sequence[Candidate]], chars: Sequence[int], shared: Shared, settings: StemmaSettings
) -> list[Candidate]:
    """Return the edges of the stemma, at most one exemplar for each stretch of a copy, and no cycle.

    For each copy the exemplar is taken that holds most of it word for word; then, for what is left, the next. An edge
    that would close a cycle gives way to the likelier ones.
    """
    wished = [edge for copy in sorted(found) for edge in _of_copy(found[copy], chars[copy], shared, settings)]
    kept: list[Candidate] = []
    ancestors: dict[int, set[int]] = {}
    for edge in sorted(wished, key=lambda e: (-e.probability, -e.chars, e.copy, e.exemplar)):
        if edge.copy == edge.exemplar or edge.copy in ancestors.get(edge.exemplar, ()):
            continue
        kept.append(edge)
        above = {edge.exemplar} | ancestors.get(edge.exemplar, set())
        for witness in [edge.copy, *(w for w, up in ancestors.items() if edge.copy in up)]:
            ancestors.setdefault(witness, set()).update(above)
    return sorted(kept, key=lambda e: (e.copy, -e.chars, e.exemplar))


def _of_copy(
    candidates: Sequence[Candidate], chars: int, shared: Shared, settings: StemmaSettings
) -> list[Candidate]:
    chosen: list[Candidate] = []
    covered: list[Range] = []
    left = list(candidates)
    while left:
        fresh = {c: _uncovered(c, covered, shared) for c in left}
        best = max(left, key=lambda c: (fresh[c] * c.probability, -c.apart, -c.exemplar))
        if fresh[best] < max(settings.min_chars, settings.min_share * chars):
            break
        chosen.append(best)
        left.remove(best)
        covered = union([*covered, *(r for p in shared.passages(best.copy, best.exemplar) for r in p.blocks_here)])
    return chosen


def _uncovered(candidate: Candidate, covered: Sequence[Range], shared: Shared) -> int:
    blocks = [r for p in shared.passages(candidate.copy, candidate.exemplar) for r in p.blocks_here]
    return _size(union([*covered, *blocks])) - _size(covered)


def _size(ranges: Sequence[Range]) -> int:
    return sum(end - start for start, end in ranges)
