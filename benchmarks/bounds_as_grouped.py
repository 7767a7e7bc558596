"""Bounds of origins where the statements are grouped and signed as the gold does: what sources and counting alone do.

usage: bounds_as_grouped.py SHARED STORY... SHARED is the folder of yardsticks, a STORY one of `tests/golden`. Each is
traced; under every claim of its gold stand the statements of the dossier that meet the gold's places, and where none
does, the place itself with the act of attribution whose content holds it. Printed: of how many claims the bounds and
those on record are as the gold says, and each claim where they are not. Differences from `score_dossier.py` are then
of statements that are not made, or stand under another claim.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

import msgspec

from headwater.corroboration import weigh
from headwater.model import Article, Attribution, Claim, Dossier, Origins, Polarity, Span, Statement, Voices
from headwater.trace import trace

GOLDEN: Final = Path(__file__).resolve().parents[1] / "tests" / "golden"
SIGNS: Final[Mapping[str | None, Polarity]] = {"denies": "against", "declines": "neither", "no_response": "neither"}
NONE: Final = Origins(low=0, high=None, unseen=0, why=())


class Told(NamedTuple):
    """A claim of the gold, and what this build makes of it."""

    gold: Mapping[str, Any]
    claim: Claim


class Reader:
    """Finds for the places of a gold what a dossier tells there."""

    def __init__(self, yardstick: ModuleType, dossier: Dossier) -> None:
        self._yardstick, self._dossier = yardstick, dossier
        self.rows: dict[str, Any] = json.loads(msgspec.json.encode(dossier))
        found = yardstick.Found(self.rows)
        self._statements = [
            (row, statement)
            for claim in dossier.claims
            for row, statement in zip(found.claims[claim.id]["statements"], claim.statements, strict=True)
        ]

    def claim(self, number: int, gold: Mapping[str, Any]) -> Claim:
        """Return a claim of the gold as this build tells it."""
        found = [s for s in map(self._statement, gold["statements"]) if s is not None]
        told = tuple({(s.span, s.attribution): s for s in found}.values())
        ident = f"claim-{number}"
        return Claim(id=ident, proposition="", statements=told, origins=NONE, on_record=0, against=0, outlets=())

    def _statement(self, gold: Mapping[str, Any]) -> Statement | None:
        sign, places = SIGNS.get(gold["stance"], "for"), gold["places"]
        best = max(self._statements, key=lambda s: self._yardstick.shared(s[0]["span"], places), default=None)
        if best is not None and self._yardstick.meets(best[0]["span"], places):
            origin = "copy" if best[1].origin == "copy" else "original"
            return msgspec.structs.replace(best[1], polarity=sign, origin=origin)
        for capture, low, high in places:
            for article, home in self._homes(capture, low, high):
                span = home.part(low - home.start, high - home.start)
                said = self._said(article, span)
                return Statement(
                    span=span, article=article.id, attribution=said, origin="original", polarity=sign, strength=None
                )
        return None

    def _homes(self, capture: str, low: int, high: int) -> Iterator[tuple[Article, Span]]:
        for article in self._dossier.articles:
            for home in (*article.spans, *(article.headline.evidence if article.headline else ())):
                if home.capture == capture and home.start <= low and high <= home.end:
                    yield article, home

    def _said(self, article: Article, span: Span) -> str | None:
        """Return the narrowest act of attribution whose content takes in half of a place."""
        here = (a for a in self._dossier.attributions if a.article == article.id)
        held = [a for a in here if 2 * sum(_common(c, span) for c in a.content) > span.end - span.start]
        return min(held, key=_width).id if held else None


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _width(attribution: Attribution) -> int:
    return sum(c.end - c.start for c in attribution.content)


def yardstick_of(shared: Path) -> ModuleType:
    """Return the scorer of dossiers."""
    sys.path.insert(0, str(shared / "yardsticks"))
    return importlib.import_module("score_dossier")


def told_of(yardstick: ModuleType, story: str) -> list[Told]:
    """Return the claims of a story's gold with their origins counted."""
    dossier = trace([GOLDEN / story / "pile"]).dossier
    reader = Reader(yardstick, dossier)
    raw = json.loads((GOLDEN / story / "gold.json").read_text("utf-8"))
    golds = yardstick.FORMS[raw["schema"]](raw, reader.rows)["claims"]
    pairs = [(gold, reader.claim(n, gold)) for n, gold in enumerate(golds)]
    pairs = [(gold, claim) for gold, claim in pairs if claim.statements]
    voices = Voices(
        entities=dossier.entities, sources=dossier.sources, attributions=dossier.attributions,
        citations=dossier.citations, issued=dossier.issued,
    )  # fmt: skip
    counted, _ = weigh([claim for _, claim in pairs], dossier.articles, voices)
    return [Told(gold, claim) for (gold, _), claim in zip(pairs, counted, strict=True)]


def shown(story: str, told: Sequence[Told]) -> tuple[int, int, int, int]:
    """Print the claims that differ; return how many bounds are right of all, and how many on record."""
    bounds = record = asked = 0
    for gold, claim in told:
        right = (claim.origins.low, claim.origins.high) == (gold["low"], gold["high"])
        known = gold["on_record"] is not None
        agrees = not known or claim.on_record == gold["on_record"]
        bounds, record, asked = bounds + right, record + (known and agrees), asked + known
        if not (right and agrees):
            wanted = gold["low"], gold["high"], gold["on_record"]
            print(story, gold["id"], wanted, (claim.origins.low, claim.origins.high, claim.on_record))
            print(*(f"    {step}" for step in claim.origins.why), sep="\n")
    return bounds, len(told), record, asked


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("stories", nargs="+")
    asked = parser.parse_args()
    yardstick = yardstick_of(asked.shared)
    sums = [shown(story, told_of(yardstick, story)) for story in asked.stories]
    bounds, claims, record, known = (sum(column) for column in zip(*sums, strict=True))
    print(f"bounds {bounds} of {claims}, on record {record} of {known}")


if __name__ == "__main__":
    main()
