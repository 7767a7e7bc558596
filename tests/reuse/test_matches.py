"""Maximal matches against a plain count of all pairs of words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reuse.bodies import Body, Vocabulary
from headwater.reuse.matches import Limits, equal_windows, maximal_matches, stream_of

TEXTS = st.lists(st.text("abc ", min_size=0, max_size=60), min_size=2, max_size=4)


def found_in(texts: list[str], limits: Limits) -> set[tuple[int, int, int, int, int]]:
    vocabulary = Vocabulary()
    bodies: list[Body] = [vocabulary.body((str(n), 0, ""), [(0, " ".join(t))]) for n, t in enumerate(texts)]
    stream = stream_of(bodies)
    matches = maximal_matches(stream, equal_windows(stream, vocabulary.hashes(), limits), limits)
    out = set()
    for left, right, length in zip(*(column.tolist() for column in matches), strict=True):
        one, two = int(stream.text[left]), int(stream.text[right])
        out.add((one, two, left - int(stream.offsets[one]), right - int(stream.offsets[two]), length))
    return out


def plain(texts: list[str], least: int) -> set[tuple[int, int, int, int, int]]:
    words = [t.replace(" ", "") for t in texts]
    out = set()
    for a, one in enumerate(words):
        for b in range(a + 1, len(words)):
            two = words[b]
            for i in range(len(one)):
                for j in range(len(two)):
                    if i and j and one[i - 1] == two[j - 1]:
                        continue
                    length = 0
                    while i + length < len(one) and j + length < len(two) and one[i + length] == two[j + length]:
                        length += 1
                    if length >= least:
                        out.add((a, b, i, j, length))
    return out


@given(TEXTS, st.integers(1, 4))
def test_all_maximal_matches_are_found(texts: list[str], least: int) -> None:
    limits = Limits(least, every_pair_places=10_000, per_text=10_000, within=False)
    assert found_in(texts, limits) == plain(texts, least)


@given(TEXTS, st.integers(1, 4))
def test_ties_to_the_first_place_give_maximal_matches_and_miss_no_text(texts: list[str], least: int) -> None:
    limits = Limits(least, every_pair_places=0, per_text=None, within=False)
    full = plain(texts, least)
    tied = found_in(texts, limits)
    assert tied <= full
    # whoever shares a run with an earlier text is tied to some earlier text
    assert {match[1] for match in full} == {match[1] for match in tied}


def test_one_text_is_not_matched_with_itself_unless_asked() -> None:
    text = ["abcdabcd"]
    assert not found_in([*text, ""], Limits(3, every_pair_places=9, per_text=9, within=False))
    within = found_in([*text, ""], Limits(3, every_pair_places=9, per_text=9, within=True))
    assert within == {(0, 0, 0, 4, 4)}


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["a"]])
def test_too_little_text_gives_nothing(texts: list[str]) -> None:
    assert not found_in(texts, Limits(5, every_pair_places=9, per_text=9, within=True))


def test_hashes_depend_on_spelling_not_on_order() -> None:
    one, two = Vocabulary(), Vocabulary()
    first = one.body(("a", 0, ""), [(0, "quay weir kiln")])
    second = two.body(("a", 0, ""), [(0, "kiln weir quay")])
    assert np.array_equal(one.hashes()[first.ids], two.hashes()[second.ids][::-1])
