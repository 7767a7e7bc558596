"""Leads on the page."""

import msgspec

from headwater.dossier.ranking import ranked
from headwater.model import Lead
from headwater.web.leads import lead_rows
from headwater.web.page import render
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import FORUM, HOSTILE, INLAND, texts

_LEADS = (
    Lead(
        id="lead-1",
        kind="missing_report",
        says="A report of Harbour Wire is not in the pile.",
        spans=(FORUM["acite"], INLAND["cite"]),
        claims=("claim-offer",),
        articles=("article-a", "article-d"),
        moves=2,
    ),
    Lead(id="lead-2", kind="direction", says=HOSTILE, spans=(), claims=(), articles=("article-a",)),
)


def test_a_lead_says_what_it_would_move_and_leads_to_its_characters() -> None:
    sample = msgspec.structs.replace(dossier(), leads=_LEADS)
    register = Register(sample, texts(), ranked(sample.claims))
    first, second = lead_rows(sample, register)
    assert (first.kind, first.moves) == ("a report to find", "bounds could move by 2 origins")
    assert [(tag and tag.siglum, quote.text) for tag, quote in first.quotes] == [
        ("L", FORUM["acite"].exact), ("I", INLAND["cite"].exact),
    ]  # fmt: skip
    assert first.claims == (register.key("claim-offer"),)
    assert (second.moves, second.quotes) == ("moves no bound", ())


def test_the_section_stands_on_the_page_and_runs_nothing_of_others() -> None:
    page = render(msgspec.structs.replace(dossier(), leads=_LEADS), texts())
    assert "A report of Harbour Wire is not in the pile." in page
    assert "<img src=x onerror=alert(1)>" not in page
    assert "No leads in this dossier." in render(dossier(), texts())


def test_many_leads_are_folded_away() -> None:
    many = tuple(msgspec.structs.replace(_LEADS[0], id=f"lead-{n}", says=f"Lead number {n}.") for n in range(11))
    page = render(msgspec.structs.replace(dossier(), leads=many), texts())
    assert "3 more leads" in page
    assert all(f"Lead number {n}." in page for n in range(11))
