"""Statements that a network reads as contradicting each other, where no typed comparison sets them against each other.

What is compared is typed all the same: the time or negation in which they differ names the attribute.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.signs import is_so, may_change
from headwater.corroboration.register import Register
from headwater.model import Attribute, Claim, Comparison, Span, Statement, Verdict, comparison_of
from headwater.reader.pairs.relation import PairReader
from headwater.reader.pairs.wording import worded
from headwater.reader.values import fit, values_of

# Of each statement so many nearest ones are read with it; chosen, as are the shares, on stories of coverage that the
# network was not taught (docs/measurements.md). A pile that tells more would take minutes.
_NEIGHBOURS, _LEAST_NEAR, _MOST_STATEMENTS = 8, 0.35, 1_500
_LEAST_SHARE: Final = 0.85
_MOST_OF_A_CLAIM: Final = 2
_TIMES: Final = frozenset(("clock", "day", "lasting"))
# "nobody else was hurt" is of those that are not told of
_OF_OTHERS = re.compile(r"\b(?:nobody|no\sone|none|nothing)\selse\b|\bno\s(?:[a-z]+\s)?others?\b", re.IGNORECASE)


class _Told(NamedTuple):
    """A statement of a claim as it is read. `source`: who says it, "" for the article's own voice."""

    statement: Statement
    claim: Claim
    text: str
    source: str

    @property
    def span(self) -> Span:
        return self.statement.span


def compare_read(claims: Sequence[Claim], register: Register, reader: PairReader) -> Iterator[Comparison]:
    """Yield a comparison for two claims, or two statements of one, that cannot both be so as the network reads them.

    Read are statements of different articles that point the same way; of two claims the pair of which it is surest
    stands for both, and a claim is set against the two that it is surest of. Where figures differ, typed comparison
    decides, which knows what is counted. Where one source says both, or what was not so by an earlier account may have
    come to be so, they only seem to contradict. Misses: figures, contradictions across sentences, and most of those
    that no word shows.
    """
    told = list(_told(claims, register))
    if not 1 < len(told) <= _MOST_STATEMENTS:
        return
    near = reader.near([t.text for t in told])
    surest: dict[tuple[str, str], tuple[float, _Told, _Told]] = {}
    for a, b in near.nearest(_NEIGHBOURS):
        one, other = told[a], told[b]
        if one.statement.article == other.statement.article or near.between(a, b) < _LEAST_NEAR:
            continue
        read = reader.relation(one.text, other.text)
        share = read.clash + read.denied
        key = (min(one.claim.id, other.claim.id), max(one.claim.id, other.claim.id))
        if share >= _LEAST_SHARE and share > surest.get(key, (0.0,))[0] and _may_differ(one, other):
            surest[key] = share, one, other
    taken: Counter[str] = Counter()
    for key, (share, one, other) in sorted(surest.items(), key=lambda found: (-found[1][0], found[0])):
        if max(taken[claim] for claim in key) < _MOST_OF_A_CLAIM:
            taken.update(set(key))
            yield _made(one, other, share, register)


def _may_differ(one: _Told, other: _Told) -> bool:
    """Whether two statements differ in no figure, which typed comparison is for, and neither is of others alone."""
    figures = [[v for v in values_of(t.span.exact) if v.is_figure] for t in (one, other)]
    if any(fit(left, right) != "equal" for left in figures[0] for right in figures[1] if left.kind == right.kind):
        return False
    return not any(_OF_OTHERS.search(t.span.exact) for t in (one, other))


def _told(claims: Sequence[Claim], register: Register) -> Iterator[_Told]:
    """Yield what is told in the bodies of articles, each place once, in its first claim."""
    names = {e.id: e.name for e in register.entities}
    seen: set[tuple[str, Span]] = set()
    for claim in claims:
        for statement in own_statements(claim):
            place = (statement.article, statement.span)
            if statement.polarity == "neither" or place in seen or register.heads(statement):
                continue
            seen.add(place)
            frame = register.frame(statement)
            acting = frame.agent.entities if frame is not None else frozenset[str]()
            source = register.source(statement)
            yield _Told(
                statement, claim, worded(statement.span.exact, acting, names), source.id if source is not None else ""
            )


def _made(one: _Told, other: _Told, share: float, register: Register) -> Comparison:
    attribute, members = _differing(one, other, register)
    verdict, why = _verdict(one, other, register)
    claims = {t.claim.id: t.claim for t in (one, other)}
    return comparison_of(tuple(claims.values()), attribute, verdict, members, f"{why} (network: {share:.0%})")


def _differing(one: _Told, other: _Told, register: Register) -> tuple[Attribute, list[tuple[Span, str]]]:
    """Return in what two statements differ, and what each gives."""
    found = [[v for v in values_of(t.span.exact) if v.kind in _TIMES] for t in (one, other)]
    for left in found[0]:
        for right in found[1]:
            if left.kind == right.kind and fit(left, right) in ("near", "apart"):
                pairs = ((one, left), (other, right))
                return "time", [(t.span, t.span.part(v.start, v.end).exact) for t, v in pairs]
    so = [is_so(t.statement, register) for t in (one, other)]
    if so[0] != so[1]:
        return "polarity", [(t.span, "affirms" if s else "denies") for t, s in zip((one, other), so, strict=True)]
    return "polarity", [(one.span, "one account"), (other.span, "another account")]


def _verdict(one: _Told, other: _Told, register: Register) -> tuple[Verdict, str]:
    if one.source and one.source == other.source:
        return "apparent", "read as contradicting each other, but one source is given for both"
    for denied, told in ((one, other), (other, one)):
        days = [_day(t, register) for t in (denied, told)]
        if may_change(denied.span) and days[0] is not None and days[1] is not None and days[0] < days[1]:
            return "apparent", "read as contradicting each other, but the earlier may have come to be so since"
    return "conflict", "read as contradicting each other"


def _day(told: _Told, register: Register) -> date | None:
    published = register.articles[told.statement.article].published
    return date.fromisoformat(published.earliest[:10]) if published and published.earliest else None
