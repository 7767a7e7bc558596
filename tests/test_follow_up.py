"""One small story from the text to leads, checked quotations, a timeline, and what a newer pile changes."""

import json
from pathlib import Path

import pytest

from headwater.dossier.changes import compare
from headwater.dossier.document import spans_in
from headwater.model import Dossier, Event, Lead, QuotationCheck, Traced
from headwater.trace import trace
from tests.unique import shared_ids

RELEASE = """Marrow Valley Water Board
Press release

For immediate release
3 June 2032

Statement on the Tolder station

The board closed the Tolder pumping station on 29 May after tests found lead in the supply of 1,140 homes.

"We found the lead on Friday and closed the station within the hour, and nobody was told to keep quiet," said Petra \
Osgood, the board's chief engineer.

"Bottled water will be handed out at four schools until the pipes have been replaced," Ms Osgood said.

ENDS

Media contact: Petra Osgood, office of the board
Notes to editors: The board supplies 210,000 people.
"""
HERALD = (
    "TOLDER — The Marrow Valley Water Board closed a pumping station last Saturday after lead was found in "
    "the water of 1,140 homes, it said on Thursday.\n\n“We found the lead on Friday and closed the station "
    "within a day, and nobody was told to keep quiet,” Petra Osgood, the chief engineer, said.\n\nTwo people "
    "who work at the station said that managers had been warned in April. They asked not to be named because "
    "they fear for their jobs. A letter about the pipes reached the board three weeks before the Tolder "
    "pumping station was closed, they said.\n\nMayor Edwin Tarr, who was in Port Sall on Thursday, declined "
    "to comment. The Tolder Beacon first reported on Wednesday that schools had been told to shut off their "
    "taps."
)
COURIER = (
    "PORT SALL — Managers of the water board had been warned of the pipes in April, two employees of the board said on "
    "Thursday.\n\n“Bottled water will be handed out at schools until the pipes have been replaced,” said Petra Osgood, "
    "the chief engineer.\n\nThe Tolder Beacon first reported on Wednesday that schools had been told to shut off their "
    "taps. Two days after the Tolder pumping station was closed, a family was taken ill, the board said."
)


def _pile(folder: Path, *, release: bool) -> Traced:
    rows = [
        {"id": "herald", "publisher": "The Herald", "published": "2032-06-03", "text": HERALD},
        {"id": "courier", "publisher": "The Courier", "published": "2032-06-04", "text": COURIER},
    ]
    folder.mkdir()
    (folder / "reports.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    if release:
        (folder / "release.txt").write_text(RELEASE, encoding="utf-8")
    return trace([folder])


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> Traced:
    return _pile(tmp_path_factory.mktemp("story") / "new", release=True)


@pytest.fixture(scope="module")
def dossier(traced: Traced) -> Dossier:
    return traced.dossier


def _check(dossier: Dossier, words: str) -> QuotationCheck:
    (found,) = [q for q in dossier.quotations if words in q.quotation.exact and q.against == "release"]
    return found


def _event(dossier: Dossier, words: str) -> Event:
    (found,) = [e for e in dossier.events if any(words in " ".join(s.exact.split()) for s in e.expressions)]
    return found


def _leads(dossier: Dossier, kind: str) -> list[Lead]:
    return [lead for lead in dossier.leads if lead.kind == kind]


def test_quotations_are_held_against_the_release(dossier: Dossier) -> None:
    altered, cut = _check(dossier, "We found the lead"), _check(dossier, "Bottled water")
    assert (altered.verdict, cut.verdict) == ("altered", "cut")
    assert [(c.here.exact, c.there.exact) for c in altered.changes] == [("a day", "the hour")]
    assert [s.exact for s in cut.left_out] == ["four"]


def test_one_day_is_told_in_two_articles_and_counted_from_in_both(dossier: Dossier) -> None:
    closing = _event(dossier, "29 May")
    assert (closing.when.earliest, len(closing.expressions) > 1) == ("2032-05-29", True)
    assert _event(dossier, "last Saturday").when == closing.when
    for words, earliest in (("three weeks before", "2032-05-06"), ("Two days after", "2032-05-31")):
        counted = _event(dossier, words)
        assert counted.when.earliest == earliest
        assert counted.counted_from in {e.id for e in dossier.events if e.when == closing.when}


def test_what_was_said_on_thursday_did_not_happen_on_thursday(dossier: Dossier) -> None:
    sayings = [e for e in dossier.events if e.of == "saying"]
    assert {" ".join(e.expression.exact.split()) for e in sayings} >= {"on Thursday", "on Wednesday"}
    warned = [e for e in dossier.events if e.of == "act" and "warned" in e.label]
    assert {(e.when.earliest, e.when.latest) for e in warned} == {("2032-04-01", "2032-05-01")}


def test_leads(dossier: Dossier) -> None:
    (report,) = _leads(dossier, "missing_report")
    assert report.says.startswith(
        "A report of The Tolder Beacon, cited by The Courier and The Herald, is not in the pile"
    )
    (twins,) = _leads(dossier, "one_group")
    assert {"two employees of the board", "Two people who work at the station"} == {s.exact for s in twins.spans}
    moves = [lead.moves for lead in dossier.leads]
    assert moves == sorted(moves, reverse=True)


def test_every_span_selects_what_it_quotes(traced: Traced) -> None:
    found = [
        s for part in (traced.dossier.quotations, traced.dossier.leads, traced.dossier.events) for s in spans_in(part)
    ]
    assert len(found) > 30
    assert all(traced.texts[s.capture][s.start : s.end] == s.exact for s in found)


def test_the_release_is_what_a_newer_pile_adds(dossier: Dossier, tmp_path: Path) -> None:
    older = _pile(tmp_path / "old", release=False).dossier
    assert older.quotations == ()
    changes = compare(older, dossier)
    assert [(c.change, c.path) for c in changes.captures] == [("new", "release.txt")]
    assert [a.change for a in changes.articles] == ["new"]
    assert {c.change for c in changes.claims} <= {"new", "raised", "lowered", "moved", "regrouped"}
    assert all(e.change == "new" for e in changes.events)  # what was dated stays where it was
    assert compare(dossier, older).captures[0].change == "gone"


def test_no_two_nouns_of_a_kind_bear_one_id(dossier: Dossier) -> None:
    assert shared_ids(dossier) == {}
