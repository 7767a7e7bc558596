"""The age that stands behind a name."""

import pytest

from headwater.reader.values.ages import age_behind


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Mara Quill, 71, died.", "71"),
        ("Mara Quill, aged 71.", "71"),
        ("Mara Quill, who is 71, left.", "71"),
        ("Mara Quill, a retired nurse of 71, died.", "71"),
        ("Mara Quill, a teacher of 71 pupils, died.", None),
        ("Mara Quill 71 and her son left.", "71"),
        ("Mara Quill, a retired teacher of 71, left.", "71"),
        ("Mara Quill, a mother of 3, left.", None),
        ("Mara Quill, 710, died.", None),
        ("Mara Quill, seventy, died.", None),
        ("Mara Quill sold 71 cows.", None),
    ],
)
def test_an_age_stands_right_behind_a_name(text: str, age: str | None) -> None:
    found = age_behind(text, len("Mara Quill"))
    assert (text[slice(*found)] if found else None) == age
