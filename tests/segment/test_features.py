import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.segment.features import _counts, features_of
from headwater.segment.lines import page_of
from headwater.segment.scorer import prior_of
from tests.segment.pages import LEAD, NEXT, reading


def _features(text: str) -> np.ndarray:
    page = page_of(reading(text))
    return features_of(page, prior_of(page))


def test_every_unit_has_a_row_of_one_width() -> None:
    assert _features(f"{LEAD}\n{NEXT}").shape == (2, _features("Home").shape[1])


def test_what_stands_elsewhere_in_the_page_changes_place_and_kinship_alone() -> None:
    one, two = _features(f"By Ann Lee\n{LEAD}"), _features(f"By Ann Lee\n{LEAD}\n{NEXT}")
    assert (one[0] != two[0]).sum() <= 6


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from([LEAD, "Home", "©", "> x", "1.", "By", "-", "Aaa " * 99]), min_size=1, max_size=8))
def test_no_line_makes_a_number_that_is_none(lines: list[str]) -> None:
    assert np.isfinite(_features("\n".join(lines))).all()


@given(st.text(max_size=40))
def test_characters_are_counted_by_their_kinds(sample: str) -> None:
    usual = sum(c.isalnum() or c.isspace() for c in sample)
    assert _counts(sample) == (sum(map(str.isdigit, sample)), usual)
