"""What calls itself a release is read as one, and threads and letters that only use its words are not."""

import numpy as np
import pytest

from headwater.segment import split
from headwater.segment.decode import Label, PageScore
from headwater.segment.grammar import STATES
from headwater.segment.lines import page_of
from headwater.segment.releases import with_notes
from headwater.settings import SegmentSettings
from tests.segment.pages import reading

SETTINGS = SegmentSettings()
_STATED = "Orr Lines will stop its ferry in June.\n\nThe boats were tested on 14 May and are sound."


def _body(text: str, media_type: str = "text/plain") -> str | None:
    found = split([reading(text, media_type)], (), SETTINGS)
    told = [s.span.exact for s in found if s.role == "article_body"]
    return "\n\n".join(told) if told else None


def _mail(sender: str, subject: str, told: str) -> str:
    return f"From: {sender}\nTo: desk@skarnecho.example\nSubject: {subject}\nDate: Tue, 14 May 2041\n\n{told}"


@pytest.mark.parametrize(
    "below",
    [
        "posted by saltwife\n\nThis is the poorest statement that the harbour has given in ten years.",
        "saltwife\n\nThis is the poorest statement that the harbour has given in ten years.",
        "The boats were tested on 14 May, and that is all.\n\nbo_rae\n\nThey leak at every seam of the hull.",
        "Agreed, folks, it is what they say whenever a boat has gone down.",
        "I was on that boat in May, and it was wet in every corner of it.",
    ],
)
def test_a_thread_on_a_statement_is_no_statement(below: str) -> None:
    assert _body(f"Media statement\n\n{below}") is None


@pytest.mark.parametrize(
    "told",
    [
        "We are sorry. No passenger was hurt when our ferry struck the pier on Tuesday.",
        "“I will not rest until every boat is mended,” chief executive Ida Orr said on Tuesday.",
        "Our ferry has been stopped, and we ask all to wait.\n\nends\n\nNotes to editors\n\nOrr Lines has two boats.",
    ],
)
def test_what_a_body_says_of_itself_is_no_remark(told: str) -> None:
    body = _body(f"MEDIA STATEMENT\nOrr Lines\n9 May 2041\n\n{told}")
    assert body is not None
    assert body.startswith(told.partition("\n")[0])


def test_courtesies_around_a_statement_are_no_remarks() -> None:
    told = "Hello,\n\nFor your information.\n\nOur ferry will stop in June, as its hull is rotten.\n\nThank you."
    body = _body(_mail("Orr Lines <press@orrlines.example>", "Media statement: ferry", told), "message/rfc822")
    assert body is not None
    assert "Our ferry will stop" in body


@pytest.mark.parametrize(
    ("sender", "subject", "told"),
    [
        # somebody's letter on a statement, and one beside it
        ("Bo Rae <bo@rae.example>", "Statement on the ferry", "The statement on the ferry is in Dorlen by noon."),
        ("Orr Lines <press@orrlines.example>", "Statement on boats", "The statement that you asked for is attached."),
        # what is not for the press, whoever sends it
        ("Newsroom Coffee <tea@skarnecho.example>", "Milk", "The milk in the Skarn Echo fridge was gone on Monday."),
        ("Press Office <press@orrlines.example>", "Lunch", "The table at the harbour is booked for noon on Friday."),
        ("Orr Lines Press Office <a@b.example>", "Lunch", "I have booked the table at Orr Lines for noon on Friday."),
    ],
)
def test_letters_are_no_releases(sender: str, subject: str, told: str) -> None:
    assert _body(_mail(sender, subject, told), "message/rfc822") is None


@pytest.mark.parametrize(
    ("sender", "subject"),
    [
        ("Orr Lines Press Office <info@skarn.example>", "The ferry"),
        ("Press Office <press@orrlines.example>", "The ferry"),
        ("Press Office, Orr Lines <info@skarn.example>", "The ferry"),
        ("Orr Lines Newsroom <info@skarn.example>", "The ferry"),
        ("Una Holm <media.team@orr-lines.example>", "The ferry"),
        ("Una Holm <comms@skarn.example>", "Statement from Orr Lines"),
        ("Una Holm <una@skarn.example>", "Press release: the ferry"),
    ],
)
def test_a_release_names_whom_it_is_from(sender: str, subject: str) -> None:
    body = _body(_mail(sender, subject, _STATED), "message/rfc822")
    assert body is not None
    assert body.startswith("Orr Lines will stop its ferry")


@pytest.mark.parametrize("head", ["REGULATORY ANNOUNCEMENT", "Stock exchange announcement", "Company News"])
def test_what_a_listed_firm_files_is_a_release(head: str) -> None:
    text = f"{head}\nCompany: Orr Lines plc\nReleased: 07:00 21-May-2041\n\nORR LINES PLC\n\n{_STATED}"
    assert _body(text) == _STATED
    assert _body(f"Company picnic\nThreads: 12\n\n{_STATED}") is None


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("Notes to editors\nOrr Lines runs two ferries and employs 240 people.\nMedia contact: Una Bray, 0555", True),
        ("Note to Editors:\nThe line welcomed 41,000 passengers in 2040. It was founded in 1921.\nCall 0555 123", True),
        ("Notes for editors\n\nThe harbour was built in 1904 by the Orr family.", True),
        ("Notes to editors\nMedia contact: Una Bray, 0555 123", False),
        ("About Orr Lines\nOrr Lines runs two ferries and employs 240 people.", False),
    ],
)
def test_notes_to_editors_are_told_too(below: str, *, told: bool) -> None:
    prose = (
        "Orr Lines will stop its ferry to Skarne in June, as its hull needs mending. They were tested on 14 May.\n\n"
        "Orr Lines tested the hull again on Tuesday. The yard at Skarne found a crack of nine inches in it.\n\n"
        "The line will pay for flights until 3 July, and a coach will meet every flight at the quay in Skarne.\n\n"
        "Ida Orr, chief executive, said: “We have asked the yard to work through the night until she sails.”"
    )
    body = _body(f"PRESS RELEASE\n9 May 2041\n\nOrr Lines stops ferry\n\n{prose}\n\nEnds\n\n{below}")
    assert body is not None
    assert "Ida Orr" in body
    assert (below.split("\n")[1 if "\n\n" not in below else 2] in body) is told
    assert "contact" not in body


def test_notes_that_open_a_text_of_their_own_are_left_alone() -> None:
    page = page_of(reading("PRESS RELEASE\n\nNotes to editors\n\nOrr Lines runs two ferries and employs 240 people."))
    names = ["chrome", "opening headline", "user_reply"]
    labels = [Label(next(state for state in STATES if state.name == name), ()) for name in names]
    score = PageScore(np.zeros((3, len(STATES))), np.zeros(3), np.zeros(3, dtype=np.bool_))
    assert with_notes(page, score, labels) is None
