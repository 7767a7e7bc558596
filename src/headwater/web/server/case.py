"""A case file behind the app: one thread of its own writes, what reads opens the file anew and waits for nobody."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, Final, NamedTuple, Self, TypeVar

from headwater.case import Case, Item, is_case, open_case
from headwater.dossier.corrections import Proposal
from headwater.dossier.crate import zipped
from headwater.errors import HeadwaterError, InputError, LockedError, OutputError
from headwater.model import Capture, Correction, Dossier, Traced
from headwater.model.found import Results
from headwater.settings import Settings
from headwater.web.crate import crate_of_case

MAX_FILES: Final = 10_000
_NAME_BYTES: Final = 160
T = TypeVar("T")


class Seen(NamedTuple):
    """A case at one time: its inputs, its last dossier, whether that is current, and what people said against it."""

    items: tuple[Item, ...]
    dossier: Dossier | None
    is_current: bool
    corrections: tuple[Correction, ...]


class ServedCase:
    """A case file that is open for as long as the server runs; `writes`: whether it may be changed.

    Its methods may be called from any thread. Those that change it wait for each other.
    """

    def __init__(self, path: Path, *, write: bool, create: bool = False, temporary: bool = False) -> None:
        self.path, self.writes, self.temporary = path, write, temporary
        self.title = "A new case" if temporary else path.name
        self._closing = False
        self._last: tuple[str, Traced] | None = None
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="headwater-case")
        try:
            # SQLite ties a connection to the thread that opened it
            self._case = self._writer.submit(open_case, path, create=create).result() if write else None
            with self._reading():
                pass
        except BaseException:
            self._writer.shutdown()
            raise

    @contextmanager
    def _reading(self) -> Iterator[Case]:
        with open_case(self.path, write=False) as case, case.snapshot():
            yield case

    def _writing(self, act: Callable[[Case], T]) -> T:
        if self._case is None:
            raise OutputError(f"{self.path.name}: was opened to read only")
        return self._writer.submit(act, self._case).result()

    def seen(self) -> Seen:
        """Return what the page of the case shows."""
        with self._reading() as case:
            traced = self._taken_up(case)
            return Seen(case.items(), traced.dossier if traced else None, case.is_current, case.corrections())

    def last(self) -> Traced | None:
        """Return the last dossier with its texts; None where there is none."""
        with self._reading() as case:
            return self._taken_up(case)

    def is_current(self) -> bool:
        """Return whether the last dossier was made of what is in the case now, by this build."""
        with self._reading() as case:
            return case.is_current

    def _taken_up(self, case: Case) -> Traced | None:
        edition = case.edition
        if edition is None:
            return None
        known = self._last
        if known is None or known[0] != edition:
            known = self._last = (edition, case.last())
        return known[1]

    def add(self, name: str, content: BinaryIO, max_bytes: int) -> None:
        """Keep a file for good. Raises OverflowError where it is longer than `max_bytes`; then nothing is kept."""
        self._writing(lambda case: case.take(tame(name), _Bounded(name, content, max_bytes)))

    def add_folder(self, folder: Path) -> None:
        """Keep what stands in a folder."""
        self._writing(lambda case: [None for _ in case.add([folder])])

    def remove(self, name: str) -> None:
        """Take an input out for good. Raises UsageError where there is none of that name."""
        self._writing(lambda case: case.remove([name]))

    def trace(self, tell: Callable[[str], None]) -> None:
        """Trace the case; `tell` is called with the name of each stage before it runs."""

        def told(stage: str) -> None:
            if self._closing:
                raise InputError("the server ended before the tracing did; what was added is kept")
            tell(stage)

        self._writing(lambda case: case.trace(tell=told))

    def correct(self, asked: Proposal, author: str) -> Correction:
        """Keep what somebody says against the last dossier; raises as `Case.correct`."""
        return self._writing(lambda case: case.correct(asked, author))

    def undo(self, number: str, author: str, reason: str) -> Correction:
        """Take a correction back; raises as `Case.undo`."""
        return self._writing(lambda case: case.undo(number, author, reason))

    def search(self, query: str, limit: int, offset: int) -> Results:
        """Search the last dossier; raises as `Case.search`."""
        with self._reading() as case:
            return case.search(query, limit, offset)

    def original(self, capture: Capture) -> bytes | None:
        """Return the bytes of a capture that is a file of its own."""
        with self._reading() as case:
            return case.original(capture, Settings().capture.max_file_bytes)

    def crate(self) -> IO[bytes]:
        """Return the RO-Crate of the last dossier as a ZIP file that is deleted when it is closed."""
        file = tempfile.TemporaryFile()  # noqa: SIM115 (whoever reads it closes it)
        try:
            with self._reading() as case:
                zipped(crate_of_case(case), file)
        except BaseException:
            file.close()
            raise
        file.seek(0)
        return file

    def close(self) -> None:
        """Let go of the file; a tracing ends before its next stage. A case for one run is deleted."""
        self._closing = True
        if self._case is not None:
            self._writer.submit(self._case.close).result()
        self._writer.shutdown()
        if self.temporary:
            shutil.rmtree(self.path.parent, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def serve_case(place: Path | None, *, create: bool = False, read_only: bool = False) -> ServedCase:
    """Return the case to be served: a case file, or a temporary one, filled from a folder where one is named.

    Raises InputError where the place is neither, LockedError where another process writes in the case file.
    """
    shown = ascii(str(place))[1:-1]
    if place is None or place.is_dir():
        held = Path(tempfile.mkdtemp(prefix="headwater-"))
        case = ServedCase(held / "case.hw", write=True, create=True, temporary=True)
        try:
            if place is not None:
                case.title = place.resolve().name
                case.add_folder(place)
        except HeadwaterError:
            case.close()
            raise
        return case
    if not place.exists() and not create:
        raise InputError(f"{shown}: no such case or folder; --create makes a new case file there")
    # what another process just made says of itself what it is in its log only
    made_now = place.with_name(f"{place.name}-lock").exists()
    if place.exists() and place.stat().st_size and not is_case(place) and not made_now:
        raise InputError(f"{shown}: neither a folder nor a case file; first: headwater add CASE.hw {shown}")
    try:
        return ServedCase(place, write=not read_only, create=create)
    except LockedError as error:
        raise LockedError(f"{error}; to look at it meanwhile: headwater serve --read-only {shown}") from error


class _Bounded:
    """What is put in, up to a bound."""

    damage = None

    def __init__(self, name: str, content: BinaryIO, most: int) -> None:
        self._name, self._content, self._most = name, content, most
        self._given = 0

    def read(self, size: int) -> bytes:
        piece = self._content.read(size)
        self._given += len(piece)
        if self._given > self._most:
            raise OverflowError(f"{self._name[:80]}: longer than {self._most:,} bytes")
        return piece


def tame(name: str) -> str:
    """Return a file name that names one file in one folder: no path, no control characters, no leading dot."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(char if char.isprintable() and char not in '<>:"|?*' else "_" for char in last).strip(" .")
    short = kept.encode("utf-8", "replace")[:_NAME_BYTES].decode("utf-8", "ignore")
    if len(short) < len(kept):
        ending = Path(kept).suffix[:12]
        short = short[: -len(ending) - 4] + ending if ending.isascii() else short
    return short or "file"
