"""Whose act a noun tells of."""

import pytest

from tests.reader.frames.test_reading import main


@pytest.mark.parametrize(
    ("text", "agent", "patient"),
    [
        ("Stone's arrest came on Friday.", "", "stone"),
        ("The arrest of Stone by Reyk came on Friday.", "reyk", "stone"),
        ("Stone's resignation came on Friday.", "stone", ""),
        ("The resignation of Stone came on Friday.", "stone", ""),
        ("The purchase of Norva by Reyk came on Friday.", "reyk", "norva"),
        ("Reyk's purchase of Norva came on Friday.", "reyk", "norva"),
    ],
)
def test_whose_act_it_is(text: str, agent: str, patient: str) -> None:
    found = main(text)
    assert (set(found.agent.entities), set(found.patient.entities)) == ({agent} - {""}, {patient} - {""})
