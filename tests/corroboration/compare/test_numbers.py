"""Figures of one thing that accounts tell by other acts, built by hand."""

import pytest

from headwater.corroboration.compare.numbers import compare_numbers
from tests.corroboration.compare.by_hand import made_of

REST = (
    "The old mill of Tarn was sold to a firm of dealers from Orrin in the spring.",
    "A ferry ran aground on the bar below the harbour, and a tug pulled it off at noon.",
)


def numbers(one: str, other: str) -> list[tuple[str, set[str]]]:
    passages, _, register = made_of(one, other, *REST)
    found = [c.comparison for c in compare_numbers(passages, register)]
    return [(c.verdict, {m.span.exact for m in c.members}) for c in found if c.attribute == "number"]


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        ("Four surveyors objected in writing.", "Three surveyors had raised concerns.", {"Four", "Three"}),
        ("Eight potters protested.", "Ten potters had doubts.", {"Eight", "Ten"}),
        ("Nine pilots complained.", "Eight pilots voiced concern.", {"Nine", "Eight"}),
        ("The memo went to seven names on a list.", "The list that the clerk kept has nine names on it.",
         {"seven", "nine"}),
        ("There were 12 signatures on the petition.", "A petition with 14 signatures was sent.", {"12", "14"}),
    ],
)  # fmt: skip
def test_figures_of_one_matter_in_other_words_only_seem_to_conflict(one: str, other: str, figures: set[str]) -> None:
    assert numbers(one, other) == [("apparent", figures)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Four surveyors objected in writing.", "Three surveyors were hired in June."),
        ("Four surveyors objected in writing.", "Three neighbours had raised concerns."),
        ("Four surveyors objected in writing.", "Twenty surveyors had raised concerns."),
        ("The memo went to seven names on a list.", "A stone by the church has eleven names on it."),
        ("Four residents objected to the bridge plan.", "Three residents complained of noise."),
        ("Seven names were on the list of donors.", "The passenger list has nine names."),
    ],
)
def test_figures_of_other_matters_are_left(one: str, other: str) -> None:
    assert numbers(one, other) == []
