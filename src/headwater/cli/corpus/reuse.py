"""`headwater corpus reuse`: passages and families in a corpus, from the command line."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from headwater import corpus
from headwater.cli.corpus.asking import Common, common, doing, require, say_found, say_troubles
from headwater.cli.output import FINISHED_WITH_LOSSES
from headwater.settings import CorpusSettings, WindowSettings

if TYPE_CHECKING:
    from headwater.corpus.account import Ledger
    from headwater.corpus.days.run import DaysResult
    from headwater.corpus.run import Result


class _Asked(Common):
    id_column: str
    text_column: str
    window: int | None
    date_column: str
    undated: str | None


@click.command("reuse")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@common
@click.option("--id-column", default="id", metavar="NAME", show_default=True, help="The field with a document's id.")
@click.option("--text-column", default="text", metavar="NAME", show_default=True, help="The field with its text.")
@click.option("--window", type=click.IntRange(min=0), metavar="DAYS", help="Cut by days; compare those so far apart.")
@click.option(
    "--date-column", default="published", metavar="NAME", show_default=True,
    help="With --window: the day; by default also published_from, as corpus ingest writes it.",
)
@click.option("--undated", metavar="DAY", help="With --window: the day of documents that have none; else lost.")
def reuse(inputs: tuple[str, ...], out: Path, **asked: Unpack[_Asked]) -> None:
    """Find the passages that documents share, and the documents that copy another whole.

    IN: Parquet files, JSON lines (gzip too), and folders of them; each row a document with an id and a text. DIR gets
    passages, families and documents as Parquet, ledger.json, which says what became of every input, and report.json.
    The same command goes on where a stopped one was, on either engine. With --window a finished DIR goes on too: give
    new files (or a folder with new files), and their days are compared with the days around them and with what was seen
    first before; the same window and columns must be given. Needs pyarrow: pip install "headwater[corpus]"; for Spark
    "headwater[spark]", Java, and IN and DIR at the same path on every machine.
    """
    require(inputs, "Parquet files or JSON lines")
    days = asked["window"]
    window = None if days is None else _window(days, asked)
    settings = CorpusSettings(id_column=asked["id_column"], text_column=asked["text_column"], window=window)
    work = corpus.reuse if window is None else corpus.reuse_by_days
    # rows come by the hundred thousand and make no cycles: looking for some took a thirtieth of the time
    gc.disable()
    with doing(asked, out) as run:
        result = work(inputs, out, settings, memory_bytes=run.memory_bytes, workers=run.hands, tell=run.bar)
    sys.exit(_deliver(result, out, as_json=asked["as_json"]))


def _window(days: int, asked: _Asked) -> WindowSettings:
    return WindowSettings(days=days, date_column=asked["date_column"], undated=asked["undated"])


def say_rows(ledger: "Ledger", out: Path) -> int:
    """Say which rows were not read; return the exit code."""

    def told(at: int) -> str | None:
        entry = ledger.inputs[at]
        rows = f"{entry.lost:,} of {entry.rows:,} rows not read" if entry.rows else None
        return "; ".join(filter(None, (rows, *(f"{n:,} {why}" for why, n in entry.reasons.items()))))

    say_troubles(ledger.inputs, out, told)
    if not ledger.rows:
        click.echo("headwater: nothing to compare: no rows were found", err=True)
    return 0 if ledger.whole else FINISHED_WITH_LOSSES


def _deliver(result: "Result | DaysResult", out: Path, *, as_json: bool) -> int:
    """Say what was lost on stderr and what was found on stdout; return the exit code."""
    ledger, counts = result.ledger, result.counts
    code = say_rows(ledger, out)
    lines = [
        f"{counts.documents:,} documents → {counts.texts:,} different texts → {counts.passages:,} passages",
        f"{counts.in_families:,} documents in families of whole copies, exact or near",
        f"written to {out}: passages, families, documents (Parquet), ledger.json",
    ]
    summary = {"out": str(out), "rows": ledger.rows, "lost": ledger.lost, "counts": counts}
    say_found(lines, summary, result.report, as_json=as_json)
    return code
