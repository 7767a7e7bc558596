"""One body's denials in several outlets, in other words: "was not a factor", "denied that it had caused the fire"."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.signs import is_so, matter_of, told_in
from headwater.corroboration.compare.whose import entities_of
from headwater.corroboration.plain_names import plain
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Statement, comparison_of
from headwater.reader.frames.relation import FEELING
from headwater.reader.terms import Meaning, Weights, weights_of

# to have caused a thing is told in many words
_CAUSAL = re.compile(
    r"\b(?:caus(?:ed?|es|ing)|factors?|play(?:ed|s)?\s(?:any|a|no)\s(?:part|role)|to\sblame|responsib(?:le|ility)|sparked|"
    r"triggered|contributed|contributing|led\sto|set\soff|fault|origins?)\b",
    re.IGNORECASE,
)
_ACTS = ("act:", "not:act:")
_FEELINGS = frozenset(f"{sign}act:{act}" for sign in ("", "not:") for act in FEELING)
_A_CAUSE = "a cause"
_MOST = 120
_LEAST_SHARE = 0.2
_READ = "read as one fact"
_WHY = "one body denies it in two ways: both say that it is not so"


class _Denial(NamedTuple):
    """A statement that something is not so, with whom it can speak for, and what its teller is called."""

    statement: Statement
    claim: Claim
    bodies: frozenset[str]
    meaning: Meaning
    outlet: str
    called: str


def compare_disowned(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each two denials of one body, or of who speaks for it, that outlets give in other words.

    Both tell something as not so, in two claims or read as one, with an act in common, or that something was no cause;
    what they share must be enough by weight. Each denial stands in one comparison. Misses: denials by a word alone
    ("clean"), and of different people on one side.
    """
    told = [(s, c) for c in sorted(claims, key=lambda c: c.id) for s in own_statements(c)]
    denials = [denial for statement, claim in told for denial in _denial(statement, claim, register)]
    weights = weights_of([d.meaning for d in denials])
    used: set[int] = set()
    scored = [(_likeness(a, b, weights), i, j) for (i, a), (j, b) in combinations(enumerate(denials[:_MOST]), 2)]
    for share, i, j in sorted(scored, key=lambda s: (-s[0], s[1:])):
        if share >= _LEAST_SHARE and not used & {i, j}:
            used |= {i, j}
            sides = (denials[i], denials[j])
            involved = tuple({d.claim.id: d.claim for d in sides}.values())
            members = [(d.statement.span, "denies") for d in sides]
            yield comparison_of(involved, "strength", "compatible", members, _WHY)


def _denial(statement: Statement, claim: Claim, register: Register) -> Iterator[_Denial]:
    if statement.polarity == "neither" or is_so(statement, register):
        return
    outlet, source = register.outlet(statement.article), register.source(statement)
    bodies = entities_of(source.id, register) if source is not None else frozenset[str]()
    called = plain(f"{source.name or ''} {source.role or ''} {source.label}") if source is not None else plain(outlet)
    meaning = matter_of(told_in(statement, register), register)
    if _CAUSAL.search(statement.span.exact):
        meaning = Meaning(meaning.terms | {_A_CAUSE}, meaning.acts)
    yield _Denial(statement, claim, bodies, meaning, outlet, f" {called} ")


def _speak_for_one(one: _Denial, other: _Denial) -> bool:
    """Whether two tellers can speak for one body: of one name, or one is called after the other ("a spokesman for")."""
    return bool(one.bodies & other.bodies) or one.called in other.called or other.called in one.called


def _likeness(one: _Denial, other: _Denial, weights: Weights) -> float:
    if one.outlet == other.outlet or not _speak_for_one(one, other):
        return 0.0
    # within one claim: only what was read as one fact, which typed comparison had left in two claims
    if one.claim.id == other.claim.id and not any(_READ in d.statement.why for d in (one, other)):
        return 0.0
    shared = frozenset(t for t in one.meaning.terms & other.meaning.terms if not t.startswith("entity-"))
    if not any(t.startswith(_ACTS) or t == _A_CAUSE for t in shared - _FEELINGS):
        return 0.0
    least = min(weights.sum(one.meaning.terms), weights.sum(other.meaning.terms))
    share = weights.sum(shared) / least if shared and least else 0.0
    # who denies twice to be the cause of something in one story denies one thing
    return max(share, _LEAST_SHARE) if _A_CAUSE in shared else share
