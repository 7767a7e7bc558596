"""Where a page names writers and times: by what it calls its elements, or by how times are spelt."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from headwater.capture.page import moments, words
from headwater.capture.page.outline import Box, Outline, Spaces

_NAMES_WRITERS: Final = words.AUTHOR | words.WEAK
_LONGEST_AUTHOR_CHARS: Final = 60
_LONGEST_TIME_CHARS: Final = 80
_HIGHEST_CLIMB: Final = 64
# Writers named in one way this often make it worth looking for times that nothing but their spelling tells.
_FEWEST_ALIKE: Final = 3


class Anchor(NamedTuple):
    """Where a page names a writer or a time; `box`: the element that does, or the innermost around it; `sure` if so."""

    start: int
    end: int
    box: int
    sure: bool = True


def authors_in(outline: Outline, text: str, spaces: Spaces) -> tuple[Anchor, ...]:
    """Return the innermost elements that seem to name a writer, outside of quotes."""
    found: list[Anchor] = []
    for place, box in enumerate(outline.boxes):
        if not box.marks & _NAMES_WRITERS or (box.around | box.marks) & words.QUOTE:
            continue
        start, end = spaces.trim(box.start, box.end)
        if not 0 < end - start <= _LONGEST_AUTHOR_CHARS or text.find("\n", start, end) >= 0:
            continue
        sure = box.marks & words.AUTHOR != 0
        while found and outline.boxes[found[-1].box].last >= place:
            sure = found.pop().sure or sure
        found.append(Anchor(start, end, place, sure))
    return tuple(sorted(found))


def times_in(outline: Outline, text: str, spaces: Spaces) -> tuple[Anchor, ...]:
    """Return the outermost short elements that seem to name a time, outside of quotes, narrowed to the time."""
    found: list[Anchor] = []
    covered = -1
    for place, box in enumerate(outline.boxes):
        if not box.marks & words.TIME or place <= covered or (box.around | box.marks) & words.QUOTE:
            continue
        start, end = spaces.trim(box.start, box.end)
        if 0 < end - start <= _LONGEST_TIME_CHARS and moments.tells(text, start, end):
            start, end = moments.narrowed(text, start, end)
            covered = box.last
            if not moments.is_other(text, start):
                found.append(Anchor(start, end, place))
    return tuple(sorted(found))


def spelt_times(outline: Outline, text: str) -> tuple[Anchor, ...]:
    """Return the times that stand in short lines, whatever the elements around them are called; outside of quotes."""
    starts = [box.start for box in outline.boxes]
    found = []
    for start, end in moments.in_short_lines(text):
        place = innermost(outline.boxes, starts, start, end)
        box = outline.boxes[place] if place >= 0 else None
        if box is None or not (box.around | box.marks) & words.QUOTE:
            found.append(Anchor(start, end, place))
    return tuple(found)


def innermost(boxes: Sequence[Box], starts: Sequence[int], start: int, end: int) -> int:
    """Return the place of the innermost box around an extent, -1 where none is near."""
    place = bisect_left(starts, start + 1) - 1
    for _ in range(_HIGHEST_CLIMB):
        if place < 0 or (boxes[place].start <= start and boxes[place].end >= end):
            return place
        place = boxes[place].parent
    return -1


def may_spell_times(outline: Outline, authors: Sequence[Anchor]) -> bool:
    """Whether lines are worth reading for times: a message is called so, or writers are named in one way repeatedly."""
    if outline.marks & words.TALK and any(
        box.marks & words.BODY and box.marks & (words.TALK | words.COMMENTS) for box in outline.boxes
    ):
        return True
    ways: dict[tuple[str, tuple[str, ...]], int] = defaultdict(int)
    for anchor in authors:
        box = outline.boxes[anchor.box]
        ways[box.tag, box.tokens[:1]] += not (box.around | box.marks) & words.LISTED
    return max(ways.values(), default=0) >= _FEWEST_ALIKE
