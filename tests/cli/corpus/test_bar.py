"""How far a run is: rows, bytes, parts, time gone and time left."""

import sys

import pytest

from headwater.cli.corpus import bar
from headwater.engine import Progress


class Clock:
    """Stands where it is put."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(bar, "time", made)
    return made


def test_a_terminal_sees_the_time_left(
    clock: Clock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = bar.Bar()
    shown(Progress("scan", 4, 10))
    clock.now += 60
    # two of the ten were made in a minute; four were there before: the four that are left take two minutes
    shown(Progress("scan", 6, 10, 1234, 5_600_000))
    says = capsys.readouterr().err
    assert "6/10  1,234 rows, 5.6 MB  1:00, 2:00 left" in says
    shown(Progress("scan", 10, 10, 3000, 9_000_000))
    clock.now += 7200
    shown(Progress("pairs", 0, 3))
    says = capsys.readouterr().err
    assert "left" not in says
    assert "2:01:00" in says


def test_elsewhere_each_step_is_a_line(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    shown = bar.Bar()
    shown(Progress("scan", 1, 2, 10, 1_000_000))
    clock.now += 5
    shown(Progress("scan", 2, 2, 20, 2_000_000))
    shown.close()
    assert capsys.readouterr().err == "scan: 2 done, 20 rows, 2.0 MB after 5 s\n"
