"""Witnesses laid along the text they have in common, and where each of them departs from it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from headwater.stemma.apparatus.columns import NEAR_END_WORDS, Columns
from headwater.stemma.apparatus.kin import Kindred
from headwater.stemma.apparatus.texts import Text

# what a witness adds is text of reference for the others that have it from there, if it is longer than a locus
FEWEST_REFERENCE_WORDS = 13
# one side of a gap may be as long as the longest omission that is told, the other as a gap of the reuse stage
_LONGEST_WORDS, _LONGEST_CHANGE_WORDS = 120, 40
_FEWEST_STRAND_WORDS = 4
_OPEN_STRANDS, _MOST_HOLDERS = 12, 8
_MOSTLY = 0.8
_SWAPPED_WORDS, _SWAPPED_OVER_WORDS = 12, 3


class Reference(NamedTuple):
    """Words `first`..`last` (exclusive) of witness `owner`, which no witness before it has; `whole`: all it has."""

    owner: int
    first: int
    last: int
    whole: bool


class Fragment(NamedTuple):
    """`length` words from word `here` of a witness and word `there` of its reference that are the same."""

    here: int
    there: int
    length: int


class Change(NamedTuple):
    """Words `start`..`end` of the reference where a witness has `first`..`last`; `moved`: those stand elsewhere."""

    start: int
    end: int
    first: int
    last: int
    moved: bool = False


class Strand:
    """A stretch of one witness that runs along its reference, forward on both sides.

    `ends`: how many words the witness and its reference have, where the reference is a whole text.
    """

    def __init__(self, member: int, fragments: Sequence[Fragment], ends: tuple[int, int] | None) -> None:
        self.member, self.fragments, self._ends_at = member, fragments, ends
        self.changes: list[Change] = []
        self._theirs = [f.there for f in fragments]
        self._starts: list[int] = []
        self._ends: frozenset[int] = frozenset()

    def settle(self, changes: Sequence[Change]) -> None:
        """Take the places where the strand departs, in order."""
        self.changes = list(changes)
        self._starts = [change.start for change in changes]
        self._ends = frozenset(change.end for change in changes)

    def at(self, there: int) -> int | None:
        """Return the word that is the same as word `there` of the reference."""
        number = bisect_right(self._theirs, there) - 1
        if number < 0:
            return None
        fragment = self.fragments[number]
        beyond = there - fragment.there
        return fragment.here + beyond if beyond < fragment.length else None

    def within(self, start: int, end: int) -> list[Change]:
        """Return the changes from `start` to `end`, those of no words at either border left out."""
        found: list[Change] = []
        number = bisect_left(self._starts, start)
        while number < len(self.changes) and self.changes[number].start < end:
            change = self.changes[number]
            if change.end <= end and (change.start > start or change.end > start):
                found.append(change)
            number += 1
        return found

    def reading(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the words that stand for `start`..`end` of the reference; None where that cannot be told apart."""
        if start == end:
            return self._inserted(start)
        inside = self.within(start, end)
        first, last = self.at(start), self.at(end - 1)
        if first is None:
            first = next((c.first for c in inside if c.start == start), None)
        last = last + 1 if last is not None else next((c.last for c in inside if c.end == end), None)
        if first is None or last is None:
            return None
        # words of another strand may stand between; then these are not all there is
        words = end - start + sum(c.last - c.first - (c.end - c.start) for c in inside)
        return (first, last) if last - first == words else None

    def _inserted(self, place: int) -> tuple[int, int] | None:
        number = bisect_left(self._starts, place)
        for change in self.changes[number : number + 2]:
            if change.start == change.end == place:
                return change.first, change.last
        before, behind = self.at(place - 1), self.at(place)
        if before is not None and behind is not None:
            return (behind, behind) if behind == before + 1 else None
        if behind is not None:
            return (behind, behind) if place in self._ends or (not place and not behind) else None
        departs = number < len(self._starts) and self._starts[number] == place
        departs = departs or (before is not None and (before + 1, place) == self._ends_at)
        return (before + 1, before + 1) if before is not None and departs else None


def strands_of(
    kindred: Kindred, texts: Mapping[int, Text], columns: Mapping[int, Columns]
) -> Iterator[tuple[Reference, list[Strand]]]:
    """Yield every text of reference that several members have, with their strands in the order of the members."""
    references = {m: _references(m, columns[m]) for m in kindred.members}
    held: dict[Reference, dict[int, list[tuple[int, int]]]] = {r: {} for rs in references.values() for r in rs}
    inside = {m: _inside(rs, len(columns[m].owner)) for m, rs in references.items()}
    for member in kindred.members:
        for here, (owner, there) in enumerate(zip(*columns[member], strict=True)):
            reference = inside[owner][there]
            if reference is not None:
                held[reference].setdefault(member, []).append((here, there))
    for reference, pairs in held.items():
        if len(pairs) > 1:
            yield reference, [s for member, same in pairs.items() for s in _strands(member, same, reference, texts)]


def _references(member: int, columns: Columns) -> list[Reference]:
    found: list[Reference] = []
    start: int | None = None
    for number, owner in enumerate([*columns.owner, -1]):
        if owner == member:
            start = number if start is None else start
        elif start is not None:
            if number - start >= FEWEST_REFERENCE_WORDS or number - start == len(columns.owner):
                found.append(Reference(member, start, number, number - start == len(columns.owner)))
            start = None
    return found


def _inside(references: Sequence[Reference], words: int) -> list[Reference | None]:
    found: list[Reference | None] = [None] * words
    for reference in references:
        found[reference.first : reference.last] = [reference] * (reference.last - reference.first)
    return found


def _strands(
    member: int, same: Sequence[tuple[int, int]], reference: Reference, texts: Mapping[int, Text]
) -> list[Strand]:
    here, there = texts[member].folded, texts[reference.owner].folded
    chains = [_with_swaps(chain, here, there) for chain in _chained(_fragments(same))]
    ends = (len(here), len(there)) if reference.whole else None
    long = (chain for chain in chains if sum(f.length for f in chain) >= _FEWEST_STRAND_WORDS)
    strands = [Strand(member, chain, ends) for chain in long]
    beside = _Beside(strands, len(here)) if len(strands) > 1 else None
    for strand in strands:
        found = list(_departures(strand, ends))
        if beside is not None:
            found = [beside.settled(change, strand) for change in found]
        strand.settle([c for c in _carried(found, here, there) if c.start < c.end or c.first < c.last])
    return strands


def _carried(changes: Sequence[Change], here: Sequence[str], there: Sequence[str]) -> Iterator[Change]:
    """Make one of words left out at one place and added at another of the same stretch: they were moved."""
    added = {tuple(here[c.first : c.last]): c for c in changes if c.start == c.end and not c.moved}
    taken: set[Change] = set()
    found: list[Change] = []
    for change in changes:
        gone = tuple(there[change.start : change.end])
        other = added.get(gone) if change.first == change.last and len(gone) >= _FEWEST_STRAND_WORDS else None
        if other is None or other in taken:
            found.append(change)
        else:
            taken.add(other)
            found.append(change._replace(first=other.first, last=other.last, moved=True))
    return (change for change in found if change not in taken)




def _with_swaps(chain: Sequence[Fragment], here: Sequence[str], there: Sequence[str]) -> list[Fragment]:
    """Drop fragments of a few words that others were put before or behind ("4 March"), so that it is one change."""
    kept: list[Fragment] = []
    for number, fragment in enumerate(chain):
        if kept and number + 1 < len(chain) and fragment.length <= _SWAPPED_OVER_WORDS:
            last, following = kept[-1], chain[number + 1]
            ours = here[last.here + last.length : following.here]
            theirs = there[last.there + last.length : following.there]
            if len(ours) == len(theirs) <= _SWAPPED_WORDS and sorted(ours) == sorted(theirs):
                continue
        kept.append(fragment)
    return kept


def _fragments(same: Sequence[tuple[int, int]]) -> list[Fragment]:
    found: list[Fragment] = []
    for here, there in same:
        last = found[-1] if found else None
        if last and (here, there) == (last.here + last.length, last.there + last.length):
            found[-1] = Fragment(last.here, last.there, last.length + 1)
        else:
            found.append(Fragment(here, there, 1))
    return found


def _chained(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Put each fragment, in order, behind the nearest chain that it goes on, the heavier one of two as near."""
    chains: list[list[Fragment]] = []
    for fragment in fragments:
        best: tuple[int, int] | None = None
        chosen: list[Fragment] | None = None
        for chain in chains[-_OPEN_STRANDS:]:
            tail = chain[-1]
            here, there = fragment.here - tail.here - tail.length, fragment.there - tail.there - tail.length
            if min(here, there) < 0 or min(here, there) > _LONGEST_CHANGE_WORDS or max(here, there) > _LONGEST_WORDS:
                continue
            price = here + there, -sum(f.length for f in chain[-3:])
            if best is None or price < best:
                best, chosen = price, chain
        if chosen is None:
            chains.append([fragment])
        else:
            chosen.append(fragment)
    return chains


def _departures(strand: Strand, ends: tuple[int, int] | None) -> Iterator[Change]:
    first, last = strand.fragments[0], strand.fragments[-1]
    if ends is not None and max(first.here, first.there) <= NEAR_END_WORDS:
        yield Change(0, first.there, 0, first.here)
    for before, behind in pairwise(strand.fragments):
        yield Change(before.there + before.length, behind.there, before.here + before.length, behind.here)
    if ends is not None:
        here, there = last.here + last.length, last.there + last.length
        if max(ends[0] - here, ends[1] - there) <= NEAR_END_WORDS:
            yield Change(there, ends[1], here, ends[0])


class _Beside:
    """All strands of one witness: what stands between two words of one may belong to another."""

    def __init__(self, strands: Sequence[Strand], words: int) -> None:
        taken = [0] * (words + 1)
        self._holders: dict[int, list[Strand]] = {}
        for strand in strands:
            for fragment in strand.fragments:
                for step in range(fragment.length):
                    taken[fragment.here + step + 1] = 1
                    holders = self._holders.setdefault(fragment.there + step, [])
                    if len(holders) < _MOST_HOLDERS:
                        holders.append(strand)
        self._taken = list(accumulate(taken))

    def settled(self, change: Change, strand: Strand) -> Change:
        """Take away words that belong to another strand; words left out here that stand elsewhere are moved."""
        if self._taken[change.last] - self._taken[change.first] >= _MOSTLY * max(1, change.last - change.first):
            change = change._replace(last=change.first)
        if change.start == change.end or change.first < change.last:
            return change
        others = (held for at in range(change.start, change.end) for held in self._holders.get(at, ()))
        for other in dict.fromkeys(others):
            around = other.at(change.start - 1), other.at(change.end)
            if other is strand or around != (None, None):
                continue  # the passage stands there a second time, with what is around it
            places = [place for at in range(change.start, change.end) if (place := other.at(at)) is not None]
            if len(places) >= _MOSTLY * (change.end - change.start):
                return change._replace(first=min(places), last=max(places) + 1, moved=True)
        return change
