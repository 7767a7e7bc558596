"""What accounts give as the sides of one vote or score."""

from collections.abc import Iterator

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, comparison_of
from headwater.reader.values.tallies import Tally, tally_of


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield one comparison where outlets give the sides of the vote that a claim tells of.

    A vote has one outcome: accounts that give other sides are in conflict. Misses: sides in words; votes that two
    claims tell of.
    """
    firsts: dict[str, tuple[Span, Tally]] = {}
    for statement in own_statements(claim):
        tally = tally_of(statement.span.exact) if statement.polarity == "for" else None
        if tally is not None:
            firsts.setdefault(register.outlet(statement.article), (statement.span, tally))
    sides = [firsts[outlet] for outlet in sorted(firsts)]
    if len(sides) < 2:
        return
    members = [(span, f"{tally.most} to {tally.least}") for span, tally in sides]
    same = len({tally for _, tally in sides}) == 1
    why = "all give the same sides" if same else "one vote has one outcome: the sides differ"
    yield comparison_of((claim,), "number", "same" if same else "conflict", members, why)
