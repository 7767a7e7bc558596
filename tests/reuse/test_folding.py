"""Words as columns against the words of the reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.words import words_of
from headwater.reuse.folding import Folded, fold_texts, hash_word

# letters with and without case and accents, apostrophes of every kind, what folds to nothing, to two letters, to none
ALPHABET = "aB'’ʼ_\u00ad\u200b ßﬁÉé\u0301İı½\n.한국0٣\U0001d400\ud800-"
TEXTS = st.lists(st.text(ALPHABET, max_size=40), max_size=6)
PINNED = 7891930055767997692
SPECIAL = ["", "a" * 64, "a" * 65, "ß" * 40, "'a'", "a''b", "a'", "\u00ad", "x\u00ady", "_'_", "a\u0301b"]


def agrees(texts: list[str]) -> Folded:
    folded = fold_texts(texts)
    assert folded.first[0] == 0
    assert len(folded.first) == len(texts) + 1
    for number, text in enumerate(texts):
        words = words_of(text)
        own = slice(int(folded.first[number]), int(folded.first[number + 1]))
        assert folded.starts[own].tolist() == [w.start for w in words]
        assert folded.ends[own].tolist() == [w.end for w in words]
        assert folded.words[own].tolist() == [hash_word(w.folded) for w in words]
    return folded


@given(TEXTS)
def test_words_places_and_folds_are_the_readers(texts: list[str]) -> None:
    agrees(texts)


@pytest.mark.parametrize("text", SPECIAL)
def test_words_at_the_edges_of_the_method(text: str) -> None:
    agrees([text])
    agrees(["before", text, "after"])


@given(st.lists(st.text("abcdef'ß", min_size=1, max_size=12), unique=True, max_size=60))
def test_words_that_differ_have_numbers_that_differ(words: list[str]) -> None:
    spelt = {word.folded for text in words for word in words_of(text)}
    assert len({hash_word(word) for word in spelt}) == len(spelt)


def test_long_texts_are_cut_into_blocks_without_a_seam() -> None:
    texts = ["Quay weir kiln. " * 9000, "weir", "kiln quay " * 9000, ""]
    folded = agrees(texts)
    assert set(folded.words.tolist()) == {hash_word(word) for word in ("quay", "weir", "kiln")}


def test_a_hash_is_the_same_in_every_run() -> None:
    assert hash_word("lantern") == hash_word("lantern") < 1 << 63
    # pinned: shards that were written by an earlier run must fit
    assert fold_texts(["Lantern"]).words.tolist() == [hash_word("lantern")] == [PINNED]

