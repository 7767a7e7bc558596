"""Places of a text of reference where witnesses differ, in words or in spelling alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.stemma.apparatus.strands import FEWEST_REFERENCE_WORDS, Reference, Strand
from headwater.stemma.apparatus.texts import Text

# Changes that overlap are one locus up to this length; beyond it each stands for itself, or a heavily edited witness
# would swallow what the others do.
LONGEST_LOCUS_WORDS = FEWEST_REFERENCE_WORDS - 1
_NUMERAL_PARTS = 3
_SPACES = re.compile(r"\s+")


class Locus(NamedTuple):
    """Words `start`..`end` of the reference, none where something is added, and the strands that depart there.

    `spelling`: the words are the same, their letters, marks or capitals differ.
    """

    start: int
    end: int
    departing: tuple[int, ...]
    spelling: bool = False

    @property
    def long(self) -> bool:
        """Whether it is too long for smaller changes inside it to be told at it."""
        return self.end - self.start > LONGEST_LOCUS_WORDS


def loci_of(reference: Reference, strands: Sequence[Strand], texts: Mapping[int, Text]) -> list[Locus]:
    """Return the loci of one text of reference, by place; those of words come before those of spelling."""
    text = texts[reference.owner]
    changed: list[tuple[int, int, int]] = []
    alone: dict[tuple[int, int], list[int]] = {}
    for number, strand in enumerate(strands):
        for change in strand.changes:
            start, end = _whole_numerals(text, change.start, change.end)
            if change.moved or end - start > LONGEST_LOCUS_WORDS:
                alone.setdefault((change.start, change.end), []).append(number)
            else:
                changed.append((start, end, number))
    found = [Locus(start, end, tuple(numbers)) for (start, end), numbers in sorted(alone.items())]
    spelt = [place for n, strand in enumerate(strands) for place in _respelt(n, strand, text, texts[strand.member])]
    return [*found, *_clusters(changed), *(locus._replace(spelling=True) for locus in _clusters(spelt))]


def _clusters(places: Iterable[tuple[int, int, int]]) -> Iterator[Locus]:
    start, end, numbers = 0, -1, list[int]()
    for first, last, number in sorted(places):
        # sorted, so that what is added at a border comes before the words that begin there and stays apart
        if ((first, last) == (start, end) or first < end) and max(end, last) - start <= LONGEST_LOCUS_WORDS:
            end = max(end, last)
        else:
            if numbers:
                yield Locus(start, end, tuple(dict.fromkeys(numbers)))
            start, end, numbers = first, last, []
        numbers.append(number)
    if numbers:
        yield Locus(start, end, tuple(dict.fromkeys(numbers)))


def _whole_numerals(text: Text, start: int, end: int) -> tuple[int, int]:
    """Widen a change that cuts "1,204" in two."""
    if start == end:
        return start, end
    for _ in range(_NUMERAL_PARTS):
        start -= _joined(text, start)
        end += _joined(text, end)
    return start, end


def _joined(text: Text, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    (piece, _, end), (other, start, _) = text.bare[at - 1], text.bare[at]
    between = text.article.spans[piece].exact[end:start]
    parts = text.folded[at - 1], text.folded[at]
    return piece == other and between in {",", "."} and all(part.isdigit() for part in parts)


def _respelt(number: int, strand: Strand, ours: Text, theirs: Text) -> Iterator[tuple[int, int, int]]:
    """Yield the words of the reference that a strand spells otherwise, and pairs of words with other marks between."""
    for fragment in strand.fragments:
        end = fragment.there + fragment.length
        mine, other = ours.raw(fragment.there, end), theirs.raw(fragment.here, fragment.here + fragment.length)
        if ours is theirs or (mine and folded_spaces(mine) == folded_spaces(other)):
            continue
        for step in range(fragment.length):
            here, there = fragment.here + step, fragment.there + step
            if theirs.raw(here, here + 1) != ours.raw(there, there + 1):
                yield there, there + 1, number
            if step + 1 < fragment.length and _between(theirs, here) != _between(ours, there):
                yield there, there + 2, number


def _between(text: Text, at: int) -> str:
    (piece, _, end), (other, start, _) = text.bare[at], text.bare[at + 1]
    # what stands between two pieces of a body is no part of it
    return folded_spaces(text.article.spans[piece].exact[end:start]) if piece == other else " "


def folded_spaces(text: str) -> str:
    """Return the text with each run of white space as one blank: lines may break anywhere."""
    return _SPACES.sub(" ", text)
