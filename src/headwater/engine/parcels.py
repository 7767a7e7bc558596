"""Rows on their way between machines: record batches in sealed parcels that say where they go and where from."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

import pyarrow as pa

from headwater.engine.protocol import Batches

PARCELS = pa.schema([
    ("cut", pa.int32()), ("table", pa.int32()), ("shard", pa.int32()), ("number", pa.int32()), ("more", pa.bool_()),
    ("rows", pa.binary()),
])  # fmt: skip
_PARCEL_BYTES = 1 << 22
_LOAD_BYTES = 1 << 24
_NO_TABLE = -1


class _Parcel(NamedTuple):
    """Whole record batches, or a part of a large one; `more`: the parcel behind it goes on with that one."""

    cut: int
    table: int
    shard: int
    number: int
    more: bool
    rows: bytes


def packed(
    parted: Iterable[tuple[int, pa.RecordBatch]], cuts: Sequence[range], table: int, shard: int
) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a shard as parcels, some in each batch.

    `parted`: record batches of the shard, in order, each with its partition. `cuts` are in order and share no
    partition; a parcel goes to the number of its cut, and rows of partitions in none of them go nowhere. A parcel has
    about 4 MB, more where one row has.
    """
    return _loaded(_parcels(parted, cuts, table, shard))


def notices(cuts: Sequence[range]) -> Iterator[pa.RecordBatch]:
    """Yield a parcel without rows for each cut, so that one to which nothing is sent is made too."""
    return _loaded(_Parcel(cut, _NO_TABLE, 0, 0, False, b"") for cut in range(len(cuts)))


def unpacked(loads: Iterable[pa.RecordBatch], tables: int) -> tuple[Batches, ...]:
    """Return the record batches of each table, by shard and in the order they had there, however their parcels come.

    A batch is whole again: kernels may take it for what one kernel gave.
    """
    found: list[tuple[int, int, int, bool, bytes]] = []
    for load in loads:
        # copied out of the column: inside it numbers would not lie where processors want them
        columns = (load.column(name).to_pylist() for name in _Parcel._fields[1:])
        found += zip(*columns, strict=True)
    found.sort(key=lambda parcel: parcel[:3])
    batches: tuple[list[pa.RecordBatch], ...] = tuple([] for _ in range(tables))
    parts: list[pa.RecordBatch] = []
    for table, _, _, more, rows in found:
        if table == _NO_TABLE:
            continue
        opened = list(pa.ipc.open_stream(rows))
        if more or parts:
            parts += opened
            opened = [] if more else [pa.concat_batches(parts)]
        if not more:
            parts = []
        batches[table].extend(opened)
    return batches


def _parcels(
    parted: Iterable[tuple[int, pa.RecordBatch]], cuts: Sequence[range], table: int, shard: int
) -> Iterator[_Parcel]:
    numbers = count()
    for cut, some in _together(parted, cuts):
        parts = _parts(some[0]) if len(some) == 1 else [some]
        for place, part in enumerate(parts, 1):
            yield _Parcel(cut, table, shard, next(numbers), place < len(parts), _sealed(part))


def _together(
    parted: Iterable[tuple[int, pa.RecordBatch]], cuts: Sequence[range]
) -> Iterator[tuple[int, list[pa.RecordBatch]]]:
    """Put batches in a row that go to one cut together, as many as make a parcel; a large one stands alone."""
    starts = [cut.start for cut in cuts]
    held: list[pa.RecordBatch] = []
    held_cut = size = 0
    for partition, batch in parted:
        cut = bisect_right(starts, partition) - 1
        if cut < 0 or partition not in cuts[cut]:
            continue
        if held and (cut != held_cut or size + batch.nbytes > _PARCEL_BYTES):
            yield held_cut, held
            held, size = [], 0
        held.append(batch)
        held_cut, size = cut, size + batch.nbytes
    if held:
        yield held_cut, held


def _parts(batch: pa.RecordBatch) -> list[list[pa.RecordBatch]]:
    rows = max(1, batch.num_rows * _PARCEL_BYTES // max(1, batch.nbytes))
    return [[batch.slice(at, rows)] for at in range(0, batch.num_rows, rows)]


def _sealed(batches: Batches) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batches[0].schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
    sealed: bytes = sink.getvalue().to_pybytes()
    return sealed


def _loaded(parcels: Iterable[_Parcel]) -> Iterator[pa.RecordBatch]:
    held: list[_Parcel] = []
    size = 0
    for parcel in parcels:
        if held and size + len(parcel.rows) > _LOAD_BYTES:
            yield _load(held)
            held, size = [], 0
        held.append(parcel)
        size += len(parcel.rows)
    if held:
        yield _load(held)


def _load(parcels: Sequence[_Parcel]) -> pa.RecordBatch:
    columns = zip(*parcels, strict=True)
    arrays = [pa.array(list(column), kind) for column, kind in zip(columns, PARCELS.types, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=PARCELS)
