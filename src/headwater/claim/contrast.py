"""What a statement sets against what it tells: "in the yard, not in the mill"."""

from functools import lru_cache
from typing import NamedTuple

from headwater.claim.facets import Facet
from headwater.reader.acts import stem
from headwater.reader.contrasts import contrasts_of, without_contrasts
from headwater.reader.frames.tokens import DETERMINERS, POSSESSIVES, PREPOSITIONS
from headwater.reader.numbers import NUMBER_WORDS
from headwater.reader.words import Word, words_of

_LEAST_COMMON = 2
_LITTLE = DETERMINERS | POSSESSIVES | PREPOSITIONS


class Contrast(NamedTuple):
    """The words of what is told, and of what it is set against, stemmed."""

    told: frozenset[str]
    denied: frozenset[str]


def set_against(one: Facet, other: Facet) -> bool:
    """Whether one of two statements says outright that it is not as the other tells: "in the mill".

    Every word that the first denies stands in the second as so, and nothing that it tells instead does; two words more
    they have in common. Figures are compared as such.
    """
    return _denies(one, other) or _denies(other, one)


def _denies(one: Facet, other: Facet) -> bool:
    contrasts = contrasts_in(one.unit.span.exact)
    if not contrasts:
        return False
    told, common = _words_told(other.unit.span.exact), _words_told(one.unit.span.exact)
    return any(
        c.denied <= told
        and c.told - c.denied
        and not (c.told - c.denied) & told
        and len(told & common - c.denied) >= _LEAST_COMMON
        for c in contrasts
    )


@lru_cache(maxsize=65536)
def contrasts_in(text: str) -> tuple[Contrast, ...]:
    """Return what a text tells with what it sets against it; none where either has no word of its own.

    Asked for every pair that is compared. What is told are as many words before "not" as behind it, from the same
    preposition on where both have one.
    """
    found = []
    for comma, start, end in contrasts_of(text):
        behind, before = words_of(text, start, end), words_of(text, 0, comma)
        told, denied = _content(_parallel(before, behind)), _content(behind)
        if told and denied - NUMBER_WORDS and not all(w.isdigit() for w in denied):
            found.append(Contrast(told, denied))
    return tuple(found)


def _parallel(before: list[Word], behind: list[Word]) -> list[Word]:
    """Return the words before "not" that stand for those behind it."""
    first = behind[0].folded if behind else ""
    if first in PREPOSITIONS:
        at = next((n for n in range(len(before) - 1, -1, -1) if before[n].folded == first), None)
        return before[at:] if at is not None else []
    return before[-len(behind) :]


@lru_cache(maxsize=65536)
def _words_told(text: str) -> frozenset[str]:
    return _content(words_of(without_contrasts(text)))


def _content(words: list[Word]) -> frozenset[str]:
    return frozenset(w.folded if w.folded.isdigit() else stem(w.folded) for w in words if w.folded not in _LITTLE)
