"""The articles found in the pile, and what is known about each, with what it rests on."""

from collections.abc import Iterable

from headwater.dossier import days
from headwater.model import Article, Basis, Dossier, Noun, Span, Stated
from headwater.web.families import copy_kinds
from headwater.web.register import Quote, Register, Tag

_FIRST_CHARS = 90


class Fact(Noun, frozen=True, kw_only=True):
    """A value said about an article, whether it is stated or inferred, why, and where."""

    value: str
    basis: Basis
    why: str
    quote: Quote | None


class ArticleRow(Noun, frozen=True, kw_only=True):
    """An article: its siglum, what heads it, and who published it when, or nothing where nothing says so."""

    tag: Tag
    capture: str
    headline: Fact | None
    first_words: str
    publisher: Fact | None
    byline: tuple[Fact, ...]
    published: Fact | None
    dateline: Fact | None
    agencies: tuple[Fact, ...]
    language: str
    chars: int
    copied: str


def article_rows(dossier: Dossier, register: Register) -> tuple[ArticleRow, ...]:
    """Return one row an article, in the dossier's order."""
    kinds = copy_kinds(dossier.descents)
    return tuple(_row(article, kinds.get(article.id, ""), register) for article in dossier.articles)


def _row(article: Article, copied: str, register: Register) -> ArticleRow:
    return ArticleRow(
        tag=register.tag(article.id),
        capture=register.key(article.capture)[1:],
        headline=_fact(article.headline, register),
        first_words=_first_words(article),
        publisher=_fact(article.publisher, register),
        byline=tuple(fact for one in article.byline if (fact := _fact(one, register))),
        published=_published(article, register),
        dateline=_fact(article.dateline, register),
        agencies=tuple(fact for one in article.agencies if (fact := _fact(one, register))),
        language=article.language or "",
        chars=sum(span.end - span.start for span in article.spans),
        copied=copied,
    )


def _first_words(article: Article) -> str:
    folded = " ".join(article.spans[0].exact[: 2 * _FIRST_CHARS].split())
    return folded if len(folded) <= _FIRST_CHARS else folded[:_FIRST_CHARS].rsplit(" ", 1)[0]


def _fact(stated: Stated | None, register: Register) -> Fact | None:
    if stated is None:
        return None
    quote = _first(stated.evidence, register)
    return Fact(value=stated.value, basis=stated.basis, why=stated.why or "", quote=quote)


def _published(article: Article, register: Register) -> Fact | None:
    known = article.published
    if known is None:
        return None
    when = days.in_words(known.interval)
    return Fact(value=when, basis=known.basis, why=known.why or "", quote=_first(known.evidence, register))


def _first(evidence: Iterable[Span], register: Register) -> Quote | None:
    quotes = [register.quote(span, "m") for span in evidence]
    return quotes[0] if quotes else None
