"""Notes say what the page says: every section, in its order and its words."""

import re

import msgspec

from headwater.dossier import terms
from headwater.dossier.notes import markdown_notes
from headwater.model import Interval
from tests.dossier.test_export import dossier


def notes() -> str:
    return markdown_notes(dossier()).decode()


def test_differences_stand_by_verdict_conflicts_first() -> None:
    found = {one.verdict for one in dossier().comparisons}
    assert len(found) > 2
    titles = [line[4:] for line in notes().splitlines() if line.startswith("### ") and not line[4].isdigit()]
    assert titles == [title for verdict, (title, _) in terms.VERDICTS.items() if verdict in found]


def test_each_value_has_its_account_and_a_line() -> None:
    assert "  - L (Vellmar Lantern), 41 million crowns: “" in notes()
    assert re.search(r"^  - C \([^)]+\), 14 million crowns: “", notes(), re.MULTILINE)


def test_times_are_in_words_and_a_moment_is_no_empty_interval() -> None:
    (first, *rest) = dossier().events
    moment = Interval(earliest="2031-03-03T20:00", latest="2031-03-03T20:00")
    at_once = msgspec.structs.replace(dossier(), events=(msgspec.structs.replace(first, when=moment), *rest))
    said = markdown_notes(at_once).decode()
    assert f"| 3 March 2031, 20:00 | {first.label} |" in said
    assert "| 6 March 2031 | The board meets |" in said


def test_descents_leads_and_quotations_are_told() -> None:
    said = notes()
    assert "is an exact copy of L (Vellmar Lantern): all but certain; Every word of it" in said
    assert "is a rewrite of a text that is not in the pile: likely; Shares" in said
    assert said.count("**a report to find**") == sum(one.kind == "missing_report" for one in dossier().leads)
    for check in dossier().quotations:
        assert f"- **{terms.QUOTED[check.verdict]}**: " in said


def test_words_that_bring_quotation_marks_get_no_second_ones() -> None:
    (claim, *rest) = dossier().claims
    (one, *others) = claim.statements
    span = msgspec.structs.replace(one.span, end=one.span.start + 15, exact="“It is closed.”")
    said = msgspec.structs.replace(claim, statements=(msgspec.structs.replace(one, span=span), *others))
    told = markdown_notes(msgspec.structs.replace(dossier(), claims=(said, *rest))).decode()
    assert ": “It is closed.” (" in told
