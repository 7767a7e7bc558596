import pytest

from headwater.capture.page.outline import Outline, Spaces
from headwater.capture.page.records import Found
from headwater.capture.page.writers import bare_name, is_phrase


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ann", "ann"), ("by ann", "ann"), ("by ann » ", "ann"), ("von Ann Lee:", "Ann Lee"), ("ann wrote:", "ann"),
        ("Ann says:", "Ann"), ("@ann", "ann"), ("Bryan", "Bryan"), ("Dasaid", "Dasaid"), ("by", "by"),
        ("J. Orrin", "J. Orrin"),
    ],
)  # fmt: skip
def test_names_without_the_words_around_them(written: str, name: str) -> None:
    found = Found(Outline(), written, Spaces(written), (), ())
    extent = bare_name(found, 0, len(written))
    assert extent
    assert written[slice(*extent)] == name


@pytest.mark.parametrize(("text", "is_one"), [("says:", True), (" » ", True), ("", True), ("she says no", False)])
def test_phrases(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_phrase(text, 0, len(text)) is is_one
