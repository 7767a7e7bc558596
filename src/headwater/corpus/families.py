"""Families of documents: exact copies, and near copies tied to the first text that they copy nearly whole."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, by_partition, numbers
from headwater.corpus.pairs import Library
from headwater.engine import Batches, Given, Piece

RELATIONS = ("representative", "exact", "near")
_FAMILY = ["document", "representative", "relation", "share"]
_OWN, _EXACT, _NEAR = range(3)


def origins(given: Given, first_texts: Sequence[int]) -> Iterator[Piece]:
    """Tie each text that is a near copy to the first text that it copies and that copies none itself.

    Texts are taken in order, so that the answer does not depend on how the corpus is cut. Gives: origins, for each text
    in a family of near copies (by its chunk).
    """
    (near,) = given.tables
    left, right = numbers(near, "left", np.int64), numbers(near, "right", np.int64)
    share = numbers(near, "share", np.float32)
    order = np.lexsort((-share, left, right))
    origin: dict[int, tuple[int, float]] = {}
    # by the text on the right: whether those before it copy something is settled then
    for row in order.tolist():
        one, two = int(left[row]), int(right[row])
        if one not in origin and two not in origin:
            origin[two] = one, float(share[row])
    if not origin:
        return
    firsts = {one: (one, 1.0) for one, _ in origin.values()}
    tied = sorted((origin | firsts).items())
    library = Library(given.beside[0], given.beside[0], first_texts)
    heads = np.array(sorted(firsts), np.int64)
    text, head = np.array([t for t, _ in tied], np.int64), np.array([h for _, (h, _) in tied], np.int64)
    rows = batch_of({
        "text": text, "origin": library.names(heads).take(pa.array(np.searchsorted(heads, head))),
        "share": np.array([share for _, (_, share) in tied], np.float32), "own": text == head,
    })  # fmt: skip
    chunk = np.searchsorted(np.array(first_texts), text, "right") - 1
    for partition, part in by_partition(rows, chunk):
        yield Piece("origins", partition, part)


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
    own = np.append(numbers(tied, "own", np.bool_), True)[at]
    head = np.diff(text, prepend=-1) != 0
    # texts without words are no copies of one another
    alone = words == 0
    relation = np.where(~own, _NEAR, np.where(head | alone, _OWN, _EXACT))
    origin = pa.concat_arrays([heads.column("name"), *(batch.column("origin") for batch in tied), _names(members)])
    place = np.where(at >= 0, len(row) + at, text)
    place[alone] = len(origin) - len(text) + np.flatnonzero(alone)
    rows = batch_of({
        "document": _names(members), "chars": numbers(members, "chars", np.int64), "words": words,
        "representative": origin.take(pa.array(place)), "relation": pa.array(np.array(RELATIONS)[relation]),
        "share": np.append(numbers(tied, "share", np.float32), np.float32(1))[at],
    })  # fmt: skip
    yield Piece("documents", given.number, rows)
    several = (np.bincount(text)[text] > 1) & ~alone | (at >= 0)
    if several.any():
        yield Piece("families", given.number, rows.filter(pa.array(several)).select(_FAMILY))


def _names(members: Batches) -> pa.Array:
    return pa.concat_arrays([batch.column("name") for batch in members])
