"""Speakers and terms of sources in Headwater's trace against the hand-made gold of `tests/gold/attribution`.

usage: attribution_gold.py SHARED [--part development|fresh|...|held-out|both] [--confusion] [--attitudes]. SHARED is
the folder of yardsticks. The articles that the gold points into are traced up to attribution, those of each half as
one pile; figures are printed as JSON. `fresh`, `again`, `last`, `further`, `more` and `final` are the sources of those
files, further sets for development; `taught` and `wide` are more sources of the articles of all of them, `elsewhere`
and `beyond` sources of other corpora. The held-out half is for reporting: do not look at its items, and do not choose
by its figures.
"""

import argparse
import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec
from attribution_elsewhere import records

from headwater.evaluation.hearing import hear
from headwater.evaluation.voices import Figures, Speaker, Terms, score_speakers, score_terms
from headwater.settings import AttributionSettings, Settings

GOLD: Final = Path(__file__).resolve().parents[1] / "tests" / "gold" / "attribution"
PARTS: Final = {"development": "train", "held-out": "dev"}
LATER: Final = ("fresh", "again", "last", "further", "more", "final", "taught", "wide", "elsewhere", "beyond")


def gold() -> tuple[list[Speaker], list[Terms]]:
    """Return the items of both files, in their order."""
    speakers = (GOLD / "speakers.jsonl").read_bytes().splitlines()
    sources = (GOLD / "sources.jsonl").read_bytes().splitlines()
    return (
        [msgspec.json.decode(line, type=Speaker) for line in speakers],
        [msgspec.json.decode(line, type=Terms) for line in sources],
    )


def records_of(shared: Path, split: str, names: set[str]) -> dict[str, dict[str, Any]]:
    """Return the articles of a split by id, and those of the corpora that `attribution_elsewhere.py` drew from."""
    with gzip.open(shared / "data" / "polnear" / f"{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = {row["id"]: row for row in map(json.loads, lines) if row["id"] in names}
    if names <= found.keys():
        return found
    return found | {name: row for name, row in records(shared).items() if name in names}


def later(shared: Path, name: str, settings: Settings) -> tuple[dict[str, Figures], dict[str, int]]:
    """Return the figures of one further set of sources for development, and its confusions."""
    sources = [msgspec.json.decode(line, type=Terms) for line in (GOLD / f"{name}.jsonl").read_bytes().splitlines()]
    heard = hear(list(records_of(shared, "train", {i.id for i in sources}).values()), settings)
    shares, confusion = score_terms(sources, heard)
    return {"sources": shares}, _told(confusion)


def measured(shared: Path, split: str, settings: Settings) -> tuple[dict[str, Figures], dict[str, int]]:
    """Return the figures of one half, and its confusions as `gold > found`."""
    speakers, sources = ([i for i in items if i.split == split] for items in gold())
    records = records_of(shared, split, {i.id for i in (*speakers, *sources)})
    heard = hear(list(records.values()), settings)
    shares, confusion = score_terms(sources, heard)
    figures = {"speakers": score_speakers(speakers, heard), "sources": shares}
    return figures, _told(confusion)


def _told(confusion: Mapping[tuple[str, str], int]) -> dict[str, int]:
    return {f"{right} > {found}": n for (right, found), n in sorted(confusion.items())}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--part", choices=(*PARTS, "both", *LATER), default="both")
    parser.add_argument("--confusion", action="store_true")
    parser.add_argument("--attitudes", action="store_true", help="judge sources of wants and thoughts as well")
    asked = parser.parse_args()
    settings = Settings(attribution=AttributionSettings(attitudes=asked.attitudes))
    told: dict[str, Any] = {}
    if asked.part in LATER:
        figures, confusion = later(asked.shared, asked.part, settings)
        told[asked.part] = figures | ({"confusion": confusion} if asked.confusion else {})
    for part, split in PARTS.items():
        if asked.part in (part, "both"):
            figures, confusion = measured(asked.shared, split, settings)
            told[part] = figures | ({"confusion": confusion} if asked.confusion else {})
    print(json.dumps(_rounded(told), indent=2))


def _rounded(told: Any) -> Any:  # noqa: ANN401 (nested figures)
    if isinstance(told, dict):
        return {key: _rounded(value) for key, value in told.items()}
    return round(told, 3)


if __name__ == "__main__":
    main()
