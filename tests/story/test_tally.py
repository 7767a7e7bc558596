"""Words of a stream, beside those of a batch."""

import random

import numpy as np
import pytest

from headwater.settings import StorySettings
from headwater.story.bags import bag_of
from headwater.story.tally import Tally
from headwater.story.vectors import vectors_of
from tests.story.piles import event

SETTINGS = StorySettings()
BAGS = [bag_of(one, SETTINGS) for seed in range(40, 46) for one in event(seed, 8)]


@pytest.mark.parametrize("seed", range(3))
def test_once_all_are_counted_words_weigh_as_in_a_batch(seed: int) -> None:
    bags = random.Random(seed).sample(BAGS, len(BAGS))
    tally = Tally(SETTINGS)
    counted = [tally.count(bag) for bag in bags]
    expected, _ = vectors_of(bags, SETTINGS)
    spelt, sorted_terms = tally.spelt, sorted({term for bag in bags for term in bag.terms})
    for one, vector in zip(counted, expected, strict=True):
        found = tally.weigh(one)
        assert (np.diff(found.terms) > 0).all()
        weights = dict(zip((spelt[n] for n in found.terms), found.weights.tolist(), strict=True))
        assert weights == pytest.approx(
            dict(zip((sorted_terms[n] for n in vector.terms), vector.weights.tolist(), strict=True))
        )


def test_a_word_weighs_less_with_each_further_article_that_holds_it() -> None:
    tally = Tally(SETTINGS)
    first = tally.count(BAGS[0]._replace(terms=("harbour", "quarnel"), weights=(1.0, 1.0)))
    shares = [tally.weigh(first).weights[1]]
    for _ in range(5):
        tally.count(BAGS[0]._replace(terms=("quarnel",), weights=(1.0,)))
        shares.append(tally.weigh(first).weights[1])
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] < shares[0]


def test_more_terms_than_there_was_room_for_are_counted() -> None:
    tally = Tally(SETTINGS)
    terms = tuple(f"word{n}" for n in range(5_000))
    counted = tally.count(BAGS[0]._replace(terms=terms, weights=(1.0,) * len(terms)))
    assert tally.spelt == list(terms)
    assert len(counted.terms) == len(terms)
    assert len(tally.weigh(counted).terms) == SETTINGS.max_terms
