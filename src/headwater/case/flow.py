"""The flow over a case: the stages of `headwater.trace`, each remembering what it worked out before."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from headwater import capture
from headwater.capture.walk import Input
from headwater.memory import Memory, code_version, key_of, remembered
from headwater.model import Correction, ModelUsed, Pile
from headwater.reader.layers import Layers
from headwater.reader.protocol import Reader
from headwater.settings import Settings
from headwater.trace import Flow

_STAGES: Final = (
    "capture", "segment", "article", "reuse", "stemma", "attribution", "claim", "corroboration", "timeline", "dossier",
    "story", "proposals",
)  # fmt: skip


def version_of(reader: Reader) -> str:
    """Return a hash of everything that can change a dossier beside inputs and settings."""
    code = code_version(*_STAGES, "reader", "trace", "settings", "version", "errors")
    return key_of(code, reader.name, reader.model)


class RememberingReader:
    """Reads each text once in all runs: equal texts give equal layers, whatever article they stand in."""

    def __init__(self, inner: Reader, memory: Memory) -> None:
        self._inner, self._memory = inner, memory
        self._version = key_of(code_version("reader"), inner.name, inner.model)

    @property
    def name(self) -> str:
        """The name of the reader behind it."""
        return self._inner.name

    @property
    def model(self) -> ModelUsed | None:
        """The weights of the reader behind it."""
        return self._inner.model

    def read(self, text: str, language: str | None) -> Layers:
        """Return the layers of `text`."""
        place = ("reading", self._version, key_of(text, language))
        return remembered(self._memory, place, Layers, lambda: self._inner.read(text, language))


class Holdings(NamedTuple):
    """What a case holds: its inputs, what opens them, and what people said against its dossiers."""

    inputs: Sequence[Input]
    open_input: capture.Opener
    corrections: Sequence[Correction] = ()


class CaseFlow(Flow):
    """One run over the inputs of a case."""

    def __init__(self, kept: Holdings, settings: Settings, reader: Reader, memory: Memory) -> None:
        super().__init__((), settings, RememberingReader(reader, memory), None, kept.corrections)
        self._inputs, self._open_input, self.memory = kept.inputs, kept.open_input, memory

    def read(self) -> Pile:
        """Return what stands in the case."""
        return capture.read_inputs(self._inputs, self._open_input, self.settings.capture, self.memory)
