import pytest

from headwater.capture.people import people_in


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Hanne Aldous", ("Hanne Aldous",)),
        ("By Hanne Aldous", ("Hanne Aldous",)),
        ("Hanne Aldous, Corin Maddox and Jonna Pryce", ("Hanne Aldous", "Corin Maddox", "Jonna Pryce")),
        ("Hanne Aldous, Corin Maddox, and Jonna Pryce", ("Hanne Aldous", "Corin Maddox", "Jonna Pryce")),
        ("Hanne Aldous & Corin Maddox", ("Hanne Aldous", "Corin Maddox")),
        ("Hanne Aldous;Corin Maddox", ("Hanne Aldous", "Corin Maddox")),
        ("Aldous, Hanne", ("Aldous, Hanne",)),
        ("Ministry of Trade and Industry", ("Ministry of Trade and Industry",)),
        ("  Hanne \n Aldous ", ("Hanne Aldous",)),
        ("", ()),
        (" , ", (",",)),
    ],
)
def test_people(written: str, names: tuple[str, ...]) -> None:
    assert people_in(written) == names
