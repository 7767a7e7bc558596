"""Rows of a corpus that is cut by days: read like any, and parted by their day."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, by_partition, numbers, strings
from headwater.corpus.documents import AGAIN, ROW_BITS, leading, pieces_of, told_of
from headwater.corpus.inputs import Split
from headwater.corpus.reading import blocks_of
from headwater.corpus.row_dates import day_of, day_told, told_first
from headwater.corpus.rows import Document, Lost
from headwater.engine import Batches, Given, Piece
from headwater.reuse.compiled import loops_for
from headwater.reuse.folding import Flags, Hashes
from headwater.settings import CorpusSettings, WindowSettings


class Cutting(NamedTuple):
    """By how many bits of what they spell the texts of a day are parted, and by how many of their hash all ids."""

    slot_bits: int
    id_bits: int


def scan(
    given: Given, settings: CorpusSettings, window: WindowSettings, cutting: Cutting, words: int
) -> Iterator[Piece]:
    """Read one split. Gives: documents (by day, then by the first bits of what they spell), ids, lost rows, ends."""
    loops_for(words)
    split = given.source
    if not isinstance(split, Split):
        raise TypeError("a scan of rows needs a split of an input")
    otherwise = day_of(window.undated)
    for block in blocks_of(split, settings):
        by_day: dict[int, list[Document]] = {}
        lost = list(block.lost)
        for document in block.documents:
            day = day_told(document.beside, otherwise)
            if day is None:
                lost.append(undated(document, told_first(document.beside), window.date_column))
            else:
                by_day.setdefault(day, []).append(document)
        for day, documents in sorted(by_day.items()):
            yield from _of_day(documents, day, split.number << ROW_BITS, cutting)
        yield from told_of(block._replace(lost=lost), split.number)


def undated(document: Document, value: object, column: str) -> Lost:
    """Return why a document with that value has no day."""
    if value is None:
        return Lost(document.row, f'no "{column}"')
    return Lost(document.row, f'"{column}" is no day (as 2031-01-05)', ascii(value)[:60])


def _of_day(documents: list[Document], day: int, base: int, cutting: Cutting) -> Iterator[Piece]:
    slots: dict[int, int] = {}
    for piece in pieces_of(documents, base, cutting.slot_bits, 0, with_text=True):
        if piece.table == "documents":
            partition = day << cutting.slot_bits | piece.partition
            slots |= dict.fromkeys(piece.rows.column("row").to_pylist(), partition)
            yield Piece("documents", partition, piece.rows)
    rows = np.array([base + document.row for document in documents], np.int64)
    raw = b"".join(hashlib.blake2b(d.name.encode(), digest_size=16).digest() for d in documents)
    digests = np.frombuffer(raw, ">u8").astype(np.uint64).reshape(-1, 2)
    ids = batch_of({
        "high": digests[:, 0].copy(), "low": digests[:, 1].copy(), "row": rows,
        "slot": np.array([slots[row] for row in rows.tolist()], np.int64),
        "name": strings([document.name for document in documents]),
    })  # fmt: skip
    for partition, part in by_partition(ids, leading(digests[:, 0].copy(), cutting.id_bits)):
        yield Piece("ids", partition, part)


def new_ids(given: Given, slot_bits: int) -> Iterator[Piece]:
    """Tell the rows whose id was there before: given earlier (tables beside), of an earlier day, or of an earlier row.

    Gives: dropped rows (by day and slot of their text), the same as lost rows (by split), and keys of all ids.
    """
    (ids,) = given.tables
    if not ids:
        return
    table = pa.Table.from_batches(ids).combine_chunks()
    high, low = (numbers(ids, name, np.uint64) for name in ("high", "low"))
    row, slot = (numbers(ids, name, np.int64) for name in ("row", "slot"))
    order = np.lexsort((row, slot >> slot_bits, low, high))
    high, low = high[order], low[order]
    first = np.ones(len(order), np.bool_)
    first[1:] = (high[1:] != high[:-1]) | (low[1:] != low[:-1])
    again = ~first
    for table_beside in given.beside:
        again |= held_in(table_beside.read(given.number), high, low)
    yield Piece("keys", given.number, batch_of({"high": high[first], "low": low[first]}))
    chosen = order[again]
    if not len(chosen):
        return
    chosen = chosen[np.argsort(row[chosen])]
    for partition, part in by_partition(batch_of({"row": row[chosen]}), slot[chosen]):
        yield Piece("dropped", partition, part)
    names = table.column("name").take(pa.array(chosen))
    told = batch_of({
        "row": row[chosen] & ((1 << ROW_BITS) - 1), "reason": strings([AGAIN] * len(chosen)),
        "detail": strings(names.to_pylist()),
    })  # fmt: skip
    for split, part in by_partition(told, row[chosen] >> ROW_BITS):
        yield Piece("again", split, part)


def held_in(keys: Batches, high: Hashes, low: Hashes) -> Flags:
    """Return which keys of 128 bits stand in a table, whose batches are each sorted by `high`, then `low`."""
    found = np.zeros(len(high), np.bool_)
    for batch in keys:
        highs, lows = (batch.column(name).to_numpy() for name in ("high", "low"))
        at, behind = (np.searchsorted(highs, high, side) for side in ("left", "right"))
        for shift in range(int((behind - at).max(initial=0))):
            place = np.minimum(at + shift, len(highs) - 1)
            found |= (at + shift < behind) & (lows[place] == low)
    return found


def merged_ids(given: Given) -> Iterator[Piece]:
    """Put the keys of ids that were given at several times together. Gives: keys."""
    parts = [batch for table in given.tables for batch in table]
    yield from _sorted_keys(given.number, parts)


def _sorted_keys(number: int, parts: Sequence[pa.RecordBatch]) -> Iterator[Piece]:
    if parts:
        high, low = (numbers(parts, name, np.uint64) for name in ("high", "low"))
        order = np.lexsort((low, high))
        yield Piece("keys", number, batch_of({"high": high[order], "low": low[order]}))
