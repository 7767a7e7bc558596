"""Text as it was decoded, with the way back: which byte each character starts at."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from headwater.model import Run


class Stretch(NamedTuple):
    """Characters from `start` stand for the bytes from `raw_start`: as they are, or (`bad`) U+FFFD for no character."""

    start: int
    raw_start: int
    bad: bool


class Decoded(NamedTuple):
    """Text as decoded: `stretches` in order; `offsets` one byte offset a character where it cannot be encoded back."""

    text: str
    encoding: str
    raw_length: int
    stretches: tuple[Stretch, ...]
    replaced: int = 0
    notes: tuple[str, ...] = ()
    offsets: "array[int] | None" = None


class Offsets:
    """Byte offsets of characters, asked for in rising order; all questions together cost one pass over the text."""

    def __init__(self, decoded: Decoded) -> None:
        self._decoded = decoded
        self._starts = [stretch.start for stretch in decoded.stretches]
        one = len(decoded.text) == decoded.raw_length and len(self._starts) <= 1
        self._width = 1 if one else 0
        self._char = self._byte = 0

    def at(self, char: int) -> int:
        """Return the byte that character `char` starts at; the end of the bytes behind the last character."""
        decoded = self._decoded
        if self._width:
            return char
        if char >= len(decoded.text):
            return decoded.raw_length
        if decoded.offsets is not None:
            return decoded.offsets[char]
        after = bisect_right(self._starts, char)
        stretch = decoded.stretches[after - 1]
        if stretch.bad and char == stretch.start:
            return stretch.raw_start
        if stretch.bad:  # bad bytes that follow one another count whole
            return decoded.stretches[after].raw_start if after < len(self._starts) else decoded.raw_length
        if char < self._char or self._char < stretch.start:
            self._char, self._byte = stretch.start, stretch.raw_start
        self._byte += len(decoded.text[self._char : char].encode(decoded.encoding))
        self._char = char
        return self._byte

    def rising(self, chars: Sequence[int]) -> Iterator[int]:
        """Yield the byte of each character; the characters rise."""
        text, encoding = self._decoded.text, self._decoded.encoding
        if self._width or self._decoded.offsets is not None or len(self._starts) != 1 or self._decoded.stretches[0].bad:
            yield from map(self.at, chars)
            return
        before, byte, _ = self._decoded.stretches[0]
        for char in chars:
            if char > before:
                byte += len(text[before:char].encode(encoding))
                before = char
            yield byte if char < len(text) else self._decoded.raw_length


def runs_of(decoded: Decoded) -> tuple[Run, ...]:
    """Return the runs of text that is taken over as it was decoded."""
    end = Stretch(len(decoded.text), decoded.raw_length, bad=False)
    return tuple(
        Run(
            start=one.start,
            length=after.start - one.start,
            raw_start=one.raw_start,
            raw_length=after.raw_start - one.raw_start,
        )
        for one, after in pairwise((*decoded.stretches, end))
        if after.start > one.start
    )


def cut(decoded: Decoded, chars: int) -> Decoded:
    """Return the first `chars` characters as decoded, with what was replaced among them."""
    if len(decoded.text) <= chars:
        return decoded
    stretches = tuple(stretch for stretch in decoded.stretches if stretch.start < chars)
    text = decoded.text[:chars]
    replaced = text.count("\ufffd") if decoded.replaced else 0
    raw_length = Offsets(decoded).at(chars)
    return decoded._replace(text=text, stretches=stretches, replaced=replaced, raw_length=raw_length)
