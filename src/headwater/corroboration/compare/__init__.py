"""Typed comparison of accounts, one module for each attribute."""

from collections.abc import Iterator, Sequence

from headwater.corroboration.compare import numbers, offices, places, polarity, quotations, strength, times
from headwater.corroboration.compare.sides import comparison, own_statements
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Statement

__all__ = ["compare_all"]

_BY_CLAIM = (
    times.compare, numbers.compare, quotations.compare, polarity.compare, strength.compare, offices.compare,
    places.compare,
)  # fmt: skip


def compare_all(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield every comparison of a pile: within each claim by attribute, then refusals to speak against what others say.

    Outlets that put a claim alike in every attribute agree: verdict "same". Verdicts are decided by typed values, never
    by likeness of meaning.
    """
    for claim in claims:
        found = [c for compare in _BY_CLAIM for c in compare(claim, register)]
        yield from found or _agreement(claim, register)
    matters: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.matter is not None:
            matters.setdefault(claim.matter, []).append(claim)
    for told in matters.values():
        yield from numbers.across(told, register)
    yield from polarity.silences(claims, register)


def _agreement(claim: Claim, register: Register) -> Iterator[Comparison]:
    own = [s for s in own_statements(claim) if s.polarity != "against"]
    firsts: dict[str, Statement] = {}
    for statement in own:
        firsts.setdefault(register.outlet(statement.article), statement)
    if len(firsts) > 1:
        members = [(s.span, "asserts" if s.polarity == "for" else "no answer") for s in firsts.values()]
        yield comparison((claim,), "polarity", "same", members, "the accounts agree; no difference was found")
