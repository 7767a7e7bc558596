"""Draw sources that the reader found in other corpora than PolNeAR, for the hand-made gold of source classes.

usage: attribution_elsewhere.py SHARED {elsewhere,beyond}. SHARED is the folder of yardsticks. Articles are those of
the stories (ECB+, dev) and the bodies of the extraction pages; `elsewhere` takes the stories and pages of one half (by
topic, by the parity of the page's name), `beyond` those of the other, so that no story is in both. What is drawn are
places of attributions as the reader gives them, by the strata of `attribution_draw.py`; no class is looked at. Since
only what was read is drawn, coverage on these items is a share of what was read, and the reader's cuts of a source
phrase are taken as they are. Prints one JSON line an item. Seeded, so the same files and reader give the same draw.
"""

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attribution_draw import QUOTAS_ELSEWHERE, SEED, Item, draw

from headwater.evaluation.hearing import hear
from headwater.evaluation.voices import Heard
from headwater.model import Span

HALVES: Final = ("elsewhere", "beyond")


def records(shared: Path, half: str | None = None) -> dict[str, dict[str, Any]]:
    """Return the articles of both corpora by id, of one half or of both."""
    data = shared / "data"
    gold = map(json.loads, (data / "stories" / "dev" / "gold.jsonl").read_text("utf-8").splitlines())
    topics = {row["id"]: str(row["topic"]) for row in gold}
    found = {}
    for row in map(json.loads, (data / "stories" / "dev" / "docs.jsonl").read_text("utf-8").splitlines()):
        if half in (None, _half(topics[row["id"]])):
            found[row["id"]] = row
    for name, page in json.loads((data / "extraction" / "gold.json").read_text("utf-8")).items():
        if half in (None, _half(name)):
            found[name] = {"id": name, "text": page["articleBody"]}
    return found


def _half(name: str) -> str:
    return HALVES[random.Random(f"{SEED} {name}").randrange(2)]


def items(heard: Mapping[str, Heard]) -> Iterator[Item]:
    """Yield every attribution that was found."""
    for name, one in sorted(heard.items()):
        for met in one.attributions:
            places = {"source": _places(met.source), "cue": _places(met.cue), "content": _places(met.content)}
            yield Item(name, places, " ".join(span.exact for span in met.source))


def _places(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def drawn(rows: dict[str, dict[str, Any]], heard: Mapping[str, Heard], half: str) -> list[tuple[str, Item]]:
    """Return the drawn items of a half with their strata, in the order of their articles."""
    dice = random.Random(f"{SEED} {half}")
    found = draw(rows, items(heard), QUOTAS_ELSEWHERE, dice)
    return sorted(found, key=lambda entry: (entry[1].article, entry[1].places["content"]))


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("half", choices=HALVES)
    asked = parser.parse_args()
    rows = records(asked.shared, asked.half)
    for stratum, item in drawn(rows, hear(list(rows.values())), asked.half):
        print(json.dumps({"split": "train", "id": item.article, **item.places, "stratum": stratum}))


if __name__ == "__main__":
    main()
