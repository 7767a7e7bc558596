"""Figures that can be one, and figures that make two claims."""

import pytest

from headwater.claim import gather
from headwater.model import Claim, Lineage, Voices
from headwater.settings import ClaimSettings
from tests.builders import account, article


def claims_of(*texts: str) -> tuple[Claim, ...]:
    homes = [article(text, siglum, f"Outlet {siglum}") for text, siglum in zip(texts, "ABCDEFG", strict=False)]
    return gather([account(h) for h in homes], Voices(), Lineage(), ClaimSettings())


@pytest.mark.parametrize(
    ("one", "other", "claims"),
    [
        # equal, rounded, bounded and near; else apart
        ("The fire destroyed 40 houses in the valley.", "The fire destroyed 40 houses in the valley on Monday.", 1),
        ("The fire destroyed about 40 houses in the valley.", "The fire destroyed 41 houses in the valley.", 1),
        ("The fire destroyed at least 40 houses in the valley.", "The fire destroyed 42 houses in the valley.", 1),
        ("The fire destroyed at least 40 houses in the valley.", "The fire destroyed 60 houses in the valley.", 2),
        ("The fire destroyed 40 houses in the valley.", "The fire destroyed 42 houses in the valley.", 2),
        ("The fire destroyed more than 100 houses in the valley.", "The fire destroyed 112 houses in the valley.", 1),
        # measures in other units
        ("The fire burned 4,900 hectares of the valley.", "The fire burned some 12,000 acres of the valley.", 1),
        ("The fire burned 7,300 hectares of the valley.", "The fire burned some 12,000 acres of the valley.", 2),
        # sums in two currencies, of about one size
        ("The board paid 410,000 pounds for the hall.", "The board paid $525,000 for the hall.", 1),
        ("The board paid 410,000 pounds for the hall.", "The board paid $2,525,000 for the hall.", 2),
        ("The board paid $410,000 for the hall.", "The board paid $525,000 for the hall.", 2),
        # victims are people, however they are called
        ("The fire killed 14 people in the valley.", "The fire killed 17 villagers in the valley.", 2),
        # a bare number of victims, and none; a part of the count is not the count
        ("Three people are missing in the burnt valley.", "One person and a dog are missing in the burnt valley.", 1),
        ("The flu left 61 children of Dorlen ill.", "The flu left 82 people, 70 of them children, of Dorlen ill.", 2),
        # what is counted differs
        ("The fire destroyed 40 houses in the valley.", "The fire destroyed houses and 12 barns in the valley.", 1),
        # the sides of a vote and their difference
        ("The council passed the plan by 71 votes to 58.", "The council passed the plan by a margin of 13 votes.", 1),
    ],
)
def test_figures_that_differ_make_two_claims(one: str, other: str, claims: int) -> None:
    found = claims_of(one, other)
    assert len(found) == claims
    assert {c.matter is None for c in found} == {claims == 1}
    assert len({c.matter for c in found}) == 1


def test_a_statement_without_a_figure_stands_with_the_figure_most_tell() -> None:
    texts = (
        "The fire destroyed 60 houses in the valley.",
        "The fire destroyed 40 houses in the valley.",
        "The fire destroyed 40 houses in the valley, they say.",
        "The fire destroyed houses in the valley.",
    )
    found = sorted(claims_of(*texts), key=lambda c: len(c.statements))
    assert [len(c.statements) for c in found] == [1, 3]
    assert "60" in found[0].proposition


@pytest.mark.parametrize(
    ("one", "other", "claims"),
    [
        ("The fire destroyed 40 houses in the valley.", "The fire destroyed six more houses in the valley.", 2),
        ("Two divers died in the harbour of Brenn.", "A third diver has died in the harbour of Brenn.", 2),
        ("Three divers died in the harbour of Brenn.", "Another three divers died in the harbour of Brenn.", 1),
        ("Another diver died in the harbour of Brenn.", "One more diver died in the harbour of Brenn.", 1),
    ],
)
def test_what_only_adds_to_a_count_is_a_claim_of_its_own(one: str, other: str, claims: int) -> None:
    assert len(claims_of(one, other)) == claims
