"""The elements of a page that may hold or tell of contributions, their extents noted while the text is written."""

import re
from bisect import bisect_right
from typing import Final

from headwater.capture.page import marks, words
from headwater.capture.page.tags import NOTED, Tag

_MOST_BOXES: Final = 500_000
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONG_SPACE: Final = re.compile(r"\s{9,}+")
_SPACE: Final = re.compile(r"\s{0,9}+")


class Box:
    """One element: characters `start`..`end` of the text with white space before it, `linked` of them in links.

    `parent` and `last` are places in the outline: the element around it, and the last one inside it. `around`: the
    marks of all elements it stands inside of.
    """

    __slots__ = ("around", "end", "last", "linked", "marks", "names", "number", "parent", "start", "tag")

    def __init__(self, parent: int, tag: str, signs: int, found: dict[str, str]) -> None:
        self.parent, self.tag, self.marks = parent, tag, signs
        self.names, self.number = (found.get("class", ""), found.get("id", "")) if found else ("", "")
        self.start = self.linked = self.around = 0
        self.end = self.last = -1

    @property
    def tokens(self) -> tuple[str, ...]:
        """Its class names and id, as `marks.tokens_of` gives them."""
        return marks.tokens_of(self.names[: marks.LONGEST_NAMES_CHARS], self.number[: marks.LONGEST_NAMES_CHARS])


class Outline:
    """Boxes in the order of their start tags. Every step costs what it opens or closes."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self._open: list[int] = []
        self.marks = 0  # of all boxes together

    def open(self, tag: Tag, at: int, linked: int, *, in_link: bool) -> int:
        """Note an element that opens where the text is `at` characters long, `linked` of them in links.

        Returns its place, -1 where it is none.
        """
        name, signs = tag.name, tag.marks
        outer = self._open[-1] if self._open else -1
        if name == "a" and outer >= 0 and self.boxes[outer].tag in _HEADINGS:
            self._note_heading(self.boxes[outer], tag.found.get("href", ""))
        if not (signs or name in NOTED) or len(self.boxes) >= _MOST_BOXES:
            return -1
        if in_link and name in _HEADINGS:
            signs |= words.HEADLINK
        box = Box(outer, name, signs, tag.found)
        box.start, box.linked = at, linked
        if outer >= 0:
            box.around = self.boxes[outer].around | self.boxes[outer].marks
        place = len(self.boxes)
        self.boxes.append(box)
        self._open.append(place)
        self.marks |= signs
        return place

    def close(self, place: int, at: int, linked: int) -> None:
        """Note where an element ends; what was opened inside it and is not ended yet stays open."""
        box = self.boxes[place]
        box.end, box.last, box.linked = at, len(self.boxes) - 1, linked - box.linked
        while self._open and self.boxes[self._open[-1]].end >= 0:
            self._open.pop()

    def finish(self, at: int, linked: int) -> None:
        """End what is still open."""
        for place in self._open[::-1]:
            if self.boxes[place].end < 0:
                self.close(place, at, linked)

    @staticmethod
    def _note_heading(heading: Box, href: str) -> None:
        if href and "#" not in href and not marks.is_profile(href) and not heading.marks & words.AUTHOR:
            heading.marks |= words.HEADLINK


class Spaces:
    """Trims places of white space, at a cost that does not depend on how much there is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._long = [match.span() for match in _LONG_SPACE.finditer(text)]
        self._starts = [start for start, _ in self._long]

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Return the extent without white space around it; an empty one at `end` where nothing else is there."""
        text = self._text
        match = _SPACE.match(text, start, end)
        start = match.end() if match else start
        inside = self._in_long(start)
        start = min(end, inside[1] if inside else start)
        while end > start and text[end - 1].isspace():
            long = self._in_long(end - 1)
            end = max(start, long[0] if long else end - 1)
        return start, end

    def _in_long(self, at: int) -> tuple[int, int] | None:
        place = bisect_right(self._starts, at) - 1
        return self._long[place] if place >= 0 and at < self._long[place][1] else None
