"""Whose own word a text is."""

import msgspec
import pytest

from headwater.attribution import attribute
from headwater.attribution.issuers import body_of_board, issuer_key
from headwater.model import Article, Stated, Voices, span_of
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.settings import AttributionSettings
from tests.attribution.pile import voices_of
from tests.builders import article

REPORT = article("Anna Bell, the harbour director, spoke on Monday. The Orrin Water Board met her.", "R", "The Lantern")


def signed(text: str, siglum: str, author: str) -> Article:
    by = (Stated(value=author, evidence=(), basis="stated", why="input record"),)
    return msgspec.structs.replace(article(text, siglum, author), byline=by)


def headed(text: str, heading: str) -> Article:
    home = article(f"{heading}\n\n{text}", "S")
    whole = home.spans[0]
    title = span_of(whole.exact, whole.capture, 0, len(heading))
    return msgspec.structs.replace(
        home,
        spans=(whole.part(len(heading) + 2, len(whole.exact)),),
        headline=Stated(value=" ".join(heading.split()), evidence=(title,), basis="stated"),
    )


def issuer(voices: Voices, home: Article) -> str | None:
    names = {s.id: s.name for s in voices.sources}
    return next((names[i.source] for i in voices.issued if i.article == home.id), None)


@pytest.mark.parametrize(
    ("home", "name"),
    [
        # a person whom the pile names, a body that says "we"
        (signed("The pier is safe. It was tested twice.", "P", "Anna Bell"), "Anna Bell"),
        (signed("We closed the sluice at noon.", "W", "Orrin Water Board"), "Orrin Water Board"),
        # nobody knows her; it reports of others; it is called as newspapers are
        (signed("The pier is safe.", "P", "Edda Lund"), None),
        (signed("The mayor said: “We closed the sluice.”", "W", "Friends of Orrin Water"), None),
        # no newspaper is called a board: it need not say "we"
        (signed("The sluice is closed.", "W", "Orrin Water Board"), "Orrin Water Board"),
        (signed("We closed our office.", "W", "Orrin Evening Post"), None),
        # of no word
        (signed("The sluice is closed.", "...", "..."), None),
        # a statement names who makes it
        (headed("I ordered the pier closed at noon.", "PORT OFFICE\nStatement of Dr Anna Bell"), "Anna Bell"),
        (headed("The pier was closed at noon.", "Statement of the director, Dr Anna Bell"), None),
        # it stands on the paper of a body; a newspaper may have a line like that
        (headed("The sluice is closed.", "ORRIN WATER BOARD\nStatement, 4 November 2031, 9.30"), "ORRIN WATER BOARD"),
        (headed("The sluice is closed.", "ORRIN EVENING POST\nStatement, 4 November 2031"), None),
        # ... or on no paper at all, and a body's name is headed by the noun before "of"
        (headed("We closed the sluice at noon.", "Statement by Norva Athletics"), "Norva Athletics"),
        (headed("The sluice was closed at noon.", "Statement by Norva Athletics"), None),
        (signed("The sluice is closed.", "W", "Office of Governor Bell"), "Office of Governor Bell"),
        (signed("The sluice is closed.", "W", "Voice of Orrin"), None),
        (headed("Norva Power lost a line. We switched it off.", "Media statement\nOn the fire"), "Norva Power"),
        # two signs of a release
        # ... that does not call itself one
        (headed("Norva A/S today announced a sale.\n\nContacts: E. Lund, Media Relations", "Norva sells"), "Norva A/S"),
        (headed("Norva A/S today announced a sale.", "Norva sells two ships"), None),
        (headed("Norva Ferries plc today sold two ships.\n\nENDS\n", "PRESS RELEASE"), "Norva Ferries plc"),
        (headed("Norva Ferries plc today sold two ships.", "PRESS RELEASE"), None),
    ],
)  # fmt: skip
def test_whose_word_a_text_is(home: Article, name: str | None) -> None:
    assert issuer(voices_of(home, REPORT), home) == name


@pytest.mark.parametrize(
    ("head", "name"), [("ORRIN WATER BOARD\nSTATEMENT\n", "ORRIN WATER BOARD"), ("STATEMENT\n", None)]
)
def test_the_letterhead_may_stand_above_the_article(head: str, name: str | None) -> None:
    text = f"{head}Sunday 9 May 2031\n\nThe sluice is closed."
    home = article(text, "S")
    whole = home.spans[0]
    inside = msgspec.structs.replace(home, spans=(whole.part(text.index("The sluice"), len(text)),))
    layers = {inside.id: read_article(RuleReader(), inside)}
    voices = attribute([inside], layers, AttributionSettings(), {inside.capture: text})
    assert issuer(voices, inside) == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("SLUICE SAFETY BUREAU\nPreliminary report, occurrence 2031-4\n", "SLUICE SAFETY BUREAU"),
        ("WATER INSPECTORATE OF NORVA\nFinal report 2031/9\n", "WATER INSPECTORATE OF NORVA"),
        ("Norva Harbour Authority\nAnnual report\n", "Norva Harbour Authority"),
        ("THE ORRIN POST\nFinal report 2031/9\n", None),
        ("Nine hurt at the sluice\nFinal report 2031/9\n", None),
        ("WATER INSPECTORATE OF NORVA\nFinal report blames the keeper of the sluice\n", None),
        ("WATER INSPECTORATE OF NORVA\nReport says gates were rusty\n", None),
    ],
)
def test_an_official_report_is_the_word_of_the_body_on_whose_paper_it_stands(head: str, name: str | None) -> None:
    text = f"{head}Published 9 May 2031\n\n1. The gate was open when the sluice was passed."
    home = article(text, "S")
    whole = home.spans[0]
    inside = msgspec.structs.replace(home, spans=(whole.part(text.index("1. The gate"), len(text)),))
    layers = {inside.id: read_article(RuleReader(), inside)}
    voices = attribute([inside], layers, AttributionSettings(), {inside.capture: text})
    assert issuer(voices, inside) == name


@pytest.mark.parametrize(
    ("sender", "subject", "name"),
    [
        ("Press Office", "Statement on the sluice", "Norva Ferries"),
        ("Norva Ferries media team", "Press release: the sluice", "Norva Ferries"),
        ("Press Office", "The sluice", None),
        ("Edda Lund", "Statement on the sluice", None),
        ("Press Office", "Re: Statement on the sluice", None),
    ],
)
def test_a_mail_from_a_press_office_that_states_something_is_a_release(
    sender: str, subject: str, name: str | None
) -> None:
    text = f"From: {sender} <press@norva.example>\nSubject: {subject}\n\nThe sluice is closed."
    home = article(text, "S", "Norva Ferries")
    whole = home.spans[0]
    inside = msgspec.structs.replace(home, spans=(whole.part(text.index("The sluice is"), len(text)),))
    layers = {inside.id: read_article(RuleReader(), inside)}
    voices = attribute([inside], layers, AttributionSettings(), {inside.capture: text})
    assert issuer(voices, inside) == name


def test_a_body_behind_what_it_is_is_the_body() -> None:
    post = signed("We closed the sluice at noon.", "W", "Orrin Water Board")
    report = article("A local company, Orrin Water Board, said the sluice was closed at noon.", "R", "The Lantern")
    voices = voices_of(post, report)
    assert {a.source_id for a in voices.attributions} == {voices.issued[0].source}


def test_who_writes_and_is_quoted_is_one_source_and_no_outlet() -> None:
    post = signed("The pier is safe. It was tested twice.", "P", "Anna Bell")
    report = article('"The pier is safe," Anna Bell wrote on Monday. Bell was angry.', "R", "The Lantern")
    voices = voices_of(post, report)
    (quoted,) = {a.source_id for a in voices.attributions if a.kind == "direct"}
    assert quoted == voices.issued[0].source
    assert next(s for s in voices.sources if s.id == quoted).class_ == "named"
    assert voices.citations == ()


def test_a_body_is_one_source_in_its_own_text_and_where_it_is_quoted() -> None:
    post = signed("We closed the sluice at noon.", "W", "Orrin Water Board")
    report = article("The Orrin Water Board said the sluice was closed at noon.", "R", "The Lantern")
    voices = voices_of(post, report)
    assert {a.source_id for a in voices.attributions} == {voices.issued[0].source}


def test_the_form_of_a_firm_is_no_part_of_its_key() -> None:
    assert {issuer_key(name) for name in ("Norva A/S", "Norva plc", "the Norva", "Norva S.p.A.")} == {"norva"}


def test_a_press_desk_is_the_body() -> None:
    desks = ("Orrin County Information", "Orrin County Press Office", "The Orrin County media team")
    assert {issuer_key(name) for name in desks} == {"orrin county"}
    assert issuer_key("Newsroom") == "newsroom"


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("The Board of Norva Shipping", "Norva Shipping"),
        ("the Board of Directors of Norva Shipping", "Norva Shipping"),
        ("Board of Trustees of the Orrin Museum", "Orrin Museum"),
        ("The Board of Health", "The Board of Health"),
        ("Board of Elections", "Board of Elections"),
        ("Norva Shipping's board", "Norva Shipping"),
        ("the Orrin Museum’s board of trustees", "Orrin Museum"),
        ("Anna Bell's board", "Anna Bell's board"),
        ("Norva Shipping's notice board", "Norva Shipping's notice board"),
    ],
)
def test_a_board_is_the_body_whose_board_it_is_where_that_is_named(name: str, body: str) -> None:
    assert body_of_board(name, {"norva shipping", "orrin museum"}) == body


def test_a_board_and_its_body_are_one_source() -> None:
    notice = signed("We turned the offer down on Monday.", "W", "The Board of Norva Shipping")
    report = article("Norva Shipping said it had turned the offer down.", "R", "The Lantern")
    voices = voices_of(notice, report)
    assert {a.source_id for a in voices.attributions} == {voices.issued[0].source}


def test_a_board_in_a_report_is_the_body_too() -> None:
    one = article(
        "Norva Shipping's board said the offer was too low. Norva Shipping met on Monday.", "A", "The Lantern"
    )
    two = article("The board of Norva Shipping said that it was too low.", "B", "The Star")
    names = {s.id: s.name for s in voices_of(one, two).sources}
    assert {names[a.source_id or ""] for a in voices_of(one, two).attributions} == {"Norva Shipping"}
