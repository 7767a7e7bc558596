"""From openings to chains by compiled loops, for two sets of texts wherever their columns lie."""

from typing import NamedTuple

import numpy as np

from headwater.reuse.compiled import Along, Loops, Side
from headwater.reuse.edges import RANKS
from headwater.reuse.folding import Flags, Ints, Places
from headwater.settings import ReuseSettings

EDGED_WORDS = 16
"""Pairs of texts with fewer equal words keep their passages as they were found."""

_MOST_BITS = 63


class Openings(NamedTuple):
    """Pairs of places where runs open: the text and the words of it before, on the left and on the right."""

    left_text: Places | Ints
    left: Places | Ints
    right_text: Places | Ints
    right: Places | Ints


class Block(NamedTuple):
    """Two sets of texts, and which words of the left ones are carried along."""

    sides: tuple[Side, Side]
    along: Along


class Chained(NamedTuple):
    """Chains, each pair of texts by place; chain n has the runs `first[n]` to `first[n + 1]`, in words of its texts."""

    left_text: Ints
    right_text: Ints
    left: Ints
    right: Ints
    length: Ints
    first: Ints
    carried: Flags


def runs_of(loops: Loops, block: Block, openings: Openings, settings: ReuseSettings) -> Places:
    """Return runs as columns: left text, right text, place left, place right, words, whether carried.

    In order of the texts on the right, then of those on the left, own runs of a pair first. Pairs whose own runs cannot
    come to a passage are left out.
    """
    # they are grown in place
    columns = tuple(np.array(column, np.int32) for column in openings)
    length = loops.grown(block.sides, columns, settings.shingle_words)
    texts = columns[0], columns[2]
    bits = max(1, (2 * len(length)).bit_length())
    kept = loops.weighty(texts, length, settings.min_passage_words, np.array([64 - bits], np.uint64))
    kept = kept[pair_order(texts[1][kept], texts[0][kept])]
    found, count = loops.runs(block.along, kept, (*columns, length), asked_of(settings)[:-1])
    runs: Places = found[:, :count]
    return runs


def first_holders(runs: Places) -> Flags:
    """Return which runs to keep: own ones, and of carried ones at one place on the right that of the first text.

    All runs of a text on the right are needed together.
    """
    keep: Flags = runs[5] == 0
    carried = np.flatnonzero(~keep)
    left_text, right_text, left, right = runs[:4, carried]
    order = np.lexsort((left, left_text, right, right_text))
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = (np.diff(right_text[order]) != 0) | (np.diff(right[order]) != 0)
    keep[carried[order[fresh]]] = True
    return keep


def chains_of_runs(loops: Loops, block: Block, runs: Places, settings: ReuseSettings) -> Chained:
    """Return the chains of runs that came from `runs_of`."""
    found, count, told, number = loops.chains(
        block.sides, block.along, np.ascontiguousarray(runs), asked_of(settings)[1:], RANKS
    )
    left, right, length = found[:, :count]
    one, two, first, carried = told[:, :number]
    return Chained(one, two, left, right, length, np.append(first, count), carried != 0)


def pair_order(right: Places | Ints, left: Places | Ints) -> Ints:
    """Return an order by two numbers that are not negative; as often as can be by one sort of one number."""
    if not len(right):
        return np.zeros(0, np.int64)
    bits = [int(most).bit_length() for most in (right.max(), left.max(), len(right))]
    if sum(bits) > _MOST_BITS:
        return np.lexsort((left, right))
    packed = (right.astype(np.uint64) << np.uint64(bits[1]) | left.astype(np.uint64)) << np.uint64(bits[2])
    packed |= np.arange(len(right), dtype=np.uint64)
    packed.sort()
    order: Ints = (packed & np.uint64((1 << bits[2]) - 1)).astype(np.int64)
    return order


def asked_of(settings: ReuseSettings) -> tuple[int, int, int, int, int, int]:
    """Return the numbers that loops are called with, in the order of `compiled.pairing.beside`."""
    # a pair of fewer words in all has so many runs at most between two of a chain
    back = -(-EDGED_WORDS // settings.shingle_words) - 1
    return (
        settings.shingle_words, settings.min_passage_words, EDGED_WORDS, settings.max_gap_words, back,
        settings.min_passage_chars,
    )  # fmt: skip
