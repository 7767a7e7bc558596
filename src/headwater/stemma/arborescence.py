"""How probable each link is when every stretch has one exemplar at most and none descends from itself.

All the forests that a component's links can make are weighed at once: the sum over them is a determinant (the
matrix-tree theorem; Koo, Globerson, Carreras and Collins 2007), and the marginals follow from the inverse.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from headwater.stemma.texts import Floats, Ints

_MOST_STRETCHES = 600
_MOST_LOG_ODDS = 12.0
_MOST_HEADS = 8
# exemplars of exemplars are followed so far up
_GENERATIONS = 4


class Component(NamedTuple):
    """Stretches tied by links: their numbers, the numbers of the links, and these by position among the stretches."""

    stretches: Ints
    links: Ints
    exemplar: Ints
    copy: Ints


class Odds(NamedTuple):
    """For each link: the probability that it was the copying, and that the copy stems from there at any remove."""

    direct: Floats
    stems: Floats


def odds_of(exemplar: Ints, copy: Ints, scores: Floats, roots: Floats) -> Odds:
    """Return the odds of all links, given their log odds and those of each stretch's having no exemplar here.

    Exact for components of up to 600 stretches; in larger ones cycles of two are told apart only. `stems` takes the
    generations for independent, which is not exact.
    """
    scores = np.clip(scores, -_MOST_LOG_ODDS, _MOST_LOG_ODDS)
    roots = np.clip(roots, -_MOST_LOG_ODDS, _MOST_LOG_ODDS)
    found = Odds(np.zeros(len(scores)), np.zeros(len(scores)))
    for part in components(exemplar, copy, len(roots)):
        judge = _exact if len(part.stretches) <= _MOST_STRETCHES else _rough
        odds = judge(part, scores[part.links], roots[part.stretches])
        found.direct[part.links], found.stems[part.links] = odds
    return found


def components(exemplar: Ints, copy: Ints, stretches: int) -> Iterator[Component]:
    """Yield the components that the links make of so many stretches, those without a link left out."""
    label = _labels(exemplar, copy, stretches)
    order = np.argsort(label[copy], kind="stable")
    bounds = np.flatnonzero(np.diff(label[copy][order], prepend=-1))
    for links in np.split(order, bounds[1:]) if len(order) else ():
        members = np.unique(np.concatenate([exemplar[links], copy[links]]))
        yield Component(
            members, links, np.searchsorted(members, exemplar[links]), np.searchsorted(members, copy[links])
        )


def _labels(exemplar: Ints, copy: Ints, stretches: int) -> Ints:
    above = list(range(stretches))

    def top(at: int) -> int:
        while above[at] != at:
            above[at] = above[above[at]]
            at = above[at]
        return at

    for one, two in zip(exemplar.tolist(), copy.tolist(), strict=True):
        first, second = sorted((top(one), top(two)))
        above[second] = first
    return np.array([top(at) for at in range(stretches)], np.int64)


def log_sum(part: Component, scores: Floats, roots: Floats) -> tuple[float, Floats, Floats]:
    """Return the log of the sum over all forests, and the marginals of the links and of the roots."""
    count = len(part.stretches)
    # scaling all that a stretch may stem from changes no marginal and keeps the matrix in range
    most = roots.copy()
    np.maximum.at(most, part.copy, scores)
    weights, alone = np.exp(scores - most[part.copy]), np.exp(roots - most)
    laplacian = np.zeros((count, count))
    np.add.at(laplacian, (part.exemplar, part.copy), -weights)
    np.add.at(laplacian, (part.copy, part.copy), weights)
    laplacian[np.arange(count), np.arange(count)] += alone
    inverse = np.linalg.inv(laplacian)
    _, logarithm = np.linalg.slogdet(laplacian)
    direct = weights * (inverse[part.copy, part.copy] - inverse[part.copy, part.exemplar])
    return float(logarithm + most.sum()), np.clip(direct, 0.0, 1.0), np.clip(alone * np.diag(inverse), 0.0, 1.0)


def _exact(part: Component, scores: Floats, roots: Floats) -> Odds:
    _, direct, _ = log_sum(part, scores, roots)
    above = np.zeros((len(part.stretches), len(part.stretches)))
    above[part.exemplar, part.copy] = direct
    step, stems = above, above.copy()
    for _ in range(_GENERATIONS - 1):
        step = step @ above
        stems += step
    return Odds(direct, np.minimum(1.0, stems[part.exemplar, part.copy]))


def _rough(part: Component, scores: Floats, roots: Floats) -> Odds:
    """Tell cycles of two apart only, and follow two generations through the likeliest exemplars; linear."""
    most = roots.copy()
    np.maximum.at(most, part.copy, scores)
    weights = np.exp(scores - most[part.copy])
    total = np.exp(roots - most) + np.bincount(part.copy, weights, len(roots))
    head = weights / total[part.copy]
    place = {pair: at for at, pair in enumerate(zip(part.exemplar.tolist(), part.copy.tolist(), strict=True))}
    back = np.array([head[place[two, one]] if (two, one) in place else 0.0 for one, two in place])
    both = np.bincount(part.copy, head * back, len(roots))
    direct = np.clip(head * (1 - back) / np.maximum(1 - both[part.copy], 1e-12), 0.0, 1.0)
    heads: dict[int, list[tuple[float, int]]] = {}
    for at in np.argsort(-direct, kind="stable").tolist():
        above = heads.setdefault(int(part.copy[at]), [])
        if len(above) < _MOST_HEADS:
            above.append((float(direct[at]), int(part.exemplar[at])))
    stems = direct.copy()
    for at, (one, two) in enumerate(place):
        stems[at] += sum(share * direct[place[one, head]] for share, head in heads[two] if (one, head) in place)
    return Odds(direct, np.minimum(1.0, stems))
