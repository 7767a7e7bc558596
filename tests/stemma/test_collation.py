"""Texts side by side."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.words import folded_in
from headwater.stemma.collation import inside
from tests.reuse.prose import article, prose, sentence
from tests.stemma.families import family, number, view

STORY = prose(0, 8)


def edited(text: str, place: int, word: str) -> str:
    words = text.split(" ")
    words[place] = word
    return " ".join(words)


def test_runs_are_equal_words_and_loci_lie_between_them() -> None:
    one, two = article(STORY, "one"), article(edited(edited(STORY, 20, "changed"), 40, "two more"), "two")
    seen = view(one, two)
    assert seen.runs.words.sum() == len(folded_in(STORY)) - 2
    assert (seen.loci.apart_here.tolist(), seen.loci.apart_there.tolist()) == ([1, 1], [1, 2])
    ours, theirs = seen.runs.aligned()
    assert (seen.here.ids[ours] == seen.there.ids[theirs]).all()
    assert len(seen.neighbours[0]) == len(ours) - len(seen.runs.words)


def test_a_pair_seen_from_the_other_side_is_the_same_pair() -> None:
    one, two = article(STORY, "one"), article(f"{sentence(90)} {edited(STORY, 20, 'changed')}", "two")
    families = family(one, two)
    ours, theirs = number(families, one), number(families, two)
    seen, turned = families.collation.view(ours, theirs).turned, families.collation.view(theirs, ours)
    for this, that in zip((*seen.runs, *seen.loci), (*turned.runs, *turned.loci), strict=True):
        assert np.array_equal(this, that)


def test_others_agree_join_and_attest() -> None:
    usual = "a bird in the hand"
    one = article(f"{STORY} {usual} {sentence(50)}", "one")
    two = article(f"{edited(STORY, 20, 'changed')} {sentence(50)}", "two")
    stranger = article(f"{sentence(70)} {usual} {sentence(71)}", "stranger")
    families = family(one, two, stranger)
    standing = families.collation.view(number(families, one), number(families, two)).standing_here
    words = folded_in(one.spans[0].exact)
    agreed = [word for word, count in zip(words, np.diff(standing.agreeing), strict=True) if not count]
    assert agreed == [words[20], *usual.split()]
    attested = np.flatnonzero(np.diff(standing.attested)).tolist()
    assert [words[at : at + 2] for at in attested] == [["a", "bird"], ["bird", "in"], ["in", "the"], ["the", "hand"]]


def brute(words: int, ranges: list[tuple[int, int]]) -> list[bool]:
    return [any(start <= at < end for start, end in ranges) for at in range(words)]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda r: (min(r), max(r))), max_size=6))
def test_inside_ranges(ranges: list[tuple[int, int]]) -> None:
    starts, ends = (np.array([r[k] for r in ranges], np.int64) for k in (0, 1))
    assert inside(20, starts, ends).tolist() == brute(20, ranges)
