"""What stands at the edges of a message and is not part of it: signatures, notes on edits, boxes for other things."""

import re
from collections.abc import Iterable
from typing import Final

from headwater.capture.page import words
from headwater.capture.page.records import Found

SIGNATURE_LINE: Final = "________"
_SIGNATURE: Final = re.compile(r"\n[ \t\u00a0]{0,9}_{8,}+[ \t\u00a0]{0,9}(?:\n|$)")
_EDITED: Final = re.compile(
    r"[\s(\[*]{0,9}(?:(?:last|post|message) )?(?:edited|modified|zuletzt (?:bearbeitet|geändert|modifiziert)|editiert|"
    r"bearbeitet|dernière (?:édition|modification)|modifié|última edición|editado|ultima modifica|modificato|"
    r"laatst (?:bewerkt|gewijzigd)|bewerkt)\b[^\n]{0,200}\d[^\n]{0,200}$",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE_CHARS: Final = 2000
_MOST_CUTS: Final = 16


def bare(found: Found, inner: Iterable[int], body: tuple[int, int]) -> tuple[int, int] | None:
    """Return the message without what is beside it at its beginning and end; None where nothing else is there."""
    boxes, spaces = found.outline.boxes, found.spaces
    start, end = body
    beside = []
    for place in inner:
        if boxes[place].marks & words.NO_MESSAGE:
            a, b = spaces.trim(boxes[place].start, boxes[place].end)
            around = (a, b) == body and not boxes[place].marks & words.APART
            if start <= a < b <= end and not around:
                beside.append((a, b))
    for a, b in beside:
        if a <= start < b:
            start = spaces.trim(b, end)[0]
    for a, b in sorted(beside, key=lambda extent: (-extent[1], -extent[0])):
        if a < end <= b:
            end = spaces.trim(start, max(start, a))[1]
    end = _before_notes(found, start, end)
    return (start, end) if start < end else None


def _before_notes(found: Found, start: int, end: int) -> int:
    text = found.text
    for _ in range(_MOST_CUTS):
        line = text.rfind("\n", start, end) + 1
        if line <= start or not _EDITED.match(text, line, end):
            break
        end = found.spaces.trim(start, line)[1]
    lines = [match.start() for match in _SIGNATURE.finditer(text, max(start, end - _LONGEST_SIGNATURE_CHARS), end)]
    return found.spaces.trim(start, lines[-1])[1] if lines else end
