"""From the network's scores of words to the best allowed labels, and to how likely labels are."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from headwater.reader.encoder.labels import begins, goes_on

Floats = NDArray[np.float32]
Places = NDArray[np.int64]


def best_labels(scores: Floats, lengths: Sequence[int], table: Floats) -> list[list[int]]:
    """Return the best labels of each row: the sum of words' scores and of steps between them is greatest (Viterbi).

    `scores` is (rows, words, labels), `lengths` the words of each row, at least one, and `table` (labels, labels) what
    the step from one label to the next is worth; a row begins behind label 0.
    """
    rows, words, labels = scores.shape
    total = scores[:, 0] + table[0]
    came = np.zeros((words, rows, labels), dtype=np.int64)
    totals = np.empty((words, rows, labels), dtype=np.float32)
    totals[0] = total
    for at in range(1, words):
        ahead = total[:, :, None] + table
        came[at] = ahead.argmax(1)
        total = np.take_along_axis(ahead, came[at][:, None, :], 1)[:, 0] + scores[:, at]
        totals[at] = total
    found = []
    for row, length in enumerate(lengths):
        label = int(totals[length - 1, row].argmax())
        path = [label]
        for at in range(length - 1, 0, -1):
            label = int(came[at, row, label])
            path.append(label)
        found.append(path[::-1])
    return found


class Chances:
    """How likely labels are under a linear chain, by the sums over all ways there are (forward and backward).

    Arguments are those of `best_labels`. Answers are shares, 0 to 1, of one row.
    """

    def __init__(self, scores: Floats, lengths: Sequence[int], table: Floats) -> None:
        """Sum up the ways from both ends."""
        self._scores, self._table = scores, table
        words = scores.shape[1]
        ahead = np.empty_like(scores)
        self._behind = np.zeros_like(scores)
        ahead[:, 0] = scores[:, 0] + table[0]
        for at in range(1, words):
            ahead[:, at] = _log_sum(ahead[:, at - 1, :, None] + table, 1) + scores[:, at]
        for at in range(words - 2, -1, -1):
            ways = _log_sum(table + (scores + self._behind)[:, at + 1, None, :], 2)
            inside = np.array([at + 1 < length for length in lengths])
            self._behind[:, at] = np.where(inside[:, None], ways, 0.0)
        rows, lasts = np.arange(len(lengths)), np.array(lengths) - 1
        whole = _log_sum(ahead[rows, lasts], 1)
        # behind a row's own length there is nothing to be asked, and sums that may be past what a float holds
        self._labels = np.exp(np.minimum(ahead + self._behind - whole[:, None, None], 0.0))
        self._lengths = lengths

    def words(self, row: int, kind: int, first: int, after: int) -> Floats:
        """Return for each word of first:after how likely it is part of a span of the kind."""
        found: Floats = self._labels[row, first:after, [begins(kind), goes_on(kind)]].sum(0)
        return found

    def span(self, row: int, kind: int, first: int, after: int) -> float:
        """Return how likely first:after is one span of the kind, with both its ends."""
        found = float(np.log(self._labels[row, first, begins(kind)] + 1e-30))
        label = begins(kind)
        for at in range(first + 1, after):
            found += self._step(row, at, label)[goes_on(kind)]
            label = goes_on(kind)
        share_of_end = 1.0
        if after < self._lengths[row]:
            share_of_end -= float(np.exp(self._step(row, after, label)[goes_on(kind)]))
        return float(np.exp(found)) * max(0.0, share_of_end)

    def _step(self, row: int, at: int, label: int) -> Floats:
        """Return the log share of each label at word `at`, given the label of the word before."""
        ways: Floats = self._table[label] + self._scores[row, at] + self._behind[row, at]
        found: Floats = ways - self._behind[row, at - 1, label]
        return found


def _log_sum(values: Floats, axis: int) -> Floats:
    most = values.max(axis, keepdims=True)
    found: Floats = (most + np.log(np.exp(values - most).sum(axis, keepdims=True))).squeeze(axis)
    return found


def of_words(scores: Floats, firsts: Places) -> Floats:
    """Return the scores of the first piece of every word: (rows, pieces, labels) by places (rows, words)."""
    found: Floats = np.take_along_axis(scores, firsts[:, :, None], 1)
    return found


def padded(parts: Sequence[Places], width: int = 0) -> Places:
    """Return the parts as rows of one array, filled up with zeros, `width` wide or as wide as the longest."""
    found = np.zeros((len(parts), max(width, *map(len, parts), 0)), dtype=np.int64)
    for row, part in enumerate(parts):
        found[row, : len(part)] = part
    return found


def share(score: float) -> float:
    """Return a score in log odds as a share, 0 to 1."""
    return float(1.0 / (1.0 + np.exp(-np.clip(score, -30.0, 30.0))))
