"""Rows on their way between machines: record batches in sealed parcels that say where they go and where they are from."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pyarrow as pa

from headwater.engine.protocol import Batches

PARCELS = pa.schema([
    ("cut", pa.int32()), ("table", pa.int32()), ("shard", pa.int32()), ("number", pa.int32()), ("rows", pa.binary()),
])  # fmt: skip
_PARCEL_BYTES = 1 << 22
_LOAD_BYTES = 1 << 24
_NO_TABLE = -1


class _Parcel(NamedTuple):
    cut: int
    table: int
    shard: int
    number: int
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
    return _loaded(_Parcel(cut, _NO_TABLE, 0, 0, b"") for cut in range(len(cuts)))


def unpacked(loads: Iterable[pa.RecordBatch], tables: int) -> tuple[Batches, ...]:
    """Return the rows of each table, by shard and in the order they had there, however their parcels come."""
    found: list[tuple[tuple[int, int, int], bytes]] = []
    for load in loads:
        keys = zip(*(load.column(name).to_pylist() for name in ("table", "shard", "number")), strict=True)
        # copied out of the column: inside it numbers would not lie where processors want them
        found += zip(keys, load.column("rows").to_pylist(), strict=True)
    found.sort(key=lambda parcel: parcel[0])
    batches: tuple[list[pa.RecordBatch], ...] = tuple([] for _ in range(tables))
    for (table, _, _), rows in found:
        if table != _NO_TABLE:
            batches[table].extend(pa.ipc.open_stream(rows))
    return batches


def _parcels(
    parted: Iterable[tuple[int, pa.RecordBatch]], cuts: Sequence[range], table: int, shard: int
) -> Iterator[_Parcel]:
    starts = [cut.start for cut in cuts]
    held: list[pa.RecordBatch] = []
    held_cut = size = number = 0
    for partition, batch in parted:
        cut = bisect_right(starts, partition) - 1
        if cut < 0 or partition not in cuts[cut]:
            continue
        for some in _slices(batch):
            if held and (cut != held_cut or size + some.nbytes > _PARCEL_BYTES):
                yield _Parcel(held_cut, table, shard, number, _sealed(held))
                held, size, number = [], 0, number + 1
            held.append(some)
            held_cut, size = cut, size + some.nbytes
    if held:
        yield _Parcel(held_cut, table, shard, number, _sealed(held))


def _slices(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    rows = max(1, batch.num_rows * _PARCEL_BYTES // max(1, batch.nbytes))
    return (batch.slice(at, rows) for at in range(0, batch.num_rows, rows))


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
