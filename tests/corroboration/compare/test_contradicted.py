"""Accounts that cannot both hold, in claims of their own: what one denies and another tells, and what only looks so."""

import json
from pathlib import Path

import pytest

from headwater.model import Comparison
from headwater.trace import trace

PLACE = "The council of Dorlen is to meet on Friday, and the matter is on its list."


def conflicts(folder: Path, *texts: str, days: tuple[int, ...] = (12, 12)) -> list[Comparison]:
    rows = [
        {"id": str(n), "publisher": f"The {name}", "published": f"2031-03-{day}", "text": f"{text} {PLACE}"}
        for n, (text, name, day) in enumerate(zip(texts, ("Herald", "Post"), days, strict=True))
    ]
    (folder / "records.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = trace([folder]).dossier.comparisons
    return [c for c in found if c.attribute == "polarity" and c.verdict == "conflict"]


AGAINST = {
    "none of a kind": (
        "A nurse had warned the surgeon about the scan, two members of the team said.",
        "No member of staff raised a concern about the scan, the hospital said.",
    ),
    "in another word": (
        "The thieves had copied the payroll files of the bank, the group said.",
        "Norva Bank denies that any payroll files were taken.",
    ),
    "failed to": (
        "Norva Ferries applied for the winter grant in April, the company said.",
        "Norva Ferries had failed to apply for the winter grant, said Carl Stone, a councillor.",
    ),
    "of the same thing": (
        "Guards fired rubber bullets at the crowd in Dorlen on Monday.",
        "A spokesman, Bo Marn, denied that guards had fired any rubber bullets in Dorlen.",
    ),
    "none seriously": (
        "Three sailors were seriously injured in the fire on the quay, the brigade said.",
        "Nobody was seriously injured in the fire on the quay, a clerk said.",
    ),
    "by a noun": (
        "The dancer tore a ligament in her knee, a friend said.",
        "Scans showed a bruised ligament but no tear, the theatre said.",
    ),
    "such a thing": (
        "The manager said that a council officer had phoned him about the gate.",
        "A spokesman for the council said no such call had been made about the gate.",
    ),
    "of things to come": (
        "The dairy will close its Tarn plant this year, the union said.",
        "The chief executive said that no plants would close this year.",
    ),
    "a verb of no lexicon": (
        "Some 200 marchers broke through a cordon, the police said.",
        "Our members did not break any cordon, the marchers' club said.",
    ),
    "dismissed or resigned": (
        "Anna Bell has resigned as director of the museum, its trustees said.",
        "Anna Bell says that she was dismissed by the trustees of the museum.",
    ),
    "silent or sounded": (
        "The sirens had been silent, three residents of the valley said.",
        "The sirens sounded before the flood, the water board said.",
    ),
    "over or going on": (
        "Talks on the sale of the mill have ended, two people close to it said.",
        "Norva Mills is still in talks on the sale of the mill, its chairman said.",
    ),
}


@pytest.mark.parametrize("texts", AGAINST.values(), ids=AGAINST.keys())
def test_two_accounts_of_which_one_only_can_be_so_conflict(texts: tuple[str, str], tmp_path: Path) -> None:
    assert conflicts(tmp_path, *texts)


BESIDE = {
    "somebody else did": (
        "Carl Reyk attended the hearing on the quay, a clerk said.",
        "Anna Bell did not attend the hearing on the quay, a clerk said.",
    ),
    "another thing": (
        "The police released the driver on Friday, a spokesman said.",
        "The police have not released the name of the victim, a spokesman said.",
    ),
    "no comment": (
        "The bank sold its shares in the mill, two people close to it said.",
        "The bank would not say whether it had sold its shares in the mill.",
    ),
    "nothing shows it": (
        "The bank said it had found no evidence that client files were opened.",
        "Norva Bank denies that any client files were opened.",
    ),
    "a number of a seat": (
        "The Herons will play Tarn on Saturday, the coach said.",
        "The Herons (No. 7) will play No. 5 seed Tarn on Saturday, the league said.",
    ),
    "a threat": (
        "The harbour minister resigned on Thursday, an aide said.",
        "Two clerks said the harbour minister had been told to go or be dismissed.",
    ),
    "some were hurt before": (
        "Three sailors were injured in the fire on the quay, the brigade said.",
        "No one else was injured in the fire on the quay, a clerk said.",
    ),
    "another thing denied": (
        "Guards fired tear gas at thousands of people in Dorlen on Monday.",
        "A spokesman, Bo Marn, denied that guards had fired rubber bullets in Dorlen.",
    ),
    "another building denied": (
        "Soldiers shelled the old fort at Tarn on Monday.",
        "A spokesman for the army, Bo Marn, denied that soldiers had shelled the hospital at Tarn.",
    ),
    "hurt, and none dead": (
        "Three sailors were seriously injured in the fire on the quay, the brigade said.",
        "Nobody died in the fire on the quay, a clerk said.",
    ),
    "hurt lightly, and none badly": (
        "Three sailors were injured in the fire on the quay, the brigade said.",
        "Nobody was seriously injured in the fire on the quay, a clerk said.",
    ),
    "arrested, and none charged": (
        "Two men were arrested over the fire on the quay, police said.",
        "Nobody has been charged over the fire on the quay, a prosecutor said.",
    ),
    "both refused": (
        "Anna Bell refused the offer of the club, a friend said.",
        "Anna Bell did not take the club up on the offer, her agent said.",
    ),
    "something else goes on": (
        "The fire on the moor had been contained by noon, the brigade said.",
        "Police are still investigating what happened on the moor, a spokesman said.",
    ),
}


@pytest.mark.parametrize("texts", BESIDE.values(), ids=BESIDE.keys())
def test_what_can_both_be_so_is_no_conflict(texts: tuple[str, str], tmp_path: Path) -> None:
    assert not conflicts(tmp_path, *texts)


NOT_YET = (
    "Police have not opened an inquiry into the ferry, a spokesman said.",
    "Police have opened an inquiry into the ferry, the ministry said.",
)
HARM = (
    "No deaths were reported at Norva Orchards, a spokesman for Norva Orchards said.",
    "Two farm workers died at Norva Orchards, Carl Stone, who leads their union, said. Norva Orchards is in Tarn.",
)


@pytest.mark.parametrize(("texts", "day", "told"), [(NOT_YET, 14, 0), (HARM, 14, 0)])
def test_what_is_told_later_may_have_come_to_be_so(texts: tuple[str, str], day: int, told: int, tmp_path: Path) -> None:
    assert len(conflicts(tmp_path, *texts, days=(12, day))) == told
