"""What a text tells in its own words behind what somebody said."""

import pytest

from headwater.reader.encoder.carried import without_own_words


@pytest.mark.parametrize(
    ("rest", "kept"),
    [
        ("It ended at noon.", False),
        ("They had come from Lethmark.", False),
        # quoted, or said on
        ("“It ended at noon.”", True),
        ("It would end at noon.", True),
    ],
)
def test_the_next_sentence_is_whose(rest: str, kept: bool) -> None:  # noqa: FBT001
    text = f"Some 900 came, the clerks said. {rest}"
    cut = text.index(rest)
    content = ((0, text.index(",")), (cut, len(text)))
    cue, source = at(text, "said"), (at(text, "the clerks"),)
    found = without_own_words(text, cue, source, content, ((0, cut - 1), (cut, len(text))))
    assert found == (content if kept else content[:1])


def test_what_is_said_in_the_next_sentence_alone_is_left() -> None:
    text = "The clerks said so. It ended at noon."
    content = (at(text, "It ended at noon"),)
    sentences = ((0, 19), (20, len(text)))
    assert without_own_words(text, at(text, "said"), (), content, sentences) == content


def test_what_goes_on_in_the_same_sentence_is_left() -> None:
    text = "The quay, the clerks said, ended at noon."
    content = (at(text, "The quay"), at(text, "ended at noon"))
    assert without_own_words(text, at(text, "said"), (at(text, "the clerks"),), content, ((0, len(text)),)) == content


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)
