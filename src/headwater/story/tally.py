"""How many articles of a stream hold each term so far, and what an article's words weigh by that."""

import numpy as np

from headwater.settings import StorySettings
from headwater.story.background import prior_share
from headwater.story.bags import Bag
from headwater.story.vectors import Vector, heaviest, rarity

_ROOM = 1_024


class Tally:
    """Counts the articles that hold each term, as they come; terms are numbered in the order that they come in."""

    def __init__(self, settings: StorySettings) -> None:
        self._settings = settings
        self._articles = 0
        self._number: dict[str, int] = {}
        self._holders = np.zeros(_ROOM, np.int64)
        self._shares = np.zeros(_ROOM)

    @property
    def spelt(self) -> list[str]:
        """How each numbered term is spelt."""
        return list(self._number)

    def count(self, bag: Bag) -> Vector:
        """Count an article in, and return its terms with how much each counts in it, however rare it is."""
        numbers = [self._number_of(term) for term in bag.terms]
        terms, weights = np.array(numbers, np.int64), np.array(bag.weights)
        self._articles += 1
        self._holders[terms] += 1
        order = terms.argsort()
        return Vector(terms[order], weights[order])

    def weigh(self, counted: Vector) -> Vector:
        """Return the unit vector of an article that was counted, by how rare its terms are now."""
        terms, weights = counted
        told = rarity(self._shares[terms], self._holders[terms], self._articles, self._settings)
        return heaviest(terms, weights * told, self._settings.max_terms)

    def _number_of(self, term: str) -> int:
        found = self._number.get(term)
        if found is not None:
            return found
        number = self._number[term] = len(self._number)
        if number == len(self._shares):
            self._holders = np.concatenate([self._holders, np.zeros(number, np.int64)])
            self._shares = np.concatenate([self._shares, np.zeros(number)])
        self._shares[number] = prior_share(term)
        return number
