"""Denials that other comparisons have told already: each is told once, with those more who affirm what it denies."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.accounts import Account, Accounts, Denial
from headwater.corroboration.compare.contradicted.answering import Answer
from headwater.corroboration.compare.contradicted.words import acts_of
from headwater.model import Claim, Comparison, Span, Verdict, comparison_of
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


def beside(
    known: Sequence[Comparison], accounts: Accounts, claims: Sequence[Claim], answered: Sequence[Answered]
) -> Known:
    """Return the comparisons of a pile with those more who affirm what they deny, and what they do not tell.

    A comparison that knows why a denial is no conflict stays as it is.
    """
    by_id = {c.id: c for c in claims}
    kept, taken = [], set[int]()
    for one in known:
        denied = [m.span for m in one.members if m.value == _DENIES]
        sides = [m.span for m in one.members] if one.verdict == "apparent" else denied
        if one.attribute != "polarity" or one.verdict == "same" or not sides:
            kept.append(one)
            continue
        mine = [a for a in answered if any(s.meets(a.denied.span) for s in sides) or _is_in(a, one, accounts)]
        taken |= {id(a) for a in mine}
        kept.append(_with(one, mine, by_id, accounts) if one.verdict == "conflict" else one)
    return Known(kept, [a for a in answered if id(a) not in taken])


def _with(one: Comparison, mine: Sequence[Answered], claims: dict[str, Claim], accounts: Accounts) -> Comparison:
    members: list[tuple[Span, str]] = [(m.span, m.value) for m in one.members]
    for answered in mine:
        place = answered.told.span
        here = [span for span, value in members if value == _AFFIRMS and span.capture == place.capture]
        # what a text says tells more than its headline
        apart = not answered.told.heading and all(accounts.is_heading(span) for span in here)
        if answered.verdict == "conflict" and apart and len(members) < _MOST_MEMBERS:
            members.append((place, _AFFIRMS))
    if len(members) == len(one.members):
        return one
    return comparison_of([claims[k] for k in one.claims], one.attribute, one.verdict, members, one.why)


def _is_in(answered: Answered, one: Comparison, accounts: Accounts) -> bool:
    """Whether a comparison is of the claims that hold a denial and what it denies, or of that and the same act."""
    held = [accounts.claims_at(a.span).keys() & set(one.claims) for a in (answered.told, answered.denied)]
    if all(held):
        return True
    words = (w for m in one.members if m.value == _DENIES for w in words_of(m.span.exact))
    return bool(held[0]) and any(acts_of(w.folded) & answered.denial.denied.acts for w in words)
