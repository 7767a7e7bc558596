"""Names that a reader takes for people and a pile uses as bodies' names."""

from headwater.attribution.body import Body
from headwater.attribution.body_names import signed_bodies, signs_of, with_bodies
from tests.attribution.test_institutions import body


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
