"""What a text sets against what it tells."""

import time

import pytest

from headwater.reader.contrasts import contrasts_of, denied_by, in_contrast, without_contrasts


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("It came on 3 May, not on 9 May.", "on 9 May"),
        ("The miller, and not the keeper, sold it.", "the keeper"),
        ("It came in May, rather than in June, he said.", "in June"),
        ("It came in May, not in June as he had said.", "in June"),
    ],
)
def test_what_stands_behind_not_is_told_as_not_so(text: str, denied: str) -> None:
    (found,) = contrasts_of(text)
    assert text[found.start : found.end] == denied
    assert in_contrast(text, found.start)
    assert not in_contrast(text, found.start - 1)
    assert denied not in without_contrasts(text)


@pytest.mark.parametrize(
    "text",
    [
        "It came, not only in May.",
        "It is late, not that I mind.",
        "It did not come in May.",
        "It came, not until May.",
        "It came in May, not before.",
        "The barge, not seen since May, sank.",
        "The barge, not mended by the keeper, sank.",
        "The weir, not due to open in May, broke.",
        "The flood, not the first of its kind, broke the weir.",
        "The flood, not one of the worst, broke the weir.",
        "The keeper left, not for the first time.",
    ],
)
def test_not_each_not_behind_a_comma_sets_two_things_apart(text: str) -> None:
    assert contrasts_of(text) == ()
    assert without_contrasts(text) == text


@pytest.mark.parametrize(
    ("denial", "told"),
    [
        ("The tailor, not the baker, painted the old barn.", "The baker painted the old barn."),
        ("The tailor, not the baker, painted the old barn.", "The old barn was painted by the baker."),
        ("The baker painted the barn, not the boat, for Una Holt.", "The baker painted the boat for Una Holt."),
        ("The goat slept in the barn, not in the boat.", "The brown goat that bit Una Holt slept in the boat."),
        ("The goat slept in the barn, not the boat, Una Holt said.", "The goat slept in the boat, Ove Lund said."),
        ("The cause of the fall was frost, not rain.", "The cause of the fall was rain."),
        ("Frost, not rain, was the cause of the fall.", "Rain was the cause of the fall."),
        ("The owner of the barn is Una Holt, not Ove Lund.", "The owner of the barn is Ove Lund."),
        ("The talk at Orlau was about the barn, not the boat.", "The talk at Orlau was about the boat."),
        ("The goat was born on 3 May, not on 9 May.", "On 9 May the goat was born."),
    ],
)
def test_what_is_denied_in_the_place_in_which_another_tells_it_is_denied_of_that(denial: str, told: str) -> None:
    assert denied_by(denial, told) is not None
    assert denied_by(told, denial) is None


@pytest.mark.parametrize(
    ("denial", "told"),
    [
        # the words, in other places
        ("The goat slept in the barn, not the boat.", "The goat that bit two men in the boat slept on Monday."),
        ("The tailor, not the baker, painted the red barn.", "The baker fell when the red barn was painted."),
        ("The tailor, not the baker, will pay for the barn roof.", "The baker said the barn roof is to be mended."),
        ("Una Holt sacked the baker, not the tailor, over the barn.", "The tailor told Una Holt of the barn in May."),
        ("The talk at Orlau was about the barn, not the boat.", "The talk about the boat at Orlau is due in May."),
        ("Farmers blame frost, not rain, for the poor crop.", "Farmers hope for rain, and fear for the poor crop."),
        ("The owner of the barn is Una Holt, not Ove Lund.", "The mayor is Ove Lund, who painted the barn."),
        ("Frost, not rain, was the cause of the fall.", "Rain was not the cause of the fall."),
        # somebody else, something else
        ("Una Holt sacked the baker, not the tailor, over the barn.", "The guild sacked the tailor over the barn."),
        ("The tailor, not the baker, will pay for the barn roof.", "The baker will pay £3m to those hurt by the roof."),
        # not told as done
        ("The tailor, not the baker, painted the old barn.", "The baker may have painted the old barn."),
        ("The tailor, not the baker, painted the old barn.", "The baker never painted the old barn."),
        ("The tailor, not the baker, painted the old barn.", "It matters whether the baker painted the old barn."),
    ],
)
def test_words_that_stand_in_another_place_are_not_denied(denial: str, told: str) -> None:
    assert denied_by(denial, told) is None


def test_a_text_of_many_contrasts_costs_its_length() -> None:
    text = "in a barn, not in boats " * 4_000
    started = time.perf_counter()
    assert len(contrasts_of(text)) > 1_000
    assert time.perf_counter() - started < 2


def test_what_is_told_instead_may_stand_behind_many_words() -> None:
    (found,) = contrasts_of(f"{'It was a long and cold spring. ' * 9}The baker slept in the barn, not in the boat.")
    assert found.told == {"barn"}
