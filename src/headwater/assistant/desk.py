"""What lies before the assistant: one case or one dossier file, and perhaps an earlier dossier to compare it with."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.assistant.material import Material
from headwater.dossier.reading import bytes_of, named_dossier
from headwater.errors import InputError, UsageError
from headwater.model import Dossier
from headwater.model.found import Results

if TYPE_CHECKING:
    from headwater.case import Case


class Desk:
    """A case file or a dossier file, read anew when it has changed. Nothing is written to either.

    `earlier`: a dossier of the same story to compare with, of a case or a file. Raises InputError where a place cannot
    be read, or is neither.
    """

    def __init__(self, place: Path, earlier: Path | None = None) -> None:
        self._held = _held(place)
        self._earlier = None if earlier is None else _held(earlier)

    @property
    def searchable(self) -> bool:
        """Whether the query language of cases can be asked."""
        return isinstance(self._held, _CaseFile)

    @property
    def comparable(self) -> bool:
        """Whether there is an earlier dossier."""
        return self._earlier is not None

    def material(self) -> Material:
        """Return the dossier as it is now. Raises InputError where there is none or it cannot be read."""
        return self._held.material()

    def earlier(self) -> Dossier:
        """Return the earlier dossier. Raises UsageError where none was given, InputError where it cannot be read."""
        if self._earlier is None:
            raise UsageError("there is no earlier dossier here; start with: headwater mcp NEW --against OLD")
        return self._earlier.material().dossier

    def search(self, query: str, limit: int, offset: int) -> Results:
        """Return what matches a query in the case. Raises UsageError for a query that is none, or without a case."""
        if not isinstance(self._held, _CaseFile):
            raise UsageError("search needs a case file; of a dossier file ask find_quotation")
        return self._held.search(query, limit, offset)


class _CaseFile:
    """A case, opened for each question: who adds to it or traces it meanwhile is not in the way, nor is this."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last: Material | None = None
        self._open().close()  # what is wrong with the file is said before anything is served

    def material(self) -> Material:
        with self._open() as case, case.snapshot():
            edition, behind = case.edition, not case.is_complete
            known = self._last
            if known is None or edition is None or known.edition != edition or known.behind != behind:
                traced = case.last()
                known = self._last = Material(
                    traced.dossier, traced.texts, title=self._path.name, edition=edition or "", behind=behind
                )
        return known

    def search(self, query: str, limit: int, offset: int) -> Results:
        with self._open() as case, case.snapshot():
            return case.search(query, limit, offset)

    def _open(self) -> "Case":
        from headwater.case import open_case  # noqa: PLC0415 (brings SQLite)

        return open_case(self._path, write=False, migrate=False)


class _DossierFile:
    """A dossier as JSON, read again when the file has changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last: tuple[tuple[int, ...], Material] | None = None
        self.material()

    def material(self) -> Material:
        shown = ascii(str(self._path))[1:-1]
        try:
            status = self._path.stat()
            state = (status.st_mtime_ns, status.st_size, status.st_ino)
            if self._last is not None and self._last[0] == state:
                return self._last[1]
        except (OSError, ValueError) as fault:
            raise InputError(f"{shown}: cannot be read: {getattr(fault, 'strerror', None) or fault}") from fault
        document = bytes_of(self._path)
        found = named_dossier(document, shown)
        edition = hashlib.sha256(document.strip()).hexdigest()
        known = Material(found, None, title=self._path.name, edition=edition)
        self._last = (state, known)
        return known


def _held(place: Path) -> _CaseFile | _DossierFile:
    from headwater.store.opening import is_case  # noqa: PLC0415 (brings SQLite)

    if is_case(place):
        return _CaseFile(place)
    if place.is_dir():
        shown = ascii(str(place))[1:-1]
        raise InputError(f"{shown}: a folder; first: headwater trace {shown} --json dossier.json")
    return _DossierFile(place)
