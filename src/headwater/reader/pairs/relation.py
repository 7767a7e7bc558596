"""What is said of two wordings, and what can say it."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from headwater.model import ModelUsed

_LEAST_SHARE: Final = 1e-6


class Relation(NamedTuple):
    """How likely each way is that two wordings can stand to each other; the shares sum to 1."""

    other: float
    same: float
    denied: float
    clash: float
    looser: float

    @property
    def one(self) -> float:
        """How likely they tell of one fact: it in other words, that it was not so, or it more loosely."""
        return self.same + self.denied + self.looser

    @property
    def contradicting(self) -> float:
        """How likely they cannot both be so."""
        return self.denied + self.clash


class Nearness(Protocol):
    """How near texts are to each other, by their numbers: near ones may tell of one fact."""

    def nearest(self, many: int) -> list[tuple[int, int]]:
        """Return the pairs of which one is among the `many` nearest of the other, the nearest first."""
        ...

    def between(self, one: int, other: int) -> float:
        """Return how near two texts are, -1 to 1."""
        ...


class PairReader(Protocol):
    """Reads wordings two at a time. What it says of two does not depend on their order, nor on others asked beside.

    A first reading is quick and sorts out most pairs, a close one takes some nine times as long and errs less.
    """

    def directions(self, texts: Sequence[str]) -> list[bytes]:
        """Return where each text points, which depends on no other; what `near` compares."""
        ...

    def near(self, texts: Sequence[str]) -> "Nearness":
        """Return how near texts are to each other."""
        ...

    def relations(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        """Return how the two wordings of each pair stand to each other, at first reading; in the order of the pairs."""
        ...

    def closely(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        """Return how the two wordings of each pair stand to each other, read closely; in the order of the pairs."""
        ...


class KnownPairs(PairReader, Protocol):
    """A reader of pairs that says which weights it reads with."""

    @property
    def models(self) -> tuple[ModelUsed, ...]:
        """The weights of each of its networks."""
        ...


def models_of(pairs: KnownPairs | None) -> tuple[ModelUsed, ...]:
    """Return the weights that a reader of pairs reads with; none where there is no reader."""
    return pairs.models if pairs is not None else ()


def log_odds(share: float, most: float) -> float:
    """Return the natural log odds of a share, 0 to 1, at `most` away from even."""
    return max(-most, min(most, math.log(max(share, _LEAST_SHARE) / max(1 - share, _LEAST_SHARE))))
