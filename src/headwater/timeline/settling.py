"""Comparisons of times beside those that were made before: one pair of times has one verdict."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import msgspec

from headwater.model import NO_DIFFERENCE, ComparedMember, Comparison

_OFFSET = re.compile(r"T[0-9:]{5}[+-][0-9]")
_DAY_CHARS = len("2031-03-10")
_DIFFER = frozenset(("conflict", "apparent"))
_RANK = {"conflict": 1, "apparent": 2}


def settled(compared: Sequence[Comparison], timed: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """Return the comparisons of a pile with those of its times, without what others of them tell better, in order.

    Of two of the same times, that which gives the times alone goes before that which gives their sentences, since it
    knows what they mean; it takes over a conflict that it leaves open between two hours of one day. Of two that give
    both alike, that which finds that they fit goes before a conflict, and that before what only looks like one. That
    accounts agree is not said where two of them give different times for what they tell.
    """
    told: list[Comparison | None] = [*compared, *timed]
    for i, j in _pairs(told):
        one, other = told[i], told[j]
        if one is not None and other is not None and _is_of_same(one, other):
            told[i], told[j] = _better(one, other), None
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


def _better(one: Comparison, later: Comparison) -> Comparison:
    """Return what is told of two comparisons of the same times."""
    short = [all(_is_short(m) for m in c.members) for c in (one, later)]
    if short[0] == short[1]:
        return later if _RANK.get(later.verdict, 0) < _RANK.get(one.verdict, 0) else one
    times, sentences = (one, later) if short[0] else (later, one)
    if times.verdict == "apparent" and sentences.verdict == "conflict" and _are_hours_of_one_day(times):
        return msgspec.structs.replace(times, verdict=sentences.verdict, why=sentences.why)
    return times


def _are_hours_of_one_day(times: Comparison) -> bool:
    """Whether two clocks of one day are compared that name no zone, by which they could be one."""
    clocks = [m.value for m in times.members if "T" in m.value and not _OFFSET.search(m.value)]
    return len(clocks) == len(times.members) and len({clock[:_DAY_CHARS] for clock in clocks}) == 1


def _is_of_same(one: Comparison, other: Comparison) -> bool:
    """Whether two comparisons are of the same two times, one of them perhaps given with its sentence."""
    if len(one.members) != 2 or len(other.members) != 2:
        return False
    left, right = one.members, other.members
    return any(_is_one(left[0], a) and _is_one(left[1], b) for a, b in (right, right[::-1]))


def _is_one(one: ComparedMember, other: ComparedMember) -> bool:
    """Whether two members stand at one time; of a sentence its value says which of its times is meant."""
    if one.span.capture != other.span.capture:
        return False
    held = [(left, right) for left in _places(one) for right in _places(other)]
    return any((a <= c and d <= b) or (c <= a and b <= d) for (a, b), (c, d) in held)


def _places(member: ComparedMember) -> list[tuple[int, int]]:
    """Return where the time that a member gives stands: its value, as whole words, where that does, else all of it."""
    start, whole = member.span.start, re.compile(rf"(?<!\w){re.escape(member.value)}(?!\w)")
    found = [(start + m.start(), start + m.end()) for m in whole.finditer(member.span.exact)] if member.value else []
    return found or [(start, member.span.end)]


def _is_short(member: ComparedMember) -> bool:
    """Whether a member gives the words of its time alone, not a sentence in which its value stands."""
    return member.value not in member.span.exact or member.value == member.span.exact


def _is_agreement(one: Comparison) -> bool:
    return one.verdict == "same" and one.why == NO_DIFFERENCE


def _differ(agreed: Comparison, differing: Comparison) -> bool:
    """Whether two accounts that are said to agree give two times, as another comparison shows."""
    if set(agreed.claims).isdisjoint(differing.claims):
        return False
    met = [{i for i, a in enumerate(agreed.members) if a.span.meets(d.span)} for d in differing.members]
    return all(met) and len(set().union(*met)) > 1
