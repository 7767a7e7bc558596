import msgspec
import pytest

from headwater.article import recover
from headwater.model import Interval, Post, Published
from headwater.settings import SegmentSettings
from tests.article.parts import BODY, Part, capture_of

_WHO = "Nell Ambry"


def _published(
    time: str, at: str | None = None, *, captured: Interval | None = None, dated: str = ""
) -> Published | None:
    """Return the date of an article that stands in a post of that time."""
    parts: list[Part] = [("poster_card", f"{_WHO} {time}", None)]
    parts += [("date_line", dated, 0)] if dated else []
    reading, segments = capture_of(*parts, ("article_body", BODY, 0))
    start = len(_WHO) + 1
    post = Post(
        start=0, end=len(reading.text), body=(start + len(time) + 1, len(reading.text)), author=(0, len(_WHO)),
        posted=(start, start + len(time)), at=at,
    )  # fmt: skip
    capture = msgspec.structs.replace(reading.capture, captured=captured)
    reading = msgspec.structs.replace(reading, posts=(post,), kind="thread", capture=capture)
    (article,) = recover([reading], segments, SegmentSettings())
    return article.published


def test_a_text_pasted_into_a_post_came_out_then_or_before() -> None:
    found = _published("12/05/2031 14:03", "2031-05-12T14:03")
    assert found is not None
    assert (found.earliest, found.latest, found.basis) == (None, "2031-05-13", "inferred")
    assert [span.exact for span in found.evidence] == ["12/05/2031 14:03"]


def test_a_full_date_of_the_page_is_read() -> None:
    found = _published("12 May 2031 at 14:03")
    assert found is not None
    assert found.latest == "2031-05-13"


@pytest.mark.parametrize("time", ["12/05/2031 14:03", "Today at 14:03", "14:03"])
def test_a_time_that_leaves_the_day_open_says_nothing(time: str) -> None:
    assert _published(time) is None


def test_the_articles_own_date_counts() -> None:
    found = _published("12/05/2031 14:03", "2031-05-12T14:03", dated="May 3, 2031")
    assert found is not None
    assert (found.earliest, found.latest) == ("2031-05-03", "2031-05-04")


def test_a_post_from_after_the_capture_says_nothing() -> None:
    day = Interval(earliest="2031-05-01", latest="2031-05-02")
    assert _published("12/05/2031 14:03", "2031-05-12T14:03", captured=day) is None
