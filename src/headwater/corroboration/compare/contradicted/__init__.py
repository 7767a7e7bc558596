"""Questions that two accounts answer differently: one tells of an act, the other says that it was not done."""

from collections.abc import Iterator, Sequence
from datetime import date

from headwater.corroboration.compare.contradicted.accounts import Account, Accounts, Denial
from headwater.corroboration.compare.contradicted.answering import Answer, Answering
from headwater.corroboration.compare.contradicted.words import acts_of
from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.signs import may_change
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Verdict, comparison_of

__all__ = ["compare_contradicted"]

_MOST_CLAUSES = 4_000
_CONFLICT = "one account tells it as so, another says that it was not so"
_SPEAKER = "told as so and as not so by one speaker"
_SINCE = "not so by an earlier account: it may have come to be so since"
_PLAN = "a plan by one account, none by a later one: it may have changed"


def compare_contradicted(passages: Passages, whose: Whose, register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each act that one account denies and another tells, whether or not a claim holds both.

    Denied is what is told with a "not", "never", "no", "nobody", "failed to", or by words that deny it. The other
    account tells an act of the lexicon in common, one told for it, or one by a verb or noun of the same stem, with a
    thing that is the same, or of the kind of which there is none. Who does it may not be known to be another, nor the
    times to be others. Misses: acts in quite other words, and things that no noun names twice.
    """
    accounts = Accounts(passages, whose, register)
    if len(accounts.told) > _MOST_CLAUSES:
        return
    by_act: dict[str, list[Account]] = {}
    for told in accounts.told:
        for act in {a for w in told.clause.words for a in acts_of(w.folded)}:
            by_act.setdefault(act, []).append(told)
    answering = Answering(register)
    for denial in accounts.denials:
        near = {id(t): t for act in denial.denied.acts for t in by_act.get(act, ())}
        found = [a for t in near.values() if (a := answering.answer(denial, t)) is not None]
        best = max(found, key=lambda a: (a.weight, _before(a.account)), default=None)
        if best is not None:
            made = _made(denial, best, accounts)
            if made is not None:
                yield made


def _before(account: Account) -> tuple[int, ...]:
    return (-account.span.start,)


def _made(denial: Denial, answer: Answer, accounts: Accounts) -> Comparison | None:
    places: Sequence[Span] = (answer.account.span, denial.account.span)
    claims = {k: c for p in places for k, c in accounts.claims_at(p).items()}
    if not claims:
        return None
    verdict, why = _verdict(denial, answer)
    members = [(places[0], "affirms"), (places[1], "denies")]
    return comparison_of(tuple(claims.values()), "polarity", verdict, members, why)


def _verdict(denial: Denial, answer: Answer) -> tuple[Verdict, str]:
    one, other = denial.account, answer.account
    if one.speaker and one.speaker & other.speaker:
        return "apparent", _SPEAKER
    days = [date.fromisoformat(a.passage.day) if a.passage.day else None for a in (one, other)]
    if days[0] is not None and days[1] is not None:
        if days[0] < days[1] and may_change(one.span):
            return "apparent", _SINCE
        if answer.will and abs((days[0] - days[1]).days) > 1:
            return "apparent", _PLAN
    return "conflict", _CONFLICT
