"""The timeline's picture: overlaps are counted right, open ends and datelines drawn, everything inside."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.web.bars import MAX_BARS, Bar, Stripe, overlaps, picture
from headwater.web.dates import Tick
from tests.web.sheets import HOSTILE


def bar(left: float, width: float, **more: object) -> Bar:
    told = {"open_left": False, "open_right": False, "anchor": None} | more
    return Bar(left=left, width=width, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bars", "expected"),
    [
        ([], []),
        ([(0, 50)], []),
        ([(0, 50), (50, 50)], []),
        ([(0, 50), (40, 20)], [(40, 50, 2)]),
        ([(0, 100), (10, 20), (20, 20)], [(10, 20, 2), (20, 30, 3), (30, 40, 2)]),
        ([(10, 5), (10, 5), (10, 5)], [(10, 15, 3)]),
    ],
)
def test_overlaps(bars: list[tuple[float, float]], expected: list[tuple[float, float, int]]) -> None:
    found = overlaps([bar(left, width) for left, width in bars])
    assert [(one.left, one.right, one.times) for one in found] == expected


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 10)), max_size=12))
def test_overlaps_count_every_point(bars: list[tuple[int, int]]) -> None:
    found = overlaps([bar(left, width) for left, width in bars])
    for place in range(100):
        held = sum(left <= place + 0.5 < left + width for left, width in bars)
        told = next((one.times for one in found if one.left <= place + 0.5 < one.right), 0)
        assert told == (held if held > 1 else 0)


def test_rows_look_as_they_are() -> None:
    stripes = [
        Stripe(label=HOSTILE + "x" * 200, certain=True, bar=bar(10, 20, open_left=True)),
        Stripe(label="vague", certain=False, bar=bar(20, 20, open_right=True, anchor=30.0)),
        Stripe(label="usual", certain=True, bar=bar(25, 5, anchor=50.0)),
        Stripe(label="none", certain=True, bar=None),
    ]
    svg = str(picture(stripes, (Tick(at=1, label="early"), Tick(at=99, label="late")), (50.0, "4 March 2031")).svg)
    assert svg.count('class="vague"') == 1
    assert re.findall(r'class="sure" d="([^"]*)"', svg)[0].count("M") == 2
    assert svg.count('class="arrow"') == 2
    assert svg.count('class="anchor"') == 2  # the dateline itself, and the one row that counts from another day
    assert "dateline 4 March 2031" in svg
    assert "at most 3 can be at once" in svg
    assert "<img" not in svg
    assert "\u202e" not in svg


def test_a_long_list_is_bounded_and_counted() -> None:
    stripes = [Stripe(label=str(n), certain=True, bar=bar(1, 2)) for n in range(MAX_BARS + 7)]
    drawn = picture(stripes, (), None)
    assert drawn.more == 7
    assert drawn.svg.count("<text") == MAX_BARS
