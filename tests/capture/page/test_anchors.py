import pytest

from headwater.capture.page import anchors
from headwater.capture.page.outline import Outline, Spaces
from headwater.capture.page.tags import tag_of


def _outline(*parts: tuple[str, str, str]) -> tuple[Outline, str]:
    """Return the outline of elements side by side, each with its text."""
    outline, text = Outline(), ""
    for name, attributes, shown in parts:
        place = outline.open(tag_of(name, attributes), len(text), 0, in_link=False)
        text += shown
        if place >= 0:
            outline.close(place, len(text), 0)
        text += "\n"
    return outline, text


def test_writers_are_short_and_outside_of_quotes() -> None:
    outline, text = _outline(
        ("b", 'class="author"', "ann"),
        ("b", 'class="author"', "a" * 61),
        ("b", 'class="author"', "two\nlines"),
        ("div", 'class="author quote"', "ben"),
        ("a", 'href="/members/3"', "eve"),
        ("a", 'href="/2014/"', "news"),
    )
    found = anchors.authors_in(outline, text, Spaces(text))
    assert [(text[one.start : one.end], one.sure) for one in found] == [("ann", True), ("eve", False)]


def test_the_innermost_name_counts_and_inherits_what_is_sure() -> None:
    outline = Outline()
    outer = outline.open(tag_of("div", 'class="comment-author vcard"'), 0, 0, in_link=False)
    inner = outline.open(tag_of("a", 'href="/u/ann"'), 0, 0, in_link=False)
    outline.close(inner, 3, 0)
    outline.close(outer, 9, 0)
    (found,) = anchors.authors_in(outline, "ann says:", Spaces("ann says:"))
    assert (found.start, found.end, found.sure) == (0, 3, True)


@pytest.mark.parametrize(
    ("shown", "time"),
    [
        ("on May 3, 2014 at 10:12 am", "May 3, 2014 at 10:12 am"),
        ("3d", "3d"),
        ("Joined: May 3, 2014", ""),
        ("by ann", ""),
    ],
)
def test_times_are_narrowed_to_themselves(shown: str, time: str) -> None:
    outline, text = _outline(("span", 'class="date"', shown))
    found = anchors.times_in(outline, text, Spaces(text))
    assert "".join(text[one.start : one.end] for one in found) == time


def test_spelt_times_know_the_element_around_them() -> None:
    outline, text = _outline(("div", "", "Mon Jan 05, 2009 5:05 pm"), ("blockquote", "", "01-02-2012, 05:05 PM"))
    assert [one.box for one in anchors.spelt_times(outline, text)] == [0]
