"""Pairs of short articles of one story and one day, and what is set beside in them."""

import json
from pathlib import Path

from headwater.trace import trace

OPENINGS = {
    "mill": (
        "TARN — A fire destroyed the old cotton mill in Tarn's harbour quarter late on Sunday, the fire service said.",
        "TARN — The cotton mill in the harbour quarter of Tarn burned down on Sunday night.",
    ),
    "strike": (
        "TARN — Bus drivers in Tarn walked out on Monday in a dispute over night shifts, their union said.",
        "TARN — Buses in Tarn stood still on Monday as drivers went on strike over night shifts.",
    ),
    "storm": (
        "TARN — A storm tore through Tarn on Sunday, bringing down trees and cutting power lines.",
        "TARN — Tarn was clearing up on Monday after a storm brought down trees and power lines.",
    ),
    "ward": (
        "TARN — Tarn's district hospital is to lose its children's ward, the health board decided on Monday.",
        "TARN — The children's ward at the district hospital in Tarn is to go, the health board has decided.",
    ),
    "museum": (
        "TARN — Thieves broke into the Tarn Museum of Navigation on Sunday night, police said.",
        "TARN — The Museum of Navigation in Tarn was burgled on Sunday, police said.",
    ),
    "ferry": (
        "TARN — The ferry Ansa ran aground off Tarn in fog on Sunday, the coastguard said.",
        "TARN — The ferry Ansa hit a sandbank off Tarn on Sunday in thick fog.",
    ),
}


def verdicts(folder: Path, story: str, one: str, other: str) -> set[tuple[str, str]]:
    """Return attribute and verdict of what is set beside between a paragraph of each of two articles and differs."""
    rows = [
        {
            "id": str(n), "publisher": f"The {outlet}", "published": "2031-03-10",
            "text": f"{OPENINGS[story][n]}\n\n{told}\n\nThe matter is being looked into.",
        }
        for n, (outlet, told) in enumerate((("Herald", one), ("Post", other)))
    ]  # fmt: skip
    (folder / "records.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = trace([folder]).dossier.comparisons
    return {
        (c.attribute, c.verdict)
        for c in found
        if c.verdict in ("conflict", "apparent")
        and all(any(m.span.exact in told for m in c.members) for told in (one, other))
    }
