"""Families: which witnesses belong together, which of them is the base, and in what order they are read."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from headwater.model import Article, Descent
from headwater.stemma.shared import Shared, matched_chars
from headwater.stemma.witnesses import Witness

_BY_DESCENT = 1


class Link(NamedTuple):
    """Two witnesses, the lower number first; `exemplar` where one stems from the other; `chars` equal on both."""

    one: int
    two: int
    exemplar: int | None
    chars: int


class Kindred(NamedTuple):
    """A family by the numbers of its witnesses.

    `members` stand in the order they are set side by side in, the base first: each is linked to one before it. `rank`
    orders them by the stemma: who stems from whom comes after him.
    """

    members: tuple[int, ...]
    rank: Mapping[int, int]
    links: tuple[Link, ...]


def kindred_of(
    witnesses: Sequence[Witness], descents: Iterable[Descent], shared: Shared, min_share: float
) -> list[Kindred]:
    """Return the families, in an order that only their texts decide.

    Joined are: exemplar and copy; two that share `min_share` of the shorter one word for word; two that share any
    copied text and both stem from texts that are not in the pile. A witness alone is a family if several articles carry
    it or a descent is known of it.
    """
    number = {article.id: n for n, witness in enumerate(witnesses) for article in witness.members}
    known = [d for d in descents if d.copy in number]
    exemplars = {(number[d.exemplar], number[d.copy]) for d in known if d.exemplar in number}
    orphans = {number[d.copy] for d in known if d.exemplar is None}
    links = _links(witnesses, exemplars, orphans, shared, min_share)
    families = _joined(len(witnesses), links)
    return [
        _kindred(members, inside, witnesses)
        for members, inside in families
        if len(members) > 1 or members[0] in orphans or len(witnesses[members[0]].members) > 1
    ]


def _links(
    witnesses: Sequence[Witness],
    exemplars: set[tuple[int, int]],
    orphans: set[int],
    shared: Shared,
    min_share: float,
) -> list[Link]:
    pairs = {(one, two) for one in range(len(witnesses)) for two in shared.partners(one) if one < two}
    pairs |= {(min(edge), max(edge)) for edge in exemplars if edge[0] != edge[1]}
    found: list[Link] = []
    for one, two in sorted(pairs):
        exemplar = one if (one, two) in exemplars else two if (two, one) in exemplars else None
        chars = matched_chars(shared.passages(one, two))
        good_part = chars >= min_share * min(witnesses[one].chars, witnesses[two].chars)
        if exemplar is not None or (chars and (good_part or {one, two} <= orphans)):
            found.append(Link(one, two, exemplar, chars))
    return found


def _joined(count: int, links: Sequence[Link]) -> list[tuple[list[int], list[Link]]]:
    parent = list(range(count))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for link in links:
        one, two = sorted((root(link.one), root(link.two)))
        parent[two] = one
    members: dict[int, list[int]] = {}
    for n in range(count):
        members.setdefault(root(n), []).append(n)
    inside: dict[int, list[Link]] = {}
    for link in links:
        inside.setdefault(root(link.one), []).append(link)
    return [(group, inside.get(top, [])) for top, group in sorted(members.items())]


def _kindred(members: Sequence[int], links: Sequence[Link], witnesses: Sequence[Witness]) -> Kindred:
    below: dict[int, list[int]] = {}
    above: dict[int, list[int]] = {}
    chars = dict.fromkeys(members, 0)
    for link in links:
        chars[link.one] += link.chars
        chars[link.two] += link.chars
        if link.exemplar is not None:
            copy = link.two if link.exemplar == link.one else link.one
            below.setdefault(link.exemplar, []).append(copy)
            above.setdefault(copy, []).append(link.exemplar)

    def standing(n: int) -> tuple[int, int, int, int]:
        return -_reached(n, below), -max(map(_documented, witnesses[n].members)), -chars[n], n

    base = min((n for n in members if n not in above), key=standing, default=min(members))
    order = _from_base(base, links)
    depth = _depths(order, above, below)
    place = {n: at for at, n in enumerate(order)}
    ranked = sorted(order, key=lambda n: (n != base, depth[n], place[n]))
    return Kindred(tuple(order), {n: at for at, n in enumerate(ranked)}, tuple(links))


def _documented(article: Article) -> int:
    said = (article.published, article.publisher, article.headline, article.dateline, article.byline)
    return sum(1 for value in said if value)


def _reached(start: int, below: Mapping[int, Sequence[int]]) -> int:
    seen, waiting = {start}, [start]
    while waiting:
        fresh = [n for n in below.get(waiting.pop(), ()) if n not in seen]
        seen.update(fresh)
        waiting += fresh
    return len(seen)


def _from_base(base: int, links: Sequence[Link]) -> list[int]:
    """Return the members as they are reached from the base: along descents first, then by most text in common."""
    beside: dict[int, list[tuple[int, int, int]]] = {}
    for link in links:
        weight = (-_BY_DESCENT if link.exemplar is not None else 0, -link.chars)
        beside.setdefault(link.one, []).append((*weight, link.two))
        beside.setdefault(link.two, []).append((*weight, link.one))
    order: list[int] = []
    seen: set[int] = set()
    heap = [(0, 0, base)]
    while heap:
        _, _, member = heappop(heap)
        if member in seen:
            continue
        seen.add(member)
        order.append(member)
        for entry in beside.get(member, ()):
            if entry[2] not in seen:
                heappush(heap, entry)
    return order


def _depths(
    order: Sequence[int], above: Mapping[int, Sequence[int]], below: Mapping[int, Sequence[int]]
) -> dict[int, int]:
    """Return how many steps each stands below a root, by the longest way; descents close no cycle."""
    depth = dict.fromkeys(order, 0)
    missing = {n: len(above.get(n, ())) for n in order}
    waiting = [n for n in order if not missing[n]]
    while waiting:
        member = waiting.pop()
        for copy in below.get(member, ()):
            depth[copy] = max(depth[copy], depth[member] + 1)
            missing[copy] -= 1
            if not missing[copy]:
                waiting.append(copy)
    return depth
