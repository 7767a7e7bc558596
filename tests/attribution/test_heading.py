"""Which names of people head a phrase."""

import pytest

from headwater.attribution.heading import is_count, persons_heading
from headwater.attribution.heads import words_of
from headwater.reader.layers import Name, NameType


@pytest.mark.parametrize(
    ("phrase", "name", "type_", "heads"),
    [
        ("her party rival, Senator Ida Orr of Norland", "Ida Orr", "person", True),
        ("another former lawmaker, Sen. Ida Orr (I-Norland),", "Ida Orr", "person", True),
        ("one of the backers, former Norland Mayor Ida Orr", "Ida Orr", "person", True),
        ("an anti-Orr group", "Orr", "person", False),
        ("one senior Democrat", "Democrat", "person", False),
        ("Senator Green", "Green", "person", True),
        ("Ida Orr herself", "Ida Orr", "person", True),
        ("Ida Sellars' lawyer", "Ida Sellars", "person", False),
        ("his wife, longtime aide Ida Orr,", "Ida Orr", "person", True),
        ("Ida Orr - director of the port", "Ida Orr", "person", True),
        ("Secretary of the Interior Ida Orr", "Ida Orr", "person", True),
        ("a film, “Citizen Orr,”", "Orr", "person", False),
        ("Green", "Green", "person", True),
        ("a report by the Academies of Science, Engineering", "Engineering", "unknown", False),
    ],
)
def test_heads(phrase: str, name: str, type_: NameType, heads: bool) -> None:  # noqa: FBT001 (a table)
    low = phrase.index(name)
    found = persons_heading(phrase, words_of(phrase), [Name(range=(low, low + len(name)), type=type_)])
    assert found == (((low, low + len(name)),) if heads else ())


def test_a_number_is_no_name() -> None:
    assert is_count("Two")
    assert not is_count("Orr")
