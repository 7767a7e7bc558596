"""What short names in capitals stand for."""

import pytest

from headwater.attribution.acronyms import acronyms_in, acronyms_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Harbour and Allied Workers' Union (HAWU) met", [("HAWU", "Harbour and Allied Workers' Union")]),
        ("the Office for Coastal Roads (OCR), then the Orrin Health Board (OHB)",
         [("OCR", "Office for Coastal Roads"), ("OHB", "Orrin Health Board")]),
        ("the Ministry of Roads (MoR)", [("MoR", "Ministry of Roads")]),
        ("the Orrin\nHealth  Board (the OHB)", [("OHB", "Orrin Health Board")]),
        ("Orrin Health Board (NHS)", []),
        ("It met. Health Board (OHB)", []),
        ("orrin health board (OHB)", []),
        ("(OHB)", []),
        ("the Board of Health (BO)", []),
    ],
)  # fmt: skip
def test_the_initials_of_a_name_are_found_before_its_acronym(text: str, found: list[tuple[str, str]]) -> None:
    assert list(acronyms_in(text)) == found


def test_an_acronym_of_two_names_stands_for_neither() -> None:
    one, other = "the Orrin Health Board (OHB)", "the Orrin Harbour Bank (OHB)"
    assert acronyms_of([one, one.replace("Health", "HEALTH")]) == {"OHB": "Orrin HEALTH Board"}
    assert acronyms_of([one, other]) == {}
