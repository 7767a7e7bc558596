"""From passages to the noun: spans and blocks in code points, cut where a body is cut."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from headwater.model import Block, Reuse, ReuseKind
from headwater.reuse.bodies import Body
from headwater.reuse.chains import Chain, Run


def reuses_of(left: Body, right: Body, chain: Chain, kind: ReuseKind) -> Iterator[Reuse]:
    """Yield a passage as one reuse, or as several where a body stands in several pieces with other text between.

    The body that comes first by place is put on the left. Blocks spell the same folded words on both sides.
    """
    if right.key < left.key:
        left, right, chain = right, left, tuple(Run(run.right, run.left, run.length) for run in chain)
    for part in _parts(left, right, chain):
        blocks = tuple(_block(left, right, run) for run in part)
        outer_left, outer_right = (
            left.span(part[0].left, part[-1].left_end),
            right.span(part[0].right, part[-1].right_end),
        )
        matched = sum(b.left_end - b.left_start + b.right_end - b.right_start for b in blocks)
        first, last = blocks[0], blocks[-1]
        aligned = last.left_end - first.left_start + last.right_end - first.right_start
        yield Reuse(
            left=outer_left,
            right=outer_right,
            left_article=left.key[2],
            right_article=right.key[2],
            kind=kind,
            identity=matched / aligned,
            blocks=blocks,
        )


def _block(left: Body, right: Body, run: Run) -> Block:
    return Block(
        left_start=int(left.starts[run.left]),
        left_end=int(left.ends[run.left_end - 1]),
        right_start=int(right.starts[run.right]),
        right_end=int(right.ends[run.right_end - 1]),
    )


def _parts(left: Body, right: Body, chain: Chain) -> Iterator[Chain]:
    whole = [run for long in chain for run in _cut(left, right, long)]
    for _, part in groupby(whole, key=lambda run: (int(left.piece[run.left]), int(right.piece[run.right]))):
        yield tuple(part)


def _cut(left: Body, right: Body, run: Run) -> Iterator[Run]:
    """Cut a run at the borders of pieces."""
    pieces = zip(
        left.piece[run.left : run.left_end].tolist(), right.piece[run.right : run.right_end].tolist(), strict=True
    )
    places = list(pieces)
    cuts = [at for at in range(1, len(places)) if places[at] != places[at - 1]]
    for start, end in pairwise((0, *cuts, len(places))):
        yield Run(run.left + start, run.right + start, end - start)
