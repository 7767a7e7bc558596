"""The engine of one machine: work is done by this process or a few beside it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from headwater.engine.pool import Pool
from headwater.engine.protocol import Progress, Step
from headwater.engine.stored import StoredEngine
from headwater.engine.work import Done, Task, perform

T = TypeVar("T")


class LocalEngine(StoredEngine):
    """Does the work in up to `workers` processes; rows of other shards are read where they lie.

    Where one process does it all, a kernel may use as many threads.
    """

    def __init__(
        self, work: Path, out: Path, *, workers: int, buffer_bytes: int, tell: Callable[[Progress], None] | None = None
    ) -> None:
        super().__init__(work, out, buffer_bytes=buffer_bytes, tell=tell)
        self._workers = workers
        self._pool = Pool(workers)

    def close(self) -> None:
        """End what is under way."""
        self._pool.close()

    def _doing(self, step: Step, tasks: Sequence[Task], given_bytes: int) -> Iterator[Done]:
        if len(tasks) > 1 and given_bytes > step.alone_bytes:
            return super()._doing(step, tasks, given_bytes)
        return map(perform, [task._replace(threads=self._workers) for task in tasks])

    def _do(self, name: str, work: Callable[[T], Done], items: Sequence[T]) -> Iterator[Done]:  # noqa: ARG002 - Spark shows it
        return self._pool.do(work, items)
