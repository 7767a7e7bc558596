"""The engine of one machine: shards as files in a folder, made by this process or a few beside it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import pyarrow as pa

from headwater.engine.manifest import UNFINISHED, Record, Written, hash_of, store, unwritable
from headwater.engine.pool import Pool
from headwater.engine.protocol import Batches, Progress, Rows, Source, Step
from headwater.engine.shards import write_parquet
from headwater.engine.work import Inputs, Table, Task, finished, perform


class LocalRows:
    """A table of a step that this engine ran."""

    def __init__(self, table: Table) -> None:
        self.table = table

    @cached_property
    def _records(self) -> tuple[Record, ...]:
        return tuple(self.table.record(shard) for shard in range(self.table.shard_count))

    @property
    def _written(self) -> list[Written | None]:
        return [record.table(self.table.name) for record in self._records]

    @property
    def key(self) -> str:
        """A hash that is equal for equal content."""
        return hash_of(self.table.name, *(record.key for record in self._records))

    @property
    def count(self) -> int:
        """How many rows it has."""
        return sum(self.shards)

    @cached_property
    def partitions(self) -> Mapping[int, int]:
        """How many rows each partition has."""
        counts: Counter[int] = Counter()
        for written in self._written:
            for partition, rows in written.batches if written else ():
                counts[partition] += rows
        return counts

    @property
    def shards(self) -> Sequence[int]:
        """How many rows each shard has."""
        return [written.rows if written else 0 for written in self._written]

    @property
    def stored_bytes(self) -> int:
        """How many bytes its files have."""
        return sum(written.file_bytes for written in self._written if written)

    def read(self, shard: int) -> Batches:
        """Return the rows of one shard."""
        return self.table.read(shard)


def _own(rows: Rows) -> LocalRows:
    if not isinstance(rows, LocalRows):
        raise TypeError("these rows were made by another engine")
    return rows


class LocalEngine:
    """Runs steps in `work`, a folder of its own, and publishes tables in `out`.

    Each shard is written under a temporary name and renamed, its record last: what has a record is whole, and is not
    made again. At most `buffer_bytes` of rows wait to be written for each shard under way. `tell` hears of each shard.
    """

    def __init__(
        self, work: Path, out: Path, *, workers: int, buffer_bytes: int, tell: Callable[[Progress], None] | None = None
    ) -> None:
        self._work, self._out = work, out
        self._buffer_bytes = buffer_bytes
        self._tell = tell or (lambda _: None)
        self._pool = Pool(workers)
        for left in [*work.rglob(f"*{UNFINISHED}"), *out.glob(f"*/.*{UNFINISHED}")]:
            left.unlink(missing_ok=True)

    def close(self) -> None:
        """End what is under way."""
        self._pool.close()

    def scan(self, step: Step, sources: Sequence[Source]) -> Mapping[str, Rows]:
        """Make a shard of each source."""
        tasks = [
            self._task(step, number, Inputs(hash_of(source.identity), source=source.given))
            for number, source in enumerate(sources)
        ]
        return self._made(step, tasks)

    def map(self, step: Step, rows: Rows, beside: Sequence[Rows] = ()) -> Mapping[str, Rows]:
        """Make a shard of each shard of a table."""
        table, others = _own(rows), [_own(other) for other in beside]
        known, beside_ = [other.key for other in others], tuple(other.table for other in others)
        tasks = [
            self._task(
                step,
                number,
                Inputs(hash_of(table.table.record(number).key, *known), tables=(table.table,), beside=beside_),
            )
            for number in range(table.table.shard_count)
        ]
        return self._made(step, tasks)

    def group(
        self, step: Step, tables: Sequence[Rows], cuts: Sequence[range], beside: Sequence[Rows] = ()
    ) -> Mapping[str, Rows]:
        """Bring rows of one partition together, and make a shard of each range of partitions."""
        own, others = [_own(rows) for rows in tables], [_own(other) for other in beside]
        known = [rows.key for rows in (*own, *others)]
        given, beside_ = (tuple(rows.table for rows in some) for some in (own, others))
        tasks = [
            self._task(step, number, Inputs(hash_of(cut.start, cut.stop, *known), None, given, cut, beside_))
            for number, cut in enumerate(cuts)
        ]
        return self._made(step, tasks)

    def write(self, rows: Rows, name: str, schema: pa.Schema) -> None:
        """Publish a table as Parquet files, one for each shard, in a folder of that name."""
        table = _own(rows).table
        folder = self._made_folder(self._out / name)
        for shard in range(max(1, table.shard_count)):
            place = folder / f"part-{shard:05d}.parquet"
            if not place.exists():
                write_parquet(place, table.read(shard) if table.shard_count else (), schema)
            self._tell(Progress(f"write {name}", shard + 1, table.shard_count))

    def drop(self, *tables: Rows) -> None:
        """Take the rows of these tables away; their records stay."""
        for rows in tables:
            table = _own(rows).table
            store(table.folder / f"{table.name}.dropped", b"")
            for shard in range(table.shard_count):
                table.place(shard).unlink(missing_ok=True)

    def _task(self, step: Step, number: int, inputs: Inputs) -> Task:
        return Task(self._work / step.name, step, number, inputs, self._buffer_bytes)

    def _made(self, step: Step, tasks: Sequence[Task]) -> Mapping[str, Rows]:
        self._made_folder(self._work / step.name)
        missing = [task for task in tasks if not finished(task)]
        done = len(tasks) - len(missing)
        self._tell(Progress(step.name, done, len(tasks)))
        for _ in self._pool.do(perform, missing):
            done += 1
            self._tell(Progress(step.name, done, len(tasks)))
        return {name: LocalRows(Table(self._work / step.name, name, len(tasks))) for name in step.gives}

    @staticmethod
    def _made_folder(folder: Path) -> Path:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise unwritable(folder, fault) from fault
        return folder
