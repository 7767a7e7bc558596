"""What accounts tell of who knew: "she had not known of it" beside "knew in February" and "was told a year ago"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.signs import denies, matter_of
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, comparison_of

# "knew that", "had known of", "was told", "learned on Thursday"; not "knew him", "is known", "told reporters"
_KNOWS = re.compile(
    r"\b(?:"
    r"(?:knew|known|know|learn(?:ed|t)?|heard|found\sout)\b(?=\s(?:of|about|that|in|on|at|a|the|only|nothing|last|this|since|all|from|as|before|whether|when)\b|[.,;”\"]|$)"
    r"|(?:was|were|been|being)\s(?:first\s|not\s|never\s|only\s|also\s|repeatedly\s)?(?:told|informed|warned|notified|briefed|alerted|aware|made\saware)\b"
    r"(?!\sto\s)|(?:became|become)\saware\b)",
    re.IGNORECASE,
)
# "what everybody wants to know", "if they had known", "is known to have died", "let us know"
_NOT_TOLD = re.compile(
    r"\b(?:want(?:s|ed)?\sto|to|let\s\w+|well|widely|better|best|is|are|was|were|who)\s$"
    r"|\b(?:if|whether|would|could|may|might|must|should)\s(?:[\w’']+\s){0,3}$",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\s(?:that\b|having\b)[^,;.“”]{0,60}$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no|nothing|nobody|cannot)\b|n['’]t\b", re.IGNORECASE)
# "had not known of it", "had known of any contamination": it may be of anything that is told
_OF_ANY = re.compile(r"\b(?:(?:of|about)\s(?:it|this|that|them)|such|any|anything|nothing)\b", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[,;:—–.]\s|\s(?:and|but|when|while|until|before|because)\s|[“”\"]")
_NOT_CHARS = 24
_EMPTY = frozenset("act:learn act:inform act:warn act:brief not:act:learn act:deny act:confess ago".split())
_MOST_ACCOUNTS = 40
_WHY = "what somebody knew, and since when, is told differently"


class _Account(NamedTuple):
    """What a clause tells of whether somebody knew. `about`: of what; `of_any`: it may be of anything."""

    knew: bool
    place: Span
    of_any: bool
    about: frozenset[str]
    source: str
    day: str
    claims: dict[str, Claim]


def compare_knowledge(passages: Passages, whose: Whose, register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each account of what somebody did not know with one of what they knew or were told.

    Of one person or body and, by a word that both have, of one thing; an account that only points back ("had not known
    of it") may be of anything. What is known at one time need not be known at another, so it is no conflict. Misses:
    who got a letter or sent one, and bodies that know by their people.
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


def _of_one(accounts: list[_Account]) -> Iterator[Comparison]:
    used: set[Span] = set()
    for denied in (a for a in accounts if not a.knew):
        fitting = [
            (told.source != denied.source, len(denied.about & told.about), bool(told.claims), -i, told)
            for i, told in enumerate(accounts)
            if told.knew and told.place not in used and _may_be_of_one(denied, told)
        ]
        best = max(fitting, key=lambda f: f[:4], default=(False, 0, False, 0, None))[4]
        if best is not None:
            used.add(best.place)
            members = [(best.place, "knew"), (denied.place, "did not know")]
            yield comparison_of(tuple((denied.claims | best.claims).values()), "polarity", "apparent", members, _WHY)


def _may_be_of_one(denied: _Account, told: _Account) -> bool:
    apart = denied.claims.keys().isdisjoint(told.claims) and not denied.place.meets(told.place)
    bare = denied.of_any or told.of_any
    return apart and bool(denied.claims or told.claims) and (bool(denied.about & told.about) or bare)


def _account(
    match: re.Match[str], passage: Passage, knower: str, passages: Passages, register: Register
) -> _Account:
    place = passage.span.part(match.start(), match.end())
    clause = passages.clause(place, passage)
    said = passages.attribution(place, passage)
    before = passage.span.exact[max(0, match.start() - _NOT_CHARS) : match.end()]
    negated = len(_NOT.findall(before)) % 2 == 1 or _NOT.match(passage.span.exact, match.end() + 1) is not None
    denied_all = (said is not None and denies(said)) or _DENIES.search(passage.span.exact, 0, match.start())
    denied = negated != bool(denied_all)
    ends = _CLAUSE_ENDS.search(passage.span.exact, match.end())
    behind = passage.span.part(match.end(), ends.start() if ends else len(passage.span.exact))
    about = frozenset(t for t in matter_of([behind], register).terms if t != knower) - _EMPTY
    return _Account(
        not denied, clause, _OF_ANY.search(behind.exact) is not None, about,
        (said.source_id or "") if said else "", passage.day, passages.claims_at(place),
    )  # fmt: skip
