"""Marks of versions as agencies set them."""

import pytest

from headwater.stemma.wires import is_edited_by_agency, is_later, marks_of


@pytest.mark.parametrize(
    ("line", "update", "corrected"),
    [
        ("UPDATE 2-Quay shut in Brenn", 2, False),
        ("BRENN-QUAY (UPDATE 1)", 1, False),
        ("UPDATE 3 - Quay shut in Brenn", 3, False),
        ("Brenn Quay, 2nd Ld-Writethru", 2, False),
        ("(Adds mayor, background)", None, False),
        ("(Recasts, adds reopening)", None, False),
        ("Quay shut in Brenn - update", None, False),
        ("UPDATED: Quay shut in Brenn", None, False),
        ("CORRECTED-Quay shut in Brenn", 0, True),
        ("CORRECTED-UPDATE 2-Quay shut in Brenn", 2, True),
        ("REFILE-UPDATE 1-Quay shut in Brenn", 1, True),
        ("(Corrects day of closure to Monday from Sunday)", 0, True),
        ("Board gives update on quay", 0, False),
        ("Quay update 2031 published", 0, False),
        ("The board adds a third berth", 0, False),
        ("The board corrected its figure on Monday", 0, False),
        ("Update the timetable, passengers say", 0, False),
        ("Third lead in the quay case", 0, False),
    ],
)
def test_marks(line: str, update: int | None, *, corrected: bool) -> None:
    found = marks_of(["Brenn Wire", line])
    assert (found.update, found.corrected) == (update, corrected)
    assert found.line == (1 if found.any else None)


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("UPDATE 2-Quay", "UPDATE 1-Quay", True),
        ("UPDATE 1-Quay", "Quay", True),
        ("(Adds mayor)", "Quay", True),
        ("(Adds mayor)", "UPDATE 1-Quay", False),
        ("CORRECTED-Quay", "Quay", True),
        ("CORRECTED-UPDATE 1-Quay", "UPDATE 1-Quay", True),
        ("UPDATE 1-Quay", "CORRECTED-Quay", False),
        ("CORRECTED-Quay", "UPDATE 1-Quay", False),
        ("Quay", "Quay", False),
    ],
)
def test_which_version_is_the_later(one: str, other: str, *, later: bool) -> None:
    first, second = marks_of([one]), marks_of([other])
    assert is_later(first, second) is later
    assert not is_later(second, first) or not later


def test_an_agency_names_its_editors() -> None:
    assert is_edited_by_agency("(Reporting by Ida Lunn; Editing by Otto Brenn)")
    assert not is_edited_by_agency("Reporting by Ida Lunn")
