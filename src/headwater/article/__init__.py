"""The article stage: what each article says about itself, every value with the characters it rests on."""

from collections.abc import Sequence
from itertools import islice

from headwater.article.dateline_year import years_filled
from headwater.article.furniture_dates import FurnitureDate, spelt_days
from headwater.article.names import dateline_of, headline_of
from headwater.article.neighbours import inferred_date
from headwater.article.occurrence import Occurrence, occurrences_of
from headwater.article.posted import posted_by
from headwater.article.published import stated_date
from headwater.article.publisher import publisher_of
from headwater.article.siglum import with_sigla
from headwater.article.writers import byline_of
from headwater.model import Article, Published, Reading, Segment
from headwater.reader.language import language_of
from headwater.settings import SegmentSettings

__all__ = ["recover"]

# dates of one capture that are asked for the order of day and month
_MOST_DATES = 300


def recover(readings: Sequence[Reading], segments: Sequence[Segment], settings: SegmentSettings) -> tuple[Article, ...]:
    """Return every occurrence of an article, in the order of their sigla.

    `readings` and `segments` in any order; ids are those the segments carry. Values are stated by the furniture, the
    prose or an input record, or inferred from several of them; a value without evidence is None. `settings` bounds
    the stage before; no rule here needs it yet. Misses: headlines and dates that only a page's looks would tell.
    """
    del settings
    by_id = {reading.capture.id: reading for reading in readings}
    found = occurrences_of(by_id, segments)
    pieces: dict[str, list[Segment]] = {}
    for segment in segments:
        pieces.setdefault(segment.span.capture, []).append(segment)
    groups: dict[str, list[Occurrence]] = {}
    for article in found:
        groups.setdefault(article.reading.capture.id, []).append(article)
    dates: dict[str, Published | None] = {}
    for capture, group in groups.items():
        dates |= _dates_of(group, pieces[capture])
    dates |= years_filled(found, dates)
    dates |= {article.id: posted_by(article) for article in found if dates[article.id] is None}
    return with_sigla([(_article(article, dates[article.id]), article.body_hash) for article in found])


def _dates_of(group: list[Occurrence], pieces: list[Segment]) -> dict[str, Published | None]:
    """Return the date of each article of one capture; those that state none may infer it from those that do."""
    pieces = sorted(pieces, key=lambda piece: piece.span.start)
    held: list[FurnitureDate] = []

    def spelt() -> list[FurnitureDate]:
        if not held:
            held.extend(islice(spelt_days(group[0].reading, pieces), _MOST_DATES))
        return held

    dates = {article.id: stated_date(article, spelt) for article in group}
    dated = [(article, published) for article in group if (published := dates[article.id])]
    if dated and len(dated) < len(group):
        replies = [piece for piece in pieces if piece.role == "user_reply"]
        for article in group:
            if dates[article.id] is None:
                dates[article.id] = inferred_date(article, dated, replies)
    return dates


def _article(article: Occurrence, published: Published | None) -> Article:
    return Article(
        id=article.id,
        siglum="",
        spans=tuple(sorted((*article.body, *article.notices))),
        headline=headline_of(article),
        byline=byline_of(article),
        publisher=publisher_of(article),
        dateline=dateline_of(article),
        published=published,
        language=language_of("\n".join(span.exact for span in article.body)) or article.reading.about.language,
        notices=article.notices,
    )
