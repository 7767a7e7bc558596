from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.page.outline import Outline, Spaces
from headwater.capture.page.tags import tag_of


def _extents(outline: Outline) -> list[tuple[str, int, int, int, int]]:
    return [(box.tag, box.start, box.end, box.parent, box.last) for box in outline.boxes]


def test_extents_and_nesting() -> None:
    outline = Outline()
    outer = outline.open(tag_of("div", 'class="post"'), 0, 0, in_link=False)
    assert outline.open(tag_of("b", ""), 0, 0, in_link=False) == -1
    inner = outline.open(tag_of("time", ""), 3, 0, in_link=False)
    outline.close(inner, 9, 4)
    outline.close(outer, 20, 6)
    outline.open(tag_of("div", ""), 20, 6, in_link=False)
    outline.finish(25, 6)
    assert _extents(outline) == [("div", 0, 20, -1, 1), ("time", 3, 9, 0, 1), ("div", 20, 25, -1, 2)]
    assert [box.linked for box in outline.boxes] == [6, 4, 0]


def test_an_inline_element_that_ends_early_leaves_what_is_open_inside_it() -> None:
    outline = Outline()
    link = outline.open(tag_of("a", 'class="author"'), 0, 0, in_link=False)
    block = outline.open(tag_of("div", ""), 2, 0, in_link=False)
    outline.close(link, 4, 0)
    outline.open(tag_of("p", 'class="post"'), 5, 0, in_link=False)
    outline.close(block, 9, 0)
    outline.finish(9, 0)
    assert _extents(outline) == [("a", 0, 4, -1, 1), ("div", 2, 9, 0, 2), ("p", 5, 9, 1, 2)]


def test_spaces_are_trimmed_however_many() -> None:
    text = " " * 5_000 + "a b" + "\n" * 5_000 + "c "
    spaces = Spaces(text)
    assert spaces.trim(0, len(text)) == (5_000, len(text) - 1)
    assert spaces.trim(7, 9_000) == (5_000, 5_003)
    assert spaces.trim(0, 4_000) == (4_000, 4_000)


@given(st.text(alphabet="a \n\u00a0\t", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_trimming_is_what_strip_does(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = Spaces(text).trim(start, end)
    assert text[first:last] == text[start:end].strip()
    assert start <= first <= last <= end
