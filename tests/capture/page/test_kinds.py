import pytest

from tests.capture.page.threads import ENGINES, UNKNOWN
from tests.capture.page.threads.lists import ARTICLES, LISTS, OTHERS
from tests.capture.page.threads.said import thread_of
from tests.capture.pages import page_of

_NO_THREADS = (
    [(name, source, "list") for name, source in LISTS.items()]
    + [(name, source, "article") for name, source in ARTICLES.items()]
    + [(name, source, "other") for name, source in OTHERS.items()]
)


@pytest.mark.parametrize(("name", "source", "kind"), _NO_THREADS, ids=[name for name, _, _ in _NO_THREADS])
def test_pages_that_are_no_threads_hold_no_posts(name: str, source: str, kind: str) -> None:
    page = page_of(source)
    assert (page.kind, page.posts) == (kind, ())


@pytest.mark.parametrize("name", [*ENGINES, *UNKNOWN])
def test_a_thread_is_told_from_an_article_with_comments(name: str) -> None:
    made = {**ENGINES, **UNKNOWN}[name](thread_of(6, 31))
    page = page_of(made.html)
    assert page.kind == made.kind
    assert len(page.posts) == 6


def test_a_notice_above_a_thread_makes_no_article_of_it() -> None:
    made = ENGINES["prosilver32"](thread_of(3, 5))
    rules = "<p>" + "Please stay on topic, be kind to each other and do not post the same letter twice. " * 6 + "</p>"
    assert page_of(made.html.replace('<h2 class="topic-title">', rules + '<h2 class="topic-title">')).kind == "thread"


def test_an_article_is_no_post_of_its_comments() -> None:
    made = ENGINES["wordpress"](thread_of(1, 2))
    page = page_of(made.html)
    (post,) = page.posts
    assert page.text[: post.start].count("lamp on the harbour wall") == 4
