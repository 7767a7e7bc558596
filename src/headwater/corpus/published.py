"""Passages as they are published: spans and blocks in code points, in an order that no cutting changes."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from headwater.corpus.columns import batch_of
from headwater.reuse.families import Stretches, near_copies
from headwater.reuse.folding import Flags, Ints, Places
from headwater.reuse.joining import joined
from headwater.reuse.kinds import KINDS, Judged
from headwater.reuse.looped import Chained
from headwater.settings import ReuseSettings

_SIDES = ("left_start", "left_end", "right_start", "right_end")
Shares = NDArray[np.float32]


class Passages(NamedTuple):
    """Passages, one a row.

    Numbers of the two texts; `spans` are start and end on the left and on the right; `kinds` numbers of KINDS; `scores`
    how sure that is, 0 to 1, not calibrated; `identity` matched characters over aligned ones; `near` the share of the
    longer text for near copies, else 0. Passage n has the blocks `first[n]` to `first[n + 1]`; they begin and end
    as `blocks` says, counted from the start of the passage on each side.
    """

    left_text: Ints
    right_text: Ints
    spans: tuple[Places, ...]
    kinds: NDArray[np.int8]
    scores: Shares
    identity: Shares
    words: Places
    near: Shares
    blocks: tuple[Places, ...]
    first: Ints


class Told(NamedTuple):
    """Chains and what they are: texts by their number in the corpus, and how many words these have.

    `spans` are starts and ends of each run in code points, on the left and on the right.
    """

    chains: Chained
    lengths: tuple[Ints, Ints]
    spans: tuple[Places, ...]
    judged: Judged

    @property
    def words(self) -> Ints:
        """How many equal words each chain has."""
        words: Ints = np.add.reduceat(self.chains.length, self.chains.first[:-1]) if len(self.chains.carried) else (
            np.zeros(0, np.int64)
        )
        return words

    @property
    def stretches(self) -> Stretches:
        """Where the chains stand."""
        chains = self.chains
        heads, tails = chains.first[:-1], chains.first[1:] - 1
        end = chains.right[tails] + chains.length[tails]
        return Stretches(chains.left_text, chains.right_text, chains.right[heads], end)


def with_joined(told: Told, settings: ReuseSettings) -> Told:
    """Return the chains that are kept, copies of a pair that follow each other made one."""
    chains = told.chains
    whole = joined(chains, (chains.left_text, chains.right_text), told.judged, settings)
    opens, heads, tails = whole.opens, whole.heads, whole.tails
    length = chains.left[tails] + chains.length[tails] - chains.left[heads]
    longer = Chained(
        chains.left_text[opens], chains.right_text[opens], chains.left[heads], chains.right[heads], length,
        whole.first, chains.carried[opens],
    )  # fmt: skip
    spans = tuple(column[at] for column, at in zip(told.spans, (heads, tails, heads, tails), strict=True))
    lengths = told.lengths[0][opens], told.lengths[1][opens]
    return Told(longer, lengths, spans, whole.judged)


def passages_of(told: Told, keep: Flags, settings: ReuseSettings) -> Passages:
    """Return the passages to be told, in the order of their chains."""
    chosen = np.flatnonzero(keep)
    chains, judged, words = told.chains, told.judged, told.words[chosen]
    longer = np.maximum(*told.lengths)
    near = near_copies(judged, told.words, longer, settings)[chosen]
    begins, counts = chains.first[:-1][chosen], np.diff(chains.first)[chosen]
    first = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
    runs = np.repeat(begins - first[:-1], counts) + np.arange(int(first[-1]))
    left, left_end, right, right_end = (column[runs] for column in told.spans)
    heads, tails = first[:-1], first[1:] - 1
    spans = left[heads], left_end[tails], right[heads], right_end[tails]
    words_chars = left_end.astype(np.int64) - left + right_end - right
    matched = np.add.reduceat(words_chars, heads) if len(chosen) else words_chars
    on_left, on_right = (np.repeat(side, counts) for side in (spans[0], spans[2]))
    blocks = left - on_left, left_end - on_left, right - on_right, right_end - on_right
    return Passages(
        chains.left_text[chosen], chains.right_text[chosen], spans, judged.kinds[chosen],
        judged.shares[chosen].astype(np.float32),
        (matched / (spans[1] - spans[0] + spans[3] - spans[2])).astype(np.float32), words.astype(np.int32),
        np.where(near, words / longer[chosen], 0).astype(np.float32), blocks, first,
    )  # fmt: skip


def put_together(parts: Sequence[Passages]) -> Passages | None:
    """Put passages together, by the text on the right, then the one on the left; of one pair they keep their order.

    None where there are none.
    """
    if not parts:
        return None
    left, right = (np.concatenate([part[side] for part in parts]) for side in (0, 1))
    order = np.lexsort((left, right))
    counts = np.concatenate([np.diff(part.first) for part in parts])
    begins = (np.cumsum(counts) - counts)[order]
    counts = counts[order]
    first = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
    rows = np.repeat(begins - first[:-1], counts) + np.arange(int(first[-1]))

    def spans(side: int) -> Places:
        return np.concatenate([part.spans[side] for part in parts])[order]

    def blocks(side: int) -> Places:
        return np.concatenate([part.blocks[side] for part in parts])[rows]

    return Passages(
        left_text=left[order], right_text=right[order], spans=tuple(spans(side) for side in range(4)),
        kinds=np.concatenate([part.kinds for part in parts])[order],
        scores=np.concatenate([part.scores for part in parts])[order],
        identity=np.concatenate([part.identity for part in parts])[order],
        words=np.concatenate([part.words for part in parts])[order],
        near=np.concatenate([part.near for part in parts])[order],
        blocks=tuple(blocks(side) for side in range(4)), first=first,
    )  # fmt: skip


def rows_of(passages: Passages, texts: Ints, names: pa.Array) -> pa.RecordBatch:
    """Return passages as rows of the result, the numbers of their texts beside; `names` are the ids of `texts`."""
    one, two = (np.searchsorted(texts, side) for side in (passages.left_text, passages.right_text))
    blocks = pa.StructArray.from_arrays([pa.array(column) for column in passages.blocks], names=_SIDES)
    return batch_of({
        "left_document": names.take(pa.array(one)), "right_document": names.take(pa.array(two)),
        **dict(zip(_SIDES, passages.spans, strict=True)), "kind": pa.array(np.array(KINDS)[passages.kinds]),
        "score": passages.scores, "identity": passages.identity, "words": passages.words,
        "blocks": pa.LargeListArray.from_arrays(pa.array(passages.first, pa.int64()), blocks),
        "left_text": passages.left_text, "right_text": passages.right_text,
    })  # fmt: skip


def near_of(passages: Passages) -> pa.RecordBatch:
    """Return the pairs of texts that are near copies, and the share of the longer one that is the same."""
    near = np.flatnonzero(passages.near > 0)
    return batch_of({
        "left": passages.left_text[near], "right": passages.right_text[near], "share": passages.near[near],
    })  # fmt: skip
