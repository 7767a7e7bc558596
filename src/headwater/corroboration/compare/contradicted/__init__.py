"""Questions that two accounts answer differently: one tells of an act, the other says that it was not done."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from headwater.corroboration.compare.contradicted.accounts import Account, Accounts, Denial
from headwater.corroboration.compare.contradicted.answering import Answer, Answering
from headwater.corroboration.compare.contradicted.beside import Answered
from headwater.corroboration.compare.contradicted.times import times_in
from headwater.corroboration.compare.contradicted.words import acts_of
from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.signs import may_change
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Verdict, comparison_of

__all__ = ["Contradicted"]

_MOST_CLAUSES, _MOST_SHOWN, _NEAR_BEST = 4_000, 4, 1
_CONFLICT = "one account tells it as so, another says that it was not so"
_SPEAKER = "told as so and as not so by one speaker"
_SINCE = "not so by an earlier account: it may have come to be so since"
_PLAN = "a plan by one account, none by a later one: it may have changed"
# "were copied during the attack": what is told of is known to both
_IN_THE_COURSE = re.compile(r"\b(?:during|in|at\sthe\stime\sof|in\sthe\scourse\sof)\sthe\s[a-z]+", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have)\s|\b(?:today|now)\b", re.IGNORECASE)


class Contradicted:
    """The acts of a pile that one account denies and another tells, whether or not a claim holds both.

    Denied is what is told with a "not", "never", "no", "nobody", "failed to", or by words that deny it. The other
    account tells an act of the lexicon in common, one told for it, or one by a verb or noun of the same stem, with a
    thing that is the same, or of the kind of which there is none. Who does it may not be known to be another, nor the
    times to be others. Misses: acts in quite other words, and things that no noun names twice.
    """

    def __init__(self, claims: Sequence[Claim], passages: Passages, whose: Whose, register: Register) -> None:
        self.accounts = Accounts(claims, passages, whose, register)
        self._answering = Answering(register)
        self._by_act: dict[str, list[Account]] = {}
        for told in self.accounts.told if len(self.accounts.told) <= _MOST_CLAUSES else ():
            for act in {a for w in told.clause.words for a in acts_of(w.folded)}:
                self._by_act.setdefault(act, []).append(told)
        denials = [d for d in self.accounts.denials if _is_somebodys(d.account, register)]
        self.answered = [a for d in denials for a in self._answers(d)]

    def _answers(self, denial: Denial) -> Iterator[Answered]:
        near = {id(t): t for act in sorted(denial.denied.acts) for t in self._by_act.get(act, ())}
        found = [a for t in near.values() if (a := self._answering.answer(denial, t)) is not None]
        most = max((len(a.shared) for a in found), default=0)
        seen: set[str] = set()
        for answer in sorted(found, key=lambda a: ([-w for w in a.weight], a.account.span)):
            if len(answer.shared) + _NEAR_BEST >= most or answer.account.passage.article not in seen:
                seen.add(answer.account.passage.article)
                yield Answered(denial, answer, *_verdict(denial, answer))

    def compare(self, answered: Sequence[Answered]) -> Iterator[Comparison]:
        """Yield a comparison for what is denied and told in common."""
        for verdict in ("conflict", "apparent"):
            for group in _together([a for a in answered if a.verdict == verdict], self.accounts):
                yield from _made(group, self.accounts)


def _is_somebodys(account: Account, register: Register) -> bool:
    """Whether somebody says so: what a reporter tells with a "not" is seldom set against what others tell."""
    return bool(account.source) or register.issuer(account.passage.article) is not None


def _together(answered: Sequence[Answered], accounts: Accounts) -> Iterator[list[Answered]]:
    """Yield what is denied and told in common: denials that one account or claim answers stand together."""
    left = list(answered)
    while left:
        group, rest = [left[0]], left[1:]
        grown = True
        while grown:
            held = {k for a in group for k in _held(a, accounts)}
            acts = frozenset(act for a in group for act in a.denial.denied.acts)
            met = (a for a in rest if _held(a, accounts) & held)
            joined = [a for a in met if a.denial.denied.acts & acts]
            rest = [a for a in rest if a not in joined]
            group, grown = [*group, *joined], bool(joined)
        yield group
        left = rest


def _held(one: Answered, accounts: Accounts) -> set[Span | str]:
    places = (one.denied.span, one.told.span)
    return {*places, *(k for p in places for k in accounts.claims_at(p))}


def _made(group: Sequence[Answered], accounts: Accounts) -> Iterator[Comparison]:
    told = _firsts(sorted(group, key=lambda a: ([-w for w in a.answer.weight], a.told.span)), told=True)
    denied = _firsts(sorted(group, key=lambda a: (a.denied.heading, a.denied.span)), told=False)
    claims = {k: c for a in (*told, *denied) for k, c in accounts.claims_at(a.span).items()}
    if claims:
        members = [*((a.span, "affirms") for a in told), *((a.span, "denies") for a in denied)]
        yield comparison_of(tuple(claims.values()), "polarity", group[0].verdict, members, group[0].why)


def _firsts(group: Sequence[Answered], *, told: bool) -> list[Account]:
    """Return the first account of each source of each outlet, the best first."""
    firsts: dict[tuple[str, str], Account] = {}
    for one in group:
        account = one.told if told else one.denied
        firsts.setdefault((account.passage.outlet, account.source), account)
    return list(firsts.values())[:_MOST_SHOWN]


def _verdict(denial: Denial, answer: Answer) -> tuple[Verdict, str]:
    one, other = denial.account, answer.account
    if one.named and one.named == other.named:
        return "apparent", _SPEAKER
    days = [date.fromisoformat(a.passage.day) if a.passage.day else None for a in (one, other)]
    if days[0] is not None and days[1] is not None:
        if days[0] < days[1] and may_change(one.span) and not _dates_back(denial, answer):
            return "apparent", _SINCE
        if answer.will and abs((days[0] - days[1]).days) > 1:
            return "apparent", _PLAN
    return "conflict", _CONFLICT


def _dates_back(denial: Denial, answer: Answer) -> bool:
    """Whether what a later account tells was done before an earlier one denied it.

    So where the denial points at what was told before it ("no such call"), the later account owns up to it, tells it as
    done before ("had phoned"), gives a day before, or says that it was done in what the earlier account tells of.
    """
    told, denied = answer.account, denial.account
    if denial.denied.points or told.admitted:
        return True
    times = times_in(told.span, told.passage)
    if times and all(last < denied.passage.day for _, last in times):
        return True
    found = _IN_THE_COURSE.search(told.span.exact)
    return found is not None and not _PERFECT.search(told.span.exact)
