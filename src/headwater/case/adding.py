"""From paths to inputs of a case, and from inputs of a case back to a pile to be read."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from headwater.capture import walk
from headwater.capture.source import Source, given, opened
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings
from headwater.store import Store
from headwater.store.inputs import Fresh, Kept, RawBytes

_MISSING = "no such file or folder"


class Gathered:
    """What stands behind paths, one input at a time. `missing`: paths that lead nowhere; they are not kept.

    `wanted` says which of the places that were found are inputs; all of them unless it is given.
    """

    def __init__(
        self, paths: walk.Paths, settings: CaptureSettings, stdin: BinaryIO | None,
        wanted: Callable[[walk.Found], bool] | None = None,
    ) -> None:  # fmt: skip
        given = walk.listed(paths)
        files = [path for path in given if str(path) != walk.STDIN]
        found = walk.places_of(files)
        self.missing = tuple(str(item.place) for item in found if item.fault == _MISSING)
        self._found = [item for item in found if item.fault != _MISSING and (wanted is None or wanted(item))]
        self._takes_stdin = len(files) < len(given)
        self._settings, self._stdin = settings, stdin

    def __iter__(self) -> Iterator[Fresh]:
        """Yield the inputs; a file is open only while its input is the last one yielded."""
        for item in self._found:
            place, real = _printable(str(item.place)), _printable(item.real) if item.real else None
            if item.fault or item.note or item.real is None:
                yield Fresh(place, item.shown, real, item.fault, item.note, None)
                continue
            with ExitStack() as held:
                try:
                    source, _ = held.enter_context(opened(item.real, self._settings))
                except CaptureError as fault:
                    yield Fresh(place, item.shown, real, str(fault), None, None)
                    continue
                yield Fresh(place, item.shown, real, None, None, source.as_stored())
        if self._takes_stdin:
            yield self._standard_input()

    def _standard_input(self) -> Fresh:
        try:
            content = given(self._stdin, self._settings).as_stored()
        except CaptureError as fault:
            return Fresh(walk.STDIN, 1, None, str(fault), None, None)
        return Fresh(walk.STDIN, 1, None, None, None, content)


def pile_of(kept: Sequence[Kept]) -> list[tuple[walk.Input, Kept]]:
    """Return the inputs of a case, named as those of one pile, by name: as if all had been given in one call.

    Where something was read at a place, what once stood in the way there counts no more. Files of the same place with
    other bytes are inputs of their own, numbered by their hash. Misses: which of two links to one folder was followed
    when they came in different calls; both are then kept, and the files behind them read once.
    """
    read = {item.place for item in kept if item.sha256}
    firsts: dict[tuple[str, str | None], Kept] = {}
    for item in sorted(kept, key=_order):
        if item.sha256 or item.place not in read:
            firsts.setdefault((item.place, item.sha256), item)
    items = list(firsts.values())
    shown: dict[str, int] = {}
    for item in items:
        shown[item.place] = max(item.shown, shown.get(item.place, 0))
    found = [
        walk.Found(Path(item.place), shown[item.place], item.real, item.fault, item.note, item.sha256) for item in items
    ]
    return sorted(zip(walk.named(found), items, strict=True), key=lambda pair: pair[0].path)


def _order(item: Kept) -> tuple[Path, str, str, str, str]:
    return Path(item.place), item.sha256 or "~", item.fault or "", item.note or "", item.damage or ""


class Opener:
    """Opens inputs of a case for the capture stage."""

    def __init__(self, store: Store, pile: Sequence[tuple[walk.Input, Kept]], settings: CaptureSettings) -> None:
        self._store, self._settings = store, settings
        self._kept = {item.path: kept for item, kept in pile}

    @contextmanager
    def __call__(self, item: walk.Input) -> Iterator[Source]:
        """Give the bytes of an input as they lay on the disk when it was added."""
        kept = self._kept[item.path]
        raw = RawBytes(self._store, kept)
        # what streamed in streams again, so that it is read the same way
        place = raw if kept.place != walk.STDIN else None
        yield Source(raw, self._settings, place)


def _printable(place: str) -> str:
    # names of files may hold bytes that are no UTF-8, which SQLite does not take
    return place.encode("utf-8", "backslashreplace").decode()
