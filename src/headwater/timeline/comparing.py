"""The times that outlets give for one event, set side by side."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.model import Article, Claim, Comparison, Interval, Span, Verdict, Voices, comparison_of
from headwater.reader.likeness import likeness
from headwater.reader.notices import notices_in
from headwater.reader.terms import Meaning, Names, meaning_of, weights_of
from headwater.timeline.clocks import Clock, can_be_one, clock_of
from headwater.timeline.intervals import common, holds, span_days
from headwater.timeline.mentions import Mention

_BACK_CHARS, _AHEAD_CHARS = 60, 25
_MOST_OF_TERM = 60
# How much alike the words beside two times must be to date one event; chosen on the development piles. Times that
# differ need more: two meetings can have two days.
_LEAST_FITTING, _LEAST_IN_CLAIM, _SURELY_ONE = 0.28, 0.12, 0.4
_LEAST_OF_CLOCK = 0.1
_LEAST_WITHOUT_ACT, _LEAST_OF_SAME_DAY = 0.5, 0.18
_ACT, _SILENCE = "act:", "act:say_nothing"
_MOVES = frozenset(("percent", "cent", "share", "act:raise"))
# acts that many events of a story share
_WIDE_ACTS = frozenset(
    f"act:{act}" for act in "plan stop begin give_info receive remain raise cut fund lead hold_office".split()
)
_FINE_DAYS, _LEAST_SHARED = 2, 2
_MOST_APART_DAYS = 10


class _Told(NamedTuple):
    """A time with what the words beside it are about."""

    mention: Mention
    interval: Interval
    near: Meaning
    outlet: str
    clock: Clock | None


def compare_times(
    mentions: Sequence[Mention], claims: Sequence[Claim], articles: Sequence[Article], voices: Voices, names: Names
) -> Iterator[Comparison]:
    """Yield the comparisons of the times of one event in several outlets, by place.

    Two times date one event where the words beside them share an act and are alike enough, by weight. Those that fit
    are told together: the same, one inside the other (narrower), or overlapping. Two days that are known for sure, and
    lie apart by ten days or less, conflict; other times that do not fit may be of two events, and only look like it.
    Misses: acts told in other words, and what somebody is said to have said on a day.
    """
    all_told = _read(mentions, claims, articles, voices, names)
    wrong = _taken_back(all_told)
    back = {(t.outlet, t.interval) for t in wrong}
    told = [t for t in all_told if t not in wrong]
    weights = weights_of([t.near for t in told])
    by_id = {c.id: c for c in claims}
    fitting: list[tuple[int, int]] = []
    apart: list[tuple[float, int, int]] = []
    for i, j in _near(told):
        alike = likeness(told[i].near, told[j].near, weights)
        fits = _fits(told[i], told[j])
        if not (_informative if fits else _may_conflict)(told[i], told[j]):
            continue
        if alike < _least(told[i], told[j], fits=fits):
            continue
        if fits:
            fitting.append((i, j))
        else:
            apart.append((alike, i, j))
    groups = _grouped(told, fitting)
    for group in sorted({g for g in groups.values() if len(g) > 1 and any(told[i].mention.claims for i in g)}):
        yield _made([told[i] for i in group], *_fitting([told[i].interval for i in group]), by_id)
    seen: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    for alike, i, j in sorted(apart, key=lambda p: (-p[0], p[1:])):
        pair = (min(groups[i], groups[j]), max(groups[i], groups[j]))
        if pair not in seen and told[i].mention.claims | told[j].mention.claims:
            seen.add(pair)
            yield _made([told[i], told[j]], *_differing(told[i], told[j], alike, back), by_id)


def _read(
    mentions: Sequence[Mention], claims: Sequence[Claim], articles: Sequence[Article], voices: Voices, names: Names
) -> list[_Told]:
    """Return the times of what is told, or of somebody's silence, by place; copies left out."""
    outlets = {a.id: a.outlet or f"article {a.siglum}" for a in articles}
    own = {s.span for c in claims for s in c.statements if s.origin != "copy"}
    copies: dict[str, list[Span]] = defaultdict(list)
    for span in {s.span for c in claims for s in c.statements} - own:
        copies[span.capture].append(span)
    cues = {c for a in voices.attributions if a.stance in ("declines", "no_response") for c in a.cue}
    found = []
    for mention in mentions:
        time = mention.expression
        silent = mention.of == "saying" and any(mention.told.covers(c) for c in cues)
        if (
            mention.found is None
            or not (mention.of == "act" or silent)
            or any(c.covers(time) for c in copies[time.capture])
        ):
            continue
        near = meaning_of(_window(mention), names, [time])
        acts = near.acts | {t for t in near.terms if t.startswith(_ACT)} | ({_SILENCE} if silent else set())
        clock = clock_of(mention.found.interval, time.exact)
        told = Meaning(near.terms | acts, acts)
        found.append(_Told(mention, mention.found.interval, told, outlets[mention.article], clock))
    return sorted(found, key=lambda t: t.mention.expression)


def _taken_back(told: Sequence[_Told]) -> list[_Told]:
    """Return the times of which a notice of correction says that they were wrong."""
    notices = {home: list(notices_in(home.exact)) for home in {t.mention.home for t in told}}
    return [
        t
        for t in told
        for at in [t.mention.expression.start - t.mention.home.start]
        if any(low <= at < high for (low, high), _ in notices[t.mention.home])
    ]


def _window(mention: Mention) -> Span:
    """Return the words of its clause that stand beside a time; the clause where the time stands outside of it."""
    told, time = mention.told, mention.expression
    if not told.covers(time):
        return told
    text = told.exact
    low, high = max(0, time.start - told.start - _BACK_CHARS), min(len(text), time.end - told.start + _AHEAD_CHARS)
    while 0 < low < time.start - told.start and not text[low - 1].isspace():
        low += 1
    while time.end - told.start < high < len(text) and not text[high].isspace():
        high -= 1
    return told.part(low, high)


def _near(told: Sequence[_Told]) -> list[tuple[int, int]]:
    """Return the pairs of times of two outlets that have a term in common beside them, or a claim."""
    held: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        minute = {one.clock.first.isoformat()} if one.clock and one.clock.is_minute else set[str]()
        for key in {*one.near.terms, *one.mention.claims, *minute}:
            held[key].append(i)
    pairs = {pair for at in held.values() if len(at) <= _MOST_OF_TERM for pair in combinations(at, 2)}
    return sorted((i, j) for i, j in pairs if told[i].outlet != told[j].outlet)


def _fits(one: _Told, other: _Told) -> bool:
    if one.clock and other.clock:
        return can_be_one(one.clock, other.clock)
    return common(one.interval, other.interval) is not None


def _informative(one: _Told, other: _Told) -> bool:
    """Whether it tells something that two times fit: "before Tuesday" and "in November" always do."""
    if one.clock and other.clock:
        return True
    in_claim = not one.mention.claims.isdisjoint(other.mention.claims)
    if one.interval != other.interval and not in_claim and len(_shared(one, other)) < _LEAST_SHARED:
        return False
    left, right = one.interval, other.interval
    opens, closes = not (left.earliest and right.earliest), not (left.latest and right.latest)
    if not (opens or closes):
        return True
    edges = (left.after_day, right.after_day) if opens else (left.first_day, right.first_day)
    return edges[0] is not None and edges[1] is not None and abs((edges[1] - edges[0]).days) <= _FINE_DAYS


def _may_conflict(one: _Told, other: _Told) -> bool:
    """Whether two times that do not fit are two days for what reads like one event; prices move every day."""
    left, right = one.interval.first_day, other.interval.first_day
    if not left or not right or abs((left - right).days) > _MOST_APART_DAYS:
        return False
    moves = any(_MOVES & t.near.terms for t in (one, other))
    return not moves and _is_day(one) and _is_day(other) and len(_shared(one, other)) >= _LEAST_SHARED


def _is_day(told: _Told) -> bool:
    """Whether a time is one day, for sure."""
    days = span_days(told.interval)
    return days is not None and days < _FINE_DAYS and told.mention.found is not None and told.mention.found.certain


def _shared(one: _Told, other: _Told) -> frozenset[str]:
    return one.near.terms & other.near.terms


def _least(one: _Told, other: _Told, *, fits: bool) -> float:
    if fits and one.clock and other.clock:
        return 0.0 if one.interval == other.interval and one.clock.is_minute else _LEAST_OF_CLOCK
    acts = (one.near.acts & other.near.acts) - _WIDE_ACTS
    if fits and acts and one.mention.claims & other.mention.claims:
        return _LEAST_IN_CLAIM
    if not acts:
        return _LEAST_OF_SAME_DAY if _of_other_day(one, other) else _LEAST_WITHOUT_ACT
    return _LEAST_FITTING


def _of_other_day(one: _Told, other: _Told) -> bool:
    """Whether two times are, or end on, one day, and not that of which all of the day's news tells."""
    ends = (one.interval.after_day, other.interval.after_day)
    if ends[0] is None or ends[0] != ends[1]:
        return False
    fine = one.interval == other.interval and (span_days(one.interval) or _FINE_DAYS) < _FINE_DAYS
    deadlines = not any(t.interval.earliest and (span_days(t.interval) or 0) < _FINE_DAYS for t in (one, other))
    anchors = [t.mention.anchor for t in (one, other) if t.mention.anchor]
    return (fine or deadlines) and all(abs((ends[0] - a).days) > _FINE_DAYS for a in anchors)


def _grouped(told: Sequence[_Told], pairs: Sequence[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """Return the group of each time: those joined by pairs of which all fit each other, equal times first."""
    groups: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(told))}
    ordered = sorted(pairs, key=lambda p: (told[p[0]].interval != told[p[1]].interval, p))
    for i, j in ordered:
        one, other = groups[i], groups[j]
        if one == other or not all(_fits(told[a], told[b]) for a in one for b in other):
            continue
        joined = tuple(sorted({*one, *other}))
        groups.update(dict.fromkeys(joined, joined))
    return groups


def _fitting(intervals: Sequence[Interval]) -> tuple[Verdict, str]:
    if len(set(intervals)) == 1:
        return "same", "the times are the same"
    if all(holds(a, b) or holds(b, a) for a, b in combinations(intervals, 2)):
        return "narrower", "one time lies inside the other: the narrower account is more exact"
    return "compatible", "the times overlap: a difference of grain, not a contradiction"


def _differing(one: _Told, other: _Told, alike: float, back: set[tuple[str, Interval]]) -> tuple[Verdict, str]:
    if any((t.outlet, t.interval) in back for t in (one, other)):
        return "apparent", "one of the times was corrected by the outlet that gave it"
    if alike >= _SURELY_ONE and len(_shared(one, other)) > _LEAST_SHARED:
        return "conflict", "one event is given two days, each of them for sure"
    return "apparent", "two days for what reads like one event; there may have been two"


def _made(sides: Sequence[_Told], verdict: Verdict, why: str, claims: Mapping[str, Claim]) -> Comparison:
    firsts: dict[tuple[str, Interval], _Told] = {}
    for side in sides:
        firsts.setdefault((side.outlet, side.interval), side)
    involved = tuple(claims[c] for c in sorted({c for t in firsts.values() for c in t.mention.claims}))
    members = [(t.mention.expression, _shown(t.interval)) for t in firsts.values()]
    return comparison_of(involved, "time", verdict, members, why)


def _shown(interval: Interval) -> str:
    return f"{interval.earliest or '...'} to {interval.latest or '...'}"
