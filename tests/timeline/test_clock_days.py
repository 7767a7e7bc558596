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
