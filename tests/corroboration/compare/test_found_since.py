"""What somebody had no record of, and has found since."""

import pytest

from headwater.corroboration.compare.found_since import compare_found_since
from tests.corroboration.compare.by_hand import made_of


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board, which had no record of any complaint in May, conceded that it has since found three.",
        "The school said that it had no record of a visit but had later found an entry in its log.",
        "The archive had no copy of the deed, it said. It has now located one in a drawer.",
    ],
)
def test_the_find_is_set_beside_what_was_not_on_record(text: str) -> None:
    (found,) = compare_found_since(*made_of(text))
    assert (found.verdict, {m.value for m in found.members}) == ("apparent", {"has no record", "has found it since"})


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board had no record of any complaint.",
        "The harbour board had no record of any complaint and has since found nothing.",
        "The harbour board has no record of any complaint. The police have since found three knives.",
        "The harbour board had kept a record of each complaint and has since found three more.",
        "The harbour board had no record of wins before 2020 and found a new coach in May.",
        "He had no record of violence and has since found work.",
        "The harbour board had no record of a complaint and has since found a buyer.",
        "The clerk had no record of a complaint. He has since found a letter to his wife.",
    ],
)
def test_nothing_is_set_beside_what_was_not_found(text: str) -> None:
    assert list(compare_found_since(*made_of(text))) == []
