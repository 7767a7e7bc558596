"""Refusals to speak and silences, which look like denials and deny nothing."""

import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.signs import is_so
from headwater.corroboration.plain_names import plain
from headwater.corroboration.register import Register
from headwater.corroboration.restating import asks
from headwater.model import Claim, Comparison, Source, Span, Statement, comparison_of
from headwater.reader.frames.relation import relate
from headwater.reader.terms import Meaning, Names, Weights, meaning_of, weights_of
from headwater.reader.words import words_of

_MAX_CLAIMS = 400  # pairs of claims are compared below this many; a story with more has had its silences shown
_ASKED_SHARE = 0.7
_BEFORE_CHARS = 400
# "declined to comment on the agency's statement"
_ON_STATEMENT = re.compile(
    r"\bon\s(?:the\s)?(?P<who>[\w .-]{2,40}?)(?:['’]s|s['’])\s"
    r"(?:statement|report|claims?|allegations?|account|figures?|findings)\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)\sto\s(?:say|comment|answer)|would\snot\s(?:say|comment)|did\snot\s(?:answer|respond|reply))\b",
    re.IGNORECASE,
)
# "to say its price", "to name the buyer": what is not told is something by itself
_SOMETHING = re.compile(
    r"(?:to\s)?(?:say|give|disclose|reveal|name|identify|specify|provide|state)\s(?:an?|the|its|his|her|their|any|which|what)\s[a-z]",
    re.IGNORECASE,
)
# "whether it had been accepted", "whether that was so"; in "whether it would appeal" it is who is asked
_WHETHER = re.compile(
    r"\b(?:whether|if)\s(?:(?:this|that|these)\b|(?:it|they)\s(?:(?:has|have|had|was|were|is|are)\s)(?:been\s)?(?:[a-z]{2,}(?:ed|en)|true|so|sent|paid|sold|made|put|told|met)\b)",
    re.IGNORECASE,
)
_ACT, _NOT = "act:", "not:"
_SMALL_WORDS = frozenset("a an the for of mr mrs ms s and his her its their chief senior".split())
_SPEAKING_OFFICES = frozenset("spokesman spokeswoman spokesperson".split())


def compare_silences(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield pairs of a claim and a refusal to speak, which look like a conflict and are none.

    A refusal to answer a stated question is paired with the claim that takes in most of the question, by the weight of
    its terms. A bare refusal is paired with what somebody of the same office told another outlet, else with what the
    article tells right before of those who were asked.
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
        yield from _other_silence(silent, own, claims, register)
        if asked:
            best = _answer_by_act(own, others, register) or _answer(asked, others, terms, weights)
            if best is None and _only_points(own, asked, register):
                best = _last_told(own[0], others)  # "whether it had been accepted": what stands before it
        else:
            best = (
                _pointed_at(own[0], others, register)
                or _same_office(own, others, register)
                or _told_before(own[0], others, register)
            )
        best = best or _spoke_later(own[0], asked, others, weights, register)
        if best is not None:
            spoke = next(s for s in own_statements(best) if s.polarity == "for")
            members = [(spoke.span, "says so"), *((s.span, "does not say") for s in own)]
            why = "a refusal to say, or no answer, denies nothing: both can be true"
            yield comparison_of((best, silent), "polarity", "apparent", members, why)


def _other_silence(
    silent: Claim, own: Sequence[Statement], claims: Sequence[Claim], register: Register
) -> Iterator[Comparison]:
    """Yield the comparison with another silence of the same office that another outlet tells with another word."""
    for other in claims:
        if other.id <= silent.id:
            continue
        for theirs in own_statements(other):
            mine = next((s for s in own if _silent_twice(s, theirs, register)), None)
            if mine is not None:
                members = [(mine.span, "no answer"), (theirs.span, "no answer")]
                why = "asked by different outlets: to decline one and not to answer another is no contradiction"
                yield comparison_of((silent, other), "polarity", "apparent", members, why)
                break


def _silent_twice(one: Statement, other: Statement, register: Register) -> bool:
    if other.polarity != "neither" or register.outlet(one.article) == register.outlet(other.article):
        return False
    left, right = register.attribution(one), register.attribution(other)
    if left is None or right is None or left.stance == right.stance:
        return False
    if left.source_id is not None and left.source_id == right.source_id:
        return True
    sources = [register.source(s) for s in (one, other)]
    unnamed = all(source is not None and source.class_ == "role" and _offices(source) for source in sources)
    mine, theirs = (_principal(source) for source in sources)
    return unnamed and bool(mine) and mine == theirs


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
            if asks(content) or _SOMETHING.match(_refused(statement, content)):
                asked |= meaning_of(content, register.names).terms
    return frozenset(asked)


def _refused(statement: Statement, content: Span) -> str:
    """Return what a statement says from the refusal to the end of what was refused."""
    end = max(0, content.end - statement.span.start)
    found = _REFUSES.search(statement.span.exact, 0, end)
    return statement.span.exact[found.end() : end].lstrip() if found else ""


def _only_points(own: Sequence[Statement], asked: frozenset[str], register: Register) -> bool:
    """Whether a question of yes or no names nothing but what was done: "whether it had been accepted"."""
    contents = (c for s in own if (a := register.attribution(s)) for c in a.content)
    names = any(not t.startswith((_ACT, "entity-", _NOT)) for t in asked)
    return not names and any(_WHETHER.search(c.exact) for c in contents)


def _answer(
    asked: frozenset[str], told: Sequence[Claim], terms: Mapping[str, frozenset[str]], weights: Weights
) -> Claim | None:
    words = frozenset(t for t in asked if not t.startswith("entity-"))  # who is asked about is in every claim
    whole = weights.sum(words)
    scored = [(weights.sum(words & terms[c.id]), c.id, c) for c in told]
    share, _, best = max(scored, key=lambda p: p[:2], default=(0.0, "", None))
    return best if share and share >= _ASKED_SHARE * whole else None


def _pointed_at(silent: Statement, told: Sequence[Claim], register: Register) -> Claim | None:
    """Return the claim of whoever's statement somebody declines to comment on, the last told before in its article."""
    attribution = register.attribution(silent)
    text = " ".join(s.exact for s in (silent.span, *(attribution.content if attribution else ())))
    match = _ON_STATEMENT.search(text)
    who = {w.folded for w in words_of(match["who"])} - _SMALL_WORDS if match else set[str]()
    before = [
        (s.span.end, claim.id, claim)
        for claim in told
        for s in own_statements(claim)
        if who and s.article == silent.article and s.span.end <= silent.span.start and s.polarity == "for"
        and (source := register.source(s)) is not None
        and who <= {w.folded for w in words_of(f"{source.name or ''} {source.label}")}
    ]  # fmt: skip
    return max(before, key=lambda b: b[:2], default=(0, "", None))[2]


def _spoke_later(
    silent: Statement, question: frozenset[str], told: Sequence[Claim], weights: Weights, register: Register
) -> Claim | None:
    """Return what a body that gave no answer told on a later day: what it says is not so, or what it was asked about.

    That is what stands before the silence; of a stated question it must tell a word at least.
    """
    asked = _words_before(silent, register)
    matter = frozenset(t for t in question if not t.startswith("entity-"))
    source, day = register.source(silent), _day(silent, register)
    if source is None or not day:
        return None
    name = plain(source.name or source.label)
    later = [
        (is_so(s, register), -weights.sum(asked & _terms_of(s, register)), _day(s, register), s.span, claim)
        for claim in told
        for s in own_statements(claim)
        if s.polarity == "for" and not _REFUSES.search(s.span.exact) and _day(s, register) > day
        and name == _teller(s, register) and (not matter or matter & _terms_of(s, register))
    ]  # fmt: skip
    return min(later, key=lambda x: x[:4], default=(True, 0, "", None, None))[4]


def _words_before(silent: Statement, register: Register) -> frozenset[str]:
    """Return what the text right before a silence, and the silence itself, are about."""
    bodies = [b for b in register.articles[silent.article].spans if b.covers(silent.span)]
    if not bodies:
        return frozenset()
    at, end = silent.span.start - bodies[0].start, silent.span.end - bodies[0].start
    around = bodies[0].part(bodies[0].exact.rfind(" ", 0, max(1, at - _BEFORE_CHARS)) + 1, end)
    return frozenset(t for t in meaning_of(around, register.names).terms if not t.startswith("entity-"))


def _terms_of(statement: Statement, register: Register) -> frozenset[str]:
    return frozenset(t for t in meaning_of(statement.span, register.names).terms if not t.startswith("entity-"))


def _teller(statement: Statement, register: Register) -> str:
    """Return the name of who says a statement, the outlet's in its own voice; who speaks for it goes by the office."""
    source = register.source(statement)
    return plain(source.name or source.label) if source is not None else plain(register.outlet(statement.article))


def _day(statement: Statement, register: Register) -> str:
    published = register.articles[statement.article].published
    return ((published.earliest if published else None) or "")[:10]


def _same_office(own: Sequence[Statement], told: Sequence[Claim], register: Register) -> Claim | None:
    offices = {o for s in own for o in _offices(register.source(s))}
    outlets = {register.outlet(s.article) for s in own}
    for claim in told:
        for statement in own_statements(claim):
            elsewhere = {register.outlet(statement.article)} - outlets
            source = register.source(statement)
            # a person who speaks in an own name stands in for nobody
            unnamed = source is not None and source.class_ == "role" and offices & _offices(source)
            same = unnamed and any(_may_speak_for_one(register.source(s), source) for s in own)
            if elsewhere and statement.polarity == "for" and same:
                return claim
    return None


def _told_before(silent: Statement, told: Sequence[Claim], register: Register) -> Claim | None:
    """Return the claim told last before a refusal in its article, of the body or person that refuses, by others."""
    principal = _principal(register.source(silent))
    best: tuple[int, Claim] | None = None
    for claim in told if principal else ():
        for statement in own_statements(claim):
            gap = silent.span.start - statement.span.end
            near = statement.article == silent.article and 0 <= gap <= _BEFORE_CHARS and statement.polarity == "for"
            teller = register.source(statement)
            if not near or teller is None or _principal(teller) & principal or (best and best[0] <= gap):
                continue
            if principal <= {w.folded.removesuffix("'s") for w in words_of(statement.span.exact)}:
                best = gap, claim
    return best[1] if best else None


def _last_told(silent: Statement, told: Sequence[Claim]) -> Claim | None:
    """Return the claim told last before a question that only points back, in its article."""
    before = [
        (s.span.end, claim.id, claim)
        for claim in told
        for s in own_statements(claim)
        if s.article == silent.article and s.polarity == "for" and 0 <= silent.span.start - s.span.end <= _BEFORE_CHARS
    ]
    return max(before, key=lambda b: b[:2], default=(0, "", None))[2]


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
