"""Stories of a stream: close to those of a batch, whatever comes first."""

import random

import pytest

from headwater import story
from tests.story.piles import alike, event
from tests.story.test_cluster import EVENTS, PILE, ids, sets


@pytest.mark.parametrize("seed", range(4))
def test_a_stream_in_any_order_finds_the_events(seed: int) -> None:
    shuffled = random.Random(seed).sample(PILE, len(PILE))
    stream = story.Stream()
    for one in shuffled:
        stream.add(one)
    assert sets(stream.stories()) == {ids(one) for one in EVENTS}
    assert len(stream) == len(PILE)


def test_a_story_grows_as_articles_come() -> None:
    reports = event(30, 6)
    stream = story.Stream()
    for n, one in enumerate(reports):
        stream.add(one)
        assert sets(stream.stories()) == {ids(reports[: n + 1])}


def test_two_events_that_were_joined_early_are_parted_later() -> None:
    # the first reports of both come mixed, while little is known of how close reports of either are
    one, other = event(31, 25), event(32, 25)
    stream = story.Stream()
    for pair in zip(one, other, strict=True):
        for report in pair:
            stream.add(report)
    assert sets(stream.stories()) == {ids(one), ids(other)}


def test_a_copy_goes_to_the_story_of_what_it_copies() -> None:
    stream = story.Stream()
    for one in PILE:
        stream.add(one)
    copy = alike(EVENTS[5][0], "copy")
    before = stream.stories()
    stream.add(copy)
    where = {a: held for held in stream.stories() for a in held.articles}
    assert where[copy.id] is where[EVENTS[5][0].id]
    assert len(stream.stories()) == len(before)


def test_an_empty_stream_has_no_stories() -> None:
    assert story.Stream().stories() == ()


def test_asking_on_the_way_leaves_the_events_to_be_found() -> None:
    stream = story.Stream()
    for number, one in enumerate(random.Random(9).sample(PILE, len(PILE)), start=1):
        stream.add(one)
        if number % 7 == 0:
            assert sum(len(told.articles) for told in stream.stories()) == number
    assert sets(stream.stories()) == {ids(one) for one in EVENTS}


def test_asking_twice_gives_the_same() -> None:
    stream = story.Stream()
    for one in random.Random(3).sample(PILE, len(PILE)):
        stream.add(one)
        if len(stream) % 5 == 0:
            assert stream.stories() == stream.stories()
