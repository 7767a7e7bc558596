import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.outlets import (
    filed_name,
    is_agency,
    is_known,
    is_short,
    known_at,
    outlet_at,
    outlet_key,
    outlet_named,
    outlets_in,
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("she told NBC News that", ["NBC News"]),
        ("as The\nWashington Post revealed", ["The Washington Post"]),
        ("in The Ostrand Sentinel and the Kesterby Dispatch", ["The Ostrand Sentinel", "the Kesterby Dispatch"]),
        ("a picture by THE NEW YORK TIMES", ["The New York Times"]),
        ("CNN’s Arlo Venn", ["CNN"]),
        ("Politico has learned", ["Politico"]),
        ("in the Kesterby Post-Dispatch", ["the Kesterby Post-Dispatch"]),
        ("a Kesterby Post-CNN poll", ["Kesterby Post"]),
        ("After The Ostrand Sentinel reported", ["The Ostrand Sentinel"]),
        ("On Tuesday Kesterby Radio said", ["Kesterby Radio"]),
        ("The Post said so", []),
        ("In Radio they trust", []),
        ("Radio Kesterby said", ["Radio Kesterby"]),
        ("she told Radio Kesterby.", ["Radio Kesterby"]),
        ("Radio Host Ousted", []),
        ("Kesterby Radio said", ["Kesterby Radio"]),
        ("the sun rose over the hill at dawn", []),
        ("The Sun was out; he read the Time of day", []),
        ("AP and AFP are not told by running text", []),
        ("xCNN and CNNs", []),
    ],
)
def test_names_in_running_text(text: str, names: list[str]) -> None:
    found = outlets_in(text)
    assert [outlet.name for outlet in found] == names
    assert all(0 <= outlet.start < outlet.end <= len(text) for outlet in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(AP)", "AP"),
        ("CNN", "CNN"),
        ("POLITICO", "Politico"),
        ("Coastline 24", "Coastline 24"),
        ("THE OSTRAND SENTINEL", "THE OSTRAND SENTINEL"),
        ("The Sun", "The Sun"),
        ("OPA", "OPA"),
        ("March 12", None),
        ("NY", None),
        ("USA", None),
        ("the mayor", None),
        ("R-Calif.", None),
        ("who was there", None),
        ("Brennhaven", None),
        ("", None),
        ("x" * 80, None),
    ],
)
def test_a_place_for_an_outlet_licenses_more(text: str, name: str | None) -> None:
    found = outlet_named(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("one", "other"),
    [("AP", "Associated Press"), ("The Ostrand Sentinel", "OSTRAND  SENTINEL"), ("HuffPost", "Huffington Post")],
)
def test_spellings_of_one_outlet_have_one_key(one: str, other: str) -> None:
    assert outlet_key(one) == outlet_key(other)


def test_different_outlets_have_different_keys() -> None:
    assert outlet_key("The Ostrand Sentinel") != outlet_key("The Kesterby Sentinel")


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("Reuters", True),
        ("AP", True),
        ("Ostrand Press Agency", True),
        ("CNN", False),
        ("The Lantern", False),
        ("The Daily Wire", False),
    ],
)
def test_agencies_feed_others(name: str, *, agency: bool) -> None:
    assert is_agency(name) is agency


def test_the_gazetteer_knows_its_aliases() -> None:
    assert is_known("associated  press")
    assert not is_known("The Ostrand Sentinel")


@pytest.mark.parametrize(
    ("name", "short"), [("The Post", True), ("the times", True), ("The Guardian", False), ("The Kesterby Post", False)]
)
def test_many_outlets_go_by_one_short_name(name: str, *, short: bool) -> None:
    assert is_short(name) is short


@pytest.mark.parametrize(
    ("text", "known", "any_name"),
    [
        ("BBC News political editor", "BBC News", "BBC News"),
        ("AP reporter", "AP", "AP"),
        ("The Washington Post on Twitter", "The Washington Post", "The Washington Post"),
        ("The Kesterby Courier on Twitter", None, "The Kesterby Courier"),
        ("the CNN app", None, "CNN"),
        ("our newsletter", None, None),
        ("BBCs", None, None),
    ],
)
def test_the_name_that_begins_at_a_place(text: str, known: str | None, any_name: str | None) -> None:
    found, shaped = known_at(text, 0, len(text)), outlet_at(text, 0, len(text))
    assert (found.name if found else None) == known
    assert (shaped.name if shaped else None) == any_name


def test_a_known_outlet_is_filed_under_one_name() -> None:
    assert filed_name("NYT") == "The New York Times"
    assert filed_name("The Ostrand Sentinel") == "The Ostrand Sentinel"


_PIECES = st.sampled_from(["The ", "Kesterby ", "Post", "Times ", "of ", "CNN", "-", "pro-", "a ", "NEWS ", "News"])


@given(st.lists(_PIECES))
def test_what_stands_in_front_changes_no_find(pieces: list[str]) -> None:
    text = "".join(pieces)
    front = "x" * 300 + " . "
    shifted = outlets_in(front + text, len(front))
    assert [(o.start - len(front), o.end - len(front), o.name) for o in shifted] == [tuple(o) for o in outlets_in(text)]


@given(st.text(max_size=200))
def test_any_text_gives_places_inside_it(text: str) -> None:
    for outlet in outlets_in(text):
        assert text[outlet.start : outlet.end].strip()
    outlet_named(text)
