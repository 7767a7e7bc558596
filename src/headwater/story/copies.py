"""Near copies brought together before stories are made: they say nothing on how close reports of an event are."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.settings import StorySettings
from headwater.story.nearest import Near, nearest
from headwater.story.vectors import Ints, Vector

_ROUNDS = 8


class Gathered(NamedTuple):
    """For each vector the number of the one that stands for it, and the neighbours of those that stand for some."""

    standing: list[int]
    near: dict[int, list[Near]]


def gather(vectors: Sequence[Vector], holders: Ints, settings: StorySettings) -> Gathered:
    """Bring together what is as close as copies are, link by link; the first of a family stands for it.

    Neighbours are asked for again where a copy was among them: the place that it took is another report's. Families
    larger than a window come together over some rounds.
    """
    standing = list(range(len(vectors)))
    near = dict(enumerate(nearest(vectors, holders, settings)))
    for _ in range(_ROUNDS):
        tied = [(n, other) for n in near for other, cosine in near[n] if cosine >= settings.near_copy]
        if not tied:
            break
        for one, other in tied:
            a, b = sorted((_first(standing, one), _first(standing, other)))
            standing[b] = a
        kept = [n for n in near if standing[n] == n]
        lost = [n for n in kept if any(standing[other] != other for other, _ in near[n])]
        place = {n: at for at, n in enumerate(kept)}
        again = nearest([vectors[n] for n in kept], holders, settings, [place[n] for n in lost])
        fresh = {
            n: [Near(kept[other], cosine) for other, cosine in found] for n, found in zip(lost, again, strict=True)
        }
        near = {n: fresh.get(n, near[n]) for n in kept}
    return Gathered([_first(standing, n) for n in range(len(vectors))], near)


def _first(standing: list[int], number: int) -> int:
    while standing[number] != number:
        standing[number] = standing[standing[number]]
        number = standing[number]
    return number
