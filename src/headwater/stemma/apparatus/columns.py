"""Which words of a family are one and the same: each witness set beside its exemplar, or else those nearest to it.

Progressive alignment along the stemma. The result is a variant graph in the sense of Haentjens Dekker et al. (2015),
held as columns: a column is a word of the witness that has it first.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.stemma.apparatus.equal_words import equal_words
from headwater.stemma.apparatus.kin import Kindred
from headwater.stemma.apparatus.texts import Text
from headwater.stemma.shared import Aligned, Shared, matched_chars

# a passage this near to both ends of two texts begins or ends with them
NEAR_END_WORDS = 12
# witnesses that one is set beside: its exemplars, then those that share most with it
_MOST_PARTNERS = 4


class Columns(NamedTuple):
    """For each word of a witness the witness that has it first, and its number there."""

    owner: list[int]
    word: list[int]


def columns_of(kindred: Kindred, texts: Mapping[int, Text], shared: Shared) -> dict[int, Columns]:
    """Return the columns of all members, by their numbers.

    Words are one where a passage has them in a block, or where a gap between two blocks has them in the best alignment
    of its words; nothing else is compared. Linear in the text of the family. Misses: words of gaps too long to align.
    """
    exemplars = {link.two if link.exemplar == link.one else link.one: set[int]() for link in kindred.links}
    for link in kindred.links:
        if link.exemplar is not None:
            exemplars[link.two if link.exemplar == link.one else link.one].add(link.exemplar)
    found: dict[int, Columns] = {}
    for member in kindred.members:
        own = Columns([member] * len(texts[member]), list(range(len(texts[member]))))
        for partner in _partners(member, found, exemplars.get(member, set()), shared):
            theirs = found[partner]
            for here, there in _same_words(shared.passages(member, partner), texts[member], texts[partner]):
                if own.owner[here] == member:
                    own.owner[here], own.word[here] = theirs.owner[there], theirs.word[there]
        found[member] = own
    return found


def _partners(member: int, done: Mapping[int, Columns], exemplars: set[int], shared: Shared) -> list[int]:
    beside = [p for p in shared.partners(member) if p in done]
    beside.sort(key=lambda p: (p not in exemplars, -matched_chars(shared.passages(member, p)), p))
    return beside[:_MOST_PARTNERS]


def _same_words(passages: Sequence[Aligned], here: Text, there: Text) -> Iterator[tuple[int, int]]:
    """Yield pairs of word numbers, those of the longest passage first."""
    for passage in sorted(passages, key=lambda p: (p.here.start - p.here.end, p.here, p.there)):
        runs = [
            (one, two)
            for mine, theirs in zip(passage.blocks_here, passage.blocks_there, strict=True)
            if len(one := here.words_in(mine)) == len(two := there.words_in(theirs)) and one
        ]
        if not runs:
            continue
        yield from _at_the_ends(runs, here, there)
        before: tuple[range, range] | None = None
        for one, two in runs:
            if before is not None:
                mine, theirs = range(before[0].stop, one.start), range(before[1].stop, two.start)
                yield from _in_gap(mine, theirs, here, there)
            yield from zip(one, two, strict=True)
            before = one, two


def _at_the_ends(runs: Sequence[tuple[range, range]], here: Text, there: Text) -> Iterator[tuple[int, int]]:
    heads = range(runs[0][0].start), range(runs[0][1].start)
    tails = range(runs[-1][0].stop, len(here)), range(runs[-1][1].stop, len(there))
    for one, two in (heads, tails):
        if max(len(one), len(two)) <= NEAR_END_WORDS:
            yield from _in_gap(one, two, here, there)


def _in_gap(one: range, two: range, here: Text, there: Text) -> Iterator[tuple[int, int]]:
    mine, theirs = here.folded[one.start : one.stop], there.folded[two.start : two.stop]
    for i, j in equal_words(mine, theirs):
        yield one.start + i, two.start + j
