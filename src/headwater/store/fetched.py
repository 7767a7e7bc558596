"""What was asked of the web for a case: what came of it, and when to ask again."""

from typing import NamedTuple

from headwater.store.opening import Store


class Asked(NamedTuple):
    """An address and what came of asking it. Times are ISO 8601, UTC.

    `feed`: the address of the feed that linked it, None where somebody named it. `etag`, `modified`: what the server
    calls its last answer. `text_sha256`: of the canonical text that was kept last. `due`: when to ask again, None for
    never; `failures`: since the last answer. `said`: what went wrong the last time.
    """

    url: str
    feed: str | None
    due: str | None
    etag: str | None = None
    modified: str | None = None
    status: int | None = None
    text_sha256: str | None = None
    tried: str | None = None
    failures: int = 0
    said: str | None = None


_COLUMNS = ", ".join(Asked._fields)


def asked(store: Store, url: str) -> Asked | None:
    """Return what is known of an address."""
    with store.told():
        row = store.connection.execute(f"SELECT {_COLUMNS} FROM fetched WHERE url = ?", (url,)).fetchone()
    return Asked(*row) if row else None


def note(store: Store, *items: Asked) -> None:
    """Write down what came of asking; what was known of these addresses goes."""
    places = ", ".join("?" * len(Asked._fields))
    with store.committed(durably=False) as connection:
        connection.executemany(f"INSERT OR REPLACE INTO fetched ({_COLUMNS}) VALUES ({places})", items)


def due(store: Store, feeds: tuple[str, ...], now: str, most: int) -> tuple[Asked, ...]:
    """Return pages that these feeds linked and that are to be asked now, the longest due first."""
    places = ", ".join("?" * len(feeds))
    query = f"SELECT {_COLUMNS} FROM fetched WHERE feed IN ({places}) AND due <= ? ORDER BY due, rowid LIMIT ?"
    with store.told():
        return tuple(Asked(*row) for row in store.connection.execute(query, (*feeds, now, most)))
