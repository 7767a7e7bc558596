"""Pairs that cannot be exemplar and copy: two copies of one exemplar, by what they read or by what they say."""

from collections.abc import Sequence

from headwater.stemma.counts import Counts
from headwater.stemma.shared import Aligned
from headwater.stemma.sides import Side

# lone readings on both sides, so many and in such a share at least: fewer may be chance, or a copy's that was copied on
_LONE_READINGS = 3
_LONE_SHARE = 1 / 3


def read_as_siblings(counts: Counts, turned: Counts) -> bool:
    """Whether both have readings that third texts reject, many of them on either side.

    A copy differs from its exemplar by its own changes only, two copies of one exemplar by those of both (Maas 1927).
    """
    ours, theirs = counts.readings, turned.readings
    return min(ours, theirs) >= max(_LONE_READINGS, _LONE_SHARE * (ours + theirs))


def credit_as_siblings(one: Side, two: Side, passages: Sequence[Aligned]) -> bool:
    """Whether both credit the same outlet that is not in the pile, each in words of its own.

    A credit that stands in what they share was carried from the one to the other and says nothing. `passages` are
    those of the pair seen from `one`.
    """
    ours = {c.outlet for c in one.credited if not any(p.here.covers(c.span) for p in passages)}
    theirs = {c.outlet for c in two.credited if not any(p.there.covers(c.span) for p in passages)}
    return not (one.absent & two.absent).isdisjoint(ours & theirs)
