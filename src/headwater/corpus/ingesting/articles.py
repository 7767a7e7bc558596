"""Second step: each capture once, cut into segments and articles by itself."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
import pyarrow as pa

from headwater import article, reuse, segment
from headwater.capture.draft import Draft
from headwater.corpus.columns import batch_of_rows
from headwater.corpus.ingesting.repeating import may_repeat
from headwater.engine import Batches, Given, Piece
from headwater.model import Article, Capture, Reading, content_id
from headwater.settings import IngestSettings

BETWEEN_SPANS = "\n\n"
"""What stands in an article's text between two parts of its body."""
NO_ARTICLE = "no article in it: under the least length of prose, or nothing but furniture"

_TEXT, _BINARY, _PLACE = pa.large_string(), pa.large_binary(), pa.int32()
SPANS = pa.list_(pa.struct([("start", _PLACE), ("end", _PLACE)]))
ARTICLES = pa.schema([
    ("id", _TEXT), ("text", _TEXT), ("title", _TEXT), ("outlet", _TEXT), ("byline", _TEXT), ("url", _TEXT),
    ("published_from", pa.string()), ("published_to", pa.string()), ("language", pa.string()),
    ("capture", pa.string()), ("start", _PLACE), ("end", _PLACE), ("spans", SPANS), ("place", _TEXT),
])  # fmt: skip
CAPTURES = pa.schema([
    ("sha256", pa.string()), ("place", _TEXT), ("media_type", pa.string()), ("raw", _BINARY), ("url", _TEXT),
    ("captured_from", pa.string()), ("captured_to", pa.string()), ("chars", pa.int64()), ("articles", _PLACE),
])  # fmt: skip
FATES = pa.schema([("input", _PLACE), ("fate", pa.string()), ("count", pa.int64())])
BARE = pa.schema([("input", _PLACE), ("place", _TEXT), ("says", _TEXT)])
_BLOCK_BYTES = 1 << 22
_SOME_CHARS = 1 << 17
_DECODE = msgspec.msgpack.Decoder(Draft).decode


class _Kept(NamedTuple):
    """A capture that is kept: the number of its input, its place there, what was read, its bytes."""

    input: int
    place: str
    draft: Draft
    raw: bytes | None
    may_repeat: bool = True


def read(given: Given, settings: IngestSettings) -> Iterator[Piece]:
    """Read the captures of some slots, of those that are byte for byte the same the first by input.

    Each by itself: what other captures hold changes no article. Holds some captures, and about 4 MB of rows.
    Gives: articles, captures, bare captures with the reason, fates: what became of the captures of each input.
    """
    (batches,) = given.tables
    fates: Counter[tuple[int, str]] = Counter()
    waiting = _Waiting()
    for one in _kept(batches, settings, fates):
        reading = _reading(one.draft, one.place)
        try:
            articles, reason = articles_of(reading, settings, repeating=one.may_repeat), NO_ARTICLE
        except (RecursionError, MemoryError) as fault:
            articles, reason = (), f"could not be read within the machine's bounds ({type(fault).__name__})"
        waiting.add("captures", _capture_row(one, len(articles)), len(one.raw or b""))
        for found in articles:
            waiting.add("articles", _article_row(found, reading), 2 * len(reading.text))
        fates[one.input, "articles"] += len(articles)
        if not articles:
            fates[one.input, "bare"] += 1
            waiting.add("bare", (one.input, one.place, reason), len(one.place))
        if waiting.size >= _BLOCK_BYTES:
            yield from waiting.given()
    yield from waiting.given()
    if fates:
        rows = [(number, fate, count) for (number, fate), count in sorted(fates.items())]
        yield Piece("fates", 0, batch_of_rows(FATES, rows))


def articles_of(reading: Reading, settings: IngestSettings, *, repeating: bool) -> tuple[Article, ...]:
    """Return the articles of one capture, as it is read by itself; `repeating`: whether it may repeat itself."""
    repeats = reuse.repeats((reading,), settings.segment.min_repeat_words) if repeating else ()
    segments = segment.split((reading,), repeats, settings.segment)
    return article.recover((reading,), segments, settings.segment)


def _kept(batches: Batches, settings: IngestSettings, fates: Counter[tuple[int, str]]) -> Iterator[_Kept]:
    """Yield each capture once, and count by their inputs those that are kept and those that came before."""
    first = _firsts(batches)
    for batch in batches:
        held: list[_Kept] = []
        chars = 0
        light = [batch.column(name).to_pylist() for name in ("sha256", "media_type", "row", "input", "place")]
        for at, (sha256, media_type, row, number, place) in enumerate(zip(*light, strict=True)):
            if first[sha256, media_type] != row:
                fates[number, "again"] += 1
                continue
            fates[number, "kept"] += 1
            draft = _DECODE(batch.column("draft")[at].as_buffer())
            held.append(_Kept(number, place, draft, batch.column("raw")[at].as_py()))
            chars += len(draft.text)
            if chars >= _SOME_CHARS:
                yield from _looked_over(held, settings)
                held, chars = [], 0
        yield from _looked_over(held, settings)


def _looked_over(some: list[_Kept], settings: IngestSettings) -> Iterator[_Kept]:
    """Yield captures, those marked that may repeat themselves: asked together, which costs a tenth."""
    if some:
        marks = may_repeat([one.draft.text for one in some], settings.segment.min_repeat_words)
        yield from (one._replace(may_repeat=mark) for one, mark in zip(some, marks, strict=True))


class _Waiting:
    """Rows that wait to be given, and about how many bytes they take."""

    _SCHEMAS = {"articles": ARTICLES, "captures": CAPTURES, "bare": BARE}  # noqa: RUF012 - never changed

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[Any, ...]]] = {}
        self.size = 0

    def add(self, table: str, row: tuple[Any, ...], size: int) -> None:
        """Hold a row."""
        self._rows.setdefault(table, []).append(row)
        self.size += size + 200

    def given(self) -> Iterator[Piece]:
        """Yield what waits."""
        for table, rows in self._rows.items():
            yield Piece(table, 0, batch_of_rows(self._SCHEMAS[table], rows))
        self._rows, self.size = {}, 0


def _firsts(batches: Batches) -> dict[tuple[str, str], int]:
    """Return for each capture the first of the rows that hold it."""
    first: dict[tuple[str, str], int] = {}
    for batch in batches:
        columns = (batch.column(name).to_pylist() for name in ("sha256", "media_type", "row"))
        for sha256, media_type, row in zip(*columns, strict=True):
            known = first.setdefault((sha256, media_type), row)
            if row < known:
                first[sha256, media_type] = row
    return first


def _reading(draft: Draft, place: str) -> Reading:
    # the number behind the hash: the capture is kept once, so there is no second
    capture = Capture(
        id=content_id("capture", draft.raw_sha256, draft.media_type, 1), path=place, uri=draft.uri,
        media_type=draft.media_type, raw_sha256=draft.raw_sha256, chars=len(draft.text), captured=draft.captured,
    )  # fmt: skip
    return Reading(
        capture=capture, text=draft.text, view=draft.view, layout=draft.layout, about=draft.about, kind=draft.kind,
        posts=draft.posts, main=draft.main,
    )  # fmt: skip


def _capture_row(one: _Kept, articles: int) -> tuple[Any, ...]:
    draft = one.draft
    made = draft.captured
    times = (made.earliest, made.latest) if made else (None, None)
    return draft.raw_sha256, one.place, draft.media_type, one.raw, draft.uri, *times, len(draft.text), articles


def _article_row(found: Article, reading: Reading) -> tuple[Any, ...]:
    spans = [{"start": span.start, "end": span.end} for span in found.spans]
    when = found.published
    times = (when.earliest, when.latest) if when else (None, None)
    uri = reading.capture.uri or (reading.about.uri.value if reading.about.uri else None)
    title = found.headline.value if found.headline else None
    byline = ", ".join(stated.value for stated in found.byline) or None
    text = BETWEEN_SPANS.join(span.exact for span in found.spans)
    start, end = min(span.start for span in found.spans), max(span.end for span in found.spans)
    return (
        found.id, text, title, found.outlet, byline, uri, *times, found.language, reading.capture.raw_sha256, start,
        end, spans, reading.capture.path,
    )  # fmt: skip
