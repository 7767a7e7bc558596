"""A story with its gold: captures, where the words of gold stand in them, and the dossier that answers as gold does."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from headwater import capture
from headwater.model import Pile
from headwater.settings import CaptureSettings

Row = Mapping[str, Any]

HERE = Path(__file__).parent
NAMES = sorted(gold.parent.name for gold in HERE.glob("*/gold.json"))
# Its offsets were counted in the sources of pages; outside plain text its words are found by the unit they stand in.
COUNTED_IN_SOURCES = frozenset({"pellin_cross"})
_STANCES_OF_A_DOSSIER = {"states_unknown": "hedges"}
# The first word of a verdict in words; a trap is no comparison.
_VERDICTS = {"agree": "compatible", "compatible": "compatible", "granularity": "stronger", "resolved": "compatible",
             "apparent": "apparent", "not": "apparent", "corrected": "conflict", "variant": "conflict",
             "weak": "conflict", "conflict": "conflict", "trap": None}  # fmt: skip


class Story:
    """The folder `name` beside this file: `pile/` and `gold.json`."""

    def __init__(self, name: str) -> None:
        self.name, self.folder = name, HERE / name
        self.gold: dict[str, Any] = json.loads((self.folder / "gold.json").read_text("utf-8"))

    @cached_property
    def pile(self) -> Pile:
        """What capture reads of the pile; no other stage runs."""
        return capture.read([self.folder / "pile"], CaptureSettings())

    @cached_property
    def texts(self) -> dict[str, str]:
        """The canonical texts by path."""
        return {reading.capture.path: reading.text for reading in self.pile.readings}

    def mentions(self) -> Iterator[Row]:
        """Yield what is put under the claims."""
        return (mention for claim in self.gold["claims"] for mention in claim["mentions"])

    def spans(self) -> Iterator[Row]:
        """Yield every span of the gold."""
        yield from (unit["span"] for file in self.gold["captures"] for unit in file["units"])
        yield from (mention["span"] for mention in self.mentions())
        yield from (found["span"] for event in self.gold["timeline"] for found in event["expressions"])
        yield from (citation["span"] for citation in self.gold["citations"])

    def place(self, span: Row) -> tuple[int, int]:
        """Return where the words of a span stand. Raises LookupError where no unit of the gold holds them."""
        if self.name not in COUNTED_IN_SOURCES or span["file"].endswith(".txt"):
            return span["start"], span["end"]
        text = self.texts[path_of(span)]
        ink = [i for i, character in enumerate(text) if not character.isspace()]
        letters = bare(text)
        files = (file for file in self.gold["captures"] if file["file"] == span["file"])
        for unit in (unit["span"] for file in files for unit in file["units"]):
            skip = span["start"] - unit["start"]
            if path_of(unit) == path_of(span) and 0 <= skip < len(unit["text"]):
                at = letters.index(bare(unit["text"])) + len(bare(unit["text"][:skip]))
                if not letters.startswith(bare(span["text"]), at):
                    break
                return ink[at], ink[at + len(bare(span["text"])) - 1] + 1
        raise LookupError(f"no unit holds {span['text']!r}")

    def perfect(self) -> dict[str, Any]:
        """Return a dossier that answers as the gold does, in the parts that the scorer reads."""
        answered = [self._answered(claim) for claim in self.gold["claims"]]
        return {
            "schema": "headwater/dossier/1",
            "ledger": {"inputs": 0, "ok": 0, "partial": 0, "quarantined": 0},
            "captures": [{"id": name, "path": path} for path, name in self._ids.items()],
            "segments": [{"span": self._span(0, len(text), path)} for path, text in self.texts.items()],
            "attributions": [row for _, attributions, _ in answered for row in attributions],
            "sources": [row for _, _, sources in answered for row in sources],
            "claims": [claim for claim, _, _ in answered],
            "comparisons": [
                {"claims": group["claims"], "verdict": verdict_of(group), "members": []}
                for group in self.gold["groups"]
                if verdict_of(group)
            ],
            "events": [
                {
                    "expression": self._found(event["expressions"][0]["span"]),
                    "when": dict(zip(("earliest", "latest"), event["interval"], strict=True)),
                }
                for event in self.gold["timeline"]
            ],
        }

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {path: f"c{number}" for number, path in enumerate(self.texts)}

    @cached_property
    def _attributions(self) -> dict[str, Row]:
        return {row["id"]: row for row in self.gold["attributions"]}

    def _span(self, start: int, end: int, path: str) -> dict[str, Any]:
        return {"capture": self._ids[path], "start": start, "end": end, "exact": self.texts[path][start:end]}

    def _found(self, span: Row) -> dict[str, Any]:
        return self._span(*self.place(span), path_of(span))

    def _answered(self, claim: Row) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
        statements, attributions, sources = [], [], []
        for number, mention in enumerate(claim["mentions"]):
            name = f"{claim['id']}.{number}"
            source = self._attributions.get(mention["attribution"], {"source_class": "none", "resolved": ""})
            stance = _STANCES_OF_A_DOSSIER.get(mention["stance"], mention["stance"])
            attributions.append({"id": name, "source_id": name, "stance": stance})
            sources.append({"id": name, "class": source["source_class"], "name": source["resolved"], "label": ""})
            statements.append({"span": self._found(mention["span"]), "attribution": name})
        origins = {"low": claim["L"], "high": claim["U"]}
        counts = {"on_record": claim["on_record"], "against": claim["against"]}
        return {"id": claim["id"], "statements": statements, "origins": origins} | counts, attributions, sources


def path_of(span: Row) -> str:
    """Return the path of the capture that a span is in."""
    return f"{span['file']}#{span['record']}" if "record" in span else str(span["file"])


def bare(text: str) -> str:
    """Return the text without its white space."""
    return "".join(text.split())


def verdict_of(group: Row) -> str | None:
    """Return a verdict of a dossier that agrees with the gold's words; None for a trap."""
    return _VERDICTS[group["verdict"].split()[0].strip(":,")]
