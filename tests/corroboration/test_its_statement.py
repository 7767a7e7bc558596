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
