"""Clocks that do not say their half of the day."""

from pathlib import Path

import pytest

from headwater.model import Span
from headwater.timeline.clocks import half_clocks
from tests.test_answers import traced

COMPANY = "TARN — The dam broke at 2.10 p.m. on Monday, the fire service said."


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("She rang again at two.", ("at two", 120)),
        ("The line was cut at ten past two.", ("at ten past two", 130)),
        ("It left shortly before seven on Thursday.", ("shortly before seven", 420)),
        ("It left at two in the morning.", None),
        ("The toll now stands at three.", None),
        ("The shares closed at 2.31.", None),
        ("He was one of two.", None),
    ],
)
def test_what_is_a_clock_without_its_half(text: str, clock: tuple[str, int] | None) -> None:
    sentence = Span(capture="c", start=0, end=len(text), exact=text)
    found = [(span.exact, minutes) for span, minutes in half_clocks(sentence)]
    assert found == ([clock] if clock else [])


def events(folder: Path, *texts: str) -> dict[str, tuple[str | None, str | None]]:
    found = traced(folder, *texts).events
    return {e.expression.exact: (e.when.earliest, e.when.latest) for e in found}


def test_a_clock_told_in_the_company_of_others_is_of_their_half(tmp_path: Path) -> None:
    told = events(tmp_path, COMPANY, "TARN — Water reached the mill at half past three on Monday, its owner said.")
    assert told["at half past three on Monday"] == ("2031-03-10T15:30", "2031-03-10T15:30")


def test_a_clock_without_company_says_no_half(tmp_path: Path) -> None:
    told = events(tmp_path, COMPANY, "TARN — Water reached the mill at half past eight on Monday, its owner said.")
    assert "T" not in (told["at half past eight on Monday"][0] or "")
