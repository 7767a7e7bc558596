"""The engine of one machine: work is done by this process or a few beside it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from headwater.engine.pool import Pool
from headwater.engine.protocol import Progress
from headwater.engine.stored import StoredEngine
from headwater.engine.work import Done

T = TypeVar("T")


class LocalEngine(StoredEngine):
    """Does the work in up to `workers` processes; rows of other shards are read where they lie."""

    def __init__(
        self, work: Path, out: Path, *, workers: int, buffer_bytes: int, tell: Callable[[Progress], None] | None = None
    ) -> None:
        super().__init__(work, out, buffer_bytes=buffer_bytes, tell=tell)
        self._pool = Pool(workers)

    def close(self) -> None:
        """End what is under way."""
        self._pool.close()

    def _do(self, name: str, work: Callable[[T], Done], items: Sequence[T]) -> Iterator[Done]:  # noqa: ARG002 - Spark shows it
        return self._pool.do(work, items)
