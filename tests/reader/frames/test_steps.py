"""Steps of one course, and two accounts of one step."""

import pytest

from headwater.reader.frames.reading import frames_of
from headwater.reader.frames.steps import are_steps, are_undone, resumes
from tests.reader.frames.test_reading import Known, sentence


def steps(one: str, other: str) -> bool:
    frames = [frames_of(sentence(text), Known()) for text in (one, other)]
    assert are_steps(*frames) is are_steps(*frames[::-1])
    return are_steps(*frames)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Varga offered to resign on Monday.", "Stone accepted the resignation of Varga on Tuesday."),
        ("Stone refused the resignation of Varga on Monday.", "Stone accepted the resignation of Varga on Friday."),
        ("Police arrested Varga on Monday.", "Police released Varga on Friday."),
        ("The quay was closed on Monday.", "The quay reopened on Friday."),
        # the search and the talks are only named
        ("The port called off the search for the barge on Monday.", "The search for the barge resumed on Friday."),
        ("Talks between Varga and Stone broke down on Monday.", "Talks between Varga and Stone resumed on Friday."),
        ("The port suspended Varga on Monday.", "The port reinstated Varga on Friday."),
    ],
)
def test_what_is_answered_or_undone_later_are_two_steps(one: str, other: str) -> None:
    assert steps(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one step, told of two days; plans; denials; what somebody thinks; other acts
        ("Varga resigned on Monday.", "Varga resigned on Tuesday."),
        ("Varga offered to resign on Monday.", "Varga offered to resign on Tuesday."),
        ("The port will close on Monday.", "The port will open on Monday."),
        ("Police arrested Varga on Monday.", "Police did not release Varga on Friday."),
        ("Stone praised Varga on Monday.", "Stone criticised Varga on Tuesday."),
        ("The court convicted Varga on Monday.", "The court acquitted Varga on Tuesday."),
        ("Varga met Stone on Monday.", "The quay reopened on Friday."),
    ],
)
def test_other_pairs_are_none(one: str, other: str) -> None:
    assert not steps(one, other)


@pytest.mark.parametrize(
    ("one", "other", "undone"),
    [
        ("Talks on the quay collapsed on Monday.", "Talks on the quay began again on Friday.", True),
        ("The port has suspended the service.", "The service has now restarted.", True),
        ("Talks on the quay collapsed.", "Talks on the quay have not resumed.", False),
        ("Talks on the quay collapsed.", "Talks on the quay ended.", False),
        # a verb of several meanings
        ("He picked up the phone.", "He picked up the phone, she said.", False),
    ],
)
def test_first_verbs_undo_each_other(one: str, other: str, *, undone: bool) -> None:
    assert are_undone(one, other) is undone


def test_what_resumes_had_stopped() -> None:
    assert resumes("Talks on the quay began again on Friday.")
    assert not resumes("Talks on the quay began on Friday.")
