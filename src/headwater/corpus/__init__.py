"""Corpora that need not fit in memory: captures to articles, articles to passages, descents and statements.

This package joins the engine and the kernels of the stages, as `trace` joins the stages. It needs pyarrow (the extra
`corpus`); nothing is loaded before the first call.

All its functions take `paths`, files and folders or one alone, and `workers`: how many processes share the work and
`memory_bytes`; or Spark, where each task may take `memory_bytes` and every machine sees the inputs and `out` at the
same path. They write into the folder `out`: tables as Parquet, ledger.json (what became of every input; its numbers add
up), report.json (what each step was given, gave and took), run.json and manifest.jsonl. A run that was stopped goes on
where it was when it is called again. `tell` hears of each part that is done. They raise UsageError where `out` holds
another run, `memory_bytes` is too little or Spark is not there, LockedError where a run is at work there, OutputError
where it cannot be written.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from headwater.capture.walk import Paths
from headwater.settings import (
    CorpusSettings,
    CorpusStorySettings,
    FamilySettings,
    IngestSettings,
    ReadSettings,
    Spark,
)

if TYPE_CHECKING:
    from headwater.corpus.days.run import DaysResult
    from headwater.corpus.descents import Told
    from headwater.corpus.ingesting.run import Ingested
    from headwater.corpus.run import Result
    from headwater.corpus.statements import Statements
    from headwater.corpus.stories.run import Result as StoriesResult
    from headwater.engine import Progress

__all__ = ["Reused", "descend", "ingest", "read", "reuse", "reuse_by_days", "stories_of"]

_MEMORY_BYTES = 2_000_000_000


def ingest(
    paths: Paths, out: Path, settings: IngestSettings, *, memory_bytes: int = _MEMORY_BYTES,
    workers: int | Spark = 1, tell: "Callable[[Progress], None] | None" = None,
) -> "Ingested":  # fmt: skip
    """Turn captures into a corpus of articles; write articles/*.parquet and captures/*.parquet.

    `paths`: files of every format that the capture stage reads, Parquet with a text in each row (a row is kept as the
    JSON record that it would be), folders of them. Captures that are byte for byte the same and of one media type are
    kept once, under the first input that has them. Each capture is cut into segments and articles by itself, without
    the repeats that tell boundaries in a pile. An article's text is its body, parts joined by a blank line; `start` and
    `end` (code points of the capture's canonical text, end exclusive) are from its first to its last part, `spans` each
    part. `capture` is the hash of the raw bytes, which captures have beside it; raw is null where they were longer than
    is held. `place` is the input and, behind #, the record of the capture ("wire.jsonl#n12"): `id` is made of an
    article's words, whatever its record was called. lost.jsonl names every record that gave no article, with its
    reason. Large JSON lines, WARC (gzip with a record a member) and Parquet are worked on in parts; other files are one
    task.
    """
    from headwater.corpus.ingesting.run import ingest as run  # noqa: PLC0415 - pyarrow is an extra, and slow to load
    from headwater.corpus.working import Hands  # noqa: PLC0415

    return run(paths, out, settings, memory_bytes, Hands(workers, tell))


def read(
    paths: Paths, out: Path, settings: ReadSettings, *, memory_bytes: int = _MEMORY_BYTES,
    workers: int | Spark = 1, tell: "Callable[[Progress], None] | None" = None,
) -> "Statements":  # fmt: skip
    """Read articles for who said what, each by itself; write statements/*.parquet and articles/*.parquet.

    `paths`: articles as `ingest` writes them, or Parquet or JSON lines with an id and a text; of rows with one id the
    first is read. Places are code points of the capture where an article's `spans` tell them, else of its text. Misses
    what a pile tells: a surname is resolved in its article only, and copies are read as often as they stand there.
    """
    from headwater.corpus.statements import read as run  # noqa: PLC0415 - pyarrow is an extra, and slow to load
    from headwater.corpus.working import Hands  # noqa: PLC0415

    return run(paths, out, settings, memory_bytes, Hands(workers, tell))


class Reused(NamedTuple):
    """Articles, and the folder that `reuse` wrote of them."""

    articles: Paths
    folder: Path


def descend(
    reused: Reused, out: Path, settings: FamilySettings, *, memory_bytes: int = _MEMORY_BYTES,
    workers: int | Spark = 1, tell: "Callable[[Progress], None] | None" = None,
) -> "Told":  # fmt: skip
    """Say who has the text from whom; write descents/*.parquet and families/*.parquet.

    Families hang together by passages that are copies; each is judged by itself, as the stemma stage judges a pile. An
    exemplar of None is one that is in no article of the corpus. What hangs together beyond
    `settings.max_family_articles` is cut where the least text is shared; what is cut is counted. Misses: credits that
    another family explains; of two copies in one capture, which stands first.
    """
    from headwater.corpus.descents import families as run  # noqa: PLC0415 - pyarrow is an extra, and slow to load
    from headwater.corpus.working import Hands  # noqa: PLC0415

    return run(reused.articles, reused.folder, out, settings, memory_bytes, Hands(workers, tell))


def reuse(
    paths: Paths, out: Path, settings: CorpusSettings, *, memory_bytes: int = _MEMORY_BYTES,
    workers: int | Spark = 1, tell: "Callable[[Progress], None] | None" = None,
) -> "Result":  # fmt: skip
    """Find the passages that documents share, and which documents copy another whole; write them into the folder `out`.

    `paths`: Parquet files, JSON lines (gzip too), folders of them; a row is a document with an id and a text. `out`
    gets passages/*.parquet, families/*.parquet, documents/*.parquet, ledger.json (what became of every input, its
    numbers add up), lost.jsonl (rows that could not be read, each with its reason), run.json and manifest.jsonl.
    Offsets are code points of the text, end exclusive, from the first to the last word of a passage.

    `workers`: how many processes share the work and `memory_bytes`, or threads where little is to be done or the memory
    of up to four of them holds it all; or Spark, where each task may take `memory_bytes` and every machine sees the
    inputs and `out` at the same path. The same rows give the same answer in any order, with any `memory_bytes` and
    `workers`. Of rows with one id the first is read. A run that was stopped goes on where it was when it is called
    again. `tell` hears of each part that is done. Raises UsageError where `out` holds another run, `memory_bytes` is
    too little or Spark is not there, LockedError where a run is at work there, OutputError where it cannot be written.
    """
    from headwater.corpus.run import run  # noqa: PLC0415 - pyarrow is an extra, and slow to load
    from headwater.corpus.working import Hands  # noqa: PLC0415

    return run(paths, out, settings, memory_bytes, Hands(workers, tell))


def reuse_by_days(
    paths: Paths, out: Path, settings: CorpusSettings, *, memory_bytes: int = _MEMORY_BYTES,
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
    from headwater.corpus.working import Hands  # noqa: PLC0415

    return run(paths, out, settings, memory_bytes, Hands(workers, tell))


def stories_of(
    paths: Paths, out: Path, asked: CorpusStorySettings, *,
    memory_bytes: int = _MEMORY_BYTES, workers: int | Spark = 1, tell: "Callable[[Progress], None] | None" = None,
) -> "StoriesResult":  # fmt: skip
    """Find which articles of a corpus are about one event; write stories/*.parquet and articles/*.parquet into `out`.

    `paths`: as for `reuse`, a row with a day, and a headline and an outlet where there are any. The days are cut into
    windows of `asked.window_days`; each is clustered as `headwater.story.cluster` does, together with the articles of
    `asked.gap_days` before and after it. Stories of two windows are one where most of the smaller one's articles near
    the edge between them, which both windows clustered, are in both. A story in which nothing appears for longer than
    the gap is parted there. So no more than a window is in memory; the same rows give the same stories in any order,
    with any `memory_bytes` and `workers`. Words are weighed by the counts of the whole corpus and the stored
    background.

    Misses: what joins only through later articles of another window; that is then two stories. Raises as `reuse`, and
    UsageError where a window has more articles than `memory_bytes` allows.
    """
    from headwater.corpus.stories.run import run  # noqa: PLC0415 - as above
    from headwater.corpus.working import Hands  # noqa: PLC0415

    return run(paths, out, asked, memory_bytes, Hands(workers, tell))
