"""Months that two accounts give for one act."""

from pathlib import Path

import pytest

from headwater.model import NO_DIFFERENCE
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced


def _told(folder: Path, one: str, other: str) -> tuple[list[str], bool]:
    """Return the verdicts on times of two accounts, and whether they are said to agree."""
    texts = [f"TARN — {told}, {who} said." for told, who in ((one, "Mayor Carl Stone"), (other, "teacher Anna Bell"))]
    found = traced(folder, *texts, REST).comparisons
    return [c.verdict for c in found if c.attribute == "time"], any(c.why == NO_DIFFERENCE for c in found)


def test_two_months_of_one_act_conflict_and_are_no_agreement(tmp_path: Path) -> None:
    act = "The council closed the school in Orrin"
    assert _told(tmp_path, f"{act} in January", f"{act} in February") == (["conflict"], False)


def test_a_day_outside_of_the_month_conflicts_with_it(tmp_path: Path) -> None:
    act = "The council closed the school in Orrin"
    assert _told(tmp_path, f"{act} in January", f"{act} on 3 March") == (["conflict"], False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council closed the school in Orrin in January", "The council closed the pool in Velm in February"),
        ("Five people drowned off Orrin in January", "Seven people drowned off Orrin in February"),
        ("Prices in Orrin rose by two percent in January", "Prices in Orrin rose by one percent in February"),
    ],
)
def test_months_of_other_acts_and_other_counts_are_no_conflict(tmp_path: Path, one: str, other: str) -> None:
    assert "conflict" not in _told(tmp_path, one, other)[0]


@pytest.mark.parametrize(
    "act",
    [
        "The river Orr flooded the lower quay of Velm",
        "The board of the harbour met in Orrin to hear the pilots",
        "The council voted on the new quay of Orrin",
        "Fire crews were called to the tannery in Orrin",
        "Inspectors visited the tannery in Orrin",
        "Residents complained of the smell of the tannery in Orrin",
        "The tannery in Orrin laid off some of its staff",
        "The council closed a school in Orrin",
        "The council sold houses in Orrin",
    ],
)
def test_two_months_of_what_can_recur_are_no_conflict(tmp_path: Path, act: str) -> None:
    assert "conflict" not in _told(tmp_path, f"{act} in January", f"{act} in February")[0]


@pytest.mark.parametrize(
    "act", ["The tannery of Orrin was demolished", "Engineer Olaf Dunn resigned from the board of Orrin"]
)
def test_two_months_of_what_happens_once_are_a_conflict(tmp_path: Path, act: str) -> None:
    assert _told(tmp_path, f"{act} in January", f"{act} in February")[0] == ["conflict"]
