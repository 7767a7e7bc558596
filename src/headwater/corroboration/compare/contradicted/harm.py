"""That nobody was hurt, beside how many were: "no deaths were reported", "two farm workers died"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Final, NamedTuple

from headwater.corroboration.compare.contradicted.accounts import Account, Accounts
from headwater.corroboration.compare.contradicted.clauses import content_of
from headwater.corroboration.compare.contradicted.times import times_in
from headwater.model import Claim, Comparison, comparison_of
from headwater.reader.acts import plain_stem
from headwater.reader.frames.degrees import denies_only_worse
from headwater.reader.numbers import NUMBER_WORDS

_NUMBER = rf"(?:\d{{1,4}}|{'|'.join(sorted(NUMBER_WORDS))}|an?|several|dozens|the)"


_DEAD: Final = r"died|killed|dead"
_HURT: Final = r"injured|hurt|wounded|harmed"


class _Harm(NamedTuple):
    """A kind of harm: how it is said that there was none, and that there was some."""

    none: re.Pattern[str]
    some: re.Pattern[str]


def _harm(noun: str, denied: str, done: str) -> _Harm:
    none = (
        rf"\bno\s(?:{noun})\b|\b(?:nobody|no\sone|none)\s(?:[a-z]+\s){{0,3}}(?:{denied})\b"
        rf"|\bwithout\s(?:any\s)?(?:{noun})\b"
    )
    some = (
        rf"\b{_NUMBER}\s(?:[\w-]+\s){{0,4}}(?:had\s|have\s|has\s|was\s|were\s|been\s|are\s|is\s)*(?:{done})\b"
        rf"|\b{_NUMBER}\s(?:[a-z]+\s){{0,2}}(?:of\s)?(?:{noun})\b|\b(?:killed|injured|hurt|wounded)\s{_NUMBER}\s"
    )
    return _Harm(re.compile(none, re.IGNORECASE), re.compile(some, re.IGNORECASE))


_HARMS: Final = (
    _harm(r"deaths?|fatalities|loss\sof\slife", _DEAD, _DEAD),
    # that nobody died leaves those who were hurt
    _harm(r"injuries|injury|casualties|burns?", _HURT, rf"{_HURT}|{_DEAD}"),
)
_OTHERS: Final = re.compile(r"\b(?:else|others?|further|more|additional)\b", re.IGNORECASE)
_MOST, _BACK_DAYS = 30, 7
_WHY = "none were harmed by one account, some by another"
_SINCE = "none were harmed by an earlier account: some may have been since, or found since"


def compare_harm(accounts: Accounts) -> Iterator[Comparison]:
    """Yield a comparison for each account that nobody was hurt or killed with one that somebody was.

    Both have to name somebody or something in common, in their sentence or the one before, or stand in articles that
    name two such; what was years ago is another matter. What a later day tells may have come to be so since: that only
    looks like a conflict.
    """
    for harm in _HARMS:
        none = [a for a in accounts.all if _is_none(a, harm)][:_MOST]
        some = [a for a in accounts.told if harm.some.search(a.span.exact) and not a.clause.supposed][:_MOST]
        told: set[str] = set()
        pairs = [p for p in product(none, some) if _of_one_matter(*p, accounts)]
        for one, other in sorted(pairs, key=lambda p: (_later(*p), p[1].heading, p[0].span, p[1].span)):
            claims: dict[str, Claim] = {**accounts.claims_at(one.span), **accounts.claims_at(other.span)}
            if one.passage.article in told or not claims:
                continue
            told.add(one.passage.article)
            later = _later(one, other)
            members = [(one.span, "none"), (other.span, "some")]
            why = _SINCE if later else _WHY
            yield comparison_of(tuple(claims.values()), "polarity", "apparent" if later else "conflict", members, why)


def _is_none(account: Account, harm: _Harm) -> bool:
    """Whether an account says that nobody was harmed at all; "no one else" leaves somebody."""
    text = account.span.exact
    return bool(harm.none.search(text)) and not (account.clause.supposed or _OTHERS.search(text))


def _of_one_matter(one: Account, other: Account, accounts: Accounts) -> bool:
    if one.passage.article == other.passage.article or (one.source and one.source == other.source):
        return False
    if denies_only_worse(one.span.exact, other.span.exact):
        return False
    if one.passage.day and other.passage.day and _are_far(one.passage.day, other):
        return False
    named = [accounts.named_in(a.passage.article) for a in (one, other)]
    return bool(one.around & other.around) or len(named[0] & named[1]) > 1 or len(_things(one) & _things(other)) > 1


def _things(account: Account) -> frozenset[str]:
    return frozenset(plain_stem(w.folded) for w in content_of(account.clause))


def _are_far(day: str, told: Account) -> bool:
    """Whether harm was done long before the day on which none is told of, or after it."""
    since = str(date.fromisoformat(day) - timedelta(days=_BACK_DAYS))
    times = times_in(told.passage.span, told.passage)
    return any(last < since for _, last in times) or told.passage.day < since


def _later(one: Account, other: Account) -> bool:
    """Whether harm is told on a later day than that there was none, as of no day before."""
    if not (one.passage.day and other.passage.day) or other.passage.day <= one.passage.day:
        return False
    times = times_in(other.passage.span, other.passage)
    return not times or any(last >= one.passage.day for _, last in times)
