"""Who sends a mail is a press office by its name or mailbox, and is spoken of by its name or domain."""

import pytest

from headwater.reader.senders import is_from_office, speaks_of_sender


@pytest.mark.parametrize(
    ("sender", "office"),
    [
        ("Orr Lines Press Office <a@orr.example>", True), ("Press Office, Orr Lines <a@orr.example>", True),
        ("Newsroom <a@orr.example>", True), ('"Orr Lines Newsroom" <a@orr.example>', True),
        ("Orr Lines <press@orr.example>", True), ("Orr Lines <orr-media@orr.example>", True),
        ("press.office@orr.example", True), ("Newsroom Coffee <a@orr.example>", False),
        ("Communications Studies Reunion <a@orr.example>", False), ("Una Holm <una@press.example>", False),
        ("Una Holm <express@orr.example>", False), ("Una Press <una@orr.example>", False),
    ],
)  # fmt: skip
def test_a_press_office(sender: str, *, office: bool) -> None:
    assert is_from_office(f"From: {sender}") is office


@pytest.mark.parametrize(
    ("told", "sender", "speaks"),
    [
        ("Orr Lines will stop its ferry.", "Press Office <press@orrlines.example>", True),
        ("Orr Lines will stop its ferry.", "Press Office <press@orr-lines.example>", True),
        ("The council will shut the pier.", "Skarn Council Press Office <press@a.example>", True),
        ("The pier will be shut.", "Skarn Council Press Office <press@skarn.example>", False),
        ("Lunch is at one with the press office.", "Press Office <press@orrlines.example>", False),
        ("The orr was lost.", "Press Office <press@orr.example>", False),
        ("Haag and Co will stop.", "Press Office <press@orr.co.example>", False),
    ],
)
def test_prose_speaks_of_its_sender(told: str, sender: str, *, speaks: bool) -> None:
    assert speaks_of_sender(told, f"From: {sender}") is speaks
