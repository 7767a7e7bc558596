"""The network over pairs with the weights that ship with the package."""

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

NAME: Final = "headwater-pairs/1"
_NEEDS: Final = ("onnxruntime", "tokenizers")
_WEIGHTS: Final = files("headwater.reader.pairs").joinpath("weights", "pairs.onnx")
# both networks begin from one base, and so have one vocabulary
_TOKENIZER: Final = files("headwater.reader.encoder").joinpath("weights", "tokenizer.json")


class ShippedPairs:
    """The network with the package's weights, which load when the first wording is read."""

    def __init__(self) -> None:
        """Raise UsageError where the weights or a library they need are not part of this installation."""
        absent = [name for name in _NEEDS if find_spec(name) is None]
        if absent or not _WEIGHTS.is_file():
            why = f"{' and '.join(absent)} not installed" if absent else "its weights are not part of this installation"
            message = f"wordings cannot be compared by the network: {why}; install it or choose the reader 'rules'"
            raise UsageError(message)

    @cached_property
    def model(self) -> ModelUsed:
        """The weights it reads with."""
        return ModelUsed(name=NAME, sha256=hashlib.sha256(_WEIGHTS.read_bytes()).hexdigest())

    def near(self, texts: Sequence[str]) -> Directions:
        """See `PairReader.near`."""
        return self._network.near(texts)

    def relation(self, one: str, other: str) -> Relation:
        """See `PairReader.relation`."""
        return self._network.relation(one, other)

    @cached_property
    def _network(self) -> OnnxPairs:
        return OnnxPairs(_WEIGHTS.read_bytes(), tokenizer_of(_TOKENIZER.read_text(encoding="utf-8")))
