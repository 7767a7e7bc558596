"""Statements that a network reads as contradicting each other, where no typed comparison sets them against each other.

What is compared is typed all the same: the time or negation in which they differ names the attribute.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, product
from typing import Final, NamedTuple

from headwater.corroboration.compare.both_hold import STEPS, why_both_hold
from headwater.corroboration.compare.other_matters import (
    share_nothing,
    why_of_other_things,
    why_of_two_matters,
    why_told_to_others,
)
from headwater.corroboration.compare.sides import is_cited, own_statements
from headwater.corroboration.compare.signs import is_so, may_change
from headwater.corroboration.compare.slots import days_in
from headwater.corroboration.register import Register
from headwater.model import Attribute, Claim, Comparison, Span, Statement, Verdict, comparison_of
from headwater.reader.contrasts import in_contrast, without_contrasts
from headwater.reader.frames.steps import are_steps
from headwater.reader.pairs.relation import PairReader, log_odds
from headwater.reader.pairs.wording import worded
from headwater.reader.values import Value, fit, values_of
from headwater.reader.values.additions import adds_to
from headwater.reader.when.resolve import find, resolve_at

# Of each statement so many nearest ones are read with it.
_NEIGHBOURS, _LEAST_NEAR, _MOST_STATEMENTS = 8, 0.25, 6_000
# What the first reading gives a smaller share is not read closely: of 112 pairs that a close reading gives .8, 103 have
# it (docs/measurements.md).
_CLOSE: Final = 0.35
# The nearest so many are read, and of those so many closely: a pile that tells more would take minutes.
_MOST_ASKED, _MOST_CLOSE = 2_000, 150
# The log odds that two statements contradict each other, by the log odds of the share and by how near they are, fitted
# on the pairs of 27 piles that `claim/wordings.py` is fitted on.
_LEVEL, _READ, _NEAR, _LEAST_ODDS = -3.75, 1.1, 4.92, 0.0
_MOST_ODDS: Final = 9.21  # the network is never surer than 10,000 to 1
_MOST_OF_A_CLAIM: Final = 2
_DATE: Final = "date."  # the rules by which a day of a month is read
_TIMES: Final = frozenset(("clock", "day", "lasting"))
_UNDER_WAY = re.compile(
    r"\b(?:is|are|was|were|been)\s(?:negotiating|planning|trying|hoping|preparing|seeking|considering)\b", re.IGNORECASE
)
# "stayed open until March 4": it leaves open what was so afterwards; "not until March 4" tells that it came then
_ENDING = re.compile(r"\b(?:until|till)\s", re.IGNORECASE)
_BEGINNING = re.compile(r"\b(?:not?|never|nor|only|nobody|none|nothing)\b|n['’]t\b", re.IGNORECASE)
# "no sign of it before March 9": on that day there was
_NOT_BEFORE = re.compile(
    r"(?:\b(?:no|not|never|nothing|nobody|none|unaware)\b|n['’]t\b)[^.;“”\"]{0,80}\b(?:before|until|till|prior\sto)\s",
    re.IGNORECASE,
)
_AHEAD: Final = frozenset(("may", "plan", "try", "consider", "want"))  # what is no deed yet
_ACCOUNTS: Final = ("one account", "another account")
# "nobody else was hurt" is of those that are not told of
_OF_OTHERS = re.compile(r"\b(?:nobody|no\sone|none|nothing)\selse\b|\bno\s(?:[a-z]+\s)?others?\b", re.IGNORECASE)
# "asked how many, he said only that the building was staffed": who keeps to something else contradicts nobody
_KEEPING_TO = re.compile(
    r"\basked\s(?:how|whether|if|why|when|who|what|where)\b[^.;“”\"]{2,150}\b(?:said|says|say)\sonly\s(?:that\b|[“\"])",
    re.IGNORECASE,
)
# "denied it", "have not had that discussion with him", "no such offer was made": of what it is said stands before
_OF_BEFORE = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed))\s(?:it|this|that)(?=[.,;”\"]|$)"
    r"|\b(?:not|never)\s[^.;“”\"]{2,60}\sin\s(?:[\w-]+\s){0,4}(?:years|decades|months|weeks)\b"  # till now
    r"|\b(?:no|any)\ssuch\s\w"
    r"|(?:\b(?:not|never)|n['’]t)\s(?:\w+\s){1,2}(?:that|this)\s\w+(?=\s(?:with|to|of|on|at|from|for|by)\b|[.,;”\"]|$)"
    r"|^(?:neither|both|each)\s(?:of\s(?:them|these|those)\s)?(?:mention|say|refer|contain|describe|tell)(?:s|ed)?\b",
    re.IGNORECASE,
)


class _Told(NamedTuple):
    """A statement of a claim as it is read. `source`: who says it, "" for the article's own voice."""

    statement: Statement
    claim: Claim
    text: str
    source: str

    @property
    def span(self) -> Span:
        return self.statement.span


class _Pair(NamedTuple):
    """Two statements, how near they are, and the share that a close reading gives to their contradicting each other."""

    one: _Told
    other: _Told
    near: float
    share: float = 0.0

    @property
    def texts(self) -> tuple[str, str]:
        return self.one.text, self.other.text

    @property
    def key(self) -> tuple[str, str]:
        """The claims of the two, in order."""
        one, other = self.one.claim.id, self.other.claim.id
        return min(one, other), max(one, other)

    @property
    def odds(self) -> float:
        """The log odds that they contradict each other."""
        return _LEVEL + _READ * log_odds(self.share, _MOST_ODDS) + _NEAR * self.near

    @property
    def may_differ(self) -> bool:
        """Whether they are near, of two articles, and typed comparison leaves them: no figure is given in two ways."""
        if self.one.statement.article == self.other.statement.article or self.near < _LEAST_NEAR:
            return False
        left, right = self.one.span.exact, self.other.span.exact
        if _from_then_on(self.one.span, self.other.span) or _from_then_on(self.other.span, self.one.span):
            return False
        if adds_to(left, right):
            return False
        for a, b in product(_figures(left), _figures(right)):
            in_other_words = not a.of and left[a.start : a.end] != right[b.start : b.end]
            if a.kind == b.kind and (in_other_words or fit(a, b) != "equal"):
                return False
        return not any(p.search(text) for p in (_OF_OTHERS, _KEEPING_TO, _OF_BEFORE) for text in (left, right))


def compare_read(claims: Sequence[Claim], register: Register, reader: PairReader) -> Iterator[Comparison]:
    """Yield a comparison for two claims, or two statements of one, that cannot both be so as the network reads them.

    Read are statements of different articles that point the same way; of two claims the pair of which it is surest
    stands for both, and a claim is set against the two that it is surest of. Where figures differ, typed comparison
    decides, which knows what is counted. Where one source says both, one tells what could be, they tell of different
    people or bodies, or what was not so by an earlier account may have come to be so, they only seem to contradict.
    Misses: figures, contradictions across sentences, and most of those that no word shows.
    """
    told = list(_told(claims, register))
    if not 1 < len(told) <= _MOST_STATEMENTS:
        return
    near = reader.near([t.text for t in told])
    pairs = (_Pair(told[a], told[b], near.between(a, b)) for a, b in near.nearest(_NEIGHBOURS))
    asked = list(islice((p for p in pairs if p.may_differ and not _agree(p, register)), _MOST_ASKED))
    first = reader.relations([p.texts for p in asked])
    doubtful = [p for p, read in zip(asked, first, strict=True) if read.contradicting >= _CLOSE][:_MOST_CLOSE]
    surest: dict[tuple[str, str], _Pair] = {}
    for pair, read in zip(doubtful, reader.closely([p.texts for p in doubtful]), strict=True):
        found = pair._replace(share=read.contradicting)
        if found.odds > max(_LEAST_ODDS, surest[found.key].odds if found.key in surest else _LEAST_ODDS):
            surest[found.key] = found
    taken: Counter[str] = Counter()
    for key, found in sorted(surest.items(), key=lambda pair: (-pair[1].odds, pair[0])):
        if max(taken[claim] for claim in key) < _MOST_OF_A_CLAIM:
            made = _made(found, register)
            if made.verdict != "conflict" or not _is_of_nothing(found, register):
                taken.update(set(key))
                yield made


def _agree(pair: _Pair, register: Register) -> bool:
    """Whether two statements of one claim affirm it with one sum or measure: they differ in words."""
    if pair.one.claim.id != pair.other.claim.id or not all(
        is_so(t.statement, register) and _BEGINNING.search(t.span.exact) is None for t in (pair.one, pair.other)
    ):
        return False
    times = product(_times(pair.one.span), _times(pair.other.span))
    if any(a.kind == b.kind and fit(a, b) in ("near", "apart") for a, b in times):
        return False
    told = product(_figures(pair.one.span.exact), _figures(pair.other.span.exact))
    return any(a.kind == b.kind != "count" and a.of == b.of and fit(a, b) == "equal" for a, b in told)


def _figures(text: str) -> list[Value]:
    return [v for v in values_of(text) if v.is_figure]


def _told(claims: Sequence[Claim], register: Register) -> Iterator[_Told]:
    """Yield what is told in the bodies of articles, each place once, in its first claim."""
    names = {e.id: e.name for e in register.entities}
    seen: set[tuple[str, Span]] = set()
    for claim in claims:
        own = own_statements(claim)
        told = {s.polarity for s in own if not is_cited(s)}
        for statement in own:
            place = (statement.article, statement.span)
            if statement.polarity == "neither" or place in seen or register.heads(statement):
                continue
            if is_cited(statement) and statement.polarity in told:
                continue  # who reported it first, or whom they had it from, stands for those who pass it on
            seen.add(place)
            text = worded(without_contrasts(statement.span.exact), register.frame(statement), names)
            source = register.source(statement)
            yield _Told(statement, claim, text, source.id if source is not None else "")


def _made(pair: _Pair, register: Register) -> Comparison:
    one, other = pair.one, pair.other
    attribute, members = _differing(one, other, register)
    verdict, why = _verdict(one, other, members, register)
    claims = {t.claim.id: t.claim for t in (one, other)}
    return comparison_of(tuple(claims.values()), attribute, verdict, members, f"{why} (model: {pair.share:.0%})")


def _differing(one: _Told, other: _Told, register: Register) -> tuple[Attribute, list[tuple[Span, str]]]:
    """Return in what two statements differ, and what each gives."""
    for left, right in product(_times(one.span), _times(other.span)):
        if left.kind == right.kind and fit(left, right) in ("near", "apart"):
            pairs = ((one, left), (other, right))
            return "time", [(t.span, t.span.part(v.start, v.end).exact) for t, v in pairs]
    so = [is_so(t.statement, register) for t in (one, other)]
    if so[0] != so[1]:
        return "polarity", [(t.span, "affirms" if s else "denies") for t, s in zip((one, other), so, strict=True)]
    return "polarity", list(zip((one.span, other.span), _ACCOUNTS, strict=True))


def _verdict(one: _Told, other: _Told, members: Sequence[tuple[Span, str]], register: Register) -> tuple[Verdict, str]:
    if one.source and one.source == other.source:
        return "apparent", "read as contradicting each other, but one source is given for both"
    held = _why_both_hold(one, other, members, register)
    if held is not None:
        return "apparent", f"read as contradicting each other, but {held}"
    for denied, told in ((one, other), (other, one)):
        days = [_day(t, register) for t in (denied, told)]
        since = days[0] is not None and days[1] is not None and days[0] < days[1]
        if since and may_change(denied.span) and not _dates_back(told, days[1], days[0]):
            return "apparent", "read as contradicting each other, but the earlier may have come to be so since"
    return "conflict", "read as contradicting each other"


def _dates_back(told: _Told, day: date | None, denied: date | None) -> bool:
    """Whether all dates that an account of a day gives lie before that of the denial: "first saw it on 12 March".

    Weekdays are left: both accounts may be of the same.
    """
    text = told.span.exact
    given = (resolve_at(text, p.start, p.end, day) for p in find(text))
    ends = [g.interval.latest for g in given if g is not None and _DATE in g.rule]
    # the end of a time is no longer in it
    return denied is not None and bool(ends) and all(end and end[:10] <= denied.isoformat() for end in ends)


def _why_both_hold(one: _Told, other: _Told, members: Sequence[tuple[Span, str]], register: Register) -> str | None:
    """Return why two statements can both be so, None where nothing tells."""
    if any(_ends(a.span) and not find(b.text) for a, b in ((one, other), (other, one))):
        return "one tells only what was so until a time"
    frames = [register.frame(t.statement) for t in (one, other)]
    ahead = any(f is not None and (f.conditional or f.mode in _AHEAD) for f in frames)
    if ahead or any(_UNDER_WAY.search(t.span.exact) for t in (one, other)):
        return "one tells what could be"
    if _are_steps(one, other, register):
        return STEPS
    sources = [register.source(t.statement) for t in (one, other)]
    held = (
        why_both_hold(one.span, other.span, register, denied=any(value == "denies" for _, value in members))
        or why_of_two_matters(one.span, other.span, frames)
        or why_told_to_others(one.span, other.span, sources, register)
        or why_of_other_things(one.statement, other.statement, register)
    )
    acting = [found for f in frames if f is not None and (found := f.subject.entities or f.agent.entities)]
    typed = {value for _, value in members}.isdisjoint(_ACCOUNTS)
    if held is None and typed and len(acting) == len(frames) and acting[0].isdisjoint(acting[1]):
        return "they tell of different people or bodies"
    return held


def _is_of_nothing(pair: _Pair, register: Register) -> bool:
    """Whether nothing in two statements tells that they are of one matter: no word, thing or act, and no time."""
    one, other = pair.one, pair.other
    if any(_NOT_BEFORE.search(a.span.exact) and find(b.span.exact) for a, b in ((one, other), (other, one))):
        return False  # "nobody told him before May" is answered by what was done in April
    return share_nothing(one.statement, other.statement, register)


def _are_steps(one: _Told, other: _Told, register: Register) -> bool:
    """Whether two statements tell steps of one course, each with its one day."""
    days = [{day for _, _, day in days_in(t.span.exact, str(_day(t, register) or ""))} for t in (one, other)]
    frames = [[f] if (f := register.frame(t.statement)) is not None else [] for t in (one, other)]
    return len(days[0]) == len(days[1]) == 1 and days[0] != days[1] and are_steps(*frames)


def _ends(told: Span) -> bool:
    """Whether it tells what was so until a time, and no other time."""
    until = _ENDING.search(told.exact)
    if until is None or _BEGINNING.search(told.exact):
        return False
    phrases = find(told.exact)
    return len(phrases) == 1 and phrases[0].start <= until.end() < phrases[0].end


def _from_then_on(told: Span, other: Span) -> bool:
    """Whether one tells that there was none before a time at which the other tells that there was."""
    ending = _NOT_BEFORE.search(told.exact)
    if ending is None or _BEGINNING.search(other.exact):
        return False
    ends = next((v for v in _times(told) if v.end > ending.end()), None)
    return ends is not None and any(v.kind == ends.kind and fit(ends, v) == "equal" for v in _times(other))


def _times(told: Span) -> list[Value]:
    return [v for v in values_of(told.exact) if v.kind in _TIMES and not in_contrast(told.exact, v.start)]


def _day(told: _Told, register: Register) -> date | None:
    published = register.articles[told.statement.article].published
    return date.fromisoformat(published.earliest[:10]) if published and published.earliest else None
