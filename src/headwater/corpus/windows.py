"""Windows of words through the corpus: written down by key, grouped bucket by bucket; what that says of each place.

A place is one number: the chunk, then `PLACE_BITS` bits of the position in the chunk's stream. Texts are numbered
through all chunks. Both come in one order, whichever way the corpus is cut.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, by_partition, end_to_end, folded_of, lists, numbers, rows_of_numbers
from headwater.engine import Batches, Given, Piece
from headwater.engine import Rows as Table
from headwater.reuse.across import across
from headwater.reuse.folding import Flags, Folded, Ints
from headwater.reuse.matches import opening_rows
from headwater.reuse.measures import facts_of, said_of
from headwater.reuse.passages import Spread, limits_of, nothing_known
from headwater.reuse.rarity import Tally, count_into, rarity_of, spelling_of
from headwater.reuse.stream import BORDER, Stream, stream_of
from headwater.reuse.windows import Groups, Limits, Rows, Stars, groups_of, keys_of, rows_of, seen_twice, stars_of
from headwater.settings import CorpusSettings

PLACE_BITS = 40
IN_CHUNK = (1 << PLACE_BITS) - 1
_PART_WORDS = 1 << 20
# of the number of a group in the corpus; before them stands its bucket
_GROUP_BITS = 40


def windows(given: Given, settings: CorpusSettings, first_texts: Sequence[int], bucket_bits: int) -> Iterator[Piece]:
    """Write down the windows of a chunk. Gives: windows (by the last bits of their key), in order of place.

    `first_texts` has the number of the first text of each chunk, and that of the texts at the end.
    """
    (texts,) = given.tables
    if not texts:
        return
    limits, folded = limits_of(settings.reuse), folded_of(texts)
    parts = _parts(folded)
    # nothing but a lone chunk itself can hold the like of its windows
    alone = _repeated(folded, parts, limits) if len(first_texts) == 2 else None
    mask = np.uint64((1 << bucket_bits) - 1)
    for number, (begin, end) in enumerate(parts):
        stream = _stream(folded, begin, end)
        keys, whole = keys_of(stream, limits)
        rows = rows_of(stream, keys, whole if alone is None else whole[alone[number]], limits)
        bucket = (rows.key & mask).astype(np.int64)
        order = np.argsort(bucket, kind="stable")
        # positions of this part count on from those before it, a border before each text
        place = (given.number << PLACE_BITS) + int(folded.first[begin]) + begin
        rows = _numbered(stream, rows, place, first_texts[given.number] + begin).taken(order)
        for partition, part in by_partition(_as_batch(rows), bucket[order]):
            yield Piece("windows", partition, part)


def _parts(folded: Folded) -> list[tuple[int, int]]:
    """Cut texts into parts of about so many words that work on them stays in little memory."""
    cuts = np.flatnonzero(np.diff(folded.first[1:] // _PART_WORDS, prepend=-1)).tolist()
    return list(pairwise((*cuts, len(folded.first) - 1)))


def _stream(folded: Folded, begin: int, end: int) -> Stream:
    low, high = folded.first[[begin, end]].tolist()
    first = folded.first[begin : end + 1] - low
    return stream_of(Folded(folded.words[low:high], folded.starts[low:high], folded.ends[low:high], first))


def _repeated(folded: Folded, parts: Sequence[tuple[int, int]], limits: Limits) -> list[Flags]:
    """Return for each part which of its windows may stand twice."""
    found = [keys_of(_stream(folded, *part), limits) for part in parts]
    keys = [keys[whole] for keys, whole in found]
    twice = seen_twice(np.concatenate(keys))
    return np.split(twice, np.cumsum([len(some) for some in keys])[:-1])


def _numbered(stream: Stream, rows: Rows, place: int, first_text: int) -> Rows:
    """Count places and texts through all chunks, and the borders before texts too, so that no two are the same."""
    places = rows.position + place
    at_border = stream.text[rows.position - 1] < 0
    before = np.where(at_border, BORDER | (places - 1).astype(np.uint64), rows.before)
    return rows._replace(position=places, text=(rows.text + first_text).astype(np.int32), before=before)


def _as_batch(rows: Rows) -> pa.RecordBatch:
    return batch_of({name: getattr(rows, name) for name in Rows._fields})


def group(given: Given, settings: CorpusSettings) -> Iterator[Piece]:
    """Group the windows of a bucket.

    Gives: rows of groups, groups, and what is known of the window at each place (by chunk).
    """
    (windows,) = given.tables
    if not windows:
        return
    rows = _rows(windows)
    groups = groups_of(rows.taken(seen_twice(rows.key)), limits_of(settings.reuse))
    rows = groups.rows
    yield Piece("rows", 0, _as_batch(rows))
    yield Piece("groups", 0, batch_of({"size": groups.sizes, "starred": groups.starred, "related": groups.related}))
    order = np.argsort(rows.position)
    number = groups.number[order]
    place = rows.position[order]
    known = {"texts": groups.texts[number].astype(np.int32), "related": groups.related[number]}
    which = given.number << _GROUP_BITS | number
    spread = batch_of({"position": place & IN_CHUNK, **known, "carried": groups.carried[number], "group": which})
    for chunk, part in by_partition(spread, place >> PLACE_BITS):
        yield Piece("spread", chunk, part)


def _rows(windows: Batches) -> Rows:
    key, before = (numbers(windows, name, np.uint64) for name in ("key", "before"))
    place, text = numbers(windows, "position", np.int64), numbers(windows, "text", np.int32)
    return Rows(key, place, text, before, rows_of_numbers(windows, "around", np.uint16))


def edges(given: Given, settings: CorpusSettings) -> Iterator[Piece]:
    """Find the windows of a chunk across the edges of what texts carry along. Gives: edges (by bucket), how many."""
    (known,) = given.tables
    texts = given.beside[0].read(given.number)
    if not texts:
        return
    first = first_places(texts)
    number, carried = np.full(int(first[-1]), -1, np.int64), np.zeros(int(first[-1]), np.bool_)
    for batch in known:
        at = batch.column("position").to_numpy()
        number[at] = batch.column("group").to_numpy()
        carried[at] = batch.column("carried").to_numpy(zero_copy_only=False)
    found, counts = np.unique(across(first, carried, number, settings.reuse.shingle_words), return_counts=True)
    rows = batch_of({"group": found & ((1 << _GROUP_BITS) - 1), "count": counts})
    for bucket, part in by_partition(rows, found >> _GROUP_BITS):
        yield Piece("edges", bucket, part)


def starred(given: Given) -> Iterator[Piece]:
    """Star the groups of a bucket that lie across such edges with all of their places. Gives: groups, stars."""
    (edges_,) = given.tables
    groups, rows = (table.read(given.number) for table in given.beside)
    if not groups:
        return
    sizes, starred_ = numbers(groups, "size", np.int64), numbers(groups, "starred", np.bool_)
    counts = np.zeros(len(sizes), np.int64)
    for batch in edges_:
        np.add.at(counts, batch.column("group").to_numpy(), batch.column("count").to_numpy())
    starred_ = starred_ | (counts >= sizes)
    firsts = (np.cumsum(sizes) - sizes)[starred_]
    stars = stars_of([Stars(numbers(rows, "key", np.uint64)[firsts], numbers(rows, "position", np.int64)[firsts])])
    related = numbers(groups, "related", np.uint8)
    yield Piece("groups", 0, batch_of({"size": sizes, "starred": starred_, "related": related}))
    yield Piece("stars", 0, batch_of({"key": stars.key, "first": stars.first}))


def openings(given: Given, slices: Sequence[int]) -> Iterator[Piece]:
    """Find where runs of equal words open. Gives: openings (by the slice that their right side stands in).

    `slices` has the place each slice begins at; one begins where a text does.
    """
    (rows,) = given.tables
    if not rows:
        return
    groups, stars = given.beside[0].read(given.number), given.all_beside(1)
    sizes, starred = numbers(groups, "size", np.int64), numbers(groups, "starred", np.bool_)
    held = Groups(
        _rows(rows), np.cumsum(sizes) - sizes, sizes, sizes, numbers(groups, "related", np.uint8), starred, starred
    )
    starts = np.array(slices, np.int64)
    starry = stars_of([Stars(numbers(stars, "key", np.uint64), numbers(stars, "first", np.int64))])
    place, text = held.rows.position, held.rows.text
    for one, two in opening_rows(held, starry, within=False):
        at = np.searchsorted(starts, place[two], "right") - 1
        found = {"left": place[one], "right": place[two], "left_text": text[one], "right_text": text[two]}
        for number, part in by_partition(batch_of(found), at):
            yield Piece("openings", number, part)


def places(given: Given, settings: CorpusSettings, bits: int) -> Iterator[Piece]:
    """Lay what is known of windows out over the words of a chunk.

    Gives: places, a row for each position of the chunk's stream but the first, the border behind a text too; tallies,
    how often words stand in the chunk, in tables of `bits` bits.
    """
    (known,) = given.tables
    texts = given.beside[0].read(given.number)
    if not texts:
        return
    size = int(first_places(texts)[-1])
    spread = nothing_known(size)
    for batch in known:
        at = batch.column("position").to_numpy()
        for name, column in spread._asdict().items():
            column[at] = batch.column(name).to_numpy(zero_copy_only=False)
    tally = Tally(np.zeros(1 << bits, np.int64), np.zeros(1 << bits, np.int64))
    for place, stream in _streams(texts):
        count_into(tally, spelling_of(stream), spread.texts[place : place + len(stream.words)])
    along = spread.carried_words(settings.reuse.shingle_words)
    # a byte each: what is mapped is read where it lies
    flags = {"carried": spread.carried.view(np.uint8), "along": along.view(np.uint8)}
    columns = {name: column[1:] for name, column in {**spread._asdict(), **flags}.items()}
    columns["setting"] = end_to_end(texts, "setting", np.uint16).values
    yield Piece("places", given.number, batch_of(columns))
    yield Piece("tallies", 0, _as_tallies(tally))


def _streams(texts: Batches) -> Iterator[tuple[int, Stream]]:
    """Yield the texts of a chunk part by part: the place before the first, and their stream."""
    folded = folded_of(texts)
    for begin, end in _parts(folded):
        place = int(folded.first[begin]) + begin
        yield place, _stream(folded, begin, end)


def _as_tallies(tally: Tally) -> pa.RecordBatch:
    """Return what was counted, the slots of words first, those of pairs behind them; few of them count anything."""
    counted = [np.flatnonzero(table) for table in tally]
    counts = np.concatenate([table[slots] for table, slots in zip(tally, counted, strict=True)])
    slots = np.concatenate([counted[0], counted[1] + len(tally.words)])
    return batch_of({"slot": slots.astype(np.int32), "count": counts})


def add_up(given: Given, bits: int) -> Iterator[Piece]:
    """Add up the tallies of all chunks, made with tables of `bits` bits. Gives: tally."""
    (tallies,) = given.tables
    if not tallies:
        return
    sums = np.zeros(2 << bits, np.int64)
    for batch in tallies:
        sums[batch.column("slot").to_numpy()] += batch.column("count").to_numpy()
    yield Piece("tally", 0, _as_tallies(Tally(*np.split(sums, 2))))


def rarities(given: Given, bits: int) -> Iterator[Piece]:
    """Say how rare each word of a chunk is, and all that is known of it. Gives: rarities, a row for each of places."""
    (texts,) = given.tables
    if not texts:
        return
    (counted,), (known,) = given.all_beside(0), given.beside[1].read(given.number)
    sums = np.zeros(2 << bits, np.int64)
    sums[counted.column("slot").to_numpy()] = counted.column("count").to_numpy()
    tally = Tally(*np.split(sums, 2))
    parts = [rarity_of(spelling_of(stream), len(stream.words), tally) for _, stream in _streams(texts)]
    alone, behind = (np.concatenate([part[side][1:] for part in parts]) for side in (0, 1))
    names = (*Spread._fields, "setting")
    held, related, carried, setting = (known.column(name).to_numpy(zero_copy_only=False) for name in names)
    facts, windows_ = facts_of(setting, behind), said_of(Spread(held, related, carried))
    rows = {"alone": alone, "behind": behind, "facts": facts, "windows": windows_}
    yield Piece("rarities", given.number, batch_of(rows))


def first_places(texts: Batches) -> Ints:
    """Return the position of the first word of each text of a chunk, and the one behind the last text's border."""
    first = np.concatenate([np.zeros(1, np.int64), *(np.diff(lists(batch.column("words")).first) for batch in texts)])
    return 1 + first.cumsum() + np.arange(len(first))


def words_in(texts: Table) -> int:
    """Return how many words all texts have together."""
    firsts = (first_places(texts.read(chunk)) for chunk in range(len(texts.shards)))
    return sum(int(first[-1]) - len(first) for first in firsts)


def slices_of(texts: Table, most: int) -> tuple[int, ...]:
    """Return the places at which slices of texts begin, about `most` of them of about as many texts each."""
    size = max(1, texts.count // most)
    found: list[int] = []
    for chunk in range(len(texts.shards)):
        starts = first_places(texts.read(chunk))[:-1:size]
        found += (starts + (chunk << PLACE_BITS)).tolist()
    return tuple(found)
