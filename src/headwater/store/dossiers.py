"""The last dossier of a case, as the JSON that was handed out, and what it was made of."""

import hashlib
import zlib
from typing import Final, NamedTuple

import msgspec

from headwater.errors import InputError
from headwater.store.corrections import corrections
from headwater.store.inputs import inputs
from headwater.store.opening import Store

_PART_BYTES: Final = 4 << 20
# a dossier is text that repeats itself: the fastest setting takes nine tenths off
_LEVEL: Final = 1


class Made(NamedTuple):
    """What a dossier was made by and of: equal ones are of equal bytes."""

    version: str
    settings_sha256: str
    inputs_sha256: str


def inputs_sha256(store: Store) -> str:
    """Return a hash of all inputs, the same for any order in which they came, and of what people said since."""
    hasher = hashlib.sha256()
    for kept in inputs(store):
        told = (kept.place, kept.shown, kept.real, kept.fault, kept.note, kept.damage, kept.sha256)
        hasher.update(repr(told).encode("utf-8", "backslashreplace"))
    for correction in corrections(store):
        hasher.update(msgspec.json.encode(correction))
    return hasher.hexdigest()


def write(store: Store, made: Made, encoded: bytes) -> None:
    """Put a dossier in the place of the last one, inside the transaction that is open."""
    execute = store.connection.execute
    execute("DELETE FROM dossier")
    row = (*made, len(encoded), hashlib.sha256(encoded).hexdigest())
    number = execute(
        "INSERT INTO dossier (version, settings_sha256, inputs_sha256, bytes, sha256) VALUES (?, ?, ?, ?, ?)", row
    ).lastrowid
    for at, start in enumerate(range(0, len(encoded), _PART_BYTES)):
        packed = zlib.compress(encoded[start : start + _PART_BYTES], _LEVEL)
        execute("INSERT INTO dossier_part VALUES (?, ?, ?)", (number, at, packed))


def made(store: Store) -> Made | None:
    """Return what the last dossier was made of; None where there is none."""
    with store.told():
        row = store.connection.execute("SELECT version, settings_sha256, inputs_sha256 FROM dossier").fetchone()
    return Made(*row) if row else None


def edition(store: Store) -> str | None:
    """Return the SHA-256 of the last dossier as JSON; None where there is none."""
    with store.told():
        row = store.connection.execute("SELECT sha256 FROM dossier").fetchone()
    return str(row[0]) if row else None


def read(store: Store) -> bytes | None:
    """Return the last dossier as JSON; None where there is none. Raises InputError where it is damaged."""
    with store.told():
        row = store.connection.execute("SELECT id, bytes, sha256 FROM dossier").fetchone()
        if row is None:
            return None
        parts = store.connection.execute("SELECT data FROM dossier_part WHERE dossier = ? ORDER BY number", row[:1])
        whole = bytearray()
        for (packed,) in parts:
            try:
                whole += zlib.decompressobj().decompress(packed, _PART_BYTES + 1)
            except zlib.error:
                break
    if len(whole) != row[1] or hashlib.sha256(whole).hexdigest() != row[2]:
        raise InputError(f"{store.name}: the dossier in it is damaged; make it again: headwater trace {store.name}")
    return bytes(whole)
