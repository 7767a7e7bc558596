"""Training corpora: piles of the yardsticks' generator traced as far as their passages, and who really copied whom.

A pile is also made with a part of its articles left out and some outlets unsaid: the exemplar of a copy is often not in
the pile, and then two copies of it must not be taken for exemplar and copy.
"""

import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from headwater.model import Article, Dossier
from headwater.settings import StemmaSettings
from headwater.stemma.families import Families, families_of
from headwater.trace import trace

# what a stretch has from its exemplar, at least, of what it has from anybody; and in characters at all
_PART, _FEWEST_CHARS = 0.25, 20
_LEFT_OUT_SHARE, _UNSAID_SHARE = 0.25, 0.2
_MOST_REMOVES = 10


class Corpus(NamedTuple):
    """A traced pile: its families, and for each stretch the witnesses that it was really taken from, if any."""

    name: str
    families: Families
    gold: list[set[int]]


def corpora_of(shared: Path, scratch: Path, docs: int, seed: int) -> tuple[Corpus, Corpus]:
    """Return a generated pile, whole and with articles left out; the same arguments give the same corpora."""
    folder = scratch / f"{docs}-{seed}"
    if not (folder / "passages.json").exists():
        call = [sys.executable, "make_reuse_corpus.py", str(folder), "--docs", str(docs), "--seed", str(seed)]
        subprocess.run(call, cwd=shared / "yardsticks", check=True, capture_output=True)
        found = trace([folder / "docs.jsonl"], until="reuse").dossier
        (folder / "passages.json").write_bytes(msgspec.json.encode(found))
    dossier = msgspec.json.decode((folder / "passages.json").read_bytes(), type=Dossier)
    records = {row["id"]: row for row in map(json.loads, (folder / "gold.jsonl").open(encoding="utf-8"))}
    part = _in_part(dossier, random.Random(f"{docs}-{seed}"))
    return _corpus(folder.name, dossier, records), _corpus(f"{folder.name} in part", part, records)


def _in_part(dossier: Dossier, rng: random.Random) -> Dossier:
    kept = [a for a in dossier.articles if rng.random() >= _LEFT_OUT_SHARE]
    named = [msgspec.structs.replace(a, publisher=None) if rng.random() < _UNSAID_SHARE else a for a in kept]
    ids = {a.id for a in kept}
    reuses = tuple(r for r in dossier.reuses if r.left_article in ids and r.right_article in ids)
    return msgspec.structs.replace(dossier, articles=tuple(named), reuses=reuses)


def _corpus(name: str, dossier: Dossier, records: dict[str, Any]) -> Corpus:
    families = families_of(dossier.articles, dossier.reuses, StemmaSettings())
    record_of = {capture.id: capture.path.rsplit("#", 1)[-1] for capture in dossier.captures}
    pedigree = _Pedigree(families, record_of, records)
    gold = []
    for stretch in families.stretches.all:
        text = families.collation.texts[stretch.witness]
        place = int(text.starts[stretch.start]), int(text.ends[stretch.end - 1])
        gold.append(pedigree.exemplars(stretch.witness, place))
    return Corpus(name, families, gold)


class _Pedigree:
    """The generator's own account of who took what from whom."""

    def __init__(self, families: Families, record_of: dict[str, str], records: dict[str, Any]) -> None:
        self._families, self._record_of, self._records = families, record_of, records
        self._witness = {
            record_of[member.capture]: number
            for number, witness in enumerate(families.witnesses)
            for member in witness.members
        }

    def exemplars(self, witness: int, place: tuple[int, int]) -> set[int]:
        """Return the witnesses that a place of this one was taken from, the nearest that are in the pile."""
        members = self._families.witnesses[witness].members
        first = min(members, key=self._created)
        if first is not self._families.witnesses[witness].bearer:
            place = 0, sys.maxsize
        found = self._above(self._record_of[first.capture], place, 0)
        found.pop(witness, None)
        return {other for other, chars in found.items() if chars >= _PART * found.total()}

    def _created(self, article: Article) -> int:
        return int(self._records[self._record_of[article.capture]]["created"])

    def _above(self, record: str, place: tuple[int, int], removes: int) -> Counter[int]:
        found: Counter[int] = Counter()
        for passage in self._records[record]["passages"]:
            chars = min(place[1], passage["t1"]) - max(place[0], passage["t0"])
            if chars < _FEWEST_CHARS:
                continue
            if passage["source"] in self._witness:
                found[self._witness[passage["source"]]] += chars
            elif removes < _MOST_REMOVES:
                above = self._above(passage["source"], (passage["s0"], passage["s1"]), removes + 1)
                found.update({witness: min(chars, more) for witness, more in above.items()})
        return found
