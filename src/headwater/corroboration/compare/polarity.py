"""Accounts that affirm and deny the same claim."""

import re
from collections.abc import Iterator, Sequence

from headwater.corroboration.compare.rebuttals import POINTS_BACK
from headwater.corroboration.compare.sides import distinct, is_cited, own_statements, saying
from headwater.corroboration.compare.signs import is_so, may_change, one_act_denied, one_word_denied
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Statement, comparison_of
from headwater.reader.acts import stem
from headwater.reader.clauses import is_clause
from headwater.reader.frames.objects import are_done_to_others
from headwater.reader.frames.relation import relate
from headwater.reader.numbers import quantities_of
from headwater.reader.terms import meaning_of

_LEAST_SHARED = 2
_BEFORE_CHARS = 400
_NO_MORE = re.compile(r"\b(?:any\s?more|any\slonger|no\slonger|no\smore|by\snow|now)\b", re.IGNORECASE)
_EVER = re.compile(r"\b(?:has|have)\s(?:never|ever)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:nobody|no\sone|none|nothing)\selse\b|\bno\sother\b", re.IGNORECASE)
_ACT, _NOT = "act:", "not:"


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield the comparison of those who affirm a claim with those who deny it, where there are both.

    Compared are statements of one act, of the same people or things. That something is no more so on a later day only
    looks like a conflict.
    """
    own = own_statements(claim)
    told = [s for s in own if s.polarity != "neither"]
    told = [s for s in told if not _only_names(s, register)]
    for_it, against_it = (distinct([s for s in told if is_so(s, register) == so], register) for so in (True, False))
    pairs = ((one, other) for one in for_it for other in against_it)
    met = [p for p in pairs if _of_one_matter(*p, register) and not are_done_to_others(*(s.span.exact for s in p))]
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


def _only_names(statement: Statement, register: Register) -> bool:
    """Whether a headline names a matter and tells nothing of it: "Jewellery theft case", "Harbour tram"."""
    frame = register.frame(statement)
    return register.heads(statement) and (frame is None or frame.noun) and not is_clause(statement.span.exact)


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
    alike = bool(shared) and len(common) >= _LEAST_SHARED
    denied = alike and (one_act_denied(one, other, register) or one_word_denied(one.span, other.span))
    if denied or one.polarity == other.polarity:
        return denied
    points = POINTS_BACK.search(other.span.exact) is not None
    if points or (common and (_one_count(one, other) or _answers(other, one, register))):
        return True
    text = other.span.exact
    if _OF_OTHERS.search(text) or _counts(other) or (_EVER.search(text) and len(shared) < _LEAST_SHARED):
        return False  # so many are denied, not some; what never was may be of any time
    # all that is denied is told ("a diver had drowned"), or the act of both is of one thing
    return bool(theirs <= mine and shared and common - shared) or _tell_one_act(one, other, register)


def _tell_one_act(one: Statement, other: Statement, register: Register) -> bool:
    """Whether an act of each is the same, of people or things known to be one, or in two words alike."""
    mine, theirs = (_about(s, register) for s in (one, other))
    common = mine & theirs
    for left in register.frames(one.span):
        for right in register.frames(other.span):
            found = relate(left, right._replace(mode=left.mode), register.names.kinds)
            told = {f"{_ACT}{act}" for act in left.acts | right.acts}
            apart = mine - told and theirs - told and not common - told
            # "thought of sacking him", "denied that she had thought of dismissing Orr": one thought, by a word of both
            thought = left.mode == right.mode == "may" and bool(common - told)
            if found.kind == "same" and (found.evidence >= 1 or thought) and not apart:
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
