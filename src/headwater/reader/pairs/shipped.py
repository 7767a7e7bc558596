"""The networks over pairs with the weights that ship with the package."""

import hashlib
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from typing import Final

from headwater.errors import UsageError
from headwater.model import ModelUsed
from headwater.reader.pairs.network import Directions, OnnxPairs, tokenizer_of
from headwater.reader.pairs.relation import Relation

NAME, CLOSE_NAME = "headwater-pairs/1", "headwater-pairs-close/1"
_NEEDS: Final = ("onnxruntime", "tokenizers")
_HOME: Final = files("headwater.reader.pairs").joinpath("weights")
_FILES: Final = {NAME: _HOME.joinpath("pairs.onnx"), CLOSE_NAME: _HOME.joinpath("close.onnx")}
# the bases of all networks have one vocabulary; their files take its numbers
_TOKENIZER: Final = files("headwater.reader.encoder").joinpath("weights", "tokenizer.json")


class ShippedPairs:
    """The networks with the package's weights, each of which loads when it is first asked."""

    def __init__(self) -> None:
        """Raise UsageError where the weights or a library they need are not part of this installation."""
        absent = [name for name in _NEEDS if find_spec(name) is None]
        if absent or not all(file.is_file() for file in _FILES.values()):
            why = f"{' and '.join(absent)} not installed" if absent else "its weights are not part of this installation"
            message = f"wordings cannot be compared by the network: {why}; install it or choose the reader 'rules'"
            raise UsageError(message)

    @cached_property
    def models(self) -> tuple[ModelUsed, ...]:
        """The weights it reads with."""
        return tuple(ModelUsed(name=n, sha256=hashlib.sha256(f.read_bytes()).hexdigest()) for n, f in _FILES.items())

    def directions(self, texts: Sequence[str]) -> list[bytes]:
        """See `PairReader.directions`."""
        return self._first.directions(texts)

    def near(self, texts: Sequence[str]) -> Directions:
        """See `PairReader.near`."""
        return Directions(self.directions(texts))

    def relations(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        """See `PairReader.relations`."""
        return self._first.relations(pairs)

    def closely(self, pairs: Sequence[tuple[str, str]]) -> list[Relation]:
        """See `PairReader.closely`."""
        return self._close.relations(pairs)

    @cached_property
    def _first(self) -> OnnxPairs:
        return _opened(NAME, parted=False)

    @cached_property
    def _close(self) -> OnnxPairs:
        return _opened(CLOSE_NAME, parted=True)


def _opened(name: str, *, parted: bool) -> OnnxPairs:
    return OnnxPairs(_FILES[name].read_bytes(), tokenizer_of(_TOKENIZER.read_text(encoding="utf-8"), parted=parted))
