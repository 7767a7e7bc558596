"""Accounts that affirm and deny the same claim, and silences that look like denials."""

import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.corroboration.compare.sides import comparison, own_statements
from headwater.corroboration.groups import asks
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Source, Statement
from headwater.reader.frames.relation import relate
from headwater.reader.terms import Meaning, Names, Weights, meaning_of, weights_of
from headwater.reader.words import words_of

_MAX_CLAIMS = 400  # pairs of claims are compared below this many; a story with more has had its silences shown
_ASKED_SHARE = 0.7
_LEAST_SHARED = 3
_NO_MORE = re.compile(r"\b(?:any\s?more|any\slonger|no\slonger|no\smore|by\snow|now)\b", re.IGNORECASE)
_SMALL_WORDS = frozenset("a an the for of mr mrs ms s and his her its their chief senior".split())
_SPEAKING_OFFICES = frozenset("spokesman spokeswoman spokesperson".split())


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield the comparison of those who affirm a claim with those who deny it, where there are both.

    Compared are statements of one act, of the same people or things. That something is no more so on a later day only
    looks like a conflict.
    """
    own = own_statements(claim)
    met = [
        (one, other)
        for one in own if one.polarity == "for"
        for other in own if other.polarity == "against" and _of_one_matter(one, other, register)
    ]  # fmt: skip
    affirmed, denied = ([*dict.fromkeys(pair[side] for pair in met)] for side in (0, 1))
    if not affirmed or not denied:
        return
    denier = next((found for s in denied if (found := register.source(s))), None)
    teller = register.source(affirmed[0])
    members = [(s.span, "affirms" if s.polarity == "for" else "denies") for s in (*affirmed, *denied)]
    by = f" by {denier.name or denier.label}" if denier else ""
    if denier and teller and denier.id == teller.id:
        why = f"affirmed and denied{by}: two statements of one speaker"
        yield comparison((claim,), "polarity", "apparent", members, why)
        return
    if all(_NO_MORE.search(s.span.exact) and _later(s, affirmed, register) for s in denied):
        yield comparison((claim,), "polarity", "apparent", members, f"no more so on a later day{by}")
        return
    yield comparison((claim,), "polarity", "conflict", members, f"asserted by one account and denied{by}")


def _of_one_matter(one: Statement, other: Statement, register: Register) -> bool:
    """Whether two statements are known to tell of one act of the same people or things, or share most of their terms."""
    for left in register.frames(one.span):
        for right in register.frames(other.span):
            found = relate(left, right._replace(mode=left.mode), register.names.kinds)
            if found.kind == "same" and found.evidence > 0:
                return True
    mine, theirs = (meaning_of(s.span, register.names).terms for s in (one, other))
    return len(mine & theirs) >= _LEAST_SHARED


def _later(denial: Statement, affirmed: Sequence[Statement], register: Register) -> bool:
    days = [(p.earliest if (p := register.articles[s.article].published) else None) for s in (denial, *affirmed)]
    return days[0] is not None and all(day is not None and day < days[0] for day in days[1:])


def silences(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield pairs of a claim and a refusal to speak, which look like a conflict and are none.

    A refusal to answer a stated question is paired with the claim that takes in most of the question, by the weight of
    its terms. A bare refusal is paired with what somebody of the same office told another outlet.
    """
    if len(claims) > _MAX_CLAIMS:
        return
    told = [c for c in claims if any(s.polarity == "for" for s in own_statements(c))]
    terms = {c.id: _terms(c, register.names) for c in claims}
    weights = weights_of([Meaning(terms[c.id], frozenset()) for c in claims])
    for silent in claims:
        own = own_statements(silent)
        if not own or any(s.polarity != "neither" for s in own):
            continue
        others = [c for c in told if not any(s.span.meets(o.span) for s in own for o in c.statements)]
        asked = _asked(silent, register)
        if asked:
            best = _answer_by_act(own, others, register) or _answer(asked, others, terms, weights)
        else:
            best = _same_office(own, others, register)
        if best is not None:
            spoke = next(s for s in own_statements(best) if s.polarity == "for")
            members = [(spoke.span, "says so"), *((s.span, "does not say") for s in own)]
            why = "a refusal to say, or no answer, denies nothing: both can be true"
            yield comparison((best, silent), "polarity", "apparent", members, why)


def _answer_by_act(own: Sequence[Statement], told: Sequence[Claim], register: Register) -> Claim | None:
    """Return the claim about the act that was asked about, with the same people in it."""
    asked = [f for s in own for f in register.frames(s.span) if f.mode == "asked"]
    best: tuple[float, str] | None = None
    for claim in told:
        for statement in own_statements(claim):
            for frame in register.frames(statement.span):
                for question in asked:
                    found = relate(question._replace(mode=frame.mode), frame, register.names.kinds)
                    if found.kind == "same" and found.evidence >= 1 and (best is None or found.evidence > best[0]):
                        best = (found.evidence, claim.id)
    return next((c for c in told if best is not None and c.id == best[1]), None)


def _terms(claim: Claim, names: Names) -> frozenset[str]:
    return frozenset[str]().union(*(meaning_of(s.span, names).terms for s in own_statements(claim)))


def _asked(claim: Claim, register: Register) -> frozenset[str]:
    """Return the terms of the question a silent source was asked; none for a bare "declined to comment"."""
    asked: set[str] = set()
    for statement in own_statements(claim):
        attribution = register.attribution(statement)
        for content in attribution.content if attribution else ():
            if asks(content):
                asked |= meaning_of(content, register.names).terms
    return frozenset(asked)


def _answer(
    asked: frozenset[str], told: Sequence[Claim], terms: Mapping[str, frozenset[str]], weights: Weights
) -> Claim | None:
    words = frozenset(t for t in asked if not t.startswith("entity-"))  # who is asked about is in every claim
    whole = weights.sum(words)
    scored = [(weights.sum(words & terms[c.id]), c.id, c) for c in told]
    share, _, best = max(scored, key=lambda p: p[:2], default=(0.0, "", None))
    return best if share and share >= _ASKED_SHARE * whole else None


def _same_office(own: Sequence[Statement], told: Sequence[Claim], register: Register) -> Claim | None:
    offices = {o for s in own for o in _offices(register.source(s))}
    outlets = {register.outlet(s.article) for s in own}
    for claim in told:
        for statement in own_statements(claim):
            elsewhere = {register.outlet(statement.article)} - outlets
            source = register.source(statement)
            same = offices & _offices(source) and any(_may_speak_for_one(register.source(s), source) for s in own)
            if elsewhere and statement.polarity == "for" and same:
                return claim
    return None


def _may_speak_for_one(one: Source | None, other: Source | None) -> bool:
    """Return whether two speakers can speak for the same principal: one does not say for whom, or both name it."""
    left, right = _principal(one), _principal(other)
    return not left or not right or bool(left & right)


def _principal(source: Source | None) -> set[str]:
    if source is None:
        return set()
    named = {w.folded for w in words_of(source.name or "")}
    told = {w.folded for w in words_of(f"{source.role or ''} {source.label}")}
    return told - named - _SPEAKING_OFFICES - _SMALL_WORDS


def _offices(source: Source | None) -> set[str]:
    """Return the words for a speaker's office ("spokeswoman") in the source's role or label."""
    if source is None or source.class_ not in ("named", "role"):
        return set()
    return {w.folded for w in words_of(f"{source.role or ''} {source.label}")} & _SPEAKING_OFFICES
