"""How a comparison of accounts is put together."""

from collections.abc import Sequence

from headwater.model.claim import Attribute, Claim, ComparedMember, Comparison, Verdict
from headwater.model.noun import content_id
from headwater.model.span import Span


def comparison_of(
    claims: Sequence[Claim], attribute: Attribute, verdict: Verdict, members: Sequence[tuple[Span, str]], why: str
) -> Comparison:
    """Return the comparison of these members, its id made from their places, each place once."""
    unique = dict(sorted(members, key=lambda m: (m[0], m[1])))
    ids = tuple(sorted(c.id for c in claims))
    places = tuple(f"{s.capture}:{s.start}:{s.end}" for s in unique)
    return Comparison(
        id=content_id("comparison", attribute, *ids, *places),
        claims=ids,
        attribute=attribute,
        verdict=verdict,
        members=tuple(ComparedMember(span=span, value=value) for span, value in unique.items()),
        why=why,
    )
