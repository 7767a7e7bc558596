"""Pairs of texts by compiled loops: chunk beside chunk, every column where it lies, and no text laid out again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import numbers
from headwater.corpus.library import Bank, Library
from headwater.corpus.published import Told
from headwater.corpus.windows import IN_CHUNK, PLACE_BITS
from headwater.reuse.compiled import Loops, along_of
from headwater.reuse.folding import Ints, Places
from headwater.reuse.kinds import judge_measures
from headwater.reuse.looped import Block, Chained, Openings, chains_of_runs, first_holders, runs_of
from headwater.reuse.measures import Measures, counted
from headwater.settings import ReuseSettings

Chunks = tuple[int, int]


def told_by_loops(
    library: Library, openings: Sequence[pa.RecordBatch], loops: Loops, settings: ReuseSettings
) -> list[Told]:
    """Return the chains that openings come to, judged; those of two texts in one part.

    Of a text on the right all openings are needed together.
    """
    left, right = numbers(openings, "left", np.int64), numbers(openings, "right", np.int64)
    one, two = (numbers(openings, name, np.int32).astype(np.int64) for name in ("left_text", "right_text"))
    runs = np.zeros((6, 0), np.int32)
    for chunks, rows in _by_chunks(library, left >> PLACE_BITS, right >> PLACE_BITS):
        inside = Openings(
            one[rows], (left[rows] & IN_CHUNK) - library.first[one[rows]],
            two[rows], (right[rows] & IN_CHUNK) - library.first[two[rows]],
        )  # fmt: skip
        base = _bases(library, chunks)
        inside = inside._replace(left_text=inside.left_text - base[0], right_text=inside.right_text - base[1])
        part = runs_of(loops, _block(_banks(library, chunks)), inside, settings)
        part[:2] += base.astype(np.int32)
        runs = np.concatenate([runs, part], axis=1)
    runs = runs[:, first_holders(runs)]
    return [
        _told(library, chunks, runs[:, rows], (loops, settings))
        for chunks, rows in _by_chunks(library, *(library.chunks_of(texts) for texts in runs[:2]))
    ]


def _by_chunks(library: Library, left: Ints, right: Ints) -> Iterator[tuple[Chunks, Ints]]:
    """Yield the rows whose texts lie in two chunks, in order."""
    key = left * library.chunk_count + right
    order = np.argsort(key, kind="stable")
    for begin, end in pairwise(np.flatnonzero(np.diff(key[order], prepend=-1, append=-1)).tolist()):
        yield divmod(int(key[order[begin]]), library.chunk_count), order[begin:end]


def _bases(library: Library, chunks: Chunks) -> Ints:
    """Return the numbers of the first texts of two chunks, as a column."""
    return np.array([[library.first_text(chunk)] for chunk in chunks])


def _banks(library: Library, chunks: Chunks) -> tuple[Bank, Bank]:
    one = library.bank(chunks[0])
    return one, one if chunks[0] == chunks[1] else library.bank(chunks[1])


def _block(banks: tuple[Bank, Bank]) -> Block:
    return Block((banks[0].side, banks[1].side), along_of(banks[0].known.first, banks[0].along))


def _told(library: Library, chunks: Chunks, runs: Places, by: tuple[Loops, ReuseSettings]) -> Told:
    """Chain runs of texts of two chunks, and judge the chains."""
    (loops, settings), banks, base = by, _banks(library, chunks), _bases(library, chunks)
    runs[:2] -= base.astype(np.int32)
    chains = chains_of_runs(loops, _block(banks), runs, settings)
    told = told_in(chains, banks, by, len(library.words))
    numbered = chains._replace(left_text=chains.left_text + base[0], right_text=chains.right_text + base[1])
    return told._replace(chains=numbered)


def told_in(chains: Chained, banks: tuple[Bank, Bank], by: tuple[Loops, ReuseSettings], most_texts: int) -> Told:
    """Judge chains of texts in two banks; no window stands in more than `most_texts`."""
    measures = _measured(chains, banks, by, most_texts)
    counts = np.diff(chains.first)
    spans = []
    for bank, text, place in zip(banks, measures.texts, (chains.left, chains.right), strict=True):
        at = place + np.repeat(bank.side.first[text], counts)
        ends = at + chains.length - 1
        spans += [bank.side.starts[at].astype(np.int32), bank.side.ends[ends].astype(np.int32)]
    return Told(chains, measures.lengths, tuple(spans), judge_measures(measures))


def _measured(
    chains: Chained, banks: tuple[Bank, Bank], by: tuple[Loops, ReuseSettings], most_texts: int
) -> Measures:  # fmt: skip
    texts = chains.left_text, chains.right_text
    heads, tails = chains.first[:-1], chains.first[1:] - 1
    begins = chains.left[heads], chains.right[heads]
    ends = chains.left[tails] + chains.length[tails], chains.right[tails] + chains.length[tails]
    counts = counted(
        by[0], ((banks[0].side, banks[0].known), (banks[1].side, banks[1].known)), texts,
        (chains.left, chains.right, chains.length, chains.first), by[1].shingle_words, most_texts,
    )  # fmt: skip
    lengths = banks[0].side.size[texts[0]], banks[1].side.size[texts[1]]
    return Measures(texts, lengths, (begins[0], ends[0], begins[1], ends[1]), chains.carried, counts)
