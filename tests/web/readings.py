"""Segments and articles of the fictional captures."""

from headwater.model import Article, Published, Role, Segment, Span, Stated
from tests.web.sheets import COURIER, FORUM, HOSTILE, INLAND, LEDGER_PAGE, Sheet


def segments() -> tuple[Segment, ...]:
    def segment(sheet: Sheet, name: str, role: Role, article: str | None = None, language: str = "en") -> Segment:
        return Segment(
            id=f"segment-{sheet.capture}-{name}",
            span=sheet[name],
            role=role,
            article=article,
            language=language,
            confidence=0.9,
        )

    return (
        segment(FORUM, "ch", "chrome"),
        segment(FORUM, "th", "thread_title"),
        segment(FORUM, "pc", "poster_card"),
        segment(FORUM, "h", "headline", "article-a"),
        segment(FORUM, "by", "byline_date", "article-a"),
        segment(FORUM, "abody", "article_body", "article-a"),
        segment(FORUM, "ur", "user_reply"),
        segment(FORUM, "bbody", "article_body", "article-b"),
        segment(FORUM, "ru", "user_reply", None, "de"),
        segment(COURIER, "h", "headline", "article-c"),
        segment(COURIER, "body", "article_body", "article-c"),
        segment(COURIER, "promo", "promo"),
        segment(INLAND, "body", "article_body", "article-d"),
        segment(LEDGER_PAGE, "body", "article_body", "article-e"),
    )


def _stated(value: str, *evidence: Span, why: str | None = None) -> Stated:
    return Stated(value=value, evidence=evidence, basis="inferred" if why else "stated", why=why)


def articles() -> tuple[Article, ...]:
    lantern = _stated("Vellmar Lantern", FORUM["pub"])
    published = Published(earliest="2031-03-04", latest="2031-03-05", evidence=(FORUM["date"],), basis="stated")
    inferred = Published(
        earliest="2031-03-04",
        latest="2031-03-08",
        evidence=(COURIER["t1"],),
        basis="inferred",
        why="after the evening it tells of, before the meeting it expects",
    )
    return (
        Article(
            id="article-a",
            siglum="L",
            spans=(FORUM["abody"],),
            headline=_stated(FORUM["hl"].exact, FORUM["hl"]),
            byline=(_stated("Marta Quill", FORUM["byl"]),),
            publisher=lantern,
            dateline=_stated("VELLMAR", FORUM["adl"]),
            published=published,
            language="en",
        ),
        Article(
            id="article-b",
            siglum="L2",
            spans=(FORUM["bbody"],),
            headline=None,
            byline=(),
            publisher=_stated("Vellmar Lantern", FORUM["pub"], why="an exact copy of L stands in the same capture"),
            dateline=_stated("VELLMAR", FORUM["bdl"]),
            published=None,
            language="en",
        ),
        Article(
            id="article-c",
            siglum="C",
            spans=(COURIER["body"],),
            headline=_stated(COURIER["h"].exact, COURIER["h"]),
            byline=(),
            publisher=_stated("Tidewater Courier", why="the pile's folder and the page's own name agree"),
            dateline=None,
            published=inferred,
            language="en",
        ),
        Article(
            id="article-d",
            siglum="I",
            spans=(INLAND["body"],),
            headline=None,
            byline=(),
            publisher=_stated("The Inland Post"),
            dateline=None,
            published=None,
            language="en",
        ),
        Article(
            id="article-e",
            siglum="e1",
            spans=(LEDGER_PAGE["body"],),
            headline=_stated(HOSTILE, why=HOSTILE),
            byline=(),
            publisher=None,
            dateline=None,
            published=None,
            language=None,
        ),
    )
