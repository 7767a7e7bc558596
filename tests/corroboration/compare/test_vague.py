"""Dozens, hundreds and thousands, beside the figures that fill them in."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

VAGUE = "TARN — The storm tore the roofs off dozens of barns near Orrin, the fire service said."


def vague(folder: Path, *texts: str) -> list[Comparison]:
    return [c for c in traced(folder, *texts, REST).comparisons if "round word" in c.why]


def test_a_figure_fills_in_a_round_word(tmp_path: Path) -> None:
    (found,) = vague(tmp_path, VAGUE, "TARN — Sixty-two barns near Orrin lost their roofs, a farmers' union said.")
    assert (found.verdict, {m.span.exact for m in found.members}) == ("compatible", {"dozens", "Sixty-two"})


@pytest.mark.parametrize(
    "other",
    [
        "TARN — Nine barns near Orrin lost their roofs, a farmers' union said.",
        "TARN — Sixty-two trains were late near Orrin, a rail union said.",
    ],
)
def test_figures_outside_of_it_and_of_other_things_do_not(tmp_path: Path, other: str) -> None:
    assert not vague(tmp_path, VAGUE, other)
