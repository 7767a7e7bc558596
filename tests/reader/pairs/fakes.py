"""A reader of pairs that says what a test tells it to."""

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from headwater.model import ModelUsed
from headwater.reader.pairs.relation import Relation

ONE, DENIED = Relation(0.02, 0.95, 0.01, 0.01, 0.01), Relation(0.02, 0.01, 0.95, 0.01, 0.01)
UNRELATED, CLASH = Relation(0.96, 0.01, 0.01, 0.01, 0.01), Relation(0.02, 0.01, 0.01, 0.95, 0.01)


class Near:
    def __init__(self, texts: Sequence[str], close: float) -> None:
        self._count, self._close = len(texts), close

    def nearest(self, many: int) -> list[tuple[int, int]]:
        return list(combinations(range(self._count), 2)) if many else []

    def between(self, one: int, other: int) -> float:
        return 1.0 if one == other else self._close


class Reader:
    """A reader of pairs that says what it was told to, and that all else is unrelated; `heard`: what it was asked."""

    models = (ModelUsed(name="told", sha256="0"),)

    def __init__(
        self, told: Mapping[frozenset[str], Relation], close: float = 0.8, first: Relation | None = None
    ) -> None:
        self._told, self._close, self._first = told, close, first
        self.heard: list[str] = []
        self.pointed: list[str] = []
        self.closely_heard: list[frozenset[str]] = []

    def directions(self, texts: Sequence[str]) -> list[bytes]:
        self.pointed += texts
        return [np.array([len(text), 1], dtype="<f2").tobytes() for text in texts]

    def near(self, texts: Sequence[str]) -> Near:
        self.heard += texts
        return Near(texts, self._close)

    def relations(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        return [self._first or self._told.get(frozenset(pair), UNRELATED) for pair in pairs]

    def closely(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        self.closely_heard += map(frozenset, pairs)
        return [self._told.get(frozenset(pair), UNRELATED) for pair in pairs]
