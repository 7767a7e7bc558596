"""Which statements add somebody behind a claim: headings, releases, asides, revelations."""

import msgspec
import pytest

from headwater.corroboration.groups import behind
from headwater.corroboration.register import Register
from headwater.model import Issued
from tests.builders import Desk, article, claim_of, place, with_heading


def test_a_headline_is_no_public_act_beside_whom_its_article_names() -> None:
    desk = Desk()
    heading = "Owner launches sale of the quay"
    text = f"{heading}\n\nThe owner has launched a sale of the quay, two clerks said."
    for deck in (False, True):
        home = article(text, "A", "X") if deck else with_heading(article(text, "A", "X"), heading)
        whole = article(text, "A", "X").spans[0]
        body = "The owner has launched a sale of the quay"
        said = desk.said(article(text, "A", "X"), "two clerks", "clerks said", body)
        claim = claim_of((home, whole.part(0, len(heading)), None), (home, said.content[0], said.id))
        found = behind(claim, Register([home], desk.voices))
        assert [g.label for g in found.groups] == ["two clerks"]


@pytest.mark.parametrize(
    ("document", "issued"), [("laboratory tests", True), ("a survey by Hart Lomax", False), ("our records", True)]
)
def test_a_release_means_its_own_papers(document: str, issued: bool) -> None:  # noqa: FBT001 (a table of cases)
    desk = Desk()
    text = f"The hull leaked, {document} show. It rained, Norva Ferries said."
    post = article(text, "A", "Norva Ferries")
    shown = desk.said(post, document, "show", "The hull leaked", class_="document")
    owner = desk.said(post, "Norva Ferries", "said", "It rained")
    assert owner.source_id is not None
    voices = msgspec.structs.replace(desk.voices, issued=(Issued(article=post.id, source=owner.source_id),))
    found = behind(claim_of((post, shown.content[0], shown.id)), Register([post], voices))
    assert [g.label for g in found.groups] == ["Norva Ferries" if issued else document]


@pytest.mark.parametrize(
    ("text", "told", "source"),
    [
        ("Ida Orr, who won the race, has left, Tom Reyk said.", "won the race", False),
        ("Ida Orr has left the team, Tom Reyk said.", "has left the team", True),
        ("Ida Orr has left with those who won the race, Tom Reyk said.", "won the race", True),
    ],
)
def test_what_a_writer_adds_in_an_aside_is_the_writers(text: str, told: str, *, source: bool) -> None:
    desk = Desk()
    home = article(text, "A", "X")
    said = desk.said(home, "Tom Reyk", "said", text.removesuffix(", Tom Reyk said."))
    claim = claim_of((home, place(home, told), said.id))
    assert (Register([home], desk.voices).source(claim.statements[0]) is not None) is source


def test_what_an_outlet_can_reveal_is_no_earlier_report() -> None:
    desk = Desk()
    text = "The Lantern can reveal that the hull leaked. The Lantern reported that it rained."
    home = article(text, "A", "The Lantern")
    now = desk.said(home, "The Lantern can", "reveal", "the hull leaked", class_="outlet")
    now = msgspec.structs.replace(now, cue=(place(home, "can reveal"),), source=(home.spans[0].part(0, 11),))
    then = desk.said(home, "Lantern reported", "reported", "it rained", class_="outlet")
    for ident in (now.source_id, then.source_id):
        desk.sources[ident or ""] = msgspec.structs.replace(desk.sources[ident or ""], name="The Lantern")
    desk.attributions[0] = now
    for said, origin in ((now, "unattributed"), (then, "self_cites")):
        found = behind(claim_of((home, said.content[0], said.id)), Register([home], desk.voices))
        assert found.statements[0].origin == origin
