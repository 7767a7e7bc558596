"""Names that nobody has read as names, in phrases for who says it."""

import pytest

from headwater.attribution.spelt_names import body_beside, spelt_name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Ostral Grid", "Ostral Grid"),
        ("the Bank of Norland", "Bank of Norland"),
        ("Bank of Norland", "Bank of Norland"),
        ("her publisher, Larch House,", "Larch House"),
        ("The ship's owner, Pelago Lines", "Pelago Lines"),
        ("the owner, who lives in Tarn,", None),
        ("her publisher", None),
        ("Officials", None),
        ("the owner, a trader,", None),
        ("two officials, Pelago Lines and a clerk", None),
    ],
)
def test_a_name_is_the_phrase_or_stands_behind_its_comma(phrase: str, name: str | None) -> None:
    assert spelt_name(phrase) == name


@pytest.mark.parametrize(
    ("phrase", "body"),
    [
        ("The organisers, the Open Gates coalition,", "the Open Gates coalition,"),
        ("Its operator, the Norva group", "the Norva group"),
        ("The hosts, the Norva council", "the Norva council"),
        ("The mayor, the Norva chairman", None),
        ("The organisers, the coalition", None),
        ("The organisers, the Norva coalition and the port", None),
        ("Ida Orr, the Norva council", None),
    ],
)
def test_what_a_body_is_stands_before_it(phrase: str, body: str | None) -> None:
    at = body_beside(phrase)
    assert (phrase[at:] if at else None) == body
