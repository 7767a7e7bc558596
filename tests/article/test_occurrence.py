from headwater.article.occurrence import occurrences_of
from tests.article.parts import BODY, SIBLING, capture_of


def test_articles_come_in_order_with_their_own_segments() -> None:
    reading, segments = capture_of(
        ("chrome", "Home", None), ("headline", "Frost", 0), ("article_body", BODY, 0), ("chrome", "Share", None),
        ("byline", "By Ann Lee", 1), ("article_body", SIBLING, 1), ("user_reply", "Lol.", None),
    )  # fmt: skip
    found = occurrences_of({reading.capture.id: reading}, segments[::-1])
    assert [[s.role for s in a.segments] for a in found] == [["headline", "article_body"], ["byline", "article_body"]]
    assert [[s.span.exact for s in a.opening] for a in found] == [["Frost"], ["By Ann Lee"]]
    assert [[s.span.exact for s in a.after] for a in found] == [["Share"], ["Lol."]]
    assert not found[0].alone


def test_an_article_without_prose_is_left_out() -> None:
    reading, segments = capture_of(("headline", "Frost", 0), ("promo", "Read more", 0))
    assert occurrences_of({reading.capture.id: reading}, segments) == []


def test_the_hash_of_the_prose_sees_words_alone() -> None:
    wrapped = BODY.replace(". ", ".\n").upper()
    hashes = []
    for body in (BODY, wrapped, SIBLING):
        reading, segments = capture_of(("article_body", body, 0))
        hashes.append(occurrences_of({reading.capture.id: reading}, segments)[0].body_hash)
    assert hashes[0] == hashes[1] != hashes[2]
