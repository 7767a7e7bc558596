"""Page metadata is a witness: fictional pages on which it agrees with the text, stands alone, or is wrong."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Article, Span, Stated
from tests.article.pages import PROSE, SITE, graph, ld, page, recovered

SHOWN = "<p class=byline>By Ann Lee</p><p class=date>March 11, 2031</p>"
DAY = ("2031-03-11", "2031-03-12")


def _days(article: Article) -> tuple[str | None, str | None] | None:
    return (article.published.earliest, article.published.latest) if article.published else None


def _spans(article: Article) -> list[Span]:
    stated = [article.publisher, article.headline, article.dateline, *article.byline]
    found = [span for value in stated if value for span in value.evidence]
    return found + list(article.published.evidence if article.published else ())


@pytest.mark.parametrize(
    ("head", "furniture", "days", "basis", "says"),
    [
        # metadata alone infers, and says where it stands
        (ld(datePublished="2031-03-11"), "", DAY, "inferred", "ld+json datePublished"),
        (graph(published_time="2031-03-11T08:00:00+01:00"), "", DAY, "inferred", "article:published_time"),
        ("", "<time datetime=2031-03-11T08:00 class=published>3 hours ago</time>", DAY, "inferred", "time element"),
        (graph(url="https://courier.example/2031/03/11/quay"), "", DAY, "inferred", "address"),
        # the text states it, metadata agrees
        (ld(datePublished="2031-03-11T09:00:00Z"), SHOWN, DAY, "stated", "agrees"),
        (ld(datePublished="2031-03"), SHOWN, DAY, "stated", "agrees"),
        # the same moment by another zone: both days
        (ld(datePublished="2031-03-12T02:30:00Z"), SHOWN, ("2031-03-11", "2031-03-13"), "stated", "another zone"),
        (ld(datePublished="2031-03-10T22:30:00-03:00"), SHOWN, ("2031-03-10", "2031-03-12"), "stated", "another zone"),
        (ld(datePublished="2031-03-12T02:30:00"), SHOWN, ("2031-03-11", "2031-03-13"), "stated", "another zone"),
        # metadata contradicts: what the reader sees counts
        (ld(datePublished="2031-03-20"), SHOWN, DAY, "stated", "says otherwise"),
        (ld(datePublished="2030-03-11"), SHOWN, DAY, "stated", "says otherwise"),
        (ld(datePublished="2031-03-12"), SHOWN, DAY, "stated", "says otherwise"),
        (graph(url="https://courier.example/2031/04/01/quay"), SHOWN, DAY, "stated", None),
        # metadata tells the order of day and month
        (ld(datePublished="2031-03-11"), "<p class=date>11/03/2031</p>", DAY, "inferred", "order of day and month"),
        ("", "<p class=date>11/03/2031</p>", ("2031-03-11", "2031-11-04"), "inferred", "is open"),
        # two sources that differ leave both days
        (
            graph(published_time="2031-03-11T08:00:00Z") + ld(datePublished="2031-03-14"), "",
            ("2031-03-11", "2031-03-15"), "inferred", "which differ",
        ),
        # an update bounds, and metadata below it counts
        ("", "<p class=date>Updated March 11, 2031</p>", (None, "2031-03-12"), "inferred", "update"),
        (ld(datePublished="2031-03-09"), "<p class=date>Updated March 11, 2031</p>", ("2031-03-09", "2031-03-10"),
         "inferred", "ld+json"),
        (ld(datePublished="2031-03-19"), "<p class=date>Updated March 11, 2031</p>", (None, "2031-03-12"),
         "inferred", "update"),
    ],
)  # fmt: skip
def test_dates(head: str, furniture: str, days: tuple[str | None, str], basis: str, says: str | None) -> None:
    article = recovered(page(head, furniture))
    assert _days(article) == days
    assert article.published is not None
    assert article.published.basis == basis
    assert (article.published.why or "").find(says or "") >= 0
    # metadata has no characters; the text's own date always has
    from_text = "class=date" in furniture and article.published.why != "page metadata: ld+json datePublished"
    assert bool(article.published.evidence) is from_text


@pytest.mark.parametrize(
    ("head", "furniture"),
    [
        (ld(dateModified="2031-03-12"), ""),
        (graph(modified_time="2031-03-12T08:00:00Z"), ""),
        ("", "<time class=updated datetime=2031-03-12>an hour ago</time>"),
        (ld(datePublished="0001-01-01T00:00:00Z"), ""),
        (ld(datePublished="1970-01-01"), ""),
        (ld(datePublished="yesterday"), ""),
        (ld(datePublished="9999-12-31"), ""),
        ("", "<p class=date>March 11, 2031</p><p class=date>March 14, 2031</p>"),
        (graph(url="https://courier.example/1931/33/44/quay"), ""),
        (graph(url="https://courier.example/2031/03/11/2031/03/14/quay"), ""),
        (ld(datePublished="2031-03-11") + ld(datePublished="2031-03-14"), ""),
    ],
)
def test_what_dates_no_article(head: str, furniture: str) -> None:
    assert recovered(page(head, furniture)).published is None


@pytest.mark.parametrize(
    ("head", "furniture"),
    [
        (ld(datePublished="2031-03-20"), ""),
        (graph(url="https://courier.example/2031/03/20/quay"), ""),
        ("", "<p class=date>March 20, 2031</p>"),
    ],
)
def test_nothing_came_out_after_it_was_saved(head: str, furniture: str) -> None:
    source = page(head, furniture)
    assert recovered(source, captured=date(2031, 3, 12)).published is None
    assert _days(recovered(source, captured=date(2031, 3, 21))) == ("2031-03-20", "2031-03-21")


def test_a_saved_page_tells_the_order_of_day_and_month() -> None:
    article = recovered(page("", "<p class=date>03/11/2031</p>"), captured=date(2031, 5, 1))
    assert _days(article) == DAY


def test_the_article_of_several_that_the_page_is_about_counts() -> None:
    other = ld(datePublished="2031-02-01", headline="Frost", url="https://courier.example/frost")
    mine = ld(datePublished="2031-03-11", url="https://courier.example/quay", author={"name": "Ann Lee"})
    article = recovered(page(other + mine + graph(url="https://courier.example/quay?ref=1")))
    assert _days(article) == DAY
    assert [writer.value for writer in article.byline] == ["Ann Lee"]
    by_title = ld(datePublished="2031-03-11", headline="Harbour Chief Offers to Quit")
    assert _days(recovered(page(ld(datePublished="2031-02-01", headline="Frost") + by_title))) == DAY


@pytest.mark.parametrize(
    ("head", "furniture", "names", "basis", "says"),
    [
        (ld(author={"name": "Ann Lee"}), "", ["Ann Lee"], "inferred", "ld+json author"),
        (ld(author=[{"name": "Ann Lee"}, "Bo Rae"]), "", ["Ann Lee", "Bo Rae"], "inferred", "ld+json author"),
        (ld(author="By ANN LEE, AP Auto Writer"), "", ["Ann Lee"], "inferred", "ld+json author"),
        (ld(author="Ann Lee | Kesterby Media for courier.example"), "", ["Ann Lee"], "inferred", "ld+json author"),
        (ld(author="Ann Lee"), SHOWN, ["Ann Lee"], "stated", "agrees"),
        (ld(author="Ann Lee"), "<p class=author>ANN LEE</p>", ["Ann Lee"], "stated", "agrees"),
        (ld(author="Bo Rae"), SHOWN, ["Ann Lee"], "stated", "names Bo Rae; the byline counts"),
        # a bare name is a weak witness: metadata that names somebody else outweighs it
        (ld(author="Ann Lee"), "<h4>Harbour Lines</h4>", ["Ann Lee"], "inferred", "ld+json author"),
        (ld(author="Ann Lee"), "<h4>Ann Lee</h4>", ["Ann Lee"], "stated", "agrees"),
        (ld(author="Ann Lee"), "<p class=byline>By Ann Lee Ann Lee</p>", ["Ann Lee"], "stated", "agrees"),
        (ld(author="Ann Lee"), "<p class=byline>By Ann LeeCOURIER</p>", ["Ann Lee"], "stated", "agrees"),
        (ld(author="Ann Lee"), "<p class=byline>By Ann Leeds</p>", ["Ann Leeds"], "stated", "the byline counts"),
        (ld(author="Ann Lee"), "<p><a href=/ann class=author>Ann Lee</a></p>", ["Ann Lee"], "stated", "agrees"),
        ("", "<p class=byline>Ann Lee</p>", ["Ann Lee"], "stated", None),
    ],
)
def test_writers(head: str, furniture: str, names: list[str], basis: str, says: str | None) -> None:
    article = recovered(page(head, furniture))
    assert [writer.value for writer in article.byline] == names
    assert {writer.basis for writer in article.byline} == {basis}
    assert all((writer.why or "").find(says or "") >= 0 for writer in article.byline)
    assert all(bool(writer.evidence) is (basis == "stated") for writer in article.byline)


@pytest.mark.parametrize(
    "author", ["admin", "Staff", "Web Desk", "News Team", "ann@courier.example", "courier.example", "@courier", SITE]
)
def test_accounts_are_no_writers(author: str) -> None:
    assert recovered(page(graph(site_name=SITE) + ld(author=author))).byline == ()


@pytest.mark.parametrize(
    ("head", "furniture", "foot", "value", "basis", "says"),
    [
        (graph(site_name=SITE), "", "", SITE, "inferred", "og:site_name"),
        (ld(publisher={"name": SITE}), "", "", SITE, "inferred", "ld+json publisher"),
        (graph(site_name=SITE), "", f"<p>© 2031 {SITE}</p>", SITE, "stated", "agrees"),
        (graph(site_name="Gangway"), "", "<p>Copyright 2031 Gangway.</p>", "Gangway", "stated", "agrees"),
        (graph(site_name=SITE), f"<p class=byline>By Ann Lee, {SITE}</p>", "", SITE, "stated", "agrees"),
        (
            graph(site_name=f"{SITE} | courier.example"), f"<p class=byline>By Ann Lee, {SITE}</p>", "",
            SITE, "stated", "agrees",
        ),
        # the blog that copied names itself in its metadata
        (
            graph(site_name="Gangway"), f"<p class=byline>By Ann Lee, {SITE}</p>", "<p>© 2031 Gangway</p>",
            SITE, "stated", 'says otherwise ("Gangway")',
        ),
        (graph(site_name="Gangway"), "", f"<p>This article first appeared in {SITE}.</p>", SITE, "stated", "otherwise"),
        # an agency supplied the text, the site printed it
        (graph(site_name=SITE), "<p class=byline>By Ann Lee, AP</p>", "", SITE, "inferred", "og:site_name"),
        # "The Post" is many outlets', unless the page says that it is this one's name
        (graph(site_name="The Post"), "<p class=byline>By Ann Lee, The Post</p>", "", "The Post", "stated", "agrees"),
    ],
)  # fmt: skip
def test_publishers(head: str, furniture: str, foot: str, value: str, basis: str, says: str) -> None:
    found = recovered(page(head, furniture, foot)).publisher
    assert found is not None
    assert (found.value, found.basis) == (value, basis)
    assert says in (found.why or "")
    assert bool(found.evidence) is (basis == "stated")


def test_metadata_of_a_thread_or_of_several_articles_is_nobodys() -> None:
    head = graph(site_name="Quay Talk", published_time="2031-03-01") + ld(author="Ann Lee")
    alone = recovered(page(head))
    assert (alone.publisher, alone.published, alone.byline) != (None, None, ())
    thread = recovered(page(head), kind="thread")
    assert (thread.publisher, thread.published, thread.byline, thread.language) == (None, None, (), "en")


def test_the_date_of_a_post_is_not_the_pasted_articles() -> None:
    furniture = "<p class=date>March 20, 2031 at 3:04 PM</p>"
    pasted = recovered(page("", furniture), kind="thread", posts=[("March 20", PROSE[-20:])])
    assert pasted.published is not None
    # it came out then or before, and nothing tells when
    assert (pasted.published.earliest, pasted.published.latest) == (None, "2031-03-21")
    assert _days(recovered(page("", furniture))) == ("2031-03-20", "2031-03-21")


_VALUES = st.sampled_from(
    [
        "2031-03-11", "2031-03-11T23:30:00Z", "11/03/2031", "2031", "", "March 11, 2031", "2031-02-30", "x/y",
        "2031-01-01/2031-02-01",
    ],
)  # fmt: skip
_FURNITURE = st.sampled_from(["", SHOWN, "<p class=date>11/03/2031</p>", "<p class=date>Updated May 1, 2031</p>"])


@given(_VALUES, _VALUES, _FURNITURE)
def test_whatever_pages_say_evidence_spells_the_text(published: str, graphed: str, furniture: str) -> None:
    head = graph(published_time=graphed, site_name=SITE) + ld(datePublished=published, author="Ann Lee")
    article = recovered(page(head, furniture))
    years = {int(year) for year in re.findall(r"\d{4}", head + furniture)}
    if article.published:
        ends = [end for end in (article.published.earliest, article.published.latest) if end]
        # nothing but what the page says: no day of today's
        assert {int(end[:4]) for end in ends} <= years | {year + 1 for year in years}
        assert article.published.basis == "inferred" or article.published.evidence
        assert article.published.basis == "stated" or article.published.why
    for stated in (article.publisher, *article.byline):
        assert isinstance(stated, Stated)
        assert stated.basis == "stated" or stated.why
        assert all(span.exact.casefold() == stated.value.casefold() for span in stated.evidence)
    assert all(len(span.exact) == span.end - span.start for span in _spans(article))
