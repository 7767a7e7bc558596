"""Comparisons of times beside those that were made before: one pair of times has one verdict."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import msgspec

from headwater.model import NO_DIFFERENCE, ComparedMember, Comparison

_OFFSET = re.compile(r"T[0-9:]{5}[+-][0-9]")
_DIFFER = frozenset(("conflict", "apparent"))
_RANK = {"conflict": 1, "apparent": 2}


def settled(compared: Sequence[Comparison], timed: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """Return the comparisons of a pile with those of its times, without what others of them tell better, in order.

    Of two that set the same times beside each other, that which finds that they fit goes before that which finds a
    conflict, and that before what only looks like one; else the earlier stays. Before all goes what knows the zone of
    a clock. What stays is given with the words of the times, where one of them has these only. That accounts agree is
    not said where two of them give different times for what they tell.
    """
    told: list[Comparison | None] = [*compared, *timed]
    for i, j in _pairs(told):
        one, other = told[i], told[j]
        if one is None or other is None or not _is_of_same(one, other):
            continue
        kept, dropped = (j, i) if _is_better(other, one) else (i, j)
        told[kept] = _with_words(other, one) if kept == j else _with_words(one, other)
        told[dropped] = None
    left = [c for c in told if c is not None]
    differing = [c for c in left if c.attribute == "time" and c.verdict in _DIFFER]
    return tuple(c for c in left if not (_is_agreement(c) and any(_differ(c, d) for d in differing)))


def _pairs(told: Sequence[Comparison | None]) -> list[tuple[int, int]]:
    """Return the pairs of comparisons of times that have a text in common, each in order."""
    held: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        if one is not None and one.attribute == "time":
            for capture in {m.span.capture for m in one.members}:
                held[capture].append(i)
    return sorted({pair for at in held.values() for pair in combinations(at, 2)})


def _is_better(later: Comparison, one: Comparison) -> bool:
    if _names_a_zone(one) != _names_a_zone(later):
        return _names_a_zone(later)  # who reads the words alone knows no zones
    return _RANK.get(later.verdict, 0) < _RANK.get(one.verdict, 0)


def _with_words(kept: Comparison, dropped: Comparison) -> Comparison:
    """Return what is kept, at the places of what is dropped where these are shorter: times without their sentences."""
    lengths = [sum(len(m.span.exact) for m in c.members) for c in (kept, dropped)]
    if lengths[0] <= lengths[1]:
        return kept
    return msgspec.structs.replace(dropped, verdict=kept.verdict, why=kept.why)


def _names_a_zone(one: Comparison) -> bool:
    return any(_OFFSET.search(m.value) for m in one.members)


def _is_of_same(one: Comparison, other: Comparison) -> bool:
    """Whether two comparisons are of the same two times, one of them perhaps given with its sentence."""
    if len(one.members) != 2 or len(other.members) != 2:
        return False
    left, right = one.members, other.members
    return any(_is_one(left[0], a) and _is_one(left[1], b) for a, b in (right, right[::-1]))


def _is_one(one: ComparedMember, other: ComparedMember) -> bool:
    """Whether two members stand at one time; of a sentence its value says which of its times is meant."""
    left, right = _words(one), _words(other)
    return one.span.meets(other.span) and (left in right or right in left)


def _words(member: ComparedMember) -> str:
    """Return the words of the time that a member gives: its value where that stands in it, else all of it."""
    return member.value if member.value in member.span.exact else member.span.exact


def _is_agreement(one: Comparison) -> bool:
    return one.verdict == "same" and one.why == NO_DIFFERENCE


def _differ(agreed: Comparison, differing: Comparison) -> bool:
    """Whether two accounts that are said to agree give two times, as another comparison shows."""
    if set(agreed.claims).isdisjoint(differing.claims):
        return False
    met = [{i for i, a in enumerate(agreed.members) if a.span.meets(d.span)} for d in differing.members]
    return all(met) and len(set().union(*met)) > 1
