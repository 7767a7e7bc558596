"""Words that are an office in one place and a verb in another."""

import pytest

from headwater.reader.frames.reading import frames_of
from tests.reader.frames.test_reading import Known, sentence


def acts(text: str) -> set[str]:
    return {act for frame in frames_of(sentence(text), Known()) for act in frame.acts}


@pytest.mark.parametrize(
    "text",
    [
        "Head teacher Varga resigned.",
        "Head gardener Ida Varga resigned on Monday.",
        "The port said head diver Varga had resigned.",
        "The school and its head cook resigned.",
    ],
)
def test_who_is_head_of_others_leads_nothing(text: str) -> None:
    assert acts(text) == {"resign"}


@pytest.mark.parametrize(
    "text",
    ["Varga will head the port.", "They head the port.", "Varga heads the port.", "Varga, head of the port, spoke."],
)
def test_who_heads_something_leads_it(text: str) -> None:
    assert "lead" in acts(text)


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("Varga left the gates alone.", False),
        ("They had an order to leave the level alone.", False),
        ("Varga left them alone.", False),
        ("Varga left alone.", True),
        ("Varga left the town on Friday.", True),
        ("Varga left the party, and Stone was alone.", True),
    ],
)
def test_who_leaves_a_thing_alone_leaves_no_place(text: str, *, leaves: bool) -> None:
    assert ("leave" in acts(text)) is leaves
