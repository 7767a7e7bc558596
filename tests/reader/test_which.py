"""Clauses that only tell which one is meant open no statement."""

import pytest

from headwater.reader.clauses import parts_of
from tests.builders import article


@pytest.mark.parametrize(
    "text",
    [
        "The crews are waiting for the new boat that they were promised for 2043.",
        "The clerk spent more than £2 million that widows had left in their wills and boys had put into tins.",
        "The miller sold the two horses that his brother had bought in May.",
        "The keeper burned the old books that nobody had asked for.",
        "In May the guild let it be known that it would settle for that if he left the hall.",
    ],
)
def test_what_tells_which_one_it_is_stays_with_it(text: str) -> None:
    assert parts_of(article(text).spans[0]) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The miller told the court that his brother had sold the two horses.", "his brother had sold the two horses."),
        ("The bank pointed out that its vaults had been opened.", "its vaults had been opened."),
        ("A clerk of the company swears that he took the boat in May.", "he took the boat in May."),
        ("Few believed the version that the miller had sold the boat.", "the miller had sold the boat."),
        ("The mayor gave the warning that the pier would fall in May.", "the pier would fall in May."),
        ("The clerk wrote in the book that the boat had been sold.", "the boat had been sold."),
        ("It was in the old hall that the guild had met the miller.", "the guild had met the miller."),
        ("The keeper burned the old books, and the guild sold the hall.", "the guild sold the hall."),
    ],
)
def test_what_is_said_or_told_beside_it_does_not(text: str, last: str) -> None:
    assert [p.exact for p in parts_of(article(text).spans[0])][-1:] in ([last], [])
    assert [p.exact for p in parts_of(article(text).spans[0])] != [text]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The letter that Orr signed was sent on Monday and the board met on Tuesday.", "the board met on Tuesday."),
        (
            "The boat that they were promised was sold to a rival and the guild sacked its clerk.",
            "the guild sacked its clerk.",
        ),
        ("The horse that his brother had bought was lame and the miller had sold it.", "the miller had sold it."),
        ("The miller sold the horse that his brother had bought and the guild met in May.", "the guild met in May."),
        ("Ida Orr replied to the mayor that she had not read the letter.", "she had not read the letter."),
        ("The guild vowed to the crowd that the port would open.", "the port would open."),
        ("The clerk boasted to the crew that he had seen the boat.", "he had seen the boat."),
        ("The clerk swore to the court that the gate was shut.", "the gate was shut."),
        ("The guild gave an undertaking that the yard would pay.", "the yard would pay."),
        ("There is a consensus that the tax was wrong.", "the tax was wrong."),
        ("The guild had a pledge that the tax was gone.", "the tax was gone."),
        ("The clerk dismissed the criticism that the tax was wrong.", "the tax was wrong."),
        ("He nursed the old resentment that the pier had closed in May.", "the pier had closed in May."),
        ("He shouted the odd zinger that the guild had sold the pier.", "the guild had sold the pier."),
        ("He shouted the odd zinger that the pier was shut in May.", "the pier was shut in May."),
    ],
)
def test_what_is_told_behind_it_is_not_lost(text: str, last: str) -> None:
    assert [p.exact for p in parts_of(article(text).spans[0])][-1] == last
