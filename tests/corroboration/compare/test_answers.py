"""Figures that two articles of one story give to one question, and figures that are of other things."""

import json
from pathlib import Path

import pytest

from headwater.trace import trace
from tests.corroboration.compare.stories import verdicts

CONFLICTS = {
    "sent": ("mill", "Some 75 firefighters battled the blaze.", "About 45 firefighters had been deployed."),
    "engines": ("mill", "Twelve engines were at the scene, the brigade said.", "The brigade sent eight fire engines."),
    "moved": (
        "mill",
        "More than 60 residents were moved out.",
        "Police evacuated 35 residents from the flats next door.",
    ),
    "joined": (
        "strike",
        "The union said 900 drivers had joined the strike.",
        "Only 400 drivers took part, the firm said.",
    ),
    "crowd": ("strike", "Some 2,000 people rallied outside the hall.", "Police put the crowd at about 800 people."),
    "cancelled": (
        "strike",
        "About 70 per cent of services were cancelled.",
        "The firm said 40 per cent of buses had been cancelled.",
    ),
    "power": ("storm", "Around 30,000 homes lost power.", "The mayor said 45,000 customers were without electricity."),
    "wind": ("storm", "Gusts reached 140km/h.", "Winds of up to 110 kilometres per hour were recorded."),
    "trees": (
        "storm",
        "The storm felled 300 trees, the council said.",
        "A parks official said 120 trees had come down.",
    ),
    "long": (
        "museum",
        "The stolen scroll is four metres long, police said.",
        "The scroll is nine metres long, a guard said.",
    ),
    "beds": ("ward", "The ward has 24 beds, the board said.", "The union said the ward had 32 beds."),
    "far": ("ward", "The nearest other ward is 30 kilometres away.", "Parents said the nearest ward was 55 km away."),
    "jobs": ("ward", "The board said 40 jobs would be cut.", "The union said 85 posts would go."),
    "stolen": (
        "museum",
        "The thieves took 14 paintings, the director said.",
        "Police said nine paintings were stolen.",
    ),
    "arrested": ("museum", "Three men were arrested on Monday, police said.", "Police have detained two suspects."),
    "aboard": ("ferry", "There were 180 passengers on board.", "The ship was carrying 230 passengers."),
    "leaked": ("ferry", "About 20 tonnes of diesel leaked.", "The agency said 60 tonnes of fuel had spilled."),
    "speed": ("ferry", "The ship was travelling at 18 knots.", "The operator said the ferry had been doing 11 knots."),
    "share": ("ferry", "All its 12 lifeboats were in use.", "Half the lifeboats had not been deployed, a sailor said."),
    "of a whole": (
        "strike",
        "All 40 buses were in use, the firm said.",
        "Just 23 of the firm's 40 buses were on the roads.",
    ),
}
NEAR_MISSES = {
    "the hurt are not those sent": ("mill", "Some 75 firefighters battled the blaze.", "Two firefighters had burns."),
    "a fire elsewhere": ("mill", "Some 75 firefighters battled it.", "About 30 firefighters fought a fire in Hollin."),
    "those who stay": ("mill", "Some 75 firefighters battled it.", "Twenty firefighters were still at the scene."),
    "last year": ("mill", "Some 75 firefighters battled it.", "At a fire last year, 40 firefighters were sent."),
    "a plan": ("strike", "Some 2,000 people rallied.", "The union expects 3,500 people to march on Saturday."),
    "capacity": ("ferry", "There were 180 passengers on board.", "The ferry can carry 400 passengers."),
    "a part": ("ferry", "There were 180 passengers on board.", "Forty passengers were taken off by lifeboat."),
    "a demand and an offer": ("strike", "The union is asking for 9 per cent.", "The company has offered 3 per cent."),
    "still without": ("storm", "Around 30,000 homes lost power.", "About 8,000 homes were still without power."),
    "restored": ("storm", "Around 30,000 homes lost power.", "Power was restored to 22,000 homes by Monday morning."),
    "whose beds": ("ward", "The ward has 24 beds, the board said.", "The hospital has 310 beds."),
    "employed": ("ward", "The board said 40 jobs would be cut.", "The hospital employs 600 people."),
    "another 25": ("ward", "The board said 40 jobs would be cut.", "Another 25 jobs will be cut at the clinic."),
    "found again": (
        "museum",
        "The thieves took 14 paintings.",
        "Police said five of the paintings had been recovered.",
    ),
    "tanks": ("ferry", "About 20 tonnes of diesel leaked.", "The tanks held 60 tonnes of diesel."),
    "long and far": ("ferry", "The ship was 300 metres from the shore.", "The ship is 120 metres long."),
    "two papers": (
        "ward",
        "The board has a report on the ward, which is four pages long.",
        "A letter reached the mayor. It was one page long.",
    ),
    "another month": (
        "ferry",
        "Some 180 passengers were on board.",
        "In an accident in March, 60 passengers were on board.",
    ),
    "up to": ("storm", "The storm felled up to 300 trees.", "A parks official said 260 trees had come down."),
    "rounded": (
        "ferry",
        "About 180 passengers were on board.",
        "The coastguard said 176 passengers had been on board.",
    ),
    "one account gives both": (
        "mill",
        "The brigade sent 40 firefighters, then sent 75 firefighters in all.",
        "Some 75 firefighters fought it.",
    ),
    "a share of others": ("strike", "Half the buses were in use.", "Half of the trams were in use."),
}


@pytest.mark.parametrize("case", CONFLICTS)
def test_two_answers_to_one_question_conflict(tmp_path: Path, case: str) -> None:
    assert ("number", "conflict") in verdicts(tmp_path, *CONFLICTS[case])


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_figures_of_other_things_do_not_conflict(tmp_path: Path, case: str) -> None:
    assert ("number", "conflict") not in verdicts(tmp_path, *NEAR_MISSES[case])


def test_what_is_wanted_of_no_named_thing_only_looks_like_a_conflict(tmp_path: Path) -> None:
    told = ("The union is asking for a rise of 9 per cent.", "The drivers are demanding 7 per cent, the firm said.")
    assert verdicts(tmp_path, "strike", *told) == {("number", "apparent")}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "The firm offered the drivers 900 crowns a week.",
            "The firm offered the drivers 1,100 crowns a week.",
            "conflict",
        ),
        (
            "The firm offered the drivers 900 crowns a week.",
            "The firm raised its offer to the drivers to 1,100 crowns a week.",
            "apparent",
        ),
        (
            "The firm offered the drivers 900 crowns a week.",
            "The firm made the drivers a second offer of 1,100 crowns a week.",
            "apparent",
        ),
    ],
)
def test_an_offer_is_compared_with_itself_alone(one: str, other: str, verdict: str, tmp_path: Path) -> None:
    assert ("number", verdict) in verdicts(tmp_path, "strike", one, other)
    assert len({v for a, v in verdicts(tmp_path, "strike", one, other) if a == "number"}) == 1


def test_two_stories_are_not_compared(tmp_path: Path) -> None:
    told = ("Some 75 firefighters battled the blaze.", "About 45 firefighters had been deployed.")
    assert verdicts(tmp_path, "mill", *told)
    pile = tmp_path / "records.jsonl"
    rows = [json.loads(line) for line in pile.read_text(encoding="utf-8").splitlines()]
    other = "HOLLIN — A lorry overturned on the bridge at Hollin on Friday, closing it for hours, police said."
    rows[1]["text"] = f"{other}\n\n{told[1]}\n\nNobody was hurt."
    pile.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert not [c for c in trace([tmp_path]).dossier.comparisons if c.verdict == "conflict"]
