"""The same thing put more or less strongly."""

from collections.abc import Iterator

from headwater.corroboration.compare.sides import comparison, own_statements
from headwater.corroboration.groups import Register
from headwater.model import Claim, Comparison, Span, Statement


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield one comparison when outlets put a claim with different strength: plainly, hedged, or under a condition.

    The plain statement is the stronger and implies the weaker, not the other way round.
    """
    firsts: dict[str, Statement] = {}
    for statement in own_statements(claim):
        if statement.polarity == "for":
            firsts.setdefault(f"{register.outlet(statement.article)}\n{statement.strength}", statement)
    strengths = {s.strength for s in firsts.values()}
    outlets = {key.split("\n")[0] for key in firsts}
    if len(strengths) < 2 or len(outlets) < 2:
        return
    members: list[tuple[Span, str]] = [(s.span, s.strength or "plainly") for s in firsts.values()]
    why = "put with different strength: the stronger account implies the weaker, not the reverse"
    yield comparison((claim,), "strength", "stronger", members, why)
