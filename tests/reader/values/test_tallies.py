"""The sides of votes and scores, and margins."""

import pytest

from headwater.reader.values.tallies import Tally, margins_of, tallies_of, tally_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The vote was 23 to 19.", Tally(23, 19)),
        ("The council approved the plan 23-19 after a debate.", Tally(23, 19)),
        ("It was rejected by 18 votes to 23, with one abstention.", Tally(23, 18)),
        ("Orlau beat Tarn 3–1.", Tally(3, 1, played=True)),
        ("Some 20 to 30 people were hurt.", None),
        ("They voted 23-19 and then 21-20.", None),
        ("The vote is in 2031-32, the seat 12-year-old.", None),
        ("They beat them 3-1, and the vote was moved.", None),
    ],
)
def test_sides_of_a_vote(text: str, found: Tally | None) -> None:
    assert tally_of(text) == found


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The council passed it by 23 votes to 19.", [4]),
        ("It passed with a majority of four.", [4]),
        ("He was elected by a margin of 14 votes.", [14]),
        ("She won 9,205 votes to his 9,196.", [9]),
        ("The fund has a lead of four over the bank.", []),
        ("The tower is taller by four.", []),
    ],
)
def test_margins(text: str, votes: list[float]) -> None:
    assert [margin.votes for margin in margins_of(text)] == votes


def test_a_vote_gives_its_sides_and_its_margin() -> None:
    found = {(value.kind, value.figure) for value in tallies_of("The council passed it by 23 votes to 19.")}
    assert found == {("votes", 23), ("votes", 19), ("margin", 4)}


def test_a_score_is_of_a_game() -> None:
    assert {(value.figure, *value.of) for value in tallies_of("Orlau beat Tarn 3–1.")} == {(3, "game"), (1, "game")}
