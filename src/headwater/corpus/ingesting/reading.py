"""First step: the captures of one bundle of parts, as rows that go by the hash of their bytes."""

from collections.abc import Iterator

import msgspec
import numpy as np
import pyarrow as pa

from headwater.capture.draft import Draft
from headwater.capture.stretch import Heard
from headwater.corpus.columns import batch_of, batch_of_rows, by_partition
from headwater.corpus.ingesting.inputs import Bundle
from headwater.corpus.ingesting.parts import captures_in, warc_cuts
from headwater.engine import Given, Piece
from headwater.model import TextView
from headwater.settings import IngestSettings

ROW_BITS = 40
Row = tuple[object, ...]
_BLOCK_BYTES = 1 << 22
_BLOCK_ROWS = 1 << 12
_TEXT, _BINARY = pa.large_string(), pa.large_binary()
_ENCODE = msgspec.msgpack.Encoder().encode
CAPTURES = pa.schema([
    ("sha256", _TEXT), ("media_type", _TEXT), ("row", pa.int64()), ("input", pa.int32()), ("place", _TEXT),
    ("raw", _BINARY), ("draft", _BINARY),
])  # fmt: skip
EVENTS = pa.schema([("input", pa.int32()), ("fate", _TEXT), ("kind", _TEXT), ("name", _TEXT), ("says", _TEXT)])
ACCOUNTS = pa.schema([("input", pa.int32()), ("captures", pa.int64()), ("whole", pa.bool_()), ("reason", _TEXT)])
PASSED = pa.schema([("input", pa.int32()), ("kind", _TEXT), ("count", pa.int64())])


def cuts(given: Given, settings: IngestSettings) -> Iterator[Piece]:
    """Find where one WARC file may be cut. Gives: cuts, in order."""
    places = warc_cuts(str(given.source), settings)
    if places:
        yield Piece("cuts", 0, batch_of({"at": np.array(places, np.int64)}))


def scan(given: Given, settings: IngestSettings, slot_bits: int) -> Iterator[Piece]:
    """Read one bundle. Holds a capture and a block of about 4 MB.

    Gives: captures (by the first bits of their hash), in no order; accounts of parts, events and what was passed over.
    """
    bundle = given.source
    if not isinstance(bundle, Bundle):
        raise TypeError("captures are read from a bundle of parts")
    found: list[Row] = []
    told: list[Row] = []
    number = held = 0
    for part in bundle.parts:
        said = Heard(settings.capture.max_listed)
        count = 0
        for draft in captures_in(part, settings, said):
            place = part.path if draft.record is None else f"{part.path}#{draft.record}"
            found.append(_row(draft, (bundle.number << ROW_BITS) + number, part.input, place))
            number, count = number + 1, count + 1
            held += len(draft.raw or b"") + 2 * len(draft.text)
            told += [(part.input, *event) for event in said.taken()]
            if held >= _BLOCK_BYTES or len(found) >= _BLOCK_ROWS:
                yield from _captures(found, slot_bits)
                held = 0
            if len(told) >= _BLOCK_ROWS:
                yield Piece("events", bundle.number, batch_of_rows(EVENTS, told))
                told.clear()
        told += [(part.input, *event) for event in said.taken()]
        yield from _account(part.input, count, said)
    yield from _captures(found, slot_bits)
    if told:
        yield Piece("events", bundle.number, batch_of_rows(EVENTS, told))


def _row(draft: Draft, row: int, number: int, place: str) -> Row:
    # the map to the bytes is as long as the page, and no stage behind this one asks for it
    view = TextView(encoding=draft.view.encoding, replaced=draft.view.replaced, runs=())
    packed = _ENCODE(draft._replace(view=view, raw=None))
    return draft.raw_sha256, draft.media_type, row, number, place, draft.raw, packed


def _captures(found: list[Row], slot_bits: int) -> Iterator[Piece]:
    """Yield the rows, and hold none."""
    if found:
        slots = np.array([slot_of(str(row[0]), slot_bits) for row in found], np.int64)
        for slot, part in by_partition(batch_of_rows(CAPTURES, found), slots):
            yield Piece("captures", slot, part)
        found.clear()


def slot_of(sha256: str, bits: int) -> int:
    """Return the first bits of a hash."""
    return int(sha256[:16], 16) >> (64 - bits)


def _account(number: int, captures: int, said: Heard) -> Iterator[Piece]:
    yield Piece("accounts", 0, batch_of_rows(ACCOUNTS, [(number, captures, said.whole, said.reason)]))
    if said.passed_over:
        rows = [(number, kind, count) for kind, count in sorted(said.passed_over.items())]
        yield Piece("passed", 0, batch_of_rows(PASSED, rows))
