"""The sentence that a claim is named after: a statement that reads well by itself and tells what all of them tell."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final

from headwater.claim.facets import Facet
from headwater.claim.units import Unit
from headwater.model import Span
from headwater.reader.clauses import is_clause

_READABLE_CHARS, _MAX_READABLE_CHARS = 90, 300
# words for somebody or something named before; "I" and "we" are whoever speaks
_POINTING = frozenset("he she it they i we my our that this those these his her their its there who which".split())
# "her offer was first reported by the Sentinel" says who says so, though nobody is its source
_REPORTED = re.compile(r"\b(?:was|were|been|first|previously)\s+reported\b")
# "claims that", "that", "talk in the town that"
_CLAUSE = re.compile(r"(?:^|^[^,;:“”\"]{0,60}?\s)that\s")
_RELATIVE = re.compile(r"(?:who|which|that)\s")
# A statement with a smaller share of what the most central one has in common with all tells something else beside.
_CENTRAL: Final = 0.7
_Place = tuple[Span, str]


def proposition_of(units: Sequence[Unit], facets: Sequence[Facet], *, apart: bool = False) -> Span:
    """Return what of these statements makes the proposition: one of them, or its sentence where it cannot stand alone.

    `apart`: another claim is named by the same sentence, so that a clause of it is named alone, however it opens.

    Of those that affirm and read well it is one that tells what most of the others tell, does not first say who says
    so, and is near to 90 characters long. Where nobody affirms it, it is what somebody denies outright, and not the
    words of whoever tells that it is not so: that two deny "no shot was fired" would turn both round.
    """
    central = _central(facets)
    best = max((central.get(_place(u), 0.0) for u in units), default=0.0)

    def unfit(unit: Unit) -> tuple[tuple[bool, ...], bool, bool, int, str, Span]:
        text = _wording(unit).exact
        off = central.get(_place(unit), 0.0) < _CENTRAL * best
        tells_who = (unit.attribution is not None and text == unit.span.exact) or bool(_REPORTED.search(text))
        odd_length = abs(len(text) - _READABLE_CHARS)
        return _unreadable(unit, text), off, unit.is_part or tells_who, odd_length, text, unit.span

    return _readable(min(units, key=unfit), apart=apart)


def _place(unit: Unit) -> _Place:
    return unit.span, unit.article


def _central(facets: Sequence[Facet]) -> Mapping[_Place, float]:
    """Return of each statement the cosine between its terms and those of all, 0 to 1."""
    terms: dict[_Place, frozenset[str]] = {}
    for facet in facets:
        place = _place(facet.unit)
        terms[place] = terms.get(place, frozenset()) | facet.meaning.terms
    counts = Counter(term for found in terms.values() for term in found)
    length = sqrt(sum(count * count for count in counts.values()))
    return {p: sum(counts[t] for t in found) / (sqrt(len(found)) * length) for p, found in terms.items() if found}


def _unreadable(unit: Unit, text: str) -> tuple[bool, ...]:
    """Tell how ill a statement, worded so, reads on its own, the worst first.

    Best is a whole affirming sentence that opens with a capital and with no pronoun; a piece without a verb ("An armed
    helicopter") is worst of those that affirm.
    """
    hushed = unit.stance not in ("asserts", "hedges")
    turned_round = unit.polarity == "against" and not unit.is_denied
    return unit.polarity != "for", turned_round, hushed, unit.is_part and not is_clause(text), _is_lame(text)


def _readable(unit: Unit, *, apart: bool) -> Span:
    said = _wording(unit)
    whole = unit.whole
    if apart and is_clause(said.exact):
        return said
    return whole if unit.is_part and _is_lame(said.exact) and len(whole.exact) <= _MAX_READABLE_CHARS else said


def _is_lame(text: str) -> bool:
    words = text.split(maxsplit=1)
    first = words[0].strip("“\"'").lower() if words else ""
    return first in _POINTING or not text[:1].isupper()


def _wording(unit: Unit) -> Span:
    """Return what a statement says, without who says it where its words are reported and stand in one piece."""
    attribution = unit.attribution
    if attribution is None or attribution.kind != "indirect" or len(attribution.content) != 1:
        return unit.span
    if unit.polarity != "for":
        return _denied(unit, attribution.content[0]) if unit.is_denied else unit.span
    content = attribution.content[0]
    opens = len("that ") if content.exact.startswith("that ") else 0
    said = content.part(opens, len(content.exact))
    if not is_clause(said.exact) or not unit.span.covers(content):
        return unit.span
    # "who said that the pier was rotten" is worse than what was said
    return unit.span if _is_lame(said.exact) and not _RELATIVE.match(unit.span.exact) else said


def _denied(unit: Unit, content: Span) -> Span:
    """Return what is denied where that can be read alone: "denied | that the firm had known"."""
    that = _CLAUSE.search(content.exact)
    said = content.part(that.end(), len(content.exact)) if that else content
    words = said.exact.split(maxsplit=1)
    alone = that is not None and bool(words) and words[0].lower() not in _POINTING
    return said if alone and unit.span.covers(content) and is_clause(said.exact) else unit.span
