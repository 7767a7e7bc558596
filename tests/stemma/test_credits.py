"""Outlets that a text credits."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Stated
from headwater.stemma.credits import Names, credits_of
from tests.reuse.prose import article

NAMES = Names(["Solmere Echo", "tarnhill.example", "The Lantern"])


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("The quay is shut. via Solmere Echo", ["Solmere Echo"]),
        ("The quay is shut.\nSource: tarnhill.example", ["tarnhill.example"]),
        ("The quay is shut, according to the Solmere Echo.", ["Solmere Echo"]),
        ("(This story was first reported by Solmere Echo.) The quay is shut.", ["Solmere Echo"]),
        ("Originally published by The Lantern. The quay is shut.", ["Lantern"]),
        ("H/T tarnhill.example for this.", ["tarnhill.example"]),
        ("From Solmere Echo: the quay is shut.", ["Solmere Echo"]),
        ("From Solmere Echo this morning: the quay is shut.", ["Solmere Echo"]),
        ("As Solmere Echo reports: the quay is shut.", ["Solmere Echo"]),
        ("The Lantern first reported that the quay is shut.", ["Lantern"]),
        ("SOLMERE (Reuters) - The quay is shut, the council said on Monday.", ["Reuters"]),
        # from a place, as a role, and names inside words are no credit
        ("He came from Solmere Echo Street.", []),
        ("As Solmere Echo grew, so did the town.", []),
        ("via Solmere Echoes", []),
        ("The quay is shut.", []),
    ],
)  # fmt: skip
def test_credits(text: str, credited: list[str]) -> None:
    found = credits_of(article(text, "a"), NAMES)
    assert [c.span.exact for c in found] == credited


def test_a_byline_credits_an_agency_whose_own_text_is_here() -> None:
    home = article("The quay is shut.", "a")
    place = home.spans[0].part(0, 3)
    ostral = ["ostral press agency"]
    for spelt, keys in (("OPA", ostral), ("Ostral Press Agency", ostral), ("NPA", [])):
        agency = Stated(value=spelt, evidence=(place,), basis="stated")
        credited = credits_of(msgspec.structs.replace(home, agencies=(agency,)), Names(["Ostral Press Agency"]))
        assert ([c.outlet for c in credited], [c.span for c in credited]) == (keys, [place] * len(keys))


def test_initials_that_two_outlets_have_mean_neither() -> None:
    assert Names(["Ostral Press Agency", "Orrin Port Advertiser"]).agency("OPA") is None


@pytest.mark.parametrize(
    ("outlets", "agency", "key"),
    [
        # initials of an agency that everybody knows
        (["Ashford Free Press"], "AFP", None),
        (["Albany Post"], "AP", None),
        (["Pier Trust of Ilmen"], "PTI", None),
        (["Ashford Free Press", "The Associated Press"], "AP", "associated press"),
        (["Ashford Free Press", "Agence France-Presse"], "AFP", "agence france-presse"),
        (["The Associated Press"], "The Associated Press", "associated press"),
        # initials of a paper or a station
        (["Orrin Port Advertiser"], "OPA", None),
        (["The Orrin Port Advertiser"], "OPA", None),
        (["Orrin Port Radio"], "OPR", None),
        (["Orrin Port Advertiser"], "Orrin Port Advertiser", "orrin port advertiser"),
        # of an agency, and of who may be one
        (["Norland News Agency"], "NNA", "norland news agency"),
        (["Norland Telegraph Bureau"], "NTB", "norland telegraph bureau"),
    ],
)
def test_initials_mean_an_agency_that_nobody_knows(outlets: list[str], agency: str, key: str | None) -> None:
    assert Names(outlets).agency(agency) == key


@given(st.text(max_size=200))
def test_any_text_at_all(text: str) -> None:
    home = article(text, "a")
    assert all(home.spans[0].covers(c.span) for c in credits_of(home, NAMES))


@given(st.lists(st.text(max_size=20), max_size=5), st.text(max_size=60))
def test_any_names_at_all(names: list[str], text: str) -> None:
    home = article(f"via {names[0] if names else ''} {text}", "a")
    assert all(home.spans[0].covers(c.span) for c in credits_of(home, Names(names)))


def test_names_are_looked_up_in_any_case_and_the_longest_wins() -> None:
    names = Names(["Echo", "Echo Evening"])
    assert names.at("see ECHO EVENING now", 4) == (4, 16, "echo evening")
    assert names.before("so the echo evening", 19) == (7, 19, "echo evening")
    assert names.before("so the anecho", 13) is None
