"""Two things of which one only can be so, told of one person or thing: resigned or dismissed, silent or sounded."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain, product
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.accounts import Account, Accounts
from headwater.corroboration.compare.contradicted.clauses import content_of
from headwater.corroboration.compare.contradicted.times import are_apart, times_in
from headwater.corroboration.compare.contradicted.words import things_of
from headwater.model import Claim, Comparison, Verdict, comparison_of
from headwater.reader.frames.lexicon import is_predicate
from headwater.reader.frames.tokens import AUXILIARIES, PREPOSITIONS

_BE = r"(?:is|are|was|were|be|been|being|had\sbeen|has\sbeen|have\sbeen)"
_STILL = (
    r"still\s(?:in\s|on\s|at\s|under|going|burning|open|[a-z]+ing\b)|continu(?:es?|ed|ing)\b|ongoing|under\sway"
    r"|remain(?:s|ed)?\s(?:in|on|at|under|open)\b|(?:has|have|had)\snot\s(?:stopped|ended|been\s(?:stopped|lifted|halted))"
    r"|(?:is|are|was|were)\snot\sover\b"
)
_ENDED = (
    r"(?:has|have|had)\s(?:now\s|already\s)?(?:ended|stopped|finished|ceased|collapsed|broken\s(?:down|off))"
    r"|(?<!not\s)been\s(?:stopped|halted|lifted|called\soff|broken\soff|extinguished|put\sout|contained)"
    rf"|{_BE}\s(?:over|at\san\send|called\soff|broken\soff|under\scontrol)\b"
)


class _Rivals(NamedTuple):
    """Two answers that exclude each other. `of_whom`: they are of somebody; else of things that a noun names."""

    one: str
    other: str
    first: re.Pattern[str]
    second: re.Pattern[str]
    of_whom: bool
    in_time: bool = False


def _rivals(one: str, other: str, first: str, second: str, *, of_whom: bool = False, in_time: bool = False) -> _Rivals:
    left, right = (re.compile(rf"\b(?:{p})", re.IGNORECASE) for p in (first, second))
    return _Rivals(one, other, left, right, of_whom, in_time)


_ALL = (
    _rivals(
        "went", "was dismissed",
        r"(?:resign(?:ed|s)|quit|(?:stepped|steps|stood|stands)\s(?:down|aside)|(?:gone|went|left|leaving)\s(?:of\s(?:his|her|their)\sown"
        r"|by\smutual|voluntarily))\b",
        # ("to go or be dismissed" is a threat)
        rf"(?<!or\s)(?<!to\s){_BE}\s(?:[a-z]+ly\s)?(?:dismissed|sacked|fired|ousted|forced\s(?:out|to\sgo)|pushed(?:\sout)?|removed\sfrom\s(?:his|her|their))\b",
        of_whom=True,
    ),
    _rivals(
        "was silent", "sounded",
        r"(?:was|were|been|remained|stayed)\ssilent|(?:did\snot|didn['’]t|never|failed\sto)\s(?:sound|ring|go\soff)\b|heard\sno\s",
        r"(?:sounded|rang|went\soff|blared|wailed)\b",
    ),
    _rivals(
        "was locked", "was open",
        rf"{_BE}\s(?:locked|bolted|chained\sshut|blocked)\b", rf"{_BE}\s(?:unlocked|open|clear|not\slocked)\b",
    ),
    _rivals("was red", "was green", rf"{_BE}\s(?:at\s)?red\b", rf"{_BE}\s(?:at\s)?green\b"),
    _rivals(
        "by accident", "on purpose", r"(?:an\saccident|accidental(?:ly)?|by\saccident|unintentional(?:ly)?)\b",
        r"(?:deliberate(?:ly)?|on\spurpose|intentional(?:ly)?|arson)\b",
    ),
    _rivals(
        "free to choose", "told what to do",
        r"(?:given|gave|allowed|had|granted|offered)\s(?:[a-z]+\s){0,3}a\sfree\s(?:vote|hand|choice)|were\sfree\sto\b",
        r"(?:told|ordered|instructed|directed|urged|whipped)\s(?:[a-z]+\s){1,3}to\s(?:back|vote|support|oppose|reject)\b",
        of_whom=True,
    ),
    _rivals("goes on", "has ended", _STILL, _ENDED, in_time=True),
)  # fmt: skip
_MOST_DAYS, _MOST, _MOST_SHOWN = 3, 40, 4
_OFFICE_WORDS = 6
_STILL_IN = re.compile(r"\bstill\s(?:in|on|at|under)\s", re.IGNORECASE)
_WHY = "both cannot be so: {} by one account, {} by another"
_SINCE = "what goes on by one account had ended by another: it may have begun again"
_NEGATED = re.compile(r"\b(?:not|never|no|n['’]t|nobody|without)\b", re.IGNORECASE)


def compare_rivals(accounts: Accounts) -> Iterator[Comparison]:
    """Yield a comparison for each two accounts of one person or thing of which one only can be so.

    Of one person: the same is named, or a title of theirs stands for them; of one thing: a noun in common. That a thing
    goes on is set against its end only where it is told later, or on the same day.
    """
    for rivals in _ALL:
        first = [a for a in accounts.all if _tells(rivals.first, a)][:_MOST]
        second = [a for a in accounts.all if _tells(rivals.second, a)][:_MOST]
        pairs = [_Pair(*p, _shared(*p, rivals)) for p in product(first, second) if _may_differ(*p, rivals)]
        yield from _made([p for p in pairs if p.shared], rivals, accounts)


class _Pair(NamedTuple):
    """Two accounts of which one only can be so, and whom or what both tell of."""

    one: Account
    other: Account
    shared: frozenset[str]


def _made(pairs: list[_Pair], rivals: _Rivals, accounts: Accounts) -> Iterator[Comparison]:
    """Yield a comparison for what accounts in common tell of, with all who tell it."""
    left = sorted(pairs, key=lambda p: (-len(p.shared), p.one.heading + p.other.heading, p.one.span, p.other.span))
    while left:
        about = left[0].shared
        group = [p for p in left if p.shared & about]
        left = [p for p in left if not p.shared & about]
        sides = (_firsts([p.one for p in group]), _firsts([p.other for p in group]))
        claims: dict[str, Claim] = {k: c for a in chain(*sides) for k, c in accounts.claims_at(a.span).items()}
        if claims:
            verdict, why = _verdict(group[0].one, group[0].other, rivals)
            members = [
                (a.span, word) for side, word in zip(sides, (rivals.one, rivals.other), strict=True) for a in side
            ]
            yield comparison_of(tuple(claims.values()), "polarity", verdict, members, why)


def _firsts(accounts: list[Account]) -> list[Account]:
    """Return the first account of each source of each outlet."""
    firsts: dict[tuple[str, str], Account] = {}
    for account in accounts:
        firsts.setdefault((account.passage.outlet, account.source), account)
    return list(firsts.values())[:_MOST_SHOWN]


def _tells(pattern: re.Pattern[str], account: Account) -> bool:
    """Whether a clause tells something as so: by the pattern, without a "not" of its own in front."""
    found = pattern.search(account.span.exact)
    if found is None or account.clause.supposed or account.stance not in ("asserts", "hedges"):
        return False
    return not _NEGATED.search(account.span.exact, 0, found.start())


def _may_differ(one: Account, other: Account, rivals: _Rivals) -> bool:
    if one.span.meets(other.span) or (
        one.source == other.source and (one.source or one.passage.article == other.passage.article)
    ):
        return False
    if rivals.in_time and one.passage.day < other.passage.day:
        return False
    return rivals.in_time or not are_apart(*(times_in(a.span, a.passage) for a in (one, other)))


def _shared(one: Account, other: Account, rivals: _Rivals) -> frozenset[str]:
    """Return what shows that both are of one person or thing."""
    if rivals.of_whom:
        office = _is_by_office(one) or _is_by_office(other)
        return one.who & other.who or (one.around & other.around if office else frozenset())
    if rivals.in_time:
        return _heads(one, _STILL_IN) & _heads(other, None)
    return _things(one) & _things(other)


def _is_by_office(account: Account) -> bool:
    """Whether nobody is named by whom it is of, but an office: "the head teacher of the school has resigned"."""
    persons = [w.folded for w in account.clause.words[:_OFFICE_WORDS]]
    return any(map(is_predicate, persons))


def _heads(account: Account, behind: re.Pattern[str] | None) -> frozenset[str]:
    """Return the words of a clause that name what goes on or is over: its first nouns, or those behind "still in"."""
    text = account.clause.span.exact
    found = behind.search(text) if behind is not None else None
    start = found.end() if found else 0
    heads = set[str]()
    for word in account.clause.words:
        if word.start < start:
            continue
        if word.folded in PREPOSITIONS or (heads and word.folded in AUXILIARIES):
            break
        heads |= things_of(word.folded) if word in content_of(account.clause) else frozenset()
    if not heads and account.clause.words[0].folded in ("it", "they", "this", "that"):
        return account.in_front
    return frozenset(heads)


def _things(account: Account) -> frozenset[str]:
    """Return what a clause names; with a pronoun for subject, what its sentence names before it."""
    words = [w.folded for w in content_of(account.clause)]
    things = frozenset[str]().union(*map(things_of, words))
    if account.clause.words[0].folded in ("it", "they", "this", "that") and account.clause.joint:
        things |= account.in_front
    return frozenset(t for t in things if not t.startswith("act:"))


def _verdict(one: Account, other: Account, rivals: _Rivals) -> tuple[Verdict, str]:
    days = [date.fromisoformat(a.passage.day) for a in (one, other) if a.passage.day]
    if rivals.in_time and len(days) > 1 and abs((days[0] - days[1]).days) > _MOST_DAYS:
        return "apparent", _SINCE
    return "conflict", _WHY.format(rivals.one, rivals.other)
