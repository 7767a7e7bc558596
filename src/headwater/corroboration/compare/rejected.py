"""Figures that a text says are wrong: "has one conviction and not two" beside who speaks of two."""

import re
from collections.abc import Iterator

from headwater.corroboration.compare.counts import context_of, matter_of
from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.values import Compared, Side, set_beside
from headwater.corroboration.register import Register
from headwater.model import Span
from headwater.reader.acts import stem
from headwater.reader.numbers import NUMBER_WORDS, Quantity, quantities_of
from headwater.reader.terms import STOP
from headwater.reader.values.derived import figures_in
from headwater.reader.words import words_of

_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|{'|'.join(sorted(NUMBER_WORDS))})"
# "has two ships at sea and not three", "three, not five, ships were hit"
_REJECTED = re.compile(
    rf"\b(?P<so>{_NUMBER})\b(?P<what>[^.;:“”]{{0,60}}?)(?:,|\sand|\sbut)?\snot\s(?P<not>{_NUMBER})\b"
    rf"(?=(?P<behind>,?(?:\s[a-z-]+){{0,3}})|[.;])",
    re.IGNORECASE,
)
_LEAST_SHARED = 2  # the noun and a word more
_WHY = "one account gives a figure that the other says is wrong"


def compare_rejected(passages: Passages, register: Register) -> Iterator[Compared]:
    """Yield the comparison of each figure that a text puts in the place of another with an account of that other.

    Of things with one noun, in another article, in sentences that share a word more: a text that says "not two"
    contradicts who speaks of two. Misses: figures that are only said to be too high, and things that are named by
    another noun.
    """
    for passage in passages.all:
        for match in _REJECTED.finditer(passage.span.exact):
            nouns = _nouns(match["what"]) or _nouns(match["behind"] or "")
            wrong, right = (quantities_of(f"{match[side]} things") for side in ("not", "so"))
            value = wrong[0].value if wrong else 1.0
            about = _matter(passage, register)
            elsewhere = (p for p in passages.all if p.article != passage.article)
            near = (p for p in elsewhere if len(about & _matter(p, register)) >= _LEAST_SHARED)
            others = (f for p in near for f in _told(p, value, nouns, passages))
            other = next(others, None) if nouns else None
            if other is not None:
                said = right[0].value if right else 1.0
                counted = other.quantity._replace(start=match.start("so"), end=match.end("so"), value=said, counted="")
                place = passage.span.part(match.start("so"), match.end("so"))
                yield set_beside([_figure(place, counted, passage, passages), other], "conflict", _WHY)


def _matter(passage: Passage, register: Register) -> frozenset[str]:
    """Return what a sentence is about, besides names."""
    return matter_of(passage.span, context_of(passage.span, register.names).terms)


def _told(passage: Passage, value: float, nouns: frozenset[str], passages: Passages) -> Iterator[Side]:
    """Yield the figures of a sentence that give a value for things with one of these nouns."""
    for quantity in figures_in(passage.span.exact):
        exact = quantity.bound == "exact" and not quantity.of_time
        if exact and quantity.value == value and nouns & {stem(w) for w in quantity.unit}:
            place = passage.span.part(quantity.start, quantity.end)
            yield _figure(place, quantity, passage, passages)


def _figure(place: Span, quantity: Quantity, passage: Passage, passages: Passages) -> Side:
    return Side(place, quantity, passages.claims_of(place), passages.claims_at(passage.span))


def _nouns(words: str) -> frozenset[str]:
    """Return the words that can name what is counted, up to the first that hangs something on it."""
    found: list[str] = []
    for word in words_of(words):
        if word.folded in STOP:
            break
        found.append(stem(word.folded))
    return frozenset(found)
