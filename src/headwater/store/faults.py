"""What SQLite raises, said in Headwater's errors, with what can be done."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from headwater.errors import HeadwaterError, InputError, LockedError, OutputError

_PRIMARY: Final = 0xFF
_DAMAGED: Final = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT))
_BUSY: Final = frozenset((sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED))
_UNWRITABLE: Final = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the file or its folder may not be written",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_CANTOPEN: "the file or its folder cannot be opened for writing",
    sqlite3.SQLITE_PERM: "the file or its folder may not be written",
    sqlite3.SQLITE_TOOBIG: "one item is larger than SQLite takes",
}


@contextmanager
def told(name: str, *, writing: bool) -> Iterator[None]:
    """Turn what SQLite raises inside into HeadwaterErrors that name the case."""
    try:
        yield
    except sqlite3.Error as error:
        raise said(error, name, writing=writing) from error


def said(error: sqlite3.Error, name: str, *, writing: bool) -> HeadwaterError:
    """Return the error to raise for one of SQLite's."""
    code = (getattr(error, "sqlite_errorcode", None) or 0) & _PRIMARY
    if code in _DAMAGED:
        return damaged(name, str(error))
    if code in _BUSY:
        return LockedError(f"{name}: another program holds the file ({error}); try again when it is done")
    why = _UNWRITABLE.get(code)
    if writing and why:
        return OutputError(f"{name}: cannot be written: {why}; what was acknowledged before is kept")
    if why:
        return InputError(f"{name}: cannot be read: {error}")
    return InputError(f"{name}: {error}")


def damaged(name: str, why: str) -> InputError:
    """Return the error for a file that is broken."""
    return InputError(
        f"{name}: the file is damaged ({why}); what can still be read whole is copied to a new case by: "
        f"headwater init NEW.hw --recover {name}"
    )
