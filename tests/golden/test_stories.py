"""The gold of each story against its captures: places, words, references, and that the scorer finds it perfect.

No stage but capture runs here: what the others make of the piles is measured, not tested, and one story is held out.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.golden.story import COUNTED_IN_SOURCES, NAMES, Row, Story, bare, path_of

STANCES = {"asserts", "denies", "hedges", "declines", "no_response", "retracted", "contradicts", "states_unknown", None}
CLASSES = {"named", "role", "anonymous", "collective", "document", "public_event", "outlet", "reporter"}

story_named = cache(Story)
CLAIMS = [(name, claim) for name in NAMES for claim in story_named(name).gold["claims"]]


@pytest.fixture(params=NAMES)
def story(request: pytest.FixtureRequest) -> Story:
    return story_named(request.param)


def test_there_are_stories() -> None:
    assert len(NAMES) >= 3


def test_every_capture_is_read_whole_and_in_the_gold(story: Story) -> None:
    assert all(entry.status == "ok" for entry in story.pile.ledger.entries)
    articles = story.gold["articles"]
    assert {path_of(article.get("span", article)) for article in articles} == set(story.texts)


def test_every_span_spells_its_words(story: Story) -> None:
    for span in story.spans():
        start, end = story.place(span)
        found = story.texts[path_of(span)][start:end]
        assert span["text"].strip() == span["text"] != ""
        if story.name in COUNTED_IN_SOURCES and not span["file"].endswith(".txt"):
            assert bare(found) == bare(span["text"])
        else:
            assert found == span["text"]


def test_every_mention_stands_in_its_article(story: Story) -> None:
    articles = {path_of(row["span"]): row["span"] for row in story.gold["articles"] if "span" in row}
    for span in (mention["span"] for mention in story.mentions()):
        article = articles.get(path_of(span))
        assert article is None or article["start"] <= span["start"] < span["end"] <= article["end"], span["text"]


def test_what_is_referred_to_is_there(story: Story) -> None:
    gold = story.gold
    claims, articles = [claim["id"] for claim in gold["claims"]], {article["id"] for article in gold["articles"]}
    assert len(claims) == len(set(claims))
    assert all(group["claims"] and set(group["claims"]) <= set(claims) for group in gold["groups"])
    assert {row["source_class"] for row in gold["attributions"]} <= CLASSES
    used = [mention["attribution"] for mention in story.mentions() if mention["attribution"]]
    assert sorted(used) == sorted(row["id"] for row in gold["attributions"])
    assert {descent[end] for descent in gold["descents"] for end in ("exemplar", "copy")} <= articles
    assert {citation["article"] for citation in gold["citations"]} <= articles


@pytest.mark.parametrize(("name", "claim"), CLAIMS, ids=lambda part: part if isinstance(part, str) else part["id"])
def test_bounds_are_bounds(name: str, claim: Row) -> None:
    mentions = claim["mentions"]
    assert claim["U"] is None or 0 <= claim["L"] <= claim["U"]
    assert {mention["stance"] for mention in mentions} <= STANCES
    assert any(mention["origin"] != "copy" for mention in mentions)
    if any(mention["stance"] == "denies" for mention in mentions):
        assert claim["against"] is None or claim["against"] >= 1  # null: not scored
    if set(cited_outlets(name, mentions)) - outlets_of(name):
        assert claim["unseen"] >= 1


def cited_outlets(name: str, mentions: list[Row]) -> Iterator[str]:
    rows = {row["id"]: row for row in story_named(name).gold["attributions"]}
    for mention in mentions:
        row = rows.get(mention["attribution"])
        if mention["origin"] == "cites" and row and row["source_class"] == "outlet":
            yield row["resolved"]


def outlets_of(name: str) -> set[str]:
    return {row.get("outlet") or row.get("publisher") for row in story_named(name).gold["articles"]}


def test_the_scorer_reads_it_as_perfect(story: Story, shared: Path, tmp_path: Path) -> None:
    answer = tmp_path / "dossier.json"
    answer.write_text(json.dumps(story.perfect()), "utf-8")
    asked = [str(story.folder / "gold.json"), str(answer), "--pile", str(story.folder / "pile"), "--json"]
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
        assert [scores[figure][key] for key in keys] == [1] * len(keys), figure
