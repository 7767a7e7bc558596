"""Two ends of one thing: it went on until a time, and it had been stopped at another."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import product
from typing import NamedTuple

from headwater.model import Claim, Comparison, Interval, Span, Verdict, Voices, comparison_of
from headwater.reader.terms import Names
from headwater.timeline.clocks import can_be_one
from headwater.timeline.intervals import common
from headwater.timeline.stopping import Stopping, ended_in, lasted_in
from headwater.timeline.told import Told

_MOST, _MOST_APART = 200, timedelta(days=31)  # of two ends further apart there were two runs
_CONFLICT = "by one account it went on to a later time than that at which, by the other, it had ended"
_APPARENT = "two ends for what reads like one thing; it may have ended twice"


class _End(NamedTuple):
    """A time at which a thing still went on, or at which it ended, as an account tells it."""

    told: Told
    of: Stopping
    places: frozenset[str]


def compare_ends(
    told: Sequence[Told], claims: Mapping[str, Claim], voices: Voices, names: Names
) -> Iterator[Comparison]:
    """Yield a comparison for each two accounts of different outlets that let one thing end at different times.

    One says until when it lasted, or that it still did at a time; the other when it was stopped (of what was shut: when
    it was opened). Later than its end is a conflict, earlier may be another run. The thing is a noun that both name,
    with no other word for which of its kind, and no other place. Misses: things told by a pronoun or by other nouns,
    and clocks without a day. What is denied, planned, or told with a "not" is left out. The same for any order.
    """
    denied = [c for a in voices.attributions if a.stance == "denies" for c in a.content]
    asserted = [t for t in told if not any(c.covers(t.mention.expression) for c in denied)]
    lasted = [_End(t, s, _places(t, names)) for t in asserted if (s := lasted_in(t.mention.told, t.mention.expression))]
    ended = [_End(t, s, _places(t, names)) for t in asserted if (s := ended_in(t.mention.told, t.mention.expression))]
    seen: set[tuple[Span, Span]] = set()
    for one, other in sorted(product(lasted[:_MOST], ended[:_MOST]), key=_rank):
        key = (one.told.mention.told, other.told.mention.told)
        verdict = _verdict(one, other) if key not in seen and _are_of_one(one, other) else None
        if verdict is not None:
            seen.add(key)
            yield _made(one.told, other.told, verdict, claims)


def _rank(pair: tuple[_End, _End]) -> tuple[int, Span, Span]:
    one, other = (end.told.mention for end in pair)
    return -bool(one.claims) - bool(other.claims), one.expression, other.expression


def _places(told: Told, names: Names) -> frozenset[str]:
    found = names.inside(told.mention.told)
    return frozenset(entity for _, _, entity in found if names.kinds.get(entity) == "place")


def _are_of_one(one: _End, other: _End) -> bool:
    """Whether two outlets tell of one thing, as far as its words and places tell."""
    if one.told.outlet == other.told.outlet or not (one.told.mention.claims or other.told.mention.claims):
        return False
    elsewhere = one.places and other.places and one.places.isdisjoint(other.places)
    return one.of.is_one_with(other.of) and not elsewhere


def _verdict(one: _End, other: _End) -> Verdict | None:
    """Return what it amounts to that a thing lasted to one time and ended at another; None where both can be so.

    What opens and shuts from day to day may have done so twice: no conflict.
    """
    lasted, ended = one.told, other.told
    run, stop = _ends(lasted.interval), _ends(ended.interval)
    if lasted.bare or ended.bare or common(lasted.interval, ended.interval) or run is None or stop is None:
        return None
    if lasted.clock and ended.clock and can_be_one(lasted.clock, ended.clock):
        return None
    later = run[0] >= stop[1]
    apart = run[0] - stop[1] if later else stop[0] - run[1]
    if apart > _MOST_APART or (not later and not lasted.is_end):
        return None  # what still ran on Monday may be stopped on Tuesday
    sure = all(t.mention.found is not None and t.mention.found.certain for t in (lasted, ended))
    return "conflict" if later and sure and not (one.of.again or other.of.again) else "apparent"


def _ends(interval: Interval) -> tuple[datetime, datetime] | None:
    if interval.earliest is None or interval.latest is None:
        return None
    first, last = (datetime.fromisoformat(end).replace(tzinfo=None) for end in (interval.earliest, interval.latest))
    return first, last


def _made(one: Told, other: Told, verdict: Verdict, claims: Mapping[str, Claim]) -> Comparison:
    involved = tuple(claims[c] for c in sorted(one.mention.claims | other.mention.claims))
    members = [(t.mention.expression, t.mention.expression.exact) for t in (one, other)]
    return comparison_of(involved, "time", verdict, members, _CONFLICT if verdict == "conflict" else _APPARENT)
