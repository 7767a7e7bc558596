"""Which texts are nearest to one, from lists of the texts that hold each term."""

from array import array
from collections import defaultdict

import numpy as np

from headwater.story.vectors import Vector

_LEAST_TERMS = 3
_DIGITS = 6  # sums in another order differ further down


class Index:
    """Texts are numbered as they are added. Terms of more than `most` texts find nothing: they tell little."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._texts: dict[int, array[int]] = defaultdict(lambda: array("q"))
        self._weights: dict[int, array[float]] = defaultdict(lambda: array("d"))
        self._count = 0

    def add(self, vector: Vector) -> int:
        """Take in a text and return its number."""
        number = self._count
        self._count += 1
        for term, weight in zip(*vector, strict=True):
            if len(self._texts[term]) <= self._most:
                self._texts[term].append(number)
                self._weights[term].append(weight)
        return number

    def near(self, vector: Vector, count: int) -> list[tuple[int, float]]:
        """Return up to `count` texts by cosine, the nearest first, of equal ones the earlier first.

        Texts that share fewer than three terms count as unlike.
        """
        held = [(t, w) for t, w in zip(*vector, strict=True) if 0 < len(self._texts.get(t, ())) <= self._most]
        if not held:
            return []
        texts = np.concatenate([np.frombuffer(self._texts[term], np.int64) for term, _ in held])
        parts = [np.frombuffer(self._weights[term], np.float64) * weight for term, weight in held]
        found, places = np.unique(texts, return_inverse=True)
        sums = np.round(np.bincount(places, np.concatenate(parts)), _DIGITS)
        # a word or two that two short texts share by chance can be all that either has in common with anything
        sums[np.bincount(places) < _LEAST_TERMS] = 0.0
        best = np.lexsort((found, -sums))[:count]
        return list(zip(found[best].tolist(), sums[best].tolist(), strict=True))
