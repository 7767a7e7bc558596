"""Names that mean one person."""

import pytest

from headwater.attribution.body import Body
from headwater.attribution.people import People, name_key
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from tests.builders import article


def people(*texts: str) -> tuple[People, list[str]]:
    homes = [article(text, siglum) for text, siglum in zip(texts, "ABC", strict=False)]
    return People([Body(a, read_article(RuleReader(), a)) for a in homes]), [a.id for a in homes]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Robert Renn", "Robert S. Renn III"), ("Märit Vanse", "MARIT VANSE"), ("Mr. Tom Brand Jr.", "Tom Brand"),
     ("Coun Oda Brand", "Oda Brand"), ("Ald. Oda Brand", "Cllr Oda Brand"), ("Lt Col Tom Renn", "Tom Renn"),
     ("Det Ch Insp Mark Vane", "DCI Mark Vane")],
)  # fmt: skip
def test_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_the_fullest_form_names_the_person() -> None:
    found, (first, _) = people("Robert Renn left.", "Robert S. Renn III left.")
    key = found.key(first, "Renn")
    assert key is not None
    assert found.full_name(key, "Renn") == "Robert S. Renn III"


def test_a_surname_means_the_person_of_its_own_article_first() -> None:
    found, (first, second) = people("Robert Renn left.", "Alice Renn left.")
    assert [found.key(first, "Renn"), found.key(second, "Renn")] == ["robert renn", "alice renn"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Port director Robert Renn left.", "Port director"),
        ("Robert Renn, the harbour director, left.", "harbour director"),
        ("Mr. Robert Renn left.", None),
        ("Ms Bell and Mr Robert Renn left.", None),
        ("The deputy harbour director, Robert Renn, left.", "deputy harbour director"),
        ("The leader of the council, Robert Renn, left.", "leader of the council"),
        ("Robert Renn, who was the director, left.", None),
    ],
)
def test_roles(text: str, role: str | None) -> None:
    assert people(text)[0].role("robert renn") == role
