"""From passages to the noun: spans and blocks in code points, cut where a body is cut."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from headwater.model import Block, Reuse, ReuseKind
from headwater.reuse.bodies import Body
from headwater.reuse.chains import Chains
from headwater.reuse.stream import Stream

Words = Sequence[tuple[int, int]]


class Aligned(NamedTuple):
    """The equal words of a passage, side by side: characters of the left body's text and of the right one's."""

    left: int
    left_end: int
    right: int
    right_end: int


def words_of_chain(stream: Stream, chains: Chains, number: int) -> list[list[Aligned]]:
    """Return the words of a chain, run by run."""
    runs: list[list[Aligned]] = []
    for run in range(int(chains.first[number]), int(chains.first[number + 1])):
        left = np.arange(chains.left[run], chains.left[run] + chains.length[run])
        right = left - chains.left[run] + chains.right[run]
        columns = (stream.starts[left], stream.ends[left], stream.starts[right], stream.ends[right])
        runs.append([Aligned(*row) for row in zip(*(column.tolist() for column in columns), strict=True)])
    return runs


def reuses_of(left: Body, right: Body, runs: Sequence[Sequence[Aligned]], kind: ReuseKind) -> Iterator[Reuse]:
    """Yield a passage as one reuse, or as several where a body stands in several pieces with other text between.

    The body that comes first by place is put on the left. Blocks spell the same folded words on both sides.
    """
    if right.key < left.key:
        left, right = right, left
        runs = [[Aligned(w.right, w.right_end, w.left, w.left_end) for w in run] for run in runs]
    parts = [(pieces, part) for run in runs for pieces, part in _cut(left, right, run)]
    for _, members in groupby(parts, key=lambda part: part[0]):
        blocks = [part for _, part in members]
        first, last = blocks[0], blocks[-1]
        matched = sum(b.left_end - b.left + b.right_end - b.right for b in blocks)
        aligned = last.left_end - first.left + last.right_end - first.right
        yield Reuse(
            left=left.span(first.left, last.left_end),
            right=right.span(first.right, last.right_end),
            left_article=left.key[2],
            right_article=right.key[2],
            kind=kind,
            identity=matched / aligned,
            blocks=tuple(_block(left, right, block) for block in blocks),
        )


def _cut(left: Body, right: Body, run: Sequence[Aligned]) -> Iterator[tuple[tuple[int, int], Aligned]]:
    """Cut a run at the borders of pieces; yield the pieces and the part that stands in them."""
    for pieces, members in groupby(run, key=lambda w: (left.piece_at(w.left), right.piece_at(w.right))):
        words = list(members)
        yield pieces, Aligned(words[0].left, words[-1].left_end, words[0].right, words[-1].right_end)


def _block(left: Body, right: Body, part: Aligned) -> Block:
    left_place, right_place = left.place_of(part.left), right.place_of(part.right)
    return Block(
        left_start=left_place,
        left_end=left_place + part.left_end - part.left,
        right_start=right_place,
        right_end=right_place + part.right_end - part.right,
    )
