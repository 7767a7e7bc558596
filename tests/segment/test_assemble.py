from headwater.model import Role, content_id
from headwater.segment.assemble import pieces_of, segments_of
from headwater.segment.decode import best_reading
from headwater.segment.lines import page_of
from tests.segment.pages import LEAD, NEXT, hint, reading
from tests.segment.scores import FREE, read, score_of


def _pieces(text: str, roles: list[Role], min_chars: int = 200) -> list[tuple[str, str, int | None]]:
    page = page_of(reading(text))
    return [(p.role, text[p.start : p.end], p.article) for p in pieces_of(page, read(*roles), min_chars)]


def test_neighbours_of_one_role_and_article_merge() -> None:
    text = f"Frost\nBy Ann Lee\n{LEAD}\n{NEXT}\nHome\nNews"
    roles: list[Role] = ["headline", "byline", "article_body", "article_body", "chrome", "chrome"]
    assert _pieces(text, roles) == [
        ("headline", "Frost", 0), ("byline", "By Ann Lee", 0), ("article_body", f"{LEAD}\n{NEXT}", 0),
        ("chrome", "Home\nNews", None),
    ]  # fmt: skip


def test_an_article_too_short_to_be_one_is_talk_and_chrome() -> None:
    roles: list[Role] = ["headline", "article_body"]
    assert _pieces("Frost takes apples\nIt was cold.", roles) == [
        ("chrome", "Frost takes apples", None), ("user_reply", "It was cold.", None),
    ]  # fmt: skip


def test_a_notice_of_correction_is_one_wherever_it_stands() -> None:
    notice = "Correction: An earlier version of this article misstated the day."
    roles: list[Role] = ["headline", "article_body", "article_body"]
    found = _pieces(f"Frost\n{notice}\n{LEAD}{NEXT}", roles)
    assert [role for role, _, _ in found] == ["headline", "correction", "article_body"]
    officers = f"Corrections Department officers said so. {LEAD}"
    assert [r for r, _, _ in _pieces(f"Frost\n{officers}\n{NEXT}", roles)] == ["headline", "article_body"]


def test_what_the_markup_settled_stands_in_its_place_and_parts_no_article() -> None:
    text = f"{LEAD}\nHome News Sport\n{NEXT}"
    page = page_of(reading(text, "text/html", (hint(text, "Home News Sport", "navigation"),)))
    assert len(page.units) == 2
    segments = segments_of(page, pieces_of(page, read("article_body", "article_body"), 200))
    assert [s.role for s in segments] == ["article_body", "chrome", "article_body"]
    assert segments[0].article == segments[2].article != segments[1].article is None


def test_ids_hash_the_capture_and_the_extent() -> None:
    text = f"By Ann Lee\n{LEAD}\n{NEXT}"
    page = page_of(reading(text))
    byline, body = segments_of(page, pieces_of(page, read("byline", "article_body", "article_body"), 200))
    capture = page.reading.capture.id
    assert byline.article == body.article == content_id("article", capture, 0, len(text))
    assert body.id == content_id("segment", capture, 11, len(text))
    assert (byline.language, body.language) == (None, "en")
    assert 0.99 < body.confidence <= 1
    assert body.alternatives == ()


def test_other_readings_are_kept_with_their_shares() -> None:
    page = page_of(reading("Home and away"))
    labels = best_reading(score_of(["chrome"], weight=0.5), FREE)
    (segment,) = segments_of(page, pieces_of(page, labels, 200))
    assert segment.alternatives
    assert all(0.1 <= other.confidence <= segment.confidence for other in segment.alternatives)
    assert segment.role not in {other.role for other in segment.alternatives}
