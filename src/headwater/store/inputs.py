"""The inputs of a case and their raw bytes: each once by hash, committed before anybody is told that they are kept."""

import hashlib
import time
from collections.abc import Generator, Iterable
from typing import Final, NamedTuple, Protocol

from headwater.model import content_id
from headwater.store.opening import Store
from headwater.store.published import withdraw

_PART_BYTES: Final = 1 << 20
# one commit costs the disk a few milliseconds, whatever is in it
_BATCH_INPUTS, _BATCH_BYTES, _BATCH_SECONDS = 64, 16 << 20, 0.5


class Content(Protocol):
    """Bytes to be kept, given once, in order."""

    @property
    def damage(self) -> str | None:
        """What is wrong with the bytes not given; None where all were."""

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, none at the end."""


class Fresh(NamedTuple):
    """An input to be kept. `place` is its absolute path, of which the last `shown` parts name it.

    `real`: the file behind links. `fault` and `note` say why nothing is read from it; `content` is then None.
    """

    place: str
    shown: int
    real: str | None
    fault: str | None
    note: str | None
    content: Content | None


class Kept(NamedTuple):
    """An input of the case. `sha256` and `bytes` are of its raw bytes as they lay there, None where there are none.

    `damage` says what of the bytes could not be read when it was added; `added` is ISO 8601, UTC. `is_new`: whether
    this run added it.
    """

    id: int
    place: str
    shown: int
    real: str | None
    fault: str | None
    note: str | None
    damage: str | None
    sha256: str | None
    bytes: int | None
    added: str
    is_new: bool = False


def keep(store: Store, fresh: Iterable[Fresh], now: str) -> Generator[Kept]:
    """Keep inputs and yield each once it is on the disk for good. What was kept before is kept once.

    `now`: ISO 8601, UTC. Commits some at a time; what is yielded was committed.
    """
    waiting = iter(fresh)
    more = True
    while more:
        batch: list[Kept] = []
        more = False
        began, held = time.monotonic(), 0
        with store.committed(durably=True):
            for item in waiting:
                kept = _kept(store, item, now)
                batch.append(kept)
                held += kept.bytes or 0 if kept.is_new else 0
                if len(batch) >= _BATCH_INPUTS or held >= _BATCH_BYTES or time.monotonic() - began > _BATCH_SECONDS:
                    more = True
                    break
        yield from batch


def _kept(store: Store, item: Fresh, now: str) -> Kept:
    execute = store.connection.execute
    raw, damage = (None, None)
    if item.content is not None:
        raw = _raw(store, item.content)
        damage = item.content.damage
    sha = execute("SELECT sha256 FROM raw WHERE id = ?", (raw,)).fetchone()[0] if raw is not None else None
    key = content_id("input", item.place, sha, item.fault, item.note, damage)
    row = (key, item.place, item.shown, item.real, item.fault, item.note, damage, raw, now)
    cursor = execute(
        "INSERT INTO input (key, place, shown, real, fault, note, damage, raw, added) VALUES (?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT (key) DO NOTHING",
        row,
    )
    is_new = cursor.rowcount == 1
    # by two arguments the longer name is the more telling, as within one run
    execute("UPDATE input SET shown = ? WHERE key = ? AND shown < ?", (item.shown, key, item.shown))
    found = execute(f"{_SELECT} WHERE input.key = ?", (key,)).fetchone()
    return Kept._make((*found, is_new))


def _raw(store: Store, content: Content) -> int:
    """Return the row that holds these bytes, written now unless they stand there already."""
    execute = store.connection.execute
    hasher = hashlib.sha256()
    size = number = 0
    execute("SAVEPOINT raw_bytes")
    mark = execute("INSERT INTO raw (sha256, bytes) VALUES ('', 0)").lastrowid
    part = _full_part(content)
    while part:
        hasher.update(part)
        size += len(part)
        following = _full_part(content) if len(part) == _PART_BYTES else b""
        if number == 0 and not following and (known := _known(store, hasher.hexdigest(), mark)):
            execute("ROLLBACK TO raw_bytes")
            execute("RELEASE raw_bytes")
            return known
        execute("INSERT INTO raw_part VALUES (?, ?, ?)", (mark, number, part))
        part, number = following, number + 1
    known = _known(store, hasher.hexdigest(), mark)
    if known:
        execute("ROLLBACK TO raw_bytes")
    else:
        execute("UPDATE raw SET sha256 = ?, bytes = ? WHERE id = ?", (hasher.hexdigest(), size, mark))
    execute("RELEASE raw_bytes")
    assert mark is not None
    return known or mark


def _known(store: Store, sha256: str, but: int | None) -> int | None:
    row = store.connection.execute("SELECT id FROM raw WHERE sha256 = ? AND id IS NOT ?", (sha256, but)).fetchone()
    return int(row[0]) if row else None


def _full_part(content: Content) -> bytes:
    parts = bytearray()
    while len(parts) < _PART_BYTES and (chunk := content.read(_PART_BYTES - len(parts))):
        parts += chunk
    return bytes(parts)


_SELECT: Final = (
    "SELECT input.id, place, shown, real, fault, note, damage, raw.sha256, raw.bytes, added "
    "FROM input LEFT JOIN raw ON raw.id = input.raw"
)


def inputs(store: Store) -> tuple[Kept, ...]:
    """Return all inputs by place and hash, whatever order they came in."""
    with store.told():
        rows = store.connection.execute(f"{_SELECT} ORDER BY place, raw.sha256, fault, note, damage").fetchall()
    return tuple(Kept(*row) for row in rows)


def remove(store: Store, numbers: Iterable[int]) -> None:
    """Take inputs out of the case, and raw bytes that no other input has, for good: what they were is overwritten."""
    store.connection.execute("PRAGMA secure_delete = ON")
    with store.committed(durably=True) as connection:
        connection.executemany("DELETE FROM input WHERE id = ?", [(number,) for number in numbers])
        connection.execute("DELETE FROM raw WHERE id NOT IN (SELECT raw FROM input WHERE raw IS NOT NULL)")
        connection.execute("DELETE FROM derived")
        connection.execute("DELETE FROM dossier")
        withdraw(connection)
    with store.told():
        # what was written stays in the log until it is folded into the file
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class RawBytes:
    """The raw bytes of one input, read in order or at any place; never more than a part is held."""

    def __init__(self, store: Store, kept: Kept) -> None:
        self._store, self._kept = store, kept
        row = store.connection.execute("SELECT id FROM raw WHERE sha256 = ?", (kept.sha256,)).fetchone()
        self._raw = row[0] if row else None
        self.size = kept.bytes or 0
        self._given = 0
        self._hasher = hashlib.sha256()
        self._damage = kept.damage
        self._part: tuple[int, bytes] = (-1, b"")

    @property
    def damage(self) -> str | None:
        """What is wrong with the bytes not given; None where all were."""
        return self._damage

    def at(self, start: int, size: int) -> bytes:
        """Return the `size` bytes from byte `start` on, fewer only behind the end."""
        found = bytearray()
        while len(found) < size and start + len(found) < self.size:
            number, offset = divmod(start + len(found), _PART_BYTES)
            chunk = self._held(number)[offset : offset + size - len(found)]
            if not chunk:
                self._damage = f"the case holds only {start + len(found):,} of its {self.size:,} bytes"
                break
            found += chunk
        return bytes(found)

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, none at the end, where their hash is held against the one kept."""
        chunk = self.at(self._given, min(size, _PART_BYTES))
        self._given += len(chunk)
        self._hasher.update(chunk)
        if chunk and self._given == self.size and self._hasher.hexdigest() != self._kept.sha256:
            self._damage = "the bytes in the case are not those that were added (their hash differs)"
        return chunk

    def _held(self, number: int) -> bytes:
        if self._part[0] != number:
            with self._store.told():
                row = self._store.connection.execute(
                    "SELECT data FROM raw_part WHERE raw = ? AND number = ?", (self._raw, number)
                ).fetchone()
            self._part = (number, bytes(row[0]) if row else b"")
        return self._part[1]
