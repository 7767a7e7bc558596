"""Runs all commands on a pile one after the other, cut into small parts: on Spark in a process of its own.

python -m tests.corpus.commands MASTER OUT PILE executor|driver DAY...
Of executors some are killed in some of the steps, the driver in the last day of the command that goes by days.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from headwater import corpus
from headwater.corpus import descents, run, statements
from headwater.corpus.days.run import DaysResult
from headwater.corpus.ingesting import run as ingesting
from headwater.settings import (
    AttributionSettings,
    CorpusSettings,
    CorpusStorySettings,
    FamilySettings,
    ReadSettings,
    Spark,
)
from tests.corpus.days.diaries import diary, write
from tests.corpus.days.diaries import run as run_days
from tests.corpus.ingesting.piles import SIZES, settings
from tests.corpus.piles import MEMORY_BYTES
from tests.engine.sparked import Trap, one_session, set_traps

CORPUS = CorpusSettings(split_bytes=20_000)
RULES = ReadSettings(corpus=CORPUS, attribution=AttributionSettings(reader="rules"))
TABLES = {
    "ingest": ("articles", "captures"), "reuse": ("passages", "families", "documents"),
    "families": ("descents", "families"), "read": ("statements", "articles"), "stories": ("stories", "articles"),
}  # fmt: skip
DAYS = (0, 4, 40)
KILLED = "day=2031-02-10/time=1/index"

MODULES = (run, statements, descents, ingesting)


def run_all(workers: int | Spark, out: Path, pile: Path, numbers: Sequence[int] = DAYS) -> None:
    """Run ingest, reuse, families and read, each on what the one before wrote; then stories and days on a diary.

    `numbers`: the days of the diary. The first is always taken in on one machine; where it is the only one, none is.
    """
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
    days = diary(7, count=30, days=numbers)
    stories = CorpusStorySettings(corpus=CORPUS, window_days=10, gap_days=4)
    place = write(out / "diary.jsonl", days)
    corpus.stories_of([place], out / "stories", stories, workers=workers, memory_bytes=MEMORY_BYTES)
    if not numbers[1:]:
        return
    write(out / "first.jsonl", {numbers[0]: days[numbers[0]]})
    write(out / "rest.jsonl", {day: days[day] for day in numbers[1:]})
    by_days(out, 1, "first")
    by_days(out, workers, "rest")


def by_days(out: Path, workers: int | Spark, part: str) -> DaysResult:
    """Take in a part of the diary."""
    return run_days(out / f"{part}.jsonl", out / "days", workers=workers)


def _traps(out: Path, victim: str) -> list[Trap]:
    if victim == "driver":
        return [Trap(KILLED, str(out / "driver.flag"), os.getpid())]
    return [Trap(step, str(out / f"{step}.flag")) for step in ("articles", "cluster")]


if __name__ == "__main__":
    Path(sys.argv[2]).mkdir()
    set_traps(_traps(Path(sys.argv[2]), sys.argv[4]))
    with one_session():
        run_all(Spark(master=sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), [int(day) for day in sys.argv[5:]])
