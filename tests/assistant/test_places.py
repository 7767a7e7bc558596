"""Places and pages: links as the dossier's page follows them, and bounds on what one answer holds."""

import re
from importlib.resources import files

import pytest

from headwater.assistant.places import MAX_EXACT_CHARS, MAX_PAGE_CHARS, Paged, Places, clipped, page
from headwater.model import Noun, Span
from tests.web.sample import dossier
from tests.web.sheets import FORUM


class Row(Noun, frozen=True, kw_only=True):
    text: str


def places() -> Places:
    return Places(dossier().captures, dossier().articles)


def test_a_link_is_what_the_page_follows() -> None:
    script = files("headwater.web").joinpath("static", "dossier.js").read_text("utf-8")
    found = re.search(r"/(\^#\(\[[^/]*)/\.exec\(location\.hash\)", script)
    assert found is not None
    place = places().place(FORUM["aq1"])
    followed = re.fullmatch(found[1], place.link)
    assert followed is not None
    assert followed.groups() == (place.capture, str(place.start), str(place.end))
    assert place.path == "forum/thread-88.html"
    assert place.exact == FORUM["aq1"].exact


def test_long_places_are_cut_and_say_so_and_unseen_characters_are_counted() -> None:
    text = "\u200b\U000e0041" + "x" * 5_000
    place = places().place(Span(capture="capture-forum", start=0, end=len(text), exact=text))
    assert (len(place.exact), place.more) == (MAX_EXACT_CHARS, len(text) - MAX_EXACT_CHARS)
    assert place.unseen == 2


def test_an_article_of_another_dossier_is_named_by_its_id() -> None:
    assert places().article("article-nowhere").id == "article-nowhere"


@pytest.mark.parametrize(
    ("offset", "limit", "rows", "following"),
    [(0, 2, [0, 1], 2), (2, 2, [2, 3], 4), (4, 2, [4], None), (9, 2, [], None)],
)
def test_pages_follow_each_other(offset: int, limit: int, rows: list[int], following: int | None) -> None:
    made, shown = page(range(5), Paged(offset=offset, limit=limit), lambda n: Row(text=str(n)))
    assert [int(row.text) for row in made] == rows
    assert (shown.total, shown.next_offset) == (5, following)


def test_a_page_ends_where_it_is_full_and_has_one_row_at_least() -> None:
    made, shown = page(range(50), Paged(limit=50), lambda _: Row(text="x" * (MAX_PAGE_CHARS // 3)))
    assert (len(made), shown.next_offset) == (2, 2)
    made, shown = page(range(50), Paged(limit=50), lambda _: Row(text="x" * MAX_PAGE_CHARS * 2))
    assert (len(made), shown.next_offset) == (1, 1)


def test_labels_are_clipped() -> None:
    assert clipped("abc", 3) == "abc"
    assert clipped("abcd", 3) == "ab…"
