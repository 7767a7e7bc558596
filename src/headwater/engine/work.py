"""One shard's work, as it is handed to this process or to another."""

from pathlib import Path
from typing import NamedTuple

import msgspec

from headwater.engine.manifest import Record, load, store
from headwater.engine.protocol import Batches, Given, Step
from headwater.engine.shards import read_shard, write_shard
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
        written = self.record(shard).table(self.name)
        place = self.place(shard)
        try:
            return list(read_shard(place, written, partitions)) if written else []
        except (OSError, ValueError) as fault:
            raise OutputError(f"{place}: cannot be read: {fault}; take the folder away and start again") from fault

    def place(self, shard: int) -> Path:
        """Return where the rows of a shard lie."""
        return self.folder / f"{shard:05d}.{self.name}.arrow"


class Inputs(NamedTuple):
    """What a shard is made of: `key` tells it from any other.

    Of the `tables` the kernel gets the shard of the same number, or the partitions `cut` of all shards.
    """

    key: str
    source: object = None
    tables: tuple[Table, ...] = ()
    cut: range | None = None
    beside: tuple[Table, ...] = ()


class Task(NamedTuple):
    """All it takes to make one shard of a step."""

    folder: Path
    step: Step
    number: int
    inputs: Inputs
    buffer_bytes: int


def perform(task: Task) -> Record:
    """Make the shard and keep its record; return it."""
    inputs = task.inputs
    given = Given(task.number, inputs.source, tuple(_rows(table, task) for table in inputs.tables), inputs.beside)
    pieces = task.step.kernel(given)
    written = write_shard(task.folder, f"{task.number:05d}", pieces, task.buffer_bytes)
    record = Record(
        step=task.step.name, shard=task.number, version=task.step.version, inputs=inputs.key, tables=written
    )
    store(record_place(task.folder, task.number), encoded(record))
    return record


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
