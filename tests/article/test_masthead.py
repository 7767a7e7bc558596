"""What the head of a text says of the article below it: a paper's masthead, a mail's header, a page's title."""

import msgspec
import pytest

from headwater.article import recover
from headwater.model import Article, Reading, Segment
from headwater.settings import SegmentSettings
from tests.article.parts import BODY, Part, capture_of


def _recovered(*parts: Part, media_type: str = "text/plain") -> Article:
    reading, segments = capture_of(*parts)
    (article,) = _all([reading], segments, media_type)
    return article


def _all(readings: list[Reading], segments: list[Segment], media_type: str) -> tuple[Article, ...]:
    typed = [
        msgspec.structs.replace(r, capture=msgspec.structs.replace(r.capture, media_type=media_type)) for r in readings
    ]
    return recover(typed, segments, SegmentSettings())


def _said(article: Article) -> tuple[str | None, str | None]:
    return (
        article.published.earliest if article.published else None,
        article.publisher.value if article.publisher else None,
    )


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Tarn Evening Post\nTuesday, 11 March 2031", ("2031-03-11", "Tarn Evening Post")),
        ("THE QUAY\nMarket report, 11 March 2031", ("2031-03-11", "THE QUAY")),
        # two days, and a weekday that is not the date's, say no day; a name without a date is anybody's
        ("Tarn Evening Post\n11 March 2031\n12 March 2031", (None, "Tarn Evening Post")),
        ("Tarn Evening Post\nMonday, 11 March 2031", (None, "Tarn Evening Post")),
        ("Tarn Evening Post", (None, None)),
        ("we met again at the harbour.\n11 March 2031", ("2031-03-11", None)),
        # what a text is, and not whose
        ("FOR IMMEDIATE RELEASE\n11 March 2031", ("2031-03-11", None)),
        ("PRESS RELEASE\nTarn Harbour Board\n11 March 2031", ("2031-03-11", "Tarn Harbour Board")),
        ("PRESS RELEASE\nTarn Glass plc\nTuesday 11 March 2031, 07.00", ("2031-03-11", "Tarn Glass plc")),
        ("Exclusive\n11 March 2031", ("2031-03-11", None)),
        ("Opinion Quarterly\n11 March 2031", ("2031-03-11", "Opinion Quarterly")),
    ],
)
def test_masthead(head: str, said: tuple[str | None, str | None]) -> None:
    assert _said(_recovered(("chrome", head, None), ("article_body", BODY, 0))) == said


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("The Tarn Brief: ice", ("2031-03-11", "The Tarn Brief")),
        ("Fwd: The Tarn Brief: ice", (None, None)),
        ("Re: The Tarn Brief: ice", (None, None)),
    ],
)
def test_a_mail_dates_what_it_carries_itself(subject: str, said: tuple[str | None, str | None]) -> None:
    head = f"From: The Tarn Brief <brief@tarn.example>\nSubject: {subject}\nDate: Tue, 11 Mar 2031 06:30:00 +0100\n"
    parts: tuple[Part, ...] = (("email_header", head, None), ("article_body", BODY, 0))
    assert _said(_recovered(*parts, media_type="message/rfc822")) == said


@pytest.mark.parametrize(("day", "found"), [("2031-03-12", "2031-03-11"), ("2031-06-12", None), (None, None)])
def test_a_dateline_without_a_year_takes_that_of_the_pile(day: str | None, found: str | None) -> None:
    readings, segments = [], []
    for above in ("", f"{day}" if day else ""):
        body = BODY if above or day is None else "TARN, March 11 (Quayline) - " + BODY
        parts: tuple[Part, ...] = (
            (("date_line", above, 0), ("article_body", body, 0))
            if above
            else (("article_body", "TARN, March 11 (Quayline) - " + BODY, 0),)
        )
        reading, pieces = capture_of(*parts)
        readings.append(reading)
        segments += pieces
    articles = _all(readings, segments, "text/plain") if day else _all(readings[:1], segments[:1], "text/plain")
    undated = next(a for a in articles if a.dateline)
    assert _said(undated)[0] == found


@pytest.mark.parametrize(("name", "outlet"), [("Tarn Evening Post", "Tarn Evening Post"), ("The Long View", None)])
def test_above_a_headline_a_name_must_have_an_outlets_shape(name: str, outlet: str | None) -> None:
    parts: tuple[Part, ...] = (("chrome", name, None), ("headline", "Ferry chief offered to go", 0))
    assert _said(_recovered(*parts, ("article_body", BODY, 0)))[1] == outlet


def test_a_bare_name_above_the_headline_is_a_masthead_and_nobody() -> None:
    article = _recovered(
        ("byline", "NORTHERN LEAGUE", 0), ("headline", "Statement: Ravens", 0), ("date_line", "5 November 2031", 0),
        ("article_body", BODY, 0),
    )  # fmt: skip
    assert (_said(article), article.byline) == (("2031-11-05", "NORTHERN LEAGUE"), ())


def test_an_outlet_above_the_headline_needs_no_date_beside_it() -> None:
    parts: list[Part] = [("headline", "Pier to shut", 0), ("date_line", "5 May 2031", 0), ("article_body", BODY, 0)]
    assert _said(_recovered(("chrome", "The Tarn Evening Post", None), *parts))[1] == "The Tarn Evening Post"
    assert _said(_recovered(("chrome", "Two boats are late", None), *parts))[1] is None


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Tarn Evening Star Newsletters", "Tarn Evening Star"),
        ("Tarn Evening Star Daily Briefing", "Tarn Evening Star"),
        ("Morning Briefing", None),
    ],
)
def test_a_newsletter_is_its_papers(sender: str, name: str | None) -> None:
    head = f"From: {sender} <brief@star.example>\nSubject: Pier to shut\nDate: Thu, 06 Nov 2031 07:10:00 +0000\n\n"
    article = _recovered(("email_header", head, None), ("article_body", BODY, 0), media_type="message/rfc822")
    assert _said(article)[1] == name


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        ("Press Office, Tarn Glass", "Tarn Glass"),
        ("Press Office of Tarn Glass", "Tarn Glass"),
        ("Press Office", None),
        ("Press Office, Tarn Glass\nPress Office, Tarn Lamps", None),
        ("Press Office, which is closed today", None),
    ],
)
def test_an_office_that_sends_a_mail_is_not_who_it_speaks_for(signed: str, name: str | None) -> None:
    head = "From: Press Office <press@glass.example>\nSubject: Statement\nDate: Thu, 06 Nov 2031 07:10:00 +0000\n\n"
    parts: list[Part] = [("email_header", head, None), ("article_body", BODY, 0), ("chrome", signed, None)]
    assert _said(_recovered(*parts, media_type="message/rfc822"))[1] == name


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        ("Press Office of the Tarn Council", "Tarn Council"),
        ("Press Office, Tarn Anglers Club", "Tarn Anglers Club"),
        ("Press Office, 12 March 2031", None),
        ("Press Office, Floor 3", None),
        ("Press Office, Monday", None),
        ("Press Office, the", None),
        ("Press Office, of the", None),
        ("Press Office, and", None),
        ("Press Office - Closed", None),
        ("Press Office, Mobile 0123", None),
        ("Press Office, Tom Glass", None),
        ("Press Office, Head Office", None),
        ("Press Office, Una Holm", None),
    ],
)
def test_what_an_office_signs_with_must_be_a_body(signed: str, name: str | None) -> None:
    head = "From: Press Office <press@glass.example>\nSubject: Pier\nDate: Thu, 06 Nov 2031 07:10:00 +0000\n\n"
    parts: list[Part] = [("email_header", head, None), ("article_body", BODY, 0), ("chrome", signed, None)]
    assert _said(_recovered(*parts, media_type="message/rfc822"))[1] == name


@pytest.mark.parametrize(("name", "outlet"), [("The Tarn Courier", "The Tarn Courier"), ("Una Holm", None)])
def test_above_the_day_of_a_notice_stands_whose_it_is(name: str, outlet: str | None) -> None:
    article = _recovered(("byline", name, 0), ("date_line", "5 May 2031", 0), ("article_body", BODY, 0))
    assert _said(article) == ("2031-05-05", outlet)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"Please attribute the following to Tarn Glass:\n\n“{BODY}”", "2031-03-11"),
        (BODY, None),
    ],
)
def test_what_an_answer_sends_for_use_is_of_its_own_day_and_not_its_senders(told: str, day: str | None) -> None:
    head = "From: Una Holm <una@glass.example>\nSubject: Re: panes\nDate: Tue, 11 Mar 2031 06:30:00 +0100\n\n"
    parts: list[Part] = [("email_header", head, None), ("article_body", told, 0), ("chrome", "Una Holm", None)]
    assert _said(_recovered(*parts, media_type="message/rfc822")) == (day, None)
