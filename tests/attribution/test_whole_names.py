"""Names of bodies of which one word was read as a person's."""

import msgspec
import pytest

from headwater.attribution.body import Body
from headwater.attribution.whole_names import with_whole_names
from headwater.model import Stated
from headwater.reader.layers import Layers
from tests.attribution.test_institutions import body
from tests.builders import article


def names(bodies: list[Body]) -> list[tuple[str, str]]:
    return [(b.folded(n.range), n.type) for b in bodies for n in b.layers.names]


@pytest.mark.parametrize(
    ("text", "word", "whole"),
    [
        ("Legal Watch Lethmark said so.", "Lethmark", "Legal Watch Lethmark"),
        ("It was told by Tenants United Lethmark.", "Lethmark", "Tenants United Lethmark"),
        ("According to Mothers Against Mines Lethmark it was so.", "Lethmark", "Mothers Against Mines Lethmark"),
        ("The Northern Health Trust Lethmark said so.", "Lethmark", "Northern Health Trust Lethmark"),
        ("The chair of Cyclists First Lethmark said so.", "Lethmark", "Cyclists First Lethmark"),
        # a word for a body behind it
        ("Lethmark City Council said so.", "Lethmark", "Lethmark City Council"),
        ("The Ida Falk Foundation said so.", "Ida Falk", "Ida Falk Foundation"),
        # a town that the pile names as a place ends any name
        ("Zonta Orba Dorlen said so.", "Dorlen", "Zonta Orba Dorlen"),
        # titles, offices, given names, and what opens a sentence lead up to people
        ("Prime Minister Falk said so.", "Falk", None),
        ("Chief Fire Officer Falk said so.", "Falk", None),
        ("Clean Water Commissioner Falk said so.", "Falk", None),
        ("Big Anna Falk said so.", "Falk", None),
        ("According To Watch Falk said so.", "Falk", None),
        ("Zonta Orba Falk said so.", "Falk", None),
        ("Falk Said the council was late.", "Falk", None),
    ],
)
def test_a_name_is_taken_whole(text: str, word: str, whole: str | None) -> None:
    pile = [body(text, (word, "person")), body("It snowed in Dorlen.", ("Dorlen", "place"), siglum="B")]
    found = names(with_whole_names(pile))[0]
    assert found == ((whole, "organization") if whole else (word, "person"))


def test_the_place_a_report_was_filed_from_ends_names_too() -> None:
    pile = [body("Zonta Orba Dorlen said so.", ("Dorlen", "person"))]
    dateline = Stated(value="DORLEN, 5 March", evidence=(), basis="stated", why="dateline")
    filed = msgspec.structs.replace(article("It snowed.", "B"), dateline=dateline)
    pile.append(Body(filed, Layers()))
    assert names(with_whole_names(pile)) == [("Zonta Orba Dorlen", "organization")]


def test_a_name_of_no_kind_goes_into_the_whole_and_others_stay_apart() -> None:
    text = "Friends of Water Lethmark said so to Hart Lomax Falk."
    named = (("Friends", "unknown"), ("Lethmark", "person"), ("Hart Lomax", "organization"), ("Falk", "person"))
    told = body(text, *named)
    assert names(with_whole_names([told])) == [
        ("Friends of Water Lethmark", "organization"), ("Hart Lomax", "organization"), ("Falk", "person"),
    ]  # fmt: skip


def test_one_of_no_such_name_is_left_as_it_is() -> None:
    told = body("Ida Falk said so.", ("Ida Falk", "person"))
    assert with_whole_names([told])[0] is told
