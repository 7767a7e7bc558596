"""The prior on words."""

import pytest

from headwater.reader.acts import plain_stem
from headwater.story.background import prior_share, tells_nothing


@pytest.mark.parametrize(("word", "nothing"), [("the", True), ("x", True), ("harbour", False), ("1984", False)])
def test_function_words_tell_nothing(word: str, nothing: bool) -> None:  # noqa: FBT001
    assert tells_nothing(word) is nothing


def test_common_words_are_expected_more_than_rare_ones() -> None:
    shares = [prior_share(term) for term in (*map(plain_stem, ("government", "market", "teacher")), "qx")]
    assert len(set(shares)) == 4
    assert shares == sorted(shares, reverse=True)
