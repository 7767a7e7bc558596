"""The gold of the second story against its captures: places, words, references, and that the scorer can read it.

No stage but capture runs here: the gold was made before the others had read the pile, and this test tells them nothing.
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

STORY = Path(__file__).parent / "pellin_cross"
GOLD = json.loads((STORY / "gold.json").read_text("utf-8"))
STANCES = {"asserts", "denies", "hedges", "declines", "no_response", "retracted", "contradicts", "states_unknown", None}
CLASSES = {"named", "role", "anonymous", "collective", "document", "public_event", "outlet", "reporter"}
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


def bare(text: str) -> str:
    return "".join(text.split())


def place(span: Row, texts: Mapping[str, str]) -> tuple[int, int]:
    """Return where the words stand: as written in plain text, else by the words of their unit, white space ignored."""
    text = texts[path_of(span)]
    if span["file"].endswith(".txt"):
        return span["start"], span["end"]
    ink = [i for i, character in enumerate(text) if not character.isspace()]
    letters = bare(text)
    for unit in (u["span"] for file in GOLD["captures"] if file["file"] == span["file"] for u in file["units"]):
        skip = span["start"] - unit["start"]
        if path_of(unit) == path_of(span) and 0 <= skip < len(unit["text"]):
            at = letters.index(bare(unit["text"])) + len(bare(unit["text"][:skip]))
            assert letters.startswith(bare(span["text"]), at), span["text"]
            return ink[at], ink[at + len(bare(span["text"])) - 1] + 1
    pytest.fail(f"no unit holds {span['text']!r}")


def test_every_span_spells_its_words(texts: dict[str, str]) -> None:
    for span in spans():
        start, end = place(span, texts)
        assert bare(texts[path_of(span)][start:end]) == bare(span["text"])
        assert end - start == span["end"] - span["start"] or not span["file"].endswith(".txt")


def test_every_capture_is_in_the_gold(texts: dict[str, str]) -> None:
    assert {path_of(article) for article in GOLD["articles"]} == set(texts)


def test_what_is_referred_to_is_there() -> None:
    claims = [claim["id"] for claim in GOLD["claims"]]
    attributions = {a["id"]: a for a in GOLD["attributions"]}
    articles = {article["id"] for article in GOLD["articles"]}
    assert len(claims) == len(set(claims))
    assert all(set(group["claims"]) <= set(claims) and group["claims"] for group in GOLD["groups"])
    assert {a["source_class"] for a in attributions.values()} <= CLASSES
    used = [m["attribution"] for claim in GOLD["claims"] for m in claim["mentions"] if m["attribution"]]
    assert sorted(used) == sorted(attributions)
    named = {d[end] for d in GOLD["descents"] for end in ("exemplar", "copy")}
    assert named | {c["article"] for c in GOLD["citations"]} <= articles


@pytest.mark.parametrize("claim", GOLD["claims"], ids=lambda claim: claim["id"])
def test_bounds_are_bounds(claim: Row) -> None:
    mentions = claim["mentions"]
    classes = {a["id"]: a["source_class"] for a in GOLD["attributions"]}
    assert mentions
    assert claim["U"] is None or 0 <= claim["L"] <= claim["U"]
    assert {m["stance"] for m in mentions} <= STANCES
    assert any(m["origin"] != "copy" for m in mentions)
    if any(m["stance"] == "denies" or m.get("polarity") == "against" for m in mentions):
        assert claim["against"] >= 1
    if any(m["origin"] == "cites" and classes[m["attribution"]] == "outlet" for m in mentions):
        assert claim["unseen"] >= 1


def perfect(texts: Mapping[str, str]) -> dict[str, Any]:
    """Return a dossier that answers as the gold does, in the parts that the scorer reads."""
    ids = {path: f"c{i}" for i, path in enumerate(texts)}

    def span(start: int, end: int, path: str) -> dict[str, Any]:
        return {"capture": ids[path], "start": start, "end": end, "exact": texts[path][start:end]}

    def found(gold: Row) -> dict[str, Any]:
        return span(*place(gold, texts), path_of(gold))

    attributions, sources, claims = [], [], []
    gold_attributions = {a["id"]: a for a in GOLD["attributions"]}
    for claim in GOLD["claims"]:
        statements = []
        for number, mention in enumerate(claim["mentions"]):
            name = f"{claim['id']}.{number}"
            source = gold_attributions.get(mention["attribution"], {"source_class": "none", "resolved": ""})
            stance = {"states_unknown": "hedges"}.get(mention["stance"], mention["stance"])
            attributions.append({"id": name, "source_id": name, "stance": stance})
            sources.append({"id": name, "class": source["source_class"], "name": source["resolved"], "label": ""})
            statements.append({"span": found(mention["span"]), "attribution": name})
        origins = {"low": claim["L"], "high": claim["U"]}
        claims.append(
            {"id": claim["id"], "statements": statements, "origins": origins}
            | {"on_record": claim["on_record"], "against": claim["against"]}
        )
    events = []
    for event in GOLD["timeline"]:
        earliest, latest = event["interval"]
        expression = found(event["expressions"][0]["span"])
        events.append({"expression": expression, "when": {"earliest": earliest, "latest": latest}})
    return {
        "schema": "headwater/dossier/1",
        "ledger": {"inputs": 0, "ok": 0, "partial": 0, "quarantined": 0},
        "captures": [{"id": ids[path], "path": path} for path in texts],
        "segments": [{"span": span(0, len(text), path)} for path, text in texts.items()],
        "attributions": attributions,
        "sources": sources,
        "claims": claims,
        "comparisons": [],
        "events": events,
    }


def test_the_scorer_reads_it(shared: Path, texts: dict[str, str], tmp_path: Path) -> None:
    answer = tmp_path / "dossier.json"
    answer.write_text(json.dumps(perfect(texts)), "utf-8")
    asked = [str(STORY / "gold.json"), str(answer), "--pile", str(STORY / "pile"), "--json"]
    call = [sys.executable, "score_dossier.py", *asked]
    done = subprocess.run(call, cwd=shared / "yardsticks", capture_output=True, text=True, check=True)
    scores = json.loads(done.stdout)
    assert scores["gold spans not located"] == 0
    assert scores["bad_spans"] == 0
    for figure, keys in {
        "claims": ("r", "p"),
        "statements": ("r", "p"),
        "events": ("found", "iou_half"),
        **dict.fromkeys(("origins", "on_record", "against"), ("exact",)),
        **dict.fromkeys(("source_class", "stance", "speaker"), ("accuracy",)),
    }.items():
        assert [scores[figure][key] for key in keys] == [1] * len(keys), figure
