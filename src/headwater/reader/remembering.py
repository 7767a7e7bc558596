"""What was read off stretches of text, kept for later runs while the texts and the names that stand in them last."""

import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Final, NamedTuple

import msgspec

from headwater.memory import Memory, code_version, key_of
from headwater.model import Span
from headwater.reader.frames.frame import Frame
from headwater.reader.terms import Meaning, Names
from headwater.reader.when import Spelt
from headwater.reader.words import folded_in

STEP: Final = "readings"
_LEVEL: Final = 1  # readings repeat themselves: the fastest setting takes four fifths off
_MOST_BYTES: Final = 1 << 28

_Hidden = tuple[int, ...]


class _Meant(NamedTuple):
    start: int
    end: int
    hidden: _Hidden
    meaning: Meaning


class _Acted(NamedTuple):
    start: int
    end: int
    behind: str  # a hash of the frames before it, "" for none
    frames: tuple[Frame, ...]


class _Timed(NamedTuple):
    start: int
    end: int
    home: tuple[int, int]
    spelt: Spelt


class _Kept(NamedTuple):
    """What was read off the texts of one capture. `seen`: a hash of the texts and of what names say in them."""

    seen: str
    meant: tuple[_Meant, ...]
    acted: tuple[_Acted, ...]
    timed: tuple[_Timed, ...]


_ENCODER: Final = msgspec.msgpack.Encoder()
_DECODER: Final = msgspec.msgpack.Decoder(_Kept)


class _Texts:
    """The texts of one capture, their words, and what was read off stretches of them."""

    def __init__(self, pieces: Sequence[Span], names: Names) -> None:
        self._pieces, self._names = pieces, names
        self.meant: dict[tuple[int, int, _Hidden], Meaning] = {}
        self.acted: dict[tuple[int, int, str], tuple[Frame, ...]] = {}
        self.timed: dict[tuple[int, int, tuple[int, int]], Spelt] = {}
        self.grown = False

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_words_in(*self._pieces))

    @cached_property
    def seen(self) -> str:
        """A hash of the texts and of what names say in them."""
        return key_of(self._pieces, self._names.seen_in(self._pieces[0].capture, self._words))

    def key(self, stage: str) -> str:
        """Return what the texts are kept under: the capture they are of, who reads, and where they stand."""
        places = key_of([(piece.start, piece.end) for piece in self._pieces])
        return f"{self._pieces[0].capture}:{stage}:{places}"

    def holds(self, span: Span) -> bool:
        """Whether a stretch is of these texts and its ends cut no word: then `seen` covers what is read there."""
        return any(piece.covers(span) for piece in self._pieces) and self._words.issuperset(_words_in(span))

    def take(self, held: bytes) -> None:
        """Take up what was read of the same texts, if names say the same in them."""
        try:
            kept = _DECODER.decode(zlib.decompressobj().decompress(held, _MOST_BYTES))
        except (zlib.error, msgspec.DecodeError, ValueError):
            return
        if kept.seen == self.seen:
            self.meant = {(m.start, m.end, m.hidden): m.meaning for m in kept.meant}
            self.acted = {(a.start, a.end, a.behind): a.frames for a in kept.acted}
            self.timed = {(t.start, t.end, t.home): t.spelt for t in kept.timed}

    def packed(self) -> bytes:
        """Return all that was read as `take` takes it."""
        meant = tuple(_Meant(*place, meaning) for place, meaning in self.meant.items())
        acted = tuple(_Acted(*place, frames) for place, frames in self.acted.items())
        timed = tuple(_Timed(*place, spelt) for place, spelt in self.timed.items())
        return zlib.compress(_ENCODER.encode(_Kept(self.seen, meant, acted, timed)), _LEVEL)


class Shelf(NamedTuple):
    """Texts that are read several times, and the memory of what is read off them, if there is one.

    `stage`: who reads. Stages that know other names by the same texts keep what they read apart.
    """

    stage: str
    texts: Sequence[Span]
    memory: Memory | None


class _Readings:
    """Reads each stretch of some texts once under the same names, in this run and, with a memory, in all runs.

    What stands outside the texts, or cuts a word in two, is read each time.
    """

    def __init__(self, names: Names, shelf: Shelf) -> None:
        pieces: dict[str, list[Span]] = defaultdict(list)
        for piece in shelf.texts:
            pieces[piece.capture].append(piece)
        self._texts = {capture: _Texts(some, names) for capture, some in pieces.items()}
        self._memory, self._stage = shelf.memory, shelf.stage
        self._version = code_version("reader") if self._memory is not None else ""
        if self._memory is not None:
            for texts in self._texts.values():
                held = self._memory.recall(STEP, self._version, texts.key(self._stage))
                if held is not None:
                    texts.take(held)

    def meaning(self, span: Span, leave_out: Sequence[Span], make: Callable[[], Meaning]) -> Meaning:
        """Return what `make` reads a stretch of text to be about, without what stands in `leave_out`."""
        texts = self._texts.get(span.capture)
        if texts is None:
            return make()
        hidden = tuple(edge for s in leave_out if s.capture == span.capture for edge in (s.start, s.end))
        place = (span.start, span.end, hidden)
        found = texts.meant.get(place)
        if found is None:
            found = make()
            if self._memory is None or texts.holds(span):
                texts.meant[place], texts.grown = found, True
        return found

    def frames(
        self, span: Span, earlier: Sequence[Frame], make: Callable[[], tuple[Frame, ...]]
    ) -> tuple[Frame, ...]:
        """Return the frames that `make` reads off a stretch of text behind `earlier` ones."""
        texts = self._texts.get(span.capture)
        if texts is None:
            return make()
        place = (span.start, span.end, key_of(earlier) if earlier else "")
        found = texts.acted.get(place)
        if found is None:
            found = make()
            if self._memory is None or texts.holds(span):
                texts.acted[place], texts.grown = found, True
        return found

    def times(self, span: Span, home: Span, make: Callable[[], Spelt]) -> Spelt:
        """Return the times that `make` finds in a stretch of `home`."""
        texts = self._texts.get(span.capture)
        if texts is None:
            return make()
        place = (span.start, span.end, (home.start, home.end))
        found = texts.timed.get(place)
        if found is None:
            found = make()
            if self._memory is None or (texts.holds(span) and texts.holds(home)):
                texts.timed[place], texts.grown = found, True
        return found

    def keep(self) -> None:
        """Keep what was read for later runs."""
        if self._memory is not None:
            for texts in self._texts.values():
                if texts.grown:
                    self._memory.keep(STEP, self._version, texts.key(self._stage), texts.packed())


@contextmanager
def reading_once(names: Names, shelf: Shelf | None) -> Iterator[None]:
    """Let each stretch of the texts on a shelf be read once with these names inside; with a memory once in all runs."""
    if shelf is None:
        yield
        return
    names.readings = readings = _Readings(names, shelf)
    try:
        yield
    finally:
        names.readings = None
    readings.keep()


def _words_in(*spans: Span) -> Iterator[str]:
    for span in spans:
        for word in folded_in(span.exact):
            yield word
            yield word.removesuffix("'s")
