"""What the containers of a thread say about each unit: where a reading must part, and what a unit can be."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from headwater.model import Post, Role
from headwater.segment.lines import Page
from headwater.segment.scorer import ROLES, UnitScore

_CARD: Final[frozenset[Role]] = frozenset({"poster_card", "chrome"})
_ABOVE: Final[frozenset[Role]] = frozenset({"thread_title", "chrome"})
_AROUND: Final[frozenset[Role]] = frozenset({"chrome"})
_SAID: Final[frozenset[Role]] = frozenset(ROLES) - {"poster_card", "thread_title"}
# Far below any score, and finite, so that a confidence can be worked out from it.
_BARRED: Final = -60.0


class Bound(NamedTuple):
    """What holds for one unit. `parts`: no article goes on into it; `roles`: what it can be, None where anything."""

    parts: bool = False
    roles: frozenset[Role] | None = None


class _Zone(NamedTuple):
    start: int
    roles: frozenset[Role] | None


def bounds_of(page: Page) -> tuple[Bound, ...]:
    """Return the bound of every unit, in their order.

    In a post, what stands outside of its message is a card or chrome; a message may hold anything but those two and a
    title; a quote in it is read apart from what is said around it. On a thread page the rest is chrome, and above the
    first post perhaps the title; around the comments of an article it may be anything. Without posts nothing is bound.
    A unit belongs where it begins: containers end lines, so units lie in one of them but for markup that is broken.
    """
    posts = page.reading.posts
    if not posts:
        return (Bound(),) * len(page.units)
    zones = _zones(posts, thread=page.reading.kind == "thread")
    starts = [zone.start for zone in zones]
    bounds: list[Bound] = []
    before = -1
    for unit in page.units:
        at = bisect_right(starts, unit.start) - 1
        bounds.append(Bound(parts=bool(bounds) and at != before, roles=zones[at].roles))
        before = at
    return tuple(bounds)


def _zones(posts: Sequence[Post], *, thread: bool) -> list[_Zone]:
    """Return the stretches that differ, in order, the first at 0; empty ones do no harm."""
    zones = [_Zone(0, _ABOVE if thread else None)]
    for post in posts:
        zones.append(_Zone(post.start, _CARD if post.body else None))
        if post.body:
            zones.append(_Zone(post.body[0], _SAID))
            for start, end in post.quotes:
                zones += [_Zone(start, _SAID), _Zone(end, _SAID)]
            zones.append(_Zone(post.body[1], _CARD))
        zones.append(_Zone(post.end, _AROUND if thread else None))
    return zones


def runs_of(bounds: Sequence[Bound]) -> list[range]:
    """Return the stretches of units to be read each by itself, so that no article crosses a container's edge."""
    edges = [0, *(at for at, bound in enumerate(bounds) if bound.parts and at), len(bounds)]
    return [range(start, end) for start, end in pairwise(edges) if start < end]


def held(score: UnitScore, bound: Bound) -> UnitScore:
    """Return the score of a unit with what it cannot be barred."""
    if bound.roles is None:
        return score
    allowed = bound.roles
    roles = (value if role in allowed else _BARRED for role, value in zip(ROLES, score.roles, strict=True))
    return score._replace(roles=tuple(roles))
