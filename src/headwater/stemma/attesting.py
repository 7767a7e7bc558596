"""How many witnesses of a pile have two words side by side."""

from collections.abc import Sequence

import numpy as np

from headwater.stemma.texts import Ints, Vocabulary
from headwater.stemma.witnesses import Witness

_ID_BITS = 31


class Attesting:
    """Counts the witnesses of a pile that have a pair of words side by side, whatever stands around it."""

    def __init__(self, witnesses: Sequence[Witness]) -> None:
        self.vocabulary = Vocabulary()
        found = [np.unique(neighbours(self.vocabulary.ids_in(witness.bearer))) for witness in witnesses]
        self._pairs, self._counts = np.unique(
            np.concatenate([*found, np.zeros(0, np.int64)]), return_counts=True
        )  # fmt: skip

    def counts(self, pairs: Ints) -> Ints:
        """Return for each pair of words, numbered as `neighbours` numbers them, how many witnesses have it."""
        at = np.minimum(np.searchsorted(self._pairs, pairs), len(self._pairs) - 1)
        if not len(self._pairs):
            return np.zeros(len(pairs), np.int64)
        return np.where(self._pairs[at] == pairs, self._counts[at], 0)

    def spelt(self, pairs: Ints) -> list[tuple[str, str]]:
        """Return what the words of the pairs are."""
        words = self.vocabulary.words
        return [(words[pair >> _ID_BITS], words[pair & ((1 << _ID_BITS) - 1)]) for pair in pairs.tolist()]

    def numbered(self, pairs: Sequence[tuple[str, str]]) -> Ints:
        """Return the numbers of pairs of words; words that the pile lacks get numbers of their own."""
        ids = self.vocabulary.ids_of([word for pair in pairs for word in pair])
        return np.asarray((ids[::2] << _ID_BITS) | ids[1::2], np.int64)


def neighbours(ids: Ints) -> Ints:
    """Return numbers for the pairs of neighbouring words of a text, given those of its words."""
    return np.asarray((ids[:-1] << _ID_BITS) | ids[1:], np.int64)
