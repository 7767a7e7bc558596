"""Which names mean one body."""

import pytest

from headwater.attribution.body import Body
from headwater.attribution.body_names import signed_bodies, signs_of
from headwater.attribution.institutions import Institutions, whole_name
from headwater.attribution.issuers import issuer_key
from headwater.reader.layers import Layers, Name
from tests.builders import article


def body(text: str, *named: tuple[str, str], siglum: str = "A") -> Body:
    home = article(text, siglum)
    start = home.spans[0].start
    places = [(start + text.index(words), words, kind) for words, kind in named]
    names = tuple(Name(range=(at, at + len(words)), type=kind) for at, words, kind in sorted(places))  # type: ignore[arg-type]
    return Body(home, Layers(sentences=((start, start + len(text)),), names=names))


PILE = (
    body(
        "Hart Lomax plc paid. Orrin Health Board met.",
        ("Hart Lomax", "organization"),
        ("Orrin Health Board", "organization"),
    ),
    body("Trains run from Orrin to Dorlen.", ("Orrin", "place"), ("Dorlen", "place"), siglum="B"),
    body("Dorlen Police came.", ("Dorlen Police", "organization"), siglum="C"),
)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Hart", "Hart Lomax"),
        ("Hart Lomax", "Hart Lomax"),
        ("Orrin", "Orrin"),  # a place, whatever board is called after it
        ("Norva", "Norva"),
        ("Board", "Orrin Health Board"),  # "the Board" of its release
        ("Council", "Council"),
    ],
)
def test_a_short_name_means_the_only_longer_one(name: str, full: str) -> None:
    assert Institutions(PILE, signed_bodies(signs_of(PILE))).full_name(name) == full


@pytest.mark.parametrize(
    ("words", "name"),
    [(["health", "board"], "Orrin Health Board"), (["board"], None), (["water", "board"], None)],
)
def test_the_end_of_one_name_alone_means_it(words: list[str], name: str | None) -> None:
    assert Institutions(PILE, signed_bodies(signs_of(PILE))).ending(tuple(words)) == name


def test_a_lower_case_name_is_the_name_and_the_only_body_of_its_kind_is_it() -> None:
    bodies = Institutions(PILE, ())
    assert bodies.ending(("dorlen", "police")) == "Dorlen Police"
    assert bodies.only_one(("constabulary", "police")) == "Dorlen Police"
    assert bodies.only_one(("union",)) is None
    two = body("Norva Police came.", ("Norva Police", "organization"), siglum="D")
    assert Institutions([*PILE, two], ()).only_one(("police",)) is None


def test_who_puts_out_a_release_is_a_body_by_its_first_word_too() -> None:
    named = body("Orlan Works paid. Orlan grew.", ("Orlan Works", "person"), ("Orlan", "organization"))
    assert Institutions([named], ()).full_name("Orlan") == "Orlan"
    assert Institutions([named], (), {"orlan works": "Orlan Works"}).full_name("Orlan") == "Orlan Works"


def test_initials_mean_the_one_name_that_has_them() -> None:
    named = body("The Orrin Harbour Trust met.", ("Orrin Harbour Trust", "organization"))
    short = body("OHT paid.", ("OHT", "organization"), siglum="B")
    other = body("Old Hall Tenants met.", ("Old Hall Tenants", "organization"), siglum="C")
    assert Institutions([named, short], ()).full_name("OHT") == "Orrin Harbour Trust"
    assert Institutions([named, short, other], ()).full_name("OHT") == "OHT"


def test_a_place_is_no_body_and_a_firm_form_no_other_name() -> None:
    assert not Institutions(PILE, signed_bodies(signs_of(PILE))).is_body("Dorlen")
    assert Institutions(PILE, signed_bodies(signs_of(PILE))).is_body("Norva")
    assert issuer_key("The Hart Lomax plc") == issuer_key("Hart Lomax")


def test_what_stands_before_and_belongs_to_a_name_that_ends_as_bodies_do() -> None:
    text = "The Roads and Bridges Authority wrote to Aldmouth and Stoke Ferring."
    read = body(text, ("Bridges Authority", "organization"), ("Stoke Ferring", "organization"))
    found = [whole_name(read, name.range) for name in read.layers.names]
    assert found == ["Roads and Bridges Authority", "Stoke Ferring"]


def test_an_acronym_means_the_name_that_some_article_spells_out() -> None:
    spelt = body("The Orrin Harbour Trust (OHT) paid.", ("Orrin Harbour Trust", "organization"), siglum="B")
    short = body("OHT paid.", ("OHT", "organization"), siglum="C")
    assert Institutions([spelt, short], ()).full_name("OHT") == "Orrin Harbour Trust"
    assert Institutions([short], ()).full_name("OHT") == "OHT"
