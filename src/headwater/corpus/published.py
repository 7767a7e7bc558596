"""Passages as they are published: spans and blocks in code points, in an order that no cutting changes."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from headwater.corpus.columns import batch_of
from headwater.reuse.chains import Chains
from headwater.reuse.folding import Flags, Ints, Places
from headwater.reuse.kinds import KINDS, Judged
from headwater.reuse.passages import Comparison

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


def passages_of(compared: Comparison, judged: Judged, keep: Flags, near: Flags, texts: Ints) -> Passages:
    """Return the passages to be told; `texts` has the numbers of the texts that were compared."""
    chosen = np.flatnonzero(keep)
    one, two = (side[chosen] for side in compared.texts)
    stream, chains = compared.stream, compared.chains.taken(chosen)
    left, left_end, right, right_end = chains.hulls
    spans = (stream.starts[left], stream.ends[left_end - 1], stream.starts[right], stream.ends[right_end - 1])
    blocks = _blocks(compared, chains, spans)
    runs = blocks[1] - blocks[0] + blocks[3] - blocks[2]
    matched = np.add.reduceat(runs, chains.first[:-1]) if len(chosen) else runs
    longer = np.maximum(stream.lengths[one], stream.lengths[two])
    return Passages(
        texts[one], texts[two], spans, judged.kinds[chosen], judged.shares[chosen].astype(np.float32),
        (matched / (spans[1] - spans[0] + spans[3] - spans[2])).astype(np.float32), chains.words.astype(np.int32),
        np.where(near[chosen], chains.words / longer, 0).astype(np.float32), blocks, chains.first,
    )  # fmt: skip


def _blocks(compared: Comparison, chains: Chains, spans: tuple[Places, ...]) -> tuple[Places, ...]:
    starts, ends, runs = compared.stream.starts, compared.stream.ends, np.diff(chains.first)
    tails = chains.length - 1
    left, right = np.repeat(spans[0], runs), np.repeat(spans[2], runs)
    return (
        starts[chains.left] - left, ends[chains.left + tails] - left, starts[chains.right] - right,
        ends[chains.right + tails] - right,
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
