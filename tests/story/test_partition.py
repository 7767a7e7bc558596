"""Articles that weigh otherwise than when they came."""

import numpy as np
import pytest

from headwater.settings import StorySettings
from headwater.story.nearest import Near
from headwater.story.partition import Partition
from headwater.story.vectors import Vector, dot


def unit(*weights: float) -> Vector:
    terms = np.flatnonzero(weights)
    held = np.array(weights)[terms]
    return Vector(terms, held / np.sqrt(held @ held))


def partition_of(vectors: list[Vector]) -> Partition:
    found = Partition(StorySettings())
    for number, vector in enumerate(vectors):
        near = [Near(n, dot(vector, other)) for n, other in enumerate(vectors) if n != number]
        found.take(vector, sorted((one for one in near if one.cosine > 0), key=lambda one: -one.cosine), None)
    return found


def test_articles_weighed_again_are_as_if_they_had_come_so() -> None:
    before = [unit(3, 1, 0, 1), unit(3, 0, 1, 1), unit(1, 3, 2, 0), unit(0, 2, 3, 1)]
    after = [unit(1, 3, 1, 1), unit(3, 0, 1, 1), unit(1, 3, 1, 0), unit(0, 1, 3, 1)]
    changed, expected = partition_of(before), partition_of(after)
    changed.weigh_again(dict(enumerate(after)))
    for number in range(len(after)):
        assert [one.number for one in changed.near[number]] == [one.number for one in expected.near[number]]
        assert [one.cosine for one in changed.near[number]] == pytest.approx(
            [one.cosine for one in expected.near[number]]
        )
        assert changed.vectors[number].weights == pytest.approx(expected.vectors[number].weights)


def test_the_closest_come_first_and_those_without_a_word_in_common_not_at_all() -> None:
    found = partition_of([unit(1), unit(0, 1), unit(1, 1), unit(0, 0, 1)])
    assert [one.number for one in found.closest(unit(2, 1), [0, 1, 2, 3])] == [2, 0, 1]
    assert found.closest(unit(2, 1), []) == []
    assert found.closest(Vector(np.zeros(0, np.int64), np.zeros(0)), [0, 1]) == []
