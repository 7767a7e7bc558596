"""Where accounts say that it happened."""

from collections.abc import Iterator

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, comparison_of
from headwater.reader.words import words_of

_AT = frozenset(("in", "at", "near", "outside"))


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield one comparison where outlets name different places for one act. One place may lie in the other.

    Places count where they stand behind "in", "at" or "near" in a statement that names no other. No map is known, so
    a difference is never called a conflict.
    """
    firsts: dict[str, tuple[Span, str]] = {}
    for statement in own_statements(claim):
        if statement.polarity != "for" or register.frame(statement) is None:
            continue
        named = [
            (statement.span.part(start - statement.span.start, end - statement.span.start), entity)
            for start, end, entity in register.names.inside(statement.span)
            if register.names.kinds.get(entity) == "place" and _stands_at(statement.span, start)
        ]
        if len({entity for _, entity in named}) == 1:
            firsts.setdefault(register.outlet(statement.article), named[0])
    sides = [firsts[outlet] for outlet in sorted(firsts)]
    if len({entity for _, entity in sides}) > 1:
        members = [(span, " ".join(span.exact.split())) for span, _ in sides]
        why = "different places are named; whether one lies in the other is not known here"
        yield comparison_of((claim,), "place", "compatible", members, why)


def _stands_at(span: Span, start: int) -> bool:
    before = words_of(span.exact[: start - span.start])
    return bool(before) and before[-1].folded in _AT
