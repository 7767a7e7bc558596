"""Search: hits in the order of how well they match (BM25), each with the places that match."""

import sqlite3
from collections.abc import Sequence
from typing import Final

import msgspec

from headwater.errors import InputError, UsageError
from headwater.model import Interval
from headwater.model.found import Hit, Results
from headwater.store import query
from headwater.store.marks import Marked, as_captured, shown
from headwater.store.opening import Store
from headwater.store.published import NUL
from headwater.store.wanted import Wanted, wanted_of

# hits that match equally well come in the order of their content, not of their arrival
_AHEAD: Final = 4
_MOST_HITS: Final = 1_000
_PLACES: Final = msgspec.json.Decoder(dict[str, list[tuple[int, int]]])
# noncharacters: no text has reason to hold them
_MARKS: Final = tuple(chr(code) for code in range(0xFDD0, 0xFDF0))


def search(store: Store, asked: str, limit: int = 20, offset: int = 0) -> Results:
    """Return what matches a query (the language of `headwater.store.query`) in the last dossier.

    Without words to look for, hits come by date, those without one last. Raises UsageError for a query that cannot be
    read, InputError before the first trace.
    """
    if not (0 < limit <= _MOST_HITS and offset >= 0):
        raise UsageError(f"between 1 and {_MOST_HITS:,} hits are given at a time")
    wanted = wanted_of(query.parse(asked))
    with store.told():
        if store.connection.execute("SELECT 1 FROM dossier").fetchone() is None:
            raise InputError(f"{store.name}: holds nothing to search yet; first: headwater trace {store.name}")
        numbers = _ranked(store.connection, wanted, limit + 1, offset) if wanted.match else None
        if numbers is None:
            numbers = _dated(store.connection, wanted, limit + 1, offset)
        hits = tuple(_hit(store.connection, number, wanted) for number in numbers[:limit])
    return Results(query=asked, hits=hits, more=len(numbers) > limit)


def _ranked(connection: sqlite3.Connection, wanted: Wanted, count: int, offset: int) -> list[int]:
    last = offset + count
    plain = wanted.where == "1"
    source = "search" if plain else "search JOIN document d ON d.id = search.rowid"
    rows = connection.execute(
        f"SELECT search.rowid, rank FROM {source} WHERE search MATCH ? AND {wanted.where} ORDER BY rank LIMIT ?",
        (wanted.match, *wanted.values, last * _AHEAD),
    ).fetchall()
    if len(rows) == last * _AHEAD and rows[-1][1] == rows[last - 1][1]:
        # so many match equally well that the order of the index would choose among them
        rows = connection.execute(
            f"SELECT search.rowid, rank FROM search JOIN document d ON d.id = search.rowid WHERE search MATCH ? "
            f"AND {wanted.where} ORDER BY rank, d.key LIMIT ?",
            (wanted.match, *wanted.values, last),
        ).fetchall()
        return [row[0] for row in rows[offset:]]
    keys = dict(_of(connection, "key", [row[0] for row in rows]))
    return [row[0] for row in sorted(rows, key=lambda row: (row[1], keys[row[0]]))][offset:last]


def _dated(connection: sqlite3.Connection, wanted: Wanted, count: int, offset: int) -> list[int]:
    rows = connection.execute(
        f"SELECT d.id FROM document d WHERE {wanted.where} ORDER BY ifnull(d.earliest, '~'), d.key LIMIT ? OFFSET ?",
        (*wanted.values, count, offset),
    )
    return [row[0] for row in rows]


def _of(connection: sqlite3.Connection, column: str, numbers: Sequence[int]) -> list[tuple[int, str]]:
    marks = ",".join("?" * len(numbers))
    return connection.execute(f"SELECT id, {column} FROM document WHERE id IN ({marks})", numbers).fetchall()


def _hit(connection: sqlite3.Connection, number: int, wanted: Wanted) -> Hit:
    row = connection.execute(
        "SELECT d.capture, c.path, d.article, a.siglum, d.outlet, a.headline, d.earliest, d.latest, d.places "
        "FROM document d JOIN capture c ON c.id = d.capture LEFT JOIN article a ON a.id = d.article WHERE d.id = ?",
        (number,),
    ).fetchone()
    places = _PLACES.decode(row[8])
    matches, snippets = shown(row[0], _marked(connection, number, wanted, places))
    if NUL in places:
        text = connection.execute("SELECT text FROM capture WHERE id = ?", row[:1]).fetchone()[0]
        snippets = tuple(as_captured(snippet, text) for snippet in snippets)
    published = Interval(earliest=row[6], latest=row[7]) if row[6] or row[7] else None
    return Hit(
        capture=row[0], path=row[1], article=row[2], siglum=row[3], outlet=row[4], headline=row[5], published=published,
        matches=matches, snippets=snippets,
    )  # fmt: skip


def _marked(
    connection: sqlite3.Connection, number: int, wanted: Wanted, places: dict[str, list[tuple[int, int]]]
) -> list[Marked]:
    """Return the columns of a document with the places that match, as FTS5 itself finds them."""
    columns = [column for column in wanted.columns if column in places]
    texts = connection.execute(f"SELECT {', '.join(columns)} FROM document WHERE id = ?", (number,)).fetchone()
    free = [mark for mark in _MARKS if not any(mark in text for text in texts)]
    if wanted.marks is None or len(free) < 2:
        return [Marked(c, places[c], t, ()) for c, t in zip(columns, texts, strict=True)]
    opening, closing = free[:2]
    number_of = {row[1]: row[0] for row in connection.execute("PRAGMA table_info(search)")}
    asked = ", ".join(f"highlight(search, {number_of[column]}, ?, ?)" for column in columns)
    found = connection.execute(
        f"SELECT {asked} FROM search WHERE search MATCH ? AND rowid = ?",
        (*[opening, closing] * len(columns), wanted.marks, number),
    ).fetchone()
    return [
        Marked(c, places[c], t, _ranges(told, opening, closing))
        for c, t, told in zip(columns, texts, found or texts, strict=True)
    ]


def _ranges(told: str, opening: str, closing: str) -> tuple[tuple[int, int], ...]:
    found = []
    at = 0
    for piece in told.split(opening)[0:1]:
        at = len(piece)
    for piece in told.split(opening)[1:]:
        inside, _, outside = piece.partition(closing)
        found.append((at, at + len(inside)))
        at += len(inside) + len(outside)
    return tuple(found)
