"""Windows of words through the corpus: written down by key, grouped bucket by bucket, and what that says of each place.

A place is one number: the chunk, then `PLACE_BITS` bits of the position in the chunk's stream. Texts are numbered through
all chunks. Both come in one order, whichever way the corpus is cut.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import Column, batch_of, by_partition, folded_of, numbers
from headwater.engine import Batches, Given, Piece
from headwater.reuse.folding import Ints
from headwater.reuse.matches import openings_of
from headwater.reuse.passages import Spread, limits_of, spread_of
from headwater.reuse.stream import Stream, stream_of
from headwater.reuse.windows import Groups, Rows, Stars, groups_of, keys_of, rows_of, seen_twice, stars_of
from headwater.settings import CorpusSettings

PLACE_BITS = 40
_IN_CHUNK = (1 << PLACE_BITS) - 1
_SKETCH = np.dtype("<u8")


def windows(given: Given, settings: CorpusSettings, first_texts: Sequence[int], bucket_bits: int) -> Iterator[Piece]:
    """Write down the windows of a chunk. Gives: windows (by the last bits of their key), in order of place.

    `first_texts` has the number of the first text of each chunk, and that of the texts at the end.
    """
    (texts,) = given.tables
    if not texts:
        return
    limits = limits_of(settings.reuse)
    stream = stream_of(folded_of(texts))
    keys, whole = keys_of(stream, limits)
    if len(first_texts) == 2:
        # nothing but this chunk can hold a window's like
        whole = whole[seen_twice(keys[whole])]
    rows = rows_of(stream, keys, whole, limits)
    bucket = (rows.key & np.uint64((1 << bucket_bits) - 1)).astype(np.int64)
    order = np.argsort(bucket, kind="stable")
    for partition, part in by_partition(_written(rows.taken(order), given.number, first_texts), bucket[order]):
        yield Piece("windows", partition, part)


def _written(rows: Rows, chunk: int, first_texts: Sequence[int]) -> pa.RecordBatch:
    return batch_of({
        "key": rows.key,
        "place": rows.position + (chunk << PLACE_BITS),
        "text": (rows.text + first_texts[chunk]).astype(np.int32),
        "before": rows.before,
        "around": np.ascontiguousarray(rows.around).view(_SKETCH).ravel(),
    })  # fmt: skip


def group(given: Given, settings: CorpusSettings) -> Iterator[Piece]:
    """Group the windows of a bucket.

    Gives: rows of groups, groups, stars, and what is known of the window at each place (by chunk).
    """
    (windows,) = given.tables
    rows = _rows(windows)
    groups = groups_of(rows.taken(seen_twice(rows.key)), limits_of(settings.reuse))
    rows = groups.rows
    yield Piece("rows", 0, batch_of({"place": rows.position, "text": rows.text, "before": rows.before}))
    yield Piece("groups", 0, batch_of({"size": groups.sizes, "starred": groups.starred}))
    stars = groups.stars
    yield Piece("stars", 0, batch_of({"key": stars.key, "first": stars.first}))
    order = np.argsort(rows.position)
    number = groups.number[order]
    place = rows.position[order]
    known = {"texts": groups.texts[number].astype(np.int32), "related": groups.related[number]}
    spread = batch_of({"position": place & _IN_CHUNK, **known, "carried": groups.carried[number]})
    for chunk, part in by_partition(spread, place >> PLACE_BITS):
        yield Piece("spread", chunk, part)


def _rows(windows: Batches) -> Rows:
    columns = [("key", np.uint64), ("place", np.int64), ("text", np.int32), ("before", np.uint64), ("around", np.uint64)]
    key, place, text, before, around = (numbers(windows, name, kind) for name, kind in columns)
    return Rows(key, place, text, before, around.astype(_SKETCH).view(np.uint16).reshape(len(key), -1))


def openings(given: Given) -> Iterator[Piece]:
    """Find where runs of equal words open. Gives: openings (by the chunk of the right side)."""
    rows, groups = given.tables[0], _lookup_all(given, 0)
    firsts, sizes = numbers(groups, "size", np.int64), None
    yield from ()
    del rows, firsts, sizes
