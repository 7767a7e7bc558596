"""From rows to texts that are all different: reading and folding, ids that come twice, exact copies."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from headwater.corpus.ahead import in_order
from headwater.corpus.columns import (
    Column,
    Lists,
    batch_of,
    by_partition,
    folded_columns,
    numbers,
    strings,
    taken_of,
)
from headwater.corpus.inputs import Split
from headwater.corpus.reading import Block, blocks_of
from headwater.corpus.rows import Document, End, Lost
from headwater.engine import Given, Piece, make_room
from headwater.reuse.compiled import loops_for
from headwater.reuse.folding import Folded, fold_texts
from headwater.reuse.passages import fingerprints, texts_of
from headwater.reuse.stream import stream_of
from headwater.reuse.typography import bits_of
from headwater.settings import CorpusSettings

ROW_BITS = 40
"""A row of the corpus is one number: its split, then this many bits of its row in the split."""
_LISTS: Final[Mapping[str, type[np.generic]]] = {
    "words": np.uint64, "starts": np.int32, "ends": np.int32, "setting": np.uint16,
}  # fmt: skip
AGAIN = "the id of an earlier row again"


def scan(given: Given, settings: CorpusSettings, slot_bits: int, id_bits: int, words: int = 0) -> Iterator[Piece]:
    """Read one split. Texts go by the first bits of what they spell, so that equal ones meet and come in order.

    `words`: about how many there are in the whole corpus; a large one is worth compiled loops.
    Gives: documents (by slot), ids (by the first bits of their hash), lost rows, ends of splits.
    """
    loops_for(words)
    split = given.source
    if not isinstance(split, Split):
        raise TypeError("a scan of rows needs a split of an input")

    def pieces(block: Block) -> list[Piece]:
        documents = pieces_of(block.documents, split.number << ROW_BITS, slot_bits, id_bits) if block.documents else ()
        return [*documents, *told_of(block, split.number)]

    yield from chain.from_iterable(in_order(pieces, blocks_of(split, settings), given.threads))


def told_of(block: Block, split: int) -> Iterator[Piece]:
    """Say what of a block was lost, and where a split ended."""
    if block.lost:
        yield Piece("lost", split, _lost_rows(block.lost))
    if block.end is not None:
        yield Piece("ends", split, _end(block.end))


def pieces_of(
    documents: list[Document], base: int, slot_bits: int, id_bits: int, *, with_text: bool = False
) -> Iterator[Piece]:
    """Fold documents; `base` is added to their rows. Gives: documents (`with_text`: as written too), ids."""
    folded = fold_texts([document.text for document in documents])
    setting = set_columns(folded, [document.text for document in documents])
    prints = np.frombuffer(b"".join(fingerprints(folded)), ">u8").astype(np.uint64).reshape(-1, 2)
    slot = leading(prints[:, 0], slot_bits)
    if slot_bits:
        order = np.argsort(slot, kind="stable")
        slot, prints, folded, setting = slot[order], prints[order], texts_of(folded, order), setting.taken(order)
        documents = [documents[n] for n in order.tolist()]
    names, texts = [document.name for document in documents], [document.text for document in documents]
    row = base + np.array([document.row for document in documents], np.int64)
    written = {"text": strings(texts)} if with_text else {}
    rows = batch_of(written | {
        "high": prints[:, 0].copy(), "low": prints[:, 1].copy(), "name": strings(names), "row": row,
        "chars": np.array([len(text) for text in texts], np.int64), **folded_columns(folded), "setting": setting,
    })  # fmt: skip
    for partition, part in by_partition(rows, slot):
        yield Piece("documents", partition, part)
    digests = b"".join(hashlib.blake2b(name.encode(), digest_size=8).digest() for name in names)
    hashes = np.frombuffer(digests, "<u8").astype(np.uint64)
    ids = batch_of({"hash": hashes, "row": row, "slot": slot, "name": strings(names)})
    for partition, part in by_partition(ids, leading(hashes, id_bits)):
        yield Piece("ids", partition, part)


def set_columns(folded: Folded, texts: Sequence[str]) -> Lists:
    """Return how the words of each text are set, and what stands behind its last word: one number more than words."""
    bits = bits_of(stream_of(folded), texts)
    return Lists(bits[1:], folded.first + np.arange(len(folded.first)))


def leading(values: Column, bits: int) -> Column:
    """Return the first bits of 64-bit numbers."""
    return (values >> np.uint64(64 - bits)).astype(np.int64) if bits else np.zeros(len(values), np.int64)


def _lost_rows(lost: list[Lost]) -> pa.RecordBatch:
    """Return lost rows as a record batch, their rows as numbers in the split."""
    return batch_of({
        "row": np.array([row for row, _, _ in lost], np.int64),
        "reason": strings([reason for _, reason, _ in lost]),
        "detail": pa.array([detail for _, _, detail in lost], pa.large_string()),
    })  # fmt: skip


def _end(end: End) -> pa.RecordBatch:
    return batch_of({
        "rows": np.array([end.rows]), "unread": np.array([end.unread]),
        "fault": pa.array([end.fault], pa.large_string()),
    })  # fmt: skip


def repeated_ids(given: Given) -> Iterator[Piece]:
    """Find the rows whose id an earlier row has: earlier by input, then by row.

    Gives: dropped rows (by slot of their text), and the same as lost rows (by split).
    """
    (ids,) = given.tables
    hashes, rows = numbers(ids, "hash", np.uint64), numbers(ids, "row", np.int64)
    order = np.lexsort((rows, hashes))
    same = np.flatnonzero(hashes[order][1:] == hashes[order][:-1])
    if not len(same):
        return
    # hashes that agree while the ids differ are told apart by what they spell
    near = np.union1d(same, same + 1)
    table = pa.Table.from_batches(ids).take(pa.array(order[near]))
    seen: set[str] = set()
    again: list[int] = []
    for at, name in enumerate(table.column("name").to_pylist()):
        if name in seen:
            again.append(at)
        seen.add(name)
    taken = table.take(pa.array(again, pa.int64())).combine_chunks().to_batches()
    for batch in taken:
        row = batch.column("row").to_numpy()
        order = np.argsort(row)
        for slot, part in by_partition(batch.select(["row"]), batch.column("slot").to_numpy()):
            yield Piece("dropped", slot, part)
        told = batch_of({
            "row": row & ((1 << ROW_BITS) - 1),
            "reason": strings([AGAIN] * len(row)),
            "detail": pc.cast(batch.column("name"), pa.large_string()),
        })  # fmt: skip
        for split, part in by_partition(told.take(pa.array(order)), (row >> ROW_BITS)[order]):
            yield Piece("again", split, part)


def chunk(given: Given) -> Iterator[Piece]:
    """Put the texts of some slots in order of what they spell, equal ones once, under the first of their ids.

    Gives: texts, in order; members: every document, with the number of its text in the chunk.
    """
    documents, dropped = given.tables
    keep = np.flatnonzero(~np.isin(numbers(documents, "row", np.int64), numbers(dropped, "row", np.int64)))
    if not len(keep):
        return
    named = ["high", "low", "name", "chars"]
    wanted = [*named, "text"] if "text" in documents[0].schema.names else named
    table = pa.Table.from_batches([batch.select(wanted) for batch in documents])
    about = table.select(named).take(pa.array(keep))
    order = pc.sort_indices(about, [(name, "ascending") for name in ("high", "low", "name")]).to_numpy()
    about = about.take(pa.array(order))
    high, low = (about.column(name).to_numpy() for name in ("high", "low"))
    fresh = np.ones(len(high), np.bool_)
    fresh[1:] = (high[1:] != high[:-1]) | (low[1:] != low[:-1])
    heads = keep[order][fresh]
    texts = table.take(pa.array(heads)).combine_chunks()
    columns = {name: _whole(texts.column(name)) for name in texts.column_names}
    lists_ = {}
    for name, kind in _LISTS.items():
        lists_[name] = taken_of(documents, name, kind, heads)
        make_room()
    counts = np.diff(lists_["words"].first)
    yield Piece("texts", given.number, batch_of(columns | lists_))
    del lists_
    text = np.cumsum(fresh) - 1
    yield Piece("members", given.number, batch_of({
        "name": _whole(about.column("name")), "chars": about.column("chars").to_numpy(), "text": text,
        "words": counts[text],
    }))  # fmt: skip


def _whole(column: pa.ChunkedArray) -> pa.Array:
    return column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.chunks)
