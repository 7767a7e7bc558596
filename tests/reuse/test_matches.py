"""Maximal matches against a plain count of all pairs of words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reuse.folding import fold_texts
from headwater.reuse.matches import matches_from, openings_of
from headwater.reuse.stream import stream_of
from headwater.reuse.windows import Limits, groups_of, keys_of, rows_of, seen_twice, stars_of

TEXTS = st.lists(st.text("abc ", min_size=0, max_size=60), min_size=2, max_size=4)
Found = set[tuple[int, int, int, int, int]]


def found_in(texts: list[str], limits: Limits, buckets: int = 1) -> Found:
    stream = stream_of(fold_texts([" ".join(t) for t in texts]))
    keys, whole = keys_of(stream, limits)
    whole = whole[seen_twice(keys[whole])]
    parts = [whole[keys[whole] % np.uint64(buckets) == n] for n in range(buckets)]
    groups = [groups_of(rows_of(stream, keys, part, limits), limits) for part in parts]
    stars = stars_of([group.stars for group in groups])
    openings = [pair for group in groups for pair in openings_of(group, stars, within=limits.within)]
    matches = matches_from(stream, openings, limits.window_words)
    out = set()
    for left, right, length in zip(*(column.tolist() for column in matches), strict=True):
        one, two = int(stream.text[left]), int(stream.text[right])
        out.add((one, two, left - int(stream.first[one]), right - int(stream.first[two]), length))
    assert len(out) == len(matches.left)
    return out


def plain(texts: list[str], least: int) -> Found:
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


@given(TEXTS, st.integers(1, 4), st.integers(1, 3))
def test_all_maximal_matches_are_found(texts: list[str], least: int, buckets: int) -> None:
    limits = Limits(least, every_pair_places=10_000, per_text=10_000, within=False)
    assert found_in(texts, limits, buckets) == plain(texts, least)


@given(TEXTS, st.integers(1, 4), st.integers(1, 3))
def test_ties_to_the_first_place_give_maximal_matches_and_miss_no_text(
    texts: list[str], least: int, buckets: int
) -> None:
    limits = Limits(least, every_pair_places=0, per_text=None, within=False)
    full = plain(texts, least)
    tied = found_in(texts, limits, buckets)
    assert tied <= full
    # whoever shares a run with an earlier text is tied to some earlier text
    assert {match[1] for match in full} == {match[1] for match in tied}


@given(TEXTS, st.integers(1, 4), st.integers(2, 6))
def test_a_mixture_of_ties_and_pairs_misses_no_text(texts: list[str], least: int, places: int) -> None:
    limits = Limits(least, every_pair_places=places, per_text=None, within=False)
    full = plain(texts, least)
    found = found_in(texts, limits)
    assert found <= full
    assert {match[1] for match in full} == {match[1] for match in found}


def test_one_text_is_not_matched_with_itself_unless_asked() -> None:
    text = ["abcdabcd"]
    assert not found_in([*text, ""], Limits(3, every_pair_places=9, per_text=9, within=False))
    within = found_in([*text, ""], Limits(3, every_pair_places=9, per_text=9, within=True))
    assert within == {(0, 0, 0, 4, 4)}


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["a"]])
def test_too_little_text_gives_nothing(texts: list[str]) -> None:
    assert not found_in(texts, Limits(5, every_pair_places=9, per_text=9, within=True))
    assert not found_in(texts, Limits(5, every_pair_places=9, per_text=9, within=False))
