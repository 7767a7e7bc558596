"""What can be worked out from the figures of a sentence."""

import pytest

from headwater.reader.values.derived import figures_in, with_sums


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("43 pupils and three teachers fell ill", [(46, "people")]),
        ("At least 200 passengers and 12 crew were on board", [(212, "people")]),
        ("640 people work there and another 110 are hired by the day", [(640, "people"), (750, "people")]),
        ("Two in five of the dairy's 85 workers stayed at home", [(34, "worker")]),
        ("a third of its 60 pupils were absent", [(20, "pupil")]),
        ("60 people were hurt and 12 cars were damaged", [(60, "people"), (12, "car")]),
    ],
)
def test_sums_and_shares_of_a_whole(text: str, figures: list[tuple[float, str]]) -> None:
    found = [(round(q.value), q.unit[0]) for q in figures_in(text) if q.unit]
    assert found == figures


@pytest.mark.parametrize("text", ["half of the pins were cracked", "four of the eight pins were", "four of eight pins"])
def test_shares_are_in_per_cent_however_they_are_told(text: str) -> None:
    assert [q.value for q in figures_in(text) if q.unit == ("percent",)] == [50]


def test_figures_of_other_things_are_not_added_up() -> None:
    assert [q.value for q in with_sums("The fund has £4 million and 12 members")] == [4_000_000, 12]
