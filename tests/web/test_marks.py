"""Weaving: any spans, any cuts, and the text comes back to the character."""

import time

from hypothesis import given
from hypothesis import strategies as st

from headwater.web.marks import MAX_OPEN, Mark, weave
from tests.web.reading import PageReader

_TEXT = st.text(st.characters(codec=None) | st.sampled_from("\r\n\0<>&\u202e\ud800\"' "), max_size=40)


def _marks(spans: list[tuple[int, int]]) -> list[Mark]:
    return [Mark(start=start, end=end, key=f"s{n}", kinds="k") for n, (start, end) in enumerate(spans, 1)]


def _shown(text: str) -> str:
    return "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in text)


def _read(text: str, marks: list[Mark], cuts: list[int]) -> tuple[PageReader, tuple[str, ...]]:
    woven = weave(text, marks, cuts)
    inside = "".join(f'<div class="t">{stretch}</div>' for stretch in woven.stretches)
    return PageReader(f'<article class="capture">{inside}</article>'), woven.split


@given(st.data())
def test_any_spans_over_any_text(data: st.DataObject) -> None:
    text = data.draw(_TEXT)
    place = st.integers(0, len(text))
    pairs = data.draw(
        st.lists(st.tuples(place, place).map(lambda pair: (min(pair), max(pair))), max_size=12, unique=True)
    )
    cuts = data.draw(st.lists(place, max_size=4))
    read, split = _read(text, _marks(pairs), cuts)
    assert read.texts == [_shown(text)]
    assert read.ids == sorted(set(read.ids), key=read.ids.index)
    assert read.marks == {f"s{n}": _shown(text[start:end]) for n, (start, end) in enumerate(pairs, 1)}
    assert set(split) <= set(read.marks)


def test_nested_spans_are_not_split() -> None:
    _, split = _read("one two three", _marks([(0, 13), (4, 13), (4, 7)]), [])
    assert split == ()


def test_crossing_spans_are_split_once() -> None:
    _, split = _read("one two three four", _marks([(0, 9), (4, 18)]), [])
    assert split == ("s2",)


def test_thousands_of_crossing_spans_stay_linear() -> None:
    count = 4_000
    marks = _marks([(n, n + count) for n in range(count)])
    started = time.perf_counter()
    woven = weave("x" * (2 * count), marks, [])
    assert time.perf_counter() - started < 10
    assert sum(map(len, woven.stretches)) < 120 * MAX_OPEN * count
