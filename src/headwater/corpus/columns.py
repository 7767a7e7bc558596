"""Columns of numpy as Arrow record batches and back; numbers are not copied where they need not be."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from headwater.engine import Batches
from headwater.reuse.folding import Folded, Ints, rows_in

Column = NDArray[Any]
_WORDS = ("words", "starts", "ends")


class Lists(NamedTuple):
    """Lists as one column: row n has the values `first[n]` to `first[n + 1]`, end exclusive."""

    values: Column
    first: Ints

    def taken(self, rows: Ints) -> "Lists":
        """Return some of the rows, in the order given."""
        first = np.concatenate([[0], np.cumsum(np.diff(self.first)[rows])])
        return Lists(rows_in(self.values, self.first, rows), first)


def batch_of(columns: Mapping[str, Column | Lists | pa.Array]) -> pa.RecordBatch:
    """Return the columns, all of one length, as a record batch; a table of numbers becomes a column of lists."""
    return pa.RecordBatch.from_arrays([_arrow(column) for column in columns.values()], names=list(columns))


def batch_of_rows(schema: pa.Schema, rows: Sequence[Sequence[object]]) -> pa.RecordBatch:
    """Return rows of Python values as a record batch; there is one at least."""
    columns = zip(*rows, strict=True)
    arrays = [pa.array(list(column), kind) for column, kind in zip(columns, schema.types, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _arrow(column: Column | Lists | pa.Array) -> pa.Array:
    if isinstance(column, Lists):
        return pa.LargeListArray.from_arrays(pa.array(column.first, pa.int64()), pa.array(column.values))
    if not isinstance(column, np.ndarray):
        return column
    if column.ndim == 2:
        return pa.FixedSizeListArray.from_arrays(pa.array(column.ravel()), column.shape[1])
    return pa.array(column)


def numbers(batches: Batches, name: str, kind: type[np.generic]) -> Column:
    """Return a column of numbers of all batches, end to end."""
    parts = [batch.column(name).to_numpy(zero_copy_only=False) for batch in batches]
    return np.concatenate(parts) if parts else np.zeros(0, kind)


def rows_of_numbers(batches: Batches, name: str, kind: type[np.generic]) -> Column:
    """Return a column of lists of one length as a table of numbers."""
    parts = [batch.column(name) for batch in batches]
    tables = [part.flatten().to_numpy().reshape(-1, part.type.list_size) for part in parts]
    return np.concatenate(tables) if tables else np.zeros((0, 0), kind)


def lists(array: pa.Array) -> Lists:
    """Return a column of lists of numbers; what a slice leaves out is left out here too."""
    first = array.offsets.to_numpy()
    values = array.values.to_numpy(zero_copy_only=False)[first[0] : first[-1]]
    return Lists(values, first - first[0])


def folded_columns(folded: Folded) -> dict[str, Column | Lists]:
    """Return the words of texts as columns, a text a row."""
    return {name: Lists(getattr(folded, name), folded.first) for name in _WORDS}


def folded_of(batches: Batches) -> Folded:
    """Return the words of the texts of all batches, end to end."""
    words = end_to_end(batches, "words", np.uint64)
    starts, ends = (end_to_end(batches, name, np.int32) for name in ("starts", "ends"))
    return Folded(words.values, starts.values, ends.values, words.first)


def end_to_end(batches: Batches, name: str, kind: type[np.generic]) -> Lists:
    """Return a column of lists of numbers of all batches, end to end; not copied where there is one batch."""
    parts = [lists(batch.column(name)) for batch in batches]
    if len(parts) == 1:
        return parts[0]
    first = np.concatenate([np.zeros(1, np.int64), *(np.diff(part.first) for part in parts)]).cumsum()
    return Lists(np.concatenate([np.zeros(0, kind), *(part.values for part in parts)]), first)


def taken_of(batches: Batches, name: str, kind: type[np.generic], rows: Ints) -> Lists:
    """Return some rows of a column of lists of numbers, in the order given; rows are numbered through all batches."""
    parts = [lists(batch.column(name)) for batch in batches]
    starts = np.cumsum([0, *(len(part.first) - 1 for part in parts)])
    at = np.searchsorted(starts, rows, "right") - 1
    # slice by slice: batches end to end would take as much memory again
    found = [
        parts[part].values[parts[part].first[row] : parts[part].first[row + 1]]
        for part, row in zip(at.tolist(), (rows - starts[at]).tolist(), strict=True)
    ]
    first = np.cumsum([0, *map(len, found)])
    return Lists(np.concatenate([np.zeros(0, kind), *found]), first)


def strings(values: Sequence[str]) -> pa.Array:
    """Return strings as a column."""
    return pa.array(values, pa.large_string())


def by_partition(rows: pa.RecordBatch, partition: Column) -> list[tuple[int, pa.RecordBatch]]:
    """Cut rows by the number each has in `partition`; order is kept inside a partition."""
    if not len(partition):
        return []
    if (partition[1:] >= partition[:-1]).all():
        return _cut(rows, partition)
    order = np.argsort(partition, kind="stable")
    return _cut(rows.take(pa.array(order)), partition[order])


def _cut(rows: pa.RecordBatch, partition: Column) -> list[tuple[int, pa.RecordBatch]]:
    starts = np.flatnonzero(np.diff(partition, prepend=partition[0] - 1)).tolist()
    return [
        (int(partition[start]), rows.slice(start, end - start)) for start, end in pairwise((*starts, len(partition)))
    ]
