"""Runs of equal words at two places of raw captures."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater import capture, reuse
from headwater.model import Reading, Repeat
from headwater.reader.words import words_of
from headwater.settings import Settings
from tests.reuse.prose import prose, reading

PARTS = st.lists(st.lists(st.integers(0, 5), min_size=0, max_size=6), min_size=1, max_size=4)


def folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text)]


def captures(parts: list[list[int]]) -> list[Reading]:
    return [reading("\n".join(prose(10 * p, 3) for p in part), name=str(n)) for n, part in enumerate(parts)]


def test_a_text_pasted_twice_is_one_repeat_with_both_extents() -> None:
    story = prose(0, 6)
    text = f"Thread start\n\n{story}\n\nPosted by Lumo\n\n{story}\n\nThread end"
    (found,) = reuse.repeats([reading(text)], 40)
    assert found.left.exact == found.right.exact == story
    assert (found.left.start, found.right.start) == (text.index(story), text.rindex(story))
    assert found.words == len(folded(story))


def test_across_captures_case_accents_and_line_breaks_do_not_matter() -> None:
    story = prose(0, 6)
    other = "Elsewhere. " + story.upper().replace(" ", "\n") + " End."
    one, two = reading(f"Here. {story} Done."), reading(other, "b")
    (found,) = reuse.repeats([one, two], 20)
    assert {found.left.capture, found.right.capture} == {one.capture.id, two.capture.id}
    assert folded(found.left.exact) == folded(found.right.exact) == folded(story)


def test_captures_with_equal_bytes_are_one_when_captures_are_compared() -> None:
    story = prose(0, 6)
    twins = [reading(story, name, raw="same") for name in "abc"]
    assert reuse.repeats(twins, 20) == ()
    assert len(reuse.repeats([*twins, reading(f"More. {story}", "d")], 20)) == 1


def test_inside_each_of_two_equal_captures_repeats_are_told() -> None:
    story = prose(0, 6)
    text = f"{story}\n\nAgain:\n\n{story}"
    found = reuse.repeats([reading(text, name, raw="same") for name in "ab"], 20)
    assert len(found) == 2
    assert {r.left.capture for r in found} == {r.right.capture for r in found}


@pytest.mark.parametrize("words", [0, -3])
def test_a_repeat_has_words(words: int) -> None:
    with pytest.raises(ValueError, match="at least one word"):
        reuse.repeats([reading("a")], words)


@given(PARTS)
def test_repeats_spell_the_same_words_and_do_not_overlap(parts: list[list[int]]) -> None:
    for found in reuse.repeats(captures(parts), 12):
        left, right = folded(found.left.exact), folded(found.right.exact)
        assert left == right
        assert len(left) == found.words >= 12
        assert (found.left.capture, found.left.start) < (found.right.capture, found.right.start)
        assert not found.left.meets(found.right)


@given(PARTS, st.randoms(use_true_random=False))
def test_order_of_captures_changes_nothing(parts: list[list[int]], random: object) -> None:
    given_order = captures(parts)
    shuffled = given_order[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reuse.repeats(given_order, 12) == reuse.repeats(shuffled, 12)


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_text_at_all(texts: list[str]) -> None:
    found = reuse.repeats([reading(text, str(n)) for n, text in enumerate(texts)], 2)
    assert all(isinstance(one, Repeat) for one in found)


def test_a_family_of_captures_gives_output_in_proportion() -> None:
    story = prose(0, 12)
    counts = []
    for size in (50, 100, 200):
        family = [reading(f"Post {n}: {prose(1000 + 10 * n, 2)}\n{story}", str(n)) for n in range(size)]
        counts.append(len(reuse.repeats(family, 40)))
    # a word beside the story that two posts happen to share makes another, longer run
    assert all(size - 1 <= count <= 2 * size for size, count in zip((50, 100, 200), counts, strict=True))


@pytest.mark.parametrize(
    "text", ["quay " * 50_000, "quay weir " * 25_000, "x" * 1_000_000], ids=["one word", "two words", "one long word"]
)
def test_text_that_repeats_itself_ends_soon(text: str) -> None:
    started = time.process_time()
    found = reuse.repeats([reading(text)], 40)
    assert time.process_time() - started < 20
    assert all(not one.left.meets(one.right) for one in found)


def test_both_copies_in_a_real_forum_page(shared: Path) -> None:
    pile = capture.read([shared / "seeds"], Settings().capture, None)
    (found,) = reuse.repeats(pile.readings, 40)
    assert (found.left.start, found.left.end, found.right.start, found.right.end) == (109, 3442, 6007, 9340)
    assert found.left.capture == found.right.capture


def test_neighbours_on_one_diagonal_stay_apart() -> None:
    story = [prose(20 * n, 4) for n in range(3)]
    one, two = reading("\n".join(story), "a"), reading(" changed ".join(story), "b")
    found = reuse.repeats([one, two], 20)
    assert len(found) == 3
    assert all(a.left.end <= b.left.start for a, b in pairwise(sorted(found, key=lambda r: r.left)))
