"""Chains of runs, and their edges."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reuse.chains import Run, chains_of, with_ragged_edges

RUNS = st.lists(
    st.builds(Run, st.integers(0, 120), st.integers(0, 120), st.integers(5, 30)), max_size=12, unique=True
).map(sorted)


@pytest.mark.parametrize(
    ("runs", "chains"),
    [
        ([], []),
        ([Run(0, 0, 9)], [(Run(0, 0, 9),)]),
        # a short way on, on both sides
        ([Run(0, 0, 9), Run(12, 10, 9)], [(Run(0, 0, 9), Run(12, 10, 9))]),
        # too far on the right
        ([Run(0, 0, 9), Run(12, 90, 8)], [(Run(0, 0, 9),), (Run(12, 90, 8),)]),
        # back on the right: the heavier one first
        ([Run(0, 50, 9), Run(12, 0, 10)], [(Run(12, 0, 10),), (Run(0, 50, 9),)]),
        # an overlap is cut off the second run
        ([Run(0, 0, 9), Run(7, 7, 9)], [(Run(0, 0, 9), Run(9, 9, 7))]),
    ],
)  # fmt: skip
def test_chains(runs: list[Run], chains: list[tuple[Run, ...]]) -> None:
    assert chains_of(runs, 40) == chains


@given(RUNS, st.integers(0, 60))
def test_chains_go_forward_and_use_each_run_once(runs: list[Run], gap: int) -> None:
    chains = chains_of(runs, gap)
    for chain in chains:
        for one, two in pairwise(chain):
            assert 0 <= two.left - one.left_end <= gap
            assert 0 <= two.right - one.right_end <= gap
    ends = [(run.left_end, run.right_end) for chain in chains for run in chain]
    assert len(ends) <= len(runs)
    assert set(ends) <= {(run.left_end, run.right_end) for run in runs}


@pytest.mark.parametrize(
    ("left", "right", "grown"),
    [
        # two equal words beyond one that was changed, on either end
        ("p q x a b c d e y r s", "p q z a b c d e w r s", [(0, 0, 2), (3, 3, 5), (9, 9, 2)]),
        # one equal word is chance
        ("p x a b c d e y r", "p z a b c d e w r", [(2, 2, 5)]),
        # a word put in
        ("a b c d e r s", "a b c d e new r s", [(0, 0, 5), (5, 6, 2)]),
    ],
)
def test_ragged_edges(left: str, right: str, grown: list[tuple[int, int, int]]) -> None:
    ids = {word: number for number, word in enumerate(sorted(set(f"{left} {right}".split())))}
    one, two = [ids[w] for w in left.split()], [ids[w] for w in right.split()]
    start, there = left.split().index("a"), right.split().index("a")
    assert with_ragged_edges((Run(start, there, 5),), one, two) == tuple(Run(*run) for run in grown)


@given(st.lists(st.integers(0, 3), min_size=5, max_size=40), st.lists(st.integers(0, 3), min_size=5, max_size=40))
def test_grown_runs_are_equal_words_in_order(left: list[int], right: list[int]) -> None:
    left[2:2], right[1:1] = [9, 8, 7], [9, 8, 7]
    chain = with_ragged_edges((Run(2, 1, 3),), left, right)
    for run in chain:
        assert left[run.left : run.left_end] == right[run.right : run.right_end]
    for one, two in pairwise(chain):
        assert one.left_end <= two.left
        assert one.right_end <= two.right
