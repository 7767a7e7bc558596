"""`headwater corpus reuse`: passages and families in a corpus, from the command line."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click
import msgspec

from headwater import corpus
from headwater.cli import corpus_case, corpus_stories
from headwater.cli.corpora import MB, hands_of, needed_for, shown, stopped, tell_troubles
from headwater.cli.output import FINISHED_WITH_LOSSES
from headwater.settings import CorpusSettings, WindowSettings

if TYPE_CHECKING:
    from headwater.corpus.days.run import DaysResult
    from headwater.corpus.run import Result


class _Asked(TypedDict):
    """The options of `reuse`, by their names."""

    memory: int
    workers: int | None
    engine: str
    master: str | None
    id_column: str
    text_column: str
    window: int | None
    date_column: str
    undated: str | None
    as_json: bool
    progress: bool | None


@click.group("corpus")
def command() -> None:
    """Work on corpora that need not fit in memory."""


command.add_command(corpus_stories.command)
command.add_command(corpus_case.command)


@command.command("reuse")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where the result goes.")
@click.option("--memory", default=2000, metavar="MB", show_default=True, help="Of all workers; on Spark, of a task.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes; unless given one a processor.")
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="Who works.")
@click.option("--master", metavar="ADDRESS", help="Spark's master, such as local[2]; unless given, as Spark is set up.")
@click.option("--id-column", default="id", metavar="NAME", show_default=True, help="The field with a document's id.")
@click.option("--text-column", default="text", metavar="NAME", show_default=True, help="The field with its text.")
@click.option("--window", type=click.IntRange(min=0), metavar="DAYS", help="Cut by days; compare those so far apart.")
@click.option("--date-column", default="published", metavar="NAME", show_default=True, help="With --window: the day.")
@click.option("--undated", metavar="DAY", help="With --window: the day of documents that have none; else lost.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object.")
@click.option("--progress/--no-progress", default=None, help="Show progress on stderr; by default on a terminal.")
def reuse(inputs: tuple[str, ...], out: Path, **asked: Unpack[_Asked]) -> None:
    """Find the passages that documents share, and the documents that copy another whole.

    IN: Parquet files, JSON lines (gzip too), and folders of them; each row a document with an id and a text. DIR gets
    passages, families and documents as Parquet, and ledger.json, which says what became of every input. The same
    command goes on where a stopped one was, on either engine. With --window a finished DIR goes on too: give new files
    (or a folder with new files), and their days are compared with the days around them and with what was seen first
    before; the same window and columns must be given. Needs pyarrow: pip install "headwater[corpus]"; for Spark
    "headwater[spark]", Java, and IN and DIR at the same path on every machine.
    """
    needed_for(inputs)
    hands = hands_of(asked["engine"], asked["master"], asked["workers"])
    days = asked["window"]
    window = None if days is None else _window(days, asked)
    settings = CorpusSettings(id_column=asked["id_column"], text_column=asked["text_column"], window=window)
    work = corpus.reuse if window is None else corpus.reuse_by_days
    # rows come by the hundred thousand and make no cycles: looking for some took a thirtieth of the time
    gc.disable()
    with stopped(out), shown(asked["progress"]) as tell:
        result = work(inputs, out, settings, memory_bytes=asked["memory"] * MB, workers=hands, tell=tell)
    sys.exit(_deliver(result, out, as_json=asked["as_json"]))


def _window(days: int, asked: _Asked) -> WindowSettings:
    return WindowSettings(days=days, date_column=asked["date_column"], undated=asked["undated"])


def _deliver(result: "Result | DaysResult", out: Path, *, as_json: bool) -> int:
    """Say what was lost on stderr and what was found on stdout; return the exit code."""
    ledger, counts = result.ledger, result.counts
    tell_troubles(ledger, out)
    if as_json:
        summary = msgspec.json.encode({"out": str(out), "rows": ledger.rows, "lost": ledger.lost, "counts": counts})
        sys.stdout.buffer.write(summary + b"\n")
        sys.stdout.buffer.flush()
    else:
        click.echo(
            f"{counts.documents:,} documents → {counts.texts:,} different texts → {counts.passages:,} passages\n"
            f"{counts.in_families:,} documents in families of whole copies, exact or near\n"
            f"written to {out}: passages, families, documents (Parquet), ledger.json"
        )
    return 0 if ledger.whole else FINISHED_WITH_LOSSES
