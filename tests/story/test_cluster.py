"""Stories of a batch: what is one event, and that neither order nor copies show."""

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater import story
from headwater.errors import NounError
from headwater.model import Article, Story
from headwater.settings import StorySettings
from tests.builders import article
from tests.costs import growth
from tests.story.piles import alike, event, later


def sets(stories: tuple[Story, ...]) -> set[frozenset[str]]:
    return {frozenset(one.articles) for one in stories}


def ids(articles: list[Article]) -> frozenset[str]:
    return frozenset(a.id for a in articles)


EVENTS = [event(seed, reports) for seed, reports in enumerate((1, 1, 2, 3, 5, 8, 13, 30, 1, 1))]
PILE = [a for one in EVENTS for a in one]


def test_reports_of_one_event_are_one_story() -> None:
    assert sets(story.cluster(PILE)) == {ids(one) for one in EVENTS}


@pytest.mark.parametrize(
    "pile", [[], [EVENTS[0][0]], EVENTS[2], EVENTS[7]], ids=["none", "one", "pair", "all one event"]
)
def test_a_small_pile_needs_no_company(pile: list[Article]) -> None:
    assert sets(story.cluster(pile)) == ({ids(pile)} if pile else set())


def test_a_pile_of_unlike_articles_stays_apart() -> None:
    pile = [event(100 + seed, 1, common=6)[0] for seed in range(40)]
    assert len(story.cluster(pile)) == 40


@given(st.randoms(use_true_random=False), st.integers(0, len(PILE)))
@settings(max_examples=15)
def test_the_order_of_articles_changes_nothing(luck: random.Random, count: int) -> None:
    some = luck.sample(PILE, count)
    again = luck.sample(some, count)
    assert story.cluster(some) == story.cluster(again)


def test_the_order_of_copies_with_other_capitals_changes_nothing() -> None:
    shouted = [article(a.spans[0].exact.upper(), siglum=f"{a.siglum}-up") for a in EVENTS[4]]
    assert story.cluster([*shouted, *PILE]) == story.cluster([*PILE, *shouted])


@given(st.lists(st.sampled_from(range(len(PILE))), max_size=12))
@settings(max_examples=15)
def test_exact_copies_add_themselves_alone(copied: list[int]) -> None:
    copies = {alike(PILE[n], f"copy-{k}").id: PILE[n].id for k, n in enumerate(copied)}
    held = story.cluster([*PILE, *(alike(PILE[n], f"copy-{k}") for k, n in enumerate(copied))])
    assert sets(story.cluster(PILE)) == {frozenset(copies.get(a, a) for a in one.articles) for one in held}
    where = {a: one.id for one in held for a in one.articles}
    assert all(where[copy] == where[first] for copy, first in copies.items())


def test_near_copies_do_not_push_other_reports_out() -> None:
    copies = [alike(EVENTS[4][0], f"near-{n}", change=n % 4 + 1) for n in range(12)]
    assert ids([*EVENTS[4], *copies]) in sets(story.cluster([*PILE, *copies]))


def test_a_great_event_stays_in_one_piece() -> None:
    great = event(500, 300)
    assert ids(great) in sets(story.cluster([*PILE, *great]))


def test_a_thousand_near_copies_are_one_story_in_linear_time() -> None:
    def marked(count: int) -> list[Article]:
        pile = [alike(EVENTS[6][0], f"near-{n}", change=n % 7) for n in range(count)]
        return [article(f"{a.spans[0].exact} Posted by number {n}.", siglum=a.siglum) for n, a in enumerate(pile)]

    few, many = marked(250), marked(1000)
    assert len(story.cluster(few)) == len(story.cluster(many)) == 1
    assert growth(lambda: story.cluster(few), lambda: story.cluster(many), enough=12) < 12


def test_the_same_words_a_year_apart_are_two_stories() -> None:
    first, second = event(7, 6), event(7, 12)[6:]
    moved = [
        msgspec.structs.replace(a, published=msgspec.structs.replace(a.published, earliest=later("2031-03-11", 400)))
        for a in second
        if a.published
    ]
    moved = [
        msgspec.structs.replace(a, published=msgspec.structs.replace(a.published, latest=later("2031-03-11", 401)))
        for a in moved
        if a.published
    ]
    assert sets(story.cluster([*first, *moved])) == {ids(first), ids(moved)}
    undated = [msgspec.structs.replace(a, published=None) for a in (*first, *moved)]
    assert len(story.cluster(undated)) == 1


def test_a_story_that_runs_day_after_day_stays_one() -> None:
    reports = event(8, 40)
    days = [
        msgspec.structs.replace(r.published, earliest=later("2031-03-11", n))
        for n, r in enumerate(reports)
        if r.published
    ]
    pile = [
        msgspec.structs.replace(r, published=msgspec.structs.replace(d, latest=later("2031-03-12", n)))
        for n, (r, d) in enumerate(zip(reports, days, strict=True))
    ]
    assert len(story.cluster(pile)) == 1


@pytest.mark.parametrize(
    ("text", "tells"),
    [("", False), ("x", False), ("the of and", False), ("\u200b\u00ad", False), ("1 2 3", False), ("1984", True),
     ("日本語の記事です", True), ("a" * 100_000, True)],
)  # fmt: skip
def test_texts_that_tell_nothing_stand_alone(text: str, *, tells: bool) -> None:
    odd = [article(text, siglum=f"odd-{n}") for n in range(2)]
    expected = {ids(odd)} if tells else {ids([one]) for one in odd}
    assert sets(story.cluster([*PILE, *odd])) == {ids(one) for one in EVENTS} | expected


def test_settings_say_how_close_a_story_is() -> None:
    loose = story.cluster(PILE, StorySettings(min_cohesion=0.01))
    strict = story.cluster(PILE, StorySettings(min_cohesion=5.0))
    assert len(loose) < len(EVENTS) < len(strict)


def test_a_story_names_its_articles_in_order_and_once() -> None:
    with pytest.raises(NounError):
        Story(id="story-1", articles=("b", "a"), captures=("c",), label="x")
    for one in story.cluster(PILE):
        assert one.captures
        assert list(one.articles) == sorted(set(one.articles))
