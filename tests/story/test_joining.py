"""Parts alike on the whole are one part, though no two of their articles are near."""

import numpy as np
import pytest

from headwater import story
from headwater.model import Article, Lineage
from headwater.settings import StorySettings
from headwater.story.joining import joined
from headwater.story.nearest import Near
from headwater.story.vectors import Vector
from tests.builders import article


def _desk(name: str, shared: tuple[int, ...]) -> Article:
    """Return a report in words of its own, but for a few that the reports of its event have."""
    own = [f"{name}ov{n}ik" for n in range(50)]
    words = [*own[:25], *(f"tolm{n}ar" for n in shared), *own[25:]]
    return article("".join(f"The {one} of {other}. " for one, other in zip(words[::2], words[1::2], strict=True)), name)


def test_reports_that_share_little_wording_are_one_part() -> None:
    told = {"quor": (1, 2, 3, 4), "vel": (1, 2, 5, 6), "ziln": (3, 4, 5, 6), "gra": (1, 3, 5, 6)}
    desks = [_desk(name, shared) for name, shared in told.items()]
    elsewhere = _desk("orrin", ())
    parts = story.parts_of([*desks, elsewhere], Lineage(), StorySettings())
    assert [len(part) for part in parts] == [4, 1]
    assert len(story.parts_of(desks, Lineage(), StorySettings(min_mean_cosine=2.0))) == 4


def _vector(*weights: float) -> Vector:
    told = np.array(weights) / np.sqrt(np.dot(weights, weights))
    return Vector(np.arange(len(told), dtype=np.int64), told)


@pytest.mark.parametrize(("asked", "pairs"), [(0.4, {(0, 1)}), (0.9, {(0, 1)}), (1.5, set()), (0.2, {(0, 1), (0, 2)})])
def test_the_mean_over_all_pairs_decides(asked: float, pairs: set[tuple[int, int]]) -> None:
    vectors = [_vector(1, 0.1, 0), _vector(1, 0.2, 0.1), _vector(0.2, 0, 1)]
    near = {0: [Near(1, 0.99), Near(2, 0.2)], 2: [Near(1, 0.3)]}
    settings = StorySettings(min_mean_cosine=asked, few_texts=0)
    assert set(joined({0: 0, 1: 1, 2: 2}, vectors, near, settings)) == pairs


def test_what_no_neighbour_leads_to_is_left() -> None:
    vectors = [_vector(1, 0), _vector(1, 0)]
    assert list(joined({0: 0, 1: 1}, vectors, {}, StorySettings())) == []


def test_the_vectors_given_stay_as_they_are() -> None:
    vectors = [_vector(1, 0.5), _vector(1, 0.4), _vector(1, 0.3)]
    before = [v.weights.copy() for v in vectors]
    list(joined({0: 0, 1: 1, 2: 2}, vectors, {0: [Near(1, 1), Near(2, 1)]}, StorySettings()))
    assert all((v.weights == old).all() for v, old in zip(vectors, before, strict=True))
