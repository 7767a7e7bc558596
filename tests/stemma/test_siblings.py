"""Pairs that are two copies of one exemplar."""

import pytest

from headwater.stemma.counts import Counts
from headwater.stemma.siblings import credit_as_siblings, read_as_siblings
from tests.reuse.prose import article, prose, sentence
from tests.stemma.families import family, number

STORY = prose(0, 6)


def readings(count: int) -> Counts:
    return Counts(count, 0, 0, 0, 0, 0, 0, 0, 0, cut_short=False)


@pytest.mark.parametrize(
    ("ours", "theirs", "siblings"),
    [(3, 3, True), (3, 6, True), (3, 7, False), (2, 2, False), (0, 9, False), (40, 50, True)],
)
def test_lone_readings_on_both_sides(ours: int, theirs: int, *, siblings: bool) -> None:
    assert read_as_siblings(readings(ours), readings(theirs)) is siblings
    assert read_as_siblings(readings(theirs), readings(ours)) is siblings


@pytest.mark.parametrize(
    ("one", "two", "siblings"),
    [
        (f"SOLMERE (Reuters) - {STORY}", f"{sentence(90)} {STORY} Source: Reuters", True),
        # the line was copied with the rest
        (f"{STORY} Source: Reuters", f"{sentence(90)} {STORY} Source: Reuters", False),
        (f"SOLMERE (Reuters) - {STORY}", f"{sentence(90)} {STORY} via Tarn Hill Post", False),
        # the outlet is in the pile
        (f"{STORY} via Solmere Echo", f"{sentence(90)} {STORY} {sentence(91)} Source: Solmere Echo", False),
    ],
)
def test_both_credit_an_outlet_that_is_not_here(one: str, two: str, *, siblings: bool) -> None:
    first, second = article(one, "one"), article(two, "two")
    families = family(first, second, article(sentence(99), "echo", outlet="Solmere Echo"))
    ours, theirs = number(families, first), number(families, second)
    for here, there in ((ours, theirs), (theirs, ours)):
        passages = families.shared.passages(here, there)
        assert credit_as_siblings(families.sides[here], families.sides[there], passages) is siblings
