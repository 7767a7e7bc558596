"""The same thing put more or less strongly."""

from collections.abc import Iterator

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, comparison_of
from headwater.reader.frames.frame import Frame

_Put = tuple[Statement, Frame]


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield one comparison when outlets put one act with different strength: plainly, hedged, or under a condition.

    Compared are statements about an act in common, by how firmly the words for it commit ("refused" more than "did not
    accept", "offered" more than "would be willing, if"). The firmer implies the weaker, not the other way round.
    """
    put: list[_Put] = []
    for statement in own_statements(claim):
        frame = register.frame(statement) if statement.polarity == "for" else None
        if frame is not None and frame.mode != "asked":
            put.append((statement, frame))
    alike = _most_alike(put)
    firsts: dict[tuple[str, int], _Put] = {}
    for statement, frame in alike:
        firsts.setdefault((register.outlet(statement.article), frame.rank), (statement, frame))
    if len({rank for _, rank in firsts}) < 2 or len({outlet for outlet, _ in firsts}) < 2:
        return
    ordered = sorted(firsts.values(), key=lambda p: (-p[1].rank, p[0].span))
    members: list[tuple[Span, str]] = [(s.span, s.strength or f.words) for s, f in ordered]
    firm, weak = ordered[0][1].words, ordered[-1][1].words
    why = f"put with different strength: “{firm}” implies “{weak}”, not the reverse"
    yield comparison_of((claim,), "strength", "stronger", members, why)


def _most_alike(put: list[_Put]) -> list[_Put]:
    """Return the statements about the act that most of them are about."""
    acts = sorted({act for _, frame in put for act in frame.acts})
    groups = [[p for p in put if act in p[1].acts] for act in acts]
    return max(groups, key=len, default=[])
