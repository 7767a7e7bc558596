"""Search: hits in the order of how well they match (BM25), each with the places that match."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any, Final

import msgspec

from headwater.errors import InputError, UsageError
from headwater.model import Interval
from headwater.model.found import Hit, Results
from headwater.store import query
from headwater.store.hints import hints
from headwater.store.marks import Marked, as_captured, shown
from headwater.store.opening import Store
from headwater.store.published import NUL
from headwater.store.schema import TOKENIZER
from headwater.store.wanted import Wanted, wanted_of

# hits that match equally well come in the order of their content, not of their arrival
_AHEAD: Final = 8
_MOST_HITS: Final = 1_000
_TOLD: Final = (
    "d.capture", "c.path", "d.article", "a.siglum", "d.outlet", "a.headline", "d.earliest", "d.latest", "d.places",
)  # fmt: skip
_Places = dict[str, list[tuple[int, int]]]
_PLACES: Final = msgspec.json.Decoder(_Places)
# noncharacters: no text has reason to hold them
_MARKS: Final = tuple(chr(code) for code in range(0xFDD0, 0xFDF0))


def search(store: Store, asked: str, limit: int = 20, offset: int = 0) -> Results:
    """Return what matches a query (the language of `headwater.store.query`) in the last dossier.

    Without words to look for, hits come by date, those without one last. Raises UsageError for a query that cannot be
    read, InputError before the first trace.
    """
    if not (0 < limit <= _MOST_HITS and offset >= 0):
        raise UsageError(f"between 1 and {_MOST_HITS:,} hits are given at a time")
    parsed = query.parse(asked)
    wanted = wanted_of(parsed)
    with store.told():
        if store.connection.execute("SELECT 1 FROM dossier").fetchone() is None:
            raise InputError(f"{store.name}: holds nothing to search yet; first: headwater trace {store.name}")
        numbers = _ranked(store.connection, wanted, limit + 1, offset) if wanted.match else None
        if numbers is None:
            numbers = _dated(store.connection, wanted, limit + 1, offset)
        hits = _hits(store.connection, numbers[:limit], wanted)
        told = () if hits or offset else hints(store.connection, parsed)
    return Results(query=asked, hits=hits, more=len(numbers) > limit, hints=told)


def _ranked(connection: sqlite3.Connection, wanted: Wanted, count: int, offset: int) -> list[int]:
    last = offset + count
    plain = wanted.where == "1"
    source = "search" if plain else "search JOIN document d ON d.id = search.rowid"
    rows = connection.execute(
        f"SELECT search.rowid, rank FROM {source} WHERE search MATCH ? AND {wanted.where} ORDER BY rank LIMIT ?",
        (wanted.match, *wanted.values, last + _AHEAD),
    ).fetchall()
    if len(rows) == last + _AHEAD and rows[-1][1] == rows[last - 1][1]:
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
    return connection.execute(f"SELECT id, {column} FROM document WHERE id IN ({_marks(numbers)})", numbers).fetchall()


def _hits(connection: sqlite3.Connection, numbers: Sequence[int], wanted: Wanted) -> tuple[Hit, ...]:
    """Return documents as hits, in the order of their numbers."""
    told = ", ".join((*_TOLD, *(f"d.{column}" for column in wanted.columns)))
    rows = connection.execute(
        f"SELECT d.id, {told} FROM document d JOIN capture c ON c.id = d.capture "
        f"LEFT JOIN article a ON a.id = d.article WHERE d.id IN ({_marks(numbers)})",
        numbers,
    ).fetchall()
    details = {row[0]: row[1 : len(_TOLD) + 1] for row in rows}
    texts = {row[0]: row[len(_TOLD) + 1 :] for row in rows}
    marks = _free("".join(text for row in texts.values() for text in row if text)) if wanted.marks else ()
    found = _highlighted(texts, wanted, marks) if marks else {}
    said = _statements(connection, [row[2] for row in details.values()], wanted)
    hits = []
    for n in numbers:
        marked = _marked(wanted, details[n][-1], texts[n], found.get(n, texts[n]), marks)
        hits.append(_hit(connection, details[n], said.get(details[n][2], ()), marked))
    return tuple(hits)


def _statements(
    connection: sqlite3.Connection, articles: Sequence[str | None], wanted: Wanted
) -> dict[str, list[tuple[int, int]]]:
    """Return where the statements stand that were asked for, by article; none where none were."""
    found: dict[str, list[tuple[int, int]]] = {}
    if wanted.said is not None:
        homes = sorted({a for a in articles if a})
        rows = connection.execute(
            f'SELECT t.article, t.start, t."end" FROM attribution t WHERE {wanted.said} '
            f'AND t.article IN ({_marks(homes)}) ORDER BY t.start, t."end"',
            (*wanted.said_values, *homes),
        )
        for article, start, end in rows:
            found.setdefault(article, []).append((start, end))
    return found


def _highlighted(
    texts: Mapping[int, Sequence[str | None]], wanted: Wanted, marks: tuple[str, str]
) -> dict[int, Sequence[str | None]]:
    """Return the texts of documents with what matches between the marks, as FTS5 itself finds it.

    In an index of these documents alone: in the large one each of them would look through all places of every word.
    """
    names = ", ".join(wanted.columns)
    spaces = ", ".join("?" * len(wanted.columns))
    asked = ", ".join(f"highlight(search, {place}, ?, ?)" for place in range(len(wanted.columns)))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as page:
        page.execute(f"CREATE VIRTUAL TABLE search USING fts5({names}, tokenize='{TOKENIZER}')")
        page.execute("BEGIN")
        page.executemany(
            f"INSERT INTO search (rowid, {names}) VALUES (?, {spaces})", [(n, *row) for n, row in texts.items()]
        )
        values = (*marks * len(wanted.columns), wanted.marks)
        rows = page.execute(f"SELECT rowid, {asked} FROM search WHERE search MATCH ?", values).fetchall()
    return {row[0]: row[1:] for row in rows}


def _marked(
    wanted: Wanted,
    told: str,
    texts: Sequence[str | None],
    found: Sequence[str | None],
    marks: tuple[str, str] | tuple[()],
) -> tuple[_Places, list[Marked]]:
    places = _PLACES.decode(told)
    return places, [
        Marked(column, places[column], text, _ranges(inside, *marks) if inside and marks else ())
        for column, text, inside in zip(wanted.columns, texts, found, strict=True)
        if text is not None
    ]


def _hit(
    connection: sqlite3.Connection,
    details: Sequence[Any],
    said: Sequence[tuple[int, int]],
    marked: tuple[_Places, list[Marked]],
) -> Hit:
    capture, path, article, siglum, outlet, headline, earliest, latest, _ = details
    places, columns = marked
    matches, snippets = shown(capture, columns, said)
    if NUL in places:
        text = connection.execute("SELECT text FROM capture WHERE id = ?", (capture,)).fetchone()[0]
        snippets = tuple(as_captured(snippet, text) for snippet in snippets)
    published = Interval(earliest=earliest, latest=latest) if earliest or latest else None
    return Hit(
        capture=capture, path=path, article=article, siglum=siglum, outlet=outlet, headline=headline,
        published=published, matches=matches, snippets=snippets,
    )  # fmt: skip


def _marks(numbers: Sequence[object]) -> str:
    return ",".join("?" * len(numbers))


def _free(text: str) -> tuple[str, str] | tuple[()]:
    """Return two characters that do not stand in the text; none where all that could be are taken."""
    free: list[str] = []
    for mark in _MARKS:
        if mark not in text:
            free.append(mark)
        if len(free) == 2:
            return free[0], free[1]
    return ()


def _ranges(told: str, opening: str, closing: str) -> tuple[tuple[int, int], ...]:
    before, *pieces = told.split(opening)
    at = len(before)
    found = []
    for piece in pieces:
        inside, _, outside = piece.partition(closing)
        found.append((at, at + len(inside)))
        at += len(inside) + len(outside)
    return tuple(found)
