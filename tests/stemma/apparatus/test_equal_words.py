"""Words that are equal between two stretches that differ."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.stemma.apparatus.equal_words import equal_words


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("fourteen sailors left harbour", "fifteen sailors left port", "sailors left"),
        ("the quay was shut", "the pier was closed", ""),  # "the" and "was" alone hold nothing together
        ("a b c d e", "a b x d e", ""),
        ("closed on monday", "on monday closed", "on monday"),
        ("closed", "closed", "closed"),
        ("", "closed", ""),
        ("harbour master harbour", "harbour", "harbour"),
    ],
)
def test_equal_words(here: str, there: str, expected: str) -> None:
    one, two = here.split(), there.split()
    assert " ".join(one[i] for i, _ in equal_words(one, two)) == expected


def test_stretches_too_long_share_nothing() -> None:
    words = [f"word{n}" for n in range(100)]
    assert equal_words(words, words) == []
    assert len(equal_words(words[:70], words[:70])) == 70


WORDS = st.lists(st.sampled_from("quay pier harbour the of ferry on shut".split()), max_size=14)


@given(WORDS, WORDS)
def test_pairs_are_equal_and_in_order(here: list[str], there: list[str]) -> None:
    pairs = equal_words(here, there)
    assert all(here[i] == there[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


@given(WORDS)
def test_a_stretch_is_equal_to_itself(words: list[str]) -> None:
    expected = [(n, n) for n in range(len(words))] if sum(map(len, words)) >= 4 else []
    assert equal_words(words, words) == expected
