"""Windows, and whether texts carry them along."""

import random

import numpy as np
import pytest

from headwater.reuse.folding import fold_texts
from headwater.reuse.stream import periodic_windows, stream_of, window_hashes
from headwater.reuse.windows import Groups, Limits, groups_of, keys_of, rows_of, seen_twice
from tests.reuse.prose import prose, sentence

LIMITS = Limits(5, every_pair_places=200, per_text=4, within=False)
FOOTER = "Ferrow Media keeps your reading list safe; write to the desk at Quarry Lane if anything looks wrong today."


def groups_in(texts: list[str], limits: Limits = LIMITS) -> tuple[Groups, list[int]]:
    """Return the groups, and for each text the group of its window at each word, -1 for none."""
    stream = stream_of(fold_texts(texts))
    keys, whole = keys_of(stream, limits)
    groups = groups_of(rows_of(stream, keys, whole, limits), limits)
    at = np.full(len(stream.words), -1)
    at[groups.rows.position] = groups.number
    return groups, at.tolist()


def carried_share(texts: list[str]) -> float:
    """Return the share of the windows of twelve texts or more that are carried along."""
    groups, _ = groups_in(texts)
    wide = groups.texts >= 12
    assert wide.any()
    return float(groups.carried[wide].mean())


def test_a_footer_below_unrelated_reports_is_carried_along() -> None:
    texts = [f"{prose(40 * n, 20)}\n\n{FOOTER}" for n in range(15)]
    assert carried_share(texts) == 1.0


def test_a_report_that_many_print_is_not() -> None:
    story = prose(0, 30)
    texts = [f"{sentence(1000 + n)} {story} {sentence(2000 + n)}" for n in range(15)]
    assert carried_share(texts) == 0.0


def test_a_brief_printed_alone_is_not() -> None:
    brief = " ".join(sentence(n) for n in range(5))
    assert carried_share([f"{brief} {n}" for n in range(15)]) == 0.0


@pytest.mark.parametrize(("count", "tied"), [(9, False), (11, False), (20, False), (21, True)])
def test_more_places_are_paired_where_these_agree_around(count: int, tied: bool) -> None:  # noqa: FBT001
    limits, story = LIMITS._replace(every_pair_places=10, agreeing_places=20), prose(0, 30)
    groups, _ = groups_in([f"{sentence(1000 + n)} {story} {sentence(2000 + n)}" for n in range(count)], limits)
    assert groups.starred[groups.texts == count].tolist() == [tied] * int((groups.texts == count).sum())
    footers, _ = groups_in([f"{prose(40 * n, 20)}\n\n{FOOTER}" for n in range(11)], limits)
    assert footers.starred[footers.texts == 11].all()
    assert not footers.carried.any()


def test_few_texts_are_not_asked() -> None:
    groups, _ = groups_in([f"{prose(40 * n, 20)}\n\n{FOOTER}" for n in range(5)])
    assert len(groups.sizes)
    assert not groups.carried.any()


def test_the_order_of_texts_changes_nothing_about_a_window() -> None:
    texts = [f"{prose(40 * (n % 9), 20)}\n\n{FOOTER} {sentence(n)}" for n in range(30)]
    mixed = texts[:]
    random.Random(4).shuffle(mixed)
    told = []
    for pile in (texts, mixed):
        groups, _ = groups_in(pile)
        told.append(sorted(zip(groups.rows.key[groups.firsts].tolist(), groups.texts.tolist(), strict=True)))
    assert told[0] == told[1]


def test_seen_twice_never_drops_a_pair() -> None:
    keys = np.array([3, 9, 3, 1 << 63, 7, (1 << 63) + 1], np.uint64)
    assert seen_twice(keys)[[0, 2]].all()
    assert not len(seen_twice(keys[:0]))


def test_floods_of_one_word_are_periodic() -> None:
    words = fold_texts(["quay quay quay quay quay weir kiln moor", "a b a b a b c"]).words
    assert periodic_windows(words, 5).tolist()[:2] == [True, False]
    assert periodic_windows(words, 4).tolist()[8:11] == [True, True, True]


def test_windows_are_hashed_by_what_they_hold_in_order() -> None:
    words = fold_texts(["quay weir kiln quay weir", "kiln weir quay"]).words
    keys = window_hashes(words, 2).tolist()
    assert keys[0] == keys[3]
    assert len(set(keys[:3])) == 3
    assert keys[5] != keys[0]
