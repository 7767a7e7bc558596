"""What a text sets against what it tells."""

import pytest

from headwater.reader.contrasts import contrasts_of, in_contrast, without_contrasts


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
