"""Stories as articles come in, one at a time: a single pass with repairs around each newcomer."""

from collections import Counter

from headwater.settings import StorySettings
from headwater.story.communities import Homes, communities_of, empty, moved
from headwater.story.graph import chosen_of, graph_of
from headwater.story.index import Index
from headwater.story.merging import merged
from headwater.story.terms import terms_of
from headwater.story.vectors import Background, Vector, vector_of

_WIDER = 3
_FIRST_ANEW = 32


class Stream:
    """Takes in texts one by one; each time as many again have come by half, all are weighed and joined anew.

    So what was learnt of words reaches the first texts too, and the work for each text stays the same on the whole.
    """

    def __init__(self, settings: StorySettings) -> None:
        self._settings = settings
        self._background = Background()
        self._counts: list[Counter[str]] = []
        self._vectors: list[Vector] = []
        self._chosen: list[dict[int, float]] = []  # the nearest of each text
        self._graph: list[dict[int, float]] = []
        self._homes: list[int] = []
        self._sizes: list[int] = []
        self._totals: Counter[int] = Counter()
        self._index = Index(settings.max_term_documents)
        self._anew_at = _FIRST_ANEW

    def add(self, text: str) -> int:
        """Take in a text and return its number, which counts from 0."""
        terms = terms_of(text)
        self._background.learn(terms)
        self._counts.append(terms)
        self._sizes.append(1)
        if len(self._counts) >= self._anew_at:
            self._weigh_anew()
            return len(self._counts) - 1
        vector = vector_of(terms, self._background)
        near = self._index.near(vector, _WIDER * self._settings.neighbours)
        number = self._index.add(vector)
        self._vectors.append(vector)
        self._chosen.append({})
        self._graph.append({})
        self._homes.append(empty(number, self._totals))
        self._totals[self._homes[number]] = 1
        restless = [number, *self._linked(number, near)]
        homes = Homes(self._homes, self._sizes, self._totals)
        moved(self._graph, homes, self._settings.resolution, restless)
        return number

    def _weigh_anew(self) -> None:
        settings = self._settings
        self._anew_at = len(self._counts) * 3 // 2
        self._vectors = [vector_of(terms, self._background) for terms in self._counts]
        self._index = Index(settings.max_term_documents)
        for vector in self._vectors:
            self._index.add(vector)
        near = [self._index.near(vector, settings.neighbours + 1) for vector in self._vectors]
        self._chosen = [chosen_of(number, found, settings) for number, found in enumerate(near)]
        self._graph = graph_of(near, settings)
        self._homes = [0] * len(near)
        for group in communities_of(self._graph, settings.resolution):
            for number in group:
                self._homes[number] = group[0]
        self._totals = Counter(self._homes)

    def _linked(self, number: int, near: list[tuple[int, float]]) -> list[int]:
        """Link a newcomer to its nearest and to those it is among the nearest of; return whose links changed."""
        changed: set[int] = set()
        most = self._settings.neighbours
        for place, (other, likeness) in enumerate(near):
            if likeness < self._settings.min_similarity:
                break
            if place < most:
                self._chosen[number][other] = likeness
            chosen = self._chosen[other]
            weakest = min(chosen, key=lambda n: (chosen[n], -n)) if len(chosen) >= most else None
            if weakest is None or chosen[weakest] < likeness:
                chosen[number] = likeness
                if weakest is not None:
                    del chosen[weakest]
                    if other not in self._chosen[weakest]:
                        self._graph[other].pop(weakest, None)
                        self._graph[weakest].pop(other, None)
                        changed.add(weakest)
            if number in chosen or other in self._chosen[number]:
                self._graph[number][other] = self._graph[other][number] = likeness
                changed.add(other)
        return sorted(changed)

    def story_of(self, number: int) -> int:
        """Return a number that texts of one story share, as far as is known while they come; `stories` knows better."""
        return self._homes[number]

    def stories(self) -> list[list[int]]:
        """Return the stories so far as groups of numbers, the largest first."""
        groups = communities_of(self._graph, self._settings.resolution)
        found = merged(groups, self._graph, self._vectors, self._settings.merge_similarity)
        return sorted(found, key=lambda group: (-len(group), group))
