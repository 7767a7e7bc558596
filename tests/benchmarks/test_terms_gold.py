"""The scorer of terms on an invented article whose answers are known: right, wrong and missing each move a figure."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from benchmarks.terms_gold import (
    GOLD,
    Cited,
    Found,
    Mention,
    Said,
    gold_rows,
    read,
    score_citations,
    score_entities,
    score_half,
    score_nesting,
    score_stance,
)

TEXT = (
    "Ilse Brandt denied that she had taken gifts, according to The Salt Times. "
    "Piet Aarden told Harbour Radio that Brandt had promised to stay. "
    "The council declined to comment. Its lawyer did not respond to a request. "
    "Aarden reads The Salt Times in Morrow Bay."
)


def at(words: str, number: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def said(cue: str, content: str, stance: str = "asserts", within: str | None = None) -> Said:
    return Said(cue, [at(cue)], [at(content)] if content else [], stance, within)


GIFTS, STAY = "that she had taken gifts", "that Brandt had promised to stay"
RIGHT = (
    said("denied", GIFTS, "denies"),
    said("told", STAY),
    said("promised", "to stay", within="told"),
    said("declined", "", "declines"),
    said("did not respond", "", "no_response"),
)
STANCE: list[dict[str, Any]] = [
    {"id": "a", "cue": [at("denied")], "content": [at(GIFTS)], "stance": "denies"},
    {"id": "a", "cue": [at("told")], "content": [at(STAY)], "stance": "asserts"},
    {"id": "a", "cue": [at("declined to comment")], "content": [], "stance": "declines"},
    {"id": "a", "cue": [at("did not respond to")], "content": [], "stance": "no_response"},
]


def pair(first: Said, second: Said, answer: str) -> dict[str, Any]:
    sides = {name: {"cue": one.cue, "content": one.content} for name, one in (("first", first), ("second", second))}
    return {"id": "a", "answer": answer, **sides}


NESTING = [pair(RIGHT[1], RIGHT[2], "second_in_first"), pair(RIGHT[0], RIGHT[1], "neither")]
CITATIONS: list[dict[str, Any]] = [
    {"id": "a", "outlet": at("Salt Times"), "wording": "reported"},
    {"id": "a", "outlet": at("Harbour Radio"), "wording": "told"},
    {"id": "a", "outlet": at("Salt Times", 1), "wording": None},
]
CITED = (Cited(at("The Salt Times"), "reported"), Cited(at("Harbour Radio"), "told"))
PEOPLE = [at("Ilse Brandt"), at("Piet Aarden"), at("Brandt", 1), at("Aarden", 1)]
PLACES = [at("Morrow Bay")]
ENTITIES = [
    {
        "id": "a",
        "mentions": [(*p, "person") for p in PEOPLE] + [(*p, "place") for p in PLACES] + [(*at("gifts"), "other")],
    }
]


def of(*said: Said) -> Mapping[str, Found]:
    return {"a": Found(said=said)}


def replaced(number: int, **changed: object) -> Mapping[str, Found]:
    return of(*(one._replace(**changed) if n == number else one for n, one in enumerate(RIGHT)))  # type: ignore[arg-type]


def without(number: int) -> Mapping[str, Found]:
    return of(*(one for n, one in enumerate(RIGHT) if n != number))


@pytest.mark.parametrize(
    ("found", "accuracy", "coverage"),
    [
        (of(*RIGHT), 1.0, 1.0),
        (replaced(0, stance="asserts"), 0.75, 1.0),  # wrong
        (without(0), 1.0, 0.75),  # abstained
        (of(), None, 0.0),
        (replaced(0, cue=[at("according to")]), 1.0, 0.75),  # the right content under another cue is no answer
        (of(*RIGHT, said("denied", "Harbour Radio", "hedges")), 1.0, 1.0),  # of two on a cue, the one with the content
    ],
)
def test_stance(found: Mapping[str, Found], accuracy: float | None, coverage: float) -> None:
    figures = score_stance(STANCE, found)
    assert (figures["accuracy"], figures["coverage"]) == (accuracy, coverage)


def test_stance_of_each_class() -> None:
    wrong = score_stance(STANCE, replaced(0, stance="asserts"))
    assert wrong["asserts"] == {"items": 1, "precision": 0.5, "recall": 1.0}
    assert wrong["denies"] == {"items": 1, "precision": None, "recall": 0.0}
    missing = score_stance(STANCE, without(3))
    assert missing["declines"] == {"items": 1, "precision": None, "recall": 0.0}
    assert missing["no_response"] == {"items": 1, "precision": 1.0, "recall": 1.0}
    assert missing["hedges"] == {"items": 0, "precision": None, "recall": None}


@pytest.mark.parametrize(
    ("found", "precision", "recall", "recall_of_all", "coverage"),
    [
        (of(*RIGHT), 1.0, 1.0, 1.0, 1.0),
        (replaced(2, within=None), None, 0.0, 0.0, 1.0),  # the relation was not seen
        (replaced(1, within="denied"), 0.5, 1.0, 1.0, 1.0),  # one too many
        (without(2), None, None, 0.0, 0.5),  # the inner one was not found
        (of(RIGHT[0], RIGHT[1]._replace(within="promised"), RIGHT[2]._replace(within=None)), 0.0, 0.0, 0.0, 1.0),
        (
            of(RIGHT[0], RIGHT[1], RIGHT[2]._replace(within="x"), said("comment", "")._replace(id="x", within="told")),
            1,
            1,
            1,
            1,
        ),
        (of(RIGHT[0], RIGHT[1]._replace(cue=[at("told"), at("promised")])), None, None, 0.0, 0.5),  # two in one
    ],
)
def test_nesting(
    found: Mapping[str, Found], precision: float | None, recall: float | None, recall_of_all: float, coverage: float
) -> None:
    figures = score_nesting(NESTING, found)
    assert (figures["precision"], figures["recall"]) == (precision, recall)
    assert (figures["recall_of_all"], figures["coverage"]) == (recall_of_all, coverage)


def test_a_cycle_of_nesting_ends() -> None:
    figures = score_nesting(NESTING, replaced(1, within="promised"))
    assert figures["coverage"] == 1.0


@pytest.mark.parametrize(
    ("cited", "precision", "recall", "wording"),
    [
        (CITED, 1.0, 1.0, 1.0),
        ((CITED[0]._replace(wording="first_reported"), CITED[1]), 1.0, 1.0, 0.5),  # wrong wording
        (CITED[:1], 1.0, 0.5, 1.0),  # missed
        ((*CITED, Cited(at("Salt Times", 1), "reported")), 2 / 3, 1.0, 1.0),  # a mere subject taken for a citation
        ((*CITED, Cited(at("council"), "told")), 1.0, 1.0, 1.0),  # elsewhere: not judged
        ((), None, 0.0, None),
    ],
)
def test_citations(cited: tuple[Cited, ...], precision: float | None, recall: float, wording: float | None) -> None:
    figures = score_citations(CITATIONS, {"a": Found(cited=cited)})
    assert figures["precision"] == (None if precision is None else pytest.approx(precision))
    assert (figures["recall"], figures["wording"]) == (recall, wording)


def test_credit_counts_as_reported_only_in_the_loose_figure() -> None:
    figures = score_citations(CITATIONS, {"a": Found(cited=(CITED[0]._replace(wording="credit"), CITED[1]))})
    assert (figures["wording"], figures["wording_credit_as_reported"]) == (0.5, 1.0)


def test_the_span_of_the_outlet_is_measured() -> None:
    exact = score_citations(CITATIONS, {"a": Found(cited=(CITED[0]._replace(outlet=at("Salt Times")), CITED[1]))})
    with_article = score_citations(CITATIONS, {"a": Found(cited=CITED)})
    assert exact["outlet_dice"] == 1.0
    assert with_article["outlet_dice"] == pytest.approx((20 / 24 + 1) / 2)


def test_the_own_outlet_is_left_out() -> None:
    own = [*CITATIONS[:1], {**CITATIONS[1], "own": True}]
    figures = score_citations(own, {"a": Found(cited=CITED[:1])})
    assert (figures["items"], figures["recall"]) == (1, 1.0)


def test_entities() -> None:
    mentions = [Mention(*place, "person") for place in PEOPLE[1:]]
    mentions += [Mention(PEOPLE[0][0] + 5, PEOPLE[0][1], "person"), Mention(*at("gifts"), "person")]
    figures = score_entities(ENTITIES, {"a": Found(mentions=[*mentions, Mention(*PLACES[0], "organization")])})
    assert figures["person"]["exact"] == {"items": 4, "precision": 3 / 5, "recall": 3 / 4, "f1": pytest.approx(2 / 3)}
    assert figures["person"]["overlap"] == {"items": 4, "precision": 4 / 5, "recall": 1.0, "f1": pytest.approx(8 / 9)}
    assert figures["place"]["exact"] == {"items": 1, "precision": None, "recall": 0.0, "f1": None}
    assert figures["organization"]["exact"] == {"items": 0, "precision": 0.0, "recall": None, "f1": None}


def test_one_found_mention_answers_one_of_the_gold() -> None:
    both = [Mention(at("Piet Aarden")[0], at("Brandt", 1)[1], "person")]
    assert score_entities(ENTITIES, {"a": Found(mentions=both)})["person"]["overlap"]["recall"] == 0.25


def test_a_record_is_traced_and_its_offsets_hold() -> None:
    record = {"id": "a", "text": TEXT, "title": "Gifts", "publisher": "Quay Post", "date": "2024-03-05"}
    found = read(record)
    declined = next(one for one in found.said if one.stance == "declines")
    assert TEXT[slice(*declined.cue[0])].startswith("declined")
    assert "Salt Times" in {TEXT[slice(*one.outlet)].removeprefix("The ") for one in found.cited}
    figures = score_half({"stance": STANCE, "nesting": NESTING, "citations": CITATIONS, "entities": ENTITIES}, [record])
    assert figures["stance"]["accuracy"] == 1.0
    with pytest.raises(ValueError, match="lacks 1 articles"):
        score_half({"stance": STANCE, "nesting": [], "citations": [], "entities": []}, [])


@pytest.mark.parametrize("split", ["train", "dev"])
def test_the_gold_is_well_formed_and_holds_no_text(split: str) -> None:
    every = gold_rows(GOLD, split)
    counts = {name: len(rows) for name, rows in every.items()}
    assert counts == ({"stance": 157, "nesting": 97, "citations": 156, "entities": 10} if split == "train"
                      else {"stance": 134, "nesting": 99, "citations": 111, "entities": 10})  # fmt: skip
    for name, rows in every.items():
        strings = {
            text for row in rows for text in _strings({k: v for k, v in row.items() if k not in {"id", "split"}})
        }
        assert all(" " not in text for text in strings), name
    for start, end, _ in (mention for row in every["entities"] for mention in row["mentions"]):
        assert 0 <= start < end


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _strings(inner)]
    return [text for inner in value for text in _strings(inner)] if isinstance(value, list | tuple) else []


@pytest.mark.shared
def test_the_gold_points_into_its_records(shared: Path) -> None:
    import gzip  # noqa: PLC0415

    for split in ("train", "dev"):
        with gzip.open(shared / "data" / "polnear" / f"{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
            texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
        gold = gold_rows(GOLD, split)
        for row in gold["entities"]:
            for start, end, _ in row["mentions"]:
                words = texts[row["id"]][start:end]
                assert words == words.strip()
                assert words
        for row in gold["citations"]:
            start, end = row["outlet"]
            assert texts[row["id"]][start:end].strip() == texts[row["id"]][start:end]
