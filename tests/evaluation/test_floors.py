"""The floors refuse a drop, and every yardstick has some."""

import json
from importlib.resources import files

import pytest

from headwater.evaluation import YARDSTICKS, judge
from headwater.evaluation.floors import Verdict


@pytest.mark.parametrize(
    ("value", "bound", "ceiling", "holds"),
    [
        (0.9, 0.9, False, True),
        (0.8, 0.9, False, False),
        (0, 0, True, True),
        (1, 0, True, False),
        (None, 0, False, False),
    ],
)
def test_a_drop_is_seen(value: float | None, bound: float, ceiling: bool, holds: bool) -> None:  # noqa: FBT001
    verdict = Verdict("y", "f", value, bound, ceiling)
    assert verdict.holds is holds
    assert verdict.line().startswith("ok" if holds else "DROP")


def test_every_yardstick_has_floors_and_a_missing_figure_is_a_drop() -> None:
    pinned = json.loads((files("headwater.evaluation") / "floors.json").read_text("utf-8"))
    assert set(pinned) == set(YARDSTICKS)
    for name in YARDSTICKS:
        verdicts = list(judge(name, {}))
        assert verdicts
        assert not any(v.holds for v in verdicts)
