import pytest

from headwater.article.occurrence import Occurrence, occurrences_of
from headwater.article.published import inferred_date, stated_date
from headwater.model import PageMetadata, Published, Segment, Stated
from tests.article.parts import BODY, SIBLING, Part, capture_of


def _occurrences(*parts: Part, about: PageMetadata | None = None) -> tuple[list[Occurrence], list[Segment]]:
    reading, segments = capture_of(*parts, about=about)
    return occurrences_of({reading.capture.id: reading}, segments), segments


def _days(published: Published | None) -> tuple[str | None, str | None] | None:
    return (published.earliest, published.latest) if published else None


@pytest.mark.parametrize(
    ("parts", "days"),
    [
        ((("date_line", "March 11, 2031", 0), ("article_body", BODY, 0)), ("2031-03-11", "2031-03-12")),
        ((("byline_date", "By Ann Lee March\n11,2031", 0), ("article_body", BODY, 0)), ("2031-03-11", "2031-03-12")),
        (
            (("date_line", "Published March 11, 2031\nUpdated March 12, 2031", 0), ("article_body", BODY, 0)),
            ("2031-03-11", "2031-03-12"),
        ),
        ((("article_body", "BRENNHAVEN, March 11, 2031 (AP) — " + BODY, 0),), ("2031-03-11", "2031-03-12")),
        ((("date_line", "Updated March 12, 2031", 0), ("article_body", BODY, 0)), None),
        ((("date_line", "6/7/2031", 0), ("article_body", BODY, 0)), None),
        ((("date_line", "March 11, 2031", 0), ("date_line", "March 12, 2031", 0), ("article_body", BODY, 0)), None),
        ((("poster_card", "tidewrack\nMember\nMarch 3, 2029", None), ("article_body", BODY, 0)), None),
        ((("caption_credit", "The quay on March 3, 2029. Photo: Ann Lee", 0), ("article_body", BODY, 0)), None),
        ((("article_body", "On March 3, 2029 the quay was opened. " + BODY, 0),), None),
        ((("article_body", BODY, 0), ("chrome", "© 2031 The Post", None)), None),
        ((("article_body", BODY, 0), ("date_line", "March 11, 2031", 0)), None),
    ],
)
def test_what_states_a_date_and_what_does_not(parts: tuple[Part, ...], days: tuple[str, str] | None) -> None:
    found = stated_date(_occurrences(*parts)[0][0])
    assert _days(found) == days
    assert found is None or (found.basis == "stated" and all(span.exact for span in found.evidence))


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2031-03-11", ("2031-03-11", "2031-03-12")),
        ("2031-03-11T21:10:00+00:00", ("2031-03-11", "2031-03-12")),
        ("2031-12", ("2031-12-01", "2032-01-01")),
        ("2031", ("2031-01-01", "2032-01-01")),
        ("11 March 2031", ("2031-03-11", "2031-03-12")),
        ("2031-13-40", None),
        ("9999-12-31", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_records_date_is_read_to_its_interval(value: str, days: tuple[str, str] | None) -> None:
    about = PageMetadata(published=Stated(value=value, evidence=(), basis="stated", why="input record"))
    assert _days(stated_date(_occurrences(("article_body", BODY, 0), about=about)[0][0])) == days


def _inferred(body: str, sibling: str, day: str, reply: str = "Lol.") -> Published | None:
    found, segments = _occurrences(
        ("article_body", body, 0), ("date_line", day, 1), ("article_body", sibling, 1), ("user_reply", reply, None)
    )
    dated = stated_date(found[1])
    assert dated is not None
    return inferred_date(found[0], [(found[1], dated)], [s for s in segments if s.role == "user_reply"])


def test_a_dated_article_beside_it_gives_an_interval() -> None:
    found = _inferred(BODY, SIBLING, "March 11, 2031", "look at her posts of 11 March 2031")
    assert found is not None
    assert (found.basis, *_days(found)) == ("inferred", "2031-03-11", "2031-03-13")  # type: ignore[misc]
    assert [span.exact for span in found.evidence] == ["Tuesday", "March 11, 2031", "11 March 2031"]
    assert found.why is not None
    assert "Tuesday" in found.why


@pytest.mark.parametrize(
    ("body", "sibling", "day"),
    [
        (BODY, SIBLING, "March 12, 2031"),
        (BODY, "Frost took a third of the apples of the valley, growers said, and no help came.", "March 11, 2031"),
        (BODY.replace("on Tuesday", "on Monday"), SIBLING, "March 11, 2031"),
        (BODY.replace("Tuesday", "last Tuesday"), SIBLING, "March 11, 2031"),
        (BODY.replace("said Tuesday", "will meet Tuesday"), SIBLING, "March 11, 2031"),
    ],
)
def test_what_does_not_fit_infers_nothing(body: str, sibling: str, day: str) -> None:
    assert _inferred(body, sibling, day) is None
