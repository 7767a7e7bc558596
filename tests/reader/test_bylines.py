import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.bylines import read_byline


def _people(text: str) -> list[str] | None:
    byline = read_byline(text, 0, len(text))
    return [text[a:b] for a, b in byline.people] if byline else None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("by Ann Lee and Bo Rae", ["Ann Lee", "Bo Rae"]),
        ("By ANN LEE, BO RAE and CY DEE", ["ANN LEE", "BO RAE", "CY DEE"]),
        ("By Ann\nLee and Bo Rae March\n3,2031", ["Ann\nLee", "Bo Rae"]),
        ("By Ann Lee and Rufus\nAmbryMarch 11,\n2031", ["Ann Lee", "Rufus\nAmbry"]),
        ("By Ann Lee | The Ostrand Sentinel", ["Ann Lee"]),
        ("By Ann Lee, Staff Writer", ["Ann Lee"]),
        ("By David A. Rae in Brennhaven", ["David A. Rae"]),
        ("By MAREN WEST", ["MAREN WEST"]),
        ("By J. D. O'Dea-Roe, Jr. and Bo de la Rae", ["J. D. O'Dea-Roe, Jr.", "Bo de la Rae"]),
        ("Posted on March 3, 2031 by Ann Lee", ["Ann Lee"]),
        ("March 3, 2031 | Ann Lee", ["Ann Lee"]),
        ("Written by Ann Lee", ["Ann Lee"]),
        ("Ann Lee", ["Ann Lee"]),
        ("Ann Lee for The Kesterby Courier", ["Ann Lee"]),
        ("By Corvus", ["Corvus"]),
        ("By The Associated Press", []),
        ("Reuters", []),
        ("By the time he arrived", None),
        ("By Ann Lee,", None),
        ("Mayor Says No To Ferry Plan", None),
        ("Top Stories", None),
        ("Ann Lee.", None),
        ("ANN LEE/THE COURIER", None),
        ("Ann Lee said so on March 3, 2031 in the council", None),
        ("", None),
    ],
)
def test_reads_people(text: str, people: list[str] | None) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    ("text", "whole"), [("By Ann Lee", True), ("By Robert", False), ("By Ann Lee and Bo", False)]
)
def test_says_whether_names_are_whole(text: str, *, whole: bool) -> None:
    byline = read_byline(text, 0, len(text))
    assert byline is not None
    assert byline.whole_names is whole


def test_reads_the_outlet_and_the_date_beside_the_name() -> None:
    text = "By Ann Lee, The Ostrand Sentinel, March 3, 2031"
    byline = read_byline(text, 0, len(text))
    assert byline is not None
    assert byline.outlet is not None
    assert byline.outlet.name == "The Ostrand Sentinel"
    assert [text[d.written.start : d.written.end] for d in byline.dates] == ["March 3, 2031"]


@given(st.text(alphabet=st.sampled_from("By ANnlLee,|/&.\n-32031March\ud800é"), max_size=120))
def test_any_text_gives_places_inside_it(text: str) -> None:
    byline = read_byline(text, 0, len(text))
    if byline:
        ends = [0, *(place for person in byline.people for place in person)]
        assert ends == sorted(ends)
        assert ends[-1] <= len(text)
