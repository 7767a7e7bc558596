"""Denials that grouping left alone: "the firm denied that it had taken the decision" beside who tells that it did."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.corroboration.compare.counts import context_of
from headwater.corroboration.compare.sides import own_statements, saying
from headwater.corroboration.compare.signs import is_so, matter_of
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, Verdict, comparison_of
from headwater.reader.frames.objects import are_done_to_others
from headwater.reader.terms import Meaning, Weights, weights_of

_HELD_SHARE = 0.6  # how much, by weight, of what is denied the other account tells
_LEAST_SHARED = 2
_MOST_CLAIMS = 2_000
_ACT = "act:"
_ACTS = ("act:", "not:")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|I)\b")


class _Said(NamedTuple):
    """A statement of a claim, what it is about, and who denies it, where a pronoun may stand for them."""

    statement: Statement
    claim: Claim
    who: frozenset[str]
    meaning: Meaning


def compare_denied(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each claim that is denied, and told by nobody, with the account that tells most of it.

    Told has to be most of it by the weight of its words, an act among them, not done to something else. A pronoun in
    what is denied may stand for who denies. One speaker who says both only seems to contradict. Misses: what is told in
    other words.
    """
    if len(claims) > _MOST_CLAIMS:
        return
    own = [(s, c) for c in claims for s in own_statements(c) if s.polarity != "neither"]
    so = {(c.id, s.span): is_so(s, register) for s, c in own}
    told = [_said(s, c, register) for s, c in own if s.polarity == "for" and so[c.id, s.span]]
    weights = weights_of([t.meaning for t in told])
    by_term: dict[str, list[int]] = {}
    for i, one in enumerate(told):
        for term in one.meaning.terms:
            by_term.setdefault(term, []).append(i)
    for claim in claims:
        denials = [s for s in own_statements(claim) if s.polarity != "neither"]
        first = next((s for s in denials if s.polarity == "against"), None)
        if first is not None and not any(so[claim.id, s.span] for s in denials):
            yield from _denied(_said(first, claim, register), told, by_term, (weights, register))


def _denied(
    denial: _Said, told: Sequence[_Said], by_term: Mapping[str, Sequence[int]], tools: tuple[Weights, Register]
) -> Iterator[Comparison]:
    weights, register = tools
    asked = denial.meaning.terms
    near = {i for term in asked for i in by_term.get(term, ())}
    scored = [
        (weights.sum((asked | denial.who) & told[i].meaning.terms), -i)
        for i in near
        if not told[i].statement.span.meets(denial.statement.span)
        and _of_one_act(denial, told[i])
        and not are_done_to_others(denial.statement.span.exact, told[i].statement.span.exact)
    ]
    held, at = max(scored, default=(0.0, 0))
    if held and held >= _HELD_SHARE * weights.sum(asked) and _is_put_forward(told[-at], asked, register):
        yield _made(denial, told[-at], register)


def _is_put_forward(told: _Said, asked: frozenset[str], register: Register) -> bool:
    """Whether what is shown of an account is about what is denied: "(it was off when) she struck the reef" is not."""
    shown = saying(told.statement, register.frame(told.statement), register)
    return bool((context_of(shown, register.names).terms | matter_of([shown], register).terms) & asked)


def _of_one_act(denial: _Said, told: _Said) -> bool:
    shared = (denial.meaning.terms | denial.who) & told.meaning.terms
    acts = denial.meaning.acts & told.meaning.terms or {t for t in shared if t.startswith(_ACT)}
    return len(shared) >= _LEAST_SHARED and bool(acts)


def _said(statement: Statement, claim: Claim, register: Register) -> _Said:
    content = register.content(statement)
    attribution = register.attribution(statement)
    pointed = attribution is not None and any(_PRONOUN.search(c.exact) for c in attribution.content)
    said_by = attribution.source if attribution is not None and statement.polarity == "against" and pointed else ()
    who = frozenset[str]().union(*(context_of(s, register.names).terms for s in said_by))
    spelt = frozenset(t for span in content for t in context_of(span, register.names).terms if not t.startswith(_ACTS))
    meaning = matter_of(content, register)
    return _Said(statement, claim, who, Meaning(meaning.terms | spelt, meaning.acts))


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
