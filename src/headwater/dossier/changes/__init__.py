"""Two dossiers of one story compared: what the newer one adds, changes and corrects."""

from headwater.dossier.changes.answers import claim_changes, claim_pairs, event_changes, verdict_changes
from headwater.dossier.changes.said import said_changes
from headwater.dossier.changes.texts import article_changes, capture_changes, correction_changes
from headwater.model import Dossier
from headwater.model.changes import CHANGES_SCHEMA, Changes

__all__ = ["compare"]


def compare(old: Dossier, new: Dossier) -> Changes:
    """Return what is different in `new` against `old`, matched by texts and statements, never by ids or paths.

    What is new one way round is gone the other way round, what is raised is lowered; a dossier against itself gives
    nothing. Renamed files, other settings and versions are no difference; what they change is. In each part what went
    away or changed comes before what was added. Misses: which of two equal statements a changed claim belonged to.
    """
    pairs = claim_pairs(old, new)
    return Changes(
        schema=CHANGES_SCHEMA,
        captures=tuple(capture_changes(old, new)),
        articles=tuple(article_changes(old, new)),
        corrections=tuple(correction_changes(old, new)),
        claims=tuple(claim_changes(old, new, pairs)),
        comparisons=tuple(verdict_changes(old, new, pairs)),
        events=tuple(event_changes(old, new, pairs)),
        said=tuple(said_changes(old, new)),
    )
