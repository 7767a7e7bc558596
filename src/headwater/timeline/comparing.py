"""The times that outlets give for one event, set side by side."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from headwater.model import Claim, Comparison, Interval, Verdict, comparison_of
from headwater.reader.frames.doers import are_of_others_at_other_times
from headwater.reader.frames.steps import are_steps
from headwater.reader.likeness import likeness
from headwater.reader.numbers import quantities_of
from headwater.reader.terms import Names, weights_of
from headwater.reader.values.additions import adds_to
from headwater.timeline.dated_acts import is_once
from headwater.timeline.intervals import holds, last_day, span_days
from headwater.timeline.knowing import may_both_be_known
from headwater.timeline.told import (
    FINE_DAYS,
    Company,
    Told,
    ends_with,
    fit,
    hours_near,
    of_others,
    of_two_zones,
    on_day_of,
    taken_back,
)

_MOST_OF_TERM = 60
# How much alike the words beside two times must be to date one event; chosen on the development piles. Times that
# differ need more: two meetings can have two days.
_LEAST_FITTING, _LEAST_IN_CLAIM, _SURELY_ONE = 0.28, 0.12, 0.4
_LEAST_OF_CLOCK = 0.1
_LEAST_WITHOUT_ACT, _LEAST_OF_SAME_DAY = 0.5, 0.18
_LEAST_OF_HOURS, _LEAST_OF_DEADLINES = 0.2, 0.3
_MOVES = frozenset(("percent", "cent", "share", "act:raise"))
# acts that many events of a story share
_WIDE_ACTS = frozenset(
    f"act:{act}" for act in "plan stop begin give_info receive remain raise cut fund lead hold_office".split()
)
_ENDING = frozenset(f"act:{act}" for act in "stop close suspend leave cancel".split())
_LEAST_SHARED = 2
_MOST_APART_DAYS, _MOST_DEADLINES_APART = 10, 62
_MONTH_DAYS, _MOST_MONTHS_APART = 31, 184  # what lies further apart may come once a year


def compare_times(all_told: Sequence[Told], by_id: Mapping[str, Claim], names: Names) -> Iterator[Comparison]:
    """Yield the comparisons of the times of one event in several outlets, by place.

    Two times date one event where the words beside them share an act and are alike enough, by weight; or where both
    outlets name one moment, or one day off the news, and tell nothing else of it. Those that fit are told together: the
    same, one inside the other (narrower), or overlapping. Two days that are known for sure, and lie apart by ten days
    or less, conflict, as do two months that one claim gives for what happens but once; other times that do not fit may
    be of two events, and only look like it. An end ("ran until Friday") is set beside other ends, and beside what tells
    of an ending where both fit. Misses: what is told in other words of a day of which much is told, and what somebody
    is said to have said on a day.
    """
    wrong = taken_back(all_told)
    back = {(t.outlet, t.interval) for t in wrong}
    told = [t for t in all_told if t not in wrong]
    weights = weights_of([t.near for t in told])
    company = Company(told)
    fitting: list[tuple[int, int]] = []
    lone: list[tuple[int, int]] = []
    apart: list[tuple[float, int, int]] = []
    for i, j in _near(told):
        one, other = told[i], told[j]
        alike, fits = likeness(one.near, other.near, weights), fit(one, other)
        if fits and _informative(one, other) and alike >= _least(one, other):
            fitting.append((i, j))
        elif fits and company.alone(one, other) and not of_others(one, other, names):
            lone.append((i, j))
        elif not fits and _may_differ(one, other, names) and alike >= _least_apart(one, other):
            apart.append((alike, i, j))
    groups = _grouped(told, fitting)
    groups = _grouped(told, fitting + [(i, j) for i, j in lone if len(groups[i]) == len(groups[j]) == 1])
    for group in sorted({g for g in groups.values() if len(g) > 1 and any(told[i].mention.claims for i in g)}):
        yield _made([told[i] for i in group], *_fitting([told[i] for i in group]), by_id)
    seen: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    for alike, i, j in sorted(apart, key=lambda p: (-p[0], p[1:])):
        pair = (min(groups[i], groups[j]), max(groups[i], groups[j]))
        if pair not in seen and told[i].mention.claims | told[j].mention.claims:
            seen.add(pair)
            yield _made([told[i], told[j]], *_differing(told[i], told[j], alike, back, names), by_id)


def _near(told: Sequence[Told]) -> list[tuple[int, int]]:
    """Return the pairs of times of two outlets that have a term beside them, a claim, an hour or a day in common."""
    held: dict[object, list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        day = set() if one.of_the_news else {one.day}
        for key in {*one.near.terms, *one.mention.claims, *hours_near(one), *day}:
            held[key].append(i)
    pairs = {pair for at in held.values() if len(at) <= _MOST_OF_TERM for pair in combinations(at, 2)}
    return sorted((i, j) for i, j in pairs if told[i].outlet != told[j].outlet and _of_one_kind(told[i], told[j]))


def _of_one_kind(one: Told, other: Told) -> bool:
    """Whether two times can be of one event: what lasted until Friday may also be told of any day before.

    Two clocks that fit tell of one moment, whatever words tell that something ended then.
    """
    if one.is_end == other.is_end:
        return True
    ending = bool((one if other.is_end else other).near.acts & _ENDING) or (one.clock and other.clock)
    return bool(ending) and fit(one, other)


def _informative(one: Told, other: Told) -> bool:
    """Whether it tells something that two times fit: "before Tuesday" and "in November" always do."""
    if one.clock and other.clock:
        return True
    in_claim = not one.mention.claims.isdisjoint(other.mention.claims)
    if one.interval != other.interval and not in_claim and len(_shared(one, other)) < _LEAST_SHARED:
        return False
    if one.edge is None and other.edge is None:
        return True
    opens = not (one.interval.earliest and other.interval.earliest)
    edges = (one.interval.after_day, other.interval.after_day) if opens else (
        one.interval.first_day, other.interval.first_day
    )  # fmt: skip
    return edges[0] is not None and edges[1] is not None and abs((edges[1] - edges[0]).days) <= FINE_DAYS


def _may_differ(one: Told, other: Told, names: Names) -> bool:
    """Whether two times that do not fit are two times for what reads like one event; prices move every day.

    Of two more, or of a third, is told another day than of those before.
    """
    adds = adds_to(one.mention.told.exact, other.mention.told.exact)
    if adds or any(_MOVES & t.near.terms for t in (one, other)) or may_both_be_known(one, other, names):
        return False
    shared = {t for t in _shared(one, other) if not t.startswith("entity-")} - _WIDE_ACTS
    if one.clock and other.clock:
        return one.clock.first.date() == on_day_of(other, one).first.date() and bool(shared)
    if _is_deadline(one) or _is_deadline(other):
        ends = [last_day(t.interval) for t in (one, other)]
        near = ends[0] and ends[1] and abs((ends[0] - ends[1]).days) <= _MOST_DEADLINES_APART
        return bool(near) and len(_shared(one, other)) >= _LEAST_SHARED
    if _may_be_other_months(one, other):
        return True
    left, right = one.interval.first_day, other.interval.first_day
    if not left or not right or abs((left - right).days) > _MOST_APART_DAYS:
        return False
    return one.is_day and other.is_day and len(_shared(one, other)) >= _LEAST_SHARED


def _may_be_other_months(one: Told, other: Told) -> bool:
    """Whether two months, or a month and a day, that do not fit are told by one claim for what reads like one act.

    Not where each is told with figures of its own: "five died in May" and "two died in July" are two counts.
    """
    lengths = [span_days(t.interval) for t in (one, other)]
    left, right = one.interval.first_day, other.interval.first_day
    long = any(days is None or days > _MONTH_DAYS for days in lengths)
    if not left or not right or long or one.is_end or other.is_end:
        return False
    certain = all(t.mention.found is not None and t.mention.found.certain for t in (one, other))
    months = any(t.mention.found is not None and t.mention.found.grain == "month" for t in (one, other))
    if not (certain and months) or abs((left - right).days) > _MOST_MONTHS_APART:
        return False
    if one.mention.claims.isdisjoint(other.mention.claims) or len(_shared(one, other)) < _LEAST_SHARED:
        return False
    figures = [{q.value for q in quantities_of(t.mention.told.exact) if not q.of_time} for t in (one, other)]
    return not all(figures) or not figures[0].isdisjoint(figures[1])


def _is_deadline(told: Told) -> bool:
    return told.interval.earliest is None and told.interval.latest is not None


def _shared(one: Told, other: Told) -> frozenset[str]:
    return one.near.terms & other.near.terms


def _least(one: Told, other: Told) -> float:
    """Return how much alike the words beside two times that fit must be."""
    if one.clock and other.clock:
        return 0.0 if one.interval == other.interval and one.clock.is_minute else _LEAST_OF_CLOCK
    acts = (one.near.acts & other.near.acts) - _WIDE_ACTS
    if acts and one.mention.claims & other.mention.claims:
        return _LEAST_IN_CLAIM
    if not acts:
        return _LEAST_OF_SAME_DAY if ends_with(one, other) else _LEAST_WITHOUT_ACT
    return _LEAST_FITTING


def _least_apart(one: Told, other: Told) -> float:
    """Return how much alike the words beside two times that do not fit must be."""
    if one.clock and other.clock:
        return _LEAST_OF_HOURS
    if _is_deadline(one) or _is_deadline(other):
        return _LEAST_OF_DEADLINES
    if not (one.near.acts & other.near.acts) - _WIDE_ACTS:
        return _LEAST_OF_SAME_DAY if ends_with(one, other) else _LEAST_WITHOUT_ACT
    return _LEAST_FITTING


def _grouped(told: Sequence[Told], pairs: Sequence[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """Return the group of each time: those joined by pairs of which all fit each other, equal times first."""
    groups: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(told))}
    ordered = sorted(pairs, key=lambda p: (told[p[0]].interval != told[p[1]].interval, p))
    for i, j in ordered:
        one, other = groups[i], groups[j]
        if one == other or not all(fit(told[a], told[b]) for a in one for b in other):
            continue
        joined = tuple(sorted({*one, *other}))
        groups.update(dict.fromkeys(joined, joined))
    return groups


def _fitting(sides: Sequence[Told]) -> tuple[Verdict, str]:
    intervals = [side.interval for side in sides]
    if len(set(intervals)) == 1:
        return "same", "the times are the same"
    by_two_clocks = next((why for a, b in combinations(sides, 2) if (why := of_two_zones(a, b))), None)
    if by_two_clocks:
        return "compatible", by_two_clocks
    if all(holds(a, b) or holds(b, a) for a, b in combinations(intervals, 2)):
        return "narrower", "one time lies inside the other: the narrower account is more exact"
    return "compatible", "the times overlap: a difference of grain, not a contradiction"


def _differing(
    one: Told, other: Told, alike: float, back: set[tuple[str, Interval]], names: Names
) -> tuple[Verdict, str]:
    if any((t.outlet, t.interval) in back for t in (one, other)):
        return "apparent", "one of the times was corrected by the outlet that gave it"
    if are_steps(*(names.frames(t.mention.told) for t in (one, other))):
        return "apparent", "two steps of one course, each on its own day"
    if are_of_others_at_other_times(one.mention.told.exact, other.mention.told.exact):
        return "apparent", "told of different people, each at another time"
    if _may_be_other_months(one, other) and not is_once(one.mention, other.mention, names):
        return "apparent", "two times for what reads like one event; there may have been two"
    if alike >= _SURELY_ONE and len(_shared(one, other)) > _LEAST_SHARED:
        days = "days" if one.is_day and other.is_day else "times"
        return "conflict", f"one event is given two {days}, each of them for sure"
    return "apparent", "two times for what reads like one event; there may have been two"


def _made(sides: Sequence[Told], verdict: Verdict, why: str, claims: Mapping[str, Claim]) -> Comparison:
    """Return the comparison; it names the claims that tell the times with the fewest other figures beside them.

    Of times that differ those on each side, of times that fit those on any.
    """
    firsts: dict[tuple[str, Interval], Told] = {}
    for side in sides:
        firsts.setdefault((side.outlet, side.interval), side)
    saying = [{claims[c]: _others(claims[c], t) for c in t.mention.claims} for t in firsts.values()]
    if verdict not in ("apparent", "conflict"):
        saying = [{c: n for said in saying for c, n in said.items()}]
    involved = {c.id: c for said in saying for c, n in said.items() if n == min(said.values())}
    members = [(t.mention.expression, _shown(t.interval)) for t in firsts.values()]
    return comparison_of([involved[i] for i in sorted(involved)], "time", verdict, members, why)


def _others(claim: Claim, told: Told) -> tuple[bool, int]:
    """Return whether a claim holds a time only beside what it says, and how many figures it gives with it."""
    holding = [s.span.exact for s in claim.statements if s.span.covers(told.mention.expression)]
    counts = [sum(not q.of_time for q in quantities_of(words)) for words in holding]
    return not holding, min(counts, default=0)


def _shown(interval: Interval) -> str:
    return f"{interval.earliest or '...'} to {interval.latest or '...'}"
