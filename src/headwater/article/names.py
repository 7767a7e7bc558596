"""Who wrote an article and under which headline, as its furniture or its record says."""

import re

from headwater.article.occurrence import Occurrence
from headwater.model import Stated, span_of
from headwater.reader.bylines import Byline, read_byline
from headwater.reader.furniture import read_dateline
from headwater.reader.outlets import outlet_named

_IN_CAPITALS = "the text sets the name in capitals"
_LETTERS = re.compile(r"[^\W\d_]+")


def headline_of(article: Occurrence) -> Stated | None:
    """Return the headline above the prose, else the record's title where the capture holds one article."""
    heads = [segment for segment in article.opening if segment.role == "headline"]
    if heads:
        return Stated(value=" ".join(heads[0].span.exact.split()), evidence=(heads[0].span,), basis="stated")
    return article.reading.about.title if article.alone else None


def byline_of(article: Occurrence) -> tuple[Stated, ...]:
    """Return the writers the byline names, one each, else the record's authors where the capture holds one article.

    A bare name counts only beside other furniture: alone above the prose it may be a rubric's. A name set in capitals
    gets capitals and small letters; its evidence spells the capitals and `why` says so.
    """
    text, capture = article.reading.text, article.reading.capture.id
    people: dict[str, Stated] = {}
    for segment in article.of_role("byline", "byline_date"):
        if article.between_headlines(segment):
            continue
        byline = read_byline(text, segment.span.start, segment.span.end)
        for start, end in _authors(byline) if byline and (byline.marked or _supported(article, byline)) else ():
            written = " ".join(text[start:end].split())
            name = _small_letters(written) if written.isupper() and not outlet_named(written) else written
            person = Stated(
                value=name,
                evidence=(span_of(text, capture, start, end),),
                basis="stated",
                why=_IN_CAPITALS if name != written else None,
            )
            people.setdefault(name.casefold(), person)
    if people or not article.alone:
        return tuple(people.values())
    return article.reading.about.authors


def _supported(article: Occurrence, byline: Byline) -> bool:
    """Whether anything beside a bare name says that it is a writer's: a date, an outlet, other furniture above."""
    if byline.dates or byline.outlet:
        return True
    return any(segment.role not in {"byline", "article_body"} for segment in article.opening)


def _authors(byline: Byline) -> tuple[tuple[int, int], ...]:
    """Return the people, or the outlet where the byline names nobody else: "By The Associated Press"."""
    if byline.people or byline.outlet is None:
        return byline.people
    return ((byline.outlet.start, byline.outlet.end),)


def dateline_of(article: Occurrence) -> Stated | None:
    """Return the place the article was filed from, as its dateline spells it."""
    text, first = article.reading.text, article.body[0]
    dateline = read_dateline(text, first.start, first.end)
    if dateline is None or dateline.place is None:
        return None
    span = span_of(text, first.capture, *dateline.place)
    return Stated(value=" ".join(span.exact.split()), evidence=(span,), basis="stated")


def _small_letters(name: str) -> str:
    """Set a name in capitals as names are written: "ANN MCKAY O'DEA-ROE" as "Ann McKay O'Dea-Roe"."""
    spelt = _LETTERS.sub(lambda m: m.group().capitalize(), name)
    return re.sub(r"\bMc([a-z])", lambda m: "Mc" + m[1].upper(), spelt)
