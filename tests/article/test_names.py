from headwater.article.names import dateline_of, headline_of
from headwater.article.occurrence import Occurrence, occurrences_of
from tests.article.parts import BODY, SIBLING, Part, capture_of


def _occurrence(*parts: Part) -> Occurrence:
    reading, segments = capture_of(*parts)
    (found,) = occurrences_of({reading.capture.id: reading}, segments)
    return found


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
