"""Accounts of one matter that give different figures are different claims."""

import re
from collections.abc import Sequence

from headwater.claim.facets import Facet
from headwater.reader.frames.lexicon import thing
from headwater.reader.numbers import Quantity, agree, quantities_of
from headwater.reader.values.measures import measured

# Victims are people, whatever word stands behind their number ("19 dead", "three missing").
TOLLS = frozenset("die injure hospitalise miss infect".split())
_PEOPLE = "people"
_OTHER_SIDE = re.compile(r"\s(?:\w{1,20}\s)?(?:to|against|versus)\s\d")
_OF_THEM = re.compile(r"\s?of\s(?:them|whom|those|these)\b")
_MARGIN = re.compile(r"\b(?:margin|majority|lead|gap)\sof\s$", re.IGNORECASE)
_MEASURES = frozenset("percent $ £ € km kilometre kilometer mile metre meter foot feet".split())
# An open figure ("at least 14") says the same as an exact one only near it; chosen, not measured.
_NEAR_SHARE = 0.1


def by_figure(group: Sequence[Facet]) -> list[list[Facet]]:
    """Return the statements of one matter by the figure they give, those without one beside the most told figure.

    Two figures are one where both can be true and lie within a tenth of each other. A statement that counts one thing
    twice gives no figure of it, and stands with those that give one of its two; the sides of a vote and margins are
    none either. Order within the parts stays; measures are compared in one unit.
    """
    told = [_figures(f) for f in group]
    counted = [i for i, figures in enumerate(told) if figures]
    parts: list[list[int]] = []
    for i in counted:
        home = next((p for p in parts if all(_fit(told[i], told[j]) for j in p)), None)
        if home is None:
            parts.append([i])
        else:
            home.append(i)
    if len(parts) < 2:
        return [list(group)]
    parts.sort(key=lambda p: (-len({group[i].unit.article for i in p}), -len(p), p))
    homes = [list(p) for p in parts]
    for i in sorted(set(range(len(group))) - set(counted)):
        values = {q.value for q in group[i].counts}
        own = (n for n, p in enumerate(parts) if any(q.value in values for j in p for q in told[j].values()))
        homes[next(own, 0)].append(i)
    return [[group[i] for i in sorted(home)] for home in homes]


def _figures(facet: Facet) -> dict[str, Quantity]:
    """Return by what is counted the one figure that a statement gives of it."""
    victims = facet.frame is not None and bool(facet.frame.acts & TOLLS)
    found: dict[str, list[Quantity]] = {}
    counts = _victims(facet) if victims else facet.counts
    for n, quantity in enumerate(counts):
        if n and _OF_THEM.match(facet.unit.span.exact, quantity.end):
            continue  # "82 people, 78 of them children"
        place = facet.unit.span.part(quantity.start, quantity.end)
        if any(place.meets(s) for s in facet.unit.leave_out) or _is_tally(facet.unit.span.exact, quantity):
            continue  # "two people said": who says so is not counted
        quantity = measured(facet.unit.span.exact, quantity) or quantity
        people = victims and not set(quantity.unit) & _MEASURES
        for name in {_PEOPLE} if people else {thing(word) for word in quantity.unit}:
            found.setdefault(name, []).append(quantity)
    return {name: figures[0] for name, figures in found.items() if len(figures) == 1}


def _victims(facet: Facet) -> Sequence[Quantity]:
    """Return the figures of a count of victims, with a bare number ("three are missing") and none ("nobody is")."""
    text = facet.unit.span.exact
    bare = [q for q in quantities_of(text) if not q.unit and not q.of_time]
    if not facet.counts and not bare and facet.frame is not None and facet.frame.negated:
        return [Quantity(0, 0, 0.0, "exact", (_PEOPLE,))]
    return facet.counts or [q._replace(unit=(_PEOPLE,)) for q in bare]


def _is_tally(text: str, quantity: Quantity) -> bool:
    """Whether a figure is one side of a vote or score, or a margin: of those two accounts may each give another."""
    return bool(_OTHER_SIDE.match(text, quantity.end) or _MARGIN.search(text, 0, quantity.start))


def _fit(one: dict[str, Quantity], other: dict[str, Quantity]) -> bool:
    return all(_alike(one[name], other[name]) for name in one.keys() & other.keys())


def _alike(one: Quantity, other: Quantity) -> bool:
    apart = abs(one.value - other.value)
    return agree(one, other) and apart <= _NEAR_SHARE * max(one.value, other.value)
