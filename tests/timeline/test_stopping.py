"""What a clause lets go on to a time or stop at one."""

import pytest

from headwater.model import Span
from headwater.timeline.stopping import Stopping, ended_in, lasted_in


def _in(text: str, time: str) -> tuple[Span, Span]:
    at = text.index(time)
    clause = Span(capture="c", start=0, end=len(text), exact=text)
    return clause, clause.part(at, at + len(time))


@pytest.mark.parametrize(
    ("text", "time", "thing", "state"),
    [
        ("The kiln ran until Friday", "until Friday", "kiln", "on"),
        ("A foreman said that the brick kiln had gone on burning until Friday morning", "until Friday morning",
         "kiln", "on"),
        ("The kiln at the works in Sorel kept burning until Friday", "until Friday", "kiln", "on"),
        ("On Friday the kiln was still running", "On Friday", None, None),
        ("The kiln was still running on Friday", "on Friday", "kiln", "on"),
        ("The bridge remained closed until Friday", "until Friday", "bridg", "off"),
        # nothing is said of somebody, of any of a kind, and of what is planned or not so
        ("The kiln ran on Friday", "on Friday", None, None),
        ("She worked until Friday", "until Friday", None, None),
        ("Production continued until Friday", "until Friday", "act:produce", "on"),
        ("Egdal worked until Friday", "until Friday", None, None),
        ("One kiln ran until Friday", "until Friday", None, None),
        ("The kiln will be kept running until Friday", "until Friday", None, None),
        ("The kiln was never running until Friday", "until Friday", None, None),
        ("The kiln ran well, and nobody was told until Friday", "until Friday", None, None),
    ],
)  # fmt: skip
def test_what_lasted(text: str, time: str, thing: str | None, state: str | None) -> None:
    found = lasted_in(*_in(text, time))
    assert (found.thing, found.state) == (thing, state) if found else thing is None


@pytest.mark.parametrize(
    ("text", "time", "thing", "state"),
    [
        ("The kiln was switched off on Thursday", "on Thursday", "kiln", "on"),
        ("On Thursday the kiln stopped", "On Thursday", "kiln", "on"),
        ("Norva Bricks shut its old kiln at Sorel on Thursday", "on Thursday", "kiln", "on"),
        ("The kiln stopped burning on Thursday", "on Thursday", "kiln", "on"),
        ("The bridge reopened on Thursday", "on Thursday", "bridg", "off"),
        ("The kiln said to be the cause of the smoke was shut on Thursday", "on Thursday", None, None),
        ("The kiln was not switched off on Thursday", "on Thursday", None, None),
        ("The kiln would be switched off on Thursday", "on Thursday", None, None),
        ("The kiln was switched on on Thursday", "on Thursday", None, None),
        ("Two kilns were switched off on Thursday", "on Thursday", None, None),
        ("Norva Bricks shut a kiln on Thursday", "on Thursday", None, None),
        ("The kiln was shut until Thursday", "until Thursday", None, None),
    ],
)
def test_what_ended(text: str, time: str, thing: str | None, state: str | None) -> None:
    found = ended_in(*_in(text, time))
    assert (found.thing, found.state) == (thing, state) if found else thing is None


def test_two_of_a_kind_that_words_tell_apart_are_not_one() -> None:
    old, new, bare = (Stopping("kiln", frozenset(marks), "on") for marks in (("old",), ("new",), ()))
    assert not old.is_one_with(new)
    assert old.is_one_with(bare)
    assert not bare.is_one_with(bare._replace(state="off"))
