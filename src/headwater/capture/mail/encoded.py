"""Bytes that were encoded to travel, decoded, with the way back: which encoded bytes each decoded byte came from."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.model import Run, TextView


class Piece(NamedTuple):
    """Decoded bytes from `start` to the next piece stand for the `raw_length` encoded bytes from `raw_start`.

    `plain`: they are the same bytes; else they stand for the encoded ones as a whole.
    """

    start: int
    raw_start: int
    raw_length: int
    plain: bool


class Decoded(NamedTuple):
    """What encoded bytes decode to; `pieces` cover all of `body`, in order. `notes` says what of it is broken."""

    body: bytes
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...] = ()

    def moved(self, by: int) -> "Decoded":
        """Return the same, its encoded bytes lying `by` bytes further on."""
        pieces = tuple(piece._replace(raw_start=piece.raw_start + by) for piece in self.pieces)
        return self._replace(pieces=pieces)


def as_it_stands(raw: bytes) -> Decoded:
    """Return bytes that are not encoded."""
    return Decoded(raw, (Piece(0, 0, len(raw), plain=True),))


def runs_back(text: str, view: TextView, decoded: Decoded) -> tuple[Run, ...]:
    """Return the runs of `view`, a view on the decoded bytes, as runs on the encoded ones.

    A run that is spelt out parts where the encoding does, at whole characters; any other maps whole to all the encoded
    bytes it touches.
    """
    starts = [piece.start for piece in decoded.pieces]
    found: list[Run] = []
    for run in view.runs:
        end = run.raw_start + run.raw_length
        first = max(0, bisect_right(starts, run.raw_start) - 1)
        last = max(first, bisect_left(starts, end) - 1)
        across = _Across(run, decoded, first, last)
        if first == last and decoded.pieces[first].plain:
            found.append(across.run(run.start, run.length, run.raw_start, end))
        elif first == last or not _spelt_out(text, run, view.encoding):
            found += whole_runs(text, across.run(run.start, run.length, run.raw_start, end), view.encoding)
        else:
            found += across.parted(text, view.encoding)
    return tuple(found)


def whole_runs(text: str, run: Run, encoding: str) -> Iterator[Run]:
    """Yield the run so that nothing takes it for spelt-out text: parted in two over the same bytes where its characters
    encode, by chance, to as many bytes as it stands for.
    """  # noqa: D205 - the sentence is one
    if run.length > 1 and _spelt_out(text, run, encoding):
        yield Run(start=run.start, length=1, raw_start=run.raw_start, raw_length=run.raw_length)
        yield Run(start=run.start + 1, length=run.length - 1, raw_start=run.raw_start, raw_length=run.raw_length)
    else:
        yield run


def _spelt_out(text: str, run: Run, encoding: str) -> bool:
    try:
        return len(text[run.start : run.start + run.length].encode(encoding)) == run.raw_length
    except UnicodeEncodeError:
        return False


class _Across(NamedTuple):
    """A run and the pieces it touches, `first` to `last`."""

    whole: Run
    decoded: Decoded
    first: int
    last: int

    def run(self, start: int, length: int, begin: int, end: int) -> Run:
        """Return the run of the decoded bytes `begin`..`end`, which lie in these pieces."""
        pieces = self.decoded.pieces
        opening, closing = pieces[self.first], pieces[self.last]
        raw_start = opening.raw_start + (begin - opening.start if opening.plain else 0)
        raw_end = closing.raw_start + (end - closing.start if closing.plain else closing.raw_length)
        return Run(start=start, length=length, raw_start=raw_start, raw_length=raw_end - raw_start)

    def parted(self, text: str, encoding: str) -> Sequence[Run]:
        """Return one run for each piece, or for several where a character lies across them."""
        pieces, body = self.decoded.pieces, self.decoded.body
        at, byte, first = self.whole.start, self.whole.raw_start, self.first
        found: list[Run] = []
        for number in range(self.first, self.last + 1):
            ends = number == self.last
            bound = self.whole.raw_start + self.whole.raw_length if ends else pieces[number + 1].start
            try:
                length = len(body[byte:bound].decode(encoding))
            except UnicodeDecodeError:
                if ends:
                    break
                continue  # inside a character
            run = self._replace(first=first, last=number).run(at, length, byte, bound)
            plain = first == number and pieces[number].plain
            found += [run] if plain else whole_runs(text, run, encoding)
            at, byte, first = at + length, bound, number + 1
        if at == self.whole.start + self.whole.length:
            return found
        # What was replaced may encode to as many bytes as it stands for: then nothing is known of its parts.
        end = self.whole.raw_start + self.whole.raw_length
        all_of_it = self.run(self.whole.start, self.whole.length, self.whole.raw_start, end)
        return tuple(whole_runs(text, all_of_it, encoding))
