"""The accounts of a pile, clause by clause: what each tells as done, or as not done, with who says it and of whom."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.corroboration.compare.contradicted.clauses import Clause, clauses_in, content_of, is_negative
from headwater.corroboration.compare.contradicted.denying import Denied, affirmed_in, denied_in
from headwater.corroboration.compare.contradicted.words import things_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.signs import denies
from headwater.corroboration.compare.whose import Whose, entities_of
from headwater.corroboration.register import Register
from headwater.model import Attribution, Claim, Span
from headwater.reader.acts import plain_stem
from headwater.reader.frames.tokens import AUXILIARIES
from headwater.reader.words import words_of

_ADMITS = re.compile(r"\b(?:admit|conced|acknowledg|confess|own(?:ed|s)\sup)", re.IGNORECASE)
_DID = re.compile(r"(?<!how\s)(?<!what\s)(?<!why\s)\bdid\s(?!not\b|so\b|it\b|that\b)(?:indeed\s|in\sfact\s)?[a-z]{3,}")
_GOES_ON = AUXILIARIES - {"to"}  # "the press officer, Dina Roh, | has resigned"
_OPENERS = frozenset("he she it they we i our who his her their its".split())
_OF_SPEAKER = frozenset("we i our my us".split())


# What is warned, asked or offered may be the act that somebody denies; what is only said is not.
_SAYS = frozenset(
    "say said says add accord tell insist state claim repeat note announc confirm admit argu stress told".split()
)


class Account(NamedTuple):
    """A clause of the pile. `who`: whom its subject is, or may mean; `source`: who says it.

    `named`: the person who says it; `speaker`: all whom that may speak for. `around`: whom its sentence and the one
    before it name. `heading`: it stands in a headline. `admitted`: who says it owns up to it. `in_front`: the things
    that its sentence names before it.
    """

    clause: Clause
    passage: Passage
    source: str
    named: frozenset[str]
    speaker: frozenset[str]
    who: frozenset[str]
    stance: str
    admitted: bool
    around: frozenset[str] = frozenset()
    in_front: frozenset[str] = frozenset()
    heading: bool = False

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

    def __init__(self, claims: Sequence[Claim], passages: Passages, whose: Whose, register: Register) -> None:
        self.claims = {c.id: c for c in claims}
        self._passages, self._whose, self._register = passages, whose, register
        self._cues: dict[str, list[Attribution]] = {}
        for attribution in register.attributions.values():
            self._cues.setdefault(attribution.article, []).append(attribution)
        self._headings = [h for a in register.articles.values() for h in (a.headline.evidence if a.headline else ())]
        self._named: dict[str, frozenset[str]] = {}
        self.all: list[Account] = []
        self.told: list[Account] = []
        self.denials: list[Denial] = []
        before: Passage | None = None
        for passage in passages.all:
            near = before if before is not None and before.article == passage.article else None
            for account in self._of(passage, near):
                self.all.append(account)
                self._named[passage.article] = self._named.get(passage.article, frozenset()) | account.around
                self._sort(account)
            before = passage

    def claims_at(self, place: Span) -> dict[str, Claim]:
        """Return the claims that hold a place, by id."""
        return self._passages.claims_at(place)

    def passes_on(self, place: Span) -> bool:
        """Whether what stands at a place only passes on what an outlet reported; see `Passages.passes_on`."""
        return self._passages.passes_on(place)

    def named_in(self, article: str) -> frozenset[str]:
        """Return who and what is named in an article."""
        return self._named.get(article, frozenset())

    def is_heading(self, place: Span) -> bool:
        """Whether a place stands in a headline."""
        return any(h.meets(place) for h in self._headings)

    def _sort(self, account: Account) -> None:
        if account.stance in ("declines", "no_response") or account.passage.span.exact.rstrip("”\"’' ").endswith("?"):
            return
        negative = is_negative(account.clause)
        if account.stance == "denies" or account.clause.is_untrue:
            content = account.clause if account.clause.is_untrue else self._content(account.clause, account.passage)
            denied = affirmed_in(content) if not negative else None
            if denied is not None:
                self.denials.append(Denial(account, denied))
        elif not negative:
            self.told.append(account)
        elif not account.clause.supposed:
            self.denials.extend(Denial(account, d) for d in denied_in(account.clause))

    def _content(self, clause: Clause, passage: Passage) -> Clause:
        """Return a clause without the words that do not belong to what is said in it."""
        said = self._passages.attribution(self._told_at(clause, passage), passage)
        inside = said.content if said is not None else ()
        words = (w for w in clause.words if any(c.covers(clause.span.part(w.start, w.end)) for c in inside))
        return clause._replace(words=tuple(words))

    def _of(self, passage: Passage, before: Passage | None) -> Iterator[Account]:
        cued = [a for a in self._cues.get(passage.article, ()) if any(passage.span.meets(c) for c in a.cue)]
        said = [s for a in cued if _only_says(a) for s in (*a.source, *a.cue)]
        heading = self.is_heading(passage.span)
        last, in_front = frozenset[str](), frozenset[str]()
        near = [passage.span, *((before.span,) if before is not None else ())]
        around = frozenset(e for s in near for _, e in self._whose.named_in(s))
        for clause in clauses_in(passage.span, said):
            if not clause.words:
                continue
            account = self._account(clause, passage, last)._replace(heading=heading, around=around)
            last = account.who or last
            account = account._replace(in_front=in_front)
            in_front |= frozenset[str]().union(*(things_of(w.folded) for w in content_of(clause)))
            yield account

    def _account(self, clause: Clause, passage: Passage, last: frozenset[str]) -> Account:
        place = self._told_at(clause, passage)
        said, issuer = self._passages.attribution(place, passage), self._passages.issuer(passage)
        if said is None and clause.joint.strip() in ("and", "but"):
            said = self._passages.speaks_before(place, passage)
        source = (said.source_id or "") if said else issuer.id if issuer else ""
        speaker = entities_of(source, self._register) if source else frozenset[str]()
        stance = "denies" if said is not None and denies(said) else said.stance if said is not None else "asserts"
        goes_on = clause.joint.strip() in ("and", "but", ",") and clause.words[0].folded in _GOES_ON
        goes_on = goes_on or clause.joint.strip() in ("and", "but")
        who = self._subject(clause, passage, speaker) or (last if goes_on else frozenset())
        named = self._register.named(source) if source in self._register.sources else frozenset[str]()
        return Account(clause, passage, source, named, speaker, who, stance, _owns_up(said, clause))

    def _told_at(self, clause: Clause, passage: Passage) -> Span:
        """Return the last word of a clause that is no word for who says it or another thing."""
        cues = self._cues.get(passage.article, ())
        said = [s for a in cues for s in (*a.source, *a.cue) if s.meets(clause.span)]
        places = [clause.span.part(w.start, w.end) for w in clause.words]
        free = [p for p in places if not any(s.meets(p) for s in said)]
        return (free or places)[-1]

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
        return frozenset(e for start, e in named if start <= first)


def _only_says(attribution: Attribution) -> bool:
    words = [w.folded for c in attribution.cue for w in words_of(c.exact)]
    return bool(attribution.content) and any(plain_stem(w) in _SAYS for w in words)


def _owns_up(said: Attribution | None, clause: Clause) -> bool:
    """Whether something is told that was said before not to be so: "admitted that", "did ask"."""
    cued = said is not None and any(_ADMITS.search(c.exact) for c in said.cue)
    return cued or _DID.search(clause.span.exact) is not None
