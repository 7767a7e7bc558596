"""Whether somebody stays in a post, told by several acts."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

STAYS = "TARN — Mayor Anna Bell will not resign, she told the council on Monday."


def of_posts(folder: Path, *texts: str) -> list[Comparison]:
    found = traced(folder, *texts, REST).comparisons
    return [c for c in found if "in a post" in c.why or "somebody goes" in c.why]


@pytest.mark.parametrize(
    "other",
    [
        "TARN — The opposition called on Anna Bell to resign over the quay on Monday.",
        "TARN — Norva Motors is pressing for the removal of Anna Bell, two people familiar with its plans said.",
    ],
)
def test_answers_of_other_people_only_look_like_a_conflict(tmp_path: Path, other: str) -> None:
    (found,) = of_posts(tmp_path, STAYS, other)
    assert (found.attribute, found.verdict) == ("polarity", "apparent")


def test_who_may_go_and_who_will_differ_in_strength(tmp_path: Path) -> None:
    may = "TARN — The mayor is Anna Bell. A friend said that she would resign if she was made to take the blame."
    will = "TARN — Mayor Anna Bell will resign this week, according to two people who know her."
    (found,) = (c for c in traced(tmp_path, may, will, REST).comparisons if c.attribute == "strength")
    assert found.verdict == "stronger"


@pytest.mark.parametrize(
    "other",
    [
        "TARN — The opposition called on Carl Stone to resign over the quay on Monday.",
        "TARN — Mayor Anna Bell left the meeting at noon.",
        "TARN — Carl Stone denied on Monday that he had ever thought of dismissing Anna Bell.",
        "TARN — Anna Bell resigned as head of the harbour in 2011, long before she was mayor.",
    ],
)
def test_others_and_other_leavings_are_no_answer(tmp_path: Path, other: str) -> None:
    assert not of_posts(tmp_path, STAYS, other)


def test_that_somebody_went_is_later_than_that_they_would_not(tmp_path: Path) -> None:
    went = "TARN — Mayor Anna Bell resigned on Thursday, the council said."
    before = "TARN — Mayor Anna Bell will not be hounded out by leaks, she told the council on Monday."
    (found,) = [c for c in traced(tmp_path, before, went, REST).comparisons if "a later act" in c.why]
    assert (found.verdict, {m.value for m in found.members}) == ("apparent", {"went", "stays"})
    (tmp_path / "records.jsonl").unlink()
    assert not [c for c in traced(tmp_path, went, before, REST).comparisons if "a later act" in c.why]
