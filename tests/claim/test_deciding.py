"""Who says that it is not as another tells is no second origin of it."""

import pytest

from tests.claim.test_turning import told_by

YARD = "The cart broke down in the yard."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (YARD, "The cart broke down in the mill, not in the yard."),
        ("The cart broke down in the yard, not in the mill.", "The cart broke down in the mill, not in the yard."),
        ("The parcel reached the mill on 9 May.", "The parcel reached the mill on 3 May, not on 9 May."),
        ("The keeper sold the cart.", "The miller, not the keeper, sold the cart."),
        ("The keeper, who is 40, sold the cart.", "The miller, not the keeper, sold the cart."),
        ("The guild met in June.", "The guild met in May, rather than in June."),
        # of another thing, or undone
        ("The miller sold the barge in May.", "The miller had not sold the press in May."),
        ("Talks on the mill collapsed.", "Talks on the mill began again."),
        # who cannot tell says neither
        ("The letter was never sent to the mill.", "I cannot tell you that the letter was ever sent to the mill."),
        ("The miller sold the cart in May.", "The keeper could not say whether the miller sold the cart in May."),
        ("The cart broke down in the yard.", "She did not know whether the cart broke down in the yard."),
    ],
)
def test_what_is_set_against_a_statement_is_another_claim(one: str, other: str) -> None:
    for texts in ((one, other), (other, one)):
        assert sorted(text for claim in told_by(*texts) for text in claim) == sorted((one, other))
        assert len(told_by(*texts)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The cart broke down in the mill.", "The cart broke down in the mill, not in the yard."),
        ("The parcel reached the mill on 3 May.", "The parcel reached the mill on 3 May, not on 9 May."),
        (YARD, "The cart broke down in the yard, not that anybody saw it."),
        # a count is compared as such
        ("The cart broke down twice in the yard.", "The cart broke down once in the yard, not two times."),
        ("The keeper said the cart broke down in the yard.", YARD),
        # who does not see how anybody can say so denies it
        ("The cart broke down in the yard.", "I do not know how anyone can say that the cart broke down in the yard."),
        # both are told there
        ("The cart broke down in the yard of the mill.", "The cart broke down in the mill, not in the yard."),
    ],
)
def test_what_is_told_alike_is_one_claim(one: str, other: str) -> None:
    assert len(told_by(one, other)) == 1
