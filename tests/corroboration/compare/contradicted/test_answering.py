"""What answers a denial."""

import pytest

from headwater.corroboration.compare.contradicted.answering import only_informs
from headwater.reader.words import words_of


@pytest.mark.parametrize(
    ("text", "verb", "informs"),
    [
        ("They have been told of fifteen.", "told", True),
        ("She told the board that it was late.", "told", True),
        ("He was told a week later.", "told", True),
        ("He was told to leave the level alone.", "told", False),
        ("She told the crew of the tug to stay.", "told", False),
        ("She ordered the crew ashore.", "ordered", False),
    ],
)
def test_who_is_only_told_is_not_ordered(text: str, verb: str, *, informs: bool) -> None:
    words = list(words_of(text))
    at = next(i for i, word in enumerate(words) if word.folded == verb)
    assert only_informs("op:tell", words, at) is informs
    assert not only_informs("act:inform", words, at)
