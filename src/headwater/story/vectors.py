"""Unit vectors of rare terms, and sums of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.settings import StorySettings
from headwater.story.background import prior_share
from headwater.story.bags import Bag

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


class Known(NamedTuple):
    """How many articles a larger corpus has, and how many of them hold each term of those at hand."""

    articles: int
    holders: Mapping[str, int]


class Vector(NamedTuple):
    """Terms by number, ascending, and a weight for each."""

    terms: Ints
    weights: Floats

    def scaled(self, factor: float) -> "Vector":
        """Return the vector times a number."""
        return Vector(self.terms, self.weights * factor)


def rarity(prior_shares: Floats, holders: Ints, articles: int, settings: StorySettings) -> Floats:
    """Return how much terms tell: for each the logarithm of how few articles hold it, above 0.

    Inverse document frequency (Sparck Jones 1972) over the `articles` at hand, `holders` of which hold the term, and
    as many more as the prior is worth. In a pile about one event the event's own words are therefore still rare.
    """
    prior = settings.prior_articles
    expected = np.minimum(holders + 0.5 + prior * prior_shares, articles + prior + 0.5)
    told: Floats = np.log((articles + prior + 1) / expected)
    return told


def heaviest(terms: Ints, weights: Floats, most: int) -> Vector:
    """Return the unit vector of the `most` heaviest terms, the lower number first where two weigh the same."""
    if len(terms) > most:
        kept = np.sort(np.lexsort((terms, -weights))[:most])
        terms, weights = terms[kept], weights[kept]
    length = float(np.sqrt(weights @ weights))
    return Vector(terms, weights / length if length else weights)


def vectors_of(bags: Sequence[Bag], settings: StorySettings, known: Known | None = None) -> tuple[list[Vector], Ints]:
    """Return the unit vector of each bag, and for each term in how many bags it is.

    How rare a term is is told by `known` where the bags are part of a larger corpus, else by the bags themselves.
    Terms are numbered by their spelling, so that nothing depends on the order of the bags.
    """
    holders = Counter(term for bag in bags for term in bag.terms)
    spelt = sorted(holders)
    number = {term: n for n, term in enumerate(spelt)}
    rare = known or Known(len(bags), holders)
    shares = np.array([prior_share(term) for term in spelt])
    told = rarity(shares, np.array([rare.holders[term] for term in spelt], np.int64), rare.articles, settings)
    vectors = []
    for bag in bags:
        terms = np.array([number[term] for term in bag.terms], np.int64)
        vectors.append(heaviest(terms, np.array(bag.weights) * told[terms], settings.max_terms))
    return vectors, np.array([holders[term] for term in spelt], np.int64)


def dot(one: Vector, other: Vector) -> float:
    """Return the sum of products over the terms that both have."""
    if len(one.terms) > len(other.terms):
        one, other = other, one
    if not len(one.terms):
        return 0.0
    at = np.searchsorted(other.terms, one.terms)
    at[at == len(other.terms)] = 0
    same = other.terms[at] == one.terms
    return float(other.weights[at[same]] @ one.weights[same])


def plus(one: Vector, other: Vector) -> Vector:
    """Return the sum of two vectors; may write into the larger one's weights."""
    if len(one.terms) < len(other.terms):
        one, other = other, one
    if not len(other.terms):
        return one
    at = np.searchsorted(one.terms, other.terms)
    inside = np.minimum(at, len(one.terms) - 1)
    same = one.terms[inside] == other.terms
    one.weights[inside[same]] += other.weights[same]
    if same.all():
        return one
    fresh = ~same
    return Vector(
        np.insert(one.terms, at[fresh], other.terms[fresh]), np.insert(one.weights, at[fresh], other.weights[fresh])
    )
