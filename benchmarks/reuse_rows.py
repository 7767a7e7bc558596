"""Gold of a corpus of `make_reuse_corpus.py` and what was found in it, as rows: a pair of documents and four places."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_PLACES: Final = ("left_start", "left_end", "right_start", "right_end")
_NO_ROWS: Final = np.zeros((0, 6), np.int64)


class Words(NamedTuple):
    """Words of all documents, those of document n from `offset[n]` to `offset[n + 1]`; `chars` are one a document.

    `shared` numbers what documents hold without copying each other, -1 for none.
    """

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    shared: NDArray[np.int32]
    offset: Ints
    chars: Ints


class Gold(NamedTuple):
    """A corpus; `cases` are rows of document a, document b, a0, a1, b0, b1, by document a, then b."""

    ids: list[str]
    words: Words
    cases: Ints


def gold_of(folder: Path) -> Gold:
    """Read the gold of a corpus."""
    with np.load(folder / "gold.npz") as held:
        start, end, offset = held["start"], held["end"], held["offset"].astype(np.int64)
        ignore, ids, cases = held["ignore"], held["ids"].tolist(), held["cases"]
    shared = np.full(len(ignore), -1, np.int32)
    places = np.flatnonzero(ignore >= 0)
    shared[places] = np.unique(ignore[places], return_inverse=True)[1]
    words = Words(start, end, shared, offset, end[offset[1:] - 1].astype(np.int64))
    return Gold(ids, words, by_pair(cases))


def by_pair(rows: Ints) -> Ints:
    """Return rows of passages with the lesser document first, by pair, else in their order; none within a document."""
    rows = rows[rows[:, 0] != rows[:, 1]]
    swapped = rows[:, [1, 0, 4, 5, 2, 3]]
    rows = np.where((rows[:, 0] > rows[:, 1])[:, None], swapped, rows)
    ordered: Ints = rows[np.lexsort((rows[:, 1], rows[:, 0]))]
    return ordered


def found_in(folder: Path, ids: list[str]) -> Ints:
    """Return the copied passages of an output folder, exact copies spelt out, as rows like those of the gold."""
    numbers = pa.array(ids, pa.large_string())
    number = lambda column: pc.index_in(column, value_set=numbers).to_numpy().astype(np.int64)  # noqa: E731
    table = pq.read_table(folder / "documents", columns=["document", "chars", "representative", "relation"])
    own, head = number(table["document"]), number(table["representative"])
    head = np.where(pc.equal(table["relation"], "exact").to_numpy(), head, own)
    chars = np.zeros(len(ids), np.int64)
    chars[own] = table["chars"].to_numpy()
    members = own[np.argsort(head, kind="stable")]
    count = np.bincount(head, minlength=len(ids))
    first = np.cumsum(count) - count
    parts = [_within(members[first[n] : first[n] + count[n]], chars[n]) for n in np.flatnonzero(count > 1).tolist()]
    columns = ["left_document", "right_document", *_PLACES]
    for path in sorted((folder / "passages").iterdir()):
        table = pq.read_table(path, columns=[*columns, "kind"])
        table = table.filter(pc.equal(table["kind"], "copy"))
        left, right = (number(table[side]) for side in columns[:2])
        places = np.stack([table[place].to_numpy().astype(np.int64) for place in _PLACES], axis=1)
        # each member of the one family with each of the other
        times = count[left] * count[right]
        row = np.repeat(np.arange(len(left)), times)
        at = np.arange(len(row)) - np.repeat(np.cumsum(times) - times, times)
        one, two = at // count[right[row]], at % count[right[row]]
        pair = np.stack([members[first[left[row]] + one], members[first[right[row]] + two]], axis=1)
        parts.append(np.concatenate([pair, places[row]], axis=1))
    return by_pair(np.concatenate([_NO_ROWS, *parts]))


def _within(members: Ints, chars: int) -> Ints:
    """Return what exact copies share: all, pair by pair."""
    one, two = np.triu_indices(len(members), 1)
    whole = np.tile(np.array([0, chars, 0, chars]), (len(one), 1))
    return np.concatenate([np.stack([members[one], members[two]], axis=1), whole], axis=1)


def pairs_of(cases: Ints, found: Ints) -> Ints:
    """Return rows of document a, document b, and from where to where the pair stands in the cases and in the found."""
    size = 1 + max((int(rows[:, :2].max()) for rows in (cases, found) if len(rows)), default=0)
    keys = [rows[:, 0] * size + rows[:, 1] for rows in (cases, found)]
    every = np.unique(np.concatenate(keys))
    bounds = [np.searchsorted(key, every, side) for key in keys for side in ("left", "right")]
    return np.stack([every // size, every % size, *bounds], axis=1)


def rows_in(corpus: Path, out: Path) -> Iterator[dict[str, object]]:
    """Yield what was found as the yardstick reads it."""
    with np.load(corpus / "gold.npz") as held:
        ids = held["ids"].tolist()
    for a, b, *places in found_in(out, ids).tolist():
        yield {"a": ids[a], "b": ids[b], **dict(zip(("a0", "a1", "b0", "b1"), places, strict=True))}
