"""`headwater corpus read`: who said what in the articles of a corpus."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

import click

from headwater import corpus
from headwater.cli.corpus.asking import Common, common, doing, require, say_found
from headwater.cli.corpus.reuse import say_rows
from headwater.settings import AttributionSettings, CorpusSettings, ReadSettings

if TYPE_CHECKING:
    from headwater.corpus.statements import Statements


class _Asked(Common):
    reader: Literal["encoder", "rules"]


@click.command("read")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@common
@click.option(
    "--reader", type=click.Choice(["encoder", "rules"]), default="encoder", show_default=True, help="Who reads."
)
def read(inputs: tuple[str, ...], out: Path, **asked: Unpack[_Asked]) -> None:
    """Read the articles of a corpus for who said what, each by itself.

    IN: the articles that `corpus ingest` wrote, or other Parquet or JSON lines with an id and a text. DIR gets
    statements (source, cue and content with their places in the capture, or in the text where no capture is known;
    speaker, class, stance) and articles as Parquet, ledger.json and report.json. English is read; articles in other
    languages are counted. Nothing is put together over the corpus: a surname is resolved inside its article only.
    """
    require(inputs, "the articles of a corpus")
    settings = ReadSettings(corpus=CorpusSettings(), attribution=AttributionSettings(reader=asked["reader"]))
    with doing(asked, out) as run:
        result = corpus.read(
            inputs, out, settings, memory_bytes=run.memory_bytes, workers=run.hands, tell=run.bar
        )
    sys.exit(_deliver(result, out, as_json=asked["as_json"]))


def _deliver(result: "Statements", out: Path, *, as_json: bool) -> int:
    ledger, counts = result.ledger, result.counts
    code = say_rows(ledger, out)
    others = f", {counts.other_languages:,} of them in languages that are not read" if counts.other_languages else ""
    lines = [
        f"{counts.articles:,} articles{others} → {counts.statements:,} statements",
        f"written to {out}: statements, articles (Parquet), ledger.json",
    ]
    summary = {"out": str(out), "rows": ledger.rows, "lost": ledger.lost, "counts": counts}
    say_found(lines, summary, result.report, as_json=as_json)
    return code
