"""What a case file is made of, as steps from each version of the schema to the next."""

import sqlite3
from typing import Final

from headwater.errors import InputError

# "HwCs": what file(1) and Headwater know a case file by
APPLICATION_ID: Final = 0x48774373

_CAPTURES = """
CREATE TABLE raw (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL
);
CREATE TABLE raw_part (
  raw INTEGER NOT NULL REFERENCES raw(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (raw, number)
);
CREATE TABLE input (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  place TEXT NOT NULL,
  shown INTEGER NOT NULL,
  real TEXT,
  fault TEXT,
  note TEXT,
  damage TEXT,
  raw INTEGER REFERENCES raw(id),
  added TEXT NOT NULL
);
CREATE INDEX input_by_raw ON input(raw);
CREATE TABLE derived (
  step TEXT NOT NULL,
  version TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (step, version, key)
);
CREATE TABLE dossier (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  settings_sha256 TEXT NOT NULL,
  inputs_sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL
);
CREATE TABLE dossier_part (
  dossier INTEGER NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (dossier, number)
);
CREATE VIEW inputs AS
  SELECT input.place, raw.bytes, raw.sha256, coalesce(input.fault, input.damage, input.note) AS remark, input.added
  FROM input LEFT JOIN raw ON raw.id = input.raw ORDER BY input.place, raw.sha256;
"""

# one column a role, so that a role is asked for where the words stand
ROLE_COLUMNS: Final = (
    "article_body", "headline", "crosshead", "byline", "date_line", "byline_date", "highlights", "caption_credit",
    "contributor_line", "promo", "chrome", "thread_title", "poster_card", "user_reply", "email_header", "correction",
)  # fmt: skip

TOKENIZER: Final = "unicode61 remove_diacritics 2"

_FOUND = f"""
CREATE TABLE capture (
  id TEXT PRIMARY KEY, path TEXT NOT NULL, uri TEXT, media_type TEXT NOT NULL, raw_sha256 TEXT NOT NULL,
  chars INTEGER NOT NULL, earliest TEXT, latest TEXT, text TEXT NOT NULL
);
CREATE TABLE document (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, capture TEXT NOT NULL, article TEXT, outlet TEXT, outlet_key TEXT,
  earliest TEXT, latest TEXT, language TEXT, places TEXT NOT NULL,
  {", ".join(f"{role} TEXT" for role in ROLE_COLUMNS)}
);
CREATE INDEX document_by_article ON document(article);
CREATE VIRTUAL TABLE search USING fts5(
  {", ".join(ROLE_COLUMNS)}, content='document', content_rowid='id', tokenize='{TOKENIZER}'
);
CREATE TABLE article (
  id TEXT PRIMARY KEY, siglum TEXT NOT NULL, capture TEXT NOT NULL, outlet TEXT, headline TEXT, byline TEXT,
  dateline TEXT, earliest TEXT, latest TEXT, language TEXT, text TEXT NOT NULL
);
CREATE TABLE descent (
  copy TEXT NOT NULL, exemplar TEXT, relation TEXT NOT NULL, probability REAL NOT NULL, share REAL NOT NULL
);
CREATE TABLE source (
  id TEXT PRIMARY KEY, label TEXT NOT NULL, class TEXT NOT NULL, name TEXT, role TEXT, outlet TEXT,
  access TEXT NOT NULL, at_least INTEGER NOT NULL, at_most INTEGER
);
CREATE TABLE attribution (
  id TEXT PRIMARY KEY, article TEXT NOT NULL, source TEXT, source_class TEXT NOT NULL, kind TEXT NOT NULL,
  stance TEXT NOT NULL, who TEXT NOT NULL, cue TEXT NOT NULL, content TEXT NOT NULL, capture TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL, confidence REAL NOT NULL
);
CREATE INDEX attribution_by_article ON attribution(article);
CREATE TABLE person (article TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL);
CREATE INDEX person_by_article ON person(article);
CREATE TABLE claim (
  id TEXT PRIMARY KEY, rank INTEGER NOT NULL, proposition TEXT NOT NULL, at_least INTEGER NOT NULL, at_most INTEGER,
  unseen INTEGER NOT NULL, on_record INTEGER NOT NULL, against INTEGER NOT NULL, outlets INTEGER NOT NULL,
  why TEXT NOT NULL
);
CREATE TABLE statement (
  claim TEXT NOT NULL, article TEXT NOT NULL, origin TEXT NOT NULL, polarity TEXT NOT NULL, attribution TEXT,
  capture TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, exact TEXT NOT NULL
);
CREATE INDEX statement_by_claim ON statement(claim);
CREATE TABLE event (
  id TEXT PRIMARY KEY, label TEXT NOT NULL, earliest TEXT, latest TEXT, grain TEXT NOT NULL, certain INTEGER NOT NULL,
  expression TEXT NOT NULL, capture TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL
);
CREATE TABLE entry (path TEXT NOT NULL, status TEXT NOT NULL, reason TEXT, captures INTEGER NOT NULL);
CREATE VIEW articles AS
  SELECT a.siglum, a.outlet, a.headline, a.byline, a.earliest AS published_from, a.latest AS published_before,
    c.path, a.language, length(a.text) AS chars, a.text, a.id, a.capture
  FROM article a JOIN capture c ON c.id = a.capture ORDER BY length(a.siglum), a.siglum;
CREATE VIEW claims AS
  SELECT c.proposition, c.at_least, c.at_most, c.outlets, c.on_record, c.against, c.unseen, c.why,
    (SELECT count(*) FROM statement s WHERE s.claim = c.id) AS statements, c.id
  FROM claim c ORDER BY c.rank;
CREATE VIEW statements AS
  SELECT c.proposition, s.origin, s.polarity, a.siglum, a.outlet, s.exact, s.capture, s.start, s.end, s.claim, s.article
  FROM statement s JOIN claim c ON c.id = s.claim JOIN article a ON a.id = s.article
  ORDER BY c.rank, s.origin = 'copy', s.capture, s.start;
CREATE VIEW who_said_what AS
  SELECT t.who, t.cue, t.content, t.stance, t.source_class, s.label AS source, a.siglum, a.outlet, t.capture, t.start,
    t.end, t.article
  FROM attribution t JOIN article a ON a.id = t.article LEFT JOIN source s ON s.id = t.source
  ORDER BY length(a.siglum), a.siglum, t.start;
CREATE VIEW who_copied_whom AS
  SELECT c.siglum AS copy, c.outlet AS copy_outlet, coalesce(e.siglum, 'not in the pile') AS stems_from,
    e.outlet AS exemplar_outlet, d.relation, d.probability, d.share
  FROM descent d JOIN article c ON c.id = d.copy LEFT JOIN article e ON e.id = d.exemplar
  ORDER BY length(c.siglum), c.siglum;
CREATE VIEW timeline AS
  SELECT earliest, latest, grain, certain, label, expression, capture, start, end FROM event
  ORDER BY coalesce(earliest, ''), coalesce(latest, '~');
CREATE VIEW sources AS
  SELECT label, class, name, role, outlet, access, at_least, at_most,
    (SELECT count(*) FROM attribution t WHERE t.source = source.id) AS attributions, id
  FROM source ORDER BY attributions DESC, label;
CREATE VIEW ledger AS SELECT path, status, reason, captures FROM entry ORDER BY path;
"""

_FETCHED = """
CREATE TABLE fetched (
  url TEXT PRIMARY KEY, feed TEXT, due TEXT, etag TEXT, modified TEXT, status INTEGER, text_sha256 TEXT, tried TEXT,
  failures INTEGER NOT NULL, said TEXT
);
CREATE INDEX fetched_by_feed ON fetched(feed, due);
CREATE VIEW asked_of_the_web AS
  SELECT url, status, tried, said, failures, due, feed FROM fetched ORDER BY tried DESC, url;
"""

_CORRECTED = """
CREATE TABLE correction (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, says TEXT NOT NULL, author TEXT NOT NULL,
  made TEXT NOT NULL, reason TEXT NOT NULL, told TEXT NOT NULL
);
CREATE TABLE undoing (
  id INTEGER PRIMARY KEY, correction TEXT NOT NULL UNIQUE REFERENCES correction(key), author TEXT NOT NULL,
  made TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE VIEW corrections AS
  SELECT c.says, c.author, c.made, c.reason, u.author AS undone_by, u.made AS undone, u.reason AS undone_since, c.key
  FROM correction c LEFT JOIN undoing u ON u.correction = c.key ORDER BY c.id;
"""

# MIGRATIONS[n] leads from version n to n + 1; what was released is never changed
MIGRATIONS: Final = (_CAPTURES, _FOUND, _FETCHED, _CORRECTED)
NEWEST: Final = len(MIGRATIONS)
# the first version that keeps corrections
CORRECTED: Final = 4


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the schema that the file has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Bring the file to the newest version, each step in one transaction: it is done or it is not."""
    for number in range(version_of(connection), len(migrations)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in _statements(migrations[number]):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number + 1}")
            connection.execute("COMMIT")
        except sqlite3.Error:
            connection.execute("ROLLBACK")
            raise


def mark(connection: sqlite3.Connection) -> None:
    """Let a new file say that it is a case before a log is kept.

    What is written later waits in the log until the last process closes the file, and who looks at its head meanwhile
    would take it for any SQLite file.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _statements(script: str) -> list[str]:
    # executescript would commit on its own
    found, waiting = [], ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            found.append(waiting.strip())
            waiting = ""
    return found


def check_schema(connection: sqlite3.Connection, name: str, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Raise InputError unless everything Headwater made in the file is there as it was made, and no foreign trigger.

    Tables, views and indexes that somebody added beside them are let be.
    """
    model = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(model, migrations[: version_of(connection)])
        wanted = _objects(model)
    finally:
        model.close()
    found = _objects(connection)
    odd = sorted({n for (kind, n) in found if kind == "trigger" and (kind, n) not in wanted})
    odd += sorted(n for (kind, n), sql in wanted.items() if found.get((kind, n)) != sql)
    if odd:
        raise InputError(
            f"{name}: the file is not laid out as a case file (see {', '.join(odd[:3])}); nothing was read from it"
        )


def _objects(connection: sqlite3.Connection) -> dict[tuple[str, str], str | None]:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    return {(kind, name): sql for kind, name, sql in rows}
