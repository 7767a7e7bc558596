"""The gold of the check story: every span spells its words, and the scorer finds gold perfect against itself.

No stage but capture runs here.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from headwater import capture
from headwater.settings import CaptureSettings

STORY = Path(__file__).parent / "larkfield_school"
GOLD = json.loads((STORY / "gold.json").read_text("utf-8"))
Row = Mapping[str, Any]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    pile = capture.read([STORY / "pile"], CaptureSettings())
    assert all(entry.status == "ok" for entry in pile.ledger.entries)
    return {r.capture.path: r.text for r in pile.readings}


def path_of(span: Row) -> str:
    return f"{span['file']}#{span['record']}" if "record" in span else str(span["file"])


def spans() -> Iterator[Row]:
    yield from (unit["span"] for file in GOLD["captures"] for unit in file["units"])
    yield from (mention["span"] for claim in GOLD["claims"] for mention in claim["mentions"])
    yield from (found["span"] for event in GOLD["timeline"] for found in event["expressions"])
    yield from (citation["span"] for citation in GOLD["citations"])


def test_every_span_spells_its_words(texts: dict[str, str]) -> None:
    for span in spans():
        assert texts[path_of(span)][span["start"] : span["end"]] == span["text"]


def test_what_is_referred_to_is_there(texts: dict[str, str]) -> None:
    claims = [claim["id"] for claim in GOLD["claims"]]
    articles = {article["id"] for article in GOLD["articles"]}
    used = [m["attribution"] for claim in GOLD["claims"] for m in claim["mentions"] if m["attribution"]]
    assert len(claims) == len(set(claims))
    assert all(group["claims"] and set(group["claims"]) <= set(claims) for group in GOLD["groups"])
    assert sorted(used) == sorted(a["id"] for a in GOLD["attributions"])
    assert {path_of(article["span"]) for article in GOLD["articles"]} == set(texts)
    assert {d[end] for d in GOLD["descents"] for end in ("exemplar", "copy")} <= articles
    assert {c["article"] for c in GOLD["citations"]} <= articles


@pytest.mark.parametrize("claim", GOLD["claims"], ids=lambda claim: claim["id"])
def test_bounds_are_bounds(claim: Row) -> None:
    assert claim["U"] is None or 0 <= claim["L"] <= claim["U"]
    assert any(m["origin"] != "copy" for m in claim["mentions"])
    if any(m["stance"] == "denies" for m in claim["mentions"]):
        assert claim["against"] >= 1
    assert claim["unseen"] <= sum(m["origin"] == "cites" for m in claim["mentions"])  # a cited report may be here


def verdict_of(words: str) -> str:
    """Return the dossier's verdict for a gold verdict in words; a trap is no comparison."""
    first = {"conflict": "conflict", "compatible": "compatible", "agree": "same", "apparent": "apparent"}
    return first.get(words.split(":", maxsplit=1)[0].split(",", maxsplit=1)[0].split(" ", maxsplit=1)[0], "compatible")


def perfect(texts: Mapping[str, str]) -> dict[str, Any]:
    """Return a dossier that answers as the gold does, in the parts that the scorer reads."""
    ids = {path: f"c{i}" for i, path in enumerate(texts)}

    def found(gold: Row) -> dict[str, Any]:
        return {"capture": ids[path_of(gold)], "start": gold["start"], "end": gold["end"], "exact": gold["text"]}

    attributions, sources, claims = [], [], []
    gold_attributions = {a["id"]: a for a in GOLD["attributions"]}
    for claim in GOLD["claims"]:
        statements = []
        for number, mention in enumerate(claim["mentions"]):
            name = f"{claim['id']}.{number}"
            source = gold_attributions.get(mention["attribution"], {"source_class": "none", "resolved": ""})
            attributions.append({"id": name, "source_id": name, "stance": mention["stance"]})
            sources.append({"id": name, "class": source["source_class"], "name": source["resolved"], "label": ""})
            statements.append({"span": found(mention["span"]), "attribution": name})
        origins = {"low": claim["L"], "high": claim["U"]}
        claims.append(
            {"id": claim["id"], "statements": statements, "origins": origins}
            | {"on_record": claim["on_record"], "against": claim["against"]}
        )
    comparisons = [
        {"claims": group["claims"], "verdict": verdict_of(group["verdict"]), "members": []}
        for group in GOLD["groups"]
        if group["verdict"] != "trap"
    ]
    events = [
        {
            "expression": found(event["expressions"][0]["span"]),
            "when": dict(zip(("earliest", "latest"), event["interval"], strict=True)),
        }
        for event in GOLD["timeline"]
    ]
    whole = [{"capture": ids[path], "start": 0, "end": len(text), "exact": text} for path, text in texts.items()]
    return {
        "schema": "headwater/dossier/1",
        "ledger": {"inputs": 0, "ok": 0, "partial": 0, "quarantined": 0},
        "captures": [{"id": ids[path], "path": path} for path in texts],
        "segments": [{"span": span} for span in whole],
        "attributions": attributions,
        "sources": sources,
        "claims": claims,
        "comparisons": comparisons,
        "events": events,
    }


def test_gold_is_perfect_against_itself(shared: Path, texts: dict[str, str], tmp_path: Path) -> None:
    answer = tmp_path / "dossier.json"
    answer.write_text(json.dumps(perfect(texts)), "utf-8")
    asked = [str(STORY / "gold.json"), str(answer), "--pile", str(STORY / "pile"), "--json"]
    call = [sys.executable, "score_dossier.py", *asked]
    done = subprocess.run(call, cwd=shared / "yardsticks", capture_output=True, text=True, check=True)
    scores = json.loads(done.stdout)
    assert scores["gold spans not located"] == scores["bad_spans"] == 0
    assert scores["comparisons"]["conflict_false_alarms"] == 0
    for figure, keys in {
        "claims": ("r", "p"),
        "statements": ("r", "p"),
        "events": ("found", "iou_half"),
        "comparisons": ("found", "verdict_right"),
        **dict.fromkeys(("origins", "on_record", "against"), ("exact",)),
        **dict.fromkeys(("source_class", "stance", "speaker"), ("accuracy",)),
    }.items():
        assert [scores[figure][key] for key in keys] == [1] * len(keys), (figure, scores)
