"""`headwater corpus families`: who has the text from whom, in a corpus."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from headwater import corpus
from headwater.cli.corpus.asking import Common, common, doing, require, say_found
from headwater.cli.corpus.reuse import say_rows
from headwater.settings import CorpusSettings, FamilySettings

if TYPE_CHECKING:
    from headwater.corpus.descents import Told


class _Asked(Common):
    reused: Path
    id_column: str
    text_column: str
    date_column: str
    max_articles: int


@click.command("families")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.option(
    "--reuse", "reused", type=click.Path(path_type=Path), required=True, metavar="DIR", help="What corpus reuse wrote."
)
@common
@click.option("--id-column", default="id", metavar="NAME", show_default=True, help="The field with an article's id.")
@click.option("--text-column", default="text", metavar="NAME", show_default=True, help="The field with its text.")
@click.option("--date-column", default="published", metavar="NAME", show_default=True, help="The field with its date.")
@click.option(
    "--max-articles", default=300, type=click.IntRange(min=2), metavar="N", show_default=True,
    help="Of one family; larger ones are cut where the least is shared.",
)
def families(inputs: tuple[str, ...], out: Path, **asked: Unpack[_Asked]) -> None:
    """Say which articles of a corpus have their text from which others, with the evidence, or leave it open.

    IN: the same articles that `corpus reuse` was given, with dates and outlets where there are any: as `corpus ingest`
    writes them, or as trace reads them ("published", "publisher"). DIR gets descents and families as Parquet,
    ledger.json and report.json. Each family is judged by itself. What hangs together beyond N articles is cut, heaviest
    passages kept together; the passages between the parts are counted and not judged.
    """
    require(inputs, "the articles of a corpus")
    corpus_settings = CorpusSettings(id_column=asked["id_column"], text_column=asked["text_column"])
    settings = FamilySettings(
        corpus=corpus_settings, date_column=asked["date_column"], max_family_articles=asked["max_articles"]
    )
    with doing(asked, out) as run:
        reused = corpus.Reused(inputs, asked["reused"])
        result = corpus.descend(
            reused, out, settings, memory_bytes=run.memory_bytes, workers=run.hands, tell=run.bar
        )
    sys.exit(_deliver(result, out, as_json=asked["as_json"]))


def _deliver(result: "Told", out: Path, *, as_json: bool) -> int:
    ledger, counts = result.ledger, result.counts
    code = say_rows(ledger, out)
    families = f"{counts.in_families:,} in {counts.families:,} families"
    lines = [
        f"{counts.articles:,} articles → {families} → {counts.descents:,} descents",
        f"written to {out}: descents, families (Parquet), ledger.json",
    ]
    if counts.cut_families:
        cut = f"{counts.cut_families:,} families were too large and are cut"
        lines.insert(1, f"{cut}: {counts.cut_passages:,} passages between their parts are not judged")
    summary = {"out": str(out), "rows": ledger.rows, "lost": ledger.lost, "counts": counts}
    say_found(lines, summary, result.report, as_json=as_json)
    return code
