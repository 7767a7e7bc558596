"""Pairs of texts: the passages of those that share enough, judged a bounded number of texts at a time."""

from collections.abc import Iterator, Sequence

import numpy as np

from headwater.corpus.library import Library
from headwater.corpus.linking import Linked, Room, batches, grown_runs, linked, matches_in
from headwater.corpus.published import Passages, near_of, passages_of, put_together, rows_of
from headwater.engine import Given, Piece
from headwater.reuse.chains import Chains
from headwater.reuse.compiled import loops_for
from headwater.reuse.families import first_told, near_copies
from headwater.reuse.kinds import judge_set
from headwater.reuse.matches import pair_keys
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
    loops_for(int(library.words.sum()))
    chains = linked(library, grown_runs(library, openings, settings.reuse), room, settings.reuse)
    shelves = room._replace(word_bytes=room.word_bytes * _SHELF_TIMES)
    found = [_judged(library, chains.taken(part), settings.reuse) for part in batches(library, chains.heads, shelves)]
    whole = put_together([passages for passages in found if len(passages.words)])
    if whole is not None:
        held = np.union1d(whole.left_text, whole.right_text)
        yield Piece("passages", 0, rows_of(whole, held, library.names(held)))
        yield Piece("near", 0, near_of(whole))


def _judged(library: Library, found: Linked, settings: ReuseSettings) -> Passages:
    texts = np.union1d(found.runs.left_text, found.runs.right_text)
    shelf = library.shelf(texts)
    matches = matches_in(shelf.stream, texts, found.runs)
    heads = found.first[:-1]
    left, right = matches.left[heads], matches.right[heads]
    order = np.lexsort((found.carried, right, left, pair_keys(shelf.stream, left, right)))
    chains = Chains(matches.left, matches.right, matches.length, found.first).taken(order)
    compared = Comparison(shelf.stream, shelf.spread, shelf.rarity, chains, found.carried[order])
    judged = judge_set(compared, shelf.setting, None, settings)
    near = near_copies(compared, judged, settings)
    return passages_of(compared, judged, first_told(compared, judged), near, texts)
