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
    ("text", "people", "outlet"),
    [
        ("By Ann Lee, USA TODAY", ["Ann Lee"], "USA TODAY"),
        ("Ann Lee, USA TODAY 3:02 p.m. EDT March 11, 2031", ["Ann Lee"], "USA TODAY"),
        ("By Ann Lee BBC News, Brennhaven", ["Ann Lee"], "BBC News"),
        ("ANN LEE, Associated Press", ["ANN LEE"], "Associated Press"),
        ("By Ann Lee, CNN Political Editor", ["Ann Lee"], "CNN"),
        ("By Ann Lee and Bo Rae\nNorthern Harbour Wire", ["Ann Lee", "Bo Rae"], "Northern Harbour Wire"),
        ("By Ann\nLee Kesterby Courier", ["Ann\nLee"], "Kesterby Courier"),
        ("By Ann Lee and Bo Rae, CNN", ["Ann Lee", "Bo Rae"], "CNN"),
        ("By Ann Lee, Special to The Kesterby Courier", ["Ann Lee"], "The Kesterby Courier"),
        ("By Ann Lee Kesterby Courier", ["Ann Lee"], "Kesterby Courier"),
        ("By Ann Lee\nThe Kesterby Courier", ["Ann Lee"], "The Kesterby Courier"),
        ("The Kesterby Courier | Ann Lee | March 11, 2031", ["Ann Lee"], "The Kesterby Courier"),
        ("Ann Lee / The Kesterby Courier / March 11, 2031", ["Ann Lee"], "The Kesterby Courier"),
        ("By Ann Lee, reporter at The Kesterby Courier", ["Ann Lee"], "The Kesterby Courier"),
        ("By Ann Lee and Associated Press", ["Ann Lee"], "Associated Press"),
        ("By Michael Bloomberg", ["Michael Bloomberg"], None),
        ("By Ann Lee, MS, RDN", ["Ann Lee"], None),
        ("By Ann Lee, M.D.", ["Ann Lee"], None),
        ("By Ann Lee, opinion columnist", ["Ann Lee"], None),
        ("By Ann Lee Contributor", ["Ann Lee"], None),
        ("Ann Lee and Bo Rae, Political Correspondents", ["Ann Lee", "Bo Rae"], None),
        ("By Ann Lee and agencies", ["Ann Lee"], None),
        ("By Ann Lee, Brennhaven", ["Ann Lee"], None),
        ("By Ann Lee in Brennhaven and Bo Rae in Kesterby", ["Ann Lee", "Bo Rae"], None),
        ("By Ann Lee Follow @annlee", ["Ann Lee"], None),
        ("By Ann Lee 3 hours ago", ["Ann Lee"], None),
        ('By Ann "Bunny" Lee', ['Ann "Bunny" Lee'], None),
        ("(By Ann Lee)", ["Ann Lee"], None),
        ("*By Ann Lee*", ["Ann Lee"], None),
        ("By Ann Lee. March 11, 2031", ["Ann Lee"], None),
        ("March 11, 2031; by Ann Lee", ["Ann Lee"], None),
        ("[March 11, 2031] Ann Lee", ["Ann Lee"], None),
        ("By Ann Page", ["Ann Page"], None),
        ("By Staff Reports", [], None),
        ("19 July 2034 · by the Monitor's verification desk", [], None),
        ("By Our Correspondent", [], None),
        ("By Reuters Staff", [], "Reuters"),
        ("By Kesterby Courier staff and Tarn Wire", [], "Tarn Wire"),
        ("By Tarn Wire and Courier staff", [], "Tarn Wire"),
        ("By staff with OPA", [], "OPA"),
    ],
)
def test_reads_what_stands_behind_the_names(text: str, people: list[str], outlet: str | None) -> None:
    byline = read_byline(text, 0, len(text))
    assert byline is not None
    assert [text[a:b] for a, b in byline.people] == people
    assert (byline.outlet.name if byline.outlet else None) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "From: Ann Lee",
        "Posted by annlee22",
        "Posted by Corvus on March 11, 2031",
        "Originally posted by Ann Lee",
        "Photo by Ann Lee",
        "Edited by Ann Lee",
        "By Design",
        "By Popular Demand",
        "From Russia With Love",
        "From Page A1",
        "By Sea and Air",
        "By Wednesday, the town was empty",
        "Follow Us",
        "(Ann Lee)",
        "Ann Lee, who was a reporter",
        "Harbour Chiefs Help Ostland Buy Kesterby Media",
        "Home Page",
    ],
)
def test_takes_no_other_line_for_a_byline(text: str) -> None:
    assert read_byline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("By Ann Lee Updated March 11, 2031", ["updated"]),
        ("By Ann Lee | Last modified: March 11, 2031", ["updated"]),
        ("By Ann Lee Published March 11, 2031 | Updated March 12, 2031", ["published", "updated"]),
        ("Updated March 11, 2031 by Ann Lee", ["updated"]),
        ("Ann Lee March 11, 2031", ["published"]),
    ],
)
def test_an_update_beside_a_name_is_no_publication(text: str, labels: list[str]) -> None:
    byline = read_byline(text, 0, len(text))
    assert byline is not None
    assert [found.label for found in byline.dates] == labels


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


def test_a_station_with_the_hour_of_its_report_is_a_byline() -> None:
    text = "Radio Kesterby, Tuesday, March 4, 2031, 7:10 a.m."
    byline = read_byline(text, 0, len(text))
    assert byline is not None
    assert byline.outlet is not None
    assert (byline.outlet.name, len(byline.dates)) == ("Radio Kesterby", 1)


def test_a_sentence_that_ends_like_an_hour_is_none() -> None:
    text = "The doors of Radio Kesterby open at 7 a.m."
    assert read_byline(text, 0, len(text)) is None
