"""How much of a large dossier stands on the page; the rest is counted there and whole in the JSON."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import msgspec

from headwater.model import Claim, Dossier, Lead, Noun, Source

MAX_CLAIMS: Final = 2_000
# statements of one claim; a large page is read by its claims, and a browser takes each of its elements in
MAX_STATEMENTS: Final = 100
MAX_STATEMENTS_LARGE: Final = 8
MAX_SOURCES: Final = 2_000
MAX_DIFFERENCES: Final = 500
MAX_EVENTS: Final = 500
MAX_SILENT: Final = 500
MAX_LEADS: Final = 500
# claims without a source are many, and the table of claims says so of each
MAX_UNSOURCED: Final = 3
MAX_QUOTATIONS: Final = 500


class Left(Noun, frozen=True, kw_only=True):
    """How many of each are left out."""

    claims: int
    sources: int
    differences: int
    events: int
    leads: int
    quotations: int


def within(dossier: Dossier, claims: Sequence[Claim]) -> tuple[Dossier, Left]:
    """Return the dossier with what a page shows, and what is left out of it; `claims` are its claims in order.

    The first claims are kept, the sources behind them, then those quoted most often; comparisons and events in the
    dossier's order. Copies, articles and captures are all kept: a page without a text of the pile would mislead.
    """
    kept = claims[:MAX_CLAIMS]
    numbered = {claim.id for claim in kept}
    sources = _sources(dossier, kept)
    known = {source.id for source in sources}
    stated = {statement.attribution for claim in kept for statement in claim.statements}
    silent = [one.id for one in dossier.attributions if one.stance in ("declines", "no_response")][:MAX_SILENT]
    wanted = stated | set(silent)
    shown = msgspec.structs.replace(
        dossier,
        claims=tuple(kept),
        sources=sources,
        attributions=tuple(one for one in dossier.attributions if one.id in wanted or one.source_id in known),
        comparisons=tuple(
            msgspec.structs.replace(one, claims=tuple(claim for claim in one.claims if claim in numbered))
            for one in dossier.comparisons[:MAX_DIFFERENCES]
        ),
        events=tuple(
            msgspec.structs.replace(one, claims=tuple(claim for claim in one.claims if claim in numbered))
            for one in dossier.events[:MAX_EVENTS]
        ),
        leads=tuple(
            msgspec.structs.replace(one, claims=tuple(claim for claim in one.claims if claim in numbered))
            for one in _leads(dossier)
        ),
        quotations=dossier.quotations[:MAX_QUOTATIONS],
    )
    left = Left(
        claims=len(claims) - len(kept),
        sources=len(dossier.sources) - len(sources),
        differences=len(dossier.comparisons) - len(shown.comparisons),
        events=len(dossier.events) - len(shown.events),
        leads=len(dossier.leads) - len(shown.leads),
        quotations=len(dossier.quotations) - len(shown.quotations),
    )
    return shown, left


def _leads(dossier: Dossier) -> tuple[Lead, ...]:
    """Return the weightiest leads in the dossier's order."""
    left = frozenset([lead.id for lead in dossier.leads if lead.kind == "unsourced"][MAX_UNSOURCED:])
    return tuple(lead for lead in dossier.leads if lead.id not in left)[:MAX_LEADS]


def _sources(dossier: Dossier, claims: Sequence[Claim]) -> tuple[Source, ...]:
    """Return the sources behind the claims, and with them those quoted most often, in the dossier's order."""
    if len(dossier.sources) <= MAX_SOURCES:
        return dossier.sources
    stated = {statement.attribution for claim in claims for statement in claim.statements}
    behind = {one.source_id for one in dossier.attributions if one.id in stated}
    quoted = Counter(one.source_id for one in dossier.attributions)
    ordered = sorted(dossier.sources, key=lambda one: (one.id not in behind, -quoted[one.id], one.id))
    kept = {one.id for one in ordered[:MAX_SOURCES]}
    return tuple(one for one in dossier.sources if one.id in kept)
