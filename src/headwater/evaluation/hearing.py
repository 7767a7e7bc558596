"""Tracing given articles up to attribution, each looked at by its own id."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from headwater.errors import HeadwaterError
from headwater.evaluation.voices import Heard
from headwater.model import Traced
from headwater.settings import Settings
from headwater.trace import trace

_KEPT: Final = {"title": "title", "publisher": "publisher", "author": "author", "date": "published"}


def hear(records: Sequence[Mapping[str, Any]], settings: Settings | None = None) -> dict[str, Heard]:
    """Trace articles of a corpus as one pile; return what was found in each, by its id.

    Raises HeadwaterError where the canonical text is not the record's, for its places would be wrong.
    """
    texts = {row["id"]: row["text"] for row in records}
    with tempfile.TemporaryDirectory(prefix="headwater-") as scratch:
        pile = Path(scratch) / "pile.jsonl"
        pile.write_text("".join(json.dumps(_input(row)) + "\n" for row in records), encoding="utf-8")
        return _heard(trace([pile], settings, until="attribution"), texts)


def _input(row: Mapping[str, Any]) -> dict[str, Any]:
    told = {new: row[old] for old, new in _KEPT.items() if row.get(old)}
    return {"id": row["id"], "text": row["text"], **told}


def _heard(traced: Traced, texts: Mapping[str, str]) -> dict[str, Heard]:
    home = {c.id: c.path.rpartition("#")[2] for c in traced.dossier.captures}
    changed = [
        name for name, text in texts.items() if text not in {traced.texts[c] for c, n in home.items() if n == name}
    ]
    if changed:
        raise HeadwaterError(f"not read as they stand: {', '.join(sorted(changed)[:5])}; places in them would be wrong")
    sources = {s.id: s for s in traced.dossier.sources}
    found = traced.dossier.attributions
    return {
        name: Heard(texts[name], tuple(a for a in found if a.content and a.content[0].capture == capture), sources)
        for capture, name in home.items()
    }
