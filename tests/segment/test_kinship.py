import numpy as np

from headwater.segment.kinship import kinship
from headwater.segment.lines import page_of
from tests.segment.pages import LAST, LEAD, NEXT, OTHER, OTHER_NEXT, reading


def _kin(*lines: str) -> np.ndarray:
    return kinship(page_of(reading("\n".join(lines))))


def test_another_subject_parts_and_the_same_does_not() -> None:
    found = _kin(LEAD, NEXT, LAST, OTHER, OTHER_NEXT, OTHER_NEXT.replace("week", "month"))
    assert found[3, 0] > found[2, 0]


def test_a_surname_alone_says_that_the_article_began_further_up() -> None:
    full = "A long paragraph says that the harbour authority is led by Marit Solvane, who came in 2027 from the sea."
    bare = "Later in the day it was said that nobody but Solvane had read the report, and that nobody asked for it."
    fresh = bare.replace("Solvane", "Odile Farrant")
    assert _kin(full, bare)[1, 1] > _kin(full, fresh)[1, 1] == 0


def test_a_headline_is_kin_to_what_it_stands_above() -> None:
    headline = "Growers Ask for Help as Frost Takes the Apples"
    found = _kin(LEAD, NEXT, headline, OTHER, OTHER_NEXT)
    assert found[2, 2] > found[2, 3]


def test_the_first_and_last_units_have_nothing_to_compare() -> None:
    found = _kin(LEAD)
    assert found.shape == (1, 4)
    assert not found.any()
