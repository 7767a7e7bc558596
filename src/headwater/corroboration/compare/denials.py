"""Denials that grouping left alone: "the firm denied that it had taken the decision" beside who tells that it did."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.corroboration.compare.counts import context_of
from headwater.corroboration.compare.signs import is_so
from headwater.corroboration.compare.sides import own_statements, saying
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, Verdict, comparison_of
from headwater.reader.frames.relation import relate
from headwater.reader.terms import Meaning, Weights, weights_of

_HELD_SHARE = 0.6  # how much, by weight, of what is denied the other account tells
_HELD_OF_NOT = 0.6
_LEAST_SHARED = 2
_MOST_CLAIMS = 2_000
_ACT, _DENY, _NOT, _REFUSE = "act:", "act:deny", "not:", "refuse"
# a sum, and the words for what is paid: "no ransom was paid" and "paid £1.2 million"
_MONEY = re.compile(
    r"[$€£]\s?\d|\b(?:ransoms?|money|cash|fees?|bribes?|fines?|payments?|sums?|compensation|payouts?|pounds|dollars|euros)\b",
    re.IGNORECASE,
)
_SUM = "sum of money"
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|I)\b")


class _Said(NamedTuple):
    """A statement of a claim, what it is about, and who denies it, where a pronoun may stand for them."""

    statement: Statement
    claim: Claim
    who: frozenset[str]
    meaning: Meaning


def compare_denied(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each claim that only says what is not so with the account that tells most of it as so.

    What is denied, or told with a "not" or "no". Told has to be most of it by the weight of its words, an act among
    them; of what is told with a "not", in the same way: as done, or as planned. A pronoun in what is denied may stand for
    who denies. One speaker who says both only seems to contradict. Misses: what is told in other words.
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
        if denials and not any(so[claim.id, s.span] for s in denials):
            first = min(denials, key=lambda s: (s.polarity != "against", s.span))
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
        if not told[i].statement.span.meets(denial.statement.span) and _of_one_act(denial, told[i])
        and (denial.statement.polarity == "against" or _alike_told(denial, told[i], register))
    ]  # fmt: skip
    held, at = max(scored, default=(0.0, 0))
    share = _HELD_SHARE if denial.statement.polarity == "against" else _HELD_OF_NOT
    if held and held >= share * weights.sum(asked):
        yield _made(denial, told[-at], register)


def _alike_told(denial: _Said, told: _Said, register: Register) -> bool:
    """Whether two accounts of other outlets or speakers tell an act in one way: as done, as planned."""
    speakers = [register.source(t.statement) for t in (denial, told)]
    if speakers[0] is not None and speakers[1] is not None and speakers[0].id == speakers[1].id:
        return False
    if denial.statement.article == told.statement.article and None in speakers:
        return False
    frames = [register.frame(t.statement) for t in (denial, told)]
    if frames[0] is None or frames[1] is None:
        return False
    same = frames[0].mode == frames[1].mode and frames[0].mode != _REFUSE
    return same and bool(frames[0].acts & frames[1].acts) and relate(
        frames[0]._replace(negated=False), frames[1], register.names.kinds
    ).kind != "other_people"


def _of_one_act(denial: _Said, told: _Said) -> bool:
    shared = (denial.meaning.terms | denial.who) & told.meaning.terms
    acts = denial.meaning.acts & told.meaning.terms or {t for t in shared if t.startswith(_ACT)}
    return len(shared) >= _LEAST_SHARED and bool(acts)


def _said(statement: Statement, claim: Claim, register: Register) -> _Said:
    meanings = [context_of(span, register.names) for span in register.content(statement)]
    terms = frozenset(t.removeprefix(_NOT) for m in meanings for t in m.terms) - {_DENY}
    if any(_MONEY.search(span.exact) for span in register.content(statement)):
        terms |= {_SUM}
    attribution = register.attribution(statement)
    pointed = attribution is not None and any(_PRONOUN.search(c.exact) for c in attribution.content)
    said_by = attribution.source if attribution is not None and statement.polarity == "against" and pointed else ()
    who = frozenset[str]().union(*(context_of(s, register.names).terms for s in said_by))
    return _Said(statement, claim, who, Meaning(terms, frozenset(a.removeprefix(_NOT) for m in meanings for a in m.acts) - {_DENY}))


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
