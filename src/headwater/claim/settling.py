"""Which groups stand: a part of a sentence makes a claim only together with other sentences."""

from collections.abc import Sequence

from headwater.claim.units import Unit
from headwater.model import Span


def settle(groups: Sequence[Sequence[Unit]]) -> list[list[Unit]]:
    """Return the groups that are claims of their own.

    Every statement was offered to the grouping whole and in parts. A group that holds nothing but parts of one sentence
    says no more than that sentence; parts whose sentences already stand together elsewhere say it twice; a sentence
    left alone, most of which stands in other claims by its parts, is told there.
    """
    wholes = {_whole(u): i for i, g in enumerate(groups) for u in g if not u.is_part}
    kept = [list(g) for g in groups if not _echo(g, wholes)]
    told = _told_in_parts(kept)
    return [g for g in kept if not (len(g) == 1 and not g[0].is_part and _whole(g[0]) in told)]


def _whole(unit: Unit) -> tuple[str, Span]:
    return unit.article, unit.whole


def _echo(group: Sequence[Unit], wholes: dict[tuple[str, Span], int]) -> bool:
    if not all(u.is_part for u in group):
        return False
    homes = {_whole(u) for u in group}
    return len(homes) < 2 or len({wholes.get(h) for h in homes}) == 1


def _told_in_parts(groups: Sequence[Sequence[Unit]]) -> set[tuple[str, Span]]:
    told: dict[tuple[str, Span], int] = {}
    for group in groups:
        for unit in group:
            if unit.is_part:
                told[_whole(unit)] = told.get(_whole(unit), 0) + len(unit.span.exact)
    return {home for home, chars in told.items() if chars >= len(home[1].exact) / 2}
