import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.outlets import is_agency, is_known, outlet_key, outlet_named, outlets_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("she told NBC News that", ["NBC News"]),
        ("as The\nWashington Post revealed", ["The Washington Post"]),
        ("in The Ostrand Sentinel and the Kesterby Dispatch", ["The Ostrand Sentinel", "the Kesterby Dispatch"]),
        ("a picture by THE NEW YORK TIMES", ["The New York Times"]),
        ("CNN’s Arlo Venn", ["CNN"]),
        ("After The Ostrand Sentinel reported", ["The Ostrand Sentinel"]),
        ("On Tuesday Kesterby Radio said", ["Kesterby Radio"]),
        ("The Post said so", []),
        ("In Radio they trust", []),
        ("Radio Kesterby said", []),
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
    [("Reuters", True), ("AP", True), ("Ostrand Press Agency", True), ("CNN", False), ("The Lantern", False)],
)
def test_agencies_feed_others(name: str, *, agency: bool) -> None:
    assert is_agency(name) is agency


def test_the_gazetteer_knows_its_aliases() -> None:
    assert is_known("associated  press")
    assert not is_known("The Ostrand Sentinel")


@given(st.text(max_size=200))
def test_any_text_gives_places_inside_it(text: str) -> None:
    for outlet in outlets_in(text):
        assert text[outlet.start : outlet.end].strip()
    outlet_named(text)
