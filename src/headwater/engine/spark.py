"""The engine of many machines: work is done by the executors of a Spark cluster, rows travel through its shuffle.

All machines see the folder of the run at one path. Rows go through Spark as sealed Arrow record batches, of which it
sees nothing but where they go; a kernel is given what it is given on one machine.
"""

import re
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import pyarrow as pa

from headwater.engine.parcels import PARCELS, notices, packed, unpacked
from headwater.engine.protocol import Progress
from headwater.engine.session import first_line, spark_faults, started
from headwater.engine.stored import StoredEngine
from headwater.engine.work import Done, Task, make
from headwater.errors import HeadwaterError

if TYPE_CHECKING:
    from pyspark.accumulators import Accumulator  # type: ignore[import-not-found, unused-ignore]
    from pyspark.sql import DataFrame  # type: ignore[import-not-found, unused-ignore]

T = TypeVar("T")
Loads = Iterator[pa.RecordBatch]
_LOOK_SECONDS = 0.25
_DONE = pa.schema([(name, pa.int64()) for name in Done._fields])
_OWN_ERROR = re.compile(r"^headwater\.errors\.\w+: (.+)$", re.MULTILINE)
_ERROR = re.compile(r"^((?:\w+\.)*\w*(?:Error|Exception|Interrupt)\b.*)$", re.MULTILINE)


class _Shard(NamedTuple):
    """A shard to be sent: which table it belongs to, by its place among those of the tasks, and its number."""

    table: int
    number: int


class SparkEngine(StoredEngine):
    """Does the work on the Spark cluster at `master`; None: on the one that Spark's own settings name.

    A task that is lost with its executor is done again elsewhere, as Spark does it. Shards have the same names and
    records as those of one machine, so that a stopped run may go on here or there.
    """

    def __init__(
        self, work: Path, out: Path, *, master: str | None, buffer_bytes: int,
        tell: Callable[[Progress], None] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(work, out, buffer_bytes=buffer_bytes, tell=tell)
        self._session = started(master)
        self._thread = ThreadPoolExecutor(1)

    def close(self) -> None:
        """End what is under way, and the session."""
        # a Spark that died has nothing left to end, and what became of the run was said
        with suppress(OSError, *spark_faults()):
            self._session.stop()
        self._thread.shutdown()

    def _do(self, name: str, work: Callable[[T], Done], items: Sequence[T]) -> Iterator[Done]:
        every = tuple(items)
        count = self._counters()

        def each(numbers: Loads) -> Loads:
            for batch in numbers:
                for number in batch.column(0).to_pylist():
                    yield count(work(every[number]))

        numbers = self._session.range(0, len(every), 1, len(every))
        return self._watched(name, numbers.mapInArrow(each, _ddl(_DONE)), count)

    def _bring(self, name: str, tasks: Sequence[Task]) -> Iterator[Done]:
        every = tuple(tasks)
        tables = every[0].inputs.tables
        cuts = tuple(task.inputs.cut for task in every if task.inputs.cut is not None)
        shards = [_Shard(n, shard) for n, table in enumerate(tables) for shard in range(table.shard_count)]
        count = self._counters()

        def send(numbers: Loads) -> Loads:
            for batch in numbers:
                for number in batch.column(0).to_pylist():
                    if number == len(shards):
                        yield from notices(cuts)
                    else:
                        table, shard = shards[number]
                        yield from packed(tables[table].parted(shard), cuts, table, shard)

        def receive(loads: Loads) -> Loads:
            first = next(loads, None)
            if first is not None:
                task = every[first.column("cut")[0].as_py()]
                yield count(make(task, unpacked(_behind(first, loads), len(tables))))

        numbers = self._session.range(0, len(shards) + 1, 1, len(shards) + 1)
        sent = numbers.mapInArrow(send, _ddl(PARCELS)).repartitionById(len(every), "cut")
        return self._watched(name, sent.mapInArrow(receive, _ddl(_DONE)), count)

    def _counters(self) -> "_Counters":
        context = self._session.sparkContext
        return _Counters(context.accumulator(0), context.accumulator(0))

    def _watched(self, name: str, frame: "DataFrame", count: "_Counters") -> Iterator[Done]:
        """Yield how far a job is while it runs, and at its end what is left to be said."""
        group = f"headwater {uuid.uuid4()}"
        context = self._session.sparkContext

        def collected() -> list[Done]:
            context.setJobGroup(group, f"headwater: {name}")
            return [Done(*row) for row in frame.collect()]

        running = self._thread.submit(collected)
        said = Done(0, 0, 0)
        try:
            while not wait([running], _LOOK_SECONDS).done:
                now = Done(self._finished_tasks(group), count.rows.value, count.stored_bytes.value)
                # a stage that is run again begins to count again
                if now.shards > said.shards:
                    yield Done(*(max(0, new - old) for new, old in zip(now, said, strict=True)))
                    said = Done(*map(max, now, said))
        except spark_faults() as fault:
            raise _gave_up(fault) from fault
        except BaseException:
            context.cancelJobGroup(group)
            raise
        every = _result(running)
        yield Done(*(sum(column) - old for column, old in zip(zip(*every, strict=True), said, strict=True)))

    def _finished_tasks(self, group: str) -> int:
        tracker = self._session.sparkContext.statusTracker()
        jobs = [job for number in tracker.getJobIdsForGroup(group) if (job := tracker.getJobInfo(number))]
        # the last stage of a job makes the shards, those before it send rows
        stages = [tracker.getStageInfo(max(job.stageIds)) for job in jobs if job.stageIds]
        return sum(stage.numCompletedTasks for stage in stages if stage)


class _Counters(NamedTuple):
    """Counts on the driver what executors do; what is done twice counts twice, until the job ends."""

    rows: "Accumulator[int]"
    stored_bytes: "Accumulator[int]"

    def __call__(self, done: Done) -> pa.RecordBatch:
        """Count, and return what is to be reported."""
        self.rows.add(done.rows)
        self.stored_bytes.add(done.stored_bytes)
        return pa.RecordBatch.from_arrays([pa.array([number]) for number in done], schema=_DONE)


def _behind(first: pa.RecordBatch, loads: Loads) -> Loads:
    yield first
    yield from loads


def _result(running: Future[list[Done]]) -> list[Done]:
    try:
        return running.result()
    except spark_faults() as fault:
        raise _gave_up(fault) from fault


def _gave_up(fault: Exception) -> HeadwaterError:
    told = _OWN_ERROR.search(str(fault)) or _ERROR.search(str(fault))
    why = told[1][:300] if told else first_line(fault)
    return HeadwaterError(f"Spark gave up: {why}; what is finished is kept, and the same command goes on")


def _ddl(schema: pa.Schema) -> str:
    kinds = {pa.int32(): "int", pa.int64(): "bigint", pa.bool_(): "boolean", pa.binary(): "binary"}
    return ", ".join(f"`{field.name}` {kinds[field.type]}" for field in schema)
