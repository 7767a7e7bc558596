"""The network over pairs as onnxruntime runs it."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib import import_module
from typing import Final, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from headwater.processors import usable_processors
from headwater.reader.pairs.relation import Relation
from headwater.reader.sessions import session_of

_Asked = TypeVar("_Asked")
_Found = TypeVar("_Found")
Floats = NDArray[np.float32]
# Pieces of a pair; the longer wording of one that is longer is cut, as it was in training.
MOST_PIECES: Final = 112
_ROWS: Final = 512
_WRITTEN: Final = "<f2"  # a direction as it is told and kept: its numbers in 16 bits each
_KEPT: Final = 20_000  # pairs of which it is remembered what was said
_ONE, _PARTED = "[CLS] $A [SEP]", "[CLS] $A [SEP] [SEP] $B:1 [SEP]"
_MARKS: Final = ("[CLS]", "[SEP]")


class Pieces(Protocol):
    """The pieces of one wording or of two: their numbers, and of each whether it is the second wording's."""

    @property
    def ids(self) -> Sequence[int]:
        """The number of each piece in the vocabulary."""
        ...

    @property
    def type_ids(self) -> Sequence[int]:
        """1 for the pieces of the second wording, 0 for all others."""
        ...


class PairTokenizer(Protocol):
    """What is asked of a tokenizer; those of the package tokenizers offer it."""

    def encode(self, sequence: str, pair: str | None = None) -> Pieces:
        """Return the pieces of a wording or of two."""
        ...


class Directions:
    """Where texts point; see `Nearness`."""

    def __init__(self, directions: Sequence[bytes]) -> None:
        """Take the direction of each text, of length 1, as `PairReader.directions` gives it."""
        rows = [np.frombuffer(direction, dtype=_WRITTEN) for direction in directions]
        self._directions = np.stack(rows).astype(np.float32) if rows else np.zeros((0, 1), dtype=np.float32)

    def nearest(self, many: int) -> list[tuple[int, int]]:
        """See `Nearness.nearest`."""
        texts = len(self._directions)
        found: dict[tuple[int, int], float] = {}
        for first in range(0, texts, _ROWS):  # all at once would take memory by the square of the texts
            near = self._directions[first : first + _ROWS] @ self._directions.T
            near[np.arange(len(near)), np.arange(first, first + len(near))] = -1
            chosen = np.argsort(-near, axis=1, kind="stable")[:, : max(0, min(many, texts - 1))]
            for row, others in enumerate(chosen.tolist()):
                found |= {(min(first + row, b), max(first + row, b)): float(near[row, b]) for b in others}
        return sorted(found, key=lambda pair: (-found[pair], pair))

    def between(self, one: int, other: int) -> float:
        """See `Nearness.between`."""
        return float(self._directions[one] @ self._directions[other])


class OnnxPairs:
    """A network in an ONNX file of `training/pairs`.

    Each pair is read by itself and in the order of its texts: activations are scaled to eight bits over all that is
    read at once, and what is said of two wordings may depend on no other. As many pairs are read side by side as there
    are processors, each in one thread, which for texts this short is quicker than to share out the work on each.
    """

    def __init__(self, raw: bytes, tokenizer: PairTokenizer, threads: int = 0) -> None:
        """Load the network from the bytes of its file; so many `threads` read, with 0 one for each processor."""
        self._session = session_of(raw, threads=1)
        self._tokenizer, self._threads = tokenizer, threads or usable_processors()
        self._read = lru_cache(maxsize=_KEPT)(self._relation)  # claims and comparisons ask about the same pairs

    def directions(self, texts: Sequence[str]) -> list[bytes]:
        """See `PairReader.directions`."""
        return self._each(self._direction, texts)

    def relations(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        """See `PairReader.relations`."""
        return self._each(lambda pair: self._read(*sorted(pair)), pairs)

    def _each(self, read: Callable[[_Asked], _Found], asked: Sequence[_Asked]) -> list[_Found]:
        threads = min(self._threads, len(asked))
        if threads <= 1:
            return [read(one) for one in asked]
        with ThreadPoolExecutor(threads, "pairs") as pool:
            return list(pool.map(read, asked))

    def _direction(self, text: str) -> bytes:
        found: bytes = self._run("direction", self._tokenizer.encode(text))[0].astype(_WRITTEN).tobytes()
        return found

    def _relation(self, first: str, second: str) -> Relation:
        return Relation(*map(float, self._run("relations", self._tokenizer.encode(first, second))[0]))

    def _run(self, output: str, read: Pieces) -> Floats:
        ids, kinds = (_row(part) for part in (read.ids, read.type_ids))
        found: Floats = self._session.run([output], {"ids": ids, "mask": np.ones_like(ids), "kinds": kinds})[0]
        return found


def _row(numbers: Sequence[int]) -> NDArray[np.int64]:
    return np.array([numbers], dtype=np.int64)


def tokenizer_of(written: str, *, parted: bool = False) -> PairTokenizer:
    """Return the tokenizer of a tokenizer.json, which cuts what is too long.

    `parted`: two wordings have two marks between them and the last mark is of neither, as MPNet is taught.
    """
    found = import_module("tokenizers").Tokenizer.from_str(written)
    if parted:
        marks = [(mark, found.token_to_id(mark)) for mark in _MARKS]
        template = import_module("tokenizers.processors").TemplateProcessing
        found.post_processor = template(single=_ONE, pair=_PARTED, special_tokens=marks)
    found.no_padding()
    found.enable_truncation(MOST_PIECES)
    made: PairTokenizer = found
    return made
