import pytest

from headwater.article.occurrence import Occurrence, occurrences_of
from headwater.article.writers import byline_of
from headwater.model import PageMetadata, Stated
from tests.article.parts import BODY, Part, capture_of

CAPTION: Part = ("caption_credit", "The quay.", 0)
CREDITED: Part = ("caption_credit", "The quay. BO RAE/THE LANTERN POST", 0)


def _occurrence(*parts: Part, about: PageMetadata | None = None) -> Occurrence:
    reading, segments = capture_of(*parts, about=about)
    (found,) = occurrences_of({reading.capture.id: reading}, segments)
    return found


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Lee and Bo Rae", ["Ann Lee", "Bo Rae"]),
        ("By ANN MCKAY and BO O'DEA-ROE", ["Ann McKay", "Bo O'Dea-Roe"]),
        ("By Ann\nLee", ["Ann Lee"]),
        ("By The Associated Press", ["The Associated Press"]),
        ("By AFP", ["AFP"]),
    ],
)
def test_one_value_per_writer(byline: str, names: list[str]) -> None:
    found = byline_of(_occurrence(("byline", byline, 0), ("article_body", BODY, 0)))
    assert [stated.value for stated in found] == names
    for stated in found:
        spelt = " ".join(stated.evidence[0].exact.split())
        assert spelt.casefold() == stated.value.casefold()
        assert (stated.why is None) is (spelt == stated.value)


def test_a_name_given_twice_is_one_writer() -> None:
    found = byline_of(
        _occurrence(("byline", "By ANN LEE", 0), ("byline_date", "Ann Lee March 3, 2031", 0), ("article_body", BODY, 0))
    )
    assert [stated.value for stated in found] == ["Ann Lee"]


def test_a_bare_name_needs_other_furniture_beside_it() -> None:
    assert byline_of(_occurrence(("byline", "HARBOUR LINES", 0), ("article_body", BODY, 0))) == ()
    dated = _occurrence(("byline", "Ann Lee", 0), ("date_line", "March 3, 2031", 0), ("article_body", BODY, 0))
    assert [stated.value for stated in byline_of(dated)] == ["Ann Lee"]


def test_a_contributor_is_no_writer() -> None:
    found = _occurrence(("article_body", BODY, 0), ("contributor_line", "Arlo Venn contributed to this report.", 0))
    assert byline_of(found) == ()


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Lee and Bo", []),
        ("By Corvus", ["Corvus"]),
        ("By AP | The Lantern Post", ["AP"]),
        ("By Staff Reports", []),
        ("Posted by Corvus", []),
        ("By Ann Lee, Staff Writer", ["Ann Lee"]),
    ],
)
def test_a_name_of_one_word_is_a_pen_name_only_alone(byline: str, names: list[str]) -> None:
    found = byline_of(_occurrence(("byline", byline, 0), ("article_body", BODY, 0)))
    assert [stated.value for stated in found] == names


def test_a_name_between_two_headlines_is_a_boards_member() -> None:
    found = _occurrence(
        ("headline", "Quay talk", 0), ("byline", "By Ann Lee", 0), ("headline", "Harbour Chief Quits", 0),
        ("article_body", BODY, 0),
    )  # fmt: skip
    assert byline_of(found) == ()


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        ((CAPTION, ("byline", "Ann Lee, The Lantern Post", 0), ("article_body", BODY, 0)), []),
        ((CAPTION, ("byline", "By Ann Lee, The Lantern Post", 0), ("article_body", BODY, 0)), ["Ann Lee"]),
        ((("headline", "Quay", 0), ("byline", "Getty Images", 0), ("article_body", BODY, 0)), []),
        ((CREDITED, ("byline", "Ann Lee, The Lantern Post", 0), ("article_body", BODY, 0)), ["Ann Lee"]),
        (
            (("headline", "Quay", 0), ("byline", "Ann Lee, The Lantern Post", 0), ("article_body", BODY, 0)),
            ["Ann Lee"],
        ),
        (
            (("headline", "Quay", 0), ("article_body", BODY, 0), ("byline", "Ann Lee", 0), ("article_body", BODY, 0)),
            [],
        ),
    ],
)
def test_a_pictures_credit_and_a_crosshead_are_no_bylines(parts: tuple[Part, ...], names: list[str]) -> None:
    assert [stated.value for stated in byline_of(_occurrence(*parts))] == names


def test_a_record_names_writers_where_the_text_does_not() -> None:
    author = Stated(value="Ann Lee", evidence=(), basis="stated", why="input record")
    about = PageMetadata(authors=(author,))
    assert byline_of(_occurrence(("article_body", BODY, 0), about=about)) == (author,)
    (writer,) = byline_of(_occurrence(("byline", "By Bo Rae", 0), ("article_body", BODY, 0), about=about))
    assert (writer.value, writer.why) == ("Bo Rae", "input record names Ann Lee; the byline counts")
