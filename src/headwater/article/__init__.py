"""The article stage: what each article says about itself, every value with the characters it rests on."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

import msgspec

from headwater.article.agencies import agencies_of
from headwater.article.dateline_year import years_filled
from headwater.article.furniture_dates import FurnitureDate, spelt_days
from headwater.article.mailed import mailed_before
from headwater.article.names import dateline_of, headline_of
from headwater.article.neighbours import inferred_date
from headwater.article.occurrence import Occurrence, occurrences_of
from headwater.article.posted import posted_by
from headwater.article.published import stated_date
from headwater.article.publisher import publisher_of
from headwater.article.siglum import with_sigla
from headwater.article.writers import byline_of
from headwater.memory import Memory, code_version, key_of, remembered
from headwater.model import Article, Published, Reading, Segment
from headwater.reader.language import language_of
from headwater.settings import SegmentSettings

__all__ = ["recover"]

# dates of one capture that are asked for the order of day and month
_MOST_DATES = 300


def recover(
    readings: Sequence[Reading], segments: Sequence[Segment], settings: SegmentSettings, memory: Memory | None = None
) -> tuple[Article, ...]:
    """Return every occurrence of an article, in the order of their sigla.

    `readings` and `segments` in any order; ids are those the segments carry. Values are stated by the furniture, the
    prose or an input record, or inferred from several of them; a value without evidence is None. `settings` bounds
    the stage before; no rule here needs it yet. With `memory` a capture is looked through once in all runs.
    Misses: headlines and dates that only a page's looks would tell.
    """
    del settings
    pieces: dict[str, list[Segment]] = {}
    for segment in sorted(segments, key=lambda s: (s.span.capture, s.span.start)):
        pieces.setdefault(segment.span.capture, []).append(segment)
    version = code_version("article", "reader") if memory is not None else ""
    found: list[_Found] = []
    undated: list[Occurrence] = []
    for reading in readings:
        mine = pieces.get(reading.capture.id, [])
        key = key_of(reading, mine) if memory is not None else ""
        held = remembered(memory, ("article", version, key), tuple[_Found, ...], partial(_of_capture, reading, mine))
        found += held
        if any(one.article.published is None for one in held):
            undated += occurrences_of({reading.capture.id: reading}, mine)
    dates = {one.article.id: one.article.published for one in found}
    filled = dict(years_filled(undated, dates))
    posted = ((a.id, posted_by(a) or mailed_before(a)) for a in undated if dates[a.id] is None and a.id not in filled)
    filled |= {article: day for article, day in posted if day is not None}
    return with_sigla([(_with_year(one.article, filled), one.body_hash) for one in found])


class _Found(NamedTuple):
    """An article as its capture tells of it, and the hash of its prose; it has no siglum yet."""

    article: Article
    body_hash: str


def _of_capture(reading: Reading, pieces: Sequence[Segment]) -> tuple[_Found, ...]:
    group = occurrences_of({reading.capture.id: reading}, pieces)
    dates = _dates_of(group, pieces)
    return tuple(_Found(_article(article, dates[article.id]), article.body_hash) for article in group)


def _with_year(article: Article, filled: Mapping[str, Published]) -> Article:
    return msgspec.structs.replace(article, published=filled[article.id]) if article.id in filled else article


def _dates_of(group: Sequence[Occurrence], pieces: Sequence[Segment]) -> dict[str, Published | None]:
    """Return the date of each article of one capture; those that state none may infer it from those that do."""
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
        language=_language(article),
        notices=article.notices,
        agencies=agencies_of(article),
    )


def _language(article: Occurrence) -> str | None:
    """Return the language of the prose, else what its capture says, else that of prose and headline together."""
    told = "\n".join(span.exact for span in article.body)
    heading = [segment.span.exact for segment in article.of_role("headline", "highlights")]
    return language_of(told) or article.reading.about.language or language_of("\n".join((*heading, told)))
