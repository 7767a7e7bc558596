"""Passages that two article bodies share."""

import time
from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater import reuse
from headwater.model import Article, Reuse, Segment
from headwater.reader.words import words_of
from headwater.settings import ReuseSettings
from tests.reuse.prose import article, moved, prose, reworked, sentence

SETTINGS = ReuseSettings()
CHROME = "Follow the Morning Post on all networks and sign up for our newsletter today. All rights reserved."
BODIES = st.lists(
    st.lists(st.one_of(st.integers(0, 30), st.just(-1)), min_size=1, max_size=14), min_size=2, max_size=5
)  # fmt: skip


def folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text)]


def bodies(parts: list[list[int]]) -> list[Article]:
    return [article(" ".join(CHROME if p < 0 else sentence(p) for p in part), f"{n}") for n, part in enumerate(parts)]


def inside(found: Reuse, *, left: bool, at: int) -> str:
    block, side = found.blocks[at], found.left if left else found.right
    start, end = (block.left_start, block.left_end) if left else (block.right_start, block.right_end)
    return side.exact[start - side.start : end - side.start]


def check(found: Reuse) -> None:
    for at in range(len(found.blocks)):
        assert folded(inside(found, left=True, at=at)) == folded(inside(found, left=False, at=at))
    left, right = found.left, found.right
    apart = 0
    for one, two in pairwise(found.blocks):
        assert one.left_end <= two.left_start
        assert one.right_end <= two.right_start
        between = (
            folded(left.exact[one.left_end - left.start : two.left_start - left.start]),
            folded(right.exact[one.right_end - right.start : two.right_start - right.start]),
        )
        # no two blocks are one: words stand between them, and no more than a chain goes over
        assert 0 < max(map(len, between)) <= SETTINGS.max_gap_words
        apart += two.left_start - one.left_end + two.right_start - one.right_end
    first, last = found.blocks[0], found.blocks[-1]
    # marks that hang on the outer words are all that a span has beside
    outside = (
        left.exact[: first.left_start - left.start], left.exact[last.left_end - left.start :],
        right.exact[: first.right_start - right.start], right.exact[last.right_end - right.start :],
    )  # fmt: skip
    assert not any(map(folded, outside))
    aligned = last.left_end - first.left_start + last.right_end - first.right_start
    assert found.identity == pytest.approx(1 - apart / aligned)
    assert (found.identity == 1) == (len(found.blocks) == 1)
    assert found.identity > 0
    assert (found.left.capture, found.left.start) < (found.right.capture, found.right.start)


def test_one_shared_paragraph_is_found_at_its_extents() -> None:
    story = prose(0, 4)
    left = article(f"{prose(100, 3)}\n\n{story}\n\n{prose(200, 3)}", "a")
    right = article(f"{prose(300, 3)}\n\n{story.upper()}\n\n{prose(400, 3)}", "b")
    (found,) = reuse.find([right, left], SETTINGS)
    assert (found.left_article, found.right_article) == (left.id, right.id)
    assert (found.left.exact, found.right.exact) == (story, story.upper())
    assert (found.kind, found.identity, len(found.blocks)) == ("copy", 1.0, 1)


def test_edits_part_blocks_and_lower_identity() -> None:
    sentences = [sentence(n) for n in range(8)]
    edited = [" ".join([*s.split()[:6], "new", *s.split()[7:]]) if n % 2 else s for n, s in enumerate(sentences)]
    (found,) = reuse.find([article(" ".join(sentences), "a"), article(" ".join(edited), "b")], SETTINGS)
    assert len(found.blocks) == 5
    assert 0.9 < found.identity < 1
    check(found)


def test_ragged_edges_are_grown() -> None:
    story = prose(0, 3, paragraph=9)
    words = story.split()
    words[2], words[-3] = "QUITE", "OTHER"
    (found,) = reuse.find([article(story, "a"), article(" ".join(words), "b")], SETTINGS)
    assert found.left.exact == story


def test_a_copy_that_was_reworked_at_length_is_one_passage() -> None:
    story = prose(0, 14, paragraph=14)
    # between the runs of five words lie more than a chain goes over
    assert SETTINGS.max_gap_words < 60
    (found,) = reuse.find([article(story, "a"), article(reworked(story, 40, 60), "b")], SETTINGS)
    assert found.left.exact == story
    assert len(found.blocks) == 17
    assert found.identity < 0.9
    check(found)


def test_two_copies_with_much_between_them_are_two_passages() -> None:
    story = [prose(0, 4, paragraph=9), prose(10, 4, paragraph=9)]
    left, right = (f" {prose(n, 4, paragraph=9)} ".join(story) for n in (100, 200))
    found = reuse.find([article(left, "a"), article(right, "b")], SETTINGS)
    assert [r.left.exact for r in found] == story


def test_two_articles_of_one_capture() -> None:
    story = prose(0, 6)
    first, second = article(story, "a", capture="page"), moved(article(f"More. {story}", "b", capture="page"), 5000)
    (found,) = reuse.find([second, first], SETTINGS)
    assert (found.left.capture, found.right.capture) == ("page", "page")
    assert (found.left.start, found.right.start) == (0, 5006)


def test_a_body_in_pieces_is_cut_where_other_text_stands() -> None:
    story = [prose(0, 3, paragraph=9), prose(10, 3, paragraph=9)]
    text = f"{story[0]} Promo text here. {story[1]}"
    cut = len(story[0])
    pieces = [(0, cut), (text.index(story[1]), len(text))]
    whole = article(" ".join(story) + " " + sentence(77), "b")
    found = reuse.find([article(text, "a", pieces=pieces), whole], SETTINGS)
    assert [r.left.exact for r in found] == story
    for one in found:
        check(one)


@pytest.mark.parametrize("count", [2, 3, 40])
def test_exact_copies_are_tied_to_one(count: int) -> None:
    story = prose(0, 6)
    copies = [article(story, f"{n:03}") for n in range(count)]
    other = article(f"{sentence(500)} {story} {sentence(501)}", "zzz")
    found = reuse.find([*copies, other], SETTINGS)
    assert Counter(r.left_article for r in found) == {"article-000": count}
    assert {r.right_article for r in found} == {a.id for a in [*copies[1:], other]}


def test_a_family_of_500_equal_texts_stays_linear() -> None:
    story = prose(0, 30)
    started = time.process_time()
    found = reuse.find([article(story, f"{n:03}") for n in range(500)], SETTINGS)
    assert len(found) == 499
    assert time.process_time() - started < 20


def test_a_family_of_near_copies_stays_linear() -> None:
    story = prose(0, 30).split(" ")

    def near(number: int) -> Article:
        words = story[:]
        words[7 * (number % 40) + 3] = f"word{number}"
        return article(" ".join(words), f"{number:03}")

    family = [near(n) for n in range(300)]
    found = reuse.find(family, SETTINGS)
    assert len(found) <= 2 * len(family)
    assert {a.id for a in family} == {r.left_article for r in found} | {r.right_article for r in found}


def test_chrome_of_many_unrelated_pages_is_boilerplate_told_once_each() -> None:
    pages = [article(f"{prose(100 * n, 6)}\n{CHROME}", f"{n:02}") for n in range(12)]
    found = reuse.find(pages, SETTINGS)
    assert {r.kind for r in found} == {"boilerplate"}
    assert len(found) == 11


def test_a_copy_beside_chrome_is_parted_from_it() -> None:
    pages = [article(f"{prose(100 * n, 6)}\n{CHROME}", f"{n:02}") for n in range(12)]
    copied = article(f"{sentence(9000)} {prose(5, 1)} {sentence(105)}\n{CHROME}", "copy")
    story = article(f"{prose(0, 6)}\n{CHROME}", "00")
    found = reuse.find([story, *pages[1:], copied], SETTINGS)
    assert not [r for r in found if r.kind == "copy" and "newsletter" in r.left.exact]


def test_furniture_told_by_the_segmenter_is_boilerplate() -> None:
    line = "The desk in Solmere thanks all who keep the lamps of this paper burning through the long nights of winter."
    pair = [article(f"{prose(100 * n, 6)} {line} {prose(100 * n + 50, 2)}", f"{n}") for n in range(2)]
    chrome = article(line, "page").spans[0]
    furniture = Segment(id="s", span=chrome, role="chrome", article=None, language=None, confidence=1.0)
    assert [r.kind for r in reuse.find(pair, SETTINGS)] == ["copy"]
    assert [r.kind for r in reuse.find(pair, SETTINGS, [furniture])] == ["boilerplate"]


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_a_shared_utterance_is_a_quote(marks: str) -> None:
    words = "We shall not sell the old ferry to anybody who will not run it every morning of the year,"
    said = f"{marks[0]}{words}{marks[1]}"
    pair = [article(f"{prose(100 * n, 6)} {said} Ilse Varga said. {prose(100 * n + 50, 3)}", f"{n}") for n in range(2)]
    (found,) = reuse.find(pair, SETTINGS)
    assert found.kind == "quote"
    assert marks[0] in found.left.exact
    # the same words without marks on one side are a copy
    plain = article(pair[1].spans[0].exact.replace(marks[0], "").replace(marks[1], ""), "plain")
    assert [r.kind for r in reuse.find([pair[0], plain], SETTINGS)] == ["copy"]


def test_a_stock_phrase_alone_is_no_copy() -> None:
    phrase = "did not respond to several requests for comment late on Sunday"
    pair = [article(f"{prose(100 * n, 6)} They {phrase}. {prose(100 * n + 50, 6)}", f"{n}") for n in (1, 2)]
    assert {r.kind for r in reuse.find(pair, SETTINGS)} <= {"boilerplate"}


@given(BODIES)
def test_blocks_spell_the_same_words(parts: list[list[int]]) -> None:
    for found in reuse.find(bodies(parts), SETTINGS):
        check(found)


@given(BODIES, st.randoms(use_true_random=False))
def test_order_of_articles_changes_nothing(parts: list[list[int]], random: object) -> None:
    given_order = bodies(parts)
    shuffled = given_order[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reuse.find(given_order, SETTINGS) == reuse.find(shuffled, SETTINGS)


@given(BODIES)
def test_passages_of_a_pair_never_overlap_on_both_sides(parts: list[list[int]]) -> None:
    by_pair: dict[tuple[str, str], list[Reuse]] = {}
    for found in reuse.find(bodies(parts), SETTINGS):
        by_pair.setdefault((found.left_article, found.right_article), []).append(found)
    for several in by_pair.values():
        for one, two in combinations(several, 2):
            assert not (one.left.meets(two.left) and one.right.meets(two.right))


@given(BODIES, st.integers(0, 4), st.sampled_from(["0000", "zzzz"]))
def test_an_exact_copy_adds_one_edge_and_moves_none(parts: list[list[int]], which: int, name: str) -> None:
    pile = bodies(parts)
    home = pile[which % len(pile)]
    copy = article(home.spans[0].exact, name)
    names = {a.id: folded(a.spans[0].exact) for a in [*pile, copy]}

    def by_text(found: tuple[Reuse, ...]) -> set[tuple[object, ...]]:
        kept = [r for r in found if names[r.left_article] != names[r.right_article]]
        sides = [sorted([(names[r.left_article], r.left.exact), (names[r.right_article], r.right.exact)]) for r in kept]
        return {(str(side), r.kind) for side, r in zip(sides, kept, strict=True)}

    assert by_text(reuse.find([*pile, copy], SETTINGS)) == by_text(reuse.find(pile, SETTINGS))


@given(st.lists(st.text(max_size=120), min_size=1, max_size=4))
def test_any_text_at_all(texts: list[str]) -> None:
    for found in reuse.find([article(text, str(n)) for n, text in enumerate(texts)], SETTINGS):
        check(found)


def test_text_that_repeats_itself_ends_soon() -> None:
    started = time.process_time()
    pair = [article("quay weir kiln " * 30_000, "a"), article("quay weir kiln " * 20_000, "b")]
    for found in reuse.find(pair, SETTINGS):
        check(found)
    assert time.process_time() - started < 20


def test_nothing_gives_nothing() -> None:
    assert reuse.find([], SETTINGS) == ()
    assert reuse.find([article("", "a"), article("…", "b")], SETTINGS) == ()
