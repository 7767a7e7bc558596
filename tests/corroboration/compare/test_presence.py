"""Whether somebody was there, as told by several accounts."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

AWAY = "TARN — Carl Stone, the director of the zoo, was on holiday when the tiger got out, two keepers said."


def presence(folder: Path, *texts: str) -> list[Comparison]:
    return [c for c in traced(folder, *texts, REST).comparisons if {"away", "there"} == {m.value for m in c.members}]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("TARN — The zoo is open. A spokesman denied that Carl Stone had been away.", "conflict"),
        ("TARN — The zoo is open. A spokesman scoffed at claims that Carl Stone had been away.", "conflict"),
        ("TARN — Carl Stone led the search from the zoo's office, a spokesman for the zoo said.", "apparent"),
    ],
)
def test_who_was_away_by_one_account_was_there_by_another(tmp_path: Path, other: str, verdict: str) -> None:
    assert [c.verdict for c in presence(tmp_path, AWAY, other)] == [verdict]


def test_other_people_may_have_been_there(tmp_path: Path) -> None:
    other = "TARN — Mara Quill led the search from the zoo's office, a spokesman for the zoo said."
    assert not presence(tmp_path, AWAY, other)
