"""What was derived from the inputs, by step, version of its code and what went into it; it can always be made again."""

from collections.abc import Collection
from typing import Final

from headwater.store.opening import Store

_BATCH_BYTES: Final = 8 << 20


class Derived:
    """Remembers results of steps in a case. What is kept is written some at a time, at the latest by `flush`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: dict[tuple[str, str, str], bytes] = {}
        self._held = 0
        self._used: set[tuple[str, str, str]] = set()

    def recall(self, step: str, version: str, key: str) -> bytes | None:
        """Return what was kept, None where nothing was."""
        place = (step, version, key)
        self._used.add(place)
        if place in self._waiting:
            return self._waiting[place]
        with self._store.told():
            row = self._store.connection.execute(
                "SELECT value FROM derived WHERE step = ? AND version = ? AND key = ?", place
            ).fetchone()
        return bytes(row[0]) if row else None

    def keep(self, step: str, version: str, key: str, value: bytes) -> None:
        """Keep a result."""
        self._used.add((step, version, key))
        self._waiting[step, version, key] = value
        self._held += len(value)
        if self._held >= _BATCH_BYTES:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self._waiting:
            rows = [(*place, value) for place, value in self._waiting.items()]
            with self._store.committed(durably=False) as connection:
                connection.executemany("INSERT OR REPLACE INTO derived VALUES (?, ?, ?, ?)", rows)
        self._waiting.clear()
        self._held = 0

    def forget_unused(self, lasting: str = "", owners: Collection[str] = (), spared: Collection[str] = ()) -> int:
        """Drop what this run neither kept nor asked for, and return how much that was; called after a whole run.

        Of the step `lasting` what belongs to one of the `owners` stays: its key begins with the owner and a colon. No
        run asks for all of it, and one to come may ask for what this one did not. A step that is `spared` stays as it
        is when this run asked for nothing of it.
        """
        self.flush()
        apart = set(spared) - {step for step, _, _ in self._used}
        versions = {version for step, version, _ in self._used if step == lasting}
        with self._store.told():
            rows = self._store.connection.execute("SELECT step, version, key FROM derived").fetchall()
        stale = [
            row
            for row in rows
            if row not in self._used
            and row[0] not in apart
            and not (row[0] == lasting and row[2].partition(":")[0] in owners and (not versions or row[1] in versions))
        ]
        if stale:
            with self._store.committed(durably=False) as connection:
                connection.executemany("DELETE FROM derived WHERE step = ? AND version = ? AND key = ?", stale)
        return len(stale)
