"""Printed interviews without labels, and other texts under questions."""

from functools import partial

import pytest

from headwater.reader.interviews import asked_turns
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.reader.spoken import TURN
from tests.builders import article
from tests.costs import seconds_of

LEAD = "Dr Ruth Dorr runs the harbour of Brenn. She spoke to the Echo about the pier."
ASKED = (
    "Who shut the pier?\n\nI shut it on Tuesday. The piles were rotten.\n\nNobody was hurt.\n\n"
    "The mayor says that she was not told. Is she right?\n\nNo. A letter was sent in May."
)


def read(text: str) -> list[tuple[str, str]]:
    return [(t.kind, text[slice(*t.said)]) for t in asked_turns(text)]


def told(text: str) -> list[tuple[str, str]]:
    return [
        (" ".join(text[slice(*s)] for s in u.source), text[slice(*u.content[0])])
        for u in read_article(RuleReader(), article(text)).utterances
        if u.rule == TURN
    ]


def test_an_answer_is_all_below_its_question() -> None:
    assert read(f"{LEAD}\n\n{ASKED}") == [
        ("question", "Who shut the pier?"),
        ("answer", "I shut it on Tuesday. The piles were rotten.\n\nNobody was hurt."),
        ("question", "The mayor says that she was not told. Is she right?"),
        ("answer", "No. A letter was sent in May."),
    ]


def test_answers_are_of_whoever_the_lead_says_was_talked_to() -> None:
    text = f"{LEAD}\n\n{ASKED}"
    assert {who for who, _ in told(text)} == {"Ruth Dorr"}
    assert [said for _, said in told(text)][:2] == ["I shut it on Tuesday.", "The piles were rotten."]
    sentences = [text[slice(*s)] for s in read_article(RuleReader(), article(text)).sentences]
    assert not any("?" in one or "not told" in one for one in sentences)


@pytest.mark.parametrize(
    "lead",
    [
        "Ruth Dorr runs the harbour of Brenn. She answers our questions.",
        "In an interview with this paper Ruth Dorr speaks of the pier.",
        "Ruth Dorr sat down with the Echo on Monday.",
        "We asked Ruth Dorr about the pier.",
    ],
)
def test_the_ways_a_lead_says_so(lead: str) -> None:
    assert {who for who, _ in told(f"{lead}\n\n{ASKED}")} == {"Ruth Dorr"}


@pytest.mark.parametrize(
    ("line", "is_news"),
    [
        ("She spoke to the Echo about the pier.", False),
        ("Ruth Dorr talked to us on Monday.", False),
        ("She spoke to the Echo about the pier, which she shut in May.", True),
        ("She spoke to the mayor about the pier.", True),
    ],
)
def test_that_somebody_was_talked_to_is_no_news(line: str, *, is_news: bool) -> None:
    text = f"Dr Ruth Dorr runs the harbour of Brenn. {line}\n\n{ASKED}"
    layers = read_article(RuleReader(), article(text))
    assert any(text[slice(*s)] == line for s in layers.sentences) is is_news
    assert text[slice(*layers.sentences[0])] == "Dr Ruth Dorr runs the harbour of Brenn."


def test_what_closes_an_interview_is_nobodys_answer() -> None:
    text = f"{LEAD}\n\n{ASKED}\n\nThis interview has been edited for length."
    assert read(text)[-1] == ("answer", "No. A letter was sent in May.")


@pytest.mark.parametrize(
    "text",
    [
        # nobody says that anybody was talked to; to everybody; to two
        f"Dr Ruth Dorr runs the harbour of Brenn.\n\n{ASKED}",
        f"Dr Ruth Dorr spoke to reporters on Tuesday.\n\n{ASKED}",
        f"Ruth Dorr and Ida Lund spoke to each other about the pier.\n\n{ASKED}",
        # explainers: nobody speaks, or of whoever was talked to
        f"{LEAD}\n\nWhat has happened?\n\nThe pier was shut on Tuesday.\n\nWhy?\n\nThe piles are rotten.",
        f"{LEAD}\n\nWhat has happened?\n\n“I shut it,” Dorr said.\n\nIs that all?\n\nNo. It is not.",
        f"{LEAD}\n\nWhat has happened?\n\n“I shut it,” she said.\n\nWhy?\n\n“We had to,” she said.",
        # a question or none
        f"{LEAD}\n\nWho shut it?\n\nI shut it on Tuesday. The piles were rotten.",
        f"{LEAD}\n\nI shut it on Tuesday.\n\nWe sent a letter.",
        # questions at the foot of a long report
        f"{LEAD}\n\n" + "The pier was shut on Tuesday after a storm. " * 20 + f"\n\n{ASKED}",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert told(text) == []


def test_twice_as_many_questions_take_no_more_than_a_little_over_twice_as_long() -> None:
    took = []
    for times in (500, 2_000):
        text = LEAD + "\n\nWho shut it?\n\nI shut it on Tuesday." * times
        assert len(asked_turns(text)) == 2 * times
        took.append(seconds_of(partial(asked_turns, text)))
    assert took[1] < 10 * took[0]
