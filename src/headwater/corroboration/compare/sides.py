"""What is compared: the statements of a claim that articles make themselves, one side an article family."""

from headwater.corroboration.register import Register
from headwater.model import Claim, Span, Statement
from headwater.reader.frames.frame import Frame


def own_statements(claim: Claim) -> list[Statement]:
    """Return the statements that are not copies, in order of place: a copy differs from nobody."""
    return sorted((s for s in claim.statements if s.origin != "copy"), key=lambda s: s.span)


def is_cited(statement: Statement) -> bool:
    """Whether a statement only passes on what an outlet reported, be it another or its own."""
    return statement.origin in ("cites", "self_cites")


# A text that many outlets print is compared once or twice; beyond so many different texts the first are compared.
_MAX_OUTLETS_A_TEXT, _MAX_TEXTS = 2, 60


def distinct(statements: list[Statement], register: Register) -> list[Statement]:
    """Return the statements, 60 at most, without those that say in the same words what two outlets before them say."""
    outlets: dict[str, set[str]] = {}
    kept = []
    for statement in statements:
        seen = outlets.setdefault(" ".join(statement.span.exact.split()), set())
        outlet = register.outlet(statement.article)
        if outlet not in seen and len(seen) < _MAX_OUTLETS_A_TEXT:
            seen.add(outlet)
            kept.append(statement)
        if len(kept) >= _MAX_TEXTS:
            break
    return kept


def saying(statement: Statement, frame: Frame | None, register: Register) -> Span:
    """Return what a statement says, without who says or reports it, where the act stands in one piece of that."""
    if frame is not None:
        for content in register.content(statement):
            inside = content.start - statement.span.start <= frame.at < content.end - statement.span.start
            if inside and statement.span.covers(content):
                return content
    return statement.span
