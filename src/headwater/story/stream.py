"""Stories of a stream: articles one by one, each placed when it comes, with repairs around it."""

from collections import deque
from itertools import islice

from headwater.model import Article, Story
from headwater.settings import StorySettings
from headwater.story.bags import bag_of
from headwater.story.nearest import Near
from headwater.story.partition import Partition
from headwater.story.tally import Tally
from headwater.story.telling import Teller
from headwater.story.vectors import Vector

_ROUNDS = 5
_GROWTH = 0.25  # of its size, that a story grows by before it is repaired; so the work for an article has a bound


class Stream:
    """Takes articles one by one and knows the stories so far.

    An article is placed among the stories of its neighbours; then the neighbours are looked at again. A story that
    grew is weighed and clustered anew, and the smaller ones beside it: the words of an event are rare when its first
    reports come, and less so with each further one. What did not grow keeps the weights that it had, so that the order
    of arrival shows a little: the stories are close to those of a batch, not the same. An article costs a bounded
    number of comparisons, by and by; all are kept in memory.
    """

    def __init__(self, settings: StorySettings | None = None) -> None:
        self._settings = settings or StorySettings()
        self._partition = Partition(self._settings)
        self._tally = Tally(self._settings)
        self._articles: list[list[Article]] = []
        self._counted: list[Vector] = []
        self._by_words: dict[bytes, int] = {}
        self._postings: dict[int, deque[int]] = {}
        self._settled: dict[int, int] = {}

    def __len__(self) -> int:
        """Return how many articles were taken, copies counted."""
        return sum(len(articles) for articles in self._articles)

    def add(self, article: Article) -> None:
        """Take in an article. A copy of an earlier one, exact or near, goes to its story and changes no other."""
        bag = bag_of(article, self._settings)
        key = bag.words_hash if bag.terms else article.id.encode()
        if key in self._by_words:
            self._articles[self._by_words[key]].append(article)
            return
        counted = self._tally.count(bag)
        vector = self._tally.weigh(counted)
        near = self._near(vector)
        if near and near[0].cosine >= self._settings.near_copy:
            self._by_words[key] = near[0].number
            self._articles[near[0].number].append(article)
            return
        self._by_words[key] = len(self._articles)
        self._articles.append([article])
        self._counted.append(counted)
        number = self._partition.take(vector, near, bag.day)
        self._post(vector, number)
        for other, cosine in near:
            self._partition.point(other, number)
            if self._is_close(other, cosine):
                self._partition.notice(other, Near(number, cosine))
                self._partition.point(number, other)
        self._partition.move([number])
        story = self._partition.story[number]
        if self._growth(story) >= _GROWTH * len(self._partition.members[story]):
            self._repair(number)

    def stories(self) -> tuple[Story, ...]:
        """Return the stories so far, the largest first, then by id; each article is in exactly one.

        Those that grew by less than a repair waits for are repaired first; asked again, it answers the same.
        """
        for story in sorted(self._partition.members):
            if self._growth(story) > 0:
                self._repair(max(self._partition.members[story]))
        # stories that took others in without being weighed anew count as looked at too: asking twice changes nothing
        self._settled = {story: len(members) for story, members in self._partition.members.items()}
        return Teller(self._partition, self._tally.spelt, self._settings).stories(self._articles)

    def _growth(self, story: int) -> int:
        return len(self._partition.members.get(story, ())) - self._settled.get(story, 0)

    def _repair(self, number: int) -> None:
        """Weigh and cluster anew the story of an article, and the smaller ones beside it.

        Early articles are placed while little is known of how close reports of their event are, and of how common its
        words will be; moving single articles never parts two events that were joined then.
        """
        partition = self._partition
        story = partition.story[number]
        size = len(partition.members[story])
        numbers: list[int] = []
        for one in sorted({story, *(partition.story[other] for other, _ in partition.near[number])}):
            if len(partition.members[one]) <= size:
                numbers.extend(partition.dissolve(one))
                self._settled.pop(one, None)
        partition.weigh_again({n: self._tally.weigh(self._counted[n]) for n in numbers})
        for _ in range(_ROUNDS):
            if not (partition.join(numbers) and partition.move(numbers)):
                break
        fresh = set(numbers)
        for one in {partition.story[n] for n in numbers}:
            if partition.members[one] <= fresh:
                self._settled[one] = len(partition.members[one])

    def _near(self, vector: Vector) -> list[Near]:
        order = vector.weights.argsort(kind="stable")[::-1]
        held = ((t, w) for t, w in zip(*(part[order].tolist() for part in vector), strict=True) if t in self._postings)
        scores: dict[int, float] = {}
        for term, weight in islice(held, self._settings.max_looked_up):
            for other in self._postings[term]:
                scores[other] = scores.get(other, 0.0) + weight
        best = sorted(scores, key=lambda other: (-scores[other], other))[: self._settings.max_candidates]
        return self._partition.closest(vector, best)[: self._settings.max_neighbours]

    def _post(self, vector: Vector, number: int) -> None:
        for term in vector.terms.tolist():
            held = self._postings.get(term)
            if held is None:
                held = self._postings[term] = deque(maxlen=2 * self._settings.window_holders)
            held.append(number)

    def _is_close(self, other: int, cosine: float) -> bool:
        near = self._partition.near[other]
        return len(near) < self._settings.max_neighbours or cosine > near[-1].cosine
