import pytest

from headwater.article.names import byline_of, dateline_of, headline_of
from headwater.article.occurrence import Occurrence, occurrences_of
from tests.article.parts import BODY, SIBLING, Part, capture_of


def _occurrence(*parts: Part) -> Occurrence:
    reading, segments = capture_of(*parts)
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


def test_the_first_headline_above_the_prose_is_the_headline() -> None:
    found = _occurrence(("headline", "Frost", 0), ("article_body", BODY, 0), ("headline", "Later", 0))
    head = headline_of(found)
    assert head is not None
    assert (head.value, head.evidence[0].exact) == ("Frost", "Frost")


def test_the_dateline_is_the_place() -> None:
    found = dateline_of(_occurrence(("article_body", SIBLING, 0)))
    assert found is not None
    assert (found.value, found.evidence[0].start) == ("BRENNHAVEN", 0)
    assert dateline_of(_occurrence(("article_body", BODY, 0))) is None
