"""What can still be read of a damaged case, copied into a new one."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from headwater.errors import InputError
from headwater.store.inputs import Fresh, Kept, RawBytes, keep
from headwater.store.opening import Store

_COLUMNS = "place, shown, real, fault, note, damage, raw, added"


class Salvage(NamedTuple):
    """What was found in a damaged case. `lost`: inputs that are named there and whose bytes are gone or changed."""

    kept: int
    lost: tuple[str, ...]
    said: str | None


def recovered(damaged: Path, into: Store, now: str) -> Salvage:
    """Copy every input of a damaged case whose bytes still have their hash into an open new case.

    Rows are asked for one by one by their numbers, so that a broken page costs what stands on it. The damaged file is
    opened read-only and left as it is. Bytes are streamed.
    """
    lost: list[str] = []
    count, said = 0, None
    try:
        connection = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        return Salvage(0, (), str(error))
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        old = Store(damaged, connection, None)
        for number in _numbers(connection):
            fresh = _fresh(old, number, lost)
            if fresh:
                count += sum(1 for _ in keep(into, [fresh], now))
    except sqlite3.Error as error:
        said = str(error)
    finally:
        connection.close()
    return Salvage(count, tuple(lost), said)


def _numbers(connection: sqlite3.Connection) -> Iterator[int]:
    for query in ("SELECT max(id) FROM input", "SELECT max(rowid) FROM input NOT INDEXED"):
        try:
            last = connection.execute(query).fetchone()[0]
        except sqlite3.DatabaseError:
            continue
        yield from range(1, (last or 0) + 1)
        return


def _fresh(old: Store, number: int, lost: list[str]) -> Fresh | None:
    execute = old.connection.execute
    try:
        row = execute(f"SELECT {_COLUMNS} FROM input WHERE id = ?", (number,)).fetchone()
    except sqlite3.DatabaseError:
        lost.append(f"input {number}")
        return None
    if row is None:
        return None
    place, shown, real, fault, note, damage, raw, added = row
    if raw is None:
        return Fresh(place, shown, real, fault, note, None)
    try:
        sha256, size = execute("SELECT sha256, bytes FROM raw WHERE id = ?", (raw,)).fetchone() or ("", 0)
        kept = Kept(number, place, shown, real, fault, note, damage, sha256, size, added)
        source = RawBytes(old, kept)
        read = 0
        while chunk := source.read(1 << 20):
            read += len(chunk)
    except (sqlite3.DatabaseError, InputError):
        lost.append(str(place))
        return None
    if source.damage != damage or read != size:
        lost.append(str(place))
        return None
    return Fresh(place, shown, real, fault, note, RawBytes(old, kept))
