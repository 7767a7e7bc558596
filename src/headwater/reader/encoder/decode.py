"""From the network's scores of words to the best allowed labels."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

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
