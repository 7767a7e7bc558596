"""Which agencies an article credits beside its prose, and whose feed a wire text is."""

import pytest

from headwater.article.agencies import agencies_of, feed_of
from headwater.article.occurrence import Occurrence, occurrences_of
from headwater.article.publisher import publisher_of
from tests.article.parts import BODY, Part, capture_of

SLUG: Part = ("chrome", "OPA0417 3 GEN 0231 OPA-HARBOUR-CRANE", None)
WIRED: Part = ("article_body", "BRENNHAVEN, March 11 (OPA) - " + BODY, 0)
SIGNED: Part = ("byline", "By Ann Lee, Ostral Press Agency", 0)


def _found(*parts: Part) -> Occurrence:
    reading, segments = capture_of(*parts)
    return occurrences_of({reading.capture.id: reading}, segments)[0]


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        ((("byline_date", "By Courier staff and OPA · 13 March 2031, 06:05", 0), ("article_body", BODY, 0)), ["OPA"]),
        ((("byline", "By Ann Lee, with reporting by OPA", 0), ("article_body", BODY, 0)), ["OPA"]),
        ((("byline", "Ann Lee/OPA", 0), ("article_body", BODY, 0)), ["OPA"]),
        ((SIGNED, ("article_body", BODY, 0)), ["Ostral Press Agency"]),
        ((("byline", "By Ann Lee and Reuters", 0), ("article_body", BODY, 0)), ["Reuters"]),
        ((("article_body", BODY, 0), ("contributor_line", "OPA contributed to this report.", 0)), ["OPA"]),
        ((WIRED,), ["OPA"]),
        ((("byline", "By Courier staff and OPA", 0), WIRED), ["OPA"]),
        ((("byline", "By OPA Staff Writer Ann Lee", 0), ("article_body", BODY, 0)), ["OPA"]),
        # names set in capitals
        ((("byline", "By MARTA ROE and DUNCAN LEE", 0), ("article_body", BODY, 0)), []),
        ((("byline", "By Marta ROE and DUNCA Lee", 0), ("article_body", BODY, 0)), []),
        ((("byline_date", "By MARTA and DUNCA | 13 MAY 2031", 0), ("article_body", BODY, 0)), []),
        # nobody is named, a station's call sign, pictures, letters behind a name
        ((("byline", "By staff and agencies", 0), ("article_body", BODY, 0)), []),
        ((("byline", "By Ann Lee and KXYZ", 0), ("article_body", BODY, 0)), []),
        ((("byline", "By Ann Lee and Getty Images", 0), ("article_body", BODY, 0)), []),
        ((("byline", "By Ann Lee, FRCS", 0), ("article_body", BODY, 0)), []),
        ((("byline", "By Ann Lee | The Lantern Post", 0), ("article_body", BODY, 0)), []),
    ],
)
def test_which_agencies_are_credited(parts: tuple[Part, ...], names: list[str]) -> None:
    found = agencies_of(_found(*parts))
    assert [one.value for one in found] == names
    assert [" ".join(span.exact.split()) for one in found for span in one.evidence] == names


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ((SLUG, SIGNED, WIRED), "Ostral Press Agency"),
        ((SLUG, WIRED), "OPA"),
        # no slug, the slug of another, another name in the byline
        ((SIGNED, WIRED), None),
        ((("chrome", "NPA0417 3 GEN 0231 NPA-HARBOUR-CRANE", None), SIGNED, WIRED), None),
        ((("chrome", "OPA0417 3 GEN 0231", None), SIGNED, WIRED), None),
        ((SLUG, ("article_body", BODY, 0)), None),
    ],
)
def test_a_slug_and_a_dateline_say_whose_feed_it_is(parts: tuple[Part, ...], name: str | None) -> None:
    found = feed_of(_found(*parts))
    assert (found.value if found else None) == name
    assert found is None or (found.basis, found.evidence[0].exact) == ("inferred", SLUG[1])
    publisher = publisher_of(_found(*parts))
    assert (publisher.value if publisher else None) == name


def test_a_named_outlet_goes_before_the_feed() -> None:
    publisher = publisher_of(_found(SLUG, ("byline", "By Ann Lee | The Lantern Post", 0), WIRED))
    assert publisher is not None
    assert publisher.value == "The Lantern Post"
