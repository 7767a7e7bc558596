"""Where the strings of a proposal stand: letter by letter, whole words, and in one way only."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from math import prod
from typing import Final, NamedTuple

from headwater.model import DropReason
from headwater.proposals.answer import Proposal
from headwater.proposals.windows import Window
from headwater.reader.layers import Range

# a string that stands in more places, and more ways to place all of them, are not told apart
_MOST_PLACES: Final = 8
_MOST_WAYS: Final = 512
_JOINING: Final = "'-"


class Placed(NamedTuple):
    """A proposal as places in its window."""

    source: Range
    cue: Range
    content: tuple[Range, ...]

    @property
    def pieces(self) -> tuple[Range, ...]:
        """All its places, in order."""
        return tuple(sorted((self.source, self.cue, *self.content)))


def placed(window: Window, proposal: Proposal) -> Placed | DropReason:
    """Return where a proposal stands in the window it was made for, or why it is dropped.

    Every string is an exact substring of whole words. Source, cue and some of the content share a sentence and none
    lies over another. Where that leaves several ways, the one that has source, cue and content in this order within
    one sentence is meant, if there is one alone.
    """
    options = []
    for string in (proposal.source, proposal.cue, *proposal.content):
        found = [place for place in _places(window.asked, string) if not _cuts_word(window.asked, place)]
        if not found:
            return "cut" if string in window.asked else "not_in_text"
        options.append(found)
    if any(len(found) > _MOST_PLACES for found in options) or prod(map(len, options)) > _MOST_WAYS:
        return "ambiguous"
    ways = (Placed(way[0], way[1], way[2:]) for way in product(*options))
    together = [way for way in ways if _stands_together(way, window.sentences)]
    if not together:
        return "apart"
    meant = together if len(together) == 1 else [w for w in together if _is_in_order(w, window.sentences)]
    return meant[0] if len(meant) == 1 else "ambiguous"


def sentences_meeting(sentences: Sequence[Range], place: Range) -> list[Range]:
    """Return the sentences that share a character with a place."""
    return [s for s in sentences if s[0] < place[1] and place[0] < s[1]]


def _places(text: str, string: str) -> Iterator[Range]:
    at = text.find(string)
    while at >= 0:
        yield at, at + len(string)
        at = text.find(string, at + 1)


def _cuts_word(text: str, place: Range) -> bool:
    return any(_is_inside_word(text, at) for at in place)


def _is_inside_word(text: str, at: int) -> bool:
    """Whether a place parts the letters of one word: "Or|sk", "Renck|'s", "well-|known"."""
    before, behind = text[max(0, at - 2) : at], text[at : at + 2]
    if not before or not behind:
        return False
    if before[-1] in _JOINING:
        return before[:-1].isalnum() and behind[0].isalnum()
    return before[-1].isalnum() and (behind[0].isalnum() or (behind[0] in _JOINING and behind[1:].isalnum()))


def _stands_together(way: Placed, sentences: Sequence[Range]) -> bool:
    if any(first[1] > second[0] for first, second in pairwise(way.pieces)):
        return False
    home = sentences_meeting(sentences, way.cue)
    return (
        len(home) == 1
        and home == sentences_meeting(sentences, way.source)
        and any(home[0] in sentences_meeting(sentences, piece) for piece in way.content)
    )


def _is_in_order(way: Placed, sentences: Sequence[Range]) -> bool:
    pieces = (way.source, way.cue, *way.content)
    homes = {s for piece in pieces for s in sentences_meeting(sentences, piece)}
    return len(homes) == 1 and pieces == way.pieces
