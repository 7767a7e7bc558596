"""Denials that other comparisons have told already: each is told once, with those more who affirm what it denies."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.accounts import Account, Accounts, Denial
from headwater.corroboration.compare.contradicted.answering import Answer
from headwater.corroboration.compare.contradicted.words import acts_of
from headwater.model import Comparison, Span, Verdict, comparison_of
from headwater.reader.words import words_of

_AFFIRMS, _DENIES = "affirms", "denies"
_MOST_MEMBERS = 8


class Answered(NamedTuple):
    """A denial, what tells as done what it denies, and how they stand to each other."""

    denial: Denial
    answer: Answer
    verdict: Verdict
    why: str

    @property
    def told(self) -> Account:
        """The account that tells it as done."""
        return self.answer.account

    @property
    def denied(self) -> Account:
        """The account that denies it."""
        return self.denial.account


class Known(NamedTuple):
    """What was compared before, and what is left to be told."""

    known: list[Comparison]
    left: list[Answered]


def beside(known: Sequence[Comparison], accounts: Accounts, answered: Sequence[Answered]) -> Known:
    """Return the comparisons of a pile with those more who affirm what they deny, and what they do not tell.

    A comparison that knows why a denial is no conflict stays as it is.
    """
    kept, taken = [], set[int]()
    for one in known:
        denied = [m.span for m in one.members if m.value == _DENIES]
        sides = [m.span for m in one.members] if one.verdict == "apparent" else denied
        if one.attribute != "polarity" or one.verdict == "same" or not sides:
            kept.append(one)
            continue
        mine = [a for a in answered if any(s.meets(a.denied.span) for s in sides) or _is_in(a, one, accounts)]
        taken |= {id(a) for a in mine}
        elsewhere = [m.span for o in known if o is not one and o.verdict != "same" for m in o.members]
        kept.append(_with(one, mine, elsewhere, accounts))
    return Known(kept, [a for a in answered if id(a) not in taken])


def _with(one: Comparison, mine: Sequence[Answered], elsewhere: Sequence[Span], accounts: Accounts) -> Comparison:
    """Return a comparison with those more who affirm or deny the same, one of each text, its body before its head.

    What another comparison is of is left to that; who only passes on what an outlet reported affirms nothing more.
    """
    members: list[tuple[Span, str]] = [(m.span, m.value) for m in one.members]
    for answered in mine if one.verdict == "conflict" else ():
        for account, side in ((answered.told, _AFFIRMS), (answered.denied, _DENIES)):
            here = [span for span, value in members if value == side and span.capture == account.span.capture]
            apart = not account.heading and all(accounts.is_heading(span) for span in here)
            apart = apart and bool(here or side == _AFFIRMS)
            apart = apart and not any(span.meets(account.span) for span in elsewhere)
            apart = apart and not (side == _AFFIRMS and accounts.passes_on(account.span))
            if answered.verdict == "conflict" and apart and len(members) < _MOST_MEMBERS:
                members.append((account.span, side))
    if len(members) == len(one.members):
        return one
    claims = [c for k, c in accounts.claims.items() if k in one.claims]
    return comparison_of(claims, one.attribute, one.verdict, members, one.why)


def _is_in(answered: Answered, one: Comparison, accounts: Accounts) -> bool:
    """Whether a comparison is of the claims that hold a denial and what it denies, or of that and the same act."""
    held = [accounts.claims_at(a.span).keys() & set(one.claims) for a in (answered.told, answered.denied)]
    if all(held):
        return True
    words = (w for m in one.members if m.value == _DENIES for w in words_of(m.span.exact))
    return bool(held[0]) and any(acts_of(w.folded) & answered.denial.denied.acts for w in words)
