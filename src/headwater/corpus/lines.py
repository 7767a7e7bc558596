"""JSON lines, plain or gzip: one object a line, read one block of bytes at a time."""

import json
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from headwater.capture.source import Source, opened
from headwater.corpus.inputs import Split, streaming
from headwater.corpus.rows import Document, End, Item, Lost, document
from headwater.errors import CaptureError
from headwater.settings import CorpusSettings

_CHUNK_BYTES = 1 << 22
_MARK = b"\xef\xbb\xbf"
_BLANK = b" \t\r\n"
_Decode = Callable[[bytes], tuple[Any, ...]]


class _Line(NamedTuple):
    raw: bytes | None  # None: longer than a record may be
    size: int


def read_lines(split: Split, settings: CorpusSettings) -> Iterator[Item]:
    """Yield the lines of a split, blank ones left out, and its end; a line belongs to the split it begins in.

    Never holds more than a record and a block of bytes.
    """
    decode = _decoder(settings)
    number = 0
    fault: str | None = None
    try:
        with opened(split.place, streaming(settings)) as (source, _):
            for line in _lines(_reader(source, split), split, settings.max_record_bytes):
                item = _item(line, number, decode, settings)
                if item is not None:
                    yield item
                number += 1
            fault = source.damage
    except CaptureError as error:
        fault = str(error)
    yield End(number, fault)


def _decoder(settings: CorpusSettings) -> _Decode:
    """Return what reads a line: its id, its text and the columns beside, whatever they hold.

    What is wrong with them is said later, in words of our own.
    """
    wanted = (settings.id_column, settings.text_column, *settings.columns_beside)
    names = list(dict.fromkeys(wanted))
    renamed = {f"column_{number}": name for number, name in enumerate(names)}
    row = msgspec.defstruct("Row", [(field, object, None) for field in renamed], rename=renamed)
    decode = msgspec.json.Decoder(row).decode
    # two columns may be one field
    values = attrgetter(*(f"column_{names.index(name)}" for name in wanted))
    return lambda raw: values(decode(raw))


def _reader(source: Source, split: Split) -> Callable[[], bytes]:
    """Return what gives the bytes from the start of the split on, a block at a time."""
    place = source.place
    if place is None:
        return lambda: source.read(_CHUNK_BYTES)
    at = max(0, split.start - 1)

    def read() -> bytes:
        nonlocal at
        chunk = place.at(at, _CHUNK_BYTES)
        at += len(chunk)
        return chunk

    return read


def _lines(read: Callable[[], bytes], split: Split, most: int) -> Iterator[_Line]:
    """Yield the lines that begin inside the split; one that is too long is counted and let go."""
    # a split that begins behind the start reads from one byte before: the line it finds there is another split's
    begin, foreign = (split.start - 1, True) if split.start else (0, False)
    held: list[bytes] = []
    size = 0
    while chunk := read():
        *whole, rest = chunk.split(b"\n")
        for part in whole:
            size += len(part)
            held.append(part)
            if not foreign:
                yield _line(held, size, most)
            begin, foreign = begin + size + 1, False
            size = 0
            held.clear()
            if begin >= split.stop > 0 and split.kind == "jsonl":
                return
        size += len(rest)
        held.append(rest)
        if size > most or foreign:
            held.clear()
    if size and not foreign:
        yield _line(held, size, most)


def _line(held: list[bytes], size: int, most: int) -> _Line:
    return _Line(None if size > most else held[0] if len(held) == 1 else b"".join(held), size)


def _item(line: _Line, number: int, decode: _Decode, settings: CorpusSettings) -> Document | Lost | None:
    raw = line.raw
    if raw is None:
        return Lost(number, f"a line of more than {settings.max_record_bytes:,} bytes", f"{line.size:,} bytes")
    if number == 0:
        raw = raw.removeprefix(_MARK)
    if not raw.strip(_BLANK):
        return None
    try:
        name, text, *beside = decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return _closer(raw, number, settings)
    return document(number, name, text, settings, tuple(beside))


def _closer(raw: bytes, number: int, settings: CorpusSettings) -> Document | Lost:
    """Look at a line again that the fast reader refused: it is strict, and says little."""
    try:
        record = json.loads(raw.decode())
    except UnicodeDecodeError as fault:
        return Lost(number, "not UTF-8", f"at byte {fault.start + 1:,} of the line")
    except RecursionError:
        return Lost(number, "JSON nested too deeply")
    except json.JSONDecodeError as fault:
        return Lost(number, "not JSON", f"{fault.msg} at character {fault.pos + 1:,}")
    except ValueError as fault:
        return Lost(number, "not JSON", str(fault)[:200])
    if not isinstance(record, dict):
        return Lost(number, "no JSON object")
    beside = tuple(record.get(name) for name in settings.columns_beside)
    return document(number, record.get(settings.id_column), record.get(settings.text_column), settings, beside)
