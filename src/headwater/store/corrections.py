"""What people said against the dossiers of a case: only ever added to, the taking back too."""

import msgspec

from headwater.errors import InputError, UsageError
from headwater.model import Correction, Undoing
from headwater.store.opening import Store

_DECODER = msgspec.json.Decoder(Correction)


def corrections(store: Store) -> tuple[Correction, ...]:
    """Return all corrections in the order in which they were made, with what took them back, as they were recorded.

    Raises InputError where one cannot be read.
    """
    with store.told():
        rows = store.connection.execute(
            "SELECT c.told, u.author, u.made, u.reason FROM correction c LEFT JOIN undoing u ON u.correction = c.key "
            "ORDER BY c.id"
        ).fetchall()
    try:
        return tuple(_with(_DECODER.decode(told), *undone) for told, *undone in rows)
    except (msgspec.MsgspecError, ValueError) as error:
        raise InputError(f"{store.name}: a correction in it cannot be read: {error}") from error


def _with(correction: Correction, author: str | None, made: str | None, reason: str | None) -> Correction:
    if author is None or made is None:
        return correction
    undone = Undoing(author=author, made=made, reason=reason or "")
    return msgspec.structs.replace(correction, undone=undone, outcome="undone")


def record(store: Store, correction: Correction, says: str) -> None:
    """Keep a correction for good; one that was kept before is kept once. `says`: it in words, for other programs."""
    bare = msgspec.structs.replace(correction, undone=None, outcome="recorded", why="")
    told = msgspec.json.encode(bare).decode()
    row = (bare.id, bare.kind, says, bare.author, bare.made, bare.reason, told)
    with store.committed(durably=True) as connection:
        connection.execute(
            "INSERT INTO correction (key, kind, says, author, made, reason, told) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (key) DO NOTHING",
            row,
        )


def undo(store: Store, key: str, undoing: Undoing) -> None:
    """Record that a correction is taken back. Raises UsageError where there is none, or it was taken back before."""
    found = [c for c in corrections(store) if c.id == key]
    if not found:
        raise UsageError(f"{store.name}: holds no correction {ascii(key)[1:-1]}")
    if found[0].undone:
        raise UsageError(f"{store.name}: that correction was taken back already, by {found[0].undone.author}")
    with store.committed(durably=True) as connection:
        connection.execute(
            "INSERT INTO undoing (correction, author, made, reason) VALUES (?, ?, ?, ?)",
            (key, undoing.author, undoing.made, undoing.reason),
        )
