"""Which characters of a text copying takes away or shows: marks, accents, line ends, stops, commas, quotation marks."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]

# opening marks alone prove nothing: editing programs put them in
_FINE = "”’»–—…"
_STOPS = ".?!…"
_QUOTES = '“"'
# Latin letters with accents, À to ɏ, which plain keyboards lose
_FIRST_ACCENT, _LAST_ACCENT = 0xC0, 0x24F
_NOT_LETTERS = "×÷"


class Looks(NamedTuple):
    """One flag for each code point of a text, by what it is."""

    fine: Flags
    stops: Flags
    commas: Flags
    quotes: Flags
    line_ends: Flags


def looks_of(text: str) -> Looks:
    """Return what each code point of the text is; `fine` are typographic marks and letters with accents."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    fine = np.zeros(len(codes), np.bool_)
    if not text.isascii():
        accents = (codes >= _FIRST_ACCENT) & (codes <= _LAST_ACCENT) & ~_any_of(codes, _NOT_LETTERS)
        fine = accents | _any_of(codes, _FINE)
    return Looks(fine, _any_of(codes, _STOPS), codes == ord(","), _any_of(codes, _QUOTES), codes == ord("\n"))


def _any_of(codes: NDArray[np.uint32], characters: str) -> Flags:
    found = np.zeros(len(codes), np.bool_)
    for character in characters:
        found |= codes == ord(character)
    return found
