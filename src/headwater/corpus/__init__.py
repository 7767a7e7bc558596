"""Text reuse in corpora that need not fit in memory: Parquet or JSON lines in, passages and families out.

This package joins the engine and the kernels of the reuse stage, as `trace` joins the stages. It needs pyarrow (the
extra `corpus`); nothing is loaded before the first call.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.settings import CorpusSettings, CorpusStorySettings, Spark

if TYPE_CHECKING:
    from headwater.corpus.days.run import DaysResult
    from headwater.corpus.run import Result
    from headwater.corpus.stories.run import Result as StoriesResult
    from headwater.engine import Progress

__all__ = ["reuse", "reuse_by_days", "stories_of"]


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

    return run(paths, out, settings, memory_bytes=memory_bytes, workers=workers, tell=tell)


def reuse_by_days(
    paths: Iterable[Path | str], out: Path, settings: CorpusSettings, *, memory_bytes: int = 2_000_000_000,
    workers: int | Spark = 1, tell: "Callable[[Progress], None] | None" = None,
) -> "DaysResult":  # fmt: skip
    """Find passages and copies in a corpus that grows: what is new behind `paths` is taken in day by day.

    As `reuse`, with `settings.window`; what `out` holds goes on. Inputs that it has taken in are not read again; of the
    others each day is compared with the days around it. Two documents are compared where their days are at most
    `window.days` apart and they share `window.min_windows` windows of words that at most `window.max_texts` texts of
    those days hold. Of a window that more texts hold only the first text is compared; boilerplate/*.parquet tells such
    windows. Of days further apart exact copies are found, and texts that share `window.min_seen` windows of those (one
    in `window.seen_one_in`) that are remembered with the text that had them first.

    Left is what was taken in first. An exact copy of an earlier text is told in families, not in passages. `family` is
    the first document of a family, through all days; a family is never changed by later days, so two that a later text
    connects stay two. Days that are given in order come to the same rows given at once or one by one; one that comes
    late is compared with days on both sides of it. Of rows with one id the first given is read, of those given at once
    that of the earliest day. Each table lies in folders by day and by time of giving; state/ is what later days need.
    """
    from headwater.corpus.days.run import run  # noqa: PLC0415 - as above

    return run(paths, out, settings, memory_bytes=memory_bytes, workers=workers, tell=tell)


def stories_of(
    paths: Iterable[Path | str], out: Path, asked: CorpusStorySettings, *,
    memory_bytes: int = 2_000_000_000, workers: int | Spark = 1, tell: "Callable[[Progress], None] | None" = None,
) -> "StoriesResult":  # fmt: skip
    """Find which articles of a corpus are about one event; write stories/*.parquet and articles/*.parquet into `out`.

    `paths`: as for `reuse`, a row with a day, and a headline and an outlet where there are any. The days are cut into
    windows of `asked.window_days`; each is clustered as `headwater.story.cluster` does, together with the articles of
    `asked.gap_days` before and after it. Stories of two windows are one where most of the smaller one's articles near
    the edge between them, which both windows clustered, are in both. A story in which nothing appears for longer than
    the gap is parted there. So no more than a window is in memory; the same rows give the same stories in any order,
    with any `memory_bytes` and `workers`. Words are weighed by the counts of each window and the stored background.

    Misses: what joins only through later articles of another window; that is then two stories. Raises as `reuse`, and
    UsageError where a window has more articles than `memory_bytes` allows.
    """
    from headwater.corpus.stories.run import Hands, run  # noqa: PLC0415 - as above

    return run(paths, out, asked, Hands(workers, memory_bytes), tell)
