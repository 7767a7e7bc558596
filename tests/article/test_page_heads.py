"""The day at the head of a saved page."""

from datetime import date

import pytest

from tests.article.pages import HEAD, PROSE, recovered


def _page(top: str, furniture: str = "", prose: str = PROSE) -> str:
    return (
        f"<!doctype html><html><head><title>{HEAD} | Tarn Post</title></head><body><div class='top'>{top}</div><main>"
        f"<article><h1>{HEAD}</h1>{furniture}<p>{prose}</p></article></main></body></html>"
    )


def _days(source: str, captured: date | None = None) -> tuple[str | None, str | None] | None:
    published = recovered(source, captured).published
    return (published.earliest, published.latest) if published else None


@pytest.mark.parametrize(
    "top",
    [
        "Tarn Post | Thursday 13 March 2031 | E-paper",
        "Tarn Post &middot; 13 March 2031 &middot; Subscribe",
        "<p>Thursday, March 13, 2031</p>",
        "Edition of Thursday 13 March 2031",
    ],
)
def test_an_article_came_out_no_later_than_the_head_of_its_page(top: str) -> None:
    assert _days(_page(top)) == (None, "2031-03-14")


def test_a_masthead_in_capitals_is_the_name_at_the_end_of_the_title() -> None:
    for top, outlet in (("TARN POST | Sport", "Tarn Post"), ("Tarn Post", "Tarn Post"), ("TARN Post", None)):
        publisher = recovered(_page(f"<p>{top}</p>")).publisher
        assert (publisher.value if publisher else None) == outlet


def test_a_weekday_told_near_it_says_since_when() -> None:
    told = PROSE + " The pier was shut on Wednesday."
    assert _days(_page("Tarn Post | Thursday 13 March 2031", prose=told)) == ("2031-03-12", "2031-03-14")
    far = PROSE + " The pier was shut on Monday."
    assert _days(_page("Tarn Post | Thursday 13 March 2031", prose=far)) == (None, "2031-03-14")


@pytest.mark.parametrize(
    "top",
    [
        "Founded 13 March 1931",
        "The fair ends on Thursday 13 March 2031",
        "13 March 2031",
        "Tarn Post | Thursday 13 March 2031<br>Tarn Post | Friday 14 March 2031",
        "Tarn Post | Friday 13 March 2031",
    ],
)
def test_other_days_above_an_article_say_nothing(top: str) -> None:
    assert _days(_page(top)) is None


def test_the_articles_own_date_and_the_day_of_the_capture_count() -> None:
    dated = _page("Tarn Post | Thursday 13 March 2031", "<time>11 March 2031</time>")
    assert _days(dated) == ("2031-03-11", "2031-03-12")
    assert _days(_page("Tarn Post | Thursday 13 March 2031"), date(2031, 3, 2)) is None
