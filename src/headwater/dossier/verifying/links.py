"""Whether a dossier holds together: its ledger, its ids, and its segments over the texts."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final

import msgspec

from headwater.dossier.document import spans_in
from headwater.dossier.verifying.captures import Witnesses
from headwater.dossier.verifying.report import Fault
from headwater.model import Dossier, Segment, Span

# the field of the dossier that holds what a field of a noun names by id
_NAMED: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("article", "articles", "left_article", "right_article", "other_article", "cited_article", "exemplar", "copy",
         "copies", "base"), "articles",
    ),
    **dict.fromkeys(("source", "source_id", "speaker"), "sources"),
    **dict.fromkeys(("attribution", "within"), "attributions"),
    **dict.fromkeys(("counted_from", "apart"), "events"),
    "captures": "captures", "claims": "claims", "families": "families",
}  # fmt: skip
_LISTS: Final = tuple(
    name for name in Dossier.__struct_fields__ if name not in ("schema", "producer", "ledger", "corrections")
)


def nouns(dossier: Dossier) -> Iterator[tuple[str, msgspec.Struct, list[Span]]]:
    """Yield every noun of a dossier but the corrections: what to call it, itself, and its spans."""
    for name in _LISTS:
        for number, noun in enumerate(getattr(dossier, name), 1):
            yield getattr(noun, "id", f"{name} {number}"), noun, spans_in(noun)


def ledger(dossier: Dossier) -> Iterator[Fault]:
    """Yield where the ledger does not add up, or tells of other captures than there are."""
    told = dossier.ledger
    tally: Counter[str] = Counter(entry.status for entry in told.entries)
    for status, number in (("ok", told.ok), ("partial", told.partial), ("quarantined", told.quarantined)):
        if tally[status] != number:
            says = f"the ledger: {tally[status]:,} inputs are {status}, and it counts {number:,}"
            yield Fault(kind="ledger", where="ledger", says=says)
    known, listed = {one.id for one in dossier.captures}, {name for e in told.entries for name in e.captures}
    for name in sorted(listed - known):
        yield Fault(kind="ledger", where=name, says=f"the ledger: {name} is no capture of the dossier")
    for name in sorted(known - listed):
        yield Fault(kind="ledger", where=name, says=f"the ledger: {name} is a capture that no input has")


def links(dossier: Dossier) -> Iterator[Fault]:
    """Yield ids that lead nowhere, and ids that two nouns of a kind have."""
    known: dict[str, Collection[str]] = {}
    for name in _LISTS:
        ids = Counter(noun.id for noun in getattr(dossier, name) if hasattr(noun, "id"))
        known[name] = ids
        for key, number in ids.items():
            if number > 1:
                yield Fault(kind="link", where=key, says=f"{key}: {number:,} {name} have this id")
    for label, noun, _ in nouns(dossier):
        for field, key in _references(noun):
            if key not in known[_NAMED[field]]:
                says = f"{label}: its {field} is {key}, which leads nowhere"
                yield Fault(kind="link", where=label, says=says)


def _references(noun: msgspec.Struct) -> Iterator[tuple[str, str]]:
    """Yield what a noun, and every noun inside it, names by id: the field and the id."""
    for field in noun.__struct_fields__:
        value = getattr(noun, field)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str) and field in _NAMED:
                yield field, one
            elif isinstance(one, msgspec.Struct) and not isinstance(one, Span):
                yield from _references(one)


def coverage(dossier: Dossier, witnesses: Witnesses) -> Iterator[Fault]:
    """Yield where segments overlap or leave out text; nothing where the dossier was stopped before them."""
    segments: dict[str, list[Segment]] = {one.id: [] for one in dossier.captures}
    for segment in dossier.segments:
        segments.setdefault(segment.span.capture, []).append(segment)
    for key, held in segments.items() if dossier.segments else ():
        if key not in witnesses.readings:
            continue
        path, text, end = witnesses.paths[key], witnesses.readings[key].text, 0
        for start, after in [*((one.span.start, one.span.end) for one in held), (len(text), len(text))]:
            if start < end:
                says = f"{path}: segments overlap or are out of order at character {start:,}"
                yield Fault(kind="coverage", where=path, says=says)
            elif text[end:start].strip():
                says = f"{path}: characters {end:,}..{start:,} are of no segment"
                yield Fault(kind="coverage", where=path, says=says)
            end = max(end, after)
