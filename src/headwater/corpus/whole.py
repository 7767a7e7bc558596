"""A corpus of which all texts may stand in memory at a time: compared in one go, nothing kept on disk in between."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, pairwise
from typing import Final

import numpy as np
import pyarrow as pa

from headwater.corpus.ahead import in_order, started
from headwater.corpus.blocks import told_in
from headwater.corpus.columns import Column, Lists, folded_of, lists
from headwater.corpus.library import Bank
from headwater.corpus.published import Told, near_of, passages_of, put_together, rows_of, with_joined
from headwater.engine import Given, Lookup, Piece, make_room
from headwater.reuse.compiled import Known, Loops, loops_for, sealed, side_of
from headwater.reuse.families import first_told
from headwater.reuse.folding import Folded, Ints
from headwater.reuse.kinds import judge_measures
from headwater.reuse.looped import Chained
from headwater.reuse.measures import facts_of, measured
from headwater.reuse.passages import Spread, compare, limits_of
from headwater.reuse.rarity import rarity_once
from headwater.reuse.streamed import Numbered, Pairing, Windows, numbered, spread_in, windows_in
from headwater.reuse.typography import Bits
from headwater.reuse.windows import ASKED_PAIRS
from headwater.settings import CorpusSettings, ReuseSettings

# so many chains are judged at a time, by some two kilobytes each
_CHAINS: Final = 1 << 13
# texts of so many words are a thread's next share: enough for what numpy does by the way not to count
_SHARE_WORDS: Final = 1 << 16
# in so many parts columns are copied out of mapped files: what is mapped counts as memory too
_PARTS: Final = 8
_Read = Callable[[str], Lists]


def whole(given: Given, settings: CorpusSettings) -> Iterator[Piece]:
    """Find the passages of all texts, and say what they are; beside them stands their table again.

    Gives: passages, by the text on the right, the one on the left and the place; near copies.
    """
    (texts,) = given.tables
    if not texts:
        return
    (rows,) = texts
    read = partial(_read, given.beside[0], given.number)
    loops = loops_for(int(lists(rows.column("words")).first[-1]))
    tell = partial(_pieces, names=rows.column("name"), settings=settings.reuse)
    if loops is None:
        yield from tell(_told(folded_of(texts), read, settings.reuse))
        return
    counts = np.diff(read("words").first)
    bank, pairing = _compared(loops, read, counts, (settings.reuse, given.threads))

    def judged(some: range) -> list[Piece]:
        # what is known of texts may still be in the making while the first of them are chained
        parts = (
            told_in(chains, (bank(), bank()), (loops, settings.reuse), len(counts))
            for chains in pairing.chains(some, _CHAINS)
        )
        return [piece for part in parts for piece in tell(part)]

    yield from chain.from_iterable(in_order(judged, pairing.parts(_SHARE_WORDS), given.threads))


def _pieces(told: Told, names: pa.Array, settings: ReuseSettings) -> list[Piece]:
    """Return the passages of some chains, and the near copies."""
    kept = with_joined(told, settings)
    passages = passages_of(kept, first_told(kept.stretches, kept.judged), settings)
    found = put_together([passages] if len(passages.words) else [])
    if found is None:
        return []
    rows = rows_of(found, np.arange(len(names)), names)
    return [Piece("passages", 0, rows), Piece("near", 0, near_of(found))]


def _read(table: Lookup, shard: int, name: str) -> Lists:
    """Return a column of lists: mapped anew, so that what was read makes room as soon as nobody holds it."""
    (rows,) = table.read(shard)
    return lists(rows.column(name))


def _compared(
    loops: Loops, read: _Read, counts: Ints, by: tuple[ReuseSettings, int]
) -> tuple[Callable[[], Bank], Pairing]:
    """Return texts of so many words with what is known of them, and how they are set beside each other.

    `by`: settings, and how many threads there are. Columns are read when they are asked for.
    """
    settings, threads = by
    texts = numbered(loops, (values for _, values in _parts(read, "words", counts)), counts)
    windows = windows_in(loops, texts, limits_of(settings))
    make_room()
    known = started(partial(_known, loops, texts, windows, read), threads)
    along = sealed(Spread(*spread_in(loops, windows)).carried_words(settings.shingle_words))
    kind = _width(read("ends"))
    starts, ends = (_bordered(_parts(read, name, counts), texts.first, kind) for name in ("starts", "ends"))
    side = side_of(texts.numbers, (starts, ends), texts.first[:-1], counts)

    def bank() -> Bank:
        return Bank(side, known(), along)

    return bank, Pairing(loops, side, along, windows, settings)


def _known(loops: Loops, texts: Numbered, windows: Windows, read: _Read) -> Known:
    """Return what is known of each place."""
    alone, behind = rarity_once(loops, (texts.numbers, texts.hashes), windows.number, windows.texts)
    facts = facts_of(np.zeros(1, np.uint16), behind)
    del behind
    # the border behind a text is set too
    for some, setting in _parts(read, "setting", np.diff(texts.first)):
        facts[texts.first[some.start] : texts.first[some.stop]] |= setting
    make_room()
    said = loops.heard(windows.texts, windows.says, ASKED_PAIRS)
    return Known(*(sealed(column) for column in (texts.first, facts, alone, windows.number, said)))


def _setting(read: _Read) -> Bits:
    """Return how the word at each place is set."""
    return np.append(np.zeros(1, np.uint16), read("setting").values)


def _parts(read: _Read, name: str, counts: Ints) -> Iterator[tuple[range, Column]]:
    """Yield a column of texts of so many words, some texts at a time, mapped anew: which, and their values."""
    ends = np.cumsum(counts)
    cuts = np.searchsorted(ends, np.arange(1, _PARTS) * (int(ends[-1]) // _PARTS))
    for begin, end in pairwise([0, *cuts.tolist(), len(counts)]):
        column = read(name)
        yield range(begin, end), column.values[column.first[begin] : column.first[end]]


def _width(ends: Lists) -> type[np.generic]:
    """Return the kind of number that can say where all words end: nearly always half as wide as any text needs."""
    last = ends.values[ends.first[1:][np.diff(ends.first) > 0] - 1]
    return np.uint16 if last.max(initial=0) <= np.iinfo(np.uint16).max else np.int32


def _bordered(parts: Iterator[tuple[range, Column]], first: Ints, kind: type[np.generic]) -> Column:
    """Return a column of texts by places, 0 at borders."""
    places = np.zeros(int(first[-1]), kind)
    for texts, values in parts:
        at = 0
        for text in texts:
            size = int(first[text + 1] - first[text]) - 1
            places[first[text] : first[text] + size] = values[at : at + size]
            at += size
    return places


def _told(folded: Folded, read: _Read, settings: ReuseSettings) -> Told:
    """Return what is found in numpy, all at a time."""
    compared = compare(folded, settings)
    judged = judge_measures(measured(compared, _setting(read), settings.shingle_words))
    stream, chains = compared.stream, compared.chains
    one, two = compared.texts
    last = [side + chains.length - 1 for side in (chains.left, chains.right)]
    spans = stream.starts[chains.left], stream.ends[last[0]], stream.starts[chains.right], stream.ends[last[1]]
    counts = np.diff(chains.first)
    left = chains.left - np.repeat(stream.first[one], counts)
    right = chains.right - np.repeat(stream.first[two], counts)
    placed = Chained(one, two, left, right, chains.length, chains.first, compared.carried)
    return Told(placed, (stream.lengths[one], stream.lengths[two]), spans, judged)
