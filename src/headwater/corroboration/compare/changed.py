"""Figures that were changed: an account says that the one became the other, or tells of another offer."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.values import Compared
from headwater.model import Span
from headwater.reader.numbers import quantities_of
from headwater.reader.values.offers import are_other_offers
from headwater.reader.values.revised import revisions_in, tells_old_figure

_REVISED = re.compile(
    r"\b(?:(?:up|down)\sfrom|revised|updated|corrected|lowered|cut\sfrom|raised\sto|initially|at\sfirst|previously|earlier\s"
    r"(?:said|figure|count|estimate|version))\b",
    re.IGNORECASE,
)
CHANGED = "one account says that the figure was changed"
OTHER_OFFER = "one account is of an offer that was changed, or of a later one"
_WHY = "an account says that the one figure was changed to the other"


class _Change(NamedTuple):
    """What a sentence says became of a figure: both numbers, and the words for what they count."""

    values: frozenset[float]
    units: frozenset[str]


def is_revised(place: Span) -> bool:
    """Whether a text says that a figure was changed."""
    return _REVISED.search(place.exact) is not None or tells_old_figure(place.exact)


def why_changed(sentences: tuple[Span, Span], clauses: tuple[Span, Span]) -> str | None:
    """Return why figures of two sentences, and clauses of them, are old and new values of one thing, None if not."""
    if any(map(is_revised, sentences)):
        return CHANGED
    return OTHER_OFFER if are_other_offers(clauses[0].exact, clauses[1].exact) else None


def as_changed(found: Iterable[Compared], passages: Passages) -> Iterator[Compared]:
    """Yield comparisons of figures in order, conflicts of an old figure with the one it was changed to as apparent.

    "Nine people died, raising an earlier toll of six" settles six against nine wherever they stand in the pile, if they
    count the same or one of them says not what. Misses: a change that no account tells in one sentence.
    """
    changes = list(_changes(passages))
    for one in found:
        if one.comparison.verdict == "conflict" and any(_is_of(change, one) for change in changes):
            yield one._replace(comparison=msgspec.structs.replace(one.comparison, verdict="apparent", why=_WHY))
        else:
            yield one


def _changes(passages: Passages) -> Iterator[_Change]:
    for passage in passages.all:
        for old, new in revisions_in(passage.span.exact):
            yield _Change(frozenset((old.value, new.value)), frozenset((*old.unit, *new.unit)))


def _is_of(change: _Change, one: Compared) -> bool:
    if frozenset(v.number for v in one.values) != change.values:
        return False
    counted = {word for m in one.comparison.members for q in quantities_of(m.value) for word in q.unit}
    return not (counted and change.units) or bool(counted & change.units)
