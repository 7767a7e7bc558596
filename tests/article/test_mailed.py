"""What the mails that an article went through say of its date."""

import msgspec
import pytest

from headwater.article import recover
from headwater.model import Article
from headwater.settings import SegmentSettings
from tests.article.parts import BODY, Part, capture_of

_OUTER = "From: Nell Ambry <n@orlau.example>\nSubject: {}\nDate: Thu, 13 Mar 2031 08:44:00 +0100\n"


def _recovered(header: str, *between: Part, media_type: str = "message/rfc822") -> Article:
    parts = (("email_header", header, None), *between, ("headline", "Pier to shut", 0), ("article_body", BODY, 0))
    reading, segments = capture_of(*parts)
    reading = msgspec.structs.replace(reading, capture=msgspec.structs.replace(reading.capture, media_type=media_type))
    (article,) = recover([reading], segments, SegmentSettings())
    return article


def _days(article: Article) -> tuple[str | None, str | None] | None:
    return (article.published.earliest, article.published.latest) if article.published else None


@pytest.mark.parametrize(
    "inner",
    [
        ("---------- Forwarded message ---------\nFrom: Tarn Post <t@post.example>\nDate: Tue, 11 Mar 2031 at 19:12\n"
        "Subject: Pier"),
        "-----Original Message-----\nFrom: Tarn Post\nSent: Tuesday, March 11, 2031 6:55 AM\nTo: Nell\nSubject: Pier",
        ("Begin forwarded message:\n\n> From: Tarn Post <t@post.example>\n> Subject: Pier\n"
        "> Date: 11 March 2031 at 19:12:00 CET"),
        "Von: Tarn Post\nGesendet: Dienstag, 11. März 2031 06:55\nAn: Nell\nBetreff: Pier",
        "From: Tarn Post\nSent: 11/03/2031 06:55\nSubject: Pier",
        ("From: Ed Strake\nSent: 12 March 2031\nSubject: Fwd: Pier\n\n"
        "From: Tarn Post\nSent: 11 March 2031\nSubject: Pier"),
        "On Tue, 11 Mar 2031 at 19:12, Tarn Post <t@post.example> wrote:",
    ],
)
def test_a_forwarded_article_is_of_the_day_of_the_mail_that_carried_it(inner: str) -> None:
    article = _recovered(f"{_OUTER.format('Fwd: Pier')}\n{inner}")
    assert _days(article) == ("2031-03-11", "2031-03-12")
    assert article.published is not None
    assert article.published.basis == "inferred"
    assert "11" in article.published.evidence[0].exact


@pytest.mark.parametrize("subject", ["Fwd: Pier", "Re: Pier"])
def test_the_whole_mail_bounds_what_was_forwarded_with_it(subject: str) -> None:
    assert _days(_recovered(_OUTER.format(subject))) == (None, "2031-03-14")
    # somebody writes above the article, so that no header carries it
    article = _recovered(f"{_OUTER.format(subject)}\n", ("user_reply", "Ed, did you see this?", None))
    assert _days(article) == (None, "2031-03-14")


def test_the_mail_that_carries_a_text_itself_dates_it() -> None:
    assert _days(_recovered(_OUTER.format("Pier"))) == ("2031-03-13", "2031-03-14")


@pytest.mark.parametrize(
    ("header", "days"),
    [
        ("From: Tarn Post\nSent: 11 March 2031\nSubject: Pier", ("2031-03-11", "2031-03-12")),
        # who sent it on did so later; of a mail with two days, or of an open order, nothing is said
        ("From: Nell Ambry\nSent: 11 March 2031\nSubject: Fwd: Pier", None),
        ("From: Tarn Post\nSent: 11 March 2031, again 12 March 2031\nSubject: Pier", None),
        ("From: Tarn Post\nSent: 03/11/2031 06:55\nSubject: Pier", None),
    ],
)
def test_a_header_pasted_above_a_text(header: str, days: tuple[str, str] | None) -> None:
    assert _days(_recovered(header, media_type="text/plain")) == days


def test_the_articles_own_date_counts() -> None:
    article = _recovered(f"{_OUTER.format('Fwd: Pier')}\nFrom: Tarn Post\nSent: 11 March 2031\nSubject: Pier",
                         ("date_line", "10 March 2031", 0))  # fmt: skip
    assert _days(article) == ("2031-03-10", "2031-03-11")
