"""The trained network as onnxruntime runs it, with what was stored beside its weights."""

import json
from importlib import import_module
from typing import Final, NamedTuple, Protocol

import numpy as np

from headwater.reader.encoder.decode import Floats, Places
from headwater.reader.encoder.windows import Tokenizer
from headwater.reader.sessions import session_of

# One file holds both parts of the network; the part that is not asked gets this to work on.
_IDLE: Final = np.zeros((1, 1), dtype=np.int64)


class Tables(NamedTuple):
    """What goes with the weights: steps between labels for words and for roles."""

    name: str
    width: int
    tag_steps: Floats
    role_steps: Floats


class Graph(Protocol):
    """The two parts of a network. Rows are windows or cues, padded with `mask` 0."""

    @property
    def tables(self) -> Tables:
        """Steps of this network."""
        ...

    def encode(self, ids: Places, mask: Places, shapes: Places) -> tuple[Floats, Floats, Floats]:
        """Return states (rows, pieces, width), scores of tags and scores of names (rows, pieces, labels)."""
        ...

    def look(self, states: Floats, mask: Places, marks: Places) -> tuple[Floats, Floats]:
        """Return scores of roles (rows, pieces, labels) for the marked cues, and log odds (rows) of an attribution."""
        ...


class OnnxGraph:
    """A network in an ONNX file of `training/reader`."""

    def __init__(self, raw: bytes, threads: int = 0) -> None:
        """Load the network from the bytes of its file; `threads` 0 leaves their number to onnxruntime."""
        self._session = session_of(raw, threads)
        self.tables = _tables(self._session.get_modelmeta().custom_metadata_map)
        self._idle_states = np.zeros((1, 1, self.tables.width), dtype=np.float32)

    def encode(self, ids: Places, mask: Places, shapes: Places) -> tuple[Floats, Floats, Floats]:
        """See `Graph.encode`."""
        fed = {"ids": ids, "mask": mask, "shapes": shapes}
        idle = {"states": self._idle_states, "cue_mask": _IDLE, "marks": _IDLE}
        states, tags, names = self._session.run(["out_states", "tags", "names"], fed | idle)
        return states, tags, names

    def look(self, states: Floats, mask: Places, marks: Places) -> tuple[Floats, Floats]:
        """See `Graph.look`."""
        fed = {"states": states, "cue_mask": mask, "marks": marks}
        idle = {"ids": _IDLE, "mask": _IDLE, "shapes": _IDLE}
        roles, holds = self._session.run(["roles", "holds"], fed | idle)
        return roles, holds


def tokenizer_of(written: str) -> Tokenizer:
    """Return the tokenizer of a tokenizer.json; nothing is cut or padded by it."""
    # `no_truncation` and `no_padding` are no part of what a `Tokenizer` must offer
    found = import_module("tokenizers").Tokenizer.from_str(written)
    found.no_truncation()
    found.no_padding()
    made: Tokenizer = found
    return made


def _tables(stored: dict[str, str]) -> Tables:
    kept = json.loads(stored["headwater"])
    tags, roles = (np.array(kept[name], dtype=np.float32) for name in ("tag_steps", "role_steps"))
    return Tables(kept["name"], int(kept["width"]), tags, roles)


def metadata_of(tables: Tables) -> str:
    """Return the tables as they are stored beside the weights, under the key `headwater`."""
    kept = tables._asdict() | {name: getattr(tables, name).tolist() for name in ("tag_steps", "role_steps")}
    return json.dumps(kept)
