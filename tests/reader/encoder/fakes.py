"""A tokenizer and a network made of plain rules, so that what stands around a network can be told to be right."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from headwater.reader.encoder.calibration import SIGNS, Calibration
from headwater.reader.encoder.decode import Floats, Places
from headwater.reader.encoder.graph import Tables
from headwater.reader.encoder.labels import NAME_TYPES, ROLES, allowed, begins, goes_on, label_count
from headwater.reader.encoder.statements import Network
from headwater.reader.layers import Range

VOCABULARY = [
    "[PAD]", "[CLS]", "[SEP]", "[UNK]", "said", "told", "mayor", "ada", "bo", "the", "bridge", "##s", "will", "close",
    ".", ",", "“", "”", "she", "it", "holds", "that", "noted",
]  # fmt: skip
_PIECE = re.compile(r"\w+|[^\w\s]")
SOURCE, CUE, CONTENT = range(3)


class Pieces(NamedTuple):
    ids: Sequence[int]
    offsets: Sequence[Range]
    word_ids: Sequence[int | None]


class FakeTokenizer:
    """Cuts words off at white space and marks, and a final s off a word."""

    def encode_batch(self, input: list[str], *, add_special_tokens: bool) -> list[Pieces]:  # noqa: A002
        assert not add_special_tokens
        return [self._pieces(text) for text in input]

    def token_to_id(self, token: str) -> int:
        return VOCABULARY.index(token) if token in VOCABULARY else 3

    def _pieces(self, text: str) -> Pieces:
        ids: list[int] = []
        offsets: list[Range] = []
        words: list[int | None] = []
        for number, match in enumerate(_PIECE.finditer(text)):
            start, end = match.span()
            cut = end - 1 if match.group().endswith("s") and end - start > 2 else end
            for low, high, mark in ((start, cut, ""), (cut, end, "##")):
                if low < high:
                    ids.append(self.token_to_id(mark + text[low:high].lower()))
                    offsets.append((low, high))
                    words.append(number)
        return Pieces(ids, offsets, words)


class FakeGraph:
    """Knows the words `said`, `told` and `noted` for cues; asked about one, the word before is its source, the rest of
    the text up to a full stop or the next cue its content."""

    def __init__(self) -> None:
        steps = np.where(allowed(ROLES), 0.0, -1e4).astype(np.float32)
        self.tables = Tables("fake/1", 1, steps, steps)
        self.asked: list[tuple[int, int]] = []

    def encode(self, ids: Places, mask: Places, shapes: Places) -> tuple[Floats, Floats, Floats]:
        self.asked.append((ids.shape[0], ids.shape[1]))
        assert shapes.shape == mask.shape == ids.shape
        tags = np.zeros((*ids.shape, label_count(ROLES)), dtype=np.float32)
        cues = np.isin(ids, [VOCABULARY.index(word) for word in ("said", "told", "noted")])
        tags[..., begins(CUE)] = np.where(cues, 2.0, -2.0)
        # "noted" is a cue only where cues are lifted
        tags[..., begins(CUE)] -= np.where(ids == VOCABULARY.index("noted"), 2.5, 0.0)
        names = np.zeros((*ids.shape, label_count(NAME_TYPES)), dtype=np.float32)
        names[..., begins(0)] = np.where(np.isin(ids, [VOCABULARY.index("ada"), VOCABULARY.index("bo")]), 2.0, -2.0)
        return ids[..., None].astype(np.float32), tags, names

    def look(self, states: Floats, mask: Places, marks: Places) -> tuple[Floats, Floats]:
        ids = states[..., 0].astype(np.int64)
        roles = np.zeros((*ids.shape, label_count(ROLES)), dtype=np.float32)
        for row in range(len(ids)):
            at = int(np.flatnonzero(marks[row] == 1)[0])
            roles[row, at, begins(CUE)] = 5.0
            roles[row, at - 1, begins(SOURCE)] = 5.0
            for place in range(at + 1, int(mask[row].sum()) - 1):
                if ids[row, place] == VOCABULARY.index(".") or marks[row, place] == 3:
                    break
                roles[row, place, begins(CONTENT) if place == at + 1 else goes_on(CONTENT)] = 5.0
        told = (marks == 1) & (ids == VOCABULARY.index("told"))
        return roles, np.where(told.any(1), -3.0, 3.0).astype(np.float32)


def fake_network(cue_lift: float = 0.0, least: float = 0.5, graph: FakeGraph | None = None) -> Network:
    """A fake that is taken at its word: the share of a statement is the network's own."""
    weights = tuple(float(sign == "held") for sign in SIGNS)
    return Network(graph or FakeGraph(), FakeTokenizer(), Calibration(cue_lift, weights, least))
