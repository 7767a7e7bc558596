"""Quotation checks and leads as lines for a terminal; foreign text in them is not yet made safe to show."""

from collections import Counter

from headwater.dossier.terms import LEADS, QUOTED
from headwater.model import Dossier, QuotationCheck

_SHOWN_CHARS = 70


def quotation_lines(dossier: Dossier) -> tuple[str, list[str]]:
    """Return a heading and a line for each quotation that differs or was not found; exact ones are counted there."""
    sigla = {article.id: article.siglum for article in dossier.articles}
    tally = Counter(check.verdict for check in dossier.quotations)
    counted = ", ".join(f"{tally[verdict]} {says.lower()}" for verdict, says in QUOTED.items() if tally[verdict])
    lines = [
        f"{sigla.get(check.article, '')}: “{_short(check)}”: {check.says}"
        for verdict in QUOTED
        for check in dossier.quotations
        if check.verdict == verdict != "exact"
    ]
    return f"Quotations checked ({counted})", lines or (["all of them word for word"] if tally else [])


def lead_lines(dossier: Dossier) -> tuple[str, list[str]]:
    """Return a heading and a line for each lead, the weightiest first."""
    lines = [f"{LEADS[lead.kind]}: {lead.says}" for lead in dossier.leads]
    return f"What to look for next ({len(lines)})", lines


def _short(check: QuotationCheck) -> str:
    line = " ".join(check.quotation.exact.split())
    return line if len(line) <= _SHOWN_CHARS else line[: _SHOWN_CHARS - 1].rstrip() + "…"
