"""`headwater corpus case`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.corpus.asking import require
from headwater.cli.output import FINISHED_WITH_LOSSES, printable, say

if TYPE_CHECKING:
    from headwater.corpus.picking import Found


@click.command("case")
@click.argument("query", metavar="QUERY")
@click.option("--from", "place", type=click.Path(path_type=Path), required=True, metavar="CORPUS", help="The corpus.")
@click.option("--stories", type=click.Path(path_type=Path), metavar="DIR", help="Its stories, by `corpus stories`.")
@click.option("--reuse", type=click.Path(path_type=Path), metavar="DIR", help="Its passages, by `corpus reuse`.")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="CASE.hw", help="Made, or added to.")
@click.option("--most", type=click.IntRange(min=1), default=500, show_default=True, metavar="N", help="Articles.")
def case(query: str, place: Path, stories: Path | None, reuse: Path | None, out: Path, most: int) -> None:
    """Make a case of a story of a corpus.

    QUERY: words, "phrases", begin*, -not, OR, outlet:, date:, language:, or story:ID. CORPUS: a folder that `corpus
    ingest` made, or Parquet files and JSON lines whose rows have an id and a text. With --stories the story with the
    most articles that answer is taken whole; without, all that answers. With --reuse what shares passages with those or
    copies them comes along. Raw captures go in where the corpus holds them, else rows as records. Then trace it:
    headwater trace CASE.hw.
    """
    require([str(place)], "a corpus")
    from headwater.case import open_case  # noqa: PLC0415 - brings all that traces
    from headwater.corpus import picking  # noqa: PLC0415 - brings pyarrow

    corpus = picking.Corpus(place, reuse, stories)
    found = picking.pick(corpus, query)
    wanted = [*found.articles, *found.related]
    lost: list[str] = []

    def tell(says: str) -> None:
        lost.append(says)
        say(printable(says))

    with open_case(out, create=True) as opened:
        kept = [opened.add_bytes(one.name, one.raw) for one in picking.bring(corpus, wanted[:most], tell)]
    _show(found, most)
    new = sum(one.is_new for one in kept)
    click.echo(f"{new:,} captures added to {out}, {len(kept) - new:,} were in it; next: headwater trace {out}")
    sys.exit(FINISHED_WITH_LOSSES if lost else 0)


def _show(found: "Found", most: int) -> None:
    if found.label is not None:
        click.echo(f"story: {printable(found.label)}")
    articles, related = min(len(found.articles), most), max(0, min(len(found.related), most - len(found.articles)))
    click.echo(f"{articles:,} articles, {related:,} more that share passages with them or copy them")
    left = len(found.articles) - articles, len(found.related) - related
    if any(left):
        say(f"left out by --most {most}: {left[0]:,} articles, {left[1]:,} that share passages with them")
    for label, count in found.others:
        say(f"another story answers too, with {count:,} articles: {printable(label)}")
