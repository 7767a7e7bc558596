"""`headwater corpus ingest`: captures of every kind become the articles of a corpus."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from headwater import corpus
from headwater.cli.corpus.asking import Common, common, doing, require, say_found, say_troubles
from headwater.cli.output import FINISHED_WITH_LOSSES
from headwater.settings import IngestSettings

if TYPE_CHECKING:
    from headwater.corpus.ingesting.run import Ingested


class _Asked(Common):
    id_column: str
    text_column: str


@click.command("ingest")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@common
@click.option("--id-column", default="id", metavar="NAME", show_default=True, help="Of Parquet, the field with an id.")
@click.option("--text-column", default="text", metavar="NAME", show_default=True, help="Of Parquet, its text.")
def ingest(inputs: tuple[str, ...], out: Path, **asked: Unpack[_Asked]) -> None:
    """Turn captures into a corpus of articles: read, each once, cut, dated.

    IN: files and folders of whatever `headwater trace` reads (web archives, JSON lines, pages, mail, feeds ...), and
    Parquet with a text in each row. DIR gets articles and captures as Parquet, ledger.json, which says what became of
    every record, lost.jsonl, which names those without an article and why, and report.json. Captures that are byte for
    byte the same are kept once. Each is read by itself. The same command goes on where a stopped one was, on either
    engine. Needs pyarrow: pip install "headwater[corpus]".
    """
    require(inputs, "captures, or folders of them")
    settings = IngestSettings(id_column=asked["id_column"], text_column=asked["text_column"])
    with doing(asked, out) as run:
        result = corpus.ingest(
            inputs, out, settings, memory_bytes=run.memory_bytes, workers=run.hands, tell=run.bar
        )
    sys.exit(_deliver(result, out, as_json=asked["as_json"]))


def _deliver(result: "Ingested", out: Path, *, as_json: bool) -> int:
    ledger = result.ledger

    def told(at: int) -> str | None:
        entry = ledger.inputs[at]
        return f"{entry.lost:,} of {entry.records:,} records not read" if entry.lost and entry.captures else None

    say_troubles(ledger.inputs, out, told)
    if not ledger.records:
        click.echo("headwater: nothing to read: no records were found", err=True)
    gone = f", {ledger.lost:,} not read" if ledger.lost else ""
    aside = f", {ledger.passed:,} without text" if ledger.passed else ""
    again = f", {ledger.again:,} byte for byte the same as others" if ledger.again else ""
    lines = [
        f"{ledger.records:,} records{gone}{aside} → {ledger.kept:,} captures{again} → {ledger.articles:,} articles",
        f"{ledger.bare:,} captures hold no article (lost.jsonl)",
        f"written to {out}: articles, captures (Parquet), ledger.json, lost.jsonl",
    ]
    names = ("records", "captures", "lost", "passed", "kept", "again", "bare", "articles")
    summary = {"out": str(out), **{name: getattr(ledger, name) for name in names}}
    say_found(lines, summary, result.report, as_json=as_json)
    return 0 if ledger.whole else FINISHED_WITH_LOSSES
