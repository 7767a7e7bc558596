"""Steps of one course that two accounts tell of one body."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced


def of_courses(folder: Path, *texts: str) -> list[Comparison]:
    return [c for c in traced(folder, *texts, REST).comparisons if "of one course" in c.why]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "TARN — Norva Motors is considering legal action, a person close to the firm said.",
            "TARN — Norva Motors asked the administrative court on Saturday to stop the contract.",
        ),
        (
            "TARN — The Harbour Office said it had been told of the leak and was making inquiries.",
            "TARN — The Harbour Office has opened a formal investigation into the leak, a spokesman said.",
        ),
        (
            "TARN — Norva Motors said it had put its contract with the Orrin team on hold.",
            "TARN — Norva Motors has ended its contract with the Orrin team, a spokesman for the company said.",
        ),
    ],
)
def test_a_later_step_contradicts_nothing(tmp_path: Path, earlier: str, later: str) -> None:
    (found,) = of_courses(tmp_path, earlier, later)
    assert (found.attribute, found.verdict) == ("strength", "compatible")
    assert [m.value for m in found.members].count("a later step") == 1


def test_steps_of_two_bodies_or_not_taken_are_no_course(tmp_path: Path) -> None:
    one = "TARN — Norva Motors is considering legal action, a person close to the firm said."
    other = "TARN — Holt Partners asked the administrative court on Saturday to stop the contract."
    untaken = "TARN — Norva Motors has not asked the court to stop the contract, a clerk said."
    assert not of_courses(tmp_path, one, other, untaken)
