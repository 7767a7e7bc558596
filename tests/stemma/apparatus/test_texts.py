"""Words by number, and the characters they stand in."""

import pytest

from headwater.stemma.apparatus.texts import Text
from headwater.stemma.witnesses import witnesses_of
from tests.reuse.prose import article, moved

BODY = "“The quay,” she said, has 1,204 berths (well-kept) — all shut.\nNew line"


def text_of(body: str, *pieces: tuple[int, int]) -> Text:
    (witness,) = witnesses_of([article(body, "a", pieces=pieces)])
    return Text(witness, witness.bearer)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (0, 1, "“The"), (1, 2, "quay,”"), (2, 4, "she said,"), (5, 6, "1"), (6, 7, "204"), (5, 7, "1,204"),
        (8, 10, "(well-kept)"), (8, 9, "(well"), (11, 12, "shut."), (12, 14, "New line"), (3, 3, ""), (0, 0, ""),
    ],
)  # fmt: skip
def test_marks_that_touch_go_with_their_words(first: int, last: int, expected: str) -> None:
    found = text_of(BODY).span(first, last)
    assert found is not None
    assert found.exact == expected == BODY[found.start : found.end]


def test_an_empty_place_lies_behind_the_word_before() -> None:
    text = text_of(BODY)
    places = [text.span(n, n) for n in (0, 2, 14)]
    assert [place.start for place in places if place] == [0, BODY.index("quay,”") + 6, len(BODY)]


def test_pieces_of_a_body_are_not_joined() -> None:
    text = text_of("One two three four", (0, 7), (8, 18))
    assert [text.span(0, 2), text.span(1, 3)][1] is None
    assert text.raw(1, 3) == ""
    assert text.raw(2, 4) == "three four"


def test_blocks_of_the_bearer_are_words_of_whoever_speaks() -> None:
    bearer, other = article("One two, three", "a", capture="c"), article("ONE  two  three", "b", capture="d")
    (witness,) = witnesses_of([moved(bearer, 40), other])
    text = Text(witness, other)
    assert text.words_in((44, 54)) == range(1, 3)
    assert text.words_in((0, 9)) == range(0)
    found = text.span(1, 3)
    assert found is not None
    assert (found.capture, found.exact) == ("d", "two  three")
