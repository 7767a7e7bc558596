import pytest

from headwater.reader.fragments import is_fragment


@pytest.mark.parametrize(
    "sentence",
    ["Nurses who led the study.", "The wards that failed.", "Two women who had lost their children.",
     "The ferry which struck\nthe old quay."],
)  # fmt: skip
def test_a_name_with_a_clause_beside_it_tells_nothing(sentence: str) -> None:
    assert is_fragment(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nurses who led the study want more pay.",
        "Nurses who led the study say that it was flawed.",
        "The wards that failed were closed in March.",
        "The board said that it failed.",
        "The minister knew that the ward failed.",
        "I want to know who signed that kitchen off.",
        "The board knows who failed.",
        "This shows who led the study.",
        "Who led the study.",
        "It failed.",
        "",
    ],
)
def test_a_sentence_with_a_verb_of_its_own_is_none(sentence: str) -> None:
    assert not is_fragment(sentence)
