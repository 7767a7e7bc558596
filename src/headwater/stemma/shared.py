"""What two witnesses share, seen from either side."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.model import Reuse, Span

Range = tuple[int, int]


class Aligned(NamedTuple):
    """A passage seen from one side: its span here and there, and the blocks here and there, in order."""

    here: Span
    there: Span
    blocks_here: tuple[Range, ...]
    blocks_there: tuple[Range, ...]


class Shared:
    """All copied passages of a pile by witness: for each the others it shares text with."""

    def __init__(self, reuses: Sequence[Reuse], witness_of: Mapping[str, int]) -> None:
        self._between: dict[int, dict[int, list[Aligned]]] = {}
        for reuse in sorted(reuses, key=lambda r: (r.left, r.right)):
            one, two = witness_of.get(reuse.left_article), witness_of.get(reuse.right_article)
            if reuse.kind != "copy" or one is None or two is None or one == two:
                continue
            left = tuple((b.left_start, b.left_end) for b in reuse.blocks)
            right = tuple((b.right_start, b.right_end) for b in reuse.blocks)
            self._add(one, two, Aligned(reuse.left, reuse.right, left, right))
            self._add(two, one, Aligned(reuse.right, reuse.left, right, left))

    def _add(self, here: int, there: int, aligned: Aligned) -> None:
        self._between.setdefault(here, {}).setdefault(there, []).append(aligned)

    def partners(self, witness: int) -> list[int]:
        """Return the witnesses that share copied text with this one, in order."""
        return sorted(self._between.get(witness, ()))

    def passages(self, here: int, there: int) -> list[Aligned]:
        """Return the passages of a pair seen from `here`."""
        return self._between.get(here, {}).get(there, [])


def matched_chars(passages: Sequence[Aligned]) -> int:
    """Return how many characters of this side stand word for word on the other, each counted once."""
    return sum(end - start for start, end in union(r for p in passages for r in p.blocks_here))


def union(ranges: Iterator[Range] | Sequence[Range]) -> list[Range]:
    """Return the ranges in order, those that meet made one."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
