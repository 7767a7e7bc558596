"""Figures keep the numbers they were compared by: a pair is told once, whatever its members show."""

from typing import NamedTuple

import pytest

from headwater.corroboration.compare.values import Compared, once, set_beside, shown
from headwater.model import Claim, Span, span_of
from headwater.reader.numbers import Bound, Quantity, quantities_of

TEXT = "1,400,000 crowns; 1,900,000 crowns; 1,400,000 crowns; 1,700 crowns"


class Side(NamedTuple):
    """A figure that no claim holds."""

    span: Span
    quantity: Quantity
    claims: dict[str, Claim]
    beside: dict[str, Claim]


SIDES = [Side(span_of(TEXT, "c", q.start, q.end), q, {}, {}) for q in quantities_of(TEXT)]


def compared(*numbers: int) -> Compared:
    return set_beside([SIDES[n] for n in numbers], "apparent", "they differ")


@pytest.mark.parametrize(
    ("pairs", "kept"),
    [
        ([(0, 1), (0, 1)], 1),
        ([(0, 1), (1, 2)], 1),  # against the same number, told elsewhere
        ([(0, 1), (0, 3)], 2),  # numbers that begin with one group of digits
        ([(0, 1), (2, 3)], 2),
        ([(0, 1), (0, 1, 3)], 2),
        ([(0, 2), (0, 1)], 2),
    ],
)
def test_a_pair_is_told_once(pairs: list[tuple[int, ...]], kept: int) -> None:
    assert len(list(once(compared(*pair) for pair in pairs))) == kept


def test_conflicts_with_nearly_one_figure_are_told_together() -> None:
    text = "8 knots; 13.6 knots; 14 knots; 30 knots"
    sides = [Side(span_of(text, "c", q.start, q.end), q, {}, {}) for q in quantities_of(text)]
    pairs = [set_beside([sides[0], sides[n]], "conflict", "they differ") for n in (1, 2, 3)]
    assert [[m.span.exact for m in c.members] for c in once(pairs)] == [["8", "13.6", "14"], ["8", "30"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("297 passengers and crew were saved", "297 passengers"),
        ("at least 12 people died", "at least 12 people"),
        ("three lenders would fall", "3 lenders"),
        ("nearly £1.9 million was lost", "nearly £1,900,000"),
        ("it has 31 per cent of the shares", "31 percent"),
        ("300 of our members walked out", "300 members"),
        ("five of them died", "5"),
        ("two cold stores failed", "2 cold stores"),
    ],
)
def test_a_figure_is_shown_in_the_words_of_its_text(text: str, words: str) -> None:
    assert shown(quantities_of(text)[0]) == words


@pytest.mark.parametrize(
    ("value", "bound", "says"),
    [
        (1.4e9, "exact", "1,400,000,000 crowns"), (9.2, "exact", "9.2 crowns"), (300, "about", "about 300 crowns"),
        (2.5e12, "at_least", "at least 2,500,000,000,000 crowns"), (1 / 3, "exact", "0.33 crowns"),
    ],
)  # fmt: skip
def test_a_figure_is_shown_in_full(value: float, bound: Bound, says: str) -> None:
    assert shown(Quantity(0, 1, value, bound, ("crown",), counted="crowns")) == says
