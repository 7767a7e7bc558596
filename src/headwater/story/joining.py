"""Parts of a pile that are alike on the whole, though no two of their articles are near."""

import heapq
from collections.abc import Iterable, Mapping, Sequence

from headwater.settings import StorySettings
from headwater.story.nearest import Near
from headwater.story.vectors import Vector, dot, plus

_GAIN = 1e-9
_LEAST_ASKED = 0.5


def joined(
    parts: Mapping[int, int], vectors: Sequence[Vector], near: Mapping[int, Sequence[Near]], settings: StorySettings
) -> Iterable[tuple[int, int]]:
    """Yield pairs of numbers whose parts are one: the most alike first, while they are alike enough (average link).

    `parts` gives each numbered text that counts its part, `vectors` the text's unit vector, `near` its neighbours;
    parts that no neighbour leads to are not looked at. How alike two parts are is the mean cosine over the pairs
    between them. Asked is `settings.min_mean_cosine`, and down to half of it of few texts: the words of their event are
    held by most of them, and so tell less and weigh less.
    """
    asked = settings.min_mean_cosine * max(_LEAST_ASKED, len(parts) / (len(parts) + settings.few_texts))
    merging = _Merging(parts, vectors)
    met = {(parts[n], parts[o]) for n, found in near.items() if n in parts for o, _ in found if o in parts}
    heap = [(-merging.mean(a, b), a, b) for a, b in {(min(pair), max(pair)) for pair in met} if a != b]
    heapq.heapify(heap)
    while heap:
        said, one, other = heapq.heappop(heap)
        a, b = sorted((merging.now(one), merging.now(other)))
        if a == b or (mean := merging.mean(a, b)) < asked:
            continue
        if mean < -said - _GAIN:  # it fell since it was put down
            heapq.heappush(heap, (-mean, a, b))
            continue
        yield merging.merge(a, b)


class _Merging:
    """Parts as sums of vectors, so that the mean over all pairs between two is one product."""

    def __init__(self, parts: Mapping[int, int], vectors: Sequence[Vector]) -> None:
        self._into: dict[int, int] = {}
        self._sums: dict[int, Vector] = {}
        self._sizes: dict[int, int] = {}
        for number, part in sorted(parts.items()):
            own = vectors[number].scaled(1.0)
            self._sums[part] = plus(self._sums[part], own) if part in self._sums else own
            self._sizes[part] = self._sizes.get(part, 0) + 1

    def now(self, part: int) -> int:
        while part in self._into:
            part = self._into[part]
        return part

    def mean(self, one: int, other: int) -> float:
        return dot(self._sums[one], self._sums[other]) / (self._sizes[one] * self._sizes[other])

    def merge(self, one: int, other: int) -> tuple[int, int]:
        self._into[other] = one
        self._sums[one] = plus(self._sums[one], self._sums.pop(other))
        self._sizes[one] += self._sizes.pop(other)
        return one, other
