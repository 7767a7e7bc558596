"""Small piles of ordinary news and the answers a fact-checker gives at once: what stands together, apart, in conflict.

`PYTHONPATH=src:. python -m benchmarks.situations [FILE] [--only ID] [--wrong]` traces each situation of
`situations.jsonl` (a pile of two to five short fictional articles) and says how many of its answers the dossier gives.
`situations.md` holds the brief of its writers, who saw neither code nor results. Pieces are substrings of exactly one
article each.

- same: pairs of pieces that stand in one claim. apart: pairs that do not.
- conflict: pairs whose conflict is called, between the pieces themselves or ("with its article") between one piece and
  another statement of the other's article, where a denial is often told twice ("The owner denied this").
- agree: pairs of which no conflict is called. Conflicts that no answer asks for are counted as "unasked": writers list
  only some, and most of those are right.
- bounds: least and most origins of the claim. stance: that a denial is told from what it denies, and silence from both.
- source: that the words named are, or are part of, the source of the statement or its name.
"""

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

from headwater.model import Claim, Comparison, Dossier, Span, Statement
from headwater.trace import trace

SITUATIONS: Final = Path(__file__).with_name("situations.jsonl")
_MEETS: Final = 0.5  # share of the shorter of two places that lies in the other


class Place(NamedTuple):
    """Characters of one capture."""

    capture: str
    start: int
    end: int

    def common(self, capture: str, start: int, end: int) -> int:
        """Return how many characters are in both."""
        return max(0, min(self.end, end) - max(self.start, start)) if capture == self.capture else 0


class Answer(NamedTuple):
    """One answer of a situation: its kind, what was asked, whether the dossier gives it."""

    kind: str
    asked: str
    right: bool


def answers(situation: dict[str, Any]) -> Iterator[Answer]:
    """Trace one situation and yield how each of its answers came out."""
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile.jsonl"
        pile.write_text("\n".join(map(json.dumps, _records(situation))), encoding="utf-8")
        found = _Found(situation, trace([str(pile)]).dossier)
    for asked in situation.get("same", ()):
        for one, other in combinations(asked, 2):
            yield Answer("same", f"{one} | {other}", found.may_be_one(one, other))
    for one, other in situation.get("apart", ()):
        yield Answer("apart", f"{one} | {other}", not found.are_one(one, other))
    for one, other, attribute in situation.get("conflict", ()):
        yield Answer("conflict", f"{attribute}: {one} | {other}", found.conflicts(one, other))
        yield Answer("conflict with its article", f"{attribute}: {one} | {other}", found.conflicts_nearby(one, other))
    for one, other in situation.get("agree", ()):
        yield Answer("agree", f"{one} | {other}", not found.conflicts(one, other))
    for piece, low, high in situation.get("bounds", ()):
        yield Answer("bounds", f"{low} to {high}: {piece} -> {found.bounds(piece)}", found.bounds(piece) == (low, high))
    for piece, stance in situation.get("stance", ()):
        yield Answer("stance", f"{stance}: {piece} -> {found.stance(piece)}", stance == found.stance(piece))
    for piece, words in situation.get("source", ()):
        yield Answer("source", f"{words}: {piece}", found.rests_on(piece, words))
    for comparison in found.unasked():
        told = " | ".join(f"{m.value}: {m.span.exact}" for m in comparison.members)
        yield Answer("unasked conflicts", f"{comparison.attribute}: {told}", right=False)


def _records(situation: dict[str, Any]) -> Iterator[dict[str, str]]:
    for number, article in enumerate(situation["articles"]):
        text = f"{article['title']}\n\n{article['text']}"
        yield {
            "id": f"{situation['id']}-{number}", "text": text, "title": article["title"],
            "publisher": article["outlet"], "published": article["date"],
        }  # fmt: skip


class _Found:
    """What a dossier says of the pieces of a situation."""

    def __init__(self, situation: dict[str, Any], dossier: Dossier) -> None:
        self._far = max(c.chars for c in dossier.captures)
        self._texts = [f"{a['title']}\n\n{a['text']}" for a in situation["articles"]]
        self._dossier, self._situation = dossier, situation
        self._of_text = {c.id: number for c in dossier.captures if (number := self._number(c.path)) is not None}
        self._stands = [(s, c) for c in dossier.claims for s in c.statements]

    @staticmethod
    def _number(path: str) -> int | None:
        tail = path.rpartition("-")[2]
        return int(tail) if tail.isdigit() else None

    def _place(self, piece: str) -> Place:
        number = next(n for n, t in enumerate(self._texts) if piece in t)
        start = self._texts[number].index(piece)
        capture = next(c for c, n in self._of_text.items() if n == number)
        return Place(capture, start, start + len(piece))

    def _at(self, piece: str) -> list[tuple[float, Statement, Claim]]:
        """Return the statements that a piece meets, closest first."""
        place, found = self._place(piece), []
        for statement, claim in self._stands:
            span = statement.span
            common = place.common(span.capture, span.start, span.end)
            mine, its = place.end - place.start, span.end - span.start
            if common >= _MEETS * min(mine, its):
                found.append((common / (mine + its - common), statement, claim))
        return sorted(found, key=lambda f: -f[0])

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether any claim has a statement at both pieces."""
        left, right = ({c.id for _, _, c in self._at(p)} for p in (one, other))
        return bool(left & right)

    def are_one(self, one: str, other: str) -> bool:
        """Whether the closest statements of two pieces stand in one claim."""
        left, right = self._at(one)[:1], self._at(other)[:1]
        return bool(left and right) and left[0][2].id == right[0][2].id

    def conflicts(self, one: str, other: str) -> bool:
        """Whether a conflict is called between two pieces."""
        return any(c.verdict == "conflict" and self._sets(c, one, other) for c in self._dossier.comparisons)

    def conflicts_nearby(self, one: str, other: str) -> bool:
        """Whether a conflict is called between one of two pieces and any statement of the other's article."""
        called = [[m.span for m in c.members] for c in self._dossier.comparisons if c.verdict == "conflict"]
        whole = {p: self._place(p)._replace(start=0, end=self._far) for p in (one, other)}
        return any(
            self._member_at(self._place(piece), here) and self._member_at(whole[beside], there) and here != there
            for spans in called
            for here in spans
            for there in spans
            for piece, beside in ((one, other), (other, one))
        )

    def _sets(self, comparison: Comparison, one: str, other: str) -> bool:
        left, right = self._place(one), self._place(other)
        met = [[self._member_at(p, m.span) for m in comparison.members] for p in (left, right)]
        return all(map(any, met))

    def _member_at(self, place: Place, span: Span) -> bool:
        common = place.common(span.capture, span.start, span.end)
        return common >= _MEETS * min(place.end - place.start, span.end - span.start)

    def bounds(self, piece: str) -> tuple[int, int | None] | None:
        """Return the bounds of the claim of a piece."""
        found = self._at(piece)[:1]
        return (found[0][2].origins.low, found[0][2].origins.high) if found else None

    def stance(self, piece: str) -> str | None:
        """Return how a piece stands to its claim, in the words of the answers."""
        found = self._at(piece)[:1]
        if not found:
            return None
        _, statement, claim = found[0]
        said = next((a.stance for a in self._dossier.attributions if a.id == statement.attribution), None)
        if said == "hedges":
            return "hedges"
        if statement.polarity == "neither":
            return "silent"
        if statement.polarity == "against" or (said == "denies" and len(claim.statements) == 1):
            return "denies"
        asked = dict(self._situation.get("stance", ()))
        with_it = {asked.get(p) for p in asked if (at := self._at(p)[:1]) and at[0][2].id == claim.id}
        # a claim that is a denial through and through: its statements affirm it
        return "denies" if with_it == {"denies"} else "asserts"

    def rests_on(self, piece: str, words: str) -> bool:
        """Whether the source of a piece is the words named, or has them in it, or they it."""
        for _, statement, _ in self._at(piece)[:1]:
            said = next((a for a in self._dossier.attributions if a.id == statement.attribution), None)
            names = {s.id: f"{s.label} {s.name or ''}" for s in self._dossier.sources}
            told = [" ".join(s.exact for s in said.source), names.get(said.source_id or "", "")] if said else []
            return any(t and (t in words or words in t) for t in told)
        return False

    def unasked(self) -> list[Comparison]:
        """Return the conflicts that no answer asks for."""
        asked = self._situation.get("conflict", ())
        called = (c for c in self._dossier.comparisons if c.verdict == "conflict")
        return [c for c in called if not any(self._sets(c, one, other) for one, other, _ in asked)]


def main() -> None:
    """Print how many answers of each kind are given, and the wrong ones if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=SITUATIONS)
    parser.add_argument("--only", help="the situations whose id begins so")
    parser.add_argument("--wrong", action="store_true", help="list the answers that are not given")
    asked = parser.parse_args()
    right, told = Counter[str](), Counter[str]()
    for line in asked.file.read_text(encoding="utf-8").splitlines():
        situation = json.loads(line)
        if asked.only and not situation["id"].startswith(asked.only):
            continue
        for answer in answers(situation):
            told[answer.kind] += 1
            right[answer.kind] += answer.right
            if asked.wrong and not answer.right:
                print(f"{situation['id']} {answer.kind}: {answer.asked}")
    print(", ".join(f"{k} {right[k]} of {told[k]}" if k[:3] != "una" else f"{k} {told[k]}" for k in sorted(told)))


if __name__ == "__main__":
    main()
