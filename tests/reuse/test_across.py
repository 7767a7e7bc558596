"""Windows across the edges of what texts carry along are tied to their first place, as those inside."""

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from headwater.reuse.across import across
from tests.reuse.pages import edged_groups, groups_of_texts, pages

WORDS, ROW = 5, 6


def told_one_by_one(lengths: list[int], carried: NDArray[np.bool_], number: NDArray[np.int64]) -> list[int]:
    """Return what `across` returns, place by place."""
    found, low = [], 1
    for length in lengths:
        begin = low
        for place in range(low, low + length + 1):
            if place < low + length and carried[place]:
                continue
            if place - begin >= ROW:
                near = [*range(max(low, begin - WORDS + 1), begin), *range(place, min(low + length, place + WORDS - 1))]
                found += [int(number[at]) for at in near if number[at] >= 0]
            begin = place + 1
        low += length + 1
    return sorted(found)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_edges_are_found_as_one_by_one(lengths: list[int], draw: random.Random) -> None:
    first = 1 + np.cumsum([0, *(length + 1 for length in lengths)])
    carried, number = np.zeros(first[-1], np.bool_), np.full(first[-1], -1, np.int64)
    for begin, length in zip(first.tolist(), lengths, strict=False):
        at = begin
        while at < begin + length:
            some = min(draw.randrange(1, 12), begin + length - at)
            carried[at : at + some] = draw.random() < 0.5
            number[at : at + some] = [draw.randrange(-1, 9) for _ in range(some)]
            at += some
    assert sorted(across(first, carried, number, WORDS).tolist()) == told_one_by_one(lengths, carried, number)


def test_a_slot_in_a_footer_is_part_of_the_footer() -> None:
    before, after = groups_of_texts(pages()), edged_groups(pages())
    fresh = after.starred & ~before.starred
    assert before.starred.any()
    assert fresh.any()
    # the three pages with the same slot have the windows over it, each with a word of the town and one beside it
    assert (fresh & (before.sizes == 3)).sum() == (before.sizes == 3).sum() > 0
    assert (after.starred | ~before.starred).all()


def test_what_reports_share_beside_it_stays() -> None:
    before, after = groups_of_texts(pages()), edged_groups(pages())
    # the report that two pages print stands before slots that they do not have in common
    assert not after.starred[before.sizes == 2].any()
    assert (before.sizes == 2).sum() > 20
