"""Families of documents: exact copies, and near copies tied to the first text that they copy nearly whole."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, by_partition, numbers
from headwater.corpus.library import Library
from headwater.engine import Batches, Given, Piece
from headwater.reuse.families import crowded, origins_of
from headwater.settings import CorpusSettings

RELATIONS = ("representative", "exact", "near")
_FAMILY = ["document", "representative", "relation", "share"]
_OWN, _EXACT, _NEAR = range(3)


def origins(given: Given, first_texts: Sequence[int]) -> Iterator[Piece]:
    """Tie each text that is a near copy to the first text that it copies and that copies none itself.

    Gives: origins, for each text in a family of near copies (by its chunk): the origin's number and id, and the share
    of the longer text that the two have in common.
    """
    (near,) = given.tables
    if not near:
        return
    left, right = numbers(near, "left", np.int64), numbers(near, "right", np.int64)
    origin = origins_of(left, right, first_texts[-1])
    tied = np.flatnonzero(origin[right] == left)
    share = np.ones(len(origin), np.float32)
    share[right[tied]] = 0
    # a pair may have more than one passage that is nearly all of it
    np.maximum.at(share, right[tied], numbers(near, "share", np.float32)[tied])
    members = np.flatnonzero(origin >= 0)
    heads = np.unique(origin[members])
    origin[heads] = heads
    text = np.union1d(members, heads)
    names = Library(given.beside[0], first_texts).names(heads)
    rows = batch_of({
        "text": text, "origin": origin[text], "name": names.take(pa.array(np.searchsorted(heads, origin[text]))),
        "share": share[text],
    })  # fmt: skip
    for chunk, part in by_partition(rows, np.searchsorted(np.array(first_texts), text, "right") - 1):
        yield Piece("origins", chunk, part)


def tell(given: Given, settings: CorpusSettings, first_texts: Sequence[int]) -> Iterator[Piece]:
    """Leave out passages that follow from others: those of near copies of a crowded text that are not with that text.

    Gives: passages, as they are published.
    """
    tied = given.all_beside(0)
    origin = np.full(first_texts[-1], -1, np.int64)
    origin[numbers(tied, "text", np.int64)] = numbers(tied, "origin", np.int64)
    # the first of a family is no member of it
    origin[origin == np.arange(len(origin))] = -1
    for batch in given.tables[0]:
        left, right = (batch.column(name).to_numpy() for name in ("left_text", "right_text"))
        kept = batch.filter(pa.array(~crowded(left, right, origin, settings.reuse)))
        yield Piece("passages", 0, kept.drop_columns(["left_text", "right_text"]))


def relate(given: Given, first_texts: Sequence[int]) -> Iterator[Piece]:
    """Say of each document of a chunk what it is a copy of. Gives: documents; families, those of two and more only."""
    members, tied = given.tables
    if not members:
        return
    (heads,) = given.beside[0].read(given.number)
    text, words = numbers(members, "text", np.int64), numbers(members, "words", np.int64)
    base = first_texts[given.number]
    row = np.full(first_texts[given.number + 1] - base, -1, np.int64)
    row[numbers(tied, "text", np.int64) - base] = np.arange(sum(batch.num_rows for batch in tied))
    at = row[text]
    own = np.append(numbers(tied, "text", np.int64) == numbers(tied, "origin", np.int64), True)[at]
    head = np.diff(text, prepend=-1) != 0
    # texts without words are no copies of one another
    alone = words == 0
    # an exact copy is tied to the text that passages name, which may itself be a near copy of another
    exact = ~(head | alone)
    relation = np.where(exact, _EXACT, np.where(own, _OWN, _NEAR))
    origin = pa.concat_arrays([heads.column("name"), *(batch.column("name") for batch in tied), _names(members)])
    place = np.where((at >= 0) & ~exact, len(row) + at, text)
    place[alone] = len(origin) - len(text) + np.flatnonzero(alone)
    rows = batch_of({
        "document": _names(members), "chars": numbers(members, "chars", np.int64), "words": words,
        "representative": origin.take(pa.array(place)), "relation": pa.array(np.array(RELATIONS)[relation]),
        "share": np.where(exact, np.float32(1), np.append(numbers(tied, "share", np.float32), np.float32(1))[at]),
    })  # fmt: skip
    yield Piece("documents", given.number, rows)
    several = (np.bincount(text)[text] > 1) & ~alone | (at >= 0)
    if several.any():
        yield Piece("families", given.number, rows.filter(pa.array(several)).select(_FAMILY))


def _names(members: Batches) -> pa.Array:
    return pa.concat_arrays([batch.column("name") for batch in members])
