"""The minute at which an article came out: stated by metadata, by a record, or beside the date on the page."""

import pytest

from tests.article.pages import graph, ld, page, recovered


@pytest.mark.parametrize(
    ("head", "furniture", "moment"),
    [
        # metadata keeps its offset; what the page shows is then the outlet's own time of the same minute
        (graph(published_time="2031-03-11T08:05:00Z"), "", "2031-03-11T08:05Z"),
        (graph(published_time="2031-03-11T08:05:00+01:00"), "<p class=date>March 11, 2031, 8:05</p>",
         "2031-03-11T08:05+01:00"),
        (ld(datePublished="2031-03-11T08:05:00+0100"), "", "2031-03-11T08:05+01:00"),
        # what the page prints beside its date
        ("", "<p class=date>11 March 2031, 15:40</p>", "2031-03-11T15:40"),
        ("", "<p class=date>Published 11 March 2031 at 3.40pm GMT</p>", "2031-03-11T15:40Z"),
        ("", "<p class=date>07:15, Tuesday 11 March 2031</p>", "2031-03-11T07:15"),
        ("", "<p class=date>Published March 11, 2031 9:00 a.m. | Updated March 12, 2031 10:20</p>", "2031-03-11T09:00"),
        # midnight is a day without a clock, and an update's hour is none of publication
        (graph(published_time="2031-03-11T00:00:00Z"), "", None),
        ("", "<p class=date>March 11, 2031</p>", None),
        ("", "<p class=date>Published March 11, 2031 Updated 10:20</p>", None),
        # a zone by another name, a clock that is none, and two clocks
        ("", "<p class=date>11 March 2031, 15:40 CET</p>", None),
        ("", "<p class=date>11 March 2031, 15:75</p>", None),
        ("", "<p class=date>11 March 2031, 15:40</p><p class=date>11 March 2031, 18:10</p>", None),
        # an offset that no zone has
        ("", "<p class=date>11 March 2031, 15:40 +99:99</p>", None),
        (graph(published_time="2031-03-11T08:05:00+24:00"), "", None),
        # the page's day is another than the metadata's
        (graph(published_time="2031-03-20T08:05:00Z"), "<p class=date>March 11, 2031</p>", None),
    ],
)  # fmt: skip
def test_moment(head: str, furniture: str, moment: str | None) -> None:
    published = recovered(page(head, furniture)).published
    assert published is not None
    assert published.moment == moment
    assert published.earliest is None or "T" not in published.earliest
