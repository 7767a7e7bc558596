"""Denials that other comparisons have told already: each is told once, with all who deny and all who affirm."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.model import Claim, Comparison, comparison_of

_AFFIRMS, _DENIES = "affirms", "denies"


class Told(NamedTuple):
    """What was compared before, without what is told again, and what is added to it."""

    known: list[Comparison]
    added: list[Comparison]


def beside(known: Sequence[Comparison], found: Sequence[Comparison], claims: Sequence[Claim]) -> Told:
    """Return the comparisons of a pile with the contradictions found beside them, each denial once.

    Where another comparison sets a denial against one of the same accounts, the two are told as one, unless the other
    knows why it is no conflict. Where it sets it against quite another account, it is left as it is.
    """
    by_id = {c.id: c for c in claims}
    left, added = list(known), []
    for one in found:
        others = [c for c in left if c.attribute == one.attribute and c.verdict != "same" and _meets(c, one, _DENIES)]
        if any(c.verdict != "conflict" or not _meets(c, one, _AFFIRMS) for c in others):
            continue
        left = [c for c in left if c not in others]
        members = [(m.span, m.value) for m in one.members]
        members += [
            (m.span, m.value) for c in others for m in c.members if not any(m.span.meets(span) for span, _ in members)
        ]
        held = {k for c in (one, *others) for k in c.claims}
        why = others[0].why if others else one.why
        added.append(comparison_of([by_id[k] for k in sorted(held)], one.attribute, one.verdict, members, why))
    return Told(left, added)


def _meets(one: Comparison, other: Comparison, value: str) -> bool:
    """Whether a place of one side of two comparisons is the same."""
    left, right = ([m.span for m in c.members if m.value == value] for c in (one, other))
    return any(a.meets(b) for a in left for b in right)

