"""Names that a reader takes for people and a pile uses as bodies' names."""

import re

from headwater.attribution.body import Body
from headwater.attribution.body_names import signed_bodies, signs_of, with_bodies
from headwater.reader.layers import Layers, Name
from tests.attribution.test_institutions import body
from tests.builders import article


def kinds(bodies: list[Body]) -> dict[str, str]:
    return {b.folded(n.range): n.type for b in bodies for n in b.layers.names}


def test_a_name_with_shares_or_a_board_is_a_body_wherever_it_stands() -> None:
    pile = [
        body("Shares in Hart Lomax fell on Monday.", ("Hart Lomax", "person")),
        body("Ida Orr met Hart Lomax.", ("Ida Orr", "person"), ("Hart Lomax", "person"), siglum="B"),
        body("Hart paid.", ("Hart", "person"), siglum="C"),
    ]
    signs = signs_of(pile)
    found = kinds(with_bodies(pile, signs))
    assert found == {"Hart Lomax": "organization", "Ida Orr": "person", "Hart": "organization"}
    assert signed_bodies(signs) == {"hart lomax"}


def test_whoever_is_anywhere_called_as_people_are_is_none() -> None:
    pile = [
        body("Hart Lomax said it would pay.", ("Hart Lomax", "person")),
        body("Mr Hart Lomax went home.", ("Hart Lomax", "person"), siglum="B"),
    ]
    assert kinds(with_bodies(pile, signs_of(pile))) == {"Hart Lomax": "person"}


def test_who_says_how_it_was_is_no_body_for_it() -> None:
    pile = [body("Piet Dorr said it was shut. He left.", ("Piet Dorr", "person"))]
    assert kinds(with_bodies(pile, signs_of(pile))) == {"Piet Dorr": "person"}
    named = [body("Ida Orr said it would rain.", ("Ida Orr", "person"))]
    assert kinds(with_bodies(named, signs_of(named))) == {"Ida Orr": "person"}


def told(text: str, siglum: str) -> Body:
    """Return a text in which every name is read as a person's."""
    home = article(text, siglum)
    start = home.spans[0].start
    found = [m.span() for m in re.finditer(r"Hart Foods|Piet Hart|Hart", text)]
    names = tuple(Name(range=(start + low, start + high), type="person") for low, high in found)
    return Body(home, Layers(sentences=((start, start + len(text)),), names=names))


def types(one: Body) -> list[str]:
    return [n.type for n in one.layers.names if one.folded(n.range) == "Hart"]


def test_a_name_that_a_firm_shares_with_its_owner_is_the_firm_where_the_firm_is_named() -> None:
    pile = [
        told("Shares in Hart Foods fell.", "A"),
        told("Hart Foods shut. Hart did not say why.", "B"),
        told("Hart Foods shut. Hart paid. Piet Hart, 61, left. Hart was ill.", "C"),
        told("Hart Foods shut. Piet Hart, 61, left. Mr Hart was ill. Hart paid.", "D"),
        told("Piet Hart, 61, left. Hart was ill.", "E"),
    ]
    found = [types(one) for one in with_bodies(pile, signs_of(pile))]
    assert found == [[], ["organization"], ["organization", "person"], ["person", "organization"], ["person"]]
