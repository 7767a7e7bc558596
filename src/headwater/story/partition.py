"""Articles parted into stories, kept as sums of vectors so that how well an article fits a story is one product."""

import heapq
import math
from collections import deque
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from headwater.settings import StorySettings
from headwater.story.nearest import Near, compared
from headwater.story.vectors import Vector, dot, plus

_TRIED_STORIES = 4
_MOST_LOOKS = 8
_GAIN = 1e-7
_SEEN_FROM = 64


class Partition:
    """Stories over numbered articles; moves articles and joins stories while that raises the quality.

    The quality is the constant Potts model (Traag, Van Dooren & Nesterov 2011): over all pairs inside stories, the
    similarity less `min_cohesion`; so a story holds together at that mean, whatever its size. The similarity is the
    cosine scaled by how close either article is to its closest ones (local scaling, Zelnik-Manor & Perona 2004): a
    report of a much told event must be closer to be of it. Dividing each vector by the root of its own scale makes the
    similarity a dot product again, and the sum over a story's pairs a product with the sum of its vectors.
    """

    def __init__(self, settings: StorySettings) -> None:
        self.settings = settings
        self.vectors: list[Vector] = []
        self.near: list[list[Near]] = []
        self.seen_from: list[list[int]] = []
        self.days: list[int | None] = []
        self.story: list[int] = []
        self.members: dict[int, set[int]] = {}
        self._bare: list[Vector] = []
        self._sums: dict[int, Vector] = {}
        self._range: dict[int, tuple[int, int] | None] = {}
        self._turn: dict[int, int] = {}
        self._factor: list[float] = []
        self._scratch = np.zeros(0)
        self._fresh = -1  # stories that no article gave its number have numbers below 0

    def take(self, vector: Vector, near: Sequence[Near], day: int | None) -> int:
        """Take in an article, in a story of its own, and return its number; `near` may name later articles too."""
        number = len(self._bare)
        self._bare.append(vector)
        self.near.append(list(near))
        self.seen_from.append([])
        self.days.append(day)
        self._factor.append(self._scale(number))
        self.vectors.append(vector.scaled(self._factor[number]))
        self.story.append(number)
        self._alone(number, number)
        return number

    def closest(self, vector: Vector, numbers: Sequence[int]) -> list[Near]:
        """Return articles by their cosine to a unit vector, the closest first, those with none left out."""
        most = max((int(v.terms[-1]) for v in (vector, *(self._bare[n] for n in numbers)) if len(v.terms)), default=-1)
        if most >= len(self._scratch):
            self._scratch = np.zeros(2 * most + 2)
        return compared(vector, numbers, self._bare, self._scratch)

    def weigh_again(self, vectors: Mapping[int, Vector]) -> None:
        """Give articles that stand alone other unit vectors; how close their neighbours are and their scale follow."""
        for number, vector in vectors.items():
            self._bare[number] = vector
        for number, vector in vectors.items():
            self.near[number] = self.closest(vector, [other for other, _ in self.near[number]])
            self._factor[number] = self._scale(number)
            self.vectors[number] = vector.scaled(self._factor[number])

    def notice(self, number: int, near: Near) -> None:
        """Let an article know of a neighbour that came later; its scale changes with it."""
        kept = sorted((*self.near[number], near), key=lambda n: (-n.cosine, n.number))
        self.near[number] = kept[: self.settings.max_neighbours]
        self._factor[number] = self._scale(number)
        fresh = self._bare[number].scaled(self._factor[number])
        story = self.story[number]
        if len(self.members[story]) > 1:
            change = Vector(fresh.terms, fresh.weights - self.vectors[number].weights)
            self._sums[story] = plus(self._sums[story], change)
            self._turn[story] += 1
        self.vectors[number] = fresh

    def look_back(self) -> None:
        """Note for each article which others have it as a neighbour."""
        for number, near in enumerate(self.near):
            for other, _ in near:
                self.point(other, number)

    def point(self, at: int, source: int) -> None:
        """Note that `source` has `at` as a neighbour."""
        if len(self.seen_from[at]) < _SEEN_FROM:
            self.seen_from[at].append(source)

    def sum_of(self, story: int) -> Vector:
        """Return the sum of the vectors of a story."""
        members = self.members[story]
        return self._sums[story] if len(members) > 1 else self.vectors[next(iter(members))]

    def join(self, numbers: Iterable[int], bridges: Iterable[tuple[int, int]] = ()) -> bool:
        """Join stories that neighbours tie, the most alike first (average link), while they hold together after it.

        `bridges` are further pairs of articles whose stories are looked at. Returns whether any were joined. How alike
        two stories are is worked out when it is their turn; where it fell since they were put down, they are put back.
        """
        heap = [entry for number in numbers for entry in self._ties(number)]
        heap.extend((-self._mean(self.story[a], self.story[b]), a, b, 0) for a, b in bridges)
        heapq.heapify(heap)
        known: dict[tuple[int, int], tuple[int, int, float]] = {}
        joined = False
        while heap:
            said, one, other, looks = heapq.heappop(heap)
            a, b = sorted((self.story[one], self.story[other]))
            if a == b:
                continue
            turns = (self._turn[a], self._turn[b])
            held = known.get((a, b))
            if held and held[:2] == turns:
                continue  # asked before as they are now
            mean = self._mean(a, b)
            if mean < self.settings.min_cohesion:
                known[a, b] = (*turns, mean)
            elif mean < -said - _GAIN and looks < _MOST_LOOKS:
                heapq.heappush(heap, (-mean, one, other, looks + 1))
            else:
                self._merge(a, b)
                joined = True
        return joined

    def move(self, numbers: Iterable[int]) -> bool:
        """Move each article to the story it fits best, and look again at the neighbours of those that moved."""
        waiting = deque(numbers)
        queued = set(waiting)
        looks: dict[int, int] = {}
        moved = False
        while waiting:
            number = waiting.popleft()
            queued.discard(number)
            looks[number] = looks.get(number, 0) + 1
            best = self._best(number)
            if best == self.story[number]:
                continue
            moved = True
            self._shift(number, best)
            best = self.story[number]
            for other in self._around(number):
                if other not in queued and self.story[other] != best and looks.get(other, 0) < _MOST_LOOKS:
                    waiting.append(other)
                    queued.add(other)
        return moved

    def dissolve(self, story: int) -> list[int]:
        """Take a story apart into its articles and return them in order."""
        numbers = sorted(self.members.pop(story))
        self._sums.pop(story, None)
        del self._range[story], self._turn[story]
        for number in numbers:
            self.story[number] = self._fresh
            self._alone(number, self._fresh)
            self._fresh -= 1
        return numbers

    def _scale(self, number: int) -> float:
        """Return by what a vector is multiplied: over the root of the mean cosine to its closest that are no copies."""
        own = [cosine for _, cosine in self.near[number] if cosine < self.settings.near_copy]
        count = self.settings.scale_neighbours
        return 1.0 / math.sqrt(max(self.settings.min_scale, sum(own[:count]) / count))

    def _around(self, number: int) -> list[int]:
        return [*(other for other, _ in self.near[number]), *self.seen_from[number]]

    def _ties(self, number: int) -> Iterable[tuple[float, int, int, int]]:
        for other, cosine in self.near[number]:
            alike = cosine * self._factor[number] * self._factor[other]
            alike /= self._stretch(self._day_range(number), self._day_range(other))
            if alike >= self.settings.min_cohesion and self.story[number] != self.story[other]:
                yield -alike, number, other, 0

    def _mean(self, a: int, b: int) -> float:
        pairs = len(self.members[a]) * len(self.members[b])
        return dot(self.sum_of(a), self.sum_of(b)) / pairs / self._stretch(self._range[a], self._range[b])

    def _best(self, number: int) -> int | None:
        """Return the story that an article fits best: its own, a neighbour's, or None for one of its own."""
        home = self.story[number]
        ties: dict[int, float] = {}
        for other in self._around(number):
            story = self.story[other]
            ties[story] = ties.get(story, 0.0) + 1.0
        ties.pop(home, None)
        tried = sorted(ties, key=lambda story: (-ties[story], story))[:_TRIED_STORIES]
        at_home = self._fit(number, home)
        best: int | None = home if at_home >= -_GAIN else None
        most = max(at_home, 0.0) + _GAIN
        for story in tried:
            fit = self._fit(number, story)
            if fit > most:
                best, most = story, fit
        return best

    def _fit(self, number: int, story: int) -> float:
        own = self.vectors[number]
        inside = self.story[number] == story
        others = len(self.members[story]) - inside
        if not others:
            return 0.0
        alike = dot(own, self.sum_of(story)) - (float(own.weights @ own.weights) if inside else 0.0)
        stretch = self._stretch(self._day_range(number), None if inside else self._range[story])
        return alike - self.settings.min_cohesion * others * stretch

    def _day_range(self, number: int) -> tuple[int, int] | None:
        day = self.days[number]
        return None if day is None else (day, day)

    def _stretch(self, one: tuple[int, int] | None, other: tuple[int, int] | None) -> float:
        """Return how many times the cohesion is asked of what lies apart in time; 1 where a date is not known."""
        if one is None or other is None:
            return 1.0
        gap = max(one[0], other[0]) - min(one[1], other[1]) - self.settings.free_days
        return 1.0 + max(0, gap) / self.settings.doubling_days

    def _alone(self, number: int, story: int) -> None:
        self.members[story], self._range[story], self._turn[story] = {number}, self._day_range(number), 0

    def _merge(self, a: int, b: int) -> None:
        if len(self.members[a]) < len(self.members[b]):
            a, b = b, a
        self._sums[a] = plus(self._own_sum(a), self._own_sum(b))
        for number in self.members[b]:
            self.story[number] = a
        self.members[a] |= self.members.pop(b)
        self._range[a] = _hull(self._range[a], self._range.pop(b))
        self._turn[a] += 1
        self._sums.pop(b, None)
        del self._turn[b]

    def _own_sum(self, story: int) -> Vector:
        """Return a story's sum that may be written to."""
        found = self.sum_of(story)
        return found if len(self.members[story]) > 1 else Vector(found.terms, found.weights.copy())

    def _shift(self, number: int, story: int | None) -> None:
        home = self.story[number]
        self.members[home].discard(number)
        left = self.members[home]
        if len(left) > 1:
            self._sums[home] = plus(self._sums[home], self.vectors[number].scaled(-1.0))
            self._range[home] = _whole_range(self.days[n] for n in left)
            self._turn[home] += 1
        elif left:
            self._sums.pop(home)
            self._range[home] = self._day_range(next(iter(left)))
            self._turn[home] += 1
        else:
            del self.members[home], self._range[home], self._turn[home]
        if story is None:
            self.story[number] = self._fresh
            self._alone(number, self._fresh)
            self._fresh -= 1
            return
        self._sums[story] = plus(self._own_sum(story), self.vectors[number].scaled(1.0))
        self.members[story].add(number)
        self.story[number] = story
        self._range[story] = _hull(self._range[story], self._day_range(number))
        self._turn[story] += 1


def _hull(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def _whole_range(days: Iterable[int | None]) -> tuple[int, int] | None:
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None
