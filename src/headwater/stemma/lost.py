"""Ancestors that are not in the pile: two texts that share a passage and credit the same third outlet for it."""

from collections.abc import Iterator, Sequence

from headwater.model import Descent, DescentEvidence
from headwater.settings import StemmaSettings
from headwater.stemma.relations import is_of_weight, relation_of, share_of
from headwater.stemma.shared import Shared
from headwater.stemma.sides import Side
from headwater.stemma.witnesses import Witness

_PROBABILITY = 0.7


def lost_ancestors(
    witnesses: Sequence[Witness],
    sides: Sequence[Side],
    shared: Shared,
    settled: frozenset[int],
    settings: StemmaSettings,
) -> Iterator[Descent]:
    """Yield an edge from an unseen exemplar for each witness that is not `settled` and has such a partner.

    The outlet must be credited by both and must not be that of any article in the pile. Misses: ancestors that nobody
    credits.
    """
    absent = [{c.outlet: c for c in side.credited if c.outlet in side.absent} for side in sides]
    for number, side in enumerate(sides):
        partners = [p for p in shared.partners(number) if absent[number].keys() & absent[p].keys()]
        if number in settled or not partners:
            continue
        other = max(partners, key=lambda p: (share_of(shared.passages(number, p), witnesses[number].chars), -p))
        outlet = min(absent[number].keys() & absent[other].keys())
        passages = shared.passages(number, other)
        if not is_of_weight(passages, witnesses[number].chars, settings):
            continue
        share = share_of(passages, witnesses[number].chars)
        back = share_of(shared.passages(other, number), witnesses[other].chars)
        spans = (absent[number][outlet].span, absent[other][outlet].span)
        says = f"this text and another that shares a passage with it both credit {spans[0].exact}, not in the pile"
        yield Descent(
            exemplar=None,
            copy=side.article.id,
            relation=relation_of(passages, share, back),
            probability=_PROBABILITY,
            share=share,
            evidence=(DescentEvidence(signal="lost_ancestor", says=says, spans=spans),),
        )
