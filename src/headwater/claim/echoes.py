"""Denials that only point: "the board called that account false" speaks against what the text tells before it."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from headwater.claim.facets import Facet
from headwater.model import Span

WHY = "it denies what its text tells before it"
_POINTED = (
    r"(?:this|that|it|them|those|these|all\sof\s(?:this|that|it)|(?:the|that|this|these|those|both|such)\s(?:\w+\s)?"
    r"(?:accounts?|reports?|claims?|allegations?|accusations?|suggestions?|stor(?:y|ies)|versions?|charges?|assertions?))"
)
_UNTRUE = (
    r"[“\"'‘]?(?:\w+\s)?(?:untrue|false|wrong|not\strue|incorrect|(?:a\s)?lies?|nonsense|baseless|unfounded|fabricat\w+|"
    r"fiction|inaccurate|without\sfoundation|rubbish)"
)
_ECHO = re.compile(
    rf"\b(?:den(?:y|ied|ies)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?|rebut(?:s|ted)?)\s{_POINTED}(?=\s*(?:[.,;”\"]|$|again|on\s|in\sa\s|as\s|and\s|when\s))"
    rf"|\b(?:call(?:s|ed)?|describ(?:es|ed)|label(?:s|led))\s{_POINTED}\s(?:as\s)?{_UNTRUE}\b"
    rf"|\b{_POINTED}\s(?:is|was|are|were|had\sbeen)\s{_UNTRUE}\b(?!\sthat\b)"
    r"|\bnone\sof\s(?:it|this|that|them)\s(?:is|was|were|are|ha[sd]|happened)\b",
    re.IGNORECASE,
)
_MOST_CHARS_BEFORE = 600


def echoed(
    facets: Sequence[Facet], groups: Sequence[Sequence[int]], reasons: Mapping[int, str]
) -> tuple[list[Facet], list[list[int]], dict[int, str]]:
    """Return facets, groups and reasons with each denial that only points in the group of what it points to.

    That is the last statement before it in its article that somebody else makes, within 600 characters. Misses: denials
    that stand before what they deny, and those that point back over other statements.
    """
    found = list(facets)
    pointing = dict(_pointing(facets))
    if not pointing:
        return found, [list(g) for g in groups], dict(reasons)
    kept = [[i for i in g if i not in pointing] for g in groups]
    home = {i: n for n, g in enumerate(kept) for i in g}
    why = dict(reasons)
    for i, target in sorted(pointing.items()):
        unit = facets[i].unit
        found[i] = facets[i]._replace(unit=unit._replace(turned=unit.stance != "denies"))
        kept[home[target]] = sorted([*kept[home[target]], i])
        why[i] = WHY
    return found, [g for g in kept if g], why


def _pointing(facets: Sequence[Facet]) -> list[tuple[int, int]]:
    """Return each facet that is such a denial, with the facet it points to."""
    told: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for i, facet in enumerate(facets):
        unit = facet.unit
        if not (facet.nested or facet.cut or unit.furniture) and unit.polarity == "for":
            told[unit.article].append((unit.span.end, unit.span.start, i))
    for places in told.values():
        places.sort()
    inner: dict[str, list[Span]] = defaultdict(list)
    for facet in facets:
        if not facet.nested and facet.unit.stance == "denies":
            inner[facet.unit.article].append(facet.unit.span)
    found = []
    for i, facet in enumerate(facets):
        unit = facet.unit
        if facet.nested or unit.furniture or unit.attribution is None or not _ECHO.search(unit.span.exact):
            continue
        parts = (s for s in inner[unit.article] if s != unit.span and unit.span.covers(s))
        if facet.cut or any(_ECHO.search(s.exact) for s in parts):
            continue
        places = told[unit.article]
        before = places[: bisect_right(places, unit.span.start, key=lambda place: place[0])]
        target = next((j for _, _, j in reversed(before[-8:]) if _may_deny(facet, facets[j])), None)
        if target is not None:
            found.append((i, target))
    return found


def _may_deny(denial: Facet, told: Facet) -> bool:
    """Whether a statement is near enough before a denial, and somebody else's."""
    one, other = denial.unit, told.unit
    near = one.span.start - other.span.end <= _MOST_CHARS_BEFORE and not one.whole.meets(other.whole)
    own = other.attribution is not None and one.attribution is not None and (
        other.attribution.source_id == one.attribution.source_id
    )
    return near and not own and not _ECHO.search(other.span.exact)
