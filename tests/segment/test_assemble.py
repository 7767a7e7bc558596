from headwater.model import Role, content_id
from headwater.segment.assemble import pieces_of, segments_of
from headwater.segment.decode import best_reading
from headwater.segment.lines import page_of
from headwater.segment.scorer import ROLES, UnitScore
from tests.segment.pages import LEAD, NEXT, reading


def _score(role: Role) -> UnitScore:
    return UnitScore(tuple(6.0 if r == role else -6.0 for r in ROLES), 0.0, 0.0)


def _pieces(text: str, roles: list[Role], min_chars: int = 200) -> list[tuple[str, int, int, int | None]]:
    labels = best_reading([_score(role) for role in roles])
    return [(p.role, p.first, p.last, p.article) for p in pieces_of(page_of(reading(text)), labels, min_chars)]


def test_neighbours_of_one_role_and_article_merge() -> None:
    text = f"Frost\nBy Ann Lee\n{LEAD}\n{NEXT}\nHome\nNews"
    roles: list[Role] = ["headline", "byline", "article_body", "article_body", "chrome", "chrome"]
    assert _pieces(text, roles) == [
        ("headline", 0, 0, 0), ("byline", 1, 1, 0), ("article_body", 2, 3, 0), ("chrome", 4, 5, None),
    ]  # fmt: skip


def test_an_article_too_short_to_be_one_is_talk_and_chrome() -> None:
    roles: list[Role] = ["headline", "article_body"]
    assert _pieces("Frost takes apples\nIt was cold.", roles) == [("chrome", 0, 0, None), ("user_reply", 1, 1, None)]


def test_ids_hash_the_capture_and_the_extent() -> None:
    text = f"By Ann Lee\n{LEAD}\n{NEXT}"
    page = page_of(reading(text))
    scores = [_score(role) for role in ("byline", "article_body", "article_body")]
    labels = best_reading(scores)
    byline, body = segments_of(page, pieces_of(page, labels, 200), scores)
    capture = page.reading.capture.id
    assert byline.article == body.article == content_id("article", capture, 0, len(text))
    assert body.id == content_id("segment", capture, 11, len(text))
    assert (byline.language, body.language) == (None, "en")
    assert 0.99 < body.confidence <= 1
