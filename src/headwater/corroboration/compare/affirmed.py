"""What a pile tells as so, and what a clause tells not to be so: each with who says it and when."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.signs import clauses_in, frames_in, is_so, matter_of, told_in
from headwater.corroboration.register import Register
from headwater.model import Claim, Span, Statement
from headwater.reader.frames.frame import Frame
from headwater.reader.terms import Meaning, weights_of

_ASKED, _REFUSE = "asked", "refuse"
_ENTITY = "entity-"


class Told(NamedTuple):
    """What an account tells, who says it and when; `claims`: those that hold it. `statement`: where it is one."""

    span: Span
    article: str
    day: str
    source: str
    meaning: Meaning
    frames: tuple[Frame, ...]
    claims: dict[str, Claim]
    statement: Statement | None = None


class Affirmed:
    """What is told as so by the claims of a pile, found by its terms."""

    def __init__(self, claims: Sequence[Claim], register: Register) -> None:
        self.told = [
            _told(statement, claim, register)
            for claim in claims
            for statement in own_statements(claim)
            if statement.polarity == "for" and is_so(statement, register)
        ]
        self.weights = weights_of([t.meaning for t in self.told])
        self._by_term: dict[str, list[int]] = {}
        for i, one in enumerate(self.told):
            for term in one.meaning.terms:
                self._by_term.setdefault(term, []).append(i)

    def sharing(self, terms: frozenset[str]) -> set[int]:
        """Return the numbers of what shares a term that names nobody."""
        return {i for term in terms if not term.startswith(_ENTITY) for i in self._by_term.get(term, ())}

    def holding(self, terms: frozenset[str]) -> list[int]:
        """Return the numbers of what has all these terms, in order."""
        held = [set(self._by_term.get(term, ())) for term in terms]
        return sorted(set[int].intersection(*held)) if held else []


def _told(statement: Statement, claim: Claim, register: Register) -> Told:
    published = register.articles[statement.article].published
    source = register.source(statement)
    content = told_in(statement, register)
    return Told(
        statement.span, statement.article, ((published.earliest if published else None) or "")[:10],
        source.id if source else "", matter_of(content, register),
        tuple(f for f in frames_in(statement, register) if is_done(f) and not f.negated),
        {claim.id: claim}, statement,
    )  # fmt: skip


def is_done(frame: Frame) -> bool:
    """Whether a frame tells of an act, not of a question or a refusal."""
    return frame.mode not in (_ASKED, _REFUSE)


def clause_about(terms: frozenset[str], told: Told, register: Register) -> Span:
    """Return the clause of an account that tells most of some terms."""
    clauses = [c for part in told_in(told.statement, register) for c in clauses_in(part)] if told.statement else []
    return max(clauses, key=lambda c: (len(matter_of([c], register).terms & terms), -c.start), default=told.span)


def apart(denied: Told, told: Told) -> bool:
    """Whether two accounts are of two claims, and not both told by one article in its own voice."""
    if denied.claims.keys() & told.claims.keys() or told.span.meets(denied.span):
        return False
    return denied.article != told.article or bool(denied.source and told.source and denied.source != told.source)
