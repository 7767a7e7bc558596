"""A small plan to run engines with: how often each word stands in some texts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from headwater.engine import Given, LocalEngine, Piece, Progress, Rows, Source, Step

TEXTS = ("the quay the berth", "a berth a mole a quay", "", "sluice")
COUNTS = pa.schema([("word", pa.string()), ("count", pa.int64())])
PARTITIONS = 4


def words(given: Given) -> Iterator[Piece]:
    """Give the words of a text, each in the partition of its length."""
    if not isinstance(given.source, str):
        raise TypeError
    for word in given.source.split():
        if word == "stop":
            raise KeyboardInterrupt
        yield Piece("words", len(word) % PARTITIONS, pa.RecordBatch.from_pydict({"word": [word]}))


def counts(given: Given) -> Iterator[Piece]:
    """Count the words of a partition."""
    tally = Counter(word for batch in given.tables[0] for word in batch.column("word").to_pylist())
    if tally:
        found = sorted(tally.items())
        rows = pa.RecordBatch.from_arrays([pa.array(column) for column in zip(*found, strict=True)], schema=COUNTS)
        yield Piece("counts", given.number, rows)


def threads(given: Given) -> Iterator[Piece]:
    """Give how many threads may share the work."""
    yield Piece("threads", 0, pa.RecordBatch.from_pydict({"threads": [given.threads]}))


def marked(given: Given) -> Iterator[Piece]:
    """Say of each row of a shard how many rows the shard beside has."""
    beside = sum(batch.num_rows for batch in given.beside[0].read(given.number))
    for batch in given.tables[0]:
        column = pa.array([beside] * batch.num_rows)
        yield Piece("marked", 0, batch.append_column("beside", column))


class Run:
    """Runs the plan in a folder and notes what was done."""

    def __init__(self, folder: Path, workers: int = 1, version: str = "1", buffer_bytes: int = 1 << 20) -> None:
        self.told: list[Progress] = []
        self.version = version
        self.engine = LocalEngine(
            folder / "work", folder, workers=workers, buffer_bytes=buffer_bytes, tell=self.told.append
        )

    def count(self, texts: Sequence[str] = TEXTS) -> Rows:
        found = self.scan(texts)["words"]
        step = Step("counts", self.version, ("counts",), counts)
        return self.engine.group(step, [found], [range(2), range(2, PARTITIONS)])["counts"]

    def scan(self, texts: Sequence[str] = TEXTS) -> Mapping[str, Rows]:
        step = Step("words", self.version, ("words", "nothing"), words)
        return self.engine.scan(step, [Source(text, text) for text in texts])

    @property
    def made(self) -> list[str]:
        """The steps of the shards that were made, one name a shard."""
        done: Counter[str] = Counter()
        found = []
        for progress in self.told:
            if progress.step in done and progress.done > done[progress.step]:
                found.append(progress.step)
            done[progress.step] = progress.done
        return found


def rows_in(rows: Rows) -> list[dict[str, object]]:
    """Return all rows of a table, shard by shard."""
    return [row for shard in range(len(rows.shards)) for batch in rows.read(shard) for row in batch.to_pylist()]
