"""Which body a release is of."""

import pytest

from headwater.attribution.body import Body
from headwater.attribution.releasing import releasing_body
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from tests.builders import article


def _named(told: str, head: str = "", around: str = "") -> str | None:
    home = article(told, "R")
    return releasing_body(Body(home, read_article(RuleReader(), home)), head, around)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Norva Ferries plc today sold two ships. Six are left.", "Norva Ferries plc"),
        ("The Orrin Water Board today closed the sluice.", "Orrin Water Board"),
        ("St Aldith's Hospital opens three wards on Monday. Ninety nurses will work there.", "St Aldith's Hospital"),
        ("Officers from Orrin City Police today closed the pier. Nine people were fined.", "Orrin City Police"),
        ("Researchers at the University of Norland today published their count.", "University of Norland"),
        ("Norland, 4 May 2031 - The Orrin Water Board today closed the sluice.", "Orrin Water Board"),
        # a capital at the start of a sentence, a place, people of no body
        ("Eleven boats were lost. Forty-one people were brought ashore.", None),
        ("Volunteers brought 84 people ashore. Nobody was hurt.", None),
        ("Residents of Orrin Bank were brought to the school on Monday.", None),
        # named behind the first sentence alone
        ("Six people fell ill on Monday. The Orrin Water Board was told.", None),
    ],
)
def test_the_first_sentence_opens_with_it(told: str, name: str | None) -> None:
    assert _named(told) == name


_CLOSED = "Crews worked until Monday. The sluice of Orrin Water was closed, Edda Lund said. The mail came to Bolt."


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Orrin Water - Communications <press@water.example>", None),
        ("Orrin Water Board Press Office <press@water.example>", None),
        ("Press Office <press@orrinwater.example>", "Orrin Water"),
        ("Edda Lund <edda@orrinwater.example>", "Orrin Water"),
        ("Edda Lund <edda@lund.example>", None),
        ("Hart Lomax Bank <press@lomax.example>", None),
    ],
)
def test_a_sender_is_it_where_the_text_speaks_of_it(sender: str, name: str | None) -> None:
    assert _named(_CLOSED, around=f"From: {sender}\nTo: newsdesks\nSubject: The sluice") == name


def test_a_desk_of_the_domain_is_no_body() -> None:
    told = "Nine people were hurt at the pier. Press enquiries: ask for Edda."
    assert _named(told, around="From: Edda Lund <edda@press.lomax.example>\nSubject: The pier") is None


@pytest.mark.parametrize(
    "sender",
    [
        "Orrin City Police - Communications <press@police.example>",
        "Communications, Orrin City Police <press@police.example>",
        "Orrin City Police Press Office",
        '"Edda Lund (Orrin City Police)" <e.lund@police.example>',
    ],
)
def test_a_desk_is_no_part_of_the_name(sender: str) -> None:
    told = "Nine people were hurt. A constable of Orrin City Police is in hospital."
    assert _named(told, around=f"From: {sender}\nSubject: The pier") == "Orrin City Police"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Orrin Water Board", "Orrin Water Board"),
        ("ORRIN WATER BOARD", "Orrin Water Board"),
        ("Hart Lomax Bank", None),
        ("Harbour Street", None),
        ("What The Board Closed", None),
    ],
)
def test_a_line_at_the_head_is_it_where_the_text_speaks_of_it(line: str, name: str | None) -> None:
    told = "Nine people were hurt in Harbour Street. The Orrin Water Board is sorry for it."
    assert _named(told, head=f"{line}\nThe sluice") == name
    assert _named(told, around=f"{line}\nPress release, 4 May 2031") == name
