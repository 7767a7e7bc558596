"""Keeps the output in proportion to the text: what a family shares is told once for each member."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from headwater.model import ReuseKind
from headwater.reuse.bodies import Body
from headwater.reuse.passages import Comparison, Passage
from headwater.settings import ReuseSettings

_SAME_STRETCH = 0.5
_GOOD_PART = 0.3


class Judged(NamedTuple):
    """A passage and what it is."""

    passage: Passage
    kind: ReuseKind


def told_once(judged: Sequence[Judged], compared: Comparison, settings: ReuseSettings) -> list[Judged]:
    """Leave out what follows from the rest, and passages too short to say anything by themselves.

    A pair whose copies all stay under `min_lone_words` keeps none, unless one is a good part of a body. Quotations and
    boilerplate are tied to the first article that holds them. Near copies beyond `max_near_copies` of one text keep
    their passage with it only.
    """
    kept = _with_weight(judged, compared, settings)
    kept = _without_echoes(kept)
    return _without_crowds(kept, compared, settings)


def _with_weight(judged: Sequence[Judged], compared: Comparison, settings: ReuseSettings) -> list[Judged]:
    weighty: set[tuple[int, int]] = set()
    for passage, kind in judged:
        long = passage.words >= settings.min_lone_words or compared.share(passage) >= _GOOD_PART
        if kind == "copy" and long:
            weighty.add((passage.left, passage.right))
    return [j for j in judged if j.kind != "copy" or (j.passage.left, j.passage.right) in weighty]


def _without_echoes(judged: Sequence[Judged]) -> list[Judged]:
    """Keep of the quotations and boilerplate of each right body one passage for each stretch, the first holder's."""
    kept: list[Judged] = []
    told: dict[tuple[int, ReuseKind], list[tuple[int, int]]] = {}
    for one in sorted(judged, key=lambda j: (j.passage.right, j.passage.left, j.passage.chain[0])):
        passage, kind = one
        if kind != "copy":
            stretch = passage.chain[0].right, passage.chain[-1].right_end
            others = told.setdefault((passage.right, kind), [])
            if any(_mostly_in(stretch, other) for other in others):
                continue
            others.append(stretch)
        kept.append(one)
    return sorted(kept, key=lambda j: (j.passage.left, j.passage.right, j.passage.chain[0]))


def _mostly_in(stretch: tuple[int, int], other: tuple[int, int]) -> bool:
    inside = min(stretch[1], other[1]) - max(stretch[0], other[0])
    return inside >= _SAME_STRETCH * (stretch[1] - stretch[0])


def _without_crowds(judged: Sequence[Judged], compared: Comparison, settings: ReuseSettings) -> list[Judged]:
    origin: dict[int, int] = {}
    for passage, kind in judged:
        bodies: tuple[Body, Body] = compared.bodies[passage.left], compared.bodies[passage.right]
        near = passage.words >= settings.near_copy_share * max(body.words for body in bodies)
        if kind == "copy" and near and passage.left not in origin:
            origin.setdefault(passage.right, passage.left)
    crowded = {o for o, members in Counter(origin.values()).items() if members > settings.max_near_copies}
    hidden = {member for member, o in origin.items() if o in crowded}
    return [
        j
        for j in judged
        if not {j.passage.left, j.passage.right} & hidden or origin.get(j.passage.right) == j.passage.left
    ]
