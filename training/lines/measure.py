"""How a scorer does on captures it was not trained on: each capture traced alone, scored by the yardstick."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec

from headwater import article, capture, reuse, segment
from headwater.model import SCHEMA, Dossier, Producer
from headwater.segment import LineScorer
from headwater.settings import Settings


def measured(shared: Path, template: str, scorer: LineScorer | None, scratch: Path, count: int, seed: int) -> Any:  # noqa: ANN401
    """Return what score_segments.py says of `count` dev captures of one template."""
    made = scratch / f"{template}-{count}-{seed}"
    if not made.exists():
        options = ("--n", str(count), "--seed", str(seed), "--split", "dev", "--templates", template)
        _script(shared, "make_captures.py", str(made), *options)
    found = scratch / f"{template}.json"
    found.write_bytes(msgspec.json.encode(_alone(sorted((made / "captures").iterdir()), scorer)))
    return json.loads(_script(shared, "score_segments.py", str(made / "gold.jsonl"), str(found), "--json"))


def _alone(paths: list[Path], scorer: LineScorer | None) -> dict[str, Any]:
    """Return the dossiers of the captures, each traced by itself, put into one document."""
    settings = Settings()
    producer = Producer(name="headwater", version="", settings_sha256="", models=())
    whole: dict[str, Any] = {}
    for path in paths:
        pile = capture.read([path], settings.capture)
        repeats = reuse.repeats(pile.readings, settings.segment.min_repeat_words)
        segments = segment.split(pile.readings, repeats, settings.segment, scorer)
        articles = article.recover(pile.readings, segments, settings.segment)
        captures = tuple(reading.capture for reading in pile.readings)
        dossier = Dossier(
            schema=SCHEMA, producer=producer, ledger=pile.ledger, captures=captures, segments=segments,
            articles=articles,
        )  # fmt: skip
        built = msgspec.to_builtins(dossier)
        if not whole:
            whole = built
            continue
        for field in ("captures", "segments", "articles"):
            whole[field] += built[field]
    return whole


def _script(shared: Path, name: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, name, *arguments], cwd=shared / "yardsticks", capture_output=True, text=True, check=True
    )
    return done.stdout
