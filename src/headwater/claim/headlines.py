"""Headlines that share no act with what stands below them: a headline says in short what its article opens with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from headwater.claim.copies import Copies
from headwater.claim.facets import Facet
from headwater.claim.units import Unit
from headwater.model import Account, Statement
from headwater.reader.acts import stem
from headwater.reader.numbers import Quantity, agree, quantities_of
from headwater.reader.terms import STOP
from headwater.reader.words import words_of

WHY = "a headline says in short what its article opens with"
_OPENING_SENTENCES = 2
_LEAST_SHARED = 2


def headed(
    facets: Sequence[Facet],
    groups: Sequence[Sequence[int]],
    reasons: Mapping[int, str],
    accounts: Sequence[Account],
    copies: Copies,
) -> tuple[list[list[int]], dict[int, str]]:
    """Return groups and reasons with each headline that no body tells beside the statement its article opens with.

    Of the facts of the first two sentences it is the one that shares most of its words and figures, two at least; else
    the first, if the whole headline shares two with the first sentence. Each part of a headline goes by itself.
    Misses: headlines in other words throughout, and those on a later sentence.
    """
    told = {i for g in groups if any(not facets[j].unit.furniture for j in g) for i in g}
    free = _free(facets, told, accounts)
    openings = _openings(facets, {facets[i].unit.article for i in free}, copies)
    kept = [list(g) for g in groups]
    home = {i: n for n, g in enumerate(kept) for i in g}
    why = dict(reasons)
    placed = {facets[i].unit.whole for i in told if facets[i].unit.furniture}
    for i in free:
        opening = openings.get(facets[i].unit.article, ())
        target = _best(facets, i, opening)
        if target is None and facets[i].unit.whole not in placed:
            target = _lead(facets, i, opening)
        if target is not None:
            placed.add(facets[i].unit.whole)
            kept[home[i]].remove(i)
            kept[home[target]] = sorted([*kept[home[target]], i])
            home[i], why[i] = home[target], WHY
    return [g for g in kept if g], why


def over_copies(statements: Iterable[Statement], units: Iterable[Unit]) -> list[Statement]:
    """Return the statements of a claim, headlines above what their articles only copy as copying too.

    Who takes over a report and writes a headline of his own above it has not found out anything. A headline with a
    figure that nothing below it has, or that denies what stands below, is kept as it is. `units`: what the claim holds.
    """
    told = list(statements)
    short = {(u.article, u.span) for u in units if u.furniture}
    below: dict[str, list[Statement]] = defaultdict(list)
    for one in told:
        if (one.article, one.span) not in short:
            below[one.article].append(one)
    only = {home: body for home, body in below.items() if all(one.origin == "copy" for one in body)}
    return [
        msgspec.structs.replace(one, origin="copy")
        if (one.article, one.span) in short and _adds_nothing(one, only.get(one.article, ()))
        else one
        for one in told
    ]


def _adds_nothing(head: Statement, below: Sequence[Statement]) -> bool:
    known = [q for one in below for q in quantities_of(one.span.exact)]
    agreed = all(any(agree(q, other) for other in known) for q in quantities_of(head.span.exact))
    return agreed and any(one.polarity == head.polarity for one in below)


def _free(facets: Sequence[Facet], told: set[int], accounts: Sequence[Account]) -> list[int]:
    """Return the parts of headlines, the longer first, of which no part or whole stands with a body's statement."""
    heads = {s for a in accounts if a.article.headline for s in a.article.headline.evidence}
    own = [i for i, f in enumerate(facets) if f.unit.furniture and any(f.unit.whole.meets(s) for s in heads)]
    taken = [facets[i].unit.span for i in own if i in told]
    found = []
    for i in sorted(own, key=lambda n: -len(facets[n].unit.span.exact)):
        facet = facets[i]
        if not (facet.cut or facet.nested) and not any(facet.unit.span.meets(s) for s in taken):
            found.append(i)
            taken.append(facet.unit.span)
    return found


def _openings(facets: Sequence[Facet], articles: set[str], copies: Copies) -> dict[str, list[int]]:
    """Return for each article the facets that its first sentences tell, its own and those it copied, in order."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, facet in enumerate(facets):
        unit = facet.unit
        if unit.furniture or facet.nested or facet.cut:
            continue
        if unit.article in articles:
            places[unit.article].append((unit.whole.start, i))
        for statement in copies.of(unit):
            if statement.article in articles:
                places[statement.article].append((statement.span.start - (unit.span.start - unit.whole.start), i))
    found = {}
    for article, told in places.items():
        first = sorted({start for start, _ in told})[:_OPENING_SENTENCES]
        found[article] = [i for start, i in sorted(told) if start in first]
    return found


def _best(facets: Sequence[Facet], head: int, opening: Sequence[int]) -> int | None:
    """Return the facet of the opening that shares most with a part of a headline, if enough."""
    text = facets[head].unit.span.exact
    shared = [(_shared(text, facets[i].unit.span.exact), -n, i) for n, i in enumerate(opening)]
    most, _, target = max(shared, default=(0, 0, -1))
    return target if most >= _LEAST_SHARED else None


def _lead(facets: Sequence[Facet], head: int, opening: Sequence[int]) -> int | None:
    """Return the first facet of the opening where the whole headline shares enough with the whole of its sentence.

    "Challenger wins Tarn after recount", and "Ilse Varga is to be mayor of Tarn after a recount gave her ...".
    """
    unit = facets[head].unit
    if not opening or unit.span.start != unit.whole.start:
        return None
    return opening[0] if _shared(unit.whole.exact, facets[opening[0]].unit.whole.exact) >= _LEAST_SHARED else None


def _shared(headline: str, sentence: str) -> int:
    """Return how many words and figures of a headline a sentence has; a figure counts as two."""
    words, figures = _told(headline)
    others, counts = _told(sentence)
    return len(words & others) + 2 * sum(any(agree(a, b) for b in counts) for a in figures)


@lru_cache(maxsize=4096)
def _told(text: str) -> tuple[frozenset[str], tuple[Quantity, ...]]:
    """Return the stems of the words of a text, and the figures that count something."""
    folded = (w.folded.removesuffix("'s") for w in words_of(text))
    words = frozenset(stem(w) for w in folded if w not in STOP and len(w) > 1 and not w.isdigit())
    return words, tuple(q for q in quantities_of(text) if q.unit and not q.of_time)
