"""Runs all commands on a pile one after the other, cut into small parts: on Spark in a process of its own.

python -m tests.corpus.commands MASTER OUT PILE
"""

import sys
from pathlib import Path

from headwater import corpus
from headwater.corpus import descents, run, statements
from headwater.corpus.ingesting import run as ingesting
from headwater.settings import AttributionSettings, CorpusSettings, FamilySettings, ReadSettings, Spark
from tests.corpus.ingesting.piles import SIZES, settings

CORPUS = CorpusSettings(split_bytes=20_000)
RULES = ReadSettings(corpus=CORPUS, attribution=AttributionSettings(reader="rules"))
TABLES = {
    "ingest": ("articles", "captures"), "reuse": ("passages", "families", "documents"),
    "families": ("descents", "families"), "read": ("statements", "articles"),
}  # fmt: skip


MODULES = (run, statements, descents, ingesting)


def run_all(workers: int | Spark, out: Path, pile: Path) -> None:
    """Run ingest, reuse, families and read, each on what the one before wrote."""
    for module in MODULES:
        for name in ("sizes_for", "finer"):
            if name in vars(module):
                setattr(module, name, lambda *_: SIZES)
    articles = [out / "ingest" / "articles"]
    corpus.ingest([pile], out / "ingest", settings(), workers=workers)
    corpus.reuse(articles, out / "reuse", CORPUS, workers=workers)
    corpus.descend(
        corpus.Reused(articles, out / "reuse"), out / "families", FamilySettings(corpus=CORPUS), workers=workers
    )
    corpus.read(articles, out / "read", RULES, workers=workers)


if __name__ == "__main__":
    run_all(Spark(master=sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
