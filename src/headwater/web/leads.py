"""What to look for next, with what it rests on and how much it could move."""

from headwater.dossier import terms
from headwater.model import Dossier, Lead, Noun
from headwater.web import words
from headwater.web.register import Quote, Register, Tag

_MOST_QUOTES = 6


class LeadRow(Noun, frozen=True, kw_only=True):
    """A lead: its kind in words, what it says, by how much bounds could move, and where that stands."""

    kind: str
    says: str
    moves: str
    claims: tuple[str, ...]
    quotes: tuple[tuple[Tag | None, Quote], ...]


def lead_rows(dossier: Dossier, register: Register) -> tuple[LeadRow, ...]:
    """Return the leads in the dossier's order, weightiest first; of each the first six places."""
    return tuple(_row(lead, register) for lead in dossier.leads)


def _row(lead: Lead, register: Register) -> LeadRow:
    held = [register.articles[a] for a in lead.articles if a in register.articles]
    quotes = []
    for span in lead.spans[:_MOST_QUOTES]:
        home = next((a.id for a in held if any(body.covers(span) for body in a.spans)), None)
        quotes.append((register.tag(home) if home else None, register.quote_in_context(span, "n")))
    return LeadRow(
        kind=terms.LEADS[lead.kind],
        says=lead.says,
        moves=f"bounds could move by {words.count(lead.moves, 'origin')}" if lead.moves else "moves no bound",
        claims=tuple(register.key(claim) for claim in lead.claims),
        quotes=tuple(quotes),
    )
