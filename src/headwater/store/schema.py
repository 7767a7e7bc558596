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

# MIGRATIONS[n] leads from version n to n + 1; what was released is never changed
MIGRATIONS: Final = (_CAPTURES,)
NEWEST: Final = len(MIGRATIONS)


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
