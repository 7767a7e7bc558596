"""Which times tell of one event, and what they have in common."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.model import Interval
from headwater.reader.likeness import likeness
from headwater.reader.terms import Weights, weights_of
from headwater.timeline.dating import tells_an_end
from headwater.timeline.intervals import common, holds, span_days
from headwater.timeline.mentions import Mention, adjacent

_MIN_LIKENESS = 0.55
_MIN_LIKENESS_IN_CLAIM = 0.4
_MIN_LIKENESS_SAME_DAYS = 0.3
_FINE_DAYS = 7
_MAX_BLOCK = 60  # what has a term that stands more often is paired by its rarer terms


class Cluster(NamedTuple):
    """Mentions of one event, the first to stand for it first, and the interval that all of them leave."""

    mentions: tuple[Mention, ...]
    interval: Interval
    certain: bool


def merged(mentions: Sequence[Mention]) -> tuple[list[Cluster], dict[int, set[int]]]:
    """Return the events that the mentions tell of, and for each the numbers of those that tell it with another time.

    Two mentions tell of one event where they date the same act, or the same telling of one source, in nearly the same
    words. Their times are put together where the statements agree: equal ones are one, a sure one inside a wider one
    narrows it, two sure ones that overlap are cut to what they share. Two loose ones are never cut against each other,
    since their edges are declared here and stated nowhere; what shares no time is kept apart. The same for any order.
    """
    weights = weights_of([m.meaning for m in mentions])
    alike = _alike(mentions, weights)
    groups = _agreeing(_equal(mentions, alike), alike)
    home = {i: number for number, group in enumerate(groups) for i in group.members}
    apart: dict[int, set[int]] = defaultdict(set)
    for i, others in alike.items():
        for j in others:
            one, other = groups[home[i]], groups[home[j]]
            agree = one.certain and other.certain and common(one.interval, other.interval) is not None
            if one.interval != other.interval and not agree and mentions[i].told != mentions[j].told:
                apart[home[i]].add(home[j])
    return [_cluster([mentions[i] for i in g.members], g) for g in groups], apart


class _Group(NamedTuple):
    """Numbers of mentions with the interval they leave."""

    members: tuple[int, ...]
    interval: Interval
    certain: bool


def _equal(mentions: Sequence[Mention], alike: Mapping[int, set[int]]) -> list[_Group]:
    """Return groups of mentions that are alike and have one interval, each mention like half of its group or more."""
    groups: list[_Group] = []
    home: dict[int, int] = {}
    for i, mention in enumerate(mentions):
        interval, certain = _interval(mention), _certain(mention)
        near = sorted({home[j] for j in alike[i] if j in home})
        home[i] = next(
            (n for n in near if groups[n].interval == interval and _linked(groups[n], alike[i])), len(groups)
        )
        if home[i] == len(groups):
            groups.append(_Group((i,), interval, certain))
        else:
            known = groups[home[i]]
            groups[home[i]] = _Group((*known.members, i), interval, known.certain or certain)
    return groups


def _linked(group: _Group, alike: set[int]) -> bool:
    return 2 * sum(j in alike for j in group.members) >= len(group.members)


def _agreeing(groups: Sequence[_Group], alike: Mapping[int, set[int]]) -> list[_Group]:
    """Return the groups with those joined whose times agree, the widest into the most exact.

    What agrees with two that do not agree with each other ("last week" with Monday and Friday) joins neither.
    """
    kept: dict[int, _Group] = dict(enumerate(sorted(groups, key=_exactness)))
    home = {i: number for number, group in kept.items() for i in group.members}
    for at in sorted(kept, reverse=True):
        wide = kept[at]
        links = {j for i in wide.members for j in alike[i]}
        near = sorted({home[j] for j in links if home[j] < at})
        fitting = [n for n in near if _linked(kept[n], links) and _together(kept[n], wide)]
        clash = any(common(kept[m].interval, kept[n].interval) is None for m, n in combinations(fitting, 2))
        joined = _together(kept[fitting[0]], wide) if fitting and not clash else None
        if joined is not None:
            kept[fitting[0]] = joined
            del kept[at]
            home.update(dict.fromkeys(joined.members, fitting[0]))
    return list(kept.values())


def _cluster(members: Sequence[Mention], group: _Group) -> Cluster:
    first = sorted(members, key=lambda m: (m.through is not None, m.rank, m.expression))
    return Cluster(tuple(first), group.interval, group.certain)


def _interval(mention: Mention) -> Interval:
    return mention.found.interval if mention.found else Interval(earliest=None, latest=None)


def _certain(mention: Mention) -> bool:
    return mention.found is not None and mention.found.certain


def _exactness(group: _Group) -> tuple[bool, bool, int, int]:
    """Order sure times before loose ones, and short ones before long ones."""
    days = span_days(group.interval)
    moment = "T" in (group.interval.earliest or "")
    return not group.certain, days is None, (days or 0) - moment, group.members[0]


def _together(one: _Group, other: _Group) -> _Group | None:
    """Return two groups as one, with the interval both leave; None where they are to be kept apart."""
    members = tuple(sorted((*one.members, *other.members)))
    shared = common(one.interval, other.interval)
    if shared is None or not (one.certain or other.certain):
        return None
    if one.certain and other.certain:
        return _Group(members, shared, certain=True)
    sure, loose = (one, other) if one.certain else (other, one)
    return _Group(members, sure.interval, certain=True) if holds(loose.interval, sure.interval) else None


def _alike(mentions: Sequence[Mention], weights: Weights) -> dict[int, set[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(mentions):
        for key in {*one.meaning.terms, *one.claims, f"told {one.told}"}:
            blocks[key].append(i)
    pairs = {pair for block in blocks.values() if len(block) <= _MAX_BLOCK for pair in combinations(block, 2)}
    alike: dict[int, set[int]] = {i: set() for i in range(len(mentions))}
    for i, j in pairs:
        if _same(mentions[i], mentions[j], weights):
            alike[i].add(j)
            alike[j].add(i)
    return alike


def _same(one: Mention, other: Mention, weights: Weights) -> bool:
    ends = [tells_an_end(m.expression, m.home) for m in (one, other)]
    if one.of != other.of or ends[0] != ends[1]:
        return False
    if one.home == other.home and one.told.meets(other.told):
        return adjacent(one, other)
    if one.of == "saying":
        return bool(one.speaker) and one.speaker == other.speaker and bool(one.claims & other.claims)
    mine, theirs = one.meaning, other.meaning
    if not (mine.acts & theirs.terms or theirs.acts & mine.terms):
        return False
    left, right = _interval(one), _interval(other)
    equal = _certain(one) and _certain(other) and holds(left, right) and holds(right, left) and _fine(one)
    least = _MIN_LIKENESS_IN_CLAIM if one.claims & other.claims else _MIN_LIKENESS
    least = _MIN_LIKENESS_SAME_DAYS if equal else least
    return likeness(mine, theirs, weights) >= least


def _fine(mention: Mention) -> bool:
    days = span_days(_interval(mention))
    return days is not None and days <= _FINE_DAYS
