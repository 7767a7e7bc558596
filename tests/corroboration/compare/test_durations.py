"""How long something took, as told by several accounts."""

from pathlib import Path

import pytest

from headwater.corroboration.compare.durations import _in
from headwater.model import Comparison
from tests.corroboration.compare.by_hand import made_of
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced


def lengths(folder: Path, *texts: str) -> list[Comparison]:
    found = traced(folder, *texts, REST).comparisons
    return [c for c in found if "length of time" in c.why or "lengths of time" in c.why]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The patients waited almost two hours", "The patients waited 50 minutes", "conflict"),
        ("The patients waited almost two hours", "The rescue of the patients took 50 minutes", "apparent"),
        ("The patients waited almost two hours", "The patients waited for nearly two hours", "same"),
        ("The patients waited 40 minutes", "The patients waited less than an hour", "compatible"),
        ("The patients waited more than two hours", "The patients waited more than 50 minutes", "compatible"),
        ("The hall opened after two hours of talks", "The hall opened after nearly two hours of talks", "compatible"),
        ("The patients waited at most 50 minutes", "The patients waited under 30 minutes", "compatible"),
    ],
)
def test_lengths_of_one_thing(tmp_path: Path, one: str, other: str, verdict: str) -> None:
    texts = [f"TARN — {told} in the lift of the clinic" for told in (one, other)]
    found = lengths(tmp_path, f"{texts[0]}, a nurse said.", f"{texts[1]}, its owner said.")
    assert [c.verdict for c in found] == [verdict]
    assert all(len(c.members) == 2 for c in found)


@pytest.mark.parametrize(
    "other",
    [
        "TARN — The patients of the clinic wait in the lift every two hours, its owner said.",
        "TARN — The lift of the clinic was mended two hours later, its owner said.",
        "TARN — The choir rehearsed for two hours, its leader said.",
    ],
)
def test_how_often_when_and_other_things_are_no_lengths_of_it(tmp_path: Path, other: str) -> None:
    one = "TARN — The patients waited 90 minutes in the lift of the clinic, a nurse said."
    assert not lengths(tmp_path, one, other)


@pytest.mark.parametrize(
    ("told", "lengths_told"),
    [
        ("after two days of talks", 1),
        ("after nearly two days of talks", 1),
        ("within two days of talks", 0),
        ("after every two days of talks", 0),
        ("after the next two days of talks", 0),
        ("every two days of talks", 0),
    ],
)
def test_only_what_comes_after_a_course_tells_how_long_it_was(told: str, lengths_told: int) -> None:
    passages, _, register = made_of(f"The harbour master was fired {told}.")
    assert len(list(_in(passages.all[0], passages, register))) == lengths_told
