"""What people said against the dossier: whose word, when, why, and what became of it."""

from collections.abc import Iterable

from headwater.dossier.corrections import outcome, says
from headwater.model import Correction, Noun


class CorrectionRow(Noun, frozen=True, kw_only=True):
    """A correction as lists show it. `status`: what became of it in a word; `end` in a sentence."""

    id: str
    says: str
    author: str
    day: str
    reason: str
    status: str
    end: str
    undone: bool


def correction_rows(corrections: Iterable[Correction]) -> tuple[CorrectionRow, ...]:
    """Return one row a correction, in the order in which they were made."""
    return tuple(
        CorrectionRow(
            id=one.id,
            says=says(one),
            author=one.author,
            day=one.made[:10],
            reason=one.reason,
            status=one.outcome,
            end=outcome(one),
            undone=one.undone is not None,
        )
        for one in corrections
    )
