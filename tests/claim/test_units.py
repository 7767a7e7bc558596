"""Statements cut out of what is said, each with whom it rests on."""

import msgspec
import pytest

from headwater.claim.units import Unit, units_of
from headwater.model import Account, Article, Voices
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article, with_heading


def told(desk: Desk, home: Article, *, parts: bool = False) -> list[tuple[str, str | None]]:
    found: list[Unit] = units_of(account(home), desk.voices, ClaimSettings())
    names = {s.id: s.label for s in desk.sources.values()}
    return [
        (u.span.exact, names[u.attribution.source_id or ""] if u.attribution else None)
        for u in found
        if u.is_part is parts
    ]


def test_a_quotation_of_two_clauses_is_two_statements() -> None:
    desk = Desk()
    home = article("“No report was blocked and no resignation was offered,” Anna Bell wrote on Monday.")
    desk.said(home, "Anna Bell", "wrote", "“No report was blocked and no resignation was offered,”")
    assert told(desk, home, parts=True) == [
        ("“No report was blocked", "Anna Bell"),
        ("no resignation was offered,”", "Anna Bell"),
    ]


def test_what_is_said_before_and_behind_who_says_so_is_two_statements() -> None:
    desk = Desk()
    home = article("The mayor did not accept the offer, aides said, and the meeting ended after an hour.")
    whole = home.spans[0]
    said = desk.said(home, "aides", "said", "The mayor did not accept the offer")
    behind = whole.part(whole.exact.index("and the meeting"), len(whole.exact) - 1)
    desk.attributions[0] = msgspec.structs.replace(said, content=(*said.content, behind))
    assert told(desk, home) == [
        ("The mayor did not accept the offer, aides said", "aides"),
        ("the meeting ended after an hour.", "aides"),
    ]


def test_what_a_subject_says_in_passing_and_what_is_told_of_it_are_two_statements() -> None:
    desk = Desk()
    home = article("A nurse who said that the doors were locked has been suspended.")
    desk.said(home, "who", "said", "that the doors were locked")
    assert told(desk, home) == [
        ("A nurse who said that the doors were locked has been suspended.", None),
        ("who said that the doors were locked", "who"),
    ]
    found = units_of(account(home), desk.voices, ClaimSettings())
    (whole,) = [u for u in found if u.attribution is None]
    assert [s.exact for s in whole.leave_out] == [" who said that the doors were locked"]


def test_what_is_told_inside_a_longer_quotation_rests_on_who_is_quoted() -> None:
    desk = Desk()
    home = article("“We disagreed about the timing of it. I asked for more time,” Tom Reyk said on Monday.")
    desk.said(home, "Tom Reyk", "said", "“We disagreed about the timing of it. I asked for more time,”")
    desk.said(home, "We", "disagreed about", "the timing of it", class_="none")
    cut = ("“We disagreed about the timing of it.", "I asked for more time,” Tom Reyk said on Monday.")
    found = units_of(account(home, cut), desk.voices, ClaimSettings())
    first = next(u for u in found if u.span.exact == cut[0])
    assert first.attribution is not None
    assert first.attribution.source_id == desk.attributions[0].source_id


def test_what_a_sentence_hangs_on_who_says_so_is_told() -> None:
    desk = Desk()
    text = "Norva Motors said on Tuesday it will shut its plant, cutting about 640 jobs, after losses rose."
    home = article(text)
    desk.said(home, "Norva Motors", "said", "it will shut its plant")
    assert ("cutting about 640 jobs, after losses rose", "Norva Motors") in told(desk, home, parts=True)
    assert ("Norva Motors said on Tuesday it will shut its plant", "Norva Motors") in told(desk, home)


def test_what_is_told_of_a_place_behind_who_says_so_is_the_writers() -> None:
    desk = Desk()
    behind = "640 people work and another 110 are employed by contractors from all over the county"
    home = article(f"Aides said Norva Motors wants to shut its plant, where {behind}.")
    desk.said(home, "Aides", "said", "Norva Motors wants to shut its plant")
    assert (behind, None) in told(desk, home, parts=True)


@pytest.mark.parametrize(
    ("said", "source"),
    [("that he had met the traders", "Carl Stone"), ("the traders their due", None)],
)
def test_a_further_verb_goes_on_with_a_clause_with_that_alone(said: str, source: str | None) -> None:
    desk = Desk()
    behind = "did not tell the court of Dorlen in January what the plans for the harbour were"
    home = article(f"Carl Stone promised {said} and {behind}.")
    desk.said(home, "Carl Stone", "promised", said)
    assert (behind, source) in told(desk, home, parts=True)


def test_where_a_sentence_ends_with_a_place_or_time_nothing_is_added() -> None:
    desk = Desk()
    home = article("Norva Motors will shut its plant, aides said at a meeting in Tarn with the mayor of Dorlen.")
    desk.said(home, "aides", "said", "Norva Motors will shut its plant")
    assert told(desk, home, parts=True) == []


def test_the_main_clause_behind_a_concession_is_a_statement() -> None:
    desk = Desk()
    home = article("Although Carl Stone insisted that he knew of no offer, he was present at the meeting.")
    desk.said(home, "Carl Stone", "insisted", "that he knew of no offer")
    assert ("he was present at the meeting.", None) in told(desk, home)


def test_the_bullet_of_a_list_is_no_part_of_a_statement() -> None:
    assert told(Desk(), article("- The ferry left Tarn at noon.")) == [("The ferry left Tarn at noon.", None)]


def test_an_agency_in_brackets_is_no_part_of_a_statement() -> None:
    assert told(Desk(), article("(OPA) - At least 14 people were killed on Monday.")) == [
        ("At least 14 people were killed on Monday.", None)
    ]


def test_a_day_and_an_agency_before_the_prose_are_no_part_of_a_statement() -> None:
    prose = "The council of Orlau shut two libraries on Monday."
    assert told(Desk(), article(f"May 11, 2032 (Norden Wire) -- {prose}")) == [(prose, None)]


def test_whom_somebody_told_is_part_of_the_statement_and_tells_nothing_of_its_own() -> None:
    desk = Desk()
    text = (
        "“I have a harbour to run,” Anna Bell told a packed briefing room at the town hall, asked about a letter "
        "that had reached the board on Friday."
    )
    home = article(text)
    desk.said(home, "Anna Bell", "told", "“I have a harbour to run,”")
    found = units_of(account(home), desk.voices, ClaimSettings())
    told_unit = next(u for u in found if u.attribution is not None)
    assert told_unit.span.exact == "“I have a harbour to run,” Anna Bell told a packed briefing room at the town hall"
    assert " a packed briefing room at the town hall" in [s.exact for s in told_unit.leave_out]


def test_a_relative_clause_that_somebody_is_quoted_in_takes_its_preposition_along() -> None:
    desk = Desk()
    home = article(
        "The Ledger has also seen a letter of 3 May this year in which a manager writes that the pumps can wait."
    )
    desk.said(home, "a manager", "writes", "which a manager writes that the pumps can wait")
    assert ("The Ledger has also seen a letter of 3 May this year", None) in told(desk, home)


def test_a_label_that_says_what_a_text_is_is_no_statement() -> None:
    home = article("FOR IMMEDIATE RELEASE\n\nNo decision on the pumps has been taken.")
    cut = ("FOR IMMEDIATE RELEASE", "No decision on the pumps has been taken.")
    found = units_of(account(home, cut), Desk().voices, ClaimSettings())
    assert [u.span.exact for u in found] == [cut[1]]


def test_who_says_more_behind_an_aside_is_heard() -> None:
    desk = Desk()
    home = article("The board was warned in May, according to a clerk, who said that nobody was sent to look.")
    desk.said(home, "a clerk", "according to", "The board was warned in May", key="clerk")
    desk.said(home, "who", "said", "that nobody was sent to look", key="clerk")
    assert ("who said that nobody was sent to look", "who") in told(desk, home)


def test_a_part_opens_with_what_is_said_and_not_with_who_says_it() -> None:
    desk = Desk()
    home = article("Anna Bell, the mayor, said: “Safety comes first for us, and it always will do so.”")
    said = desk.said(home, "Anna Bell, the mayor,", "said", "“Safety comes first for us, and it always will do so.”")
    desk.attributions[0] = msgspec.structs.replace(said, kind="direct")
    assert told(desk, home, parts=True)[0][0] == "“Safety comes first for us"


def test_who_is_cited_for_it_is_nothing_told_beside_it() -> None:
    desk = Desk()
    home = article(
        "The quay was sold, the Orrin Post reported on Wednesday, citing two clerks who had seen the deed in May."
    )
    desk.said(home, "the Orrin Post", "reported", "The quay was sold")
    assert told(desk, home, parts=True) == []


@pytest.mark.parametrize(
    ("heading", "polarity"),
    [("Guild denies theft of the bell", "against"), ("Guild rejects offer for the bell", "for")],
)
def test_a_headline_is_against_what_it_denies_and_for_what_it_tells(heading: str, polarity: str) -> None:
    home = with_heading(article(f"{heading}\n\nThe bell hangs in the tower.", "A", "X"), heading)
    head = home.headline.evidence if home.headline else ()
    found = units_of(Account(article=home, sentences=home.spans, furniture=head), Voices(), ClaimSettings())
    assert {u.polarity for u in found if u.furniture} == {polarity}


def test_who_dismisses_talk_is_no_statement_without_what_is_talked_of() -> None:
    desk = Desk()
    home = article("The keeper dismissed talk on the quay that a diver had drowned.")
    desk.said(home, "The keeper", "dismissed", "talk on the quay that a diver had drowned", stance="denies")
    found = [u.span.exact for u in units_of(account(home), desk.voices, ClaimSettings()) if u.is_part]
    assert "The keeper dismissed talk on the quay" not in found
    assert all("diver" in part for part in found)


def test_a_further_verb_with_hardly_more_than_who_says_so_is_no_part() -> None:
    desk = Desk()
    home = article("A third of the lamps have been found and returned, according to Anna Bell.")
    desk.said(home, "Anna Bell", "according to", "A third of the lamps have been found and returned")
    assert told(desk, home, parts=True) == []
    other = article("The clerk has found the lamps and returned them to the keeper, Anna Bell said.")
    desk.said(other, "Anna Bell", "said", "The clerk has found the lamps and returned them to the keeper")
    assert len(told(desk, other, parts=True)) == 2


def test_who_cannot_see_how_it_can_be_said_is_against_it() -> None:
    home = article("I do not see how anyone can say that he was warned in May.")
    (unit,) = units_of(account(home), Voices(), ClaimSettings())
    assert unit.polarity == "against"


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("Ida Orr refused to answer questions on the sale.", "neither"),
        ("Ida Orr refused to answer.", "neither"),
        ("Ida Orr would not name the driver.", "neither"),
        ("Ida Orr declined to give any further details.", "neither"),
        ("Ida Orr refused to answer the door to police.", "for"),
        ("The yard will not name the ship after Ida Orr.", "for"),
        ("The yard will not name the ship for Ida Orr.", "for"),
        ("The mill will not give the crew a rise.", "for"),
        ("The bank refused to provide the money.", "for"),
    ],
)
def test_a_refusal_to_tell_is_a_silence_and_a_refusal_to_do_is_none(words: str, polarity: str) -> None:
    (unit,) = units_of(account(article(words)), Voices(), ClaimSettings())
    assert unit.polarity == polarity
