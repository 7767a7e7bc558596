import pytest

from headwater.article.occurrence import occurrences_of
from headwater.article.publisher import publisher_of
from headwater.model import PageMetadata, Stated
from tests.article.parts import BODY, Part, capture_of

CREDIT: Part = ("caption_credit", "The quay.PILAR ANSTEY/THE OSTRAND SENTINEL", 0)
SELF = BODY + " After The Ostrand Sentinel reported on the terminal, the mayor spoke."


def _publisher(*parts: Part, about: PageMetadata | None = None) -> Stated | None:
    reading, segments = capture_of(*parts, about=about)
    return publisher_of(occurrences_of({reading.capture.id: reading}, segments)[0])


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ((("article_body", "Brennhaven (Coastline 24)" + BODY, 0),), "Coastline 24"),
        ((("byline", "By Ann Lee | The Lantern Post", 0), ("article_body", BODY, 0)), "The Lantern Post"),
        (
            (("article_body", BODY, 0), ("contributor_line", "Coastline 24's Arlo Venn contributed to this story.", 0)),
            "Coastline 24",
        ),
        (
            (("article_body", BODY, 0), ("chrome", "© 2031 The Ostrand Sentinel. All rights reserved.", None)),
            "The Ostrand Sentinel",
        ),
        ((("byline", "By Breitbart News", 0), ("article_body", BODY, 0)), "Breitbart"),
        ((("byline", "By Ann Lee, AP | The Lantern Post", 0), ("article_body", BODY, 0)), "The Lantern Post"),
        ((("byline", "By AP | The Lantern Post", 0), ("article_body", BODY, 0)), "The Lantern Post"),
        (
            (("article_body", BODY, 0), ("promo", "This article originally appeared in The Lantern Post.", 0)),
            "The Lantern Post",
        ),
        ((("article_body", BODY, 0), ("promo", "Read the full story at The Lantern Post", 0)), "The Lantern Post"),
        ((("article_body", BODY, 0), ("chrome", "Source: The Lantern Post", None)), "The Lantern Post"),
        ((("user_reply", "Source: The Lantern Post", None), ("article_body", BODY, 0)), "The Lantern Post"),
        ((("article_body", BODY, 0), ("chrome", "(via The Lantern Post)", None)), "The Lantern Post"),
        ((("chrome", "From The Lantern Post, 9 May 2031", None), ("article_body", BODY, 0)), "The Lantern Post"),
        # "The Post" beside its whole name is the same outlet
        (
            (
                ("byline", "By Ann Lee | The Lantern Post", 0), ("article_body", BODY, 0),
                ("contributor_line", "The Post's Arlo Venn contributed to this story.", 0),
            ),
            "The Lantern Post",
        ),
        (
            (("byline", "By Ann Lee | THE LANTERN POST", 0), ("article_body", BODY, 0),
             ("contributor_line", "The Lantern Post's Arlo Venn contributed to this story.", 0)),
            "The Lantern Post",
        ),
        # who filed the story gives way to who printed it
        (
            (("byline", "By Ann Lee | The Lantern Post", 0), ("article_body", "BRENNHAVEN (AP) — " + BODY, 0)),
            "The Lantern Post",
        ),
        ((("article_body", "BRENNHAVEN (KXYZ) — " + BODY, 0),), "KXYZ"),
    ],
)  # fmt: skip
def test_what_states_a_publisher(parts: tuple[Part, ...], value: str) -> None:
    found = _publisher(*parts)
    assert found is not None
    assert (found.value, found.basis) == (value, "stated")
    assert value in [" ".join(span.exact.split()) for span in found.evidence]


@pytest.mark.parametrize(
    "promo",
    [
        "Sign up for The Lantern Post newsletter",
        "Subscribe to The Lantern Post",
        "Follow The Lantern Post on Twitter",
        "Like The Lantern Post on Facebook",
        "Download The Lantern Post app for alerts.",
        "More from The Lantern Post:",
    ],
)
def test_a_promo_for_the_outlet_infers_it(promo: str) -> None:
    found = _publisher(("article_body", BODY, 0), ("promo", promo, 0))
    assert found is not None
    assert (found.value, found.basis) == ("The Lantern Post", "inferred")
    assert [span.exact for span in found.evidence] == ["The Lantern Post"]
    assert found.why is not None


@pytest.mark.parametrize(
    "parts",
    [
        (("article_body", BODY, 0),),
        (CREDIT, ("article_body", BODY, 0)),
        (("caption_credit", "The quay.", 0), ("byline", "Ann Lee, The Lantern Post", 0), ("article_body", BODY, 0)),
        (("article_body", SELF, 0),),
        (("article_body", "BRENNHAVEN (Reuters) - " + BODY, 0),),
        (("byline", "By AP", 0), CREDIT, ("article_body", "BRENNHAVEN (AP) — " + BODY, 0)),
        (("byline", "By The Associated Press", 0), ("article_body", "BRENNHAVEN (AP) — " + BODY, 0)),
        (("article_body", "BRENNHAVEN (OPA) — " + BODY, 0),),
        (("byline", "By Ann Lee | The Post", 0), ("article_body", BODY, 0)),
        (
            ("byline", "By Ann Lee | The Kesterby Courier", 0), ("article_body", BODY, 0),
            ("contributor_line", "The Post's Arlo Venn contributed to this story.", 0),
        ),
        (("article_body", BODY, 0), ("promo", "RELATED: The Lantern Post's long war with the mayor", 0)),
        (("article_body", BODY, 0), ("promo", "Follow Ann Lee on Twitter", 0)),
        (("article_body", BODY, 0), ("promo", "Follow CNN on X", 0), ("promo", "Subscribe to The Lantern Post", 0)),
        (("chrome", "Originally Posted by BAK", None), ("article_body", BODY, 0)),
        (("promo", "Read more at The Lantern Post", None), ("article_body", BODY, 0)),
        (("article_body", BODY, 0), ("chrome", "© 2031 The Associated Press. All rights reserved.", None)),
        (("byline", "By Ann Lee | The Lantern Post", 0), ("article_body", "Brennhaven (Coastline 24)" + BODY, 0)),
        (("article_body", BODY, 0), ("contributor_line", "The Associated Press contributed to this report.", 0)),
        (("article_body", BODY, 0), ("chrome", "© 2031 All rights reserved.", None)),
    ],
)  # fmt: skip
def test_what_is_too_little_or_contradicts_itself(parts: tuple[Part, ...]) -> None:
    assert _publisher(*parts) is None


def test_two_weak_witnesses_that_agree_infer_it() -> None:
    found = _publisher(CREDIT, ("article_body", SELF, 0))
    assert found is not None
    assert (found.value, found.basis) == ("The Ostrand Sentinel", "inferred")
    assert [span.exact for span in found.evidence] == ["THE OSTRAND SENTINEL", "The Ostrand Sentinel"]
    assert found.why is not None


def test_two_weak_witnesses_that_differ_infer_nothing() -> None:
    assert _publisher(CREDIT, ("article_body", SELF.replace("Ostrand Sentinel", "Kesterby Post"), 0)) is None


def test_a_record_gives_way_to_the_text_but_not_to_an_agency() -> None:
    record = Stated(value="The Gangway", evidence=(), basis="stated", why="input record")
    about = PageMetadata(publisher=record)
    assert _publisher(("article_body", "BRENNHAVEN (Reuters) - " + BODY, 0), about=about) == record
    found = _publisher(("article_body", "Brennhaven (Coastline 24)" + BODY, 0), about=about)
    assert found is not None
    assert found.value == "Coastline 24"
