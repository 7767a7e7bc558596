"""Denials that only point to what was told before them."""

import pytest

from headwater.claim import gather
from headwater.model import Claim, Lineage
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article

TOLD = "The board sold the pier in June, according to Ilse Varga."


def claims_of(denial: str, cue: str, content: str, *, who: str = "Tom Reyk", between: str = "") -> tuple[Claim, ...]:
    desk = Desk()
    home = article(f"{TOLD} {between}{denial}", "A", "X")
    desk.said(home, "Ilse Varga", "according to", "The board sold the pier in June", key="varga")
    stance = "denies" if cue == "denied" else "asserts"
    desk.said(home, who, cue, content, stance=stance, key="varga" if who == "She" else who)
    return gather([account(home)], desk.voices, Lineage(), ClaimSettings())


@pytest.mark.parametrize(
    ("denial", "cue", "content"),
    [
        ("Tom Reyk called that account false.", "called", "that account false"),
        ("Tom Reyk said that this was “simply untrue”.", "said", "this was “simply untrue”"),
        ("Tom Reyk denied this on Monday.", "denied", "this"),
        ("Tom Reyk said that none of it happened.", "said", "none of it happened"),
    ],
)
def test_a_denial_that_points_speaks_against_what_stands_before_it(denial: str, cue: str, content: str) -> None:
    (claim,) = claims_of(denial, cue, content)
    assert [s.polarity for s in claim.statements] == ["for", "against"]
    assert claim.statements[1].why


@pytest.mark.parametrize(
    ("denial", "cue", "content", "who"),
    [
        # it says what is false; it is no denial; nobody denies their own word
        ("Tom Reyk said that it was untrue that rain was due.", "said", "it was untrue that rain was due", "Tom Reyk"),
        ("Tom Reyk said that this was a sad day for Dorlen.", "said", "this was a sad day for Dorlen", "Tom Reyk"),
        ("She said that this was wrong of them.", "said", "this was wrong of them", "She"),
    ],
)
def test_what_does_not_point_stands_alone(denial: str, cue: str, content: str, who: str) -> None:
    found = claims_of(denial, cue, content, who=who)
    assert all({s.polarity for s in c.statements} != {"for", "against"} for c in found)


def test_a_denial_far_behind_points_to_nothing() -> None:
    far = "The weather was mild and dry in all of the valley. " * 14
    found = claims_of("Tom Reyk denied this on Monday.", "denied", "this", between=far)
    assert all({s.polarity for s in c.statements} != {"for", "against"} for c in found)
