"""Families of bounded size: what hangs together, and what is cut from what."""

import random
from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.corpus.components import EXACT, families_of

EDGES = st.lists(st.tuples(st.integers(0, 25), st.integers(0, 25), st.integers(1, 5)), max_size=40)
Edges = list[tuple[int, int, int]]


def found(edges: Edges, most: int) -> tuple[set[frozenset[int]], int, int]:
    left, right, weight = (np.array([edge[n] for edge in edges], np.int64) for n in range(3))
    told = families_of(left.astype(np.uint64), right.astype(np.uint64), weight, most)
    groups = defaultdict(set)
    for document, family in zip(told.document.tolist(), told.family.tolist(), strict=True):
        groups[family].add(document)
    return {frozenset(group) for group in groups.values()}, told.cut_edges, told.cut_families


def hanging_together(edges: Edges) -> set[frozenset[int]]:
    groups: dict[int, set[int]] = {}
    for one, two, _ in edges:
        joined = groups.get(one, {one}) | groups.get(two, {two})
        groups.update(dict.fromkeys(joined, joined))
    return {frozenset(group) for group in groups.values()}


@given(EDGES)
def test_without_a_bound_all_that_hangs_together_is_one(edges: Edges) -> None:
    assert found(edges, 100) == (hanging_together(edges), 0, 0)


@given(EDGES, st.integers(2, 6))
def test_under_a_bound_families_are_parts_of_it(edges: Edges, most: int) -> None:
    groups, cut, large = found(edges, most)
    whole = hanging_together(edges)
    assert all(len(group) <= most for group in groups)
    assert all(any(group <= one for one in whole) for group in groups)
    assert {one for one in whole if len(one) <= most} <= groups
    home = {document: group for group in groups for document in group}
    assert cut == sum(home[one] != home[two] for one, two, _ in edges)
    assert large == sum(len(one) > most for one in whole)


@given(EDGES, st.integers(2, 6), st.randoms(use_true_random=False))
def test_order_and_sides_change_nothing(edges: Edges, most: int, rng: random.Random) -> None:
    other = [(two, one, weight) if rng.random() < 0.5 else (one, two, weight) for one, two, weight in edges]
    rng.shuffle(other)
    assert found(other, most) == found(edges, most)


def test_the_heaviest_stay_together() -> None:
    chain = [(0, 1, 9), (1, 2, 1), (2, 3, EXACT), (3, 4, 2)]
    groups, cut, large = found(chain, 3)
    assert groups == {frozenset({0, 1}), frozenset({2, 3, 4})}
    assert (cut, large) == (1, 1)


def test_a_long_chain_is_one_family() -> None:
    chain = [(n, n + 1, 1) for n in range(5_000)]
    random.Random(1).shuffle(chain)
    groups, _, _ = found(chain, 10_000)
    assert len(groups) == 1
