"""Pairs of texts: the passages of those that share enough, judged a bounded number of texts at a time."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from headwater.corpus.blocks import told_by_loops
from headwater.corpus.library import Library
from headwater.corpus.linking import Linked, Room, batches, grown_runs, linked, matches_in
from headwater.corpus.published import Told, near_of, passages_of, put_together, rows_of, with_joined
from headwater.engine import Given, Piece
from headwater.reuse.chains import Chains
from headwater.reuse.compiled import loops_for
from headwater.reuse.families import Stretches, first_told
from headwater.reuse.folding import Flags
from headwater.reuse.kinds import Judged, judge_measures
from headwater.reuse.looped import Chained
from headwater.reuse.matches import pair_keys
from headwater.reuse.measures import measured
from headwater.reuse.passages import Comparison
from headwater.settings import CorpusSettings, ReuseSettings

# what laying out texts with all that is known of them takes, for each byte that it takes without their words
_SHELF_TIMES = 3


def pairs(given: Given, settings: CorpusSettings, first_texts: Sequence[int], room: Room) -> Iterator[Piece]:
    """Find the passages of some texts on the right with all texts before them, and say what they are.

    Gives: passages, by the text on the right, the one on the left and the place; near copies.
    """
    (openings,) = given.tables
    if not openings:
        return
    texts, *known = given.beside
    library = Library(texts, first_texts, *known)
    # a large corpus is worth compiled loops, however little of it is compared at a time
    loops = loops_for(int(library.words.sum()))
    if loops is None:
        told = _told_by_shelves(library, openings, room, settings.reuse)
    else:
        told = told_by_loops(library, openings, loops, settings.reuse)
    told = [with_joined(part, settings.reuse) for part in told]
    found = [passages_of(part, keep, settings.reuse) for part, keep in zip(told, _first_told(told), strict=True)]
    whole = put_together([passages for passages in found if len(passages.words)])
    if whole is not None:
        held = np.union1d(whole.left_text, whole.right_text)
        yield Piece("passages", 0, rows_of(whole, held, library.names(held)))
        yield Piece("near", 0, near_of(whole))


def _first_told(told: Sequence[Told]) -> list[Flags]:
    """Return for each part which chains to keep when the quotations and boilerplate of a text are told once."""
    if not told:
        return []
    stretches = Stretches(*map(np.concatenate, zip(*(part.stretches for part in told), strict=True)))
    judged = Judged(*map(np.concatenate, zip(*(part.judged for part in told), strict=True)))
    return np.split(first_told(stretches, judged), np.cumsum([len(part.judged.keep) for part in told])[:-1])


def _told_by_shelves(
    library: Library, openings: Sequence[pa.RecordBatch], room: Room, settings: ReuseSettings
) -> list[Told]:
    """Return what `told_by_loops` returns, texts laid out as far as there is room."""
    chains = linked(library, grown_runs(library, openings, settings), room, settings)
    shelves = room._replace(word_bytes=room.word_bytes * _SHELF_TIMES)
    return [_told(library, chains.taken(part), settings) for part in batches(library, chains.heads, shelves)]


def _told(library: Library, found: Linked, settings: ReuseSettings) -> Told:
    texts = np.union1d(found.runs.left_text, found.runs.right_text)
    shelf = library.shelf(texts)
    matches = matches_in(shelf.stream, texts, found.runs)
    heads = found.first[:-1]
    left, right = matches.left[heads], matches.right[heads]
    order = np.lexsort((found.carried, right, left, pair_keys(shelf.stream, left, right)))
    chains = Chains(matches.left, matches.right, matches.length, found.first).taken(order)
    stream, carried = shelf.stream, found.carried[order]
    measures = measured(
        Comparison(stream, shelf.spread, shelf.rarity, chains, carried), shelf.setting, settings.shingle_words
    )
    one, two = measures.texts
    behind = [side + chains.length - 1 for side in (chains.left, chains.right)]
    spans = stream.starts[chains.left], stream.ends[behind[0]], stream.starts[chains.right], stream.ends[behind[1]]
    counts = np.diff(chains.first)
    starts = chains.left - np.repeat(stream.first[one], counts), chains.right - np.repeat(stream.first[two], counts)
    placed = Chained(texts[one], texts[two], *starts, chains.length, chains.first, carried)
    return Told(placed, measures.lengths, spans, judge_measures(measures))
