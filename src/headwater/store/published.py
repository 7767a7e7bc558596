"""The last dossier as rows: for search, for views that any SQLite browser opens, for reading without this package."""

import sqlite3
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from headwater.model import Article, Attribution, Capture, Dossier, Segment, Source, Span, content_id
from headwater.store.opening import Store
from headwater.store.schema import ROLE_COLUMNS
from headwater.store.words import key_of_words

# between two pieces of one role; no phrase of a piece runs on into the next
BETWEEN: Final = "\n\n"
# among the places of a document: NUL characters of its text stand as spaces
NUL: Final = "nul"
_TABLES: Final = (
    "capture", "article", "descent", "source", "attribution", "person", "claim", "statement", "event", "entry",
)  # fmt: skip

Row = tuple[object, ...]


def publish(store: Store, dossier: Dossier, texts: Mapping[str, str]) -> None:
    """Put the rows of a dossier in the place of the last one's, inside the transaction that is open.

    What is searched is written again only where its words changed.
    """
    documents = _documents(dossier)
    withdraw(store.connection, but=frozenset(document.key for document in documents))
    _insert(store.connection, dossier, texts, documents)


def publish_more(store: Store, dossier: Dossier, texts: Mapping[str, str]) -> None:
    """Put the rows of a dossier beside those that are there; the two have no capture in common."""
    _insert(store.connection, dossier, texts, _documents(dossier))


def withdraw(connection: sqlite3.Connection, but: Collection[str] = ()) -> None:
    """Take all rows away, inside the transaction that is open; documents of these keys stay in the index."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    columns = ", ".join(ROLE_COLUMNS)
    for number, key in connection.execute("SELECT id, key FROM document").fetchall():
        if key not in but:
            connection.execute(
                f"INSERT INTO search (search, rowid, {columns}) SELECT 'delete', id, {columns} FROM document "
                "WHERE id = ?",
                (number,),
            )
            connection.execute("DELETE FROM document WHERE id = ?", (number,))


def _insert(
    connection: sqlite3.Connection, dossier: Dossier, texts: Mapping[str, str], documents: Sequence["_Document"]
) -> None:
    for table, rows in _rows(dossier, texts):
        found = list(rows)
        if found:
            connection.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * len(found[0]))})", found)
    _index(connection, documents)


def texts(store: Store) -> dict[str, str]:
    """Return the canonical text of each capture of the last dossier, by id."""
    with store.told():
        return dict(store.connection.execute("SELECT id, text FROM capture"))


def _rows(dossier: Dossier, texts: Mapping[str, str]) -> Iterator[tuple[str, Iterable[Row]]]:
    classes = {source.id: source.class_ for source in dossier.sources}
    yield "capture", (_capture(capture, texts[capture.id]) for capture in dossier.captures)
    yield "article", (_article(article) for article in dossier.articles)
    yield "descent", ((d.copy, d.exemplar, d.relation, d.probability, d.share) for d in dossier.descents)
    yield "source", (_source(source) for source in dossier.sources)
    yield "attribution", (_attribution(found, classes) for found in dossier.attributions)
    yield "person", _people(dossier)
    yield "claim", (
        (
            c.id, rank, c.proposition, c.origins.low, c.origins.high, c.origins.unseen, c.on_record, c.against,
            len(c.outlets), " ".join(c.origins.why),
        )
        for rank, c in enumerate(dossier.claims, start=1)
    )  # fmt: skip
    yield "statement", (
        (c.id, s.article, s.origin, s.polarity, s.attribution, *_place(s.span), s.span.exact)
        for c in dossier.claims
        for s in c.statements
    )
    yield "event", (
        (e.id, e.label, e.when.earliest, e.when.latest, e.grain, e.certain, e.expression.exact, *_place(e.expression))
        for e in dossier.events
    )
    yield "entry", ((e.path, e.status, e.reason, len(e.captures)) for e in dossier.ledger.entries)


def _place(span: Span) -> tuple[str, int, int]:
    return span.capture, span.start, span.end


def _capture(capture: Capture, text: str) -> Row:
    when = (capture.captured.earliest, capture.captured.latest) if capture.captured else (None, None)
    return capture.id, capture.path, capture.uri, capture.media_type, capture.raw_sha256, capture.chars, *when, text


def _article(article: Article) -> Row:
    published = (article.published.earliest, article.published.latest) if article.published else (None, None)
    return (
        article.id, article.siglum, article.capture, article.outlet,
        article.headline.value if article.headline else None, ", ".join(b.value for b in article.byline) or None,
        article.dateline.value if article.dateline else None, *published, article.language,
        BETWEEN.join(span.exact for span in article.spans),
    )  # fmt: skip


def _source(source: Source) -> Row:
    people = (source.people.low, source.people.high)
    return source.id, source.label, source.class_, source.name, source.role, source.outlet, source.access, *people


def _attribution(found: Attribution, classes: Mapping[str, str]) -> Row:
    spans = sorted((*found.source, *found.cue, *found.content))
    place = (spans[0].capture, spans[0].start, max(span.end for span in spans))
    words = (" … ".join(s.exact for s in part) for part in (found.source, found.cue, found.content))
    class_ = classes.get(found.source_id or "", "none")
    row = (found.id, found.article, found.source_id, class_, found.kind, found.stance)
    return (*row, *words, *place, found.confidence)


class _Homes:
    """Says which article a place stands in."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        self._held: dict[str, list[tuple[int, str | None]]] = {}
        for segment in segments:
            self._held.setdefault(segment.span.capture, []).append((segment.span.start, segment.article))
        for held in self._held.values():
            held.sort()

    def of(self, span: Span) -> str | None:
        held = self._held.get(span.capture, [])
        at = bisect_right(held, span.start, key=lambda piece: piece[0]) - 1
        return held[at][1] if at >= 0 else None


def _people(dossier: Dossier) -> Iterator[Row]:
    """Yield each person that an article names or rests on, under every name the pile has for them, once."""
    homes = _Homes(dossier.segments)
    names: dict[str, str] = {}
    found: set[tuple[str, str]] = set()
    for entity in dossier.entities:
        if entity.type == "person":
            keys = dict.fromkeys(map(key_of_words, (entity.name, *entity.aliases)))
            names |= {key: f" {' | '.join(keys)} " for key in keys}
            found |= {(home, entity.name) for span in entity.mentions if (home := homes.of(span))}
    named = {source.id: source.name for source in dossier.sources if source.class_ == "named" and source.name}
    found |= {(a.article, named[a.source_id]) for a in dossier.attributions if a.source_id in named}
    for home, name in sorted(found):
        key = key_of_words(name)
        yield home, name, names.get(key, f" {key} ")


class _Document(NamedTuple):
    key: str
    beside: Row  # capture, article, outlet, outlet_key, earliest, latest, language
    places: str
    texts: tuple[str | None, ...]


def _documents(dossier: Dossier) -> list[_Document]:
    """Return what is searched: each article with its furniture, and what of each capture belongs to none."""
    articles = {article.id: article for article in dossier.articles}
    groups: dict[tuple[str, str | None], dict[str, list[Span]]] = {}
    for segment in dossier.segments:
        home = segment.article if segment.article in articles else None
        roles = groups.setdefault((segment.span.capture, home), {})
        roles.setdefault(segment.role, []).append(segment.span)
    found = []
    for (capture, home), roles in groups.items():
        whole = tuple(BETWEEN.join(s.exact for s in roles[r]) if r in roles else None for r in ROLE_COLUMNS)
        places = {role: [(s.start, s.end) for s in spans] for role, spans in sorted(roles.items())}
        # SQLite's functions on text end at a NUL
        texts = tuple(text.replace("\0", " ") if text else text for text in whole)
        if texts != whole:
            places[NUL] = []
        told = msgspec.json.encode(places).decode()
        key = content_id("document", capture, home, told, *texts)
        article = articles[home] if home else None
        found.append(_Document(key, (capture, home, *_beside(article)), told, texts))
    return found


def _beside(article: Article | None) -> Row:
    if article is None:
        return (None,) * 5
    published = (article.published.earliest, article.published.latest) if article.published else (None, None)
    key = f" {key_of_words(article.outlet)} " if article.outlet else None
    return article.outlet, key, *published, article.language


def _index(connection: sqlite3.Connection, documents: Sequence[_Document]) -> None:
    """Take documents into the index whose words are not there yet; bring what is known beside the words up to date."""
    held = dict(connection.execute("SELECT key, id FROM document"))
    columns = ", ".join(ROLE_COLUMNS)
    marks = ", ".join("?" * len(ROLE_COLUMNS))
    for document in documents:
        if document.key in held:
            connection.execute(
                "UPDATE document SET outlet = ?, outlet_key = ?, earliest = ?, latest = ?, language = ? WHERE id = ?",
                (*document.beside[2:], held[document.key]),
            )
            continue
        number = connection.execute(
            "INSERT INTO document (key, capture, article, outlet, outlet_key, earliest, latest, language, places, "
            f"{columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, {marks})",
            (document.key, *document.beside, document.places, *document.texts),
        ).lastrowid
        connection.execute(f"INSERT INTO search (rowid, {columns}) VALUES (?, {marks})", (number, *document.texts))
