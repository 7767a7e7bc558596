"""`headwater corpus stories`."""

import sys
from pathlib import Path
from typing import TypedDict, Unpack

import click
import msgspec

from headwater import corpus
from headwater.cli.corpora import MB, hands_of, needed_for, shown, stopped, tell_troubles
from headwater.cli.output import FINISHED_WITH_LOSSES, printable
from headwater.settings import CorpusSettings, CorpusStorySettings

_SHOWN = 20


class _Asked(TypedDict):
    """The options of `stories`, by their names."""

    window: int
    gap: int
    memory: int
    workers: int | None
    engine: str
    master: str | None
    id_column: str
    text_column: str
    date_column: str
    title_column: str
    outlet_column: str
    undated: str | None
    as_json: bool
    progress: bool | None


@click.command("stories")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where the result goes.")
@click.option("--window", default=28, metavar="DAYS", show_default=True, help="Days that are clustered together.")
@click.option("--gap", default=7, metavar="DAYS", show_default=True, help="A story with a longer pause is two.")
@click.option("--memory", default=2000, metavar="MB", show_default=True, help="Of all workers; on Spark, of a task.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes; unless given one a processor.")
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="Who works.")
@click.option("--master", metavar="ADDRESS", help="Spark's master, such as local[2]; unless given, as Spark is set up.")
@click.option("--id-column", default="id", metavar="NAME", show_default=True, help="The field with an article's id.")
@click.option("--text-column", default="text", metavar="NAME", show_default=True, help="The field with its text.")
@click.option("--date-column", default="published", metavar="NAME", show_default=True, help="The field with its day.")
@click.option("--title-column", default="title", metavar="NAME", show_default=True, help="The field with its headline.")
@click.option("--outlet-column", default="outlet", metavar="NAME", show_default=True, help="The field with its outlet.")
@click.option("--undated", metavar="DAY", help="The day of articles that have none; unless given they are lost.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object.")
@click.option("--progress/--no-progress", default=None, help="Show progress on stderr; by default on a terminal.")
def command(inputs: tuple[str, ...], out: Path, **asked: Unpack[_Asked]) -> None:
    """Find which articles of a corpus are about one event.

    IN: Parquet files, JSON lines (gzip too), and folders of them; each row an article with an id, a text and a day.
    DIR gets stories and articles as Parquet, and ledger.json, which says what became of every input. Articles of one
    window of days are clustered together with those of the gap around it; stories go on from window to window.
    """
    needed_for(inputs)
    hands = hands_of(asked["engine"], asked["master"], asked["workers"])
    settings = CorpusSettings(id_column=asked["id_column"], text_column=asked["text_column"])
    chosen = CorpusStorySettings(
        corpus=settings, window_days=asked["window"], gap_days=asked["gap"], date_column=asked["date_column"],
        title_column=asked["title_column"], outlet_column=asked["outlet_column"], undated=asked["undated"],
    )  # fmt: skip
    with stopped(out), shown(asked["progress"]) as tell:
        memory_bytes = asked["memory"] * MB
        result = corpus.stories_of(inputs, out, chosen, memory_bytes=memory_bytes, workers=hands, tell=tell)
    tell_troubles(result.ledger, out)
    counts, ledger = result.counts, result.ledger
    if asked["as_json"]:
        summary = msgspec.json.encode({"out": str(out), "rows": ledger.rows, "lost": ledger.lost, "counts": counts})
        sys.stdout.buffer.write(summary + b"\n")
        sys.stdout.buffer.flush()
    else:
        click.echo(f"{counts.articles:,} articles → {counts.stories:,} stories")
        for articles, label in _largest(out):
            click.echo(f"{articles:6,}  {printable(label)}")
        click.echo(f"written to {out}: stories, articles (Parquet), ledger.json")
    sys.exit(0 if ledger.whole else FINISHED_WITH_LOSSES)


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
