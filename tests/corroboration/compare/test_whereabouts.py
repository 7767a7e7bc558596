"""Two places for one thing: floors, sides, numbers, and what kind of place something happened at."""

from pathlib import Path

import pytest

from tests.corroboration.compare.stories import verdicts

CONFLICTS = {
    "floors": ("mill", "The fire began on the fourth floor.", "The blaze had broken out on the second floor."),
    "arms": (
        "ferry",
        "The pilot broke his left arm, a doctor said.",
        "The pilot fractured his right arm, his wife said.",
    ),
    "piers": ("ferry", "The ferry left from Pier 3.", "Witnesses saw the ferry leave Pier 5."),
    "sites": (
        "ward",
        "Dr. Anna Bell, who led the ward, died at home on Sunday.",
        "Anna Bell died in Tarn Hospital on Sunday.",
    ),
}
NEAR_MISSES = {
    "who lives elsewhere": ("mill", "The fire began on the fourth floor.", "The watchman lives on the second floor."),
    "other limbs": ("ferry", "The pilot broke his left arm.", "The pilot hurt his right knee."),
    "others' piers": ("ferry", "The ferry left from Pier 3.", "Rescue boats left from Pier 5."),
    "others die elsewhere": (
        "ward",
        "Dr. Anna Bell, who led the ward, died at home.",
        "Carl Stone, a porter, died in Tarn Hospital.",
    ),
}


@pytest.mark.parametrize("case", CONFLICTS)
def test_two_places_of_one_thing_conflict(tmp_path: Path, case: str) -> None:
    assert ("place", "conflict") in verdicts(tmp_path, *CONFLICTS[case])


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_places_of_other_things_do_not(tmp_path: Path, case: str) -> None:
    assert ("place", "conflict") not in verdicts(tmp_path, *NEAR_MISSES[case])
