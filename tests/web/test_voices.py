"""Sources by their terms, silences, credits."""

from headwater.dossier.ranking import ranked
from headwater.web.register import Register
from headwater.web.voices import credit_groups, silences, source_groups
from tests.web.sample import dossier
from tests.web.sheets import FORUM, texts


def _register() -> Register:
    return Register(dossier(), texts(), ranked(dossier().claims))


def test_sources_stand_under_their_terms() -> None:
    groups = {group.title: [row.label for row in group.rows] for group in source_groups(dossier(), _register())}
    assert groups["By name"] == ["Ines Tarrow", "Odo Lindqvist"]
    assert groups["Identity withheld"] == ["a person close to the board", "two people briefed on the talks"]
    assert "Other outlets" not in groups
    assert sum(map(len, groups.values())) == len(dossier().sources)


def test_a_withheld_name_comes_with_its_reason_and_access() -> None:
    (anonymous,) = (group for group in source_groups(dossier(), _register()) if group.anonymous)
    two = anonymous.rows[1]
    assert (two.people, two.access) == ("2 people", "informed of it")
    assert two.reason is not None
    assert two.reason.text == FORUM["aanon"].exact
    assert [(said.what, [quote.text for quote in said.quotes]) for said in two.said] == [
        ("asserts 1×", [FORUM["ac1"].exact])
    ]


def test_a_document_is_nobody() -> None:
    (document,) = (
        row for group in source_groups(dossier(), _register()) for row in group.rows if row.label == "the minutes"
    )
    assert document.people == ""


def test_silences_name_whom_and_how() -> None:
    assert [(one.who, one.what) for one in silences(dossier(), _register())] == [
        ("Odo Lindqvist", "declined to comment"),
        ("The ministry", "did not respond"),
    ]


def test_reports_that_are_not_in_the_pile_come_first() -> None:
    groups = credit_groups(dossier(), _register())
    assert [(group.outlet, group.seen) for group in groups] == [("Harbour Wire", False), ("Vellmar Lantern", True)]
    assert groups[0].rows[0].cited is None
    assert groups[1].rows[0].cited is not None
    assert groups[1].rows[0].cited.siglum == "L"
