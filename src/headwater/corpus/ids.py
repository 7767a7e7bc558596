"""Ids that several rows of a corpus have: the first row counts, by input and then by its place there."""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, by_partition, numbers, strings
from headwater.corpus.documents import AGAIN, ROW_BITS
from headwater.engine import Given, Piece


def ids_of(rows: Sequence[tuple[int, str]]) -> Piece:
    """Return the ids of rows, by their number in the corpus, to be given to `repeated`; 128 bits of blake2b of each."""
    raw = b"".join(hashlib.blake2b(name.encode(), digest_size=16).digest() for _, name in rows)
    digests = np.frombuffer(raw, ">u8").astype(np.uint64).reshape(-1, 2)
    return Piece("ids", 0, batch_of({
        "high": digests[:, 0].copy(), "low": digests[:, 1].copy(), "name": strings([name for _, name in rows]),
        "row": np.array([row for row, _ in rows], np.int64),
    }))  # fmt: skip


def repeated(given: Given) -> Iterator[Piece]:
    """Find the rows whose id an earlier row has. Gives: dropped rows; the same as lost rows (by split)."""
    (ids,) = given.tables
    if not ids:
        return
    high, low = (numbers(ids, name, np.uint64) for name in ("high", "low"))
    row = numbers(ids, "row", np.int64)
    order = np.lexsort((row, low, high))
    again = np.zeros(len(order), np.bool_)
    again[1:] = (high[order][1:] == high[order][:-1]) & (low[order][1:] == low[order][:-1])
    chosen = order[again][np.argsort(row[order[again]])]
    if not len(chosen):
        return
    yield Piece("dropped", 0, batch_of({"row": row[chosen]}))
    names = pa.concat_arrays([batch.column("name") for batch in ids]).take(pa.array(chosen))
    told = batch_of({
        "row": row[chosen] & ((1 << ROW_BITS) - 1), "reason": strings([AGAIN] * len(chosen)), "detail": names,
    })  # fmt: skip
    for split, part in by_partition(told, row[chosen] >> ROW_BITS):
        yield Piece("again", split, part)
