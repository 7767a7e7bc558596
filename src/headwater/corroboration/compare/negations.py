"""What one account tells with a "not", "never" or "no", and another tells as so: "no seal was broken"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.signs import (
    KNOWING,
    SUM,
    clauses_in,
    is_so,
    matter_of,
    may_change,
    negates_all,
    pieces_told_not,
    told_in,
)
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, Verdict, comparison_of
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.relation import FEELING, relate
from headwater.reader.terms import Meaning, weights_of
from headwater.reader.words import folded_in

_HELD_SHARE = 0.6  # how much, by weight, of what is told not to be so the other account tells as so
_LEAST_SHARED, _PAIR, _MOST_SHARE = 2, 2, 0.6
_MOST_TOLD = 4_000
_ASKED, _REFUSE = "asked", "refuse"
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)\b")
# "said that it had a complaint but | had not opened an inquiry": who says so is told before
_GOES_ON = re.compile(r"(?:had|has|have|was|were|is|are|did|does|will|would|could|can)\b", re.IGNORECASE)
_ENTITY = "entity-"


class _Told(NamedTuple):
    """What an account tells, who says it and when; `claims`: those that hold it. `statement`: where it is one."""

    span: Span
    article: str
    day: str
    source: str
    meaning: Meaning
    frames: tuple[Frame, ...]
    claims: dict[str, Claim]
    statement: Statement | None = None


def compare_negated(claims: Sequence[Claim], passages: Passages, register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each clause that tells what is not so with the account that tells most of it as so.

    Clauses count wherever they stand in the pile, what they are set against is in a claim. Told has to be most of it by
    the weight of its words, an act in common, of no other people. On one day that is a conflict; what was not so on an
    earlier day, was done in another way, or is said by one speaker, only looks like one. Misses: what is told in other
    words, and what one outlet tells in its own voice both times.
    """
    told = list(_affirmed(claims, register))
    if len(told) > _MOST_TOLD:
        return
    known = _Known(told)
    for passage in passages.all:
        for piece in pieces_told_not(passage.span):
            denied = _denied(piece, passage, passages, register)
            best = _best(denied, known, register) if denied is not None else None
            if denied is not None and best is not None:
                yield _made(denied, best, register)


class _Known:
    """What is told as so, by its terms."""

    def __init__(self, told: Sequence[_Told]) -> None:
        self.told = told
        self.weights = weights_of([t.meaning for t in told])
        self._by_term: dict[str, list[int]] = {}
        for i, one in enumerate(told):
            for term in one.meaning.terms:
                self._by_term.setdefault(term, []).append(i)

    def sharing(self, terms: frozenset[str]) -> set[int]:
        """Return the numbers of what shares a term that names nobody."""
        return {i for term in terms if not term.startswith(_ENTITY) for i in self._by_term.get(term, ())}


def _affirmed(claims: Sequence[Claim], register: Register) -> Iterator[_Told]:
    for claim in claims:
        for statement in own_statements(claim):
            if statement.polarity == "for" and is_so(statement, register):
                published = register.articles[statement.article].published
                source = register.source(statement)
                content = told_in(statement, register)
                yield _Told(
                    statement.span, statement.article, ((published.earliest if published else None) or "")[:10],
                    source.id if source else "", matter_of(content, register),
                    tuple(f for c in content for f in register.frames(c) if _is_done(f) and not f.negated),
                    {claim.id: claim}, statement,
                )  # fmt: skip


def _denied(piece: Span, passage: Passage, passages: Passages, register: Register) -> _Told | None:
    said = passages.attribution(piece, passage)
    if said is None and _GOES_ON.match(piece.exact):
        said = passages.speaks_before(piece, passage)
    if said is not None and said.stance in ("denies", "declines", "no_response"):
        return None  # what is denied with a "not" is so
    issuer = passages.issuer(passage)
    source = said.source_id if said else issuer.id if issuer else ""
    main = register.main_frame(piece)
    told = register.frames(piece) if negates_all(piece) else (main,) if main is not None else ()
    frames = tuple(f for f in told if _is_done(f))
    meaning = matter_of([piece], register)
    if source in register.sources and _FIRST_PERSON.search(piece.exact):
        meaning = Meaning(meaning.terms | register.named(source), meaning.acts)
    return _Told(piece, passage.article, passage.day, source or "", meaning, frames, passages.claims_at(piece))


def _is_done(frame: Frame) -> bool:
    return frame.mode not in (_ASKED, _REFUSE)


def _best(denied: _Told, known: _Known, register: Register) -> _Told | None:
    asked = known.weights.sum(denied.meaning.terms)
    scored = [
        (known.weights.sum(denied.meaning.terms & one.meaning.terms), -i)
        for i in known.sharing(denied.meaning.terms)
        for one in [known.told[i]]
        if not one.span.meets(denied.span) and _can_be_of_one(denied, one)
    ]
    for held, at in sorted(scored, reverse=True):
        one = known.told[-at]
        if held < _HELD_SHARE * asked:
            break
        if _of_one_act(denied, one, register) and not pieces_told_not(_clause(denied, one, register)):
            return one
    return None


def _can_be_of_one(denied: _Told, told: _Told) -> bool:
    """Whether two accounts share more than a word, and are not of one claim, nor in one article's own voice."""
    shared = denied.meaning.terms & told.meaning.terms
    if len(shared) < _LEAST_SHARED or denied.claims.keys() & told.claims.keys():
        return False
    return denied.article != told.article or bool(denied.source and told.source and denied.source != told.source)


def _of_one_act(denied: _Told, told: _Told, register: Register) -> bool:
    """Whether two accounts tell of an act by or to the same people or things."""
    speaker = _one_body(denied.source, told.source, register)
    for left in denied.frames:
        for right in (r for r in told.frames if (left.acts & r.acts) - FEELING - KNOWING):
            alike = left._replace(mode=right.mode, negated=False, conditional=right.conditional)
            found = relate(alike, right, register.names.kinds)
            nouns = [f.agent.nouns | f.patient.nouns | f.subject.nouns for f in (left, right)]
            same = (
                bool(nouns[0] & (nouns[1] | right.others))
                or bool(right.agent.entities & denied.meaning.terms)
                or SUM in denied.meaning.terms & told.meaning.terms
                or (speaker and not left.agent.known and not right.agent.known)
            )
            if found.kind == "same" and (found.evidence >= 1 or (found.evidence >= 0 and same)):
                return True
    return False


def _one_body(one: str, other: str, register: Register) -> bool:
    """Whether two sources are one, or one body that is named at more length: "police", "Tamsel Police"."""
    if not one or not other:
        return False
    known = [register.sources[s] for s in (one, other) if s in register.sources]
    names = [set(folded_in(s.name or s.label)) for s in known]
    return one == other or (len(names) == _PAIR and all(names) and (names[0] <= names[1] or names[1] <= names[0]))


def _made(denied: _Told, told: _Told, register: Register) -> Comparison:
    verdict, why = _verdict(denied, told)
    members = [(_clause(denied, told, register), "affirms"), (denied.span, "denies")]
    saying_so = {k: c for k, c in denied.claims.items() if _is_most_of(denied.span, c)}
    return comparison_of(tuple((told.claims | saying_so).values()), "polarity", verdict, members, why)


def _clause(denied: _Told, told: _Told, register: Register) -> Span:
    """Return the clause of an account that tells most of what the other says is not so."""
    clauses = [c for part in told_in(told.statement, register) for c in clauses_in(part)] if told.statement else []
    terms = denied.meaning.terms
    return max(clauses, key=lambda c: (len(matter_of([c], register).terms & terms), -c.start), default=told.span)


def _is_most_of(piece: Span, claim: Claim) -> bool:
    """Whether a clause is most of what a claim says there, not one of several things."""
    held = (s.span for s in own_statements(claim) if s.span.meets(piece))
    return any(min(s.end, piece.end) - max(s.start, piece.start) >= _MOST_SHARE * (s.end - s.start) for s in held)


def _verdict(denied: _Told, told: _Told) -> tuple[Verdict, str]:
    if denied.source and denied.source == told.source:
        return "apparent", "told as so and as not so by one speaker: two statements of one speaker"
    if denied.day and told.day and denied.day < told.day and may_change(denied.span):
        return "apparent", "not so by an earlier account: it may have come to be so since"
    modes = [(left.mode, right.mode) for left in denied.frames for right in told.frames if left.acts & right.acts]
    if modes and all(one != other for one, other in modes):
        return "apparent", "one account tells it as done, the other in another way"
    return "conflict", "told as so by one account and as not so by another"
