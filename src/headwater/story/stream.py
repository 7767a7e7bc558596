"""Stories of a stream: articles one by one, each placed when it comes, with repairs around it."""

from collections import deque
from itertools import islice

import numpy as np

from headwater.model import Article, Story
from headwater.settings import StorySettings
from headwater.story.background import rarity
from headwater.story.bags import Bag, bag_of
from headwater.story.nearest import Near
from headwater.story.partition import Partition
from headwater.story.telling import Teller
from headwater.story.vectors import Vector, heaviest

_ROUNDS = 5
_GROWTH = 0.1  # what a story grows by before it is clustered anew; the work for an article stays bounded


class Stream:
    """Takes articles one by one and knows the stories so far.

    An article is placed among the stories of its neighbours; then the neighbours are looked at again and stories that
    now hold together are joined. How rare a word is follows from the prior and the articles so far; it is not worked
    out again for earlier ones, so that the order of arrival shows a little: on a shuffled stream the stories are close
    to those of a batch, not the same. An article costs a bounded number of comparisons; all are kept in memory.
    """

    def __init__(self, settings: StorySettings | None = None) -> None:
        self._settings = settings or StorySettings()
        self._partition = Partition(self._settings)
        self._articles: list[list[Article]] = []
        self._by_words: dict[bytes, int] = {}
        self._number: dict[str, int] = {}
        self._spelt: list[str] = []
        self._holders: list[int] = []
        self._postings: list[deque[int]] = []
        self._grown: dict[int, int] = {}

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
        vector = self._vector(bag)
        near = self._near(vector)
        if near and near[0].cosine >= self._settings.near_copy:
            self._by_words[key] = near[0].number
            self._articles[near[0].number].append(article)
            return
        self._by_words[key] = len(self._articles)
        self._articles.append([article])
        number = self._partition.take(vector, near, bag.day)
        self._post(vector, number)
        for other, cosine in near:
            self._partition.point(other, number)
            if self._is_close(other, cosine):
                self._partition.notice(other, Near(number, cosine))
                self._partition.point(number, other)
        self._partition.move([number])
        self._repair(number)

    def _repair(self, number: int) -> None:
        """Cluster a story anew, and the smaller ones beside it, when it has grown by a share since it last was.

        Early articles are placed while little is known of how close reports of their event are; moving single articles
        never parts two events that were joined then.
        """
        partition = self._partition
        story = partition.story[number]
        size = len(partition.members[story])
        self._grown[story] = self._grown.get(story, 0) + 1
        if self._grown[story] < int(size * _GROWTH):
            return
        beside = {partition.story[other] for other, _ in partition.near[number]} | {story}
        numbers: list[int] = []
        for one in sorted(beside):
            if len(partition.members[one]) <= size:
                numbers.extend(partition.dissolve(one))
                self._grown.pop(one, None)
        for _ in range(_ROUNDS):
            if not (partition.join(numbers) and partition.move(numbers)):
                break

    def stories(self) -> tuple[Story, ...]:
        """Return the stories so far, the largest first, then by id; each article is in exactly one."""
        return Teller(self._partition, self._spelt, self._settings).stories(self._articles)

    def _vector(self, bag: Bag) -> Vector:
        for term in bag.terms:
            if term not in self._number:
                self._number[term] = len(self._spelt)
                self._spelt.append(term)
                self._holders.append(0)
                self._postings.append(deque(maxlen=2 * self._settings.window_holders))
        numbers = [self._number[term] for term in bag.terms]
        for number in numbers:
            self._holders[number] += 1
        size = len(self._by_words) + 1
        prior = self._settings.prior_articles
        told = [rarity(self._spelt[n], self._holders[n], size, prior) for n in numbers]
        terms, weights = np.array(numbers, np.int64), np.array(told) * np.array(bag.weights)
        order = terms.argsort()
        return heaviest(terms[order], weights[order], self._settings.max_terms)

    def _near(self, vector: Vector) -> list[Near]:
        order = vector.weights.argsort(kind="stable")[::-1].tolist()
        held = (n for n in order if self._postings[vector.terms[n]])
        scores: dict[int, float] = {}
        for place in islice(held, self._settings.max_looked_up):
            weight = float(vector.weights[place])
            for other in self._postings[vector.terms[place]]:
                scores[other] = scores.get(other, 0.0) + weight
        best = sorted(scores, key=lambda other: (-scores[other], other))[: self._settings.max_candidates]
        found = [Near(other, self._partition.cosine_to(vector, other)) for other in best]
        found.sort(key=lambda near: (-near.cosine, near.number))
        return found[: self._settings.max_neighbours]

    def _post(self, vector: Vector, number: int) -> None:
        for term in vector.terms.tolist():
            self._postings[term].append(number)

    def _is_close(self, other: int, cosine: float) -> bool:
        near = self._partition.near[other]
        return len(near) < self._settings.max_neighbours or cosine > near[-1].cosine
