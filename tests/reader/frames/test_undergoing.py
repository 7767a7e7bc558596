"""Verbs whose subject is no agent."""

import pytest

from tests.reader.frames.test_reading import main


@pytest.mark.parametrize(
    ("text", "act", "agent", "patient"),
    [
        ("Norva closed on Friday.", "close", "", "norva"),
        ("Reyk closed Norva on Friday.", "close", "reyk", "norva"),
        ("Stone lost his life in Tarn.", "die", "", "stone"),
        ("Stone lost to Varga.", "beat", "varga", "stone"),
        ("Stone suffered injuries in the crash.", "injure", "", "stone"),
        ("Norva took Stone to hospital.", "hospitalise", "norva", "stone"),
    ],
)
def test_who_undergoes_it(text: str, act: str, agent: str, patient: str) -> None:
    found = main(text)
    assert act in found.acts
    assert (set(found.agent.entities), set(found.patient.entities)) == ({agent} - {""}, {patient} - {""})


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norva lost £4 million.", "report_result"),
        ("Norva lost 4 per cent of its value.", "cut"),
        ("The span fell into the river.", "collapse"),
        ("Prices fell in May.", "cut"),
    ],
)
def test_what_is_lost(text: str, act: str) -> None:
    assert main(text).acts == {act}
