"""Figures that a sentence tells as given before, and what they were changed to."""

import pytest

from headwater.reader.values.revised import revisions_in, tells_old_figure

CHANGED = [
    ("The hospital now says 19 people were hurt, after first giving the number as 12.", 12, 19),
    ("Nine people died in the fire, the brigade said, raising an earlier toll of six.", 6, 9),
    ("Police raised the toll from six to nine people.", 6, 9),
    ("The firm raised the number of tins in the recall at its plant from 180 to 230.", 180, 230),
    ("The death toll rose to nine from six overnight.", 6, 9),
    ("Forty-one people were arrested, up from an earlier figure of 28.", 28, 41),
    ("Forty-one people were arrested, not the 28 first reported.", 28, 41),
    ("Police corrected their count to 41 arrests from the 28 they had reported earlier.", 28, 41),
    ("The brigade sent twelve engines; it had initially said eight.", 8, 12),
    ("The firm, which had at first put the loss at 40 million crowns, said it was 52 million crowns.", 4e7, 5.2e7),
    ("Officials revised the number of injured to 19 from 12.", 12, 19),
]
NOT_CHANGED = [
    "The 19 injured include seven children.",
    "The first of 12 buses left at noon.",
    "Nine people died in the first 12 hours.",
    "It was the first report of 12 cases.",
    "Some 12 people first reported feeling ill on Monday, and 19 are in hospital.",
    "Twelve people initially reported missing were found, and 9 were not.",
    "The toll stands at nine, three more than initially thought.",
    "The 28 arrests announced on Saturday were followed by 13 more.",
]


@pytest.mark.parametrize(("text", "old", "new"), CHANGED)
def test_a_figure_told_as_old_is_known_with_what_it_became(text: str, old: float, new: float) -> None:
    assert [(r.old.value, r.new.value) for r in revisions_in(text)] == [(old, new)]
    assert tells_old_figure(text)


@pytest.mark.parametrize("text", NOT_CHANGED)
def test_other_figures_of_a_sentence_were_not_changed(text: str) -> None:
    assert revisions_in(text) == ()
    assert not tells_old_figure(text)
