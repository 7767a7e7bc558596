"""Whether somebody stays in a post, told by several acts."""

from pathlib import Path

import msgspec
import pytest

from headwater.corroboration.compare.posts import compare_posts
from headwater.model import Attribution, Comparison, Span
from tests.builders import Desk, article
from tests.corroboration.compare.by_hand import made_of
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


@pytest.mark.parametrize(("stance", "value"), [("denies", "stays"), ("asserts", "offers or means to go")])
def test_a_removal_that_is_denied_to_have_been_thought_of_is_none(
    monkeypatch: pytest.MonkeyPatch, stance: str, value: str
) -> None:
    told, went = "Carl Stone had thought of dismissing Anna Bell.", "Anna Bell resigned on Friday."
    passages, whose, register = made_of(told, went, people=("Anna Bell", "Carl Stone"))
    said = Desk().said(article(told), "Carl Stone", "had", told)
    said = msgspec.structs.replace(said, stance=stance)

    def attribution(place: Span, _: object) -> Attribution | None:
        return said if place.capture == "capture-0" else None

    monkeypatch.setattr(passages, "attribution", attribution)
    (found,) = compare_posts(passages, whose, register)
    assert {m.value for m in found.members} == {"went", value}
