"""All that a stretch of text spells of times: phrases, and what hangs on events."""

from typing import NamedTuple

from headwater.reader.when.hanging import Hanging, hanging_in
from headwater.reader.when.resolve import find
from headwater.reader.when.stretch import TimePhrase


class Spelt(NamedTuple):
    """The times that a stretch of text spells; they mean nothing yet. Offsets are code points of the whole text."""

    phrases: tuple[TimePhrase, ...]
    hanging: tuple[Hanging, ...]


def spelt_in(text: str, start: int, end: int) -> Spelt:
    """Return the times that `text[start:end]` spells, as `find` and `hanging_in` find them."""
    return Spelt(tuple(find(text, start, end)), tuple(hanging_in(text, start, end)))
