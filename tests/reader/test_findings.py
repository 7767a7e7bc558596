import pytest

from headwater.reader.findings import is_finding, is_held_by


@pytest.mark.parametrize(
    ("source", "finding"),
    [
        ("an inquiry", True),
        ("A year-long inquiry into the deaths", True),
        ("an investigation by the county", True),
        ("data from the Health Office", True),
        ("internal emails obtained by\nThe Post", True),
        ("figures released on Monday", True),
        ("a receipt seen by The Post", True),
        ("a recording obtained by this newspaper", True),
        ("a friend", False),
        ("police", False),
        ("the head of the inquiry", False),
        ("a review board", False),
        ("", False),
    ],
)
def test_papers_and_inquiries_are_told_from_people(source: str, *, finding: bool) -> None:
    assert is_finding(source) is finding


def test_a_paper_in_front_of_who_holds_it() -> None:
    assert is_held_by("documents obtained by")
    assert is_held_by("internal emails seen by")
    assert not is_held_by("a knife found by")
    assert not is_held_by("documents obtained")
