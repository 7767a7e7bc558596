"""What a new day costs in a corpus that grows by days: processor time against the size of the day and of the window.

    python benchmarks/days.py [--window-documents 6000] [--days 30] [--new 500,1000,2000]

Makes a corpus of invented articles (benchmarks/stories.py) spread evenly over the days, takes it in, and then, from a
copy of that folder each, new days of the sizes given; a third of a new day's articles are copies of articles of the
window, a word in twenty changed, a third copies cut to half, the rest new. Processor time is of this process, which
does all the work itself. What it does not show: news of the world shares more, and unevenly.
"""

import argparse
import json
import random
import shutil
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from stories import _copied, made

from headwater.corpus import reuse_by_days
from headwater.settings import CorpusSettings, WindowSettings

_BEGAN = date(2031, 1, 1)


def _write(place: Path, texts: Sequence[tuple[int, str]], name: str) -> None:
    rows = (
        {"id": f"{name}{n}", "text": text, "published": (_BEGAN + timedelta(days=day)).isoformat()}
        for n, (day, text) in enumerate(texts)
    )
    place.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _new_day(luck: random.Random, old: Sequence[str], count: int, day: int) -> list[tuple[int, str]]:
    fresh = [one.text for one in made(count, 10_000 + count)]
    for n in range(count):
        if n % 3 == 0:
            fresh[n] = _copied(luck, luck.choice(old))
        elif n % 3 == 1:
            words = luck.choice(old).split(" ")
            fresh[n] = " ".join(words[: len(words) // 2])
    return [(day, text) for text in fresh]


def _taken(place: Path, out: Path, days: int) -> tuple[float, int]:
    settings = CorpusSettings(window=WindowSettings(days=days))
    began = time.process_time()
    found = reuse_by_days([place], out, settings)
    return time.process_time() - began, found.counts.passages


def main() -> None:
    """Make a corpus and say what its days take."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--window-documents", type=int, default=6_000)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--new", default="500,1000,2000")
    asked = parser.parse_args()
    luck = random.Random(7)
    old = [one.text for one in made(asked.window_documents, 7)]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _write(folder / "window.jsonl", [(luck.randrange(asked.days), text) for text in old], "old")
        seconds, passages = _taken(folder / "window.jsonl", folder / "out", asked.days)
        print(f"{asked.days} days, {len(old):,} documents: {seconds:.1f} s CPU, {passages:,} passages", flush=True)
        for count in map(int, asked.new.split(",")):
            out = folder / f"out-{count}"
            shutil.copytree(folder / "out", out)
            _write(folder / f"{count}.jsonl", _new_day(luck, old, count, asked.days), f"new{count}-")
            seconds, after = _taken(folder / f"{count}.jsonl", out, asked.days)
            print(
                f"new day of {count:,}: {seconds:.2f} s CPU, {1e3 * seconds / count:.2f} ms a document, "
                f"{after - passages:,} passages", flush=True,
            )  # fmt: skip


if __name__ == "__main__":
    main()
