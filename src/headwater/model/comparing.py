"""How a comparison of accounts is put together."""

from collections.abc import Sequence

from headwater.model.claim import Attribute, Claim, ComparedMember, Comparison, Verdict
from headwater.model.noun import content_id
from headwater.model.span import Span


def comparison_of(
    claims: Sequence[Claim], attribute: Attribute, verdict: Verdict, members: Sequence[tuple[Span, str]], why: str
) -> Comparison:
    """Return the comparison of these members, its id made from their places, each place once."""
    return _made(tuple(sorted(c.id for c in claims)), attribute, verdict, members, why)


def comparison_with(one: Comparison, more: Sequence[ComparedMember]) -> Comparison:
    """Return a comparison with members of another one of the same claims."""
    members = [(m.span, m.value) for m in (*one.members, *more)]
    return _made(one.claims, one.attribute, one.verdict, members, one.why)


def _made(
    claims: tuple[str, ...], attribute: Attribute, verdict: Verdict, members: Sequence[tuple[Span, str]], why: str
) -> Comparison:
    unique = dict(sorted(members, key=lambda m: (m[0], m[1])))
    places = tuple(f"{s.capture}:{s.start}:{s.end}" for s in unique)
    return Comparison(
        id=content_id("comparison", attribute, *claims, *places),
        claims=claims,
        attribute=attribute,
        verdict=verdict,
        members=tuple(ComparedMember(span=span, value=value) for span, value in unique.items()),
        why=why,
    )
