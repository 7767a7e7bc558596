"""What copying takes away from a text's looks: curly quotes, dashes, accents, paragraphs."""

import re
import unicodedata

# opening marks alone prove nothing: editing programs put them in
_FINE = re.compile("[”’»–—…]")
_PLAIN = re.compile(r"[\"']|--| - |\.\.\.")
_PARAGRAPH = re.compile(r"\n[ \t\r\u00a0]*\n")
_LINE = re.compile(r"[^\s]\n[^\s]")
_FEWEST = 3


def fine_marks(text: str) -> tuple[int, int]:
    """Return how many typographic marks and accented letters a text has, and how many plain marks in their place."""
    fine = len(_FINE.findall(text))
    if not text.isascii():
        fine += sum(1 for c in unicodedata.normalize("NFD", text) if unicodedata.combining(c))
    return fine, len(_PLAIN.findall(text))


def typography_lost(here: str, there: str) -> bool:
    """Whether `here` has marks where `there`, the same passage, is plain: marks are lost in pasting, seldom gained."""
    fine_here, plain_here = fine_marks(here)
    fine_there, plain_there = fine_marks(there)
    return fine_here >= _FEWEST and fine_there * 4 <= fine_here and plain_there >= plain_here


def layout_lost(here: str, there: str) -> bool:
    """Whether `here` has paragraphs where `there`, the same passage, runs on or breaks its lines at a width."""
    paragraphs_here, paragraphs_there = len(_PARAGRAPH.findall(here)), len(_PARAGRAPH.findall(there))
    lines_here, lines_there = len(_LINE.findall(here)), len(_LINE.findall(there))
    runs_on = paragraphs_here >= 2 and paragraphs_there == 0
    wrapped = lines_there >= _FEWEST + 2 * paragraphs_here and lines_here * 4 <= lines_there
    return runs_on or wrapped
