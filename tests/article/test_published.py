from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.article.furniture_dates import spelt_days
from headwater.article.neighbours import inferred_date
from headwater.article.occurrence import Occurrence, occurrences_of
from headwater.article.published import stated_date
from headwater.model import PageMetadata, Published, Role, Segment, Stated
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
        ((("date_line", "Updated\nMarch 12, 2031\nPublished\nMarch 11, 2031", 0), ("article_body", BODY, 0)),
         ("2031-03-11", "2031-03-12")),
        ((("date_line", "Published March 12, 2031 Updated March 11, 2031", 0), ("article_body", BODY, 0)), None),
        ((("date_line", "March 11, 2031", 0), ("date_line", "6/7/2031", 0), ("article_body", BODY, 0)), None),
        ((("date_line", "July 6, 2031", 0), ("date_line", "6/7/2031", 0), ("article_body", BODY, 0)),
         ("2031-07-06", "2031-07-07")),
        ((("chrome", "Joined", None), ("date_line", "March 3, 2029", 0), ("article_body", BODY, 0)), None),
        ((("chrome", "Photo taken on", None), ("date_line", "March 3, 2029", 0), ("article_body", BODY, 0)), None),
        ((("chrome", "Printed:", None), ("date_line", "March 3, 2029", 0), ("article_body", BODY, 0)), None),
        ((("date_line", "March 3, 2029", 0), ("chrome", "Posts: 1,204", None), ("article_body", BODY, 0)), None),
        (
            (
                ("chrome", "From: Ann Lee", None),
                ("date_line", "Date: Tue, 11 Mar 2031 08:10:00 -0500", 0),
                ("article_body", BODY, 0),
            ),
            None,
        ),
        (
            (
                ("headline", "Quay talk", 0), ("date_line", "March 3, 2029", 0), ("headline", "Harbour Chief Quits", 0),
                ("article_body", BODY, 0),
            ),
            None,
        ),
        (
            (
                ("poster_card", "tidewrack", None), ("date_line", "March 3, 2029", 0),
                ("article_body", BODY + " It was the worst report since 2030.", 0),
            ),
            None,
        ),
        ((("date_line", "March 11, 2031", 0), ("date_line", "March 12, 2031", 0), ("article_body", BODY, 0)), None),
        ((("poster_card", "tidewrack\nMember\nMarch 3, 2029", None), ("article_body", BODY, 0)), None),
        ((("caption_credit", "The quay on March 3, 2029. Photo: Ann Lee", 0), ("article_body", BODY, 0)), None),
        ((("article_body", "On March 3, 2029 the quay was opened. " + BODY, 0),), None),
        ((("article_body", BODY, 0), ("chrome", "© 2031 The Post", None)), None),
        ((("article_body", BODY, 0), ("date_line", "March 11, 2031", 0)), None),
    ],
)  # fmt: skip
def test_what_states_a_date_and_what_does_not(parts: tuple[Part, ...], days: tuple[str, str] | None) -> None:
    found = stated_date(_occurrences(*parts)[0][0])
    assert _days(found) == days
    assert found is None or (found.basis == "stated" and all(span.exact for span in found.evidence))


QUIET = "The director of the harbour authority, Marit Solvane, offered to resign, people briefed on it said."


@pytest.mark.parametrize(
    ("line", "body", "days"),
    [
        # an update says no more than "no later" ...
        ("Updated March 12, 2031", QUIET, (None, "2031-03-13")),
        ("Updated 3/11/2031", QUIET, (None, "2031-11-04")),
        # ... unless the prose tells the news of that day or of the day before
        ("Updated March 12, 2031", BODY, ("2031-03-11", "2031-03-13")),
        ("Updated March 11, 2031", BODY, ("2031-03-11", "2031-03-12")),
        ("Updated March 14, 2031", BODY, (None, "2031-03-15")),
        ("By Ann Lee | Updated March 12, 2031", QUIET, (None, "2031-03-13")),
    ],
)
def test_an_update_is_an_upper_bound(line: str, body: str, days: tuple[str | None, str]) -> None:
    role: Role = "byline_date" if line.startswith("By") else "date_line"
    found = stated_date(_occurrences((role, line, 0), ("article_body", body, 0))[0][0])
    assert _days(found) == days
    assert found is not None
    assert (found.basis, bool(found.why), bool(found.evidence)) == ("inferred", True, True)


@pytest.mark.parametrize(
    ("others", "body", "days"),
    [
        ((), QUIET, ("2031-06-07", "2031-07-07")),
        ((("date_line", "6/13/2031", 1),), QUIET, ("2031-06-07", "2031-06-08")),
        ((("date_line", "13/12/2030", 1),), QUIET, ("2031-07-06", "2031-07-07")),
        ((("date_line", "13.6.2031", 1),), QUIET, ("2031-06-07", "2031-06-08")),
        ((("email_header", "Date: Mon, 9 Jun 2031 08:10:00 +0200", None),), QUIET, ("2031-06-07", "2031-06-08")),
        ((("date_line", "June 21, 2031", 1),), QUIET, ("2031-06-07", "2031-07-07")),
        ((), QUIET + " The report came on June 5.", ("2031-06-07", "2031-06-08")),
        ((), QUIET + " The report came on 5 July.", ("2031-07-06", "2031-07-07")),
        ((), QUIET + " The reports came on June 5 and July 5.", ("2031-06-07", "2031-07-07")),
        # one thing says June, another July: open
        ((("date_line", "6/13/2031", 1),), QUIET + " The report came on July 5.", ("2031-06-07", "2031-07-07")),
    ],
)
def test_the_order_of_day_and_month(others: tuple[Part, ...], body: str, days: tuple[str, str]) -> None:
    below = (*others, ("article_body", SIBLING, 1)) if others and others[0][2] == 1 else others
    found, segments = _occurrences(("date_line", "6/7/2031", 0), ("article_body", body, 0), *below)
    article = found[0]
    published = stated_date(article, lambda: list(spelt_days(article.reading, segments)))
    assert _days(published) == days
    assert published is not None
    assert published.basis == "inferred"
    assert published.evidence[0].exact == "6/7/2031"
    assert len(published.evidence) == 1 + (days[1] != "2031-07-07" or days[0] == "2031-07-06")


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_two_different_stated_days_cancel_each_other(one: date, other: date) -> None:
    lines: list[Part] = [("date_line", f"{day:%B} {day.day}, {day.year}", 0) for day in (one, other)]
    found = stated_date(_occurrences(*lines, ("article_body", QUIET, 0))[0][0])
    assert (found is None) is (one != other)
    if found:
        assert [span.exact for span in found.evidence] == [line[1] for line in lines]


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2031-03-11", ("2031-03-11", "2031-03-12")),
        ("2031-03-11T21:10:00+00:00", ("2031-03-11", "2031-03-12")),
        ("2031-12", ("2031-12-01", "2032-01-01")),
        ("2031", ("2031-01-01", "2032-01-01")),
        ("11 March 2031", ("2031-03-11", "2031-03-12")),
        ("20310311", ("2031-03-11", "2031-03-12")),
        ("20310311T0810", ("2031-03-11", "2031-03-12")),
        ("01:38 PM IST Mar 11, 2031", ("2031-03-11", "2031-03-12")),
        ("2031-03-11/2031-03-14", ("2031-03-11", "2031-03-15")),
        ("2031-03-14/2031-03-11", ("2031-03-11", "2031-03-15")),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00Z", None),
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
        (BODY, SIBLING.split(", told")[0] + " told nobody, growers said, and no help came.", "March 11, 2031"),
        (BODY, "Frost took a third of the apples of the valley, growers said, and no help came.", "March 11, 2031"),
        (BODY.replace("on Tuesday", "on Monday"), SIBLING, "March 11, 2031"),
        (BODY.replace("Tuesday", "last Tuesday"), SIBLING, "March 11, 2031"),
        (BODY.replace("said Tuesday", "will meet Tuesday"), SIBLING, "March 11, 2031"),
    ],
)
def test_what_does_not_fit_infers_nothing(body: str, sibling: str, day: str) -> None:
    assert _inferred(body, sibling, day) is None
