"""What can still be read of a damaged case, copied into a new one."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from headwater.errors import InputError
from headwater.model import Correction, Undoing
from headwater.store.corrections import record, undo
from headwater.store.head import Hold
from headwater.store.inputs import Fresh, Kept, RawBytes, keep
from headwater.store.opening import Store
from headwater.store.schema import CORRECTED, version_of

_CHUNK_BYTES = 1 << 20
_TABLES = {"input": "inputs", "raw": "bytes", "correction": "corrections", "undoing": "corrections taken back"}
_COLUMNS = "place, shown, real, fault, note, damage, raw, added"


class Salvage(NamedTuple):
    """What was found in a damaged case. `lost`: inputs whose bytes are gone or changed, by place, and corrections.

    `said`: what stood in the way of reading on, None where nothing did.
    """

    kept: int
    lost: tuple[str, ...]
    said: str | None


def recovered(damaged: Path, into: Store, now: str) -> Salvage:
    """Copy every input of a damaged case whose bytes still have their hash, and every correction, into a new case.

    Rows are asked for one by one by their numbers, so that a broken page costs what stands on it. Bytes whose names are
    lost come under their hash. The damaged file is opened read-only and left as it is; bytes are streamed. Misses:
    bytes whose hash is lost, since nothing tells whether they are whole.
    """
    try:
        connection = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        return Salvage(0, (), str(error))
    hold = Hold(damaged)
    wreck = _Wreck(Store(damaged, connection, hold, None))
    count = 0
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        for fresh in wreck.inputs():
            count += sum(1 for _ in keep(into, [fresh], now))
        for correction, said, undone in wreck.corrections():
            record(into, correction, said)
            if undone is not None:
                undo(into, correction.id, undone)
    except sqlite3.Error as error:
        wreck.said.setdefault(str(error))
    finally:
        connection.close()
        hold.release()
    return Salvage(count, tuple(wreck.lost), "; ".join(wreck.said) or None)


class _Wreck:
    """A damaged case, read row by row."""

    def __init__(self, old: Store) -> None:
        self._old = old
        self._seen: set[int] = set()
        self.lost: list[str] = []
        self.said: dict[str, None] = {}

    def inputs(self) -> Iterator[Fresh]:
        """Yield what is whole; name the rest in `lost`."""
        for number in self._numbers("input"):
            row = self._row(f"SELECT {_COLUMNS} FROM input WHERE id = ?", number)
            if isinstance(row, str):
                self.lost.append(f"input {number}")
            elif row is not None:
                yield from self._named(number, row)
        for number in self._numbers("raw"):
            if number not in self._seen:
                row = self._row("SELECT sha256, bytes FROM raw WHERE id = ?", number)
                if isinstance(row, tuple):
                    yield from self._nameless(row)

    def corrections(self) -> Iterator[tuple[Correction, str, Undoing | None]]:
        """Yield what people said, in words too, and what took it back; name in `lost` what cannot be read."""
        try:
            if version_of(self._old.connection) < CORRECTED:
                return
        except sqlite3.DatabaseError:
            return
        undone = dict(self._undoings())
        for number in self._numbers("correction"):
            row = self._row("SELECT key, says, told FROM correction WHERE id = ?", number)
            if row is None:
                continue
            try:
                held = msgspec.json.decode(row[2], type=Correction) if isinstance(row, tuple) else None
            except (msgspec.MsgspecError, ValueError):
                held = None
            if held is None:
                self.lost.append(f"correction {number}")
            else:
                yield held, str(row[1]), undone.get(held.id)

    def _undoings(self) -> Iterator[tuple[str, Undoing]]:
        for number in self._numbers("undoing"):
            row = self._row("SELECT correction, author, made, reason FROM undoing WHERE id = ?", number)
            if isinstance(row, str):
                self.lost.append(f"the taking back of a correction ({number})")
            elif row is not None:
                key, author, made, reason = map(str, row)
                yield key, Undoing(author=author, made=made, reason=reason)

    def _named(self, number: int, row: tuple[Any, ...]) -> Iterator[Fresh]:
        place, shown, real, fault, note, damage, raw, added = row
        if raw is None:
            yield Fresh(place, shown, real, fault, note, None)
            return
        known = self._row("SELECT sha256, bytes FROM raw WHERE id = ?", raw)
        if isinstance(known, tuple):
            kept = Kept(number, place, shown, real, fault, note, damage, known[0], known[1], added)
            if self._is_whole(kept):
                self._seen.add(raw)
                yield Fresh(place, shown, real, fault, note, RawBytes(self._old, kept))
                return
        self._seen.add(raw)
        self.lost.append(str(place))

    def _nameless(self, row: tuple[Any, ...]) -> Iterator[Fresh]:
        sha256, size = row
        place = f"/recovered/{sha256}"
        kept = Kept(0, place, 1, place, None, None, None, sha256, size, "")
        if self._is_whole(kept):
            yield Fresh(place, 1, place, None, None, RawBytes(self._old, kept))
        else:
            self.lost.append(place)

    def _is_whole(self, kept: Kept) -> bool:
        try:
            source, read = RawBytes(self._old, kept), 0
            while chunk := source.read(_CHUNK_BYTES):
                read += len(chunk)
        except (sqlite3.DatabaseError, InputError):
            return False
        return source.damage == kept.damage and read == kept.bytes

    def _row(self, query: str, number: int) -> tuple[Any, ...] | str | None:
        """Return a row, None where there is none, or what stands in the way of it."""
        try:
            row: tuple[Any, ...] | None = self._old.connection.execute(query, (number,)).fetchone()
        except sqlite3.DatabaseError as error:
            return str(error)
        return row

    def _numbers(self, table: str) -> Iterator[int]:
        try:
            last = self._old.connection.execute(f"SELECT max(id) FROM {table}").fetchone()[0]
        except sqlite3.DatabaseError as error:
            self.said.setdefault(f"the table of {_TABLES[table]} cannot be read ({error})")
            return
        yield from range(1, (last or 0) + 1)
