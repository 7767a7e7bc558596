"""Communities of a graph: groups that hold together more closely than a given density (constant Potts model)."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Graph = Sequence[dict[int, float]]
_LEAST_GAIN = 1e-9


def communities_of(graph: Graph, resolution: float) -> list[list[int]]:
    """Return groups of nodes, each in order: local moving of nodes, then of whole groups, until nothing moves."""
    groups = [[node] for node in range(len(graph))]
    level: Graph = graph
    while True:
        sizes = [len(group) for group in groups]
        homes = Homes(list(range(len(level))), sizes, dict(enumerate(sizes)))
        if not moved(level, homes, resolution, range(len(level))):
            return groups
        groups, level = _gathered(level, groups, homes.of)


class Homes(NamedTuple):
    """Where each node lives, how large each node is, and how large all together are that live in one home."""

    of: list[int]
    sizes: Sequence[int]
    totals: dict[int, int]


def moved(graph: Graph, homes: Homes, resolution: float, waiting: Sequence[int]) -> bool:
    """Move the waiting nodes, and those that moves make restless, to the home where they gain most; whether any moved.

    `homes` is brought up to date. What a node gains is the weight of its links into a home less `resolution` for each
    pair it makes there; where that is less than nothing it lives alone.
    """
    sizes, totals = homes.sizes, homes.totals
    queue = deque(waiting)
    queued = set(queue)
    any_moved = False
    while queue:
        node = queue.popleft()
        queued.discard(node)
        links: dict[int, float] = defaultdict(float)
        for other, weight in graph[node].items():
            if other != node:
                links[homes.of[other]] += weight
        home = homes.of[node]
        totals[home] -= sizes[node]
        best, gain = home, links.get(home, 0.0) - resolution * sizes[node] * totals[home]
        if gain < -_LEAST_GAIN:
            best, gain = empty(node, totals), 0.0
        for target in sorted(links):
            offered = links[target] - resolution * sizes[node] * totals[target]
            if offered > gain + _LEAST_GAIN:
                best, gain = target, offered
        totals[best] = totals.get(best, 0) + sizes[node]
        if best != home:
            homes.of[node] = best
            any_moved = True
            restless = [other for other in graph[node] if homes.of[other] != best and other not in queued]
            queue.extend(restless)
            queued.update(restless)
    return any_moved


def empty(node: int, totals: Mapping[int, int]) -> int:
    """Return a home that nobody lives in: the node's own, or that of a node which lives elsewhere."""
    while totals.get(node, 0):
        node += 1
    return node


def _gathered(graph: Graph, groups: Sequence[list[int]], homes: Sequence[int]) -> tuple[list[list[int]], Graph]:
    """Return the groups that moved together as one, and the graph between them."""
    names = {home: number for number, home in enumerate(dict.fromkeys(homes))}
    together: list[list[int]] = [[] for _ in names]
    links: list[dict[int, float]] = [defaultdict(float) for _ in names]
    for node, home in enumerate(homes):
        number = names[home]
        together[number] += groups[node]
        for other, weight in graph[node].items():
            if homes[other] != home:
                links[number][names[homes[other]]] += weight
    return [sorted(group) for group in together], links
