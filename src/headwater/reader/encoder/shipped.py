"""The encoder with the weights that ship with the package."""

import hashlib
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from typing import Final

from headwater.errors import UsageError
from headwater.model import ModelUsed
from headwater.reader.encoder.calibration import Calibration, calibration_of
from headwater.reader.encoder.graph import OnnxGraph, tokenizer_of
from headwater.reader.encoder.reader import EncoderReader
from headwater.reader.encoder.statements import Network
from headwater.reader.encoder.windows import Tokenizer
from headwater.reader.layers import Layers

NAME: Final = "headwater-reader/1"
_WEIGHTS: Final = "reader.onnx"
_TOKENIZER: Final = "tokenizer.json"
_CALIBRATION: Final = "calibration.json"
_NEEDS: Final = ("onnxruntime", "tokenizers")
_HOME: Final = files("headwater.reader.encoder").joinpath("weights")


class ShippedReader:
    """The encoder with the package's weights, which load when the first text is read."""

    name = NAME

    def __init__(self) -> None:
        """Raise UsageError where the weights or a library they need are not part of this installation."""
        why = missing()
        if why:
            message = f"the encoder cannot read: {why}; install it or choose the reader 'rules'"
            raise UsageError(message)

    @cached_property
    def model(self) -> ModelUsed:
        """The weights it reads with."""
        return ModelUsed(name=NAME, sha256=hashlib.sha256(_HOME.joinpath(_WEIGHTS).read_bytes()).hexdigest())

    def read(self, text: str, language: str | None) -> Layers:
        """Return the layers of `text`; see `EncoderReader.read`."""
        return self._reader.read(text, language)

    @cached_property
    def _reader(self) -> EncoderReader:
        graph = OnnxGraph(_HOME.joinpath(_WEIGHTS).read_bytes())
        return EncoderReader(Network(graph, shipped_tokenizer(), shipped_calibration()))


def shipped_tokenizer() -> Tokenizer:
    """Return the tokenizer that the weights were trained with."""
    return tokenizer_of(_HOME.joinpath(_TOKENIZER).read_text(encoding="utf-8"))


def shipped_calibration() -> Calibration:
    """Return how sure the weights are when, as fitted on articles they were not trained on."""
    return calibration_of(_HOME.joinpath(_CALIBRATION).read_text(encoding="utf-8"))


def missing() -> str | None:
    """Return why the encoder cannot be used (weights or a library are absent), or None when it can."""
    for name in (_WEIGHTS, _TOKENIZER, _CALIBRATION):
        if not _HOME.joinpath(name).is_file():
            return f"its weights/{name} is not part of this installation"
    absent = [name for name in _NEEDS if find_spec(name) is None]
    return f"{' and '.join(absent)} not installed" if absent else None
