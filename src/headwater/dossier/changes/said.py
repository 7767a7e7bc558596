"""What people said against one of two dossiers and not against the other."""

from collections.abc import Iterator
from typing import Literal

from headwater.dossier.corrections import says
from headwater.model import Correction, Dossier
from headwater.model.changes import SaidChange

Change = Literal["new", "gone", "taken_back"]


def said_changes(old: Dossier, new: Dossier) -> Iterator[SaidChange]:
    """Yield the corrections that hold in one dossier only, in the order in which they were made."""
    before, after = _holding(old), _holding(new)
    undone = {one.id: one for one in new.corrections if one.undone}
    for key, one in before.items():
        if key in undone:
            yield _change("taken_back", undone[key])
        elif key not in after:
            yield _change("gone", one)
    yield from (_change("new", one) for key, one in after.items() if key not in before)


def _holding(dossier: Dossier) -> dict[str, Correction]:
    return {one.id: one for one in dossier.corrections if one.undone is None}


def _change(change: Change, correction: Correction) -> SaidChange:
    by = correction.undone or correction
    return SaidChange(
        change=change, id=correction.id, says=says(correction), author=by.author, made=by.made, reason=by.reason
    )
