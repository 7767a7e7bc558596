"""The hand-made gold holds places alone, and they are those of attributions in the corpus."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from headwater.evaluation.voices import Speaker, Terms
from headwater.model import Access, SourceClass

GOLD = Path(__file__).resolve().parents[1] / "gold" / "attribution"
UNNAMED = {"role", "anonymous", "collective"}
SPEAKER_LABELS = "train dev person organization outlet document group direct indirect mixed".split()
LABELS = {*SPEAKER_LABELS, *get_args(SourceClass), *get_args(Access)}


def items(name: str, kind: type[Speaker] | type[Terms]) -> list[Any]:
    return [msgspec.json.decode(line, type=kind) for line in (GOLD / name).read_bytes().splitlines()]


HALVED = {"speakers.jsonl": items("speakers.jsonl", Speaker), "sources.jsonl": items("sources.jsonl", Terms)}
LATER = {f"{name}.jsonl": items(f"{name}.jsonl", Terms) for name in "fresh again last further more final".split()}
# for rules to be made on: its articles are those of the other files
TAUGHT = {f"{name}.jsonl": items(f"{name}.jsonl", Terms) for name in ("taught", "wide")}
ALL = HALVED | LATER | TAUGHT


@pytest.mark.parametrize("name", HALVED)
def test_half_is_held_out(name: str) -> None:
    halves = Counter(item.split for item in ALL[name])
    assert abs(halves["train"] - halves["dev"]) <= 5
    assert min(halves.values()) >= 90


@pytest.mark.parametrize("name", ALL)
def test_nothing_stands_twice(name: str) -> None:
    assert len({(i.id, i.source, i.cue, i.content) for i in ALL[name]}) == len(ALL[name])


def test_what_is_for_making_rules_stands_in_no_other_file() -> None:
    judged = {(i.id, i.source, i.cue) for found in (HALVED | LATER).values() for i in found}
    taught = [i for found in TAUGHT.values() for i in found]
    assert not judged & {(i.id, i.source, i.cue) for i in taught}
    assert {i.split for i in taught} == {"train"}


@pytest.mark.parametrize("name", LATER)
def test_later_sources_are_of_train_and_of_articles_no_other_file_points_into(name: str) -> None:
    paths = [path for path in GOLD.glob("*.jsonl") if path.name not in {name, *TAUGHT}]
    others = {json.loads(line)["id"] for path in paths for line in path.read_text("utf-8").splitlines()}
    assert {item.split for item in LATER[name]} == {"train"}
    assert not {item.id for item in LATER[name]} & others


def _values(row: object) -> list[object]:
    if isinstance(row, dict):
        return [leaf for value in row.values() for leaf in _values(value)]
    if isinstance(row, list):
        return [leaf for value in row for leaf in _values(value)]
    return [row]


@pytest.mark.parametrize("name", ALL)
def test_no_words_of_the_corpus_are_kept(name: str) -> None:
    for line in (GOLD / name).read_text("utf-8").splitlines():
        row = json.loads(line)
        assert re.fullmatch(r"[\w-]{1,60}", row.pop("id"))
        assert {value for value in _values(row) if isinstance(value, str)} <= LABELS


def test_terms_are_judged_where_they_can_be() -> None:
    for item in (*ALL["sources.jsonl"], *(one for name in LATER | TAUGHT for one in ALL[name])):
        assert item.classes
        unnamed = item.classes[0] in UNNAMED
        assert unnamed or (not item.access and item.reason is None)
        assert item.people is None or unnamed or item.classes[0] == "named"


@pytest.mark.shared
@pytest.mark.parametrize("split", ["train", "dev"])
def test_the_places_are_those_of_the_corpus(shared: Path, split: str) -> None:
    with gzip.open(shared / "data" / "polnear" / f"{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        corpus = {row["id"]: row for row in map(json.loads, lines)}
    for item in (i for found in ALL.values() for i in found if i.split == split):
        record = corpus[item.id]
        places = {role: [list(p) for p in getattr(item, role)] for role in ("source", "cue", "content")}
        assert any(all(a[role] == places[role] for role in places) for a in record["attributions"]), item
        for start, end in (*getattr(item, "names", ()), *(getattr(item, "reason", None) or ())):
            inside = record["text"][start:end]
            assert inside
            assert inside == inside.strip()
