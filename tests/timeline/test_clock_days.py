"""The day of a clock that no day stands beside."""

import msgspec
import pytest

from headwater import timeline
from headwater.model import Article, Event, Published
from tests import builders
from tests.timeline.claims import claim_of, claim_on


def home(text: str, siglum: str = "A", day: str = "2031-05-14") -> Article:
    published = Published(earliest=day, latest=day, evidence=(), basis="stated")
    return msgspec.structs.replace(builders.article(text, siglum), published=published)


def days_of(events: tuple[Event, ...]) -> dict[str, str]:
    """Return the days of the clocks, by their words."""
    times = ((e.expression.exact.rstrip("."), e.when.earliest or e.when.latest or "") for e in events)
    return {words: when[:10] for words, when in times if "T" in when}


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        # of the act of its own sentence, else of its paragraph
        ("The gate was shut on Monday and opened again at 9.15pm.", "at 9.15pm", "2031-05-12"),
        ("The gate was shut on Monday.\n\nIt jammed on Sunday. It was opened at 9.15pm.", "at 9.15pm", "2031-05-11"),
        # of the one day of all that was told before
        ("The gate was shut on Monday.\n\nThe pier was closed at 9.15pm.", "at 9.15pm", "2031-05-12"),
        # two days were told before: either may be meant
        ("The gate was shut on Monday.\n\nIt jammed on Sunday.\n\nThe pier was closed at 9.15pm.", "at 9.15pm", None),
        # its sentence says when somebody spoke, and no day of the text's own
        ("The gate was shut on Monday.\n\nBrandt said on Tuesday that he left at 9.15pm.", "at 9.15pm", None),
        # the text's own day, where none was told
        ("The pier was closed at 9.15pm.", "at 9.15pm", "2031-05-14"),
        # a day ahead is none on which something was done, and one behind none on which something will be
        ("Brandt will resign on Friday. The pier was closed at 9.15pm.", "at 9.15pm", "2031-05-14"),
        ("The gate was shut on Monday. The council will vote on Friday. It will meet at 9.15pm.", "at 9.15pm",
         "2031-05-16"),
        # after midnight
        ("The gate was shut on Monday night. It was opened at 2 a.m.", "at 2 a.m", "2031-05-13"),
        ("The office is open from 7 am to 10 pm every day.", "from 7 am", None),
    ],
)  # fmt: skip
def test_the_day_of_a_clock(text: str, words: str, day: str | None) -> None:
    place = home(text)
    events = timeline.tell([claim_of(place, place.spans[0])], [place])[0]
    assert days_of(events).get(words) == day


def test_another_account_of_the_claim_tells_the_day() -> None:
    bare = home("The gate jammed on Sunday. The pier was closed at about 9.15pm.")
    dated = home("The pier was closed shortly after 9pm on Monday.", "B")
    claim = claim_on(
        (bare, builders.place(bare, "The pier was closed at about 9.15pm."), "original"),
        (dated, dated.spans[0], "original"),
    )
    for claims in ([claim], [claim, claim_of(bare, builders.place(bare, "The gate jammed on Sunday."))]):
        assert days_of(timeline.tell(claims, [bare, dated])[0])["at about 9.15pm"] == "2031-05-12"


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        # of the day of what is told by the hour before it, or the next, as the clocks run
        ("The tug sank on Monday.\n\nIt left at 4.40pm and was due to dock at 5.55pm.", "at 5.55pm", "2031-05-12"),
        ("The tug sank on Monday.\n\nIt left at 4.40pm and was expected in Orlau at 7pm.", "at 7pm", "2031-05-12"),
        ("The tug sank on Monday.\n\nIt left at 11pm and was scheduled to dock at 6am.", "at 6am", "2031-05-13"),
        # else of the day told
        ("The tug failed to dock on Monday. It was due at 6.30pm.", "at 6.30pm", "2031-05-12"),
        # on which day a thing was to begin again or end, nothing tells
        ("The bridge was closed on Monday and was due to reopen at 6am.", "at 6am", None),
        # what is due is ahead of the text
        ("The bridge was closed on Monday. It is due to reopen at 6am.", "at 6am", "2031-05-14"),
        # a day told behind it in its sentence may not be its own
        ("The tug, which was due at 5.55pm, was found on Monday.", "at 5.55pm", None),
        ("He left home at 9pm and was found on Monday.", "at 9pm", None),
    ],
)
def test_the_day_on_which_something_was_due(text: str, words: str, day: str | None) -> None:
    place = home(text)
    events = timeline.tell([claim_of(place, place.spans[0])], [place])[0]
    assert days_of(events).get(words) == day


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        # an older day told by the hour has the hours that follow
        ("The tug left at 0740 UTC on 14 April.\n\nThe last call came at 0831 UTC.", "at 0831 UTC", "2031-04-14"),
        ("Brandt left at 9am on 14 April.\n\nThe clerk put his call at 8.22am.", "at 8.22am", "2031-04-14"),
        # one that is told by the day alone leaves it open whether they are of it; what is long past has none
        ("The tug sank on 14 April.\n\nThe last call came at 9.40pm.", "at 9.40pm", None),
        ("The tug was built on 3 May 2019.\n\nThe last call came at 9.40pm.", "at 9.40pm", "2031-05-14"),
        ("The tug sank on 14 April and was found at 9.40pm.", "at 9.40pm", "2031-04-14"),
        # not when it was put so
        ("The clerk first put his call at 8.22am.", "at 8.22am", None),
        ("The clerk gave the new figure at 8.22am.", "at 8.22am", "2031-05-14"),
        ("The crew put the boat to sea at 8.22am.", "at 8.22am", "2031-05-14"),
    ],
)
def test_hours_of_an_older_day(text: str, words: str, day: str | None) -> None:
    place = home(text)
    events = timeline.tell([claim_of(place, place.spans[0])], [place])[0]
    assert days_of(events).get(words) == day
