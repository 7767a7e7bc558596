"""Figures that accounts give for the same thing."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from headwater.corroboration.compare.counted import state_of
from headwater.corroboration.compare.sides import comparison, pairs_across
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, Verdict
from headwater.reader.frames.lexicon import thing
from headwater.reader.numbers import Quantity, agree, quantities_of

_VICTIMS = frozenset("die injure hospitalise miss".split())
_MEASURES = frozenset("percent $ £ € km kilometre kilometer mile metre meter foot feet".split())
_REVISED = re.compile(
    r"\b(?:(?:up|down)\sfrom|revised|updated|corrected|lowered|cut\sfrom|raised\sto|initially|at\sfirst|previously|earlier\s"
    r"(?:said|figure|count|estimate|version))\b",
    re.IGNORECASE,
)
_VOTED = re.compile(r"\b(?:margin|majority)\sof\s|\b\d{1,4}(?:\svotes?)?\sto\s\d{1,4}\b", re.IGNORECASE)
_ADDED = re.compile(
    r"\b(?:combined|total|in\sall|altogether|together|overall|between\sthem|comes?\sto|added\sup)\b", re.IGNORECASE
)
# What can still rise after it was first counted.
_BY_WEIGHT: tuple[Verdict, ...] = ("conflict", "apparent", "compatible", "same")
_TOLLS = frozenset("die injure hospitalise evacuate rescue infect arrest damage strand miss".split())


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield one comparison for each thing that two outlets count in a claim, the one that tells most.

    Figures are compared when what is counted has a word in common; spans of time are left to the comparison of time.
    Equal figures are the same; a rounded, bounded or open figure that the other fits is compatible. Otherwise they
    conflict, unless another act is counted (the injured, those taken to hospital) or a toll that a later article puts
    higher: these only look like a conflict. Misses: units that need converting.
    """
    found: dict[tuple[str, ...], tuple[int, Comparison]] = {}
    for one, other in pairs_across(claim, register):
        for left, right in _counted_alike(one, other, register):
            key = tuple(sorted(set(left.unit) & set(right.unit)))
            verdict, why = _verdict(left, right)
            if verdict == "conflict":
                verdict, why = _excused((one, left), (other, right), register) or (verdict, why)
            weight = _BY_WEIGHT.index(verdict)
            if key not in found or weight < found[key][0]:
                members = [(_span(one, left), shown(left)), (_span(other, right), shown(right))]
                found[key] = (weight, comparison((claim,), "number", verdict, members, why))
    yield from (made for _, made in found.values())


def across(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield one comparison for each thing of which claims of one matter give different figures."""
    together = msgspec.structs.replace(claims[0], statements=tuple(s for c in claims for s in c.statements))
    for found in compare(together, register):
        places = {m.span for m in found.members}
        meant = tuple(c for c in claims if any(s.span.covers(p) for s in c.statements for p in places))
        if len(meant) > 1:
            members = [(m.span, m.value) for m in found.members]
            yield comparison(meant, "number", found.verdict, members, found.why)


def _excused(
    one: tuple[Statement, Quantity], other: tuple[Statement, Quantity], register: Register
) -> tuple[Verdict, str] | None:
    """Return why two figures that differ can both be right, if they can."""
    frames = [register.frame(s) for s, _ in (one, other)]
    acts = [f.acts if f is not None else frozenset[str]() for f in frames]
    if all(acts) and not acts[0] & acts[1]:
        told = " / ".join(min(a).replace("_", " ") for a in acts)
        return "apparent", f"the figures count different things: {told}"
    if any(is_revised(s) for s, _ in (one, other)):
        return "apparent", "one account says that the figure was changed"
    if _sums(one[0]) != _sums(other[0]):
        return "apparent", "one account adds up what the other gives for a part"
    if _scope(one[0], register) != _scope(other[0], register):
        return "apparent", "one account names a place or body that the other does not: they may count different things"
    days = [_day(s, register) for s, _ in (one, other)]
    if acts[0] & acts[1] & _TOLLS and None not in days and days[0] != days[1]:
        dated = sorted(zip(days, (one[1].value, other[1].value), strict=True), key=lambda d: d[0] or "")
        (_, earlier), (_, later) = dated
        if earlier < later:
            return "apparent", "a later count of what can still rise"
    return None


def is_revised(statement: Statement) -> bool:
    """Whether a statement says that a figure was changed."""
    return _REVISED.search(statement.span.exact) is not None


def _sums(statement: Statement) -> bool:
    return _ADDED.search(statement.span.exact) is not None


def _scope(statement: Statement, register: Register) -> frozenset[str]:
    """Return the bodies and places that are named in what is said, not those who say it."""
    named = {e for told in register.content(statement) for _, _, e in register.names.inside(told)}
    return frozenset(e for e in named if register.names.kinds.get(e) in ("organization", "place"))


def _day(statement: Statement, register: Register) -> str | None:
    published = register.articles[statement.article].published
    return published.earliest if published else None


def _counted_alike(one: Statement, other: Statement, register: Register) -> Iterator[tuple[Quantity, Quantity]]:
    for left in _counts(one, register):
        for right in _counts(other, register):
            if set(left.unit) & set(right.unit):
                yield left, right


def _counts(statement: Statement, register: Register) -> list[Quantity]:
    """Return what a statement counts, without time and without the people it rests on ("two people said")."""
    attribution = register.attribution(statement)
    sources = attribution.source if attribution else ()
    found = quantities_of(statement.span.exact)
    frame = register.frame(statement)
    of_people = frame is not None and bool(frame.acts & _VICTIMS)
    counted = []
    for i, q in enumerate(found):
        text = statement.span.exact
        after = found[i + 1].start if i + 1 < len(found) else len(text)
        if state_of(text, q, after, found[i - 1].end if i else 0) or _VOTED.search(text):
            continue  # people by what befell them, and votes, are compared across claims
        if q.of_time or any(_span(statement, q).meets(s) for s in sources) or any("year" in w for w in q.unit):
            continue
        things = tuple(thing(w) for w in q.unit)
        if of_people and not set(q.unit) & _MEASURES:
            things = ("people", *things)  # "rose to four", "43 injured", "three passengers"
        if things:
            counted.append(q._replace(unit=things))
    return counted


def _verdict(left: Quantity, right: Quantity) -> tuple[Verdict, str]:
    thing = " ".join(w for w in left.unit if w in right.unit)
    if left.value == right.value and left.bound == right.bound:
        return "same", f"both give the same figure ({thing})"
    if agree(left, right):
        return "compatible", f"the rounder or open figure takes in the other ({thing})"
    return "conflict", f"the figures cannot both be right if they count the same thing ({thing})"


def _span(statement: Statement, quantity: Quantity) -> Span:
    return statement.span.part(quantity.start, quantity.end)


def shown(quantity: Quantity) -> str:
    """Return a figure as a comparison's member shows it: bound, value and what it counts."""
    bound = "" if quantity.bound == "exact" else quantity.bound.replace("_", " ") + " "
    return f"{bound}{quantity.value:,.15g} {' '.join(quantity.unit)}".strip()
