"""How many witnesses of a pile have two words side by side."""

from collections.abc import Sequence
from functools import partial

import numpy as np

from headwater.memory import Memory, code_version, key_of, remembered
from headwater.stemma.texts import Ints, Vocabulary
from headwater.stemma.witnesses import Witness

# words are numbered by hashes: so are pairs, without an order of words that would depend on the pile
_SPREAD = np.int64(0x5851F42D4C957F2D)


class Attesting:
    """Counts the witnesses of a pile that have a pair of words side by side, whatever stands around it.

    With `memory` the pairs of a text are sought once in all runs.
    """

    def __init__(self, witnesses: Sequence[Witness], memory: Memory | None = None) -> None:
        self.vocabulary = Vocabulary()
        found = [self._pairs_of(witness, memory) for witness in witnesses]
        joined = np.concatenate([*found, np.zeros(0, np.int64)])
        self._pairs, self._counts = np.unique(joined, return_counts=True)

    def counts(self, pairs: Ints) -> Ints:
        """Return for each pair of words, numbered as `neighbours` numbers them, how many witnesses have it."""
        if not len(self._pairs):
            return np.zeros(len(pairs), np.int64)
        at = np.minimum(np.searchsorted(self._pairs, pairs), len(self._pairs) - 1)
        return np.where(self._pairs[at] == pairs, self._counts[at], 0)

    def _pairs_of(self, witness: Witness, memory: Memory | None) -> Ints:
        make = partial(self._packed, witness)
        if memory is None:
            return np.frombuffer(make(), np.int64)
        place = "neighbours", code_version("stemma", "reader"), key_of(witness.bearer.spans)
        packed = remembered(memory, place, bytes, make)
        return np.frombuffer(packed if len(packed) % np.int64().nbytes == 0 else make(), np.int64)

    def _packed(self, witness: Witness) -> bytes:
        return np.unique(neighbours(self.vocabulary.ids_in(witness.bearer))).tobytes()


def neighbours(ids: Ints) -> Ints:
    """Return numbers for the pairs of neighbouring words of a text, given those of its words."""
    return np.asarray(ids[:-1] * _SPREAD + ids[1:], np.int64)
