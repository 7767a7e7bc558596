"""The prior on words."""

import pytest

from headwater.reader.acts import stem
from headwater.story.background import prior_share, rarity, tells_nothing


@pytest.mark.parametrize(("word", "nothing"), [("the", True), ("x", True), ("harbour", False), ("1984", False)])
def test_function_words_tell_nothing(word: str, nothing: bool) -> None:  # noqa: FBT001
    assert tells_nothing(word) is nothing


def test_common_words_are_expected_more_than_rare_ones() -> None:
    shares = [prior_share(term) for term in (stem("government"), stem("market"), stem("teacher"), "qx")]
    assert len(set(shares)) == 4
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("articles", [1, 2, 30, 100_000])
def test_a_word_tells_less_the_more_hold_it_and_never_nothing(articles: int) -> None:
    told = [rarity("quarnel", holders, articles, 2000) for holders in range(1, articles + 1, max(1, articles // 50))]
    assert told == sorted(told, reverse=True)
    assert min(told) > 0


def test_a_story_that_is_the_whole_pile_keeps_rare_words() -> None:
    assert rarity("quarnel", 10, 10, 2000) > 2 * rarity(stem("government"), 10, 10, 2000)
