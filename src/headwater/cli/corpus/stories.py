"""`headwater corpus stories`."""

import sys
from pathlib import Path
from typing import Unpack

import click

from headwater import corpus
from headwater.cli.corpus.asking import Common, common, doing, require, say_found
from headwater.cli.corpus.reuse import say_rows
from headwater.cli.output import printable
from headwater.settings import CorpusSettings, CorpusStorySettings

_SHOWN = 20


class _Asked(Common):
    window: int
    gap: int
    id_column: str
    text_column: str
    date_column: str
    title_column: str
    outlet_column: str
    undated: str | None


@click.command("stories")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@common
@click.option("--window", default=28, metavar="DAYS", show_default=True, help="Days that are clustered together.")
@click.option("--gap", default=7, metavar="DAYS", show_default=True, help="A story with a longer pause is two.")
@click.option("--id-column", default="id", metavar="NAME", show_default=True, help="The field with an article's id.")
@click.option("--text-column", default="text", metavar="NAME", show_default=True, help="The field with its text.")
@click.option(
    "--date-column", default="published", metavar="NAME", show_default=True,
    help="The field with its day; by default also published_from, as corpus ingest writes it.",
)
@click.option("--title-column", default="title", metavar="NAME", show_default=True, help="The field with its headline.")
@click.option("--outlet-column", default="outlet", metavar="NAME", show_default=True, help="The field with its outlet.")
@click.option("--undated", metavar="DAY", help="The day of articles that have none; unless given they are lost.")
def stories(inputs: tuple[str, ...], out: Path, **asked: Unpack[_Asked]) -> None:
    """Find which articles of a corpus are about one event.

    IN: Parquet files, JSON lines (gzip too), and folders of them; each row an article with an id, a text and a day.
    DIR gets stories and articles as Parquet, and ledger.json, which says what became of every input. Articles of one
    window of days are clustered together with those of the gap around it; stories go on from window to window.
    """
    require(inputs, "Parquet files or JSON lines")
    settings = CorpusSettings(id_column=asked["id_column"], text_column=asked["text_column"])
    chosen = CorpusStorySettings(
        corpus=settings, window_days=asked["window"], gap_days=asked["gap"], date_column=asked["date_column"],
        title_column=asked["title_column"], outlet_column=asked["outlet_column"], undated=asked["undated"],
    )  # fmt: skip
    with doing(asked, out) as run:
        found = corpus.stories_of(
            inputs, out, chosen, memory_bytes=run.memory_bytes, workers=run.hands, tell=run.bar
        )
    counts, ledger = found.counts, found.ledger
    code = say_rows(ledger, out)
    lines = [
        f"{counts.articles:,} articles → {counts.stories:,} stories",
        *(f"{articles:6,}  {printable(label)}" for articles, label in _largest(out)),
        f"written to {out}: stories, articles (Parquet), ledger.json",
    ]
    summary = {"out": str(out), "rows": ledger.rows, "lost": ledger.lost, "counts": counts}
    say_found(lines, summary, found.report, as_json=asked["as_json"])
    sys.exit(code)


def _largest(out: Path) -> list[tuple[int, str]]:
    from pyarrow import parquet  # noqa: PLC0415 - an extra, and slow to load

    found: list[tuple[int, str]] = []
    for place in sorted((out / "stories").glob("*.parquet")):
        # each file has its largest stories first
        with parquet.ParquetFile(place) as file:
            batch = next(file.iter_batches(_SHOWN, columns=["articles", "label"]), None)
        if batch is not None:
            found += zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True)
    return sorted(found, key=lambda one: (-one[0], one[1]))[:_SHOWN]
