import json

import pytest

from headwater.model import PageMetadata, Stated
from tests.capture.pages import page_of


def _ld(data: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def _about(source: str) -> PageMetadata:
    return page_of(source + "<p>x").about


def _pair(stated: Stated | None) -> tuple[str, str] | None:
    return (stated.value, (stated.why or "").removeprefix("page metadata: ")) if stated else None


@pytest.mark.parametrize(
    ("source", "field", "found"),
    [
        ("<title> Quay &amp; pier \n</title>", "title", ("Quay & pier", "title element")),
        ("<title>A</title><meta property=og:title content=B>", "title", ("B", "og:title")),
        ("<svg><title>no</title></svg><title>yes</title>", "title", ("yes", "title element")),
        ("<title> </title>", "title", None),
        ("<meta property=og:site_name content='Pier News'>", "publisher", ("Pier News", "og:site_name")),
        (_ld({"@type": "NewsArticle", "publisher": {"name": "Pier News"}}),
         "publisher", ("Pier News", "ld+json publisher")),
        (_ld({"@graph": [{"@type": "Article", "publisher": {"@id": "#o"}}, {"@id": "#o", "name": "Pier News"}]}),
         "publisher", ("Pier News", "ld+json publisher")),
        (_ld({"@type": "Organization", "publisher": "No"}), "publisher", None),
        ("<meta property=article:published_time content=2031-03-01>",
         "published", ("2031-03-01", "article:published_time")),
        (_ld([{"@type": ["Report"], "datePublished": "2031-03-02"}]),
         "published", ("2031-03-02", "ld+json datePublished")),
        ("<meta name=DATE content='March 3, 2031'>", "published", ("March 3, 2031", "date")),
        ("<meta itemprop=datePublished content=2031-03-04>", "published", ("2031-03-04", "datepublished")),
        ("<meta name=date content=''>", "published", None),
        ("<link rel='x CANONICAL' href='https://pier.example/a?b&amp;c'>",
         "uri", ("https://pier.example/a?b&c", "canonical link")),
        ("<meta property=og:url content=https://pier.example/>", "uri", ("https://pier.example/", "og:url")),
        ("<meta name=date content='" + "9" * 2000 + "'>", "published", None),
        ("<time itemprop=datePublished datetime=2031-03-05T08:00>today</time>",
         "published", ("2031-03-05T08:00", "time element")),
        ("<time class='entry-date published updated' datetime=2031-03-05>x</time>",
         "published", ("2031-03-05", "time element")),
        ("<time pubdate datetime=2031-03-05>x</time><time class=published datetime=2031-03-05T09:00>y</time>",
         "published", ("2031-03-05", "time element")),
        ("<time pubdate datetime=2031-03-05>x</time><time class=published datetime=2031-03-06>y</time>",
         "published", None),
        ("<time class=updated datetime=2031-03-05>x</time><time datetime=2031-03-06>y</time>", "published", None),
        ("<time pubdate datetime=2031-03-05>x</time>" + _ld({"@type": "Article", "datePublished": "2031-03-01"}),
         "published", ("2031-03-01", "ld+json datePublished")),
        ("<meta property=article:published_time content=2031-03-09>"
         + _ld({"@type": "Article", "datePublished": "2031-03-01"}),
         "published",
         ("2031-03-01/2031-03-09", "article:published_time and ld+json datePublished, which differ")),
        ("<meta property=article:published_time content=2031-03-02>"
         + _ld({"@type": "Article", "datePublished": "2031-03-01"}),
         "published", ("2031-03-02", "article:published_time")),
        (_ld({"@type": "Article", "dateModified": "2031-03-01"}), "published", None),
    ],
)  # fmt: skip
def test_single_values(source: str, field: str, found: tuple[str, str] | None) -> None:
    assert _pair(getattr(_about(source), field)) == found


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("<meta name=author content='Ann Bly and Bo Carr'>", ["Ann Bly", "Bo Carr"]),
        ("<meta property=article:author content=https://pier.example/ann>", []),
        (
            "<meta property=article:author content='Ann Bly'><meta property=article:author content='Bo Carr'>",
            ["Ann Bly", "Bo Carr"],
        ),
        (
            _ld({"@type": "NewsArticle", "author": [{"name": "Ann Bly"}, "Bo Carr"]})
            + "<meta name=author content=Web>",
            ["Ann Bly", "Bo Carr"],
        ),
        (_ld({"@type": "Article", "author": {"name": ["Ann Bly", "Bo Carr"]}}), ["Ann Bly", "Bo Carr"]),
        (_ld({"@type": "Article", "author": [1, None, {"name": {}}, []]}), []),
        (_ld({"@type": "WebSite", "author": "Ann Bly"}), []),
    ],
)
def test_authors(source: str, names: list[str]) -> None:
    assert [author.value for author in _about(source).authors] == names


_FROST = {"@type": "Article", "datePublished": "2031-02-01", "headline": "Frost", "author": "Bo Carr"}
_QUAY = {"@type": "Article", "datePublished": "2031-03-01", "headline": "Quay & pier", "author": "Ann Bly"}


@pytest.mark.parametrize(
    ("source", "published", "names"),
    [
        # the page's address names its article, else its title does
        (
            "<link rel=canonical href=https://www.pier.example/quay/#top>"
            + _ld([_FROST, {**_QUAY, "url": "http://pier.example/quay"}]), "2031-03-01", ["Ann Bly"],
        ),
        (
            "<link rel=canonical href=https://pier.example/quay>"
            + _ld([_FROST, {**_QUAY, "mainEntityOfPage": {"@id": "https://pier.example/quay"}}]),
            "2031-03-01", ["Ann Bly"],
        ),
        ("<title>Quay &amp; pier | Pier News</title>" + _ld([_FROST, _QUAY]), "2031-03-01", ["Ann Bly"]),
        # none is named: only what they agree on
        (_ld([_FROST, _QUAY]), None, []),
        (_ld([{**_FROST, "datePublished": "2031-03-01T08:00"}, _QUAY]), "2031-03-01T08:00", []),
        (_ld(_QUAY) + _ld(_QUAY), "2031-03-01", ["Ann Bly"]),
        # an article inside the article is not the page's
        (_ld({**_QUAY, "headline": "x", "hasPart": [_FROST]}), "2031-03-01", ["Ann Bly"]),
    ],
)  # fmt: skip
def test_of_several_articles_the_pages_own_counts(source: str, published: str | None, names: list[str]) -> None:
    about = _about(source)
    assert (about.published.value if about.published else None) == published
    assert [author.value for author in about.authors] == names


def test_values_are_inferred_and_rest_on_nothing_in_the_text() -> None:
    title = _about("<title>A</title>").title
    assert title == Stated(value="A", evidence=(), basis="inferred", why="page metadata: title element")


def test_language_is_the_pages_own_word() -> None:
    assert _about("<html lang=en-GB>").language == "en-GB"
    assert _about("<html xml:lang=de>").language == "de"
    assert _about("<html>").language is None


@pytest.mark.parametrize(
    "script",
    ["{bad", "[" * 100_000, '"text"', "null", '{"@type": 3, "author": 4}', "<!-- {} -->",
     '{"@type": "Article", "author": "\\ud800"}'],
)  # fmt: skip
def test_odd_scripts_hurt_nobody(script: str) -> None:
    assert page_of(f"<script type='application/ld+json'>{script}</script><p>x").text == "x"


@pytest.mark.parametrize("wrap", ["<!--{}-->", "//<![CDATA[\n{}\n//]]>", "\n\t{};"])
def test_wrapped_scripts_are_read(wrap: str) -> None:
    inner = wrap.replace("{}", '{"@type": "Article", "datePublished": "2031-03-02\t"}')
    about = _about(f"<script type='application/ld+json'>{inner}</script>")
    assert _pair(about.published) == ("2031-03-02", "ld+json datePublished")


def test_depth_is_capped() -> None:
    deep: object = {"@type": "Article", "datePublished": "2031-03-02"}
    for _ in range(50):
        deep = {"x": [deep]}
    assert _about(_ld(deep)).published is None
