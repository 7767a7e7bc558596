"""What an engine does: four verbs over tables whose rows are cut into shards and, by a key, into partitions."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

import pyarrow as pa

Batches = Sequence[pa.RecordBatch]


class Piece(NamedTuple):
    """Rows that a kernel gives: for which table, and for which partition of it."""

    table: str
    partition: int
    rows: pa.RecordBatch


class Source(NamedTuple):
    """Something to be scanned: what tells its content from any other, what the kernel needs to open it, its bytes."""

    identity: str
    given: object
    size: int = 0


class Step(NamedTuple):
    """One pass over the data.

    `kernel` gives pieces of the tables named in `gives`. `name` is the step's name in manifests and progress; `version`
    names everything beside the rows that the answer depends on (code and settings), so that work of another version is
    never taken for done. Where processes share the work, a kernel is a function of a module, or a partial of one.
    Of up to `alone_bytes` of input all shards are made by one process: to start others would take longer.
    """

    name: str
    version: str
    gives: tuple[str, ...]
    kernel: "Kernel"
    alone_bytes: int = 0


class Rows(Protocol):
    """A table that a step made."""

    @property
    def count(self) -> int:
        """How many rows it has."""

    @property
    def partitions(self) -> Mapping[int, int]:
        """How many rows each partition has, by number; those without rows are left out."""

    @property
    def shards(self) -> Sequence[int]:
        """How many rows each shard has, in order."""

    @property
    def stored_bytes(self) -> int:
        """How many bytes its rows take where they are kept."""

    def read(self, shard: int) -> Batches:
        """Return the rows of one shard, for a caller outside of kernels; none where the step gave none."""


class Lookup(Protocol):
    """A table that is there for reference."""

    @property
    def shard_count(self) -> int:
        """How many shards it has."""

    def read(self, shard: int) -> Batches:
        """Return the rows of a shard."""


class Given(NamedTuple):
    """What a kernel is called with.

    `number` of the shard to be made; `source` for a scan; `tables` the rows of each table to be worked on, in order of
    the shards they come from, a batch for what a kernel gave for one partition at a time; `beside` the tables to be
    looked up. So many `threads` may share the work: processors that no other shard is made on.
    """

    number: int
    source: object
    tables: tuple[Batches, ...]
    beside: tuple[Lookup, ...]
    threads: int = 1

    def all_beside(self, table: int) -> Batches:
        """Return all rows of a table beside, in order of its shards."""
        lookup = self.beside[table]
        return [batch for shard in range(lookup.shard_count) for batch in lookup.read(shard)]


Kernel = Callable[[Given], Iterator[Piece]]


class Progress(NamedTuple):
    """How far a step is, in shards; `rows` and `stored_bytes` of those that this run made, as far as they are known."""

    step: str
    done: int
    total: int
    rows: int = 0
    stored_bytes: int = 0


class Engine(Protocol):
    """Runs steps. Each returns the tables it made, by name; shards that were finished before are not made again."""

    def scan(self, step: Step, sources: Sequence[Source]) -> Mapping[str, Rows]:
        """Make a shard of each source."""

    def map(self, step: Step, rows: Rows, beside: Sequence[Rows] = ()) -> Mapping[str, Rows]:
        """Make a shard of each shard of a table."""

    def group(
        self, step: Step, tables: Sequence[Rows], cuts: Sequence[range], beside: Sequence[Rows] = ()
    ) -> Mapping[str, Rows]:
        """Bring rows of one partition together, and make a shard of each range of partitions."""

    def write(self, rows: Rows, name: str, schema: pa.Schema) -> None:
        """Publish a table as Parquet files, one for each shard, in a folder of that name."""

    def drop(self, *tables: Rows) -> None:
        """Say that nothing will read these tables any more."""
