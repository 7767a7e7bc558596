"""One shard's work, as it is handed to this process or to another."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import pyarrow as pa

from headwater.engine.costs import Meter
from headwater.engine.manifest import Record, load, store
from headwater.engine.protocol import Batches, Given, Step
from headwater.engine.shards import make_room, read_parted, write_parquet, write_shard
from headwater.errors import OutputError


class Table(NamedTuple):
    """A table of a finished step: the folder it lies in, and its number of shards."""

    folder: Path
    name: str
    shard_count: int

    def record(self, shard: int) -> Record:
        """Return the account of a shard. Raises OutputError where it was taken away."""
        found = load(record_place(self.folder, shard))
        if found is None:
            raise OutputError(f"{self.folder}: shard {shard} is not there any more; start again in another folder")
        return found

    def read(self, shard: int, partitions: range | None = None) -> Batches:
        """Return the rows of some partitions of a shard, in order. Raises OutputError where they were taken away."""
        return [batch for _, batch in self.parted(shard, partitions)]

    def parted(self, shard: int, partitions: range | None = None) -> Sequence[tuple[int, pa.RecordBatch]]:
        """Return the same rows, each batch with its partition."""
        written = self.record(shard).table(self.name)
        place = self.place(shard)
        try:
            return list(read_parted(place, written, partitions)) if written else []
        except (OSError, ValueError) as fault:
            raise OutputError(f"{place}: cannot be read: {fault}; take the folder away and start again") from fault

    def place(self, shard: int) -> Path:
        """Return where the rows of a shard lie."""
        return self.folder / f"{shard:05d}.{self.name}.arrow"


class Inputs(NamedTuple):
    """What a shard is made of; `key` is a hash that tells it from any other.

    Of the `tables` the kernel gets the shard of the same number, or the partitions `cut` of all shards. `size`: the
    bytes of the source.
    """

    key: str
    source: object = None
    tables: tuple[Table, ...] = ()
    cut: range | None = None
    beside: tuple[Table, ...] = ()
    size: int = 0


class Task(NamedTuple):
    """All it takes to make one shard of a step; so many `threads` may share the work."""

    folder: Path
    step: Step
    number: int
    inputs: Inputs
    buffer_bytes: int
    threads: int = 1


class Done(NamedTuple):
    """What was done since it was last said: so many shards, with so many rows and bytes, and what publishing took."""

    shards: int
    rows: int
    stored_bytes: int
    cpu_milliseconds: int = 0


class Page(NamedTuple):
    """All it takes to publish one shard of a table at a place."""

    table: Table
    shard: int
    place: Path
    schema: pa.Schema


def perform(task: Task) -> Done:
    """Make the shard from the files of others, and keep its record."""
    return make(task, tuple(_rows(table, task) for table in task.inputs.tables))


def publish(page: Page) -> Done:
    """Write the shard as Parquet, unless that was done before; a table without shards is one file without rows."""
    if page.place.exists():
        return Done(1, 0, 0)
    meter = Meter()
    batches = page.table.read(page.shard) if page.table.shard_count else ()
    size = write_parquet(page.place, batches, page.schema)
    return Done(1, sum(batch.num_rows for batch in batches), size, round(1000 * meter.cpu_seconds))


def make(task: Task, tables: tuple[Batches, ...]) -> Done:
    """Make the shard from the rows of the task's tables, and keep its record."""
    meter, size = Meter(), task.inputs.size + sum(batch.nbytes for table in tables for batch in table)
    rows = sum(batch.num_rows for table in tables for batch in table)
    given = Given(task.number, task.inputs.source, tables, task.inputs.beside, task.threads)
    pieces = task.step.kernel(given)
    written = write_shard(task.folder, f"{task.number:05d}", pieces, task.buffer_bytes)
    make_room()
    record = Record(
        step=task.step.name, shard=task.number, version=task.step.version, inputs=task.inputs.key, tables=written,
        cost=meter.cost(rows, size),
    )  # fmt: skip
    store(record_place(task.folder, task.number), encoded(record))
    return Done(1, sum(one.rows for one in written), sum(one.file_bytes for one in written))


def finished(task: Task) -> bool:
    """Whether the shard was made before, of the same input by the same version, and is still there."""
    record = load(record_place(task.folder, task.number))
    if record is None or (record.version, record.inputs) != (task.step.version, task.inputs.key):
        return False
    return all(
        is_dropped(task.folder, written.table)
        or _size(task.folder / f"{task.number:05d}.{written.table}.arrow") == written.file_bytes
        for written in record.tables
    )


def record_place(folder: Path, shard: int) -> Path:
    """Return where the record of a shard is kept."""
    return folder / f"{shard:05d}.json"


def is_dropped(folder: Path, table: str) -> bool:
    """Whether a table was taken away because nothing needs it any more."""
    return (folder / f"{table}.dropped").exists()


def encoded(record: Record) -> bytes:
    """Return a record as JSON."""
    return msgspec.json.encode(record)


def _rows(table: Table, task: Task) -> Batches:
    cut = task.inputs.cut
    if cut is None:
        return table.read(task.number)
    return [batch for shard in range(table.shard_count) for batch in table.read(shard, cut)]


def _size(place: Path) -> int:
    try:
        return place.stat().st_size
    except OSError:
        return -1
