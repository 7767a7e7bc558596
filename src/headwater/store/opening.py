"""Opening a case file: to read, beside whoever writes, or as the one who writes."""

import re
import sqlite3
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from headwater.errors import InputError, OutputError
from headwater.store import schema
from headwater.store.faults import damaged, told
from headwater.store.head import HEADER, Hold, head_of
from headwater.store.lock import WriterLock

_APPLICATION_AT: Final = 68
_DOSSIER: Final = re.compile(r'\s*\{\s*"schema"\s*:\s*"headwater/dossier/')
_PATIENCE_SECONDS: Final = 10.0


class Store:
    """An open case file. `writes`: whether this process is the one that may write."""

    def __init__(self, path: Path, connection: sqlite3.Connection, hold: Hold, lock: WriterLock | None) -> None:
        self.path, self.connection, self._hold, self._lock = path, connection, hold, lock

    @property
    def name(self) -> str:
        """What messages call the file."""
        return str(self.path)

    @property
    def writes(self) -> bool:
        """Whether it was opened to write."""
        return self._lock is not None

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say what SQLite raises inside in Headwater's errors."""
        with told(self.name, writing=self.writes):
            yield

    @contextmanager
    def committed(self, *, durably: bool) -> Iterator[sqlite3.Connection]:
        """Give the connection inside one transaction: all of it is kept or nothing.

        `durably`: once this ends without an error, neither a crash nor a power cut loses it. Otherwise a power cut may
        lose the last transactions, whole; what is derived can be made again.
        """
        if not self.writes:
            raise OutputError(f"{self.name}: was opened to read only")
        with self.told():
            self.connection.execute(f"PRAGMA synchronous = {'FULL' if durably else 'NORMAL'}")
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is read inside be of one moment, whatever is written meanwhile."""
        with self.told():
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file; the last one out folds the log into it."""
        try:
            self.connection.close()
        finally:
            self._hold.release()
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create(path: Path) -> Store:
    """Make a new case file and return it open to write. Raises OutputError where something stands there already."""
    if not path.parent.is_dir():
        raise OutputError(f"{path}: there is no folder {path.parent}")
    lock = WriterLock(path)
    try:
        _refuse_existing(path)
        return _ready(path, lock)
    except BaseException:
        lock.release()
        raise


def opened(path: Path, *, write: bool, migrate: bool = True) -> Store:
    """Open a case file. Its integrity is checked before anything is written; a reader waits for nobody.

    A file of an older Headwater is brought to this one's form; a reader refuses it where `migrate` is false. Raises
    InputError where the file is missing, damaged, no case or of a newer Headwater; LockedError where `write` and
    another process writes; OutputError where `write` and the place cannot be written.
    """
    _look(path)
    if not write:
        return _reader(path, migrate=migrate)
    lock = WriterLock(path)
    try:
        return _ready(path, lock)
    except BaseException:
        lock.release()
        raise


def files_of(path: Path) -> frozenset[str]:
    """Return the real places of all files that a case is made of while it is open."""
    real = str(path.resolve())
    return frozenset((real, *(f"{real}-{kind}" for kind in ("wal", "shm", "journal", "lock"))))


def is_case(path: Path) -> bool:
    """Whether a file says of itself that it is a case file."""
    try:
        head = head_of(path)
    except (OSError, ValueError):
        return False
    mark = head[_APPLICATION_AT : _APPLICATION_AT + 4]
    return head.startswith(HEADER) and mark == schema.APPLICATION_ID.to_bytes(4, "big")


def _refuse_existing(path: Path) -> None:
    if path.exists() and (not path.is_file() or path.stat().st_size):
        raise OutputError(f"{path}: exists already; add to it, or give another name")


def _log_ahead(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise OutputError(f"{path}: this place takes no write-ahead log; keep the case on a local disk")


def _look(path: Path) -> None:
    try:
        head = head_of(path)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path}: cannot be opened: {why}; a new case is made by: headwater init {path}") from error
    if not head:
        return  # a kill between the making of the file and its first commit leaves it empty
    if not head.startswith(HEADER):
        raise _other(path, head)


def _other(path: Path, head: bytes) -> InputError:
    """Return the error for a file that does not begin as a case does: what is text never was one."""
    text = _text_of(head)
    if text is None:
        return damaged(str(path), "it does not begin as a case file does")
    what = "a dossier" if _DOSSIER.match(text) else "a text"
    return InputError(f"{path}: is {what}, no case file; name a case, which is made by: headwater init CASE.hw")


def _text_of(head: bytes) -> str | None:
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(head)  # the last character may be cut
    except UnicodeDecodeError:
        return None
    return text if all(char.isprintable() or char.isspace() for char in text) else None


def _ready(path: Path, lock: WriterLock) -> Store:
    with told(str(path), writing=True):
        connection = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
        hold = Hold(path)
        try:
            _guard(connection)
            _know(connection, path)
            schema.mark(connection)
            _log_ahead(connection, path)
            _check(connection, path)
            schema.migrate(connection)
            schema.check_schema(connection, str(path))
        except BaseException:
            connection.close()
            hold.release()
            raise
    return Store(path, connection, hold, lock)


def _reader(path: Path, *, migrate: bool = True) -> Store:
    uri = path.absolute().as_uri()
    with told(str(path), writing=False):
        # not mode=ro: such a connection would leave the log's two files behind when it is the last
        connection = sqlite3.connect(f"{uri}?mode=rw", timeout=_PATIENCE_SECONDS, isolation_level=None, uri=True)
        hold = Hold(path)
        try:
            try:
                schema.version_of(connection)
            except sqlite3.OperationalError as error:
                waiting = path.with_name(f"{path.name}-wal")
                if (waiting.exists() and waiting.stat().st_size) or error.sqlite_errorcode != sqlite3.SQLITE_CANTOPEN:
                    raise
                # a folder that cannot be written has no room for the log's index; nobody can write there either
                connection.close()
                connection = sqlite3.connect(f"{uri}?immutable=1", isolation_level=None, uri=True)
            _guard(connection)
            _know(connection, path)
            if schema.version_of(connection) < schema.NEWEST:
                _may_migrate(path, migrate=migrate)
                connection.close()
                hold.release()
                with opened(path, write=True):  # brings it to this version
                    return _reader(path)
            schema.check_schema(connection, str(path))
            connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            hold.release()
            raise
    return Store(path, connection, hold, None)


def _may_migrate(path: Path, *, migrate: bool) -> None:
    if not migrate:
        raise InputError(f"{path}: was made by an older Headwater; bring it up to date with: headwater ls {path}")


def _guard(connection: sqlite3.Connection) -> None:
    """Take nothing on trust that stands in the file, and see that full-text search is there."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA mmap_size = 0")
    _probe(connection)


def sqlite_version() -> str:
    """Return the version of SQLite. Raises InputError where it has no full-text search, which case files need."""
    connection = sqlite3.connect(":memory:")
    try:
        _probe(connection)
    finally:
        connection.close()
    return sqlite3.sqlite_version


def _probe(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.probe USING fts5(words)")
        connection.execute("DROP TABLE temp.probe")
    except sqlite3.OperationalError as error:
        if "no such module" not in str(error):
            raise
        raise InputError(
            "this Python's SQLite was built without FTS5, which case files need; "
            "use a Python whose sqlite3 has it (python.org, conda and most distributions do)"
        ) from error


def _know(connection: sqlite3.Connection, path: Path) -> None:
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    version = schema.version_of(connection)
    empty = not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if mark != schema.APPLICATION_ID and not (empty and mark == 0 and version == 0):
        raise InputError(f"{path}: is an SQLite file but no case of Headwater; make one by: headwater init")
    if version > schema.NEWEST:
        raise InputError(
            f"{path}: was made by a newer Headwater (schema {version}, this one knows {schema.NEWEST}); update first"
        )


def _check(connection: sqlite3.Connection, path: Path) -> None:
    said = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
    if said != ["ok"]:
        raise damaged(str(path), str(said[0]).splitlines()[-1])
