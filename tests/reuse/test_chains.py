"""Chains of runs, and their edges."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reuse.chains import Chain, Chains, Run, chains_from, chains_of, rows_of
from headwater.reuse.edges import with_ragged_edges
from headwater.reuse.folding import Folded, fold_texts
from headwater.reuse.knots import best_predecessors
from headwater.reuse.matches import Matches
from headwater.reuse.overlaps import without_overlaps
from headwater.reuse.stream import Stream, stream_of

SIZE = 200
RUNS = st.lists(
    st.builds(Run, st.integers(0, 120), st.integers(0, 120), st.integers(5, 30)), max_size=12, unique=True
).map(sorted)


def two_texts(left: list[int], right: list[int]) -> Stream:
    words = np.array([*left, *right], np.uint64)
    none = np.zeros(len(words), np.int32)
    return stream_of(Folded(words, none, none, np.array([0, len(left), len(left) + len(right)])))


def chained(runs: list[Run], gap: int) -> list[Chain]:
    """Chain runs of a pair of texts of 200 words; places count from the start of each text."""
    stream = two_texts([1] * SIZE, [2] * SIZE)
    left, right = int(stream.first[0]), int(stream.first[1])
    columns = np.array([(r.left + left, r.right + right, r.length) for r in runs], np.int64).reshape(-1, 3).T
    found = chains_of(stream, Matches(*columns), gap)
    return [tuple(Run(r.left - left, r.right - right, r.length) for r in chain) for chain in rows_of(found)]


@pytest.mark.parametrize(
    ("runs", "chains"),
    [
        ([], []),
        ([Run(0, 0, 9)], [(Run(0, 0, 9),)]),
        # a short way on, on both sides
        ([Run(0, 0, 9), Run(12, 10, 9)], [(Run(0, 0, 9), Run(12, 10, 9))]),
        # too far on the right
        ([Run(0, 0, 9), Run(12, 90, 8)], [(Run(0, 0, 9),), (Run(12, 90, 8),)]),
        # back on the right
        ([Run(0, 50, 9), Run(12, 0, 10)], [(Run(0, 50, 9),), (Run(12, 0, 10),)]),
        # an overlap is cut off the second run
        ([Run(0, 0, 9), Run(7, 7, 9)], [(Run(0, 0, 9), Run(9, 9, 7))]),
        # a stray match in between does not break the chain
        ([Run(0, 0, 9), Run(11, 100, 5), Run(18, 18, 9)], [(Run(0, 0, 9), Run(18, 18, 9)), (Run(11, 100, 5),)]),
    ],
)  # fmt: skip
def test_chains(runs: list[Run], chains: list[Chain]) -> None:
    assert chained(runs, 40) == chains


@given(RUNS, st.integers(0, 60))
def test_chains_go_forward_and_use_each_run_once(runs: list[Run], gap: int) -> None:
    chains = chained(runs, gap)
    for chain in chains:
        for one, two in pairwise(chain):
            assert 0 <= two.left - one.left_end <= gap
            assert 0 <= two.right - one.right_end <= gap
    ends = [(run.left_end, run.right_end) for chain in chains for run in chain]
    assert len(ends) == len(runs)
    assert set(ends) == {(run.left_end, run.right_end) for run in runs}


@given(st.lists(RUNS.filter(bool), min_size=1, max_size=5), st.integers(0, 60))
def test_pairs_are_chained_apart_from_each_other(pairs: list[list[Run]], gap: int) -> None:
    runs = Matches(*np.array([run for pair in pairs for run in pair], np.int64).T)
    keys = np.repeat(np.arange(len(pairs)), [len(pair) for pair in pairs])
    together = best_predecessors(runs, keys, gap).tolist()
    shift = 0
    for pair in pairs:
        alone = best_predecessors(Matches(*np.array(pair, np.int64).T), np.zeros(len(pair), np.int64), gap).tolist()
        assert together[shift : shift + len(pair)] == [before + shift if before >= 0 else -1 for before in alone]
        shift += len(pair)


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
    stream = stream_of(fold_texts([left, right]))
    one, two = int(stream.first[0]), int(stream.first[1])
    start, there = left.split().index("a"), right.split().index("a")
    (chain,) = rows_of(with_ragged_edges(stream, chains_from([(Run(one + start, two + there, 5),)])))
    assert [(r.left - one, r.right - two, r.length) for r in chain] == grown


def test_edges_stop_at_the_border_of_a_text() -> None:
    stream = stream_of(fold_texts(["a b c d e", "m n", "a b c d e", "m n"]))
    chains = chains_from([(Run(int(stream.first[0]), int(stream.first[2]), 5),)])
    assert rows_of(with_ragged_edges(stream, chains)) == rows_of(chains)


@given(st.lists(st.integers(0, 3), min_size=5, max_size=40), st.lists(st.integers(0, 3), min_size=5, max_size=40))
def test_grown_runs_are_equal_words_in_order(left: list[int], right: list[int]) -> None:
    left[2:2], right[1:1] = [9, 8, 7], [9, 8, 7]
    stream = two_texts(left, right)
    one, two = int(stream.first[0]), int(stream.first[1])
    (chain,) = rows_of(with_ragged_edges(stream, chains_from([(Run(one + 2, two + 1, 3),)])))
    for run in chain:
        here, there = run.left - one, run.right - two
        assert left[here : here + run.length] == right[there : there + run.length]
    for before, after in pairwise(chain):
        assert before.left_end <= after.left
        assert before.right_end <= after.right


def test_no_chains_have_no_edges() -> None:
    empty = chains_from([])
    assert isinstance(with_ragged_edges(two_texts([1], [2]), empty), Chains)


def hull(chain: Chain) -> tuple[int, int, int, int]:
    return chain[0].left, chain[-1].left_end, chain[0].right, chain[-1].right_end


@given(RUNS)
def test_no_two_chains_of_a_pair_overlap_on_both_sides(runs: list[Run]) -> None:
    stream = two_texts([1] * SIZE, [2] * SIZE)
    left, right = int(stream.first[0]), int(stream.first[1])
    given_chains = chains_from([(Run(r.left + left, r.right + right, r.length),) for r in runs])
    chains = [hull(chain) for chain in rows_of(without_overlaps(stream, given_chains))]
    for one, two in ((a, b) for n, a in enumerate(chains) for b in chains[:n]):
        assert one[1] <= two[0] or two[1] <= one[0] or one[3] <= two[2] or two[3] <= one[2]
