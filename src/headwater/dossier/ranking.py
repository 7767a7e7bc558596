"""In which order claims are told: the same on the page, in the terminal and in every export."""

from collections.abc import Iterable

from headwater.model import Claim


def ranked(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims by weight: more outlets, more statements, more on record, more against; then by wording."""
    return tuple(sorted(claims, key=_weight))


def _weight(claim: Claim) -> tuple[int, int, int, int, str, str]:
    counts = (-len(claim.outlets), -len(claim.statements), -claim.on_record, -claim.against)
    return (*counts, claim.proposition, claim.id)
