"""What common nouns name."""

import pytest

from headwater.attribution.nouns import Kind, is_people, kind_of


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("diver", "person"),
        ("women", "person"),
        ("aides", "person"),
        ("hydrologists", "person"),
        ("co-founder", "person"),
        ("committees", "body"),
        ("agency", "body"),
        ("polls", "document"),
        ("figures", "document"),
        ("figure", "person"),
        ("newspaper", "outlet"),
        ("remarks", "event"),
        ("crowd", "group"),
        ("computer", None),
        ("weather", None),
        ("fog", None),
        ("", None),
        ("-", None),
        ("s", None),
    ],
)
def test_kind(noun: str, kind: Kind | None) -> None:
    assert kind_of(noun) == kind


def test_peoples() -> None:
    assert is_people("Democrats")
    assert is_people("Norwegians")
    assert not is_people("Rockers")
