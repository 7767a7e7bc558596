"""Parquet: some columns of a range of row groups, a batch of rows at a time."""

from collections.abc import Iterable, Iterator
from itertools import repeat

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from headwater.corpus.inputs import Split, first_line
from headwater.corpus.rows import Document, End, Item, Lost, document
from headwater.corpus.values import decoded, is_moment, values_of
from headwater.settings import CorpusSettings

_BATCH_ROWS = 1 << 10
_READ_BYTES = 1 << 20


def read_tables(split: Split, settings: CorpusSettings) -> Iterator[Item]:
    """Yield the rows of a split and its end. Where a page of the file is damaged, the rows from there on are lost.

    Holds a batch of rows, and of each column the page that is being read.
    """
    number = 0
    try:
        with pq.ParquetFile(split.place, pre_buffer=False, buffer_size=_READ_BYTES, memory_map=False) as file:
            groups = list(range(split.start, split.stop))
            known = file.schema_arrow.names
            named = (settings.id_column, settings.text_column, *(n for n in settings.columns_beside if n in known))
            columns = list(dict.fromkeys(named))
            for batch in file.iter_batches(_BATCH_ROWS, row_groups=groups, columns=columns, use_threads=False):
                yield from _items(batch, number, settings)
                number += batch.num_rows
    except (OSError, ValueError, MemoryError, pa.ArrowException) as fault:
        says = f"Parquet damaged behind row {split.first_row + number:,}: {first_line(fault)}"
        yield End(number, says, split.rows - number)
        return
    yield End(number)


def _items(batch: pa.RecordBatch, number: int, settings: CorpusSettings) -> Iterator[Document | Lost]:
    names, texts = (_values(batch.column(column)) for column in (settings.id_column, settings.text_column))
    rows = zip(*(_beside(batch, column) for column in settings.columns_beside), strict=True)
    beside = rows if settings.columns_beside else repeat((), batch.num_rows)
    for row, (name, text, more) in enumerate(zip(names, texts, beside, strict=True), number):
        if isinstance(text, bytes) or isinstance(name, bytes):
            yield Lost(row, "not UTF-8")
        else:
            yield document(row, name, text, settings, more)


def _beside(batch: pa.RecordBatch, column: str) -> Iterable[object]:
    """Return the values of a column that may not be there: strings, whole numbers, days, moments; None for others."""
    if column not in batch.schema.names:
        return repeat(None, batch.num_rows)
    values = batch.column(column)
    if is_moment(values.type):
        return values_of(values)
    return (value if isinstance(value, str | int) else None for value in _values(values))


def _values(column: pa.Array) -> Iterator[object]:
    """Return the values of a column: strings, whole numbers, None; bytes for a string that is no UTF-8."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        column, kind = column.dictionary_decode(), kind.value_type
    if pa.types.is_integer(kind) or pa.types.is_null(kind):
        return iter(column.to_pylist())
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)):
        # anything but None, which is another fault
        return (None if is_null else object() for is_null in column.is_null().to_pylist())
    return map(decoded, pc.cast(column, pa.large_binary()).to_pylist())
