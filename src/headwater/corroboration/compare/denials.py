"""Denials that grouping left alone: "the firm denied that it had taken the decision" beside who tells that it did."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.corroboration.compare.counts import context_of
from headwater.corroboration.compare.sides import own_statements, saying
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, Verdict, comparison_of
from headwater.reader.terms import Meaning, Weights, weights_of

_HELD_SHARE = 0.6  # how much, by weight, of what is denied the other account tells
_LEAST_SHARED = 2
_MOST_CLAIMS = 2_000
_ACT, _DENY = "act:", "act:deny"


class _Said(NamedTuple):
    """A statement in the words of its claim, and what it is about."""

    statement: Statement
    claim: Claim
    meaning: Meaning


def compare_denied(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each claim that is only denied with the account that tells most of what is denied.

    Told has to be most of it by the weight of its words, an act among them. A pronoun in what is denied may stand for
    who denies. One speaker who says both only seems to contradict. Misses: what is told in other words.
    """
    if len(claims) > _MOST_CLAIMS:
        return
    told = [_said(s, c, register) for c in claims for s in own_statements(c) if s.polarity == "for"]
    weights = weights_of([t.meaning for t in told])
    by_term: dict[str, list[int]] = {}
    for i, one in enumerate(told):
        for term in one.meaning.terms:
            by_term.setdefault(term, []).append(i)
    for claim in claims:
        own = own_statements(claim)
        if own and all(s.polarity == "against" for s in own):
            yield from _denied(_said(own[0], claim, register), told, by_term, (weights, register))


def _denied(
    denial: _Said, told: Sequence[_Said], by_term: Mapping[str, Sequence[int]], tools: tuple[Weights, Register]
) -> Iterator[Comparison]:
    weights, register = tools
    asked = denial.meaning.terms
    near = {i for term in asked for i in by_term.get(term, ())}
    scored = [
        (weights.sum(asked & told[i].meaning.terms), -i)
        for i in near
        if not told[i].statement.span.meets(denial.statement.span) and _of_one_act(denial.meaning, told[i].meaning)
    ]
    held, at = max(scored, default=(0.0, 0))
    if held and held >= _HELD_SHARE * weights.sum(asked):
        yield _made(denial, told[-at], register)


def _of_one_act(one: Meaning, other: Meaning) -> bool:
    shared = one.terms & other.terms
    acts = one.acts & other.terms or {t for t in shared if t.startswith(_ACT)}
    return len(shared) >= _LEAST_SHARED and bool(acts)


def _said(statement: Statement, claim: Claim, register: Register) -> _Said:
    meanings = [context_of(span, register.names) for span in register.content(statement)]
    terms = frozenset[str]().union(*(m.terms for m in meanings)) - {_DENY}
    attribution = register.attribution(statement)
    if statement.polarity == "against" and attribution is not None:
        terms |= frozenset[str]().union(*(context_of(s, register.names).terms for s in attribution.source))
    return _Said(statement, claim, Meaning(terms, frozenset[str]().union(*(m.acts for m in meanings)) - {_DENY}))


def _made(denial: _Said, told: _Said, register: Register) -> Comparison:
    denier, teller = register.source(denial.statement), register.source(told.statement)
    one_speaker = denier is not None and teller is not None and denier.id == teller.id
    verdict: Verdict = "apparent" if one_speaker else "conflict"
    by = f" by {denier.name or denier.label}" if denier else ""
    why = f"told by one account and denied{by}" + (": two statements of one speaker" if one_speaker else "")
    members: list[tuple[Span, str]] = [
        (saying(told.statement, register.frame(told.statement), register), "affirms"),
        (denial.statement.span, "denies"),
    ]
    return comparison_of((told.claim, denial.claim), "polarity", verdict, members, why)
