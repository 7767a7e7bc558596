"""Whose "the statement" is."""

import msgspec
import pytest

from headwater.corroboration.its_statement import makers_told_of
from tests.builders import Desk, article

Told = tuple[str, str, str]


def maker(first: Told, label: str = "the statement", more: Told | None = None) -> str | None:
    """Return who makes "the statement" behind a sentence of a source, cue and what follows, and maybe a second one."""
    desk = Desk()
    told = [first, *([more] if more else [])]
    text = " ".join(f"{who} {cue}{rest}" for who, cue, rest in told) + f" {label.capitalize()} gave no reason."
    home = article(text, "A", "X")
    for who, cue, _ in told:
        desk.said(home, who, cue, "")
    paper = desk.said(home, label.capitalize(), "gave", "no reason", class_="document")
    source = desk.sources[paper.source_id or ""]
    desk.sources[source.id] = msgspec.structs.replace(source, label=label, name=None)
    found = makers_told_of([home], desk.voices).get(source.id)
    return found.label if found else None


@pytest.mark.parametrize(
    ("first", "label", "who"),
    [
        (("Hart Lomax", "said", " in a statement on Monday that it rained."), "the statement", "Hart Lomax"),
        (("Hart Lomax", "said in a short statement", " that it rained."), "the statement", "Hart Lomax"),
        (("Hart Lomax", "issued a press release saying", " that it rained."), "the release", "Hart Lomax"),
        (("Hart Lomax", "said", ", in an emailed statement, that it rained."), "the statement", "Hart Lomax"),
        (("Hart Lomax", "told", " us late on Monday in a statement that it rained."), "the statement", "Hart Lomax"),
        (("Hart Lomax", "later told", " The Lantern in a statement that it rained."), "the statement", None),
        # what somebody else did in one
        (("Hart Lomax", "said", " Norva had confirmed the cuts in a statement."), "the statement", None),
        (("Hart Lomax", "denied", " what Norva said in a statement."), "the statement", None),
        (("Hart Lomax", "told", " reporters she would respond in a statement."), "the statement", None),
        (("Hart Lomax", "said", " in a statement from the union that it rained."), "the statement", None),
        (("Hart Lomax", "said", " in a statement read by his lawyer that it rained."), "the statement", None),
        # what may yet be said
        (("Hart Lomax", "would say", " more in a statement."), "the statement", None),
        (("Hart Lomax", "would speak", " in a statement."), "the statement", None),
        (("Hart Lomax", "did not say in a statement", " that it rained."), "the statement", None),
        # said otherwise, or in another paper, or in another sentence
        (("Hart Lomax", "said", " that it rained."), "the statement", None),
        (("Hart Lomax", "said", " in a notice that it rained."), "the statement", None),
        (("Hart Lomax", "said", " that it rained. Norva was named in a statement."), "the statement", None),
    ],
)
def test_the_statement_is_of_who_was_said_to_make_one(first: Told, label: str, who: str | None) -> None:
    assert maker(first, label) == who


def test_of_two_who_made_statements_none_is_meant() -> None:
    assert maker(("Hart Lomax", "said", " in a statement."), more=("Norva", "told", " us in a statement.")) is None


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("In a statement on Monday, Hart Lomax said that it rained.", "Hart Lomax"),
        ("In a short statement posted on its website, Hart Lomax said that it rained.", "Hart Lomax"),
        ("In a statement to reporters Hart Lomax later said that it rained.", "Hart Lomax"),
        ("“It rained,” said Hart Lomax in a statement on Monday.", "Hart Lomax"),
        ("“It rained,” Hart Lomax said in a statement.", "Hart Lomax"),
        ("Hart Lomax on Monday issued a statement, saying that it rained.", "Hart Lomax"),
        ("Norva was named in a statement, Hart Lomax said.", None),
        ("In a statement that Norva put out, Hart Lomax said, it rained.", None),
        ("In a statement sent by Norva, Hart Lomax said that it rained.", None),
        ("In a statement on Monday Hart Lomax would not say when it rained.", None),
        ("Norva issued a statement, Hart Lomax saying that it rained.", None),
    ],
)
def test_the_paper_may_stand_before_the_cue(sentence: str, who: str | None) -> None:
    desk = Desk()
    home = article(f"{sentence} The statement gave no reason.", "A", "X")
    desk.said(home, "Hart Lomax", "saying" if "saying" in sentence else "say " if " say " in sentence else "said", "")
    paper = desk.said(home, "The statement", "gave", "no reason", class_="document")
    source = desk.sources[paper.source_id or ""]
    desk.sources[source.id] = msgspec.structs.replace(source, label="the statement", name=None)
    found = makers_told_of([home], desk.voices).get(source.id)
    assert (found.label if found else None) == who


def test_whom_the_reader_took_for_told_may_stand_between() -> None:
    home = article("Hart Lomax told Norva in a statement that it rained. The statement gave no reason.", "A", "X")
    desk = Desk()
    desk.said(home, "Hart Lomax", "told", "")
    desk.attributions[0] = msgspec.structs.replace(desk.attributions[0], addressee="Norva")
    paper = desk.said(home, "The statement", "gave", "no reason", class_="document")
    assert makers_told_of([home], desk.voices)[paper.source_id or ""].label == "Hart Lomax"
