"""Copies that are one passage: which are joined, and what stays as it was."""

import time
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reuse.chains import Chain, Run, chains_from, rows_of
from headwater.reuse.joining import with_joined
from headwater.reuse.kinds import BOILERPLATE, COPY, QUOTE, Judged
from headwater.reuse.passages import Comparison, Spread
from headwater.reuse.rarity import Rarity
from headwater.reuse.stream import Stream
from headwater.settings import ReuseSettings

GAP = 10
SETTINGS = ReuseSettings(max_gap_words=GAP)
WORDS = 70_000
HULLS = st.builds(
    lambda left, right, length, kind: (Run(left, right, length), kind),
    st.integers(0, 70), st.integers(0, 70), st.integers(1, 12), st.sampled_from([COPY, COPY, COPY, QUOTE]),
)  # fmt: skip


def joined(chains: list[Chain], kinds: list[int], keep: list[bool] | None = None) -> tuple[list[Chain], Judged]:
    """Join chains of two texts of 70,000 words; places count from the start of each text."""
    first = np.array([1, WORDS + 2, 2 * WORDS + 3])
    text = np.repeat(np.array([-1, 0, -1, 1, -1], np.int32), [1, WORDS, 1, WORDS, 1])
    none = np.zeros(len(text), np.int32)
    stream = Stream(none.astype(np.uint64), text, none, none, first)
    moved = [tuple(Run(r.left + 1, r.right + WORDS + 2, r.length) for r in chain) for chain in chains]
    count = len(chains)
    spread = Spread(none, none.astype(np.float32), none > 0)
    rarity = Rarity(none.astype(np.uint16), none.astype(np.uint16))
    compared = Comparison(stream, spread, rarity, chains_from(moved), np.zeros(count, np.bool_))
    shares = (1 - np.arange(count) / 100).astype(np.float32)
    judged = Judged(np.array(kinds, np.int8), shares, np.array(keep or [True] * count, np.bool_))
    found, said = with_joined(compared, judged, SETTINGS)
    assert len(said.kinds) == len(said.shares) == len(said.keep) == len(found.carried)
    back = [tuple(Run(r.left - 1, r.right - WORDS - 2, r.length) for r in chain) for chain in rows_of(found.chains)]
    return back, said


@pytest.mark.parametrize(
    ("chains", "whole"),
    [
        ([], []),
        ([(Run(0, 0, 9),)], [(Run(0, 0, 9),)]),
        # as far apart as the runs of a chain may be, and farther on one side
        ([(Run(0, 0, 9),), (Run(9 + GAP, 10, 8),)], [(Run(0, 0, 9), Run(9 + GAP, 10, 8))]),
        ([(Run(0, 0, 9),), (Run(10 + GAP, 10, 8),)], [(Run(0, 0, 9),), (Run(10 + GAP, 10, 8),)]),
        # equal words on both sides of a cut are one run
        ([(Run(0, 5, 9),), (Run(9, 14, 8), Run(18, 30, 9))], [(Run(0, 5, 17), Run(18, 30, 9))]),
        # touching on one side only
        ([(Run(0, 5, 9),), (Run(9, 15, 8),)], [(Run(0, 5, 9), Run(9, 15, 8))]),
        # back on the right, and over each other
        ([(Run(0, 50, 9),), (Run(12, 40, 9),)], [(Run(0, 50, 9),), (Run(12, 40, 9),)]),
        ([(Run(0, 0, 9),), (Run(8, 12, 9),)], [(Run(0, 0, 9),), (Run(8, 12, 9),)]),
        # three in a row
        ([(Run(0, 0, 9),), (Run(9, 9, 9),), (Run(20, 19, 8),)], [(Run(0, 0, 18), Run(20, 19, 8))]),
        # another place of the same words is passed over
        ([(Run(0, 0, 9),), (Run(2, 60, 9),), (Run(12, 9, 9),)], [(Run(0, 0, 9), Run(12, 9, 9)), (Run(2, 60, 9),)]),
        # one that would lie inside keeps them apart
        ([(Run(0, 0, 9),), (Run(10, 10, 4),), (Run(12, 16, 9),)], [(Run(0, 0, 9), Run(10, 10, 4)), (Run(12, 16, 9),)]),
    ],
)  # fmt: skip
def test_copies_that_follow_each_other_are_one(chains: list[Chain], whole: list[Chain]) -> None:
    assert joined(chains, [COPY] * len(chains))[0] == whole


def test_only_copies_are_joined_and_none_over_another_passage() -> None:
    chains: list[Chain] = [(Run(0, 0, 9),), (Run(10, 10, 8),), (Run(19, 19, 9),)]
    for kinds in ([COPY, QUOTE, COPY], [QUOTE, QUOTE, COPY], [BOILERPLATE] * 3, [COPY, BOILERPLATE, BOILERPLATE]):
        found, said = joined(chains, kinds)
        assert (found, said.kinds.tolist()) == (chains, kinds)


def test_what_is_not_kept_is_left_out_and_in_nobody_s_way() -> None:
    chains: list[Chain] = [(Run(0, 0, 9),), (Run(10, 10, 8),), (Run(19, 19, 9),), (Run(90, 90, 9),)]
    found, said = joined(chains, [COPY] * 4, [True, False, True, False])
    assert found == [(Run(0, 0, 9), Run(19, 19, 9))]
    # what it was made of is held with no more than the least sure part of it
    assert said.shares.tolist() == pytest.approx([0.98])


def meets(one: Chain, two: Chain) -> bool:
    sides = (one[0].left, one[-1].left_end, two[0].left, two[-1].left_end), (
        one[0].right, one[-1].right_end, two[0].right, two[-1].right_end,
    )  # fmt: skip
    return all(begin < other_end and other < end for begin, end, other, other_end in sides)


@given(st.lists(HULLS, max_size=40).map(sorted))
def test_passages_never_come_to_overlap_on_both_sides(drawn: list[tuple[Run, int]]) -> None:
    apart: list[tuple[Run, int]] = []
    for run, kind in drawn:
        if not any(meets((run,), (other,)) for other, _ in apart):
            apart.append((run, kind))
    chains: list[Chain] = [(run,) for run, _ in apart]
    found, said = joined(chains, [kind for _, kind in apart])
    assert not [pair for pair in combinations(found, 2) if meets(*pair)]
    assert [chain[0] for chain in found] == sorted(chain[0] for chain in found)
    # every equal word is still there, and others are as they were

    def words(chains: list[Chain]) -> list[tuple[int, int]]:
        return sorted((r.left + n, r.right + n) for chain in chains for r in chain for n in range(r.length))

    assert words(found) == words(chains)
    quoted = [chain for chain, kind in zip(found, said.kinds.tolist(), strict=True) if kind == QUOTE]
    assert quoted == [(run,) for run, kind in apart if kind == QUOTE]
    for chain in found:
        for one, two in pairwise(chain):
            gaps = two.left - one.left_end, two.right - one.right_end
            assert min(gaps) >= 0
            assert 0 < max(gaps) <= GAP


def test_very_many_passages_of_a_pair_take_time_in_proportion() -> None:
    # all of them lie over each other on the left, and each could follow the one before on the right
    def seconds(count: int) -> float:
        chains: list[Chain] = [(Run(n, 3 * n, 2),) for n in range(count)]
        started = time.process_time()
        joined(chains, [COPY] * count)
        return time.process_time() - started

    assert seconds(20_000) < 20
