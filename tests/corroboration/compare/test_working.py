"""Whether a thing worked, as told by several accounts."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

FAILED = "TARN — The main pump failed at 1.40 p.m. on Monday, according to a log seen by the Herald."


def working(folder: Path, *texts: str) -> list[Comparison]:
    values = {"worked", "failed", "was off"}
    return [c for c in traced(folder, *texts, REST).comparisons if values >= {m.value for m in c.members}]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("TARN — The main pump operated normally until 4.35 p.m. on Monday, Norva Water said.", "conflict"),
        ("TARN — Norva Water denied that the main pump had been out of order.", "conflict"),
        ("TARN — The main pump was in full working order, Norva Water said.", "apparent"),
        ("TARN — The main pump was switched off, Norva Water said.", "apparent"),
    ],
)
def test_answers_to_whether_it_worked(tmp_path: Path, other: str, verdict: str) -> None:
    assert [c.verdict for c in working(tmp_path, FAILED, other)] == [verdict]


@pytest.mark.parametrize(
    "other",
    [
        "TARN — The ventilation worked perfectly, Norva Water said.",
        "TARN — The main pump broke down twice last year, Norva Water said.",
    ],
)
def test_other_things_and_like_answers_do_not_differ(tmp_path: Path, other: str) -> None:
    assert not working(tmp_path, FAILED, other)
