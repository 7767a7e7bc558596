"""The gold of the development story against its captures: characters, references, and that the scorer reads it whole.

No stage but capture runs here. What the other stages make of the pile is for people to look at, and is not tested.
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

STORY = Path(__file__).parent / "merrow_bank"
GOLD = json.loads((STORY / "gold.json").read_text("utf-8"))
STANCES = {"asserts", "denies", "declines", "no_response", "retracted", None}
CLASSES = {"named", "role", "anonymous", "collective", "document", "outlet"}
VERDICTS = {
    "agree": "compatible",
    "granularity": "stronger",
    "corrected": "conflict",
    "variant": "conflict",
    "weak": "conflict",
    "conflict": "conflict",
    "resolved": "compatible",
    "apparent": "apparent",
    "not": "apparent",
    "trap": None,
}
Row = Mapping[str, Any]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    pile = capture.read([STORY / "pile"], CaptureSettings())
    assert all(entry.status == "ok" for entry in pile.ledger.entries)
    return {r.capture.path: r.text for r in pile.readings}


def spans() -> Iterator[Row]:
    yield from (unit["span"] for file in GOLD["captures"] for unit in file["units"])
    yield from (mention["span"] for claim in GOLD["claims"] for mention in claim["mentions"])
    yield from (found["span"] for event in GOLD["timeline"] for found in event["expressions"])
    yield from (citation["span"] for citation in GOLD["citations"])


def path_of(span: Row) -> str:
    return f"{span['file']}#{span['record']}" if "record" in span else str(span["file"])


def verdict_of(group: Row) -> str | None:
    return VERDICTS[group["verdict"].split()[0].strip(":")]


def test_every_span_is_exact(texts: dict[str, str]) -> None:
    for span in spans():
        assert texts[path_of(span)][span["start"] : span["end"]] == span["text"]
        assert span["text"].strip() == span["text"] != ""


def test_every_capture_is_in_the_gold(texts: dict[str, str]) -> None:
    assert {path_of(article["span"]) for article in GOLD["articles"]} == set(texts)


def test_every_mention_stands_in_its_article() -> None:
    articles = {path_of(article["span"]): article["span"] for article in GOLD["articles"]}
    for claim in GOLD["claims"]:
        for span in (mention["span"] for mention in claim["mentions"]):
            article = articles[path_of(span)]
            assert article["start"] <= span["start"] < span["end"] <= article["end"], span["text"]


def test_what_is_referred_to_is_there() -> None:
    claims = [claim["id"] for claim in GOLD["claims"]]
    assert len(claims) == len(set(claims))
    assert all(set(group["claims"]) <= set(claims) and group["claims"] for group in GOLD["groups"])
    assert {a["source_class"] for a in GOLD["attributions"]} <= CLASSES
    used = [m["attribution"] for claim in GOLD["claims"] for m in claim["mentions"] if m["attribution"]]
    assert sorted(used) == [a["id"] for a in GOLD["attributions"]]


@pytest.mark.parametrize("claim", GOLD["claims"], ids=lambda claim: claim["id"])
def test_bounds_are_bounds(claim: Row) -> None:
    assert claim["U"] is None or 0 <= claim["L"] <= claim["U"]
    assert {m["stance"] for m in claim["mentions"]} <= STANCES
    assert any(m["origin"] != "copy" for m in claim["mentions"])
    denied = any(m["stance"] == "denies" for m in claim["mentions"])
    assert denied == bool(claim["against"])


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
        counts = {"on_record": claim["on_record"], "against": claim["against"]}
        claims.append({"id": claim["id"], "statements": statements, "origins": origins} | counts)
    events = []
    for event in GOLD["timeline"]:
        when = dict(zip(("earliest", "latest"), event["interval"], strict=True))
        events.append({"expression": found(event["expressions"][0]["span"]), "when": when})
    compared = [
        {"claims": group["claims"], "verdict": verdict_of(group), "members": []}
        for group in GOLD["groups"]
        if verdict_of(group)
    ]
    return {
        "schema": "headwater/dossier/1",
        "ledger": {"inputs": 0, "ok": 0, "partial": 0, "quarantined": 0},
        "captures": [{"id": ids[path], "path": path} for path in texts],
        "segments": [
            {"span": {"capture": ids[path], "start": 0, "end": len(text), "exact": text}}
            for path, text in texts.items()
        ],
        "attributions": attributions,
        "sources": sources,
        "claims": claims,
        "comparisons": compared,
        "events": events,
    }


def test_the_scorer_reads_it_as_perfect(shared: Path, texts: dict[str, str], tmp_path: Path) -> None:
    answer = tmp_path / "dossier.json"
    answer.write_text(json.dumps(perfect(texts)), "utf-8")
    asked = [str(STORY / "gold.json"), str(answer), "--pile", str(STORY / "pile"), "--json"]
    call = [sys.executable, "score_dossier.py", *asked]
    done = subprocess.run(call, cwd=shared / "yardsticks", capture_output=True, text=True, check=True)
    scores = json.loads(done.stdout)
    assert scores["gold spans not located"] == 0
    assert scores["bad_spans"] == 0
    assert scores["comparisons"]["conflict_false_alarms"] == 0
    for figure, keys in {
        "claims": ("r", "p"),
        "statements": ("r", "p"),
        "events": ("found", "iou_half", "mean_iou"),
        "comparisons": ("found", "verdict_right"),
        **dict.fromkeys(("origins", "on_record", "against"), ("exact",)),
        **dict.fromkeys(("source_class", "stance", "speaker"), ("accuracy",)),
    }.items():
        assert [scores[figure][key] for key in keys] == [1] * len(keys), figure
