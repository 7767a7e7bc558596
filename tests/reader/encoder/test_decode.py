"""The best labels are the best of all, and padding changes nothing."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.encoder.decode import Chances, best_labels, of_words, padded, share
from headwater.reader.encoder.labels import begins, goes_on


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 4), min_size=1, max_size=3))
def test_best_of_all_paths(seed: int, lengths: list[int]) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(len(lengths), max(lengths), 3)).astype(np.float32)
    table = rng.normal(size=(3, 3)).astype(np.float32)
    found = best_labels(scores, lengths, table)
    for row, length in enumerate(lengths):

        def worth(path: tuple[int, ...], row: int = row) -> float:
            steps = sum(float(table[a, b]) for a, b in pairwise((0, *path)))
            return steps + sum(float(scores[row, at, label]) for at, label in enumerate(path))

        best = max(worth(path) for path in product(range(3), repeat=length))
        assert len(found[row]) == length
        assert worth(tuple(found[row])) > best - 1e-4


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 4), min_size=1, max_size=3))
def test_chances_are_shares_of_all_paths(seed: int, lengths: list[int]) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(len(lengths), max(lengths), 3)).astype(np.float32)
    table = rng.normal(size=(3, 3)).astype(np.float32)
    chances = Chances(scores, lengths, table)
    for row, length in enumerate(lengths):
        paths = list(product(range(3), repeat=length))
        worth = np.array(
            [
                sum(float(table[a, b]) for a, b in pairwise((0, *path)))
                + sum(float(scores[row, at, label]) for at, label in enumerate(path))
                for path in paths
            ]
        )
        shares = np.exp(worth) / np.exp(worth).sum()
        inside = [sum(s for s, path in zip(shares, paths, strict=True) if path[at] > 0) for at in range(length)]
        assert np.allclose(chances.words(row, 0, 0, length), inside, atol=1e-4)
        for first, after in ((a, b) for a in range(length) for b in range(a + 1, length + 1)):
            span = (begins(0), *[goes_on(0)] * (after - first - 1))
            is_one = [path[first:after] == span and (after == length or path[after] != goes_on(0)) for path in paths]
            assert abs(chances.span(row, 0, first, after) - float(shares[is_one].sum())) < 1e-4


def test_scores_are_those_of_first_pieces() -> None:
    scores = np.arange(8, dtype=np.float32).reshape(1, 4, 2)
    assert of_words(scores, np.array([[1, 3]])).tolist() == [[[2.0, 3.0], [6.0, 7.0]]]


def test_padding() -> None:
    parts = [np.array([1, 2]), np.array([3])]
    assert padded(parts).tolist() == [[1, 2], [3, 0]]
    assert padded(parts, 3).tolist() == [[1, 2, 0], [3, 0, 0]]


def test_shares() -> None:
    assert share(0.0) == 0.5
    assert share(-1e9) < 1e-9
    assert share(1e9) > 1 - 1e-9
