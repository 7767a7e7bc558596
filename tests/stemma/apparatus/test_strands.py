"""One witness along its reference: what it reads where."""

import pytest

from headwater.stemma.apparatus.strands import Change, Fragment, Strand

#          reference  0 1 2 3 4 5 6 7 8 9      witness: 0 1 2 x y 5 6 7 z 8 . (9 left out)
FRAGMENTS = [Fragment(0, 0, 3), Fragment(5, 5, 3), Fragment(9, 8, 1)]
CHANGES = [Change(3, 5, 3, 5), Change(8, 8, 8, 9), Change(9, 10, 10, 10)]


def strand(ends: tuple[int, int] | None = (10, 10)) -> Strand:
    made = Strand(0, FRAGMENTS, ends)
    made.settle(CHANGES)
    return made


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 2, (0, 2)), (2, 3, (2, 3)), (3, 5, (3, 5)), (2, 6, (2, 6)), (5, 8, (5, 8)), (7, 9, (7, 10)),
        (8, 9, (9, 10)), (9, 10, (10, 10)), (8, 10, (9, 10)),
        (3, 4, None), (4, 5, None), (4, 6, None),  # cannot be told apart inside a change
        (1, 1, (1, 1)), (3, 3, (3, 3)), (5, 5, (5, 5)), (8, 8, (8, 9)), (9, 9, (10, 10)), (4, 4, None),
        (0, 0, (0, 0)), (10, 10, None), (11, 12, None), (30, 30, None),
    ],
)  # fmt: skip
def test_reading(start: int, end: int, expected: tuple[int, int] | None) -> None:
    assert strand().reading(start, end) == expected


def test_words_of_another_strand_between_are_no_reading() -> None:
    made = Strand(0, [Fragment(0, 0, 3), Fragment(9, 3, 3)], None)
    made.settle([])
    assert made.reading(2, 4) is None
    assert made.reading(3, 3) is None
    assert made.reading(3, 5) == (9, 11)


def test_the_end_of_a_text_is_a_place_and_that_of_a_stretch_is_none() -> None:
    for ends, expected in (((6, 3), None), ((3, 3), (3, 3)), (None, None), ((3, 6), None)):
        made = Strand(0, [Fragment(0, 0, 3)], ends)
        made.settle([])
        assert made.reading(3, 3) == expected


def test_changes_inside_a_stretch() -> None:
    assert strand().within(0, 10) == CHANGES
    assert strand().within(8, 8) == []
    assert strand().within(8, 9) == []
    assert strand().within(3, 8) == CHANGES[:1]
