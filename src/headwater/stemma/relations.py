"""What a copy is to its exemplar, and how much of it stems from there."""

from collections.abc import Sequence

from headwater.model import Relation
from headwater.settings import StemmaSettings
from headwater.stemma.shared import Aligned, matched_chars, union

_MOSTLY = 0.8
_HALF = 0.5
_VERBATIM = 0.85


def share_of(passages: Sequence[Aligned], chars: int) -> float:
    """Return the share of a body of `chars` characters that lies in the passages, 0 to 1."""
    return min(1.0, _inside(passages) / chars) if chars else 0.0


def is_of_weight(passages: Sequence[Aligned], chars: int, settings: StemmaSettings) -> bool:
    """Return whether so much of a body of `chars` characters lies in the passages that it may be called a copy."""
    return _inside(passages) >= settings.min_chars or share_of(passages, chars) >= settings.min_share


def relation_of(from_copy: Sequence[Aligned], copy_share: float, exemplar_share: float) -> Relation:
    """Return the relation of a copy with one exemplar.

    Excerpt: nearly all of the copy is part of the exemplar, hardly changed. Revision: half of each or more is shared.
    Churn: the rest, copied text worked into text of one's own.
    """
    verbatim = matched_chars(from_copy) / max(1, _inside(from_copy))
    if copy_share >= _MOSTLY > exemplar_share and verbatim >= _VERBATIM:
        return "excerpt"
    if copy_share >= _HALF and exemplar_share >= _HALF:
        return "revision"
    return "churn"


def _inside(passages: Sequence[Aligned]) -> int:
    return sum(end - start for start, end in union([(p.here.start, p.here.end) for p in passages]))
