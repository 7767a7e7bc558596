"""The texts that are compared for a day: those of other days that were chosen, then its own that are new."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import Column, batch_of, end_to_end, folded_columns, folded_of, numbers
from headwater.corpus.days.index import IN_CHUNK, TEXT_BITS
from headwater.corpus.days.selecting import same_prints
from headwater.corpus.documents import set_columns
from headwater.engine import Batches, Given, Lookup, Piece
from headwater.reuse.folding import Flags, Ints, fold_texts
from headwater.reuse.passages import texts_of

# what is known of a text beside its words; `family` is the document that its family began with
_ABOUT = ["high", "low", "name", "chars", "text"]


def keep(given: Given) -> Iterator[Piece]:
    """Keep a day's texts for later days. Gives: kept, a row for each text, in order."""
    (texts,) = given.tables
    if not texts:
        return
    families = pa.chunked_array([batch.column("family") for batch in given.beside[0].read(given.number)])
    for batch in texts:
        yield Piece("kept", 0, batch.select(_ABOUT).append_column("family", pa.concat_arrays(families.chunks)))


def bring(given: Given, units: Sequence[int]) -> Iterator[Piece]:
    """Lay out the texts that were chosen; `units` has the number of the unit of each table beside.

    Gives: old, as texts of a chunk are.
    """
    (chosen,) = given.tables
    if not chosen:
        return
    unit, text = (numbers(chosen, name, np.int64) for name in ("unit", "text"))
    parts = []
    for number, kept in zip(units, given.beside, strict=True):
        mine = text[unit == number]
        for chunk in np.unique(mine >> TEXT_BITS).tolist():
            (batch,) = kept.read(chunk)
            parts.append(batch.take(pa.array(mine[mine >> TEXT_BITS == chunk] & IN_CHUNK)))
    table = pa.Table.from_batches(parts).combine_chunks().to_batches()[0]
    texts = table.column("text").to_pylist()
    folded = fold_texts(texts)
    setting = set_columns(folded, texts)
    yield Piece("old", 0, batch_of(_columns(table) | folded_columns(folded) | {"setting": setting}))


def _columns(batch: pa.RecordBatch) -> dict[str, Column | pa.Array]:
    return {name: batch.column(name) for name in batch.schema.names}


def gather(given: Given, old_chunks: int) -> Iterator[Piece]:
    """Make a chunk of the texts that are compared: one of the chosen, each text once, or of those of the day.

    Beside: the chosen, the day's own. Of these what spells the same as one that was chosen is left out. Gives: texts
    (one batch a chunk); places (of the day's own chunks): the number of each text among those that are compared here,
    or -1, and the name and family of the earlier text that spells the same.
    """
    old, own = given.beside
    if given.number < old_chunks:
        batches = old.read(given.number)
        if batches:
            (batch,) = batches
            before = [rows for chunk in range(given.number) for rows in old.read(chunk)]
            yield Piece("texts", 0, _taken(batch, _first_of_each(batch, before)))
        return
    batches = own.read(given.number - old_chunks)
    if not batches:
        return
    (batch,) = batches
    earlier = _earlier(batch, old)
    fresh = np.array([row is None for row in earlier], np.bool_)
    if fresh.any():
        yield Piece("texts", 0, _taken(batch.append_column("family", batch.column("name")), fresh))
    names = [pa.array([row and row[at] for row in earlier], pa.large_string()) for at in (0, 1)]
    yield Piece("places", 0, batch_of({
        "place": np.where(fresh, np.cumsum(fresh) - 1, -1), "name": names[0], "family": names[1],
    }))  # fmt: skip


def _first_of_each(batch: pa.RecordBatch, before: Batches) -> Flags:
    """Return which texts spell what none before them spells."""
    high, low = numbers([*before, batch], "high", np.uint64), numbers([*before, batch], "low", np.uint64)
    _, first = np.unique(np.stack([high, low]), axis=1, return_index=True)
    fresh = np.zeros(len(high), np.bool_)
    fresh[first] = True
    return fresh[len(high) - batch.num_rows :]


def _earlier(batch: pa.RecordBatch, old: Lookup) -> list[tuple[str, str] | None]:
    """Return for each text the name and family of the first chosen one that spells the same."""
    high, low = (batch.column(name).to_numpy() for name in ("high", "low"))
    worded = np.diff(folded_of([batch]).first) > 0
    found: list[tuple[str, str] | None] = [None] * batch.num_rows
    for chunk in range(old.shard_count):
        for rows in old.read(chunk):
            order = np.lexsort((rows.column("low").to_numpy(), rows.column("high").to_numpy()))
            ordered = rows.select(["high", "low", "name", "family"]).take(pa.array(order))
            at = same_prints(ordered, high, low)
            names, families = (ordered.column(name).to_pylist() for name in ("name", "family"))
            for text in np.flatnonzero((at >= 0) & worded).tolist():
                found[text] = found[text] or (names[at[text]], families[at[text]])
    return found


def _taken(batch: pa.RecordBatch, chosen: Flags) -> pa.RecordBatch:
    rows: Ints = np.flatnonzero(chosen)
    about = batch.select([*_ABOUT, "family"]).take(pa.array(rows))
    setting = end_to_end([batch], "setting", np.uint16).taken(rows)
    return batch_of(_columns(about) | folded_columns(texts_of(folded_of([batch]), rows)) | {"setting": setting})
