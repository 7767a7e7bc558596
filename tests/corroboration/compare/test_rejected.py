"""Figures that a text says are wrong."""

from pathlib import Path

from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

SAID = "TARN — The ferry had already failed two safety inspections this year, a person at the yard said."
CORRECTED = "TARN — “She has one failed inspection on her record and not two,” Carl Stone, the owner, said."


def test_a_figure_that_is_called_wrong_contradicts_who_gives_it(tmp_path: Path) -> None:
    found = [c for c in traced(tmp_path, SAID, CORRECTED, REST).comparisons if "says is wrong" in c.why]
    assert [(c.attribute, c.verdict) for c in found] == [("number", "conflict")]
    assert {m.span.exact for m in found[0].members} == {"one", "two"}


def test_other_things_of_that_number_are_not_meant(tmp_path: Path) -> None:
    others = "TARN — The ferry had two captains this year, a person at the yard said."
    assert not [c for c in traced(tmp_path, others, CORRECTED, REST).comparisons if "says is wrong" in c.why]
