"""Sparse vectors, beside dense ones."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.acts import plain_stem
from headwater.settings import StorySettings
from headwater.story.background import prior_share
from headwater.story.vectors import Vector, dot, heaviest, plus, rarity

VECTORS = st.dictionaries(st.integers(0, 15), st.integers(-400, 400).map(lambda n: n / 100), max_size=12).map(
    lambda held: Vector(np.array(sorted(held), np.int64), np.array([held[k] for k in sorted(held)], np.float64))
)


def dense(one: Vector) -> np.ndarray:
    out = np.zeros(16)
    out[one.terms] = one.weights
    return out


@given(VECTORS, VECTORS)
def test_products_and_sums_are_those_of_dense_vectors(one: Vector, other: Vector) -> None:
    expected = dense(one) + dense(other)
    assert dot(one, other) == pytest.approx(float(dense(one) @ dense(other)))
    total = plus(Vector(one.terms, one.weights.copy()), Vector(other.terms, other.weights.copy()))
    assert np.allclose(dense(total), expected)
    assert (np.diff(total.terms) > 0).all()


@given(VECTORS, st.integers(1, 12))
def test_the_heaviest_terms_make_a_unit_vector(one: Vector, most: int) -> None:
    kept = heaviest(one.terms, np.abs(one.weights), most)
    assert len(kept.terms) == min(most, len(one.terms))
    assert (np.diff(kept.terms) > 0).all()
    if one.weights.any():
        assert float(kept.weights @ kept.weights) == pytest.approx(1.0)
        left = np.setdiff1d(one.terms, kept.terms)
        low = min(dense(Vector(one.terms, np.abs(one.weights)))[kept.terms])
        assert all(dense(Vector(one.terms, np.abs(one.weights)))[left] <= low)


def told(term: str, holders: list[int], articles: int) -> list[float]:
    shares = np.full(len(holders), prior_share(term))
    return list(rarity(shares, np.array(holders, np.int64), articles, StorySettings()))


@pytest.mark.parametrize("articles", [1, 2, 30, 100_000])
def test_a_word_tells_less_the_more_hold_it_and_never_nothing(articles: int) -> None:
    found = told("quarnel", list(range(1, articles + 1, max(1, articles // 50))), articles)
    assert found == sorted(found, reverse=True)
    assert min(found) > 0


def test_a_story_that_is_the_whole_pile_keeps_rare_words() -> None:
    assert told("quarnel", [10], 10)[0] > 2 * told(plain_stem("government"), [10], 10)[0]
