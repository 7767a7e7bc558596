"""Under which headline an article stands and where it was filed from."""

from headwater.article.occurrence import Occurrence
from headwater.model import Stated, span_of
from headwater.reader.furniture import read_dateline


def headline_of(article: Occurrence) -> Stated | None:
    """Return the headline above the prose, else the record's title where the capture holds one article."""
    heads = [segment for segment in article.opening if segment.role == "headline"]
    if heads:
        return Stated(value=" ".join(heads[0].span.exact.split()), evidence=(heads[0].span,), basis="stated")
    return article.reading.about.title if article.alone else None


def dateline_of(article: Occurrence) -> Stated | None:
    """Return the place the article was filed from, as its dateline spells it."""
    text, first = article.reading.text, article.body[0]
    dateline = read_dateline(text, first.start, first.end)
    if dateline is None or dateline.place is None:
        return None
    span = span_of(text, first.capture, *dateline.place)
    return Stated(value=" ".join(span.exact.split()), evidence=(span,), basis="stated")
