"""Which office each person of a pile holds."""

import pytest

from headwater.model import Span
from headwater.reader.frames.titles import titles_of


def held(text: str, *people: str) -> dict[str, str]:
    span = Span(capture="c", start=50, end=50 + len(text), exact=text)
    mentions = [("c", 50 + text.index(p), 50 + text.index(p) + len(p), p) for p in people]
    return {" ".join(t): person for t, person in titles_of([span], sorted(mentions)).items()}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mayor Ilse Varga spoke.", "mayor"),
        ("Harbour director Ilse Varga spoke.", "harbour director"),
        ("Ilse Varga, the deputy harbour director, spoke.", "deputy harbour director"),
        ("Attorney General Ilse Varga spoke.", "attorney general"),
    ],
)
def test_a_title_beside_a_name_is_held(text: str, title: str) -> None:
    assert held(text, "Ilse Varga")[title] == "Ilse Varga"


@pytest.mark.parametrize(
    "text",
    [
        "Former mayor Ilse Varga spoke.",
        "Ilse Varga, the former mayor, spoke.",
        "Ilse Varga, the head of communications, spoke.",
        "Ilse Varga spoke to the mayor.",
    ],
)
def test_what_is_no_title_of_hers(text: str) -> None:
    assert held(text, "Ilse Varga") == {}


def test_what_two_people_are_called_is_nobodys() -> None:
    found = held("Deputy mayor Ilse Varga met Mayor Carl Stone.", "Ilse Varga", "Carl Stone")
    assert found == {"deputy mayor": "Ilse Varga", "mayor": "Carl Stone"}
    assert "mayor" not in held("Mayor Ilse Varga met Mayor Carl Stone.", "Ilse Varga", "Carl Stone")
