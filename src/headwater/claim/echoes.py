"""Denials of what the text tells before them: "called that account false", "denied that it had any such plan"."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from headwater.claim.facets import Facet
from headwater.claim.units import Unit
from headwater.model import Span
from headwater.reader.acts import stem
from headwater.reader.denials import is_answered_in_place

WHY = "it denies what its text tells before it"
_POINTED = (
    r"(?:this|that|it|them|those|these|all\sof\s(?:this|that|it)|(?:the|that|this|these|those|both|such)\s(?:\w+\s)?"
    r"(?:accounts?|reports?|claims?|allegations?|accusations?|suggestions?|stor(?:y|ies)|versions?|charges?|assertions?|"
    r"figures?|numbers?|totals?|dates?|statements?|assumptions?|rumours?|rumors?|calculations?|estimates?|quotations?))"
)
_UNTRUE = (
    r"[“\"'‘]?(?:\w+\s)?(?:untrue|false|wrong|not\strue|incorrect|(?:a\s)?lies?|nonsense|baseless|unfounded|fabricat\w+|"
    r"fiction|inaccurate|without\sfoundation|rubbish)"
)
_ECHO = re.compile(
    rf"\b(?:den(?:y|ied|ies)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?|rebut(?:s|ted)?)\s{_POINTED}(?=\s*(?:[.,;”\"]|$|again|on\s|in\sa\s|as\s|and\s|when\s))"
    rf"|\b(?:call(?:s|ed)?|describ(?:es|ed)|label(?:s|led))\s{_POINTED}\s(?:as\s)?{_UNTRUE}\b"
    rf"|\b{_POINTED}\s(?:is|was|are|were|had\sbeen)\s{_UNTRUE}\b(?!\sthat\b)"
    r"|\bno\s(?:record|knowledge|memory|recollection|trace)\sof\s(?:any\s)?(?:such|that|this|it|them)\b"
    r"|\bnone\sof\s(?:it|this|that|them)\s(?:is|was|were|are|ha[sd]|happened)\b",
    re.IGNORECASE,
)
# "The clerk, Tom Reyk, denied it.": also where it was not read who says so
_BARE = re.compile(rf"\b(?:denied|denies|reject(?:s|ed)|disput(?:es|ed))\s{_POINTED}[.”\"]*$", re.IGNORECASE)
_SUCH = re.compile(r"\b(?:such(?:\san?)?|that|this|the)\s(?P<noun>[a-z]{3,20})\b", re.IGNORECASE)
_MOST_CHARS_BEFORE = 600
_LOOKED_AT = 8
_BETWEEN_CHARS = 8  # a full stop, a quotation mark, a new paragraph


class _Said(NamedTuple):
    """What of each article's body somebody affirms: (where it ends, where it begins, facet), in order of place."""

    places: Mapping[str, Sequence[tuple[int, int, int]]]

    def before(self, unit: Unit) -> Iterator[int]:
        """Yield the facets that end before a statement of their article, the nearest first."""
        places = self.places.get(unit.article, ())
        end = bisect_right(places, unit.span.start, key=lambda place: place[0])
        return (i for _, _, i in reversed(places[max(0, end - _LOOKED_AT) : end]))


def echoed(
    facets: Sequence[Facet], groups: Sequence[Sequence[int]], reasons: Mapping[int, str]
) -> tuple[list[Facet], list[list[int]], dict[int, str]]:
    """Return facets, groups and reasons with each denial in the group of what its text tells before it.

    A denial that only points denies the last statement before it in its article that somebody else makes, a bare
    "denied it" only where that stands next to it. One that says what is denied, where nobody affirms that, denies
    the last of which it tells the act, or which tells of the denier. All within 600 characters. Misses: denials
    that stand before what they deny, and those that point back over other statements.
    """
    found = list(facets)
    said = _said(facets)
    pointing = dict(_pointing(facets, said))
    pointing |= {i: target for i, target in _unmet(facets, groups, said) if i not in pointing}
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


def _said(facets: Sequence[Facet]) -> _Said:
    told: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for i, facet in enumerate(facets):
        unit = facet.unit
        told_of = facet.nested or facet.cut or unit.furniture or unit.aside or unit.span.exact.startswith("to ")
        if not (told_of or _denies(facet)) and unit.polarity == "for":
            told[unit.article].append((unit.span.end, unit.span.start, i))
    return _Said({article: sorted(places) for article, places in told.items()})


def _denies(facet: Facet) -> bool:
    text = facet.unit.span.exact
    return bool(_BARE.search(text) or (facet.unit.attribution is not None and _ECHO.search(text)))


def _pointing(facets: Sequence[Facet], said: _Said) -> list[tuple[int, int]]:
    """Return each facet that is a denial which only points, with the facet it points to."""
    inner: dict[str, list[Span]] = defaultdict(list)
    for facet in facets:
        if not facet.nested and facet.unit.stance == "denies":
            inner[facet.unit.article].append(facet.unit.span)
    found = []
    for i, facet in enumerate(facets):
        unit = facet.unit
        if facet.nested or unit.furniture or not _denies(facet):
            continue
        parts = (s for s in inner[unit.article] if s != unit.span and unit.span.covers(s))
        if facet.cut or any(_ECHO.search(s.exact) for s in parts) or _is_answered(unit):
            continue
        before = [j for j in said.before(unit) if _may_deny(facet, facets[j])]
        if before and (not _BARE.search(unit.span.exact) or _next_to(facets[before[0]].unit, unit)):
            told = next((j for j in before if _tells_pointed(facets[j], unit)), None)
            found.append((i, _reported(facets, before) if told is None else told))
    return found


def _is_answered(unit: Unit) -> bool:
    """Whether what a denial points at stands in its own sentence: "angry at the claim that he lied, and denied it"."""
    found = _ECHO.search(unit.span.exact)
    return found is not None and is_answered_in_place(
        unit.whole.exact, unit.span.start - unit.whole.start + found.start()
    )


def _next_to(told: Unit, denial: Unit) -> bool:
    """Whether no other sentence stands between what is told and "all denied it"."""
    return denial.whole.start - told.whole.end <= _BETWEEN_CHARS


def _reported(facets: Sequence[Facet], before: Sequence[int]) -> int:
    """Return the nearest of the facets, or what its speaker is reported to have told right before quoted words."""
    source = _source_of(facets[before[0]])
    run = takewhile(lambda j: source is not None and _source_of(facets[j]) == source, before)
    return next((j for j in run if _kind_of(facets[j]) == "indirect"), before[0])


def _source_of(facet: Facet) -> str | None:
    return facet.unit.attribution.source_id if facet.unit.attribution else None


def _kind_of(facet: Facet) -> str | None:
    return facet.unit.attribution.kind if facet.unit.attribution else None


def _tells_pointed(told: Facet, denial: Unit) -> bool:
    """Whether a statement holds the word for what a denial points to: "warned", and "no record of any such warning"."""
    text = denial.span.exact
    found = _ECHO.search(text)
    pointed = _SUCH.search(text, found.start() if found else 0)  # not "the council" that rejects it
    return pointed is not None and stem(pointed["noun"].lower()) in told.meaning.terms


def _unmet(facets: Sequence[Facet], groups: Sequence[Sequence[int]], said: _Said) -> Iterator[tuple[int, int]]:
    """Yield each facet that denies what nobody in its group affirms, with the facet before it that tells it."""
    for members in groups:
        denials = [i for i in members if facets[i].unit.stance == "denies" and not facets[i].unit.furniture]
        affirmed = any(facets[i].unit.polarity == "for" and not _is_negated(facets[i]) for i in members)
        for i in denials if not affirmed else ():
            facet = facets[i]
            if facet.nested or facet.cut or facet.frame is None:
                continue
            before = [j for j in said.before(facet.unit) if _may_deny(facet, facets[j]) and not _is_negated(facets[j])]
            target = next((j for tells in (_tells_its_act, _tells_of) for j in before if tells(facets[j], facet)), None)
            if target is not None:
                yield i, target


def _is_negated(facet: Facet) -> bool:
    return facet.frame is not None and facet.frame.negated


def _tells_its_act(told: Facet, denial: Facet) -> bool:
    """Whether a statement tells the act that is denied, or the act that is denied to have been heard of."""
    one, other = told.frame, denial.frame
    if one is None or other is None:
        return False
    mentioned = {noun.removeprefix("act:") for noun in other.patient.nouns if noun.startswith("act:")}
    return bool(one.acts & (other.acts | mentioned)) and one.mode == other.mode


def _tells_of(told: Facet, denial: Facet) -> bool:
    """Whether a statement tells what the denier did: "Hart ordered it", and Hart "denied that it had decided"."""
    frame, denied = told.frame, denial.frame
    who = denial.denier
    return frame is not None and denied is not None and not frame.mode and bool(who & frame.agent.entities)


def _may_deny(denial: Facet, told: Facet) -> bool:
    """Whether a statement is near enough before a denial, and somebody else's."""
    one, other = denial.unit, told.unit
    near = one.span.start - other.span.end <= _MOST_CHARS_BEFORE and not one.whole.meets(other.whole)
    own = (
        other.attribution is not None
        and one.attribution is not None
        and (other.attribution.source_id == one.attribution.source_id)
    )
    return near and not own and not _ECHO.search(other.span.exact)
