"""Files of one shard: Arrow while work goes on, a record batch for each flush of a partition; Parquet at the end."""

import ctypes
import mmap
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Lock
from typing import Final, Self
from weakref import WeakSet

import pyarrow as pa
import pyarrow.parquet as pq

from headwater.engine.manifest import Written, unwritable, waiting_name
from headwater.engine.protocol import Batches, Piece

_ROW_GROUP_ROWS = 1 << 17
# rows with whole pages in them: the writer holds a row group
_ROW_GROUP_BYTES = 1 << 25
# a batch of so much is read as fast as one of more
_BATCH_BYTES = 1 << 22
_Waiting = dict[tuple[str, int], list[pa.RecordBatch]]
_MAPPED: Final[WeakSet[mmap.mmap]] = WeakSet()
"""Files that batches lie in which somebody holds."""
# a kernel reads in one thread and makes room in another
_MAPPING: Final = Lock()


def write_shard(folder: Path, stem: str, pieces: Iterable[Piece], buffer_bytes: int) -> tuple[Written, ...]:
    """Write what a kernel gives as one Arrow file for each table, and return their accounts, by table.

    Rows wait in memory until those of a partition make a batch, or all come to `buffer_bytes`; those of one partition
    are put together. Files get their names once they are whole. Raises OutputError where they cannot be written;
    nothing is left behind then.
    """
    with ExitStack() as stack:
        files: dict[str, _File] = {}
        waiting: _Waiting = {}
        held = 0
        for piece in pieces:
            if not piece.rows.num_rows:
                continue
            if piece.table not in files:
                file = _File(folder / f"{stem}.{piece.table}.arrow", piece.rows.schema)
                files[piece.table] = stack.enter_context(file)
            mine = waiting.setdefault((piece.table, piece.partition), [])
            mine.append(piece.rows)
            held += piece.rows.nbytes
            size = sum(rows.nbytes for rows in mine)
            if size >= _BATCH_BYTES:
                files[piece.table].add(piece.partition, waiting.pop((piece.table, piece.partition)))
                held -= size
            if held >= buffer_bytes:
                _flush(files, waiting)
                held = 0
        _flush(files, waiting)
        return tuple(files[table].finish(table) for table in sorted(files))


def _flush(files: dict[str, "_File"], waiting: "_Waiting") -> None:
    for table, partition in sorted(waiting):
        files[table].add(partition, waiting.pop((table, partition)))


class _File:
    """An Arrow file that is being written under a temporary name."""

    def __init__(self, place: Path, schema: pa.Schema) -> None:
        self._place = place
        self._waiting = waiting_name(place)
        self._schema = schema
        self._batches: list[tuple[int, int]] = []

    def __enter__(self) -> Self:
        try:
            self._sink = pa.OSFile(str(self._waiting), "wb")
            self._writer = pa.ipc.new_file(self._sink, self._schema)
        except OSError as fault:
            raise unwritable(self._place, fault) from fault
        return self

    def __exit__(self, *_: object) -> None:
        if self._sink.closed:
            return
        with suppress(OSError, ValueError):  # the disk may be full: that was said when it was met
            self._sink.close()
        self._waiting.unlink(missing_ok=True)

    def add(self, partition: int, batches: Batches) -> None:
        """Write rows of one partition as one record batch."""
        rows = batches[0] if len(batches) == 1 else pa.concat_batches(batches)
        try:
            self._writer.write_batch(rows)
        except OSError as fault:
            raise unwritable(self._place, fault) from fault
        self._batches.append((partition, rows.num_rows))

    def finish(self, table: str) -> Written:
        """Close the file and give it its name."""
        try:
            self._writer.close()
            self._sink.close()
            size = self._waiting.stat().st_size
            self._waiting.replace(self._place)
        except OSError as fault:
            self._waiting.unlink(missing_ok=True)
            raise unwritable(self._place, fault) from fault
        return Written(table=table, file_bytes=size, batches=tuple(self._batches))


def read_parted(
    place: Path, written: Written, partitions: range | None = None
) -> Iterator[tuple[int, pa.RecordBatch]]:
    """Yield the record batches of the partitions (None: all), each with its partition, in order."""
    wanted = [
        (at, partition)
        for at, (partition, _) in enumerate(written.batches)
        if partitions is None or partition in partitions
    ]
    if not wanted:
        return
    with place.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    with _MAPPING:
        _MAPPED.add(mapped)
    reader = pa.ipc.open_file(pa.BufferReader(pa.py_buffer(mapped)))
    for at, partition in wanted:
        yield partition, reader.get_batch(at)


def make_room() -> None:
    """Give back to the system what was taken and is free, and what was read of files: that comes again if it is asked.

    For kernels that have gone through a large column, so that the next one does not come on top of it.
    """
    pa.default_memory_pool().release_unused()
    # the C library holds what Python, numpy and loops freed; Arrow does not ask it for all of that
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
    if hasattr(mmap, "MADV_DONTNEED"):
        with _MAPPING:
            known = list(_MAPPED)
        for mapped in known:
            mapped.madvise(mmap.MADV_DONTNEED)


def write_parquet(place: Path, batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> int:
    """Write a Parquet file whole or not at all and return its bytes. Raises OutputError."""
    waiting = waiting_name(place.with_name(f".{place.name}"))
    try:
        with waiting.open("wb") as sink:
            with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
                for rows in _of_size(batches):
                    writer.write_table(rows, row_group_size=_ROW_GROUP_ROWS)
            sink.flush()
            os.fsync(sink.fileno())
            size = sink.tell()
        waiting.replace(place)
    except OSError as fault:
        raise unwritable(place, fault) from fault
    finally:
        waiting.unlink(missing_ok=True)
    return size


def _of_size(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    held: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in batches:
        for part in _parts(batch):
            held.append(part)
            rows, size = rows + part.num_rows, size + part.nbytes
            if rows >= _ROW_GROUP_ROWS or size >= _ROW_GROUP_BYTES:
                yield pa.Table.from_batches(held)
                held, rows, size = [], 0, 0
    if held:
        yield pa.Table.from_batches(held)


def _parts(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    rows = max(1, batch.num_rows * _ROW_GROUP_BYTES // max(1, batch.nbytes))
    return (batch.slice(at, rows) for at in range(0, batch.num_rows, rows))
