"""Text reuse in corpora that need not fit in memory: Parquet or JSON lines in, passages and families out.

This package joins the engine and the kernels of the reuse stage, as `trace` joins the stages. It needs pyarrow (the
extra `corpus`); nothing is loaded before the first call.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.settings import CorpusSettings, Spark

if TYPE_CHECKING:
    from headwater.corpus.run import Result
    from headwater.engine import Progress

__all__ = ["reuse"]


def reuse(
    paths: Iterable[Path | str], out: Path, settings: CorpusSettings, *, memory_bytes: int = 2_000_000_000,
    workers: int | Spark = 1, tell: "Callable[[Progress], None] | None" = None,
) -> "Result":  # fmt: skip
    """Find the passages that documents share, and which documents copy another whole; write them into the folder `out`.

    `paths`: Parquet files, JSON lines (gzip too), folders of them; a row is a document with an id and a text. `out`
    gets passages/*.parquet, families/*.parquet, documents/*.parquet, ledger.json (what became of every input, its
    numbers add up), lost.jsonl (rows that could not be read, each with its reason), run.json and manifest.jsonl.
    Offsets are code points of the text, end exclusive, from the first to the last word of a passage.

    `workers`: how many processes share the work and `memory_bytes`; or Spark, where each task may take `memory_bytes`
    and every machine sees the inputs and `out` at the same path. The same rows give the same answer in any order, with
    any `memory_bytes` and `workers`. Of rows with one id the first is read. A run that was stopped goes on where it was
    when it is called again. `tell` hears of each part that is done. Raises UsageError where `out` holds another run,
    `memory_bytes` is too little or Spark is not there, LockedError where a run is at work there, OutputError where it
    cannot be written.
    """
    from headwater.corpus.run import run  # noqa: PLC0415 - pyarrow is an extra, and slow to load
    from headwater.corpus.working import Hands  # noqa: PLC0415

    return run(paths, out, settings, memory_bytes, Hands(workers, tell))
