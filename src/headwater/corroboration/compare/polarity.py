"""Accounts that affirm and deny the same claim, and silences that look like denials."""

from collections.abc import Iterator, Sequence

from headwater.corroboration.compare.sides import comparison, own_statements
from headwater.corroboration.groups import Register
from headwater.model import Claim, Comparison
from headwater.reader.terms import Names, terms_of, weights_of

_MAX_CLAIMS = 400  # pairs of claims are compared below this many; a story with more has had its silences shown
_ASKED_SHARE = 0.5


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield the comparison of those who affirm a claim with those who deny it, where there are both."""
    own = own_statements(claim)
    affirmed = [s for s in own if s.polarity == "for"]
    denied = [s for s in own if s.polarity == "against"]
    if not affirmed or not denied:
        return
    denier, teller = register.source(denied[0]), register.source(affirmed[0])
    members = [(s.span, "affirms" if s.polarity == "for" else "denies") for s in (*affirmed, *denied)]
    by = f" by {denier.name or denier.label}" if denier else ""
    if denier and teller and denier.id == teller.id:
        why = f"affirmed and denied{by}: two statements of one speaker"
        yield comparison((claim,), "polarity", "apparent", members, why)
        return
    yield comparison((claim,), "polarity", "conflict", members, f"asserted by one account and denied{by}")


def silences(claims: Sequence[Claim], register: Register, names: Names) -> Iterator[Comparison]:
    """Yield pairs of a claim and a refusal to speak about it, which look like a conflict and are none.

    A refusal is paired with the claim that takes in most of what was asked, by the weight of its terms.
    """
    if len(claims) > _MAX_CLAIMS:
        return
    spoken = [c for c in claims if any(s.polarity == "for" for s in own_statements(c))]
    terms = {c.id: frozenset[str]().union(*(terms_of(s.span, names) for s in own_statements(c))) for c in claims}
    weights = weights_of([terms[c.id] for c in claims])
    for silent in claims:
        own = own_statements(silent)
        if not own or any(s.polarity != "neither" for s in own):
            continue
        asked = _asked(silent, register, names) or terms[silent.id]
        whole = sum(weights[t] for t in asked if t in weights)
        scored = [(sum(weights[t] for t in sorted(asked & terms[c.id])), c) for c in spoken if c.id != silent.id]
        share, best = max(((s, c) for s, c in scored), key=lambda p: (p[0], p[1].id), default=(0.0, None))
        if best is None or not whole or share < _ASKED_SHARE * whole:
            continue
        told = next(s for s in own_statements(best) if s.polarity == "for")
        members = [(told.span, "says so"), *((s.span, "does not say") for s in own)]
        why = "a refusal to say, or no answer, denies nothing: both can be true"
        yield comparison((best, silent), "polarity", "apparent", members, why)


def _asked(claim: Claim, register: Register, names: Names) -> frozenset[str]:
    """Return the terms of what a silent source was asked, without who was asked and the words of the refusal."""
    asked: set[str] = set()
    for statement in own_statements(claim):
        attribution = register.attribution(statement)
        for content in attribution.content if attribution else ():
            asked |= terms_of(content, names)
    return frozenset(asked)
