"""Joins communities that are one story: nearest neighbours are few, so that a large story falls into several."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from headwater.story.communities import Graph
from headwater.story.vectors import Vector


class _Sum(dict[int, float]):
    """Vectors of a group added up."""

    def take(self, vector: Vector) -> None:
        for term, weight in zip(*vector, strict=True):
            self[term] = self.get(term, 0.0) + weight


def merged(groups: Sequence[list[int]], graph: Graph, vectors: Sequence[Vector], least: float) -> list[list[int]]:
    """Return the groups, those joined whose texts are alike by `least` on the mean of all pairs (average link).

    Only groups with a link in the graph are compared; the closest are joined first.
    """
    members = {number: list(group) for number, group in enumerate(groups)}
    home = {node: number for number, group in members.items() for node in group}
    sums = {number: _Sum() for number in members}
    beside: dict[int, set[int]] = defaultdict(set)
    for number, group in members.items():
        for node in group:
            sums[number].take(vectors[node])
            beside[number] |= {home[other] for other in graph[node]} - {number}
    def likeness(one: int, other: int) -> float:
        small, large = sorted((sums[one], sums[other]), key=len)
        pairs = len(members[one]) * len(members[other])
        return round(sum(weight * large.get(term, 0.0) for term, weight in sorted(small.items())) / pairs, 9)

    waiting = [(-likeness(a, b), a, b) for a in sorted(beside) for b in sorted(beside[a]) if a < b]
    heapify(waiting)
    while waiting and -waiting[0][0] >= least:
        told, a, b = heappop(waiting)
        if a not in members or b not in members or -told != likeness(a, b):
            continue  # one of them has grown or gone since
        members[a] += members.pop(b)
        for term, weight in sums.pop(b).items():
            sums[a][term] = sums[a].get(term, 0.0) + weight
        beside[a] = (beside[a] | beside.pop(b)) - {a, b}
        for other in sorted(beside[a]):
            beside[other] = (beside[other] - {b}) | {a}
            heappush(waiting, (-likeness(a, other), min(a, other), max(a, other)))
    return [sorted(group) for group in members.values()]
