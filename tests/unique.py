"""What must hold of the ids of any dossier."""

from collections import Counter

from headwater.model import Dossier

NUMBERED = (
    "captures", "segments", "articles", "sources", "attributions", "entities", "claims", "comparisons", "events",
    "leads", "quotations", "families",
)  # fmt: skip


def shared_ids(dossier: Dossier) -> dict[str, list[str]]:
    """Return the ids that more than one noun of a kind bears, by field of the dossier."""
    counted = {field: Counter(noun.id for noun in getattr(dossier, field)) for field in NUMBERED}
    found = {field: sorted(i for i, n in counts.items() if n > 1) for field, counts in counted.items()}
    return {field: ids for field, ids in found.items() if ids}
