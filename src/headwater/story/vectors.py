"""Texts as sparse vectors of unit length."""

import math
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

# anything up to 2 left ECB+ as it was (B-cubed F1 .956), where words are many; in a pile of one story it decides
_FLOOR = 2.0


class Vector(NamedTuple):
    """Numbers of terms and their weights, in one order that the text alone decides."""

    terms: tuple[int, ...]
    weights: tuple[float, ...]


class Background:
    """In how many texts each term stands; what has been seen is remembered."""

    def __init__(self) -> None:
        self.texts = 0
        self._counts: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}

    def learn(self, terms: Mapping[str, int]) -> None:
        """Count the terms of one more text."""
        self.texts += 1
        self._counts.update(terms.keys())

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, in nats; 0 for one that no other text has.

        Never under a floor: in a pile about one story its own words stand everywhere.
        """
        count = self._counts[term]
        return max(_FLOOR, math.log((self.texts + 1) / (count + 0.5))) if count > 1 else 0.0

    def number(self, term: str) -> int:
        """Return the number that stands for a term."""
        return self._numbers.setdefault(term, len(self._numbers))


def vector_of(terms: Mapping[str, int], background: Background) -> Vector:
    """Return tf-idf weights, term frequencies dampened by the logarithm, scaled to length 1."""
    weighed = [(term, (1 + math.log(count)) * background.rarity(term)) for term, count in sorted(terms.items())]
    kept = [(background.number(term), weight) for term, weight in weighed if weight > 0]
    length = math.sqrt(math.fsum(weight * weight for _, weight in kept))
    if not length:
        return Vector((), ())
    return Vector(tuple(number for number, _ in kept), tuple(weight / length for _, weight in kept))
