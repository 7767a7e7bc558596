"""What copies make of the figures of their exemplar: "five miles" told as "eight kilometres"."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from headwater.corroboration.compare.values import Compared, Value
from headwater.corroboration.register import Register
from headwater.model import Claim, Span, Statement, Verdict, comparison_of
from headwater.reader.values import value as typed
from headwater.reader.values.read import values_of
from headwater.reader.words import folded_in

_KINDS = ("count", "money", "share", "length", "speed", "area", "weight", "lasting")
_LEAST_ALIKE = 0.6
_RAREST, _MOST_LIKE = 3, 60
_WORDS: dict[typed.Fit, tuple[Verdict, str]] = {
    "equal": ("same", "a copy gives the figure of its exemplar in another unit"),
    "rounded": ("compatible", "a copy rounds or converts the figure of its exemplar"),
    "near": ("compatible", "a copy gives nearly the figure of its exemplar"),
    "apart": ("apparent", "a copy gives another figure than its exemplar: who copied may have altered it"),
}


class _Pair(NamedTuple):
    """A statement that is a copy, and the one that it is most like."""

    own: Statement
    copy: Statement


def compare_altered(claims: Sequence[Claim], register: Register) -> Iterator[Compared]:
    """Yield a comparison for each figure that a copy gives in other words than the statement it is copied from.

    Figures are set beside each other by their kind and order, where both statements give as many of it. A figure told
    in the same number is left out, since it only looks different. Misses: copies that leave a figure out.
    """
    told: set[tuple[str, str]] = set()
    others = _Others([s for c in claims for s in c.statements if s.origin != "copy"])
    for claim in sorted(claims, key=lambda c: c.id):
        for pair in _pairs(claim, others, register):
            for kind in _KINDS:
                sides = [_of_kind(s.span, kind) for s in pair]
                for one, other in zip(*sides, strict=False) if len(sides[0]) == len(sides[1]) else ():
                    words = [_spelt(s.span, v) for s, v in zip(pair, (one, other), strict=True)]
                    fit = typed.fit(one, other)
                    other_things = kind in ("count", "money") and not one.of & other.of
                    if other_things or _is_told_alike(one, other) or (words[0], words[1]) in told:
                        continue
                    told.add((words[0], words[1]))
                    homes = [c for c in claims if c is claim or pair.own in c.statements]
                    yield _made(homes, pair, (one, other), fit)


class _Others:
    """Finds the statements of a pile that hold the rarest words of another."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._by_word: dict[str, list[int]] = {}
        for i, statement in enumerate(statements):
            for word in set(folded_in(statement.span.exact)):
                self._by_word.setdefault(word, []).append(i)

    def like(self, words: Sequence[str]) -> list[Statement]:
        """Return the statements with one of the three rarest words, 60 at most."""
        held = sorted((self._by_word.get(w, []) for w in set(words)), key=len)
        near = sorted({i for at in [h for h in held if h][:_RAREST] for i in at})
        return [self._statements[i] for i in near[:_MOST_LIKE]]


def _pairs(claim: Claim, others: _Others, register: Register) -> Iterator[_Pair]:
    """Yield the copies of a claim with what they are most like in it; where it holds copies alone, in all claims."""
    inside = [s for s in claim.statements if s.origin != "copy"]
    for copy in (s for s in claim.statements if s.origin == "copy"):
        words = folded_in(copy.span.exact)
        own = inside or others.like(words)
        scored = [
            (SequenceMatcher(None, folded_in(s.span.exact), words, autojunk=False).ratio(), -i, s)
            for i, s in enumerate(own)
            if register.outlet(s.article) != register.outlet(copy.article)
        ]
        share, _, best = max(scored, key=lambda p: p[:2], default=(0.0, 0, None))
        if best is not None and share >= _LEAST_ALIKE:
            yield _Pair(best, copy)


def _of_kind(span: Span, kind: str) -> list[typed.Value]:
    """Return the values of one kind in a statement by place, of those that meet the first."""
    found: list[typed.Value] = []
    for value in values_of(span.exact):
        if value.kind == kind and (not found or value.start >= found[-1].end):
            found.append(value)
    return found


def _spelt(span: Span, value: typed.Value) -> str:
    return " ".join(folded_in(span.exact[value.start : value.end]))


def _is_told_alike(one: typed.Value, other: typed.Value) -> bool:
    return (one.figure, one.low, one.high) == (other.figure, other.low, other.high)


def _made(claims: Sequence[Claim], pair: _Pair, values: tuple[typed.Value, typed.Value], fit: typed.Fit) -> Compared:
    places = [s.span.part(v.start, v.end) for s, v in zip(pair, values, strict=True)]
    members = [(place, " ".join(place.exact.split())) for place in places]
    made = comparison_of(claims, "number", _WORDS[fit][0], members, _WORDS[fit][1])
    return Compared(made, tuple(Value(p, v.figure) for p, v in zip(places, values, strict=True)))
