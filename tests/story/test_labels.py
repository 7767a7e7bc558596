"""What a story is called."""

import pytest

from headwater import story
from headwater.reader.acts import plain_stem
from headwater.story.labels import label_of
from tests.builders import article

TEXT = (
    "The harbour board of Calder Quay dismissed Marit Solvane on Monday. Solvane had warned of cracks in the quay. "
    "A lawyer for Marit Solvane said that the board dismissed her because of the cracks at Calder Quay."
)


def weights(**of: float) -> dict[str, float]:
    return {plain_stem(word): weight for word, weight in of.items()}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            weights(marit=2, solvane=2, calder=1, quay=1, cracks=1.2, dismissed=1),
            "Marit Solvane, Calder Quay: dismissed, cracks",
        ),
        (weights(cracks=2, lawyer=1), "cracks, lawyer"),
        (weights(solvane=1), "Marit Solvane"),
        ({}, "untitled"),
    ],
    ids=["names, then the act", "no names", "a surname, as the texts mostly give it", "nothing"],
)
def test_labels(told: dict[str, float], expected: str) -> None:
    assert label_of([TEXT], told) == expected


def test_a_name_is_no_word_where_a_sentence_opens_with_it() -> None:
    assert "solvane" not in label_of([TEXT, TEXT.upper()], weights(solvane=5, cracks=1))


@pytest.mark.parametrize("text", ["", "\n", "’s", "'s 's", "日本", "É" * 3000])
def test_any_text_has_some_label(text: str) -> None:
    (one,) = story.cluster([article(text)])
    assert one.label
