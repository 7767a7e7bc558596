"""Passages of a message that the page marks as quoted from another post."""

import re
from collections.abc import Sequence
from typing import Final

from headwater.capture.page import words
from headwater.capture.page.outline import Box
from headwater.capture.page.records import Found

_LABEL: Final = re.compile(
    r"(?:quote|zitat|citation|cita|citazione|citaat|citação|citat|cytat|цитата)(?: (?:from|von|de)\b[^\n:]{0,80}+)?:"
    r"|originally posted by\b|ursprünglich (?:geschrieben )?von\b|envoyé par\b",
    re.IGNORECASE,
)
_BOXES: Final = frozenset({"div", "table", "fieldset", "aside"})
_CELLS: Final = frozenset({"td", "th", "tr", "tbody"})
_MOST_LEVELS: Final = 4
_TITLE: Final = re.compile(r"quote[_-]?(?:title|header)", re.IGNORECASE)


def quotes_in(found: Found, inner: Sequence[int], body: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return the outermost quotes of a message, in order; the line that says who is quoted is part of one.

    Quotes are elements called so, `blockquote`, and boxes that open with the word. One in a table's cell is the table.
    """
    boxes, spaces, text = found.outline.boxes, found.spaces, found.text
    quotes: list[tuple[int, int]] = []
    reached = body[0]
    title = False
    for place in inner:
        box = boxes[place]
        if not (box.marks & words.QUOTE or box.tag in _BOXES):
            continue
        start, end = spaces.trim(box.start, box.end)
        if not (reached <= start < end <= body[1]) or (start, end) == body:
            continue
        if box.marks & words.QUOTE:
            start, end = spaces.trim(*_table_around(boxes, box, (reached, body[1])))
        elif not _LABEL.match(text, start, end):
            continue
        if title and spaces.trim(quotes[-1][1], start)[0] == start:
            start = quotes.pop()[0]
        quotes.append((start, end))
        reached = end
        title = any(_TITLE.search(token) for token in box.tokens)
    return tuple(quotes)


def _table_around(boxes: Sequence[Box], box: Box, within: tuple[int, int]) -> tuple[int, int]:
    """Return the extent of the table whose cell a quote stands in; that of the quote where it stands in none."""
    outer = box
    for _ in range(_MOST_LEVELS):
        if outer.tag not in _CELLS or outer.parent < 0:
            break
        outer = boxes[outer.parent]
    inside = outer.tag == "table" and outer.end <= within[1]
    return (max(outer.start, within[0]), outer.end) if inside else (box.start, box.end)
