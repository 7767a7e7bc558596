"""What two witnesses share, seen from either side, and where they read differently."""

from bisect import bisect_right
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


class Locus(NamedTuple):
    """A place inside a passage where the two sides differ: code points between the words that are equal again."""

    here: Range
    there: Range

    @property
    def turned(self) -> "Locus":
        """The same place seen from the other side."""
        return Locus(self.there, self.here)


class Shared:
    """All copied passages of a pile by witness: for each the others it shares text with."""

    def __init__(self, reuses: Sequence[Reuse], witness_of: Mapping[str, int]) -> None:
        self._between: dict[int, dict[int, list[Aligned]]] = {}
        self._runs: dict[int, dict[int, list[Range]]] = {}
        for reuse in sorted(reuses, key=lambda r: (r.left, r.right)):
            one, two = witness_of.get(reuse.left_article), witness_of.get(reuse.right_article)
            if reuse.kind != "copy" or one is None or two is None or one == two:
                continue
            left = tuple((b.left_start, b.left_end) for b in reuse.blocks)
            right = tuple((b.right_start, b.right_end) for b in reuse.blocks)
            self._add(one, two, Aligned(reuse.left, reuse.right, left, right))
            self._add(two, one, Aligned(reuse.right, reuse.left, right, left))
        for partners in self._runs.values():
            for runs in partners.values():
                runs.sort()

    def _add(self, here: int, there: int, aligned: Aligned) -> None:
        self._between.setdefault(here, {}).setdefault(there, []).append(aligned)
        self._runs.setdefault(here, {}).setdefault(there, []).extend(aligned.blocks_here)

    def partners(self, witness: int) -> list[int]:
        """Return the witnesses that share copied text with this one, in order."""
        return sorted(self._between.get(witness, ()))

    def passages(self, here: int, there: int) -> list[Aligned]:
        """Return the passages of a pair seen from `here`."""
        return self._between.get(here, {}).get(there, [])

    def agrees(self, here: int, other: int, place: Range) -> bool:
        """Whether `other` reads the same words as `here` all over the place, the words beside it included."""
        runs = self._runs.get(here, {}).get(other, ())
        at = bisect_right(runs, (place[0], 1 << 62)) - 1
        # blocks of one text seldom overlap; a few steps back find the one that covers the place
        return any(start <= place[0] and place[1] <= end for start, end in runs[max(0, at - 2) : at + 1])


def loci(passage: Aligned) -> Iterator[Locus]:
    """Yield the places between two blocks of a passage, reaching one character into the words beside them."""
    for k in range(len(passage.blocks_here) - 1):
        here = passage.blocks_here[k][1] - 1, passage.blocks_here[k + 1][0] + 1
        there = passage.blocks_there[k][1] - 1, passage.blocks_there[k + 1][0] + 1
        yield Locus(here, there)


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
