"""Whether a thing worked, by several accounts: "the pump failed twice", "the pump was in full working order"."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Literal, NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.signs import denies
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Interval, Span, Verdict, comparison_of
from headwater.reader import when
from headwater.reader.acts import stem
from headwater.reader.frames.lexicon import thing
from headwater.reader.terms import STOP
from headwater.reader.words import words_of

State = Literal["worked", "failed", "was off"]

_WELL = (
    r"(?:normally|perfectly|properly|well|fine|correctly|reliably|without\s(?:fault|a\sfault|faults|a\shitch|fail)"
    r"|as\s(?:it|they)\sshould|as\s(?:intended|designed|usual))"
)
_WORKED = (
    rf"(?:(?:was|were|been|is|are)\s)?in\s(?:full\s|good\s|perfect\s|proper\s|normal\s)?working\sorder"
    rf"|(?:work(?:ed|ing|s)?|operat(?:ed|ing|es?)|function(?:ed|ing|s)?)\s{_WELL}(?!\s(?:with|together)\b)"
    # who performs well may be a team or a singer
    r"|perform(?:ed|ing|s)?\s(?:normally|properly|correctly|reliably|without\s(?:a\s)?faults?|as\s(?:it\sshould|intended|designed))"
    rf"|fully\s(?:operational|functional)|free\sof\sfaults|no\sfaults?"
)
_FAILED = (
    r"fail(?:ed|ing|s)?(?!\s(?:to|in|on|by|its|his|her|their|the|a|an|them|us)\b)|(?:was|were|been|is|are)\sout\sof\s(?:order|action|service|use)"
    r"|(?:was|were|been|is|are)\s(?:broken|faulty|defective)|malfunction(?:ed|ing|s)?|(?:went|gone|go)\s(?:blank|dead|down|dark|offline)"
    r"|crashed(?!\s(?:into|against|onto|near|off|through|down|to|on\s(?:the|a|an)|in\s(?:the|a|an))\b)|tripped(?!\s(?:over|on|up)\b)"
    r"|broke(?:n)?\sdown(?!\s(?:in\stears|and\s(?:wept|cried|sobbed))\b)|(?:stopped|not)\sworking|did\snot\swork|didn['’]t\swork|jammed|seized\sup"
)
_OFF = (
    r"(?:was|were|been|is|are|had\sbeen)\s(?:switched|turned|shut)\s(?:off|down)|(?:was|were|been)\snot\sin\suse"
    r"|(?:was|were|been)\s(?:disabled|deactivated|disconnected|unplugged)"
)
_PATTERNS: dict[State, re.Pattern[str]] = {
    "was off": re.compile(rf"\b(?:{_OFF})\b", re.IGNORECASE),
    "worked": re.compile(rf"\b(?:{_WORKED})(?!\w)", re.IGNORECASE),
    "failed": re.compile(rf"\b(?:{_FAILED})\b", re.IGNORECASE),
}
# "crew warned of faulty radar": what is called faulty stands behind
_CALLED = re.compile(r"\b(?:faulty|broken|defective|malfunctioning|failed)\s(?=[a-z]{3,})", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no)\s(?:[a-z]+\s)?$|n['’]t\s$", re.IGNORECASE)
_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\s[^.;“”]{0,80}$", re.IGNORECASE)
_OPENS = re.compile(r"[,;:—–.]\s|\s(?:that|and|but|when|while|because|which|who)\s|[“”\"]")
_UP_TO = re.compile(r"(?:until|till|up\sto)\s", re.IGNORECASE)
_NO_THINGS = frozenset(
    "company firm man woman police bank talk bid plan attempt effort deal market share student pupil".split()
)
_MOST_ACCOUNTS, _MOST_WORDS = 200, 8
_CONFLICT = "one account lets a thing work at a time at which by another it had failed"
_DENIED = "one account denies that a thing failed, another says that it did"
_APPARENT = "whether a thing worked, and whether it was in use, is told differently: it may be of other times"
_OFF_AND_ON = "to be in order and to be in use are two things: both can be so"


class _Account(NamedTuple):
    """What a clause tells of whether a thing worked. `things`: the words that may name it; `denied`: by a denial."""

    state: State
    place: Span
    article: str
    source: str
    outlet: str
    things: frozenset[str]
    denied: bool
    at: Interval | None
    claims: dict[str, Claim]


def compare_working(passages: Passages, _: Whose, __: Register) -> Iterator[Comparison]:
    """Yield a comparison for each two different answers of a pile to whether a thing worked.

    Accounts are of one thing where a noun in front of the verb, or behind "faulty", is the same; a pronoun means what
    the sentence before is about. A conflict is called where a failure is denied, or where one account lets the thing
    work up to a time before which by the other it had failed. Misses: things named by other nouns, and failures of
    people or plans.
    """
    accounts = [a for p in passages.all for a in _of(p, passages)][:_MOST_ACCOUNTS]
    told: set[frozenset[str]] = set()
    pairs = [p for p in combinations(accounts, 2) if _can_differ(*p)]
    for one, other in sorted(pairs, key=_rank):
        denied = frozenset(("denied",)) if one.denied != other.denied else frozenset[str]()
        key = frozenset((one.state, other.state)) | (one.things & other.things) | denied
        if key in told:
            continue
        told.add(key)
        members: list[tuple[Span, str]] = [(a.place, a.state) for a in (one, other)]
        yield comparison_of(tuple((one.claims | other.claims).values()), "polarity", *_verdict(one, other, members))


def _verdict(
    one: _Account, other: _Account, members: list[tuple[Span, str]]
) -> tuple[Verdict, list[tuple[Span, str]], str]:
    if "was off" in (one.state, other.state):
        return "apparent", members, _OFF_AND_ON
    if one.denied != other.denied and one.source != other.source:
        return "conflict", members, _DENIED
    return ("conflict", members, _CONFLICT) if _overlaps(one, other) else ("apparent", members, _APPARENT)


def _rank(pair: tuple[_Account, _Account]) -> tuple[int, int, tuple[Span, Span]]:
    one, other = pair
    clear = _overlaps(one, other) or one.denied != other.denied
    return -clear, -(bool(one.claims) + bool(other.claims)), (one.place, other.place)


def _can_differ(one: _Account, other: _Account) -> bool:
    apart = not one.place.meets(other.place) and (one.outlet != other.outlet or (one.source != other.source))
    told = apart and bool(one.claims or other.claims)
    return one.state != other.state and told and bool(one.things & other.things)


def _overlaps(one: _Account, other: _Account) -> bool:
    """Whether one account lets a thing work up to a time, and the other lets it fail before that."""
    worked, failed = (one, other) if one.state == "worked" else (other, one)
    if worked.state != "worked" or failed.state != "failed" or worked.at is None or failed.at is None:
        return False
    first, last = failed.at.earliest, worked.at.latest
    return worked.at.earliest is None and first is not None and last is not None and first < last


def _of(passage: Passage, passages: Passages) -> Iterator[_Account]:
    text = passage.span.exact
    taken: list[tuple[int, int]] = []
    for state, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                named = _named_before(match.start(), passage)
                yield from _account(state, match, named, passage, passages)
    for match in _CALLED.finditer(text):
        if not any(a < match.end() and match.start() < b for a, b in taken):
            behind = [w.folded for w in words_of(text[match.end() :])[:2]]
            named = frozenset(_noun(w) for w in behind if w not in STOP) - _NO_THINGS
            yield from _account("failed", match, named, passage, passages)


def _account(
    state: State, match: re.Match[str], things: frozenset[str], passage: Passage, passages: Passages
) -> Iterator[_Account]:
    text, place = passage.span.exact, passage.span.part(match.start(), match.end())
    said, issuer = passages.attribution(place, passage), passages.issuer(passage)
    denied = bool(said is not None and denies(said)) or _DENIES.search(text, 0, match.start()) is not None
    negated = _NOT.search(text, 0, match.start()) is not None
    if state == "was off" and (denied or negated):
        return
    if denied != negated:
        state = "worked" if state == "failed" else "failed"
    source = (said.source_id or "") if said else issuer.id if issuer else ""
    if things:
        yield _Account(
            state, passages.clause(place, passage), passage.article, source, passage.outlet, things, denied,
            _time_in(passage), passages.claims_at(place),
        )  # fmt: skip


def _named_before(at: int, passage: Passage) -> frozenset[str]:
    """Return the nouns in front of a verb in its clause; of a pronoun those that open the sentence before."""
    text = passage.span.exact
    opens = max((m.end() for m in _OPENS.finditer(text, 0, at)), default=0)
    words = [w.folded.removesuffix("'s") for w in words_of(text[opens:at])][-_MOST_WORDS:]
    nouns = frozenset(_noun(w) for w in words if w not in STOP and w.isalpha()) - _NO_THINGS
    if not nouns and passage.before is not None and {"it", "they"} & set(words):
        front = [w.folded for w in words_of(passage.before.exact)]
        nouns = frozenset(_noun(w) for w in front if w not in STOP and w.isalpha()) - _NO_THINGS
    return nouns


def _noun(word: str) -> str:
    return stem(thing(word))


def _time_in(passage: Passage) -> Interval | None:
    """Return the one time that a sentence tells with a clock or day, "until" as what is open before; None of others."""
    text, day = passage.span.exact, date.fromisoformat(passage.day) if passage.day else None
    found = [(p, f.interval) for p in when.find(text) if (f := when.resolve_at(text, p.start, p.end, day))]
    until = [Interval(earliest=None, latest=i.latest) for p, i in found if _UP_TO.match(p.exact)]
    if until:
        return until[0]
    return found[0][1] if len(found) == 1 else None

