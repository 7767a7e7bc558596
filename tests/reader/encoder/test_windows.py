"""Windows cover a paragraph word by word; offsets are the text's."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.encoder.windows import MOST_PIECES, MOST_SHARED_PIECES, marked, shape_of, windows_of
from tests.reader.encoder.fakes import FakeTokenizer, Pieces

SENTENCE = "Ada said that the bridges will close. "


def test_words_are_places_in_the_text() -> None:
    text = "Ada said “it holds”."
    (window,) = windows_of(FakeTokenizer(), [text])[0]
    assert [text[a:b] for a, b in window.words] == ["Ada", "said", "“", "it", "holds", "”", "."]
    assert len(window.ids) == 1 + 8 + 1
    assert window.firsts.tolist() == [1, 2, 3, 4, 5, 7, 8]
    assert window.shapes.tolist() == [0, 2, 1, 0, 1, 1, 1, 0, 0, 0]
    assert window.owned == 0


def test_an_empty_paragraph_has_no_window() -> None:
    assert windows_of(FakeTokenizer(), ["", "Ada"])[0] == []


@pytest.mark.parametrize("text", [SENTENCE * 80, "bridges " * 700, SENTENCE + "bridges " * 300 + ". " + SENTENCE * 40])
def test_every_word_is_owned_once(text: str) -> None:
    windows = windows_of(FakeTokenizer(), [text])[0]
    owned = [place for window in windows for place in window.words[window.owned :]]
    assert owned == sorted(set(owned))
    assert "".join(text[a:b] for a, b in owned) == "".join(text.split())
    assert all(len(window.ids) <= MOST_PIECES + 2 for window in windows)
    assert all(len(window.firsts) == len(window.words) for window in windows)


def test_cuts_stand_behind_sentences_and_share_some() -> None:
    text = SENTENCE * 80
    windows = windows_of(FakeTokenizer(), [text])[0]
    assert len(windows) > 2
    for window in windows:
        assert text[slice(*window.words[0])] == "Ada"
        assert text[slice(*window.words[-1])] == "."
    for window in windows[1:]:
        assert window.owned > 0
        assert window.firsts[window.owned] <= MOST_SHARED_PIECES + 1


@given(st.text(max_size=200))
def test_any_text_is_cut(text: str) -> None:
    for window in windows_of(FakeTokenizer(), [text])[0]:
        assert all(0 <= a < b <= len(text) for a, b in window.words)
        assert len(window.ids) == len(window.shapes)


def test_a_word_longer_than_a_window_is_read_by_its_beginning() -> None:
    class Letters(FakeTokenizer):
        """Every letter is a piece, as of a word the vocabulary lacks."""

        def _pieces(self, text: str) -> Pieces:
            return Pieces([3] * len(text), [(n, n + 1) for n in range(len(text))], [0] * len(text))

    (window,) = windows_of(Letters(), ["x" * 1_000])[0]
    assert len(window.ids) == MOST_PIECES + 2
    assert window.words == ((0, 1_000),)


def test_marks_tell_where_a_piece_stands_to_a_cue() -> None:
    (window,) = windows_of(FakeTokenizer(), ["Ada said bridges told it ."])[0]
    cues = [(1, 2), (3, 4)]
    assert marked(window, cues, 0).tolist() == [0, 0, 1, 2, 2, 3, 2, 2, 2]
    assert marked(window, cues, 1).tolist() == [0, 0, 3, 0, 0, 1, 2, 2, 2]


@pytest.mark.parametrize(
    ("word", "shape"),
    [("42", 0), ("“", 0), ("pier", 1), ("Pier", 2), ("I", 2), ("NATO", 3), ("McKay", 4), ("iPad", 4), ("", 0)],
)
def test_shapes(word: str, shape: int) -> None:
    assert shape_of(word) == shape


def test_arrays_are_whole_numbers() -> None:
    (window,) = windows_of(FakeTokenizer(), ["Ada said"])[0]
    assert window.ids.dtype == window.shapes.dtype == window.firsts.dtype == np.int64
