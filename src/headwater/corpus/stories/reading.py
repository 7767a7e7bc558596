"""Articles of a corpus as what they are about, by the windows of days that they are clustered in."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import Lists, batch_of, by_partition, strings
from headwater.corpus.days.reading import undated
from headwater.corpus.documents import ROW_BITS, told_of
from headwater.corpus.fields import text_in
from headwater.corpus.ids import ids_of
from headwater.corpus.inputs import Split
from headwater.corpus.reading import blocks_of
from headwater.corpus.row_dates import day_of, day_told, told_first
from headwater.corpus.rows import Document, Lost
from headwater.corpus.stories.counting import counts_of
from headwater.engine import Given, Piece
from headwater.settings import CorpusSettings, CorpusStorySettings
from headwater.story.bags import Bag, bag_of_text

# what labels are read from
_LEAD_CHARS = 2_000
_OUTLET_CHARS = 200
_BETWEEN = "\n\n"


class _Read(NamedTuple):
    """An article: its row in the corpus, id, day, outlet, the beginning of its text, and what it is about."""

    row: int
    name: str
    day: int
    outlet: str | None
    lead: str
    bag: Bag


def windows_of(day: int, settings: CorpusStorySettings) -> range:
    """Return the windows that an article is clustered in: its own, and those that it is near enough to."""
    size, gap = settings.window_days, settings.gap_days
    return range((day - gap) // size, (day + gap) // size + 1)


def scan(given: Given, settings: CorpusSettings, asked: CorpusStorySettings) -> Iterator[Piece]:
    """Read one split. Gives: articles (by window, in each that they are clustered in), ids, counts, lost rows, ends."""
    split = given.source
    if not isinstance(split, Split):
        raise TypeError("a scan of rows needs a split of an input")
    otherwise = day_of(asked.undated)
    holders: Counter[str] = Counter()
    for block in blocks_of(split, settings):
        read: list[_Read] = []
        lost = list(block.lost)
        for document in block.documents:
            found = _read(document, split.number << ROW_BITS, otherwise, asked)
            (lost if isinstance(found, Lost) else read).append(found)  # type: ignore[arg-type]
        if read:
            yield from _articles(read, asked)
            yield ids_of([(one.row, one.name) for one in read])
            for one in read:
                holders.update(one.bag.terms)
        yield from told_of(block._replace(lost=lost), split.number)
    yield from counts_of(holders)


def _read(document: Document, base: int, otherwise: int | None, asked: CorpusStorySettings) -> _Read | Lost:
    title, outlet, *dates = document.beside
    day = day_told(dates, otherwise)
    if day is None:
        return undated(document, told_first(dates), asked.date_column)
    most = asked.story.max_read_chars
    body, headline = document.text[:most], (text_in(title) or "")[:most]
    text = body if body.startswith(headline) else headline + _BETWEEN + body
    named = text_in(outlet)
    bag = bag_of_text(text, day, asked.story)
    return _Read(base + document.row, document.name, day, named and named[:_OUTLET_CHARS], text[:_LEAD_CHARS], bag)


def _articles(read: list[_Read], asked: CorpusStorySettings) -> Iterator[Piece]:
    windows = [(at, window) for at, one in enumerate(read) for window in windows_of(one.day, asked)]
    chosen = [read[at] for at, _ in windows]
    first = np.cumsum([0, *(len(one.bag.terms) for one in chosen)])
    terms = strings([term for one in chosen for term in one.bag.terms])
    rows = batch_of({
        "row": np.array([one.row for one in chosen], np.int64), "name": strings([one.name for one in chosen]),
        "day": np.array([one.day for one in chosen], np.int64),
        "outlet": pa.array([one.outlet for one in chosen], pa.large_string()),
        "lead": strings([one.lead for one in chosen]),
        "words_hash": pa.array([one.bag.words_hash for one in chosen], pa.binary()),
        "terms": pa.LargeListArray.from_arrays(pa.array(first, pa.int64()), terms),
        "weights": Lists(np.array([weight for one in chosen for weight in one.bag.weights]), first),
    })  # fmt: skip
    for window, part in by_partition(rows, np.array([window for _, window in windows], np.int64)):
        yield Piece("articles", window, part)
