"""The accounts of a pile, clause by clause: what each tells as done, or as not done, with who says it and of whom."""

from collections.abc import Iterator
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.clauses import (
    Clause,
    Denied,
    affirmed_in,
    clauses_in,
    denied_in,
    is_negative,
)
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.signs import denies
from headwater.corroboration.compare.whose import Whose, entities_of
from headwater.corroboration.register import Register
from headwater.model import Attribution, Claim, Span
from headwater.reader.words import words_of

_OPENERS = frozenset("he she it they we i our who his her their its".split())
_OF_SPEAKER = frozenset("we i our my us".split())
_REPORTS = frozenset("claims claim reports report allegations allegation suggestions rumours accusations".split())


class Account(NamedTuple):
    """A clause of the pile. `who`: whom its subject is, or may mean; `source`: who says it; `near`: who is named about.

    `heading`: it stands in a headline. `silent`: what it tells is only asked, or denied by who says it.
    """

    clause: Clause
    passage: Passage
    source: str
    speaker: frozenset[str]
    who: frozenset[str]
    heading: bool
    stance: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.clause.span


class Denial(NamedTuple):
    """What an account tells was not done."""

    account: Account
    denied: Denied


class Accounts:
    """All clauses of a pile, those that tell what was done, and what was not."""

    def __init__(self, passages: Passages, whose: Whose, register: Register) -> None:
        self._passages, self._whose, self._register = passages, whose, register
        self._cues: dict[str, list[Attribution]] = {}
        for attribution in register.attributions.values():
            self._cues.setdefault(attribution.article, []).append(attribution)
        self.told: list[Account] = []
        self.denials: list[Denial] = []
        for passage in passages.all:
            for account in self._of(passage):
                self._sort(account)

    def claims_at(self, place: Span) -> dict[str, Claim]:
        """Return the claims that hold a place, by id."""
        return self._passages.claims_at(place)

    def _sort(self, account: Account) -> None:
        if account.stance in ("declines", "no_response"):
            return
        negative = is_negative(account.clause)
        if account.stance == "denies":
            denied = affirmed_in(account.clause) if not negative else None
            if denied is not None:
                self.denials.append(Denial(account, denied))
        elif not negative:
            self.told.append(account)
        elif not account.clause.supposed:
            self.denials.extend(Denial(account, d) for d in denied_in(account.clause))

    def _of(self, passage: Passage) -> Iterator[Account]:
        cued = [a for a in self._cues.get(passage.article, ()) if any(passage.span.meets(c) for c in a.cue)]
        said = [s for a in cued for s in (*a.source, *a.cue)]
        article = self._register.articles[passage.article]
        headings = article.headline.evidence if article.headline else ()
        heading = any(h.meets(passage.span) for h in headings)
        last = frozenset[str]()
        for clause in clauses_in(passage.span, said):
            if not clause.words:
                continue
            account = self._account(clause, passage, heading, last)
            last = account.who or last
            yield account

    def _account(self, clause: Clause, passage: Passage, heading: bool, last: frozenset[str]) -> Account:
        at = clause.words[0].start
        place = clause.span.part(at, clause.words[-1].end)
        said, issuer = self._passages.attribution(place, passage), self._passages.issuer(passage)
        if said is None and clause.joint.strip() in ("and", "but"):
            said = self._passages.speaks_before(place, passage)
        source = (said.source_id or "") if said else issuer.id if issuer else ""
        speaker = entities_of(source, self._register) if source else frozenset[str]()
        stance = "denies" if said is not None and denies(said) else said.stance if said is not None else "asserts"
        who = self._subject(clause, passage, speaker) or (last if clause.joint.strip() in ("and", "but") else frozenset())
        return Account(clause, passage, source, speaker, who, heading, stance)

    def _subject(self, clause: Clause, passage: Passage, speaker: frozenset[str]) -> frozenset[str]:
        """Return whom the words that open a clause name, or what its pronoun means."""
        opens = next((w for w in clause.words if w.folded not in ("that", "and", "but", "no", "not")), clause.words[0])
        if opens.folded in _OF_SPEAKER:
            return speaker
        if opens.folded in _OPENERS:
            place = clause.span.part(opens.start, opens.end)
            return self._whose.inside(place, passage)
        named = self._whose.named_in(clause.span)
        first = clause.span.start + (clause.words[2].end if len(clause.words) > 2 else clause.words[-1].end)
        told = frozenset(e for start, e in named if start <= first)
        return told
