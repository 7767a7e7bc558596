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


@pytest.mark.parametrize(
    ("text", "time", "thing"),
    [
        # built, not ended
        ("Norva finished its tunnel on Thursday", "on Thursday", None),
        ("The tunnel was finished on Thursday", "on Thursday", None),
        ("The strike finished on Thursday", "on Thursday", "strike"),
        # for a while
        ("The café shut for lunch on Thursday", "on Thursday", None),
        ("The café was shut on Thursday for repairs", "on Thursday", None),
        ("The kiln was stopped for two hours on Thursday", "on Thursday", None),
        ("The kiln was briefly stopped on Thursday", "on Thursday", None),
        ("The kiln was closed for good on Thursday", "on Thursday", "kiln"),
        # by the hour
        ("The café closed at noon on Thursday", "on Thursday", None),
        ("The café closed at noon on Thursday", "at noon on Thursday", None),
        ("The café was closed at 5 p.m. on Thursday", "at 5 p.m. on Thursday", None),
        ("The café closed early on Thursday", "on Thursday", None),
        ("The kiln was shut at 5.10 p.m. on Thursday", "at 5.10 p.m. on Thursday", "kiln"),
        # at a price
        ("The shares closed at 62p on Thursday", "on Thursday", None),
        ("The shares ended at $6.20 on Thursday", "on Thursday", None),
        ("The shares closed down 4 per cent on Thursday", "on Thursday", None),
        ("The kiln closed down on Thursday", "on Thursday", "kiln"),
    ],
)
def test_what_is_built_or_shuts_for_a_while_by_the_hour_or_at_a_price_has_no_end(
    text: str, time: str, thing: str | None
) -> None:
    found = ended_in(*_in(text, time))
    assert (found.thing if found else None) == thing


@pytest.mark.parametrize(
    ("text", "time", "again"),
    [
        ("The tunnel was open until Friday", "until Friday", True),
        ("The café was still open on Friday", "on Friday", True),
        ("The library stayed closed until Friday", "until Friday", True),
        ("The kiln ran until Friday", "until Friday", False),
    ],
)
def test_what_opens_from_day_to_day_may_open_again(text: str, time: str, again: bool) -> None:  # noqa: FBT001
    found = lasted_in(*_in(text, time))
    assert found
    assert found.again == again


def test_two_of_a_kind_that_words_tell_apart_are_not_one() -> None:
    old, new, bare = (Stopping("kiln", frozenset(marks), "on") for marks in (("old",), ("new",), ()))
    assert not old.is_one_with(new)
    assert old.is_one_with(bare)
    assert not bare.is_one_with(bare._replace(state="off"))
