"""Words and what they fold to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.words import fold, folded_in, words_of


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Solvåne", "solvane"), ("Renck’s", "renck's"), ("co\u00adpy", "copy"), ("ﬁle", "file"), ("PORT", "port")],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(max_size=200))
def test_words_stand_where_they_say(text: str) -> None:
    found = words_of(text)
    assert all(fold(text[word.start : word.end]) == word.folded for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(max_size=200))
def test_folded_words_are_those_with_places(text: str) -> None:
    assert folded_in(text) == [word.folded for word in words_of(text)]
