"""Neighbours over the index, beside those of all pairs."""

import numpy as np
import pytest

from headwater.settings import StorySettings
from headwater.story.bags import bag_of
from headwater.story.nearest import nearest
from headwater.story.vectors import dot, vectors_of
from tests.story.piles import event

SETTINGS = StorySettings()
BAGS = [bag_of(a, SETTINGS) for seed in range(12) for a in event(seed, 1 + seed)]
VECTORS, HOLDERS = vectors_of(BAGS, SETTINGS)


def test_neighbours_are_those_of_all_pairs_where_no_bound_is_met() -> None:
    wide = StorySettings(max_looked_up=10_000, window_holders=10_000, max_candidates=10_000)
    for number, found in enumerate(nearest(VECTORS, HOLDERS, wide)):
        pairs = [(-round(dot(VECTORS[number], other), 9), n) for n, other in enumerate(VECTORS) if n != number]
        expected = sorted(pair for pair in pairs if pair[0] < 0)[: wide.max_neighbours]
        assert [near.number for near in found] == [n for _, n in expected]
        assert [near.cosine for near in found] == pytest.approx([-c for c, _ in expected])


def test_the_bounds_cost_few_close_neighbours() -> None:
    wide = StorySettings(max_looked_up=10_000, window_holders=10_000, max_candidates=10_000)
    kept = total = 0
    for all_of_them, some in zip(nearest(VECTORS, HOLDERS, wide), nearest(VECTORS, HOLDERS, SETTINGS), strict=True):
        best = {near.number for near in all_of_them[:3]}
        kept, total = kept + len(best & {near.number for near in some}), total + len(best)
    assert kept > 0.97 * total


def test_those_asked_for_are_answered_as_among_all() -> None:
    everyone = nearest(VECTORS, HOLDERS, SETTINGS)
    asked = list(range(1, len(VECTORS), 5))
    assert nearest(VECTORS, HOLDERS, SETTINGS, asked) == [everyone[n] for n in asked]


def test_nothing_has_no_neighbours() -> None:
    vectors, holders = vectors_of([], SETTINGS)
    assert nearest(vectors, holders, SETTINGS) == []
    assert nearest(VECTORS[:1], np.ones_like(HOLDERS), SETTINGS) == [[]]
