"""Articles of a corpus as rows: an id and a text, and what else of an article stands beside them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from headwater.corpus.fields import BESIDE, Beside, beside_of
from headwater.corpus.inputs import Split, first_line
from headwater.corpus.lines import read_lines
from headwater.corpus.row_dates import DATE_COLUMN, INGESTED, between, date_columns
from headwater.corpus.rows import Document, End, Lost, document
from headwater.corpus.values import decoded, is_moment, values_of
from headwater.errors import NounError
from headwater.model import Article, Interval, Published, Span, Stated
from headwater.settings import CorpusSettings

BETWEEN_SPANS = "\n\n"
"""What stands in an article's text between two parts of its body."""
_BATCH_ROWS = 1 << 10
_LAST_PLACE = (1 << 31) - 1
_LISTS = ("author", "spans")
_WHY = "the corpus says so"


class Row(NamedTuple):
    """An article: its row in the split, its id, its text; what stands beside, None where nothing does.

    `spans`: where the parts of its body stand in the capture, in reading order.
    """

    row: int
    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    language: str | None = None
    capture: str | None = None
    spans: tuple[tuple[int, int], ...] = ()


def articles_in(split: Split, settings: CorpusSettings, date_column: str = DATE_COLUMN) -> Iterator[Row | Lost | End]:
    """Yield the articles of a split and its end, with what else is there of what `fields.BESIDE` names.

    `date_column`: where an article's date stands; where it is not named, in "published" or else in "published_from" and
    "published_to". Holds a batch of rows.
    """
    if split.kind != "parquet":
        columns = (*BESIDE, date_column)
        for item in read_lines(split, msgspec.structs.replace(settings, columns_beside=tuple(dict.fromkeys(columns)))):
            yield _row(item, beside_of(item.beside, date_column), date_column) if isinstance(item, Document) else item
        return
    number = 0
    try:
        with pq.ParquetFile(split.place, pre_buffer=False, memory_map=False) as file:
            wanted = _wanted(file.schema_arrow, settings, date_column)
            groups = list(range(split.start, split.stop))
            for batch in file.iter_batches(_BATCH_ROWS, row_groups=groups, columns=wanted, use_threads=False):
                for row in _rows(batch, settings):
                    yield _article(number, row, settings, date_column)
                    number += 1
    except (OSError, ValueError, MemoryError, pa.ArrowException) as fault:
        says = f"Parquet damaged behind row {split.first_row + number:,}: {first_line(fault)}"
        yield End(number, says, split.rows - number)
        return
    yield End(number)


def _wanted(schema: pa.Schema, settings: CorpusSettings, date_column: str) -> list[str]:
    known = {name for name in BESIDE if name in schema.names and _is_text(schema.field(name).type)}
    known |= {name for name in _LISTS if name in schema.names and pa.types.is_list(schema.field(name).type)}
    dates = (date_column, INGESTED, "published_to")
    known |= {name for name in dates if name in schema.names and _is_date(schema.field(name).type)}
    return [settings.id_column, settings.text_column, *sorted(known - {settings.id_column, settings.text_column})]


def _is_date(kind: pa.DataType) -> bool:
    return bool(_is_text(kind) or pa.types.is_integer(kind) or is_moment(kind))


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _rows(batch: pa.RecordBatch, settings: CorpusSettings) -> Iterator[dict[str, object]]:
    columns: dict[str, Sequence[object]] = {}
    for name in batch.schema.names:
        column = batch.column(name)
        if name in (settings.id_column, settings.text_column) and _is_text(column.type):
            columns[name] = [decoded(value) for value in pc.cast(column, pa.large_binary()).to_pylist()]
        else:
            columns[name] = values_of(column)
    for row in zip(*columns.values(), strict=True):
        yield dict(zip(columns, row, strict=True))


def _article(number: int, row: dict[str, object], settings: CorpusSettings, date_column: str) -> Row | Lost:
    name, text = row[settings.id_column], row[settings.text_column]
    if isinstance(name, bytes) or isinstance(text, bytes):
        return Lost(number, "not UTF-8")
    found = document(number, name, text, settings)
    if isinstance(found, Lost):
        return found
    columns = dict.fromkeys((*BESIDE, date_column))
    return _row(found, beside_of(tuple(row.get(name) for name in columns), date_column), date_column)


def _row(found: Document, beside: Beside, date_column: str) -> Row:
    dates = (beside.published, beside.published_from)[: len(date_columns(date_column))]
    first, after = between(dates, beside.published_to, date_column)
    return Row(
        found.row, found.name, found.text, beside.title, beside.outlet, beside.byline, first, after, beside.language,
        beside.capture, _spans(beside.spans, found.text),
    )  # fmt: skip


def _spans(value: object, text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of a body where they fit its text, else none."""
    if not isinstance(value, list):
        return ()
    spans = tuple(_places(value))
    chars = sum(end - start for start, end in spans) + len(BETWEEN_SPANS) * (len(spans) - 1)
    return spans if spans and len(spans) == len(value) and chars == len(text) else ()


def _places(values: Sequence[object]) -> Iterator[tuple[int, int]]:
    for span in values:
        start, end = (span.get("start"), span.get("end")) if isinstance(span, dict) else (None, None)
        # what is written of them are numbers of 32 bits; true is a number too
        if type(start) is int and type(end) is int and 0 <= start <= end <= _LAST_PLACE:
            yield start, end


def article_of(row: Row, *, as_document: bool = False) -> Article:
    """Return a row as an article; its spans are those of the capture where they are known, else of the text.

    `as_document`: one span in any case, the whole text, in a capture called like the article.
    """
    if as_document or not row.spans:
        spans: Sequence[Span] = (Span(capture=row.id, start=0, end=len(row.text), exact=row.text),)
    else:
        spans = tuple(_parts(row))
    byline = tuple(_stated(name) for name in row.byline.split(", ") if name) if row.byline else ()
    return Article(
        id=row.id, siglum="", spans=tuple(spans), headline=_stated(row.title) if row.title else None, byline=byline,
        publisher=_stated(row.outlet) if row.outlet else None, dateline=None, published=_published(row),
        language=row.language,
    )  # fmt: skip


def _parts(row: Row) -> Iterator[Span]:
    at = 0
    for start, end in row.spans:
        yield Span(capture=row.capture or row.id, start=start, end=end, exact=row.text[at : at + end - start])
        at += end - start + len(BETWEEN_SPANS)


def _stated(value: str) -> Stated:
    return Stated(value=value, evidence=(), basis="stated", why=_WHY)


def _published(row: Row) -> Published | None:
    if row.published_from is None and row.published_to is None:
        return None
    try:
        when = Interval(earliest=row.published_from, latest=row.published_to)
    except (ValueError, NounError):
        return None
    return Published(earliest=when.earliest, latest=when.latest, evidence=(), basis="stated", why=_WHY)
