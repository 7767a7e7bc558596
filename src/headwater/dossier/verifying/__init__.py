"""Holding a dossier against the captures it was made of, for who was given both."""

from collections.abc import Iterator

from headwater.dossier.verifying.captures import Witnesses, captures_of
from headwater.dossier.verifying.links import coverage, ledger, links, nouns
from headwater.dossier.verifying.report import Fault, Report
from headwater.model import Dossier, Pile, Span

__all__ = ["Fault", "Report", "verify"]

_SHOWN_CHARS = 80


def verify(dossier: Dossier, pile: Pile) -> Report:
    """Return what of a dossier does not hold, beside a pile that was read anew.

    Held against the pile: of each capture the hash of its bytes, its length, address and date; of each span the
    characters that it quotes. Within the dossier: that the ledger adds up, that every id leads somewhere and names one
    thing, that segments cover each capture without overlap. Captures are found by their bytes, whatever the files are
    called; captures of the pile that the dossier lacks are counted, and no fault. Characters in corrections are left
    out: people named them, and their capture may be gone. Misses: whether what was concluded is right; only tracing
    again tells whether this build would conclude the same.
    """
    witnesses = captures_of(dossier, pile)
    spans = list(_spans(dossier))
    faults = (
        *witnesses.faults,
        *_quotes(spans, witnesses),
        *ledger(dossier),
        *links(dossier),
        *coverage(dossier, witnesses),
    )
    held = {reading.capture.id for reading in witnesses.readings.values()}
    return Report(
        captures=len(dossier.captures),
        found=len(witnesses.readings),
        more=sum(reading.capture.id not in held for reading in pile.readings),
        spans=len(spans),
        checked=sum(span.capture in witnesses.readings for _, span in spans),
        faults=faults,
    )


def _spans(dossier: Dossier) -> Iterator[tuple[str, Span]]:
    return ((label, span) for label, _, found in nouns(dossier) for span in found)


def _quotes(spans: list[tuple[str, Span]], witnesses: Witnesses) -> Iterator[Fault]:
    for label, span in spans:
        place = f"{label}: characters {span.start:,}..{span.end:,}"
        if span.capture not in witnesses.paths:
            yield Fault(kind="link", where=label, says=f"{place} are of {span.capture}, which is no capture of it")
        elif reading := witnesses.readings.get(span.capture):
            stands = reading.text[span.start : span.end]
            if stands != span.exact:
                path = witnesses.paths[span.capture]
                told = f"{place} of {path} are {_short(stands)}; it says {_short(span.exact)}"
                yield Fault(kind="quote", where=label, says=told)


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN_CHARS else f"{text[: _SHOWN_CHARS - 1]}…")
