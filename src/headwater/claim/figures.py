"""Accounts of one matter that give different figures are different claims."""

import re
from collections.abc import Sequence

from headwater.claim.facets import Facet
from headwater.reader.values import Value, fit
from headwater.reader.values.additions import addition_of, adds_to
from headwater.reader.words import folded_in

# Victims are people, whatever word stands behind their number ("19 dead", "three missing").
TOLLS = frozenset("die injure hospitalise miss infect".split())
_PEOPLE = "people"
_VICTIMS = frozenset("dead injured hurt wounded missing ill".split())
_OTHER_SIDE = re.compile(r"\s(?:\w{1,20}\s)?(?:to|against|versus)\s\d")
_OF_THEM = re.compile(r"\s?of\s(?:them|whom|those|these)\b")
_MOST_CONVERTED = 2.0  # how many dollars a pound has been worth
_LEAST_IN_COMMON = 0.6
_SUMS = frozenset("pounds dollars euros pound dollar euro m bn million billion about nearly almost some around".split())
_WIDEST = 1.25  # "more than 100" may be 112, and is not 140
_MARGIN = re.compile(r"\b(?:margin|majority|lead|gap)\sof\s$", re.IGNORECASE)


def by_figure(group: Sequence[Facet]) -> list[list[Facet]]:
    """Return the statements of one matter by the figure they give, those without one beside the most told figure.

    Two figures are one where they are equal, or one is a rounding or a near bound of the other. A statement that counts
    one thing twice gives no figure of it, and stands with those that give one of its two; the sides of a vote and
    margins are none either. What only adds to those that others count ("two more men") stands apart from them. Order
    within the parts stays. Misses: sums in currencies that have no sign.
    """
    added = _only_added(group)
    if added and len(added) < len(group):
        before = [f for i, f in enumerate(group) if i not in added]
        return [*_parted(before), *_parted([group[i] for i in sorted(added)])]
    return _parted(group)


def _only_added(group: Sequence[Facet]) -> set[int]:
    """Return the places of the statements that add to what another of the group counts."""
    texts = [f.unit.span.exact for f in group]
    adding = [i for i, text in enumerate(texts) if addition_of(text) is not None]
    counting = [text for i, text in enumerate(texts) if i not in adding]
    return {i for i in adding if any(adds_to(texts[i], text) for text in counting)}


def _parted(group: Sequence[Facet]) -> list[list[Facet]]:
    told = [_figures(f) for f in group]
    counted = [i for i, figures in enumerate(told) if figures]
    parts: list[list[int]] = []
    for i in counted:
        home = next((p for p in parts if all(_fit(told[i], told[j]) for j in p)), None)
        if home is None:
            parts.append([i])
        else:
            home.append(i)
    parts = _with_converted(parts, group, told)
    if len(parts) < 2:
        return [list(group)]
    parts.sort(key=lambda p: (-len({group[i].unit.article for i in p}), -len(p), p))
    homes = [list(p) for p in parts]
    for i in sorted(set(range(len(group))) - set(counted)):
        given = {v.figure for v in group[i].counts}
        own = (n for n, p in enumerate(parts) if any(v.figure in given for j in p for v in told[j].values()))
        homes[next(own, 0)].append(i)
    return [[group[i] for i in sorted(home)] for home in homes]


def _figures(facet: Facet) -> dict[str, Value]:
    """Return by what is counted or measured the one figure that a statement gives of it."""
    frame = facet.frame
    # "Ann Roe, who saw two wars, died at 91": one is named, and none are counted
    victims = frame is not None and bool(frame.acts & TOLLS) and not (frame.patient.entities or frame.agent.entities)
    found: dict[str, list[Value]] = {}
    text = facet.unit.span.exact
    for n, value in enumerate(_victims(facet) if victims else facet.counts):
        if (n and _OF_THEM.match(text, value.end)) or _is_tally(text, value):
            continue  # "82 people, 78 of them children"
        people = victims or not _VICTIMS.isdisjoint(value.of)
        names = {value.kind} if value.kind != "count" else {_PEOPLE} if people else value.of
        for name in names:
            found.setdefault(name, []).append(value)
    return {name: figures[0] for name, figures in found.items() if len(figures) == 1}


def _victims(facet: Facet) -> Sequence[Value]:
    """Return the figures of a count of victims, with a bare number ("three are missing") and none ("nobody is")."""
    bare = [v for v in facet.values if v.kind == "count" and not v.of]
    if not facet.counts and not bare and facet.frame is not None and facet.frame.negated:
        return [Value(0, 0, "count", 0.0, 0.0, 0.0)]
    return facet.counts or bare


def _is_tally(text: str, value: Value) -> bool:
    """Whether a figure is one side of a vote or score, or a margin: of those two accounts may each give another."""
    return bool(_OTHER_SIDE.match(text, value.end) or _MARGIN.search(text, 0, value.start))


def _fit(one: dict[str, Value], other: dict[str, Value]) -> bool:
    return all(_are_one(one[name], other[name]) for name in one.keys() & other.keys())


def _are_one(one: Value, other: Value) -> bool:
    """Whether two figures may be one: equal, one a rounding of the other, or a little more than its least."""
    if fit(one, other) in ("equal", "rounded"):
        return True
    less, more = sorted((one, other), key=lambda v: v.figure)
    least = less.high - less.figure > less.figure - less.low and more.low == more.high
    return least and one.kind != "clock" and more.figure <= _WIDEST * less.figure


def _with_converted(
    parts: Sequence[list[int]], group: Sequence[Facet], told: Sequence[dict[str, Value]]
) -> list[list[int]]:
    """Return the parts, those as one of which one tells the sum of the other in another currency, in its words."""
    joined: list[list[int]] = []
    for part in parts:
        home = next((p for p in joined if _are_converted(p, part, group, told)), None)
        if home is None:
            joined.append(list(part))
        else:
            home.extend(part)
    return joined


def _are_converted(
    one: Sequence[int], other: Sequence[int], group: Sequence[Facet], told: Sequence[dict[str, Value]]
) -> bool:
    pairs = [(i, j) for i in one for j in other]
    fitting = all(_fit(told[i], told[j]) or _in_two_currencies(told[i], told[j]) for i, j in pairs)
    return fitting and any(_in_its_words(group[i], group[j]) for i, j in pairs)


def _in_two_currencies(one: dict[str, Value], other: dict[str, Value]) -> bool:
    """Whether sums of about one size are told in pounds, dollars and euros: one may be the other, converted."""
    left, right = one.get("money"), other.get("money")
    if left is None or right is None or not (left.of and right.of) or not left.of.isdisjoint(right.of):
        return False
    less, more = sorted((left.figure, right.figure))
    rest = ({k: v for k, v in told.items() if k != "money"} for told in (one, other))
    return more <= _MOST_CONVERTED * less and _fit(*rest)


def _in_its_words(one: Facet, other: Facet) -> bool:
    """Whether two statements are told in nearly the same words, their figures aside."""
    left, right = (
        {w for w in folded_in(f.unit.span.exact) if w.isalpha() and w not in _SUMS} for f in (one, other)
    )
    return len(left & right) >= _LEAST_IN_COMMON * len(left | right)
