import pytest

from headwater.article import recover
from headwater.model import Article, PageMetadata, Stated
from headwater.settings import SegmentSettings
from tests.article.parts import BODY, SIBLING, Part, capture_of

SETTINGS = SegmentSettings()


def _recovered(*parts: Part, about: PageMetadata | None = None) -> tuple[Article, ...]:
    reading, segments = capture_of(*parts, about=about)
    return recover([reading], segments, SETTINGS)


def test_nothing_gives_nothing() -> None:
    assert recover([], [], SETTINGS) == ()
    assert _recovered(("chrome", "Home", None)) == ()


def test_an_article_with_all_its_furniture() -> None:
    (article,) = _recovered(
        ("headline", "Harbour Chief Offers\nto Quit", 0),
        ("byline", "By ANN McKAY and BO RAE | The Ostrand Sentinel", 0),
        ("date_line", "March 11, 2031", 0),
        ("article_body", SIBLING, 0),
        ("crosshead", "Six weeks in a drawer", 0),
        ("article_body", BODY, 0),
        ("chrome", "Home", None),
    )
    assert article.siglum == "A"
    assert [span.exact for span in article.spans] == [SIBLING, BODY]
    assert article.headline is not None
    assert article.headline.value == "Harbour Chief Offers to Quit"
    assert [(b.value, b.basis) for b in article.byline] == [("ANN McKAY", "stated"), ("Bo Rae", "stated")]
    assert article.dateline is not None
    assert article.dateline.value == "BRENNHAVEN"
    assert article.outlet == "The Ostrand Sentinel"
    assert article.published is not None
    assert (article.published.earliest, article.published.latest) == ("2031-03-11", "2031-03-12")
    assert article.language == "en"


def test_an_article_that_says_nothing_of_itself_gives_nulls() -> None:
    (article,) = _recovered(("article_body", BODY, 0))
    assert (article.headline, article.byline, article.publisher, article.dateline, article.published) == (
        None, (), None, None, None,
    )  # fmt: skip


def test_a_record_speaks_for_its_one_article_and_for_none_of_two() -> None:
    def stated(value: str) -> Stated:
        return Stated(value=value, evidence=(), basis="stated", why="input record")

    about = PageMetadata(
        title=stated("Frost"),
        publisher=stated("The Gangway"),
        authors=(stated("Ann Lee"),),
        published=stated("2031-03-12"),
    )
    (article,) = _recovered(("article_body", BODY, 0), about=about)
    assert (article.headline, article.publisher, article.byline) == (about.title, about.publisher, about.authors)
    assert article.published is not None
    assert (article.published.earliest, article.published.why) == ("2031-03-12", "input record")
    one, other = _recovered(("article_body", BODY, 0), ("article_body", SIBLING, 1), about=about)
    assert (one.publisher, other.publisher) == (None, None)


def test_text_wins_over_a_record_that_contradicts_it() -> None:
    record = Stated(value="2031-04-01", evidence=(), basis="stated", why="input record")
    (article,) = _recovered(
        ("date_line", "March 11, 2031", 0), ("article_body", BODY, 0), about=PageMetadata(published=record)
    )
    assert article.published is not None
    assert article.published.earliest == "2031-03-11"


def test_order_and_names_of_inputs_change_nothing() -> None:
    pairs = [capture_of(("article_body", BODY, 0), name=name) for name in ("x", "y")] + [
        capture_of(("date_line", "March 11, 2031", 0), ("article_body", SIBLING, 0), name="z")
    ]
    readings = [reading for reading, _ in pairs]
    segments = [segment for _, mine in pairs for segment in mine]
    found = recover(readings, segments, SETTINGS)
    assert found == recover(readings[::-1], segments[::-1], SETTINGS)
    assert [article.siglum for article in found] == ["A", "B", "C"]
    assert found[0].published is not None


@pytest.mark.parametrize("above", [True, False])
def test_a_notice_of_correction_is_told_without_its_label(*, above: bool) -> None:
    notice: Part = ("correction", "Correction: An earlier version said that she would stay.", 0)
    prose: Part = ("article_body", BODY, 0)
    (article,) = _recovered(*((notice, prose) if above else (prose, notice)))
    told = "An earlier version said that she would stay."
    assert [span.exact for span in article.spans] == ([told, BODY] if above else [BODY, told])
    assert [span.exact for span in article.notices] == [told]


@pytest.mark.parametrize("line", ["Posted by Nell on 15 May 2031", "Published by nell, 15 May 2031 at 18:02"])
def test_the_date_of_a_line_signed_with_a_pen_name(line: str) -> None:
    (article,) = _recovered(("date_line", line, 0), ("article_body", BODY, 0))
    assert article.published is not None
    assert article.published.earliest == "2031-05-15"


@pytest.mark.parametrize(
    ("headline", "told", "language"),
    [
        ("Ferry will be stopped before the summer", "Orr Lines sacks captain.", "en"),
        ("Orr Lines sacks captain", "The captain had been warned, Orr Lines said.", "en"),
        ("Orr Lines", "Captain sacked.", None),
        ("Captain sacked", "Kapteinen hadde fått beskjed, sa rederiet Orr.", None),
    ],
)
def test_headline_and_sentence_tell_the_language_together(headline: str, told: str, language: str | None) -> None:
    (article,) = _recovered(("headline", headline, 0), ("article_body", told, 0))
    assert article.language == language
