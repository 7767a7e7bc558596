"""Whose reading is the older one, judged by the other witnesses.

Where two witnesses differ and third witnesses side with one of them only, the lone reading is the younger: it was made
when that text was copied. A copy differs from its exemplar by its own changes only, so all lone readings are the
copy's; two copies of one exemplar have lone readings on both sides (Maas 1927: significant errors).
"""

from typing import NamedTuple

from headwater.stemma.shared import Locus, Shared, loci

_MOST_LOCI = 400
_MOST_JUDGES = 24


class Verdicts(NamedTuple):
    """Over the places where two witnesses differ: those where only ours is lone, only theirs, neither; and all."""

    lone_here: tuple[Locus, ...]
    lone_there: tuple[Locus, ...]
    split: int
    places: int


def verdicts(shared: Shared, here: int, there: int) -> Verdicts:
    """Ask all third witnesses about the places where `here` and `there` differ; at most 400 places, 24 judges."""
    places = [locus for passage in shared.passages(here, there) for locus in loci(passage)][:_MOST_LOCI]
    both = set(shared.partners(here)) | set(shared.partners(there))
    judges = sorted(both - {here, there})[:_MOST_JUDGES]
    lone_here: list[Locus] = []
    lone_there: list[Locus] = []
    split = 0
    for locus in places:
        ours = any(shared.agrees(here, judge, locus.here) for judge in judges)
        theirs = any(shared.agrees(there, judge, locus.there) for judge in judges)
        if ours and theirs:
            split += 1
        elif theirs:
            lone_here.append(locus)
        elif ours:
            lone_there.append(locus)
    return Verdicts(tuple(lone_here), tuple(lone_there), split, len(places))
