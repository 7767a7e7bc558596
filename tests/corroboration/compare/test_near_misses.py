"""Accounts that read like those that a comparison is made of, and are of other things: they are not set beside."""

from pathlib import Path

import pytest

from headwater.corroboration.compare import compare_all
from headwater.corroboration.register import Register
from headwater.model import Voices
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

AWAY = "TARN — Carl Stone was absent from the vote on Tuesday, a clerk of the council said."
CASES = {
    "who missed a deadline was nowhere": (
        "TARN — Carl Stone missed the deadline for the tender, two aides said.",
        "TARN — Carl Stone led the rescue of the trapped miners, a spokesman for the mine said.",
    ),
    "who went to a university was not there that day": (
        AWAY, "TARN — Carl Stone attended the university in Norland, its board said.",
    ),
    "a choir is no thing that works": (
        "TARN — The choir performed well at the opening night, the director said.",
        "TARN — The choir failed to raise money for its tour, a critic of the Lantern said.",
    ),
    "a bus that crashed into a wall may have worked": (
        "TARN — The bus crashed into a wall on Monday, police said.",
        "TARN — The bus was in full working order, the operator said.",
    ),
    "who tripped over a cable did not fail": (
        "TARN — The goalkeeper worked well with the new coach, the club said.",
        "TARN — The goalkeeper tripped over a cable on Friday, a witness said.",
    ),
    "two buildings are done by different shares": (
        "TARN — The new bridge over the Orr is 40 percent complete, engineers said on Monday.",
        "TARN — The school in Hollin is 90 percent complete, the builder said on Tuesday.",
    ),
    "a park that covers an area does not spread": (
        "TARN — The new park covers 400 hectares, the council said on Monday.",
        "TARN — The wetland at Hollin covers 900 hectares, the ministry said on Tuesday.",
    ),
    "thousands who marched are not those who are employed": (
        "TARN — Thousands of people marched through the city on Monday, police said.",
        "TARN — The company employs 3,100 people, its annual report said.",
    ),
    "hundreds of workers are not passengers": (
        "TARN — Hundreds of workers went on strike at the mill, the union said.",
        "TARN — The ferry carried 430 passengers to the islands, the operator said.",
    ),
    "two surgeons who paint are not those of a shift": (
        "TARN — The hospital has one surgeon on its night shift and not two, the manager said.",
        "TARN — In Hollin two surgeons won a prize for their painting, the gallery said.",
    ),
    "ships that sail are not those that sank": (
        "TARN — Three, not five, ships were sunk in the storm, the navy said.",
        "TARN — Five ships will sail in the regatta on Sunday, the club said.",
    ),
    "years in jail are not years at work": (
        "TARN — Carl Stone was jailed for five years, the court said.",
        "TARN — Carl Stone worked in the bank for seven years, a colleague said.",
    ),
    "works that stop for rain are no tie": (
        "TARN — Norva Water has suspended its work on the tunnel because of rain, a foreman said.",
        "TARN — Norva Water has ended its partnership with the chess club, the club said.",
    ),
    "nine judges are not nine boats": (
        "TARN — Three of the nine judges dissented in the case, the court said.",
        "TARN — Four of the nine boats in the race sank, the club said.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("texts", CASES.values(), ids=CASES)
def test_what_is_of_other_things_is_not_compared(tmp_path: Path, texts: tuple[str, str]) -> None:
    found = traced(tmp_path, *texts, REST).comparisons
    assert not [c for c in found if c.verdict != "same"]


def test_by_typed_comparison_alone_a_choir_that_failed_is_no_thing_that_works(tmp_path: Path) -> None:
    one = "TARN — The choir performed well at the opening night, the director said."
    other = "TARN — The choir failed before a full house, a critic of the Lantern said."
    told = traced(tmp_path, one, other, REST)
    voices = Voices(entities=told.entities, sources=told.sources, attributions=told.attributions)
    found = compare_all(told.claims, Register(told.articles, voices))
    assert not [c for c in found if c.verdict != "same"]
