"""Events whose date stands where they are described."""

import msgspec
import pytest

from headwater import timeline
from headwater.model import Article, Published
from tests import builders
from tests.timeline.claims import claim_of


def _home(text: str) -> Article:
    published = Published(earliest="2031-05-14", latest="2031-05-15", evidence=(), basis="stated")
    return msgspec.structs.replace(builders.article(text), published=published)


def _day(text: str, words: str) -> str | None:
    """Return the day of the event with these words in its time."""
    home = _home(text)
    events = timeline.tell([claim_of(home, home.spans[0])], [home])[0]
    return next((e.when.earliest for e in events if any(words in x.exact for x in e.expressions)), None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The pumps failed on the Friday before the spring fair, which opened on 23 March.", "2031-03-21"),
        ("The pumps failed on the Monday after the regatta (9 April).", "2031-04-14"),
        ("The pumps failed two days before the harvest supper, which was held on 20 March.", "2031-03-18"),
        ("The pumps failed on the Friday after 23 March.", "2031-03-28"),
        # a date that only stands behind it is that of what is told, or of something else in the clause
        ("The pumps failed on the Friday before the spring fair, which was visited by Lenz on 23 March.", None),
        ("The pumps failed on the Friday before the spring fair, and Lenz came on 23 March.", None),
        ("The pumps failed on the Friday before the spring fair.", None),
    ],
)
def test_the_date_of_the_event_it_hangs_on(text: str, day: str | None) -> None:
    assert _day(text, "before the" if "before" in text else "after") == day
