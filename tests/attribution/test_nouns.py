"""What common nouns name."""

import pytest

from headwater.attribution.nouns import Kind, is_adherent, is_partisan, is_people, kind_of
from headwater.attribution.thing_nouns import BODIES, DOCUMENTS, EVENTS, GROUPS, OUTLETS


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
        ("neurosurgeon", "person"),
        ("brother-in-law", "person"),
        ("paratroopers", "person"),
        ("counterproposal", "document"),
        ("think-tank", "body"),
        ("applause", "event"),
        ("movement", "group"),
        ("computer", None),
        ("thermometer", None),
        ("game-changer", None),
        ("weather", None),
        ("fog", None),
        ("", None),
        ("-", None),
        ("s", None),
    ],
)
def test_kind(noun: str, kind: Kind | None) -> None:
    assert kind_of(noun) == kind


def test_a_thing_is_of_one_kind() -> None:
    lists = [BODIES - {"caucus", "chapter"}, DOCUMENTS, EVENTS, OUTLETS, GROUPS]
    assert sum(map(len, lists)) == len(frozenset().union(*lists))


def test_one_of_a_people_or_party() -> None:
    assert is_adherent("Democrat")
    assert is_adherent("Dane")
    assert is_partisan("Democrat")
    assert not is_partisan("Dane")
    assert not is_adherent("democrat")


def test_peoples() -> None:
    assert is_people("Democrats")
    assert is_people("Norwegians")
    assert not is_people("Rockers")
