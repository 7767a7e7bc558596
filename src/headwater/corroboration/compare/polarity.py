"""Accounts that affirm and deny the same claim, and silences that look like denials."""

import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.corroboration.compare.rebuttals import POINTS_BACK
from headwater.corroboration.compare.sides import distinct, is_cited, own_statements, saying
from headwater.corroboration.compare.signs import is_so, may_change, one_act_denied, one_word_denied
from headwater.corroboration.groups import asks
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Source, Statement, comparison_of
from headwater.reader.acts import stem
from headwater.reader.frames.relation import relate
from headwater.reader.numbers import quantities_of
from headwater.reader.terms import Meaning, Names, Weights, meaning_of, weights_of
from headwater.reader.words import words_of

_MAX_CLAIMS = 400  # pairs of claims are compared below this many; a story with more has had its silences shown
_ASKED_SHARE = 0.7
_LEAST_SHARED = 2
_BEFORE_CHARS = 400
_NO_MORE = re.compile(r"\b(?:any\s?more|any\slonger|no\slonger|no\smore|by\snow|now)\b", re.IGNORECASE)
_EVER = re.compile(r"\b(?:has|have)\s(?:never|ever)\b", re.IGNORECASE)
# "declined to comment on the agency's statement"
_ON_STATEMENT = re.compile(
    r"\bon\s(?:the\s)?(?P<who>[\w .-]{2,40}?)(?:['’]s|s['’])\s(?:statement|report|claims?|allegations?|account|figures?|findings)\b",
    re.IGNORECASE,
)
_ACT, _NOT = "act:", "not:"
_SMALL_WORDS = frozenset("a an the for of mr mrs ms s and his her its their chief senior".split())
_SPEAKING_OFFICES = frozenset("spokesman spokeswoman spokesperson".split())


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield the comparison of those who affirm a claim with those who deny it, where there are both.

    Compared are statements of one act, of the same people or things. That something is no more so on a later day only
    looks like a conflict.
    """
    own = own_statements(claim)
    told = [s for s in own if s.polarity != "neither"]
    for_it, against_it = (distinct([s for s in told if is_so(s, register) == so], register) for so in (True, False))
    met = [(one, other) for one in for_it for other in against_it if _of_one_matter(one, other, register)]
    affirmed, denied = (_firsts([pair[side] for pair in met], register) for side in (0, 1))
    if not affirmed or not denied:
        return
    denier = next((found for s in denied if (found := register.source(s))), None)
    teller = register.source(affirmed[0])
    affirmed = [s for s in affirmed if not is_cited(s)] or affirmed
    members = [
        (saying(s, register.frame(s), register), word)
        for word, sides in (("affirms", affirmed), ("denies", denied))
        for s in sides
    ]
    by = f" by {denier.name or denier.label}" if denier else ""
    if denier and teller and denier.id == teller.id:
        why = f"affirmed and denied{by}: two statements of one speaker"
        yield comparison_of((claim,), "polarity", "apparent", members, why)
        return
    if all(_earlier(s, affirmed, register) for s in denied):
        yield comparison_of((claim,), "polarity", "apparent", members, f"not so by an earlier account{by}")
        return
    if all(_NO_MORE.search(s.span.exact) and _later(s, affirmed, register) for s in denied):
        yield comparison_of((claim,), "polarity", "apparent", members, f"no more so on a later day{by}")
        return
    yield comparison_of((claim,), "polarity", "conflict", members, f"asserted by one account and denied{by}")


def _firsts(statements: Sequence[Statement], register: Register) -> list[Statement]:
    """Return the first statement of each outlet, what it tells by itself before what it cites."""
    firsts: dict[str, Statement] = {}
    for statement in sorted(statements, key=is_cited):
        firsts.setdefault(register.outlet(statement.article), statement)
    return list(firsts.values())


def _of_one_matter(one: Statement, other: Statement, register: Register) -> bool:
    """Whether two statements tell of one act: of people or things known to be the same, or in two words alike."""
    mine, theirs = (_about(s, register) for s in (one, other))
    common = mine & theirs
    shared = {t for t in common if not t.startswith(_ACT)}
    # grouping put a denial to what it points at, and holds two statements to say the same, but for a "not"
    if one.polarity == other.polarity:
        alike = bool(shared) and len(common) >= _LEAST_SHARED
        return alike and (one_act_denied(one, other, register) or one_word_denied(one.span, other.span))
    if POINTS_BACK.search(other.span.exact) or (common and (_one_count(one, other) or _answers(other, one, register))):
        return True
    if _counts(other) or (_EVER.search(other.span.exact) and len(shared) < _LEAST_SHARED):
        return False  # so many are denied, not some; what never was may be of any time
    for left in register.frames(one.span):
        for right in register.frames(other.span):
            found = relate(left, right._replace(mode=left.mode), register.names.kinds)
            told = {f"{_ACT}{act}" for act in left.acts | right.acts}
            apart = mine - told and theirs - told and not common - told
            if found.kind == "same" and found.evidence >= 1 and not apart:
                return True
            people = left.agent.nouns | right.agent.nouns | left.subject.nouns | right.subject.nouns
            acts = (left.acts | left.topic) & (right.acts | right.topic)
            if acts and len(common - {stem(n) for n in people} - people) >= _LEAST_SHARED:
                return True
    return False


def _answers(denial: Statement, told: Statement, register: Register) -> bool:
    """Whether somebody denies what stands right before in their text."""
    if register.attribution(denial) is None or denial.article != told.article:
        return False
    return denial.span.capture == told.span.capture and 0 <= denial.span.start - told.span.end <= _BEFORE_CHARS


def _about(statement: Statement, register: Register) -> frozenset[str]:
    """Return what a statement is about beside the people and bodies in it."""
    terms = meaning_of(statement.span, register.names).terms
    return frozenset(t.removeprefix(_NOT) for t in terms if not t.startswith("entity-"))


def _counts(statement: Statement) -> bool:
    return any(q.unit and not q.of_time and q.bound == "exact" for q in quantities_of(statement.span.exact))


def _one_count(one: Statement, other: Statement) -> bool:
    """Whether two statements give one figure of one thing."""
    left, right = (quantities_of(s.span.exact) for s in (one, other))
    return any(a.value == b.value and set(a.unit) & set(b.unit) for a in left for b in right)


def _earlier(denial: Statement, affirmed: Sequence[Statement], register: Register) -> bool:
    """Whether a denial says what was not so up to a day before that of all who affirm it."""
    days = [(p.earliest if (p := register.articles[s.article].published) else None) for s in (denial, *affirmed)]
    known = days[0] is not None and all(day is not None and day > days[0] for day in days[1:])
    return known and may_change(denial.span)


def _later(denial: Statement, affirmed: Sequence[Statement], register: Register) -> bool:
    days = [(p.earliest if (p := register.articles[s.article].published) else None) for s in (denial, *affirmed)]
    return days[0] is not None and all(day is not None and day < days[0] for day in days[1:])


def silences(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
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
            if best is None and not any(not t.startswith((_ACT, "entity-", _NOT)) for t in asked):
                best = _last_told(own[0], others)  # "whether it had been accepted": what stands before it
        else:
            best = (
                _pointed_at(own[0], others, register)
                or _same_office(own, others, register)
                or _told_before(own[0], others, register)
            )
        best = best or _spoke_later(own[0], others, register)
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


def _spoke_later(silent: Statement, told: Sequence[Claim], register: Register) -> Claim | None:
    """Return what a body that gave no answer told on a later day, what it says is not so before all else."""
    source, day = register.source(silent), _day(silent, register)
    if source is None or not day:
        return None
    later = [
        (is_so(s, register), _day(s, register), s.span, claim)
        for claim in told
        for s in own_statements(claim)
        if s.polarity == "for" and _day(s, register) > day and (teller := register.source(s)) is not None
        and _is_one_body(source, teller)
    ]  # fmt: skip
    return min(later, key=lambda x: x[:3], default=(True, "", None, None))[3]


def _is_one_body(one: Source, other: Source) -> bool:
    """Whether two sources are one body by name; people who may speak for it are left to their office."""
    names = [" ".join(w.folded for w in words_of(s.name or s.label)) for s in (one, other)]
    return one.id == other.id or (bool(names[0]) and names[0] == names[1])


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
