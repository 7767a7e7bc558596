"""What all engines have in common: shards as files in a folder, each with its record, made once."""

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import pyarrow as pa

from headwater.engine.costs import Meter
from headwater.engine.manifest import UNFINISHED, Record, Written, hash_of, store, unwritable
from headwater.engine.protocol import Batches, Progress, Rows, Source, Step
from headwater.engine.report import Ran, StepReport, TableReport, reported
from headwater.engine.work import Done, Inputs, Page, Table, Task, finished, perform, publish

T = TypeVar("T")


class StoredRows:
    """A table of a step, as it lies in the folder of the run."""

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


def _rows_in(partitions: Mapping[int, int], cuts: Sequence[range]) -> int:
    """Return how many rows the partitions have that lie in one of the cuts, which are in order."""
    starts = [cut.start for cut in cuts]
    places = ((bisect_right(starts, partition) - 1, partition, rows) for partition, rows in partitions.items())
    return sum(rows for at, partition, rows in places if at >= 0 and partition in cuts[at])


def _size(place: Path) -> int:
    try:
        return place.stat().st_size
    except OSError:
        return 0


def _own(rows: Rows) -> StoredRows:
    if not isinstance(rows, StoredRows):
        raise TypeError("these rows were made by another engine")
    return rows


class StoredEngine(ABC):
    """Runs steps in `work`, a folder of its own, and publishes tables in `out`.

    Each shard is written under a temporary name and renamed, its record last: what has a record is whole, and is not
    made again, whichever engine made it. At most `buffer_bytes` of rows wait to be written for each shard under way.
    `tell` hears how work goes on. Which hands do the work is said by those who derive from this.
    """

    def __init__(
        self, work: Path, out: Path, *, buffer_bytes: int, tell: Callable[[Progress], None] | None = None
    ) -> None:
        # other processes, and other machines, have other working folders
        self._work, self._out = work.absolute(), out.absolute()
        self._buffer_bytes = buffer_bytes
        self._tell = tell or (lambda _: None)
        self._steps: list[StepReport] = []
        for left in [*work.rglob(f"*{UNFINISHED}"), *out.rglob(f".*{UNFINISHED}")]:
            left.unlink(missing_ok=True)

    @property
    def steps(self) -> Sequence[StepReport]:
        """What became of each step so far, in order; steps that an earlier run finished count whole."""
        return tuple(self._steps)

    @abstractmethod
    def close(self) -> None:
        """End what is under way."""

    @abstractmethod
    def _do(self, name: str, work: Callable[[T], Done], items: Sequence[T]) -> Iterator[Done]:
        """Do some work on each item, in any order; `name` is that of the step."""

    def _doing(self, step: Step, tasks: Sequence[Task], given_bytes: int) -> Iterator[Done]:  # noqa: ARG002 - see LocalEngine
        """Make the shards of a step, which is given so many bytes in all."""
        bring = any(task.inputs.cut is not None for task in tasks)
        return self._bring(step.name, tasks) if bring else self._do(step.name, perform, tasks)

    def _bring(self, name: str, tasks: Sequence[Task]) -> Iterator[Done]:
        """Do tasks that each take some partitions of all shards."""
        return self._do(name, perform, tasks)

    def scan(self, step: Step, sources: Sequence[Source]) -> Mapping[str, Rows]:
        """Make a shard of each source."""
        tasks = [
            self._task(step, number, Inputs(hash_of(source.identity), source=source.given, size=source.size))
            for number, source in enumerate(sources)
        ]
        return self._made(step, tasks, sum(source.size for source in sources))

    def map(self, step: Step, rows: Rows, beside: Sequence[Rows] = ()) -> Mapping[str, Rows]:
        """Make a shard of each shard of a table."""
        table, others = _own(rows), [_own(other) for other in beside]
        known, aside = [other.key for other in others], tuple(other.table for other in others)
        shards = range(table.table.shard_count)
        keys = [hash_of(table.table.record(number).key, *known) for number in shards]
        made_of = [Inputs(key, tables=(table.table,), beside=aside) for key in keys]
        tasks = [self._task(step, number, made_of[number]) for number in shards]
        return self._made(step, tasks, rows.stored_bytes, table.count)

    def group(
        self, step: Step, tables: Sequence[Rows], cuts: Sequence[range], beside: Sequence[Rows] = ()
    ) -> Mapping[str, Rows]:
        """Bring rows of one partition together, and make a shard of each range of partitions."""
        own, others = [_own(rows) for rows in tables], [_own(other) for other in beside]
        known = [rows.key for rows in (*own, *others)]
        given, aside = (tuple(rows.table for rows in some) for some in (own, others))
        made_of = [Inputs(hash_of(cut.start, cut.stop, *known), None, given, cut, aside) for cut in cuts]
        wanted = sum(_rows_in(rows.partitions, cuts) for rows in own)
        tasks = [self._task(step, number, inputs) for number, inputs in enumerate(made_of)]
        return self._made(step, tasks, sum(table.stored_bytes for table in own), wanted)

    def write(self, rows: Rows, name: str, schema: pa.Schema) -> None:
        """Publish a table as Parquet files, one for each shard, in a folder of that name."""
        table = _own(rows).table
        folder = self._made_folder(self._out / name)
        shards = range(max(1, table.shard_count))
        pages = [Page(table, shard, folder / f"part-{shard:05d}.parquet", schema) for shard in shards]
        meter, step = Meter(), f"write {name}"
        done = self._told(step, 0, len(pages), self._do(name, publish, pages))
        wall, cpu = round(meter.wall_seconds, 3), done.cpu_milliseconds / 1000
        published = TableReport(table=name, rows=rows.count, stored_bytes=sum(_size(page.place) for page in pages))
        self._steps.append(StepReport(
            step=step, shards=len(pages), made=done.shards, rows_in=rows.count, wanted_rows=rows.count,
            bytes_in=rows.stored_bytes, tables=(published,), cpu_seconds=cpu, task_seconds=wall, wall_seconds=wall,
            peak_bytes=None,
        ))  # fmt: skip

    def kept(self, step: str, table: str) -> StoredRows:
        """Return a table of a step that another run made in this folder and left there."""
        folder = self._work / step
        return StoredRows(Table(folder, table, sum(1 for _ in folder.glob("*.json"))))

    def drop(self, *tables: Rows) -> None:
        """Take the rows of these tables away; their records stay."""
        for rows in tables:
            table = _own(rows).table
            store(table.folder / f"{table.name}.dropped", b"")
            for shard in range(table.shard_count):
                table.place(shard).unlink(missing_ok=True)

    def _task(self, step: Step, number: int, inputs: Inputs) -> Task:
        return Task(self._work / step.name, step, number, inputs, self._buffer_bytes)

    def _made(
        self, step: Step, tasks: Sequence[Task], given_bytes: int, wanted_rows: int | None = None
    ) -> Mapping[str, Rows]:
        meter = Meter()
        self._made_folder(self._work / step.name)
        missing = [task for task in tasks if not finished(task)]
        doing = self._doing(step, missing, given_bytes) if missing else ()
        self._told(step.name, len(tasks) - len(missing), len(tasks), doing)
        tables = {name: Table(self._work / step.name, name, len(tasks)) for name in step.gives}
        any_table = Table(self._work / step.name, "", len(tasks))
        records = [any_table.record(shard) for shard in range(len(tasks))]
        ran = Ran(step.name, wanted_rows, step.gives, records, len(missing), meter.wall_seconds)
        self._steps.append(reported(ran))
        return {name: StoredRows(table) for name, table in tables.items()}

    def _told(self, name: str, done: int, total: int, doing: Iterable[Done]) -> Done:
        rows = stored_bytes = cpu = 0
        before = done
        self._tell(Progress(name, done, total))
        for more in doing:
            done, rows, stored_bytes = done + more.shards, rows + more.rows, stored_bytes + more.stored_bytes
            cpu += more.cpu_milliseconds
            self._tell(Progress(name, done, total, rows, stored_bytes))
        return Done(done - before, rows, stored_bytes, cpu)

    @staticmethod
    def _made_folder(folder: Path) -> Path:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise unwritable(folder, fault) from fault
        return folder
