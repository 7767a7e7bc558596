"""Whether a statement tells that something is so."""

import pytest

from headwater.corroboration.compare.signs import is_so
from tests.corroboration.compare.by_hand import made_of


def so(text: str) -> bool:
    passages, _, register = made_of(text)
    (claim,) = passages.claims_at(passages.all[0].span).values()
    return is_so(claim.statements[0], register)


@pytest.mark.parametrize(
    "text",
    [
        "At no time before that date did any officer of the guild know of the matter.",
        "Never once had the board sold a barge.",
        "In no way has the mayor helped the firm.",
        "The port did not think that wind was the cause.",
        "We do not believe that the mayor sold the barge.",
        "We do not believe he sold the barge in May.",
        "She does not believe that Ivo Marn resigned in May.",
        "The guild doesn’t believe that its clerk sold the barge.",
    ],
)
def test_what_stands_behind_a_negation_is_told_as_not_so(text: str) -> None:
    assert not so(text)


@pytest.mark.parametrize(
    "text",
    [
        "The officers of the guild knew of the matter before that date.",
        "The guild did not think that the ferry would sink.",
        "Never shy, the board sold a barge.",
        "At no time did the board not own a barge.",
        "The port did not say that wind was the cause, which the mayor called a shame.",
        "We do not believe that the mayor did not sell the barge.",
        # what is not believed is something else
        "He did not believe a letter sent by Ida Orr.",
        "He did not believe that a letter sent by Ida Orr was genuine.",
        "He did not believe the driver killed in the crash owned the car.",
        "He did not believe that the driver killed in the crash owned the car.",
        "She does not believe Ivo Marn resigned because of the row.",
        "She does not believe that Ivo Marn resigned over the row.",
        "We do not believe that the mayor sold the barge only to please the guild.",
    ],
)
def test_what_cancels_out_or_is_of_something_else_is_told_as_so(text: str) -> None:
    assert so(text)
