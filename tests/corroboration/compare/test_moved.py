"""Times that a text gives in place of those that had been planned."""

import pytest

from headwater.corroboration.compare.moved import compare_moved
from tests.corroboration.compare.by_hand import made_of


def moved(text: str) -> list[set[str]]:
    found = list(compare_moved(*made_of(text)))
    assert all((c.attribute, c.verdict) == ("time", "apparent") for c in found)
    return [{m.value for m in c.members} for c in found]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The trial, which had been due to open on Monday, will now start on 3 May.", {"on Monday", "on 3 May"}),
        ("The ferry was to have sailed on 12 March, but now sails on 14 March.", {"on 12 March", "on 14 March"}),
        ("The fair was to have opened on 12 March; it will open on 20 March.", {"on 12 March", "on 20 March"}),
        ("The sale is put off until June. It had been scheduled for 14 March.", {"until June", "14 March"}),
        ("The lock stays shut until 30 March; it was due to reopen on 14 March.", {"until 30 March", "on 14 March"}),
    ],
)
def test_the_new_time_is_set_beside_the_planned_one(text: str, times: set[str]) -> None:
    (found,) = moved(text)
    assert {t.removeprefix("for ") for t in found} == times


@pytest.mark.parametrize(
    "text",
    [
        "The trial is due to open on Monday, and will last until 3 May.",
        "The trial had been due to open on Monday.",
        "The fair, which had been due to open on 12 March, opened on 12 March.",
        "The lock was shut on 2 March; it had been due to reopen on 14 March.",
        "The mayor was due to speak on 12 March and will fly home on 20 March.",
        "The mayor was due to speak on 12 March and stays in Orrin until 20 March.",
        "The mayor was due to speak on 12 March; the fair will open on 20 March.",
        "The museum is open until 20 March; the mayor was due to speak on 12 March.",
        "The sale will end in June. The mayor had been due in Orrin on 14 March.",
    ],
)
def test_what_was_not_moved_is_left(text: str) -> None:
    assert not moved(text)
