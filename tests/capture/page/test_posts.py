import gzip
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture import read
from headwater.capture.page import Page
from headwater.model import Post
from headwater.settings import CaptureSettings
from tests.capture.page.threads import ENGINES, UNKNOWN
from tests.capture.page.threads.comments import Builder
from tests.capture.page.threads.later import LATER
from tests.capture.page.threads.others import OTHERS
from tests.capture.page.threads.said import thread_of
from tests.capture.page.threads.shown import GoldPost, Made, fold
from tests.capture.pages import PIECES, page_of
from tests.costs import seconds_of

_OTHER_ENGINES = {**UNKNOWN, **OTHERS, **LATER}
_COUNTS = (1, 3, 20)
_SEEDS = range(100, 106)
_KEPT_SHARE = 0.95


def _said(page: Page, post: Post) -> GoldPost:
    def shown(extent: tuple[int, int] | None) -> str:
        return fold(page.text[slice(*extent)]) if extent else ""

    return GoldPost(shown(post.body), shown(post.author), shown(post.posted), tuple(map(shown, post.quotes)))


def _kept(made: Made) -> tuple[int, int]:
    """Return how many of the gold's posts are found whole, and how many found ones are none of them."""
    page = page_of(made.html)
    found = Counter(_said(page, post) for post in page.posts if post.body)
    gold = Counter(made.posts)
    return (found & gold).total(), (found - gold).total()


def _pages(builder: Builder, *, least: int = 1) -> Iterator[Made]:
    for count in _COUNTS:
        if count >= least:
            for seed in _SEEDS:
                yield builder(thread_of(count, seed))


@pytest.mark.parametrize("engine", ENGINES)
def test_posts_are_kept_with_their_boundaries(engine: str) -> None:
    made = list(_pages(ENGINES[engine]))
    kept, extra = map(sum, zip(*map(_kept, made), strict=True))
    total = sum(len(one.posts) for one in made)
    assert total == 24 * len(_SEEDS)
    assert kept >= _KEPT_SHARE * total
    assert extra <= (1 - _KEPT_SHARE) * total


@pytest.mark.parametrize("engine", _OTHER_ENGINES)
def test_engines_that_the_names_were_not_made_for_are_read_by_their_structure(engine: str) -> None:
    made = list(_pages(_OTHER_ENGINES[engine], least=3))
    kept, extra = map(sum, zip(*map(_kept, made), strict=True))
    assert kept >= _KEPT_SHARE * sum(len(one.posts) for one in made)
    assert extra == 0


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_every_language_of_the_interface_is_read(language: str) -> None:
    for name, builder in ENGINES.items():
        made = builder(thread_of(5, 77, language=language))
        assert _kept(made) == (5, 0), name


@pytest.mark.parametrize("engine", ENGINES)
def test_cards_buttons_and_signatures_lie_in_the_post_and_outside_its_message(engine: str) -> None:
    thread = thread_of(20, 9)
    page = page_of(ENGINES[engine](thread).html)
    signed = {said.person.signature for said in thread.said if said.person.signature}
    assert signed
    for post in page.posts:
        assert post.body
        body = page.text[slice(*post.body)]
        assert not [words for words in (*signed, "Lamps at half price", thread.words["report"]) if words in body]


def _check_shape(page: Page) -> None:
    reached = 0
    for post in page.posts:
        assert reached <= post.start < post.end <= len(page.text)
        reached = post.end
        inside = [extent for extent in (post.body, post.author, post.posted) if extent]
        assert all(post.start <= start < end <= post.end for start, end in inside)
        within = post.body[0] if post.body else post.end
        for start, end in post.quotes:
            assert post.body
            assert within <= start < end <= post.body[1]
            within = end
        for start, end in [(post.start, post.end), *inside, *post.quotes]:
            assert page.text[start:end] == page.text[start:end].strip()


_FORUM = (
    *PIECES, "<div class=post>", "<article class='message'>", "<li class=comment id=comment-1>", "</article>", "_" * 12,
    "<b class=username>ann</b>", "<a href=/members/2>ben</a>", "<time>May 3, 2012, 10:12</time>", "<tr><td class=row1>",
    "<span class=date>3h</span>", "<div class=content>", "<div class=signature>", "<blockquote class=quote>", "</h3>",
    "Quote:", "<div class=quotetitle>", "Posted: Mon Jan 3, 2005 5:05 pm", "<span class=postbody>", "<h3><a href=/t/1>",
    "Last edited by ann 3",
)  # fmt: skip


@given(st.lists(st.sampled_from(_FORUM), max_size=60).map("".join))
def test_whatever_the_markup_posts_are_in_order_and_hold_their_parts(source: str) -> None:
    _check_shape(page_of(source))


@given(st.sampled_from(sorted(ENGINES)), st.integers(0, 500), st.integers(0, 30_000), st.integers(1, 400))
def test_a_page_with_a_hole_is_still_read(engine: str, seed: int, at: int, length: int) -> None:
    html = ENGINES[engine](thread_of(3, seed)).html
    _check_shape(page_of(html[: at % len(html)] + html[at % len(html) + length :]))


def _post(number: int, inner: str = "") -> str:
    return (
        f'<div class="post" id="p{number}"><a class="username" href="/members/{number}">user{number}</a>'
        f"<time>May {number % 28 + 1}, 2012, 10:1{number % 10}</time>"
        f'<div class="content">Message number {number} says something of its own.</div>{inner}</div>'
    )


def _nested(count: int) -> str:
    return "".join(_post(number)[: -len("</div>")] for number in range(count)) + "</div>" * count


def test_ten_thousand_posts_side_by_side() -> None:
    page = page_of("".join(map(_post, range(10_000))), 2_000_000)
    assert [_said(page, post).author for post in page.posts] == [f"user{number}" for number in range(10_000)]


def test_five_thousand_posts_inside_one_another() -> None:
    page = page_of(_nested(5_000), 2_000_000)
    assert len(page.posts) == 5_000
    assert _said(page, page.posts[-1]).body == "Message number 4999 says something of its own."
    _check_shape(page)


_EVERY_NAME = "comment message post author time quote signature content"


def _hostile(name: str, size: int) -> str:
    anchors = "<b class=author>x</b><time>3h</time>"
    return {
        "flat": "".join(map(_post, range(size))),
        "nested": _nested(size),
        "every name, nested": f'<div class="{_EVERY_NAME}">' * size + anchors + "<p>hello there" + "</div>" * size,
        "anchors on every level": f"<div class=comment>{anchors}words " * size,
        "quotes": f"<blockquote class=quote>{anchors}" * size,
        "asides": _post(1) + _post(2, "<div class=signature>x</div>y" * size) + _post(3),
        "spaces": "<pre>" + (" " * 50 + f"<div class=post>{anchors}") * size,
        "names": "".join(f'<div class="a{n} b{n}x c{n}y">{anchors}some words here</div>' for n in range(size)),
        "inline left open": "<a class=author><div class=post><time>3d</time>" * size,
        "cells": f"<table><tr><td class=post>{anchors}" * size,
        "edits": _post(1) + _post(2).replace("says", "Edited by x 1<br>" * size) + _post(3),
        "lines": _post(1) * 3 + "<p>12:12 12 abc 2012 1.1.2012 at 12:1 ago 3" * size,
    }[name]


@pytest.mark.parametrize(
    "name",
    ["flat", "nested", "every name, nested", "anchors on every level", "quotes", "asides", "spaces", "names",
     "inline left open", "cells", "edits", "lines"],
)  # fmt: skip
def test_cost_grows_with_the_page_and_no_faster(name: str) -> None:
    def seconds(size: int, enough: float = 0.0) -> float:
        source = _hostile(name, size)
        return seconds_of(lambda: _check_shape(page_of(source, 2_000_000)), enough=enough)

    seconds(200)
    most = 8 * 4 * seconds(1_000) + 0.5
    assert seconds(8_000, most) < most


@pytest.mark.shared
def test_articles_hold_no_posts_but_their_comments(shared: Path) -> None:
    """The comments of these pages were counted by eye: 1, 34 and 10 on three of them, none on the others."""
    found = []
    for file in sorted((shared / "data" / "extraction" / "html").glob("*.html.gz")):
        page = page_of(gzip.decompress(file.read_bytes()), 10_000_000)
        _check_shape(page)
        assert page.kind != "thread"
        if page.posts:
            found.append((file.name[:8], len(page.posts)))
            assert all(post.body and post.author and post.posted for post in page.posts)
    assert found == [("0e014df6", 1), ("8e3efab5", 34), ("c582d3b7", 10)]


def test_a_reading_carries_kind_and_posts(tmp_path: Path) -> None:
    made = ENGINES["prosilver32"](thread_of(3, 1))
    (tmp_path / "viewtopic.html").write_text(made.html, encoding="utf-8")
    (tmp_path / "note.txt").write_text("No page.", encoding="utf-8")
    text, thread = sorted(read([tmp_path], CaptureSettings()).readings, key=lambda reading: len(reading.posts))
    assert (text.kind, text.posts) == (None, ())
    assert thread.kind == "thread"
    bodies = [fold(thread.text[slice(*post.body)]) for post in thread.posts if post.body]
    assert bodies == [post.body for post in made.posts]


def _authors(page: Page) -> Sequence[str]:
    return [_said(page, post).author for post in page.posts]


def test_an_answer_ends_the_post_it_is_nested_in() -> None:
    page = page_of(_post(1, _post(2)) + _post(3))
    assert _authors(page) == ["user1", "user2", "user3"]
    assert page.posts[0].end <= page.posts[1].start


def test_a_first_post_that_is_built_unlike_its_answers_is_one() -> None:
    question = _post(1).replace('class="post" id="p1"', 'class="question-block"')
    page = page_of(f"<section>{question}</section><section>{_post(2)}{_post(3)}</section>")
    assert _authors(page) == ["user1", "user2", "user3"]


def test_the_date_of_a_pasted_article_is_not_when_it_was_posted() -> None:
    pasted = "<div class=postbody><p>Lamps stay dark</p><p>March 3, 2014, 9:30 AM</p><p>The board said so.</p></div>"
    page = page_of(f"<div class=postcontainer><b class=username>ann</b>{pasted}</div>")
    assert [post.posted for post in page.posts] == [None]


def test_stubs_and_advertisements_between_posts_are_none() -> None:
    stub = "<div class=post><div class=notice>This message has been deleted.</div></div>"
    page = page_of(_post(1) + stub + "<div class=post>Lamps at half price</div>" + _post(2))
    assert _authors(page) == ["user1", "user2"]


@pytest.mark.parametrize(
    "source",
    [
        "<div class=post><b class=author>ann</b><div class=content>words</div></div>",
        "<div class=post><time>May 3, 2012</time><div class=content>words</div></div>",
        "<div class=message>words</div>" * 5,
        "",
    ],
)
def test_no_posts_where_nothing_tells_who_and_when(source: str) -> None:
    assert page_of(source).posts == ()
