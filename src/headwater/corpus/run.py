"""A run from its inputs to its folder: begins or goes on, works, draws up the account, finishes."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec
import pyarrow.compute as pc

from headwater.corpus import folder, plan
from headwater.corpus.account import Ledger, Losses, LostRow, account
from headwater.corpus.inputs import Input, find_inputs, holds
from headwater.corpus.sizes import sizes_for
from headwater.engine import LocalEngine, Progress, Rows, StoredEngine, unwritable
from headwater.errors import UsageError
from headwater.settings import CorpusSettings, Spark

Tell = Callable[[Progress], None] | None


class Result(NamedTuple):
    """What stands in the output folder: what was run, what it found, and what became of every input."""

    about: folder.About
    counts: folder.Counts
    ledger: Ledger


def run(
    paths: Iterable[Path | str], out: Path, settings: CorpusSettings, *, memory_bytes: int, workers: int | Spark,
    tell: Tell = None,
) -> Result:  # fmt: skip
    """Find the passages that documents share, as `headwater.corpus.reuse` says."""
    given = list(paths)
    if holds(given, out):
        raise UsageError(f"{out}: lies inside an input; the result would be read as one")
    inputs = find_inputs(given, settings)
    sizes = sizes_for(memory_bytes, 1 if isinstance(workers, Spark) else workers, sum(one.text_bytes for one in inputs))
    with folder.claimed(out):
        about = folder.begun(out, folder.about(inputs, sizes, settings))
        if about.counts is None:
            about = _work(inputs, out, about, workers, tell)
        folder.clear(out)
        ledger = folder.kept_ledger(out)
    if about.counts is None:
        raise AssertionError("a finished run has its counts")
    return Result(about, about.counts, ledger)


def _work(
    inputs: Sequence[Input], out: Path, about: folder.About, workers: int | Spark, tell: Tell
) -> folder.About:
    sizes, settings = about.sizes, about.settings
    with closing(_engine(out, workers, sizes.buffer_bytes, tell)) as engine:
        found = plan.run(engine, inputs, sizes, settings)
    folder.keep_ledger(out, _told(inputs, found.losses, out))
    counts = folder.Counts(
        documents=found.documents.count, chars=_sum(found.documents, "chars"), texts=found.texts.count,
        passages=found.passages.count, in_families=found.families.count,
    )  # fmt: skip
    return folder.finish(out, about, counts)


def _engine(out: Path, workers: int | Spark, buffer_bytes: int, tell: Tell) -> StoredEngine:
    work = folder.work_in(out)
    if not isinstance(workers, Spark):
        return LocalEngine(work, out, workers=workers, buffer_bytes=buffer_bytes, tell=tell)
    from headwater.engine.spark import SparkEngine  # noqa: PLC0415 - pyspark is an extra

    return SparkEngine(work, out, master=workers.master, buffer_bytes=buffer_bytes, tell=tell)


def _sum(rows: Rows, column: str) -> int:
    shards = range(len(rows.shards))
    return sum(pc.sum(batch.column(column)).as_py() for shard in shards for batch in rows.read(shard))


def _told(inputs: Sequence[Input], losses: Losses, out: Path) -> Ledger:
    """Write down the rows that were lost, and return the ledger."""
    place = out / "lost.jsonl"
    waiting = place.with_name(f".{place.name}.part")
    encoder = msgspec.json.Encoder()
    try:
        with waiting.open("wb") as file:

            def tell(row: LostRow) -> None:
                file.write(encoder.encode(row) + b"\n")

            ledger = account(inputs, losses, tell)
        waiting.replace(place)
    except OSError as fault:
        raise unwritable(place, fault) from fault
    return ledger
