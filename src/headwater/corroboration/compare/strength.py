"""The same thing put more or less strongly."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.corroboration.compare.counts import context_of
from headwater.corroboration.compare.sides import is_cited, own_statements, saying
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement, comparison_of
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.relation import relate

# How far each way of telling an act is from doing it, from firm to weak.
_WAYS = {"": 6, "plan": 5, "offer": 4, "threaten": 4, "try": 3, "want": 2, "may": 1, "consider": 1}
_DONE, _PLAINLY = "", 3
_UNDER_WAY = re.compile(
    r"(?:is|are|was|were|been)\s(?:\w+ly\s|now\s|also\s|already\s)?"
    r"(?!(?:plann|propos|consider|schedul|prepar|threaten|hop|try|seek|weigh|discuss|mull|offer|promis|intend)ing\b)"
    r"\w+ing\b(?!\sto\b)",
    re.IGNORECASE,
)
_MOST_OF_ACT, _LEAST_SHARED, _LEAST_EVIDENCE = 60, 2, 0.5


class _Put(NamedTuple):
    """A statement that tells an act, and the claim it stands in."""

    statement: Statement
    frame: Frame
    claim: Claim
    outlet: str
    day: str

    @property
    def rank(self) -> int:
        """How firmly its words tell the act: what is under way ("is recalling") as firmly as what is done."""
        under_way = self.frame.mode == "plan" and _UNDER_WAY.match(self.frame.words)
        return _PLAINLY if under_way else self.frame.rank

    @property
    def firmness(self) -> tuple[int, bool, int]:
        """How far its words commit, the greater the firmer."""
        return _WAYS.get(self.frame.mode, 0), not self.frame.conditional, self.frame.rank


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield one comparison when outlets put one act with different strength: plainly, hedged, or under a condition.

    Compared are statements about an act in common, by how firmly the words for it commit ("refused" more than "did not
    accept", "offered" more than "would be willing, if"). The firmer implies the weaker, not the other way round.
    What an outlet tells by itself goes before what it cites.
    """
    put = [p for p in _put(claim, register) if p.frame.mode != "asked"]
    firsts: dict[tuple[str, int], _Put] = {}
    for one in sorted(_most_alike(put), key=lambda p: (is_cited(p.statement), p.statement.span)):
        firsts.setdefault((one.outlet, one.rank), one)
    told = _own_words(list(firsts.values()))
    if len({p.rank for p in told}) < 2 or len({p.outlet for p in told}) < 2:
        return
    yield _made(sorted(told, key=lambda p: (-p.rank, p.statement.span)), register)


def compare_ways(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each act that outlets tell in other ways, in claims that are kept apart for it.

    "Will close", "wants to close" and "is considering closing" are of one act where who does it, or what it is done to,
    is known to be the same. That it was done is set against the rest only on one day: later it may have been. Misses:
    acts that only a noun names, and what is told with another verb.
    """
    by_act: dict[str, list[_Put]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        for one in _put(claim, register):
            for act in one.frame.acts if one.frame.mode in _WAYS and not one.frame.negated else ():
                by_act[act].append(one)
    for act in sorted(by_act):
        held = sorted(by_act[act], key=lambda p: p.statement.span)[:_MOST_OF_ACT]
        linked = [p for p in combinations(held, 2) if _told_otherwise(*p, register)]
        if linked:
            involved = {id(p): p for pair in linked for p in pair}
            firsts: dict[tuple[str, int], _Put] = {}
            for one in sorted(involved.values(), key=lambda p: (is_cited(p.statement), p.statement.span)):
                firsts.setdefault((one.outlet, _WAYS[one.frame.mode]), one)
            yield _made(sorted(firsts.values(), key=lambda p: ([-f for f in p.firmness], p.statement.span)), register)


def _put(claim: Claim, register: Register) -> Iterator[_Put]:
    for statement in own_statements(claim):
        frame = register.frame(statement) if statement.polarity == "for" else None
        # "asked the auditor | to review it": whether that was done is not told
        if frame is not None and (frame.mode or not frame.words.startswith("to ")):
            published = register.articles[statement.article].published
            day = ((published.earliest if published else None) or "")[:10]
            yield _Put(statement, frame, claim, register.outlet(statement.article), day)


def _told_otherwise(one: _Put, other: _Put, register: Register) -> bool:
    left, right = one.frame, other.frame
    if one.outlet == other.outlet or one.claim.id == other.claim.id or _WAYS[left.mode] == _WAYS[right.mode]:
        return False
    if any(f.mode == _DONE and (f.noun or f.hangs or one.day != other.day) for f in (left, right)):
        return False
    found = relate(left, right._replace(mode=left.mode, conditional=left.conditional), register.names.kinds)
    speakers = [register.source(p.statement) for p in (one, other)]
    said_alike = speakers[0] is not None and speakers[1] is not None and speakers[0].id == speakers[1].id
    alike = len(_around(one, register) & _around(other, register)) >= _LEAST_SHARED
    named = any(register.names.kinds.get(e) == "person" for f in (left, right) for e in f.agent.entities)
    # nouns may name one thing in two ways, where nobody is named
    evidence = max(found.evidence, 0.0) if alike and not named else found.evidence
    if evidence <= 0 and (left.agent.pronoun or right.agent.pronoun):
        return False  # whoever that is
    return found.kind == "same" and evidence + 0.5 * said_alike + 0.5 * alike >= _LEAST_EVIDENCE


def _around(put: _Put, register: Register) -> frozenset[str]:
    """Return what a statement is about beside its act, the words of names among it."""
    terms = context_of(put.statement.span, register.names).terms
    return frozenset(t for t in terms if not t.startswith("act:"))


def _most_alike(put: list[_Put]) -> list[_Put]:
    """Return the statements about the act that most of them are about."""
    acts = sorted({act for p in put for act in p.frame.acts})
    groups = [[p for p in put if act in p.frame.acts] for act in acts]
    return max(groups, key=len, default=[])


def _own_words(told: list[_Put]) -> list[_Put]:
    """Return what outlets tell by themselves, where that differs in strength; else all."""
    own = [p for p in told if not is_cited(p.statement)]
    return own if len({p.rank for p in own}) > 1 and len({p.outlet for p in own}) > 1 else told


def _made(ordered: Sequence[_Put], register: Register) -> Comparison:
    members: list[tuple[Span, str]] = [
        (saying(p.statement, p.frame, register), p.statement.strength or p.frame.words) for p in ordered
    ]
    firm, weak = ordered[0].frame.words, ordered[-1].frame.words
    why = f"put with different strength: “{firm}” implies “{weak}”, not the reverse"
    return comparison_of(list({p.claim.id: p.claim for p in ordered}.values()), "strength", "stronger", members, why)
