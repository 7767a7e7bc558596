"""Which witnesses each stretch was copied from: the likeliest exemplar, others for what it does not have, or none."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from headwater.settings import StemmaSettings
from headwater.stemma.arborescence import Odds, odds_of
from headwater.stemma.collation import Collation
from headwater.stemma.links import EXTENTS, Links
from headwater.stemma.patchwork import Patchwork
from headwater.stemma.stretches import Stretch
from headwater.stemma.texts import Floats
from headwater.stemma.weights import LINK, ROOT, STEMS

_CERTAIN = 1e-6
# so many times likelier than the other direction, at least; what no more speaks for than against is left open
_CLEARLY = 1.25
# log odds: the rest of a family may settle what a pair leaves open and outvote a weak sign, but not a plain one
_PLAINLY_AGAINST = -1.0
# texts whose ancestors are more than these are given no further ones, so that looking for cycles stays cheap
_MOST_ANCESTORS = 1_000
_MOST_EXEMPLARS = 5

Witnesses = tuple[int, int]


class Edge(NamedTuple):
    """Witness `exemplar` is taken for an exemplar of witness `copy`; `link` is the link that says so."""

    exemplar: int
    copy: int
    probability: float
    link: int


def edges_of(links: Links, stretches: Sequence[Stretch], collation: Collation, settings: StemmaSettings) -> list[Edge]:
    """Return the edges of the stemma, ordered by copy and exemplar; no cycle among them.

    For each stretch the witness is taken that it most probably stems from, straight or by way of others; the straight
    way counts once more. It must be clearly likelier than the other direction, and nothing plain about the two by
    themselves may speak against it. Then, for words of the stretch that it lacks and others have, the likeliest of
    these. An edge that would close a cycle gives way to the likelier ones.
    """
    scores, roots = links.features @ np.array(list(LINK.values())), links.roots @ np.array(list(ROOT.values()))
    odds = odds_of(links.exemplar, links.copy, scores, roots)
    alone = scores - links.features[:, EXTENTS] @ np.array(list(LINK.values()))[EXTENTS]
    choice = _Choice(_pairs(links, stretches), odds, alone, settings)
    patches = Patchwork(links, stretches, collation, odds, (alone, roots))
    for first in _likeliest(links, odds):
        taken = [first] if choice.add(first, float(odds.stems[first])) else []
        while taken and len(taken) < _MOST_EXEMPLARS:
            link, chance = patches.next(taken)
            if link is None or not choice.add(link, chance):
                break
            taken.append(link)
    return _without_cycles(choice.edges.values())


def calibrated(chance: float) -> float:
    """Return the probability that comes true as often as it says, on generated corpora, for a raw one."""
    shift, slope = STEMS
    return float(1 / (1 + np.exp(-(shift + slope * log_odds(np.array(chance))))))


def log_odds(chances: Floats) -> Floats:
    """Return the log odds of probabilities, kept off the ends."""
    kept = np.clip(chances, _CERTAIN, 1 - _CERTAIN)
    return np.asarray(np.log(kept / (1 - kept)), np.float64)


class _Choice:
    """The edges chosen so far, the likeliest for each pair of witnesses.

    `pairs` are the witnesses of each link, `alone` the log odds of each from the pair by itself.
    """

    def __init__(self, pairs: Sequence[Witnesses], odds: Odds, alone: Floats, settings: StemmaSettings) -> None:
        self.edges: dict[Witnesses, Edge] = {}
        self._least = settings.min_probability
        self._pairs = pairs
        self._alone = dict(zip(pairs, alone.tolist(), strict=True))
        self._stems: dict[Witnesses, float] = {}
        for pair, chance in zip(pairs, odds.stems.tolist(), strict=True):
            self._stems[pair] = max(chance, self._stems.get(pair, 0.0))

    def add(self, link: int, chance: float) -> bool:
        """Add the edge of a link, of the raw probability `chance`, if it is likely enough; return whether it is."""
        pair = self._pairs[link]
        back = pair[::-1]
        edge = Edge(*pair, probability=calibrated(chance), link=link)
        if edge.probability < self._least or chance < _CLEARLY * self._stems.get(back, 0.0):
            return False
        if self._alone[pair] - self._alone.get(back, self._alone[pair]) < _PLAINLY_AGAINST:
            return False
        if pair not in self.edges or self.edges[pair].probability < edge.probability:
            self.edges[pair] = edge
        return True


def _pairs(links: Links, stretches: Sequence[Stretch]) -> list[Witnesses]:
    ends = zip(links.exemplar.tolist(), links.copy.tolist(), strict=True)
    return [(stretches[one].witness, stretches[two].witness) for one, two in ends]


def _likeliest(links: Links, odds: Odds) -> list[int]:
    """Return for each stretch of a copy the link that is likeliest to be its origin."""
    best: dict[int, tuple[float, int]] = {}
    for at, (copy, merit) in enumerate(zip(links.copy.tolist(), (odds.stems + odds.direct).tolist(), strict=True)):
        best[copy] = max(best.get(copy, (-1.0, 0)), (merit, -at))
    return [-at for _, at in best.values()]


def _without_cycles(edges: Iterable[Edge]) -> list[Edge]:
    kept: list[Edge] = []
    exemplars: dict[int, list[int]] = {}
    for edge in sorted(edges, key=lambda e: (-e.probability, e.copy, e.exemplar)):
        above = _ancestors(edge.exemplar, exemplars)
        if edge.copy not in above and len(above) <= _MOST_ANCESTORS:
            kept.append(edge)
            exemplars.setdefault(edge.copy, []).append(edge.exemplar)
    return sorted(kept, key=lambda e: (e.copy, e.exemplar))


def _ancestors(witness: int, exemplars: dict[int, list[int]]) -> set[int]:
    found, waiting = {witness}, [witness]
    while waiting and len(found) <= _MOST_ANCESTORS:
        for above in exemplars.get(waiting.pop(), ()):
            if above not in found:
                found.add(above)
                waiting.append(above)
    return found
