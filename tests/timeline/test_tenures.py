"""When somebody's time in a post ended, as two accounts have it."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.test_answers import traced

UNTIL = "TARN, March 4, 2031 — Lars Egdal was an adviser to Norva Motors until October, three people who know him said."


def of_tenures(folder: Path, *texts: str) -> list[Comparison]:
    found = traced(folder, *texts).comparisons
    return [c for c in found if c.attribute == "time" and ("ends" in c.why)]


def test_two_ends_with_one_body_conflict(tmp_path: Path) -> None:
    left = "TARN, March 4, 2031 — Norva Motors said that Lars Egdal left in December."
    (found,) = of_tenures(tmp_path, UNTIL, left)
    assert found.verdict == "conflict"
    assert {m.value for m in found.members} == {"until October", "in December"}


@pytest.mark.parametrize(
    "other",
    [
        "TARN, March 4, 2031 — Norva Motors said that Lars Egdal left in October.",
        "TARN, March 4, 2031 — Norva Motors said that Carl Stone left in December.",
        "TARN, March 4, 2031 — Lars Egdal married in December, Norva Motors said.",
    ],
)
def test_ends_that_fit_and_other_people_are_none(tmp_path: Path, other: str) -> None:
    assert not of_tenures(tmp_path, UNTIL, other)
