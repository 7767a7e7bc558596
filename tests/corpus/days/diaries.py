"""Invented corpora with days."""

import json
import random
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from headwater.corpus import reuse_by_days
from headwater.corpus.days.run import DaysResult
from headwater.settings import CorpusSettings, Spark, WindowSettings
from tests.corpus.piles import MEMORY_BYTES, Documents, corpus, table

TABLES = ("passages", "families", "documents", "boilerplate")
BEGAN = date(2031, 1, 1)
Days = dict[int, Documents]


def diary(seed: int, count: int = 48, days: Iterable[int] = (0, 3, 9, 30, 45, 80)) -> Days:
    """Return documents by the number of their day; copies come before and after what they copy."""
    rng = random.Random(seed)
    every = list(days)
    found: Days = {day: [] for day in every}
    for document in corpus(seed, count):
        found[rng.choice(every)].append(document)
    return {day: documents for day, documents in found.items() if documents}


def write(place: Path, days: Days) -> Path:
    """Write days as JSON lines."""
    rows = (
        {"id": name, "text": text, "published": (BEGAN + timedelta(days=day)).isoformat()}
        for day, documents in days.items()
        for name, text in documents
    )
    place.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return place


def settings(days: int = 20, **more: object) -> CorpusSettings:
    """Return settings with a window of so many days."""
    return CorpusSettings(window=WindowSettings(days=days, **more), split_bytes=20_000)  # type: ignore[arg-type]


def run(place: Path, out: Path, chosen: CorpusSettings | None = None, workers: int | Spark = 1) -> DaysResult:
    """Take in what a place holds."""
    return reuse_by_days([place], out, chosen or settings(), memory_bytes=MEMORY_BYTES, workers=workers)


def published(out: Path) -> dict[str, set[str]]:
    """Return the rows of each table as a set, without the time of giving; none stands there twice."""
    found = {}
    for name in TABLES:
        rows = [json.dumps({k: v for k, v in row.items() if k != "time"}, default=str) for row in table(out, name)]
        found[name] = set(rows)
        assert len(found[name]) == len(rows)
    return found
