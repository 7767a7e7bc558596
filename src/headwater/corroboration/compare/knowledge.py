"""What accounts tell of who knew: "she had not known of it" beside "knew in February" and "was told a year ago"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.signs import denies, matter_of
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Interval, Span, Verdict, comparison_of
from headwater.reader import when

# "knew that", "had known of", "was told", "learned on Thursday"; not "knew him", "is known", "told reporters"
_KNOWS = re.compile(
    r"\b(?:"
    r"(?:knew|known|know|learn(?:ed|t)?|heard|found\sout)\b(?=\s(?:of|about|that|in|on|at|a|the|only|nothing|last|this|since|all|from|as|before|whether|when)\b|[.,;”\"]|$)"
    r"|(?:was|were|been|being)\s(?:first\s|not\s|never\s|only\s|also\s|repeatedly\s)?(?:told|informed|warned|notified|briefed|alerted|aware|made\saware)\b"
    r"(?!\sto\s)|(?:became|become)\saware\b"
    # who informs others knows: "informed the agency that a test had been positive"
    r"|(?:informed|notified|alerted|told|warned)\s(?:the\s|its\s|their\s)?"
    r"(?:[a-z]+\s)?(?:agency|authority|authorities|regulators?|inspectors?|police|ministry|ministers?|council|board|officials)\b)",
    re.IGNORECASE,
)
# "what everybody wants to know", "if they had known", "is known to have died", "let us know"
_NOT_TOLD = re.compile(
    r"\b(?:want(?:s|ed)?\sto|to|be|let\s\w+|well|widely|better|best|is|are|was|were|who)\s$"
    r"|\b(?:if|whether|would|could|may|might|must|should)\s(?:[\w’']+\s){0,3}$",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\s(?:that\b|having\b)[^,;.“”]{0,60}$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no|nothing|nobody|cannot)\b|n['’]t\b", re.IGNORECASE)
# "had not known of it", "had known of any contamination": it may be of anything that is told
_OF_ANY = re.compile(r"\b(?:(?:of|about)\s(?:it|this|that|them)|such|any|anything|nothing)\b", re.IGNORECASE)
# "not before Monday", "until the last day of May", "only on 3 June": up to when it was not known
_UP_TO = re.compile(r"(?:before|until|till|prior\sto)\s", re.IGNORECASE)
_NOT_EARLIER = re.compile(
    r"\b(?:only|first|not\suntil|not\sbefore|no\searlier\sthan)\s(?:[a-z]+\s){0,3}$", re.IGNORECASE
)
_THAT_DAY = re.compile(r"\b(?:before|until|prior\sto)\sthat\s(?:date|day|time)\b", re.IGNORECASE)
# who learned of a thing on a day had not known of it before; who was told may have
_LEARNED = re.compile(
    r"(?:learn(?:ed|t)?|found\sout|(?:became|become)\saware"
    r"|(?:was|were|been)\sfirst\s(?:told|informed|warned|notified|briefed|alerted|made\saware))$",
    re.IGNORECASE,
)
_CLAUSE_OPENS = re.compile(r"[,;:—–.]\s|\s(?:and|but|when|while|until|because|that)\s|[“”\"]")
_DATED_UP_TO = re.compile(r"[,;:—–.]\s|\s(?:and|but|when|while|because)\s|[“”\"]")
_CLAUSE_ENDS = re.compile(r"[,;:—–.]\s|\s(?:and|but|when|while|until|before|because)\s|[“”\"]")
_EMPTY = frozenset("act:learn act:inform act:warn act:brief not:act:learn act:deny act:confess ago".split())
_MOST_ACCOUNTS = 40
_WHY = "what somebody knew, and since when, is told differently"
_LEARNED_LATER = "knew of it, by one account, before the time at which it was learned of by the other"
_KNEW_BEFORE = "knew of it on a day before which, by the other account, it was not known"


class _Account(NamedTuple):
    """What a clause tells of whether somebody knew. `about`: of what; `of_any`: it may be of anything.

    `at`: when it was known, told at `time`; `not_before`: the day before which it was not. `learned`: it tells of the
    act of learning.
    """

    knew: bool
    place: Span
    of_any: bool
    about: frozenset[str]
    source: str
    day: str
    claims: dict[str, Claim]
    at: Interval | None
    not_before: date | None
    time: Span | None
    learned: bool


def compare_knowledge(passages: Passages, whose: Whose, register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each account of what somebody did not know with one of what they knew or were told.

    Of one person or body and, by a word that both have, of one thing; an account that only points back ("had not known
    of it") may be of anything. What is known at one time need not be known at another, so that is a conflict only where
    one account says until when it was not known, and the other that it was before. Two times conflict where it was
    known, by one account, before it was learned of by the other. Misses: who got a letter or sent one, and bodies that
    know by their people.
    """
    by_knower: dict[str, list[_Account]] = {}
    for passage in passages.all:
        for match in _KNOWS.finditer(passage.span.exact):
            if _NOT_TOLD.search(passage.span.exact, 0, match.start()):
                continue
            for knower in whose.before(passage.span.start + match.start(), passage):
                by_knower.setdefault(knower, []).append(_account(match, passage, knower, passages, register))
    for knower in sorted(by_knower):
        yield from _of_one(by_knower[knower][:_MOST_ACCOUNTS])
        yield from _known_before_learned(by_knower[knower][:_MOST_ACCOUNTS])


def _of_one(accounts: list[_Account]) -> Iterator[Comparison]:
    used: set[Span] = set()
    for denied in (a for a in accounts if not a.knew or a.not_before):
        fitting = [
            (
                _is_before(told, denied), told.source != denied.source, len(denied.about & told.about),
                bool(told.claims), -i, told,
            )
            for i, told in enumerate(accounts)
            if told.knew and told.place not in used and _may_be_of_one(denied, told)
            and (not denied.knew or _is_before(told, denied))
        ]  # fmt: skip
        best = max(fitting, key=lambda f: f[:5], default=(False, False, 0, False, 0, None))[5]
        if best is not None:
            used.add(best.place)
            members = [(best.place, "knew"), (denied.place, "knew later" if denied.knew else "did not know")]
            clear = _is_before(best, denied) and best.source != denied.source
            verdict: Verdict = "conflict" if clear else "apparent"
            involved = tuple((denied.claims | best.claims).values())
            yield comparison_of(involved, "polarity", verdict, members, _KNEW_BEFORE if clear else _WHY)


def _known_before_learned(accounts: list[_Account]) -> Iterator[Comparison]:
    """Yield the conflicts between the time at which somebody knew and a later one at which they learned of it."""
    used: set[Span] = set()
    for late in (a for a in accounts if a.knew and a.learned):
        for early in accounts:
            times = (early.time, late.time)
            if not early.knew or early.learned or early.not_before or None in times or used & set(times):
                continue
            after, first = early.at and early.at.after_day, late.at and late.at.first_day
            of_one = bool(early.claims.keys() & late.claims) or bool(early.about & late.about)
            elsewhere = early.source != late.source and early.place.capture != late.place.capture
            if of_one and elsewhere and after and first and after <= first:
                used |= {t for t in times if t}
                members = [(t, " ".join(t.exact.split())) for t in times if t]
                involved = tuple((early.claims | late.claims).values())
                yield comparison_of(involved, "time", "conflict", members, _LEARNED_LATER)


def _is_before(told: _Account, denied: _Account) -> bool:
    """Whether an account lets somebody know of a thing before the day until which, by another, they did not."""
    after = told.at.after_day if told.at is not None else None
    return denied.not_before is not None and after is not None and after <= denied.not_before


def _may_be_of_one(denied: _Account, told: _Account) -> bool:
    # in one claim, a denial and what it denies, each has its own source
    one_claim = not denied.claims.keys().isdisjoint(told.claims)
    apart = not denied.place.meets(told.place) and not (one_claim and denied.source == told.source)
    bare = denied.of_any or told.of_any
    return apart and bool(denied.claims or told.claims) and (bool(denied.about & told.about) or bare)


def _account(
    match: re.Match[str], passage: Passage, knower: str, passages: Passages, register: Register
) -> _Account:
    place = passage.span.part(match.start(), match.end())
    clause = passages.clause(place, passage)
    said = passages.attribution(place, passage)
    text = passage.span.exact
    opens = max((m.end() for m in _CLAUSE_OPENS.finditer(text, 0, match.start() + 1)), default=0)
    before = text[opens : match.end()]
    negated = len(_NOT.findall(before)) % 2 == 1 or _NOT.match(passage.span.exact, match.end() + 1) is not None
    denied_all = (said is not None and denies(said)) or _DENIES.search(passage.span.exact, 0, match.start())
    denied = negated != bool(denied_all)
    ends = _CLAUSE_ENDS.search(passage.span.exact, match.end())
    behind = passage.span.part(match.end(), ends.start() if ends else len(passage.span.exact))
    dated = _DATED_UP_TO.search(text, match.end())
    at, not_before, time = _when(passage, opens, dated.start() if dated else len(text))
    about = frozenset(t for t in matter_of([behind], register).terms if t != knower) - _EMPTY
    return _Account(
        not denied, clause, _OF_ANY.search(behind.exact) is not None, about,
        (said.source_id or "") if said else "", passage.day, passages.claims_at(place), at, not_before,
        time, _LEARNED.match(match.group()) is not None,
    )  # fmt: skip


def _when(passage: Passage, start: int, end: int) -> tuple[Interval | None, date | None, Span | None]:
    """Return when a clause lets something be known, the day before which it was not, and where the clause says so."""
    text, day = passage.span.exact, date.fromisoformat(passage.day) if passage.day else None
    before = passage.before.exact if passage.before is not None else ""
    if _THAT_DAY.search(text, start, end):
        days = {f.interval.first_day for p in when.find(before) if (f := when.resolve_at(before, p.start, p.end, day))}
        return None, next(iter(days)) if len(days) == 1 else None, None
    for phrase in when.find(text, start, end):
        lead, shift = _UP_TO.match(phrase.exact), len(before) + 1 if before else 0
        at = phrase.start + (lead.end() if lead else 0)
        found = when.resolve_at(text, at, phrase.end, day)
        if found is None and not lead:  # "the same day": of the sentence in front
            found = when.resolve_at(f"{before} {text}", at + shift, phrase.end + shift, day) if before else None
        if found is None:
            continue
        place = passage.span.part(at, phrase.end)
        if lead or _NOT_EARLIER.search(text, 0, phrase.start):
            return None if lead else found.interval, found.interval.first_day, place
        return found.interval, None, place
    return None, None, None
