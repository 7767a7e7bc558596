"""Which inputs a pile has: files given, files in folders, and what is set aside unopened, with the reason."""

import errno
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

STDIN = "-"
Paths = Iterable[Path | str] | Path | str
"""Files and folders, or one alone."""


class Input(NamedTuple):
    """One input. `path` is its name in the ledger; `place` is the real path to open, None for standard input.

    `fault` says why it is set aside without a look; `same_as` is the path of the input that is the same file;
    `note` says that nothing is left to read behind a link. `sha256`: the hash of its bytes, where it is known before
    they are read.
    """

    path: str
    place: str | None
    fault: str | None = None
    same_as: str | None = None
    note: str | None = None
    sha256: str | None = None


class Found(NamedTuple):
    """What stands at one place. `place`: absolute, links not followed; `shown`: how many of its last parts name it.

    `real`: the file behind links; `fault`, `note` and `sha256` as in `Input`.
    """

    place: Path
    shown: int
    real: str | None = None
    fault: str | None = None
    note: str | None = None
    sha256: str | None = None


class _Folder(NamedTuple):
    place: Path
    shown: int
    real: str


def listed(paths: Paths) -> list[Path | str]:
    """Return paths as a list: a string is one path, not as many as it has characters."""
    return [paths] if isinstance(paths, str | Path) else list(paths)


def gather(paths: Paths) -> tuple[Input, ...]:
    """Return the inputs behind `paths`, by path: each file once, folders to any depth.

    A link to a file is followed; where the file is in the pile itself, the link is the same input (`same_as`). A link
    to a folder is followed unless it leads to a folder that holds it or was read already. Hidden files and folders are
    set aside unless they are given themselves.
    """
    every = listed(paths)
    given = [path for path in every if str(path) != STDIN]
    inputs = named(places_of(given))
    if len(given) < len(every):
        inputs.append(Input(STDIN, None))
    return tuple(sorted(inputs))


def places_of(paths: Iterable[Path | str]) -> list[Found]:
    """Return what stands behind `paths`, before it is named, by place."""
    found: dict[Path, Found] = {}
    folders: list[_Folder] = []
    for path in paths:
        # Not resolve(): a link is an input under its own name.
        item = _given(Path(os.path.abspath(path)))  # noqa: PTH100
        if isinstance(item, _Folder):
            folders.append(item)
        else:
            _keep(found, item)
    for item in _walk(folders):
        _keep(found, item)
    return sorted(found.values())


def _keep(found: dict[Path, Found], item: Found) -> None:
    # The same file by two arguments: the longer name, counted from the outermost folder, is the more telling.
    known = found.get(item.place)
    if known is None or known.shown < item.shown or (known.fault and not item.fault):
        found[item.place] = item


def _given(place: Path) -> Found | _Folder:
    status = _status(place)
    if isinstance(status, str):
        # what is not there is named as it was typed, so that the slip can be seen
        return Found(place, max(1, len(place.parts) - place.is_absolute()), fault=status)
    real = str(place.resolve())
    return _Folder(place, 0, real) if stat.S_ISDIR(status.st_mode) else Found(place, 1, real)


def _status(place: Path) -> os.stat_result | str:
    try:
        return place.stat()
    except FileNotFoundError:
        return "a link to a file that is not there" if place.is_symlink() else "no such file or folder"
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        circle = isinstance(fault, OSError) and fault.errno == errno.ELOOP
        return f"a link that cannot be followed: {why}" if circle else f"cannot be reached: {why}"


def _walk(roots: list[_Folder]) -> Iterator[Found]:
    """Yield all that lies in the folders: real folders first, then, link by link, what only links lead to."""
    visited: set[str] = set()
    waiting = sorted(roots, reverse=True)  # taken from the end: outer folders before those inside them
    links: list[_Folder] = []
    while waiting or links:
        if not waiting:
            links.sort(reverse=True)
            link = links.pop()
            if _holds(link.real, str(link.place.parent.resolve())):
                fault = "a link to a folder that holds it; not followed, it would lead in a circle"
                yield Found(link.place, link.shown, fault=fault)
                continue
            if link.real in visited:
                yield Found(link.place, link.shown, note="a link to a folder that was read already")
                continue
            waiting.append(link)
        folder = waiting.pop()
        if folder.real in visited:
            continue
        visited.add(folder.real)
        for item in _list(folder):
            if isinstance(item, Found):
                yield item
            else:
                (links if item.place.is_symlink() else waiting).append(item)


def _holds(folder: str, other: str) -> bool:
    return other == folder or other.startswith(folder.rstrip(os.sep) + os.sep)


def _list(folder: _Folder) -> Iterator[Found | _Folder]:
    try:
        places = sorted(folder.place.iterdir())
    except OSError as fault:
        yield Found(folder.place, max(1, folder.shown), fault=f"a folder that cannot be opened: {fault.strerror}")
        return
    for place in places:
        yield _entry(folder, place)


def _entry(folder: _Folder, place: Path) -> Found | _Folder:
    shown = folder.shown + 1
    status = _status(place)
    if isinstance(status, str):
        return Found(place, shown, fault=status)
    is_folder = stat.S_ISDIR(status.st_mode)
    if place.name.startswith("."):
        kind = "folder" if is_folder else "file"
        return Found(place, shown, fault=f"a hidden {kind}, not read; give its path itself to read it")
    real = str(place.resolve() if place.is_symlink() else Path(folder.real, place.name))
    return _Folder(place, shown, real) if is_folder else Found(place, shown, real)


def named(items: Sequence[Found]) -> list[Input]:
    """Return what stands at places as the inputs of one pile, in the same order.

    Names are relative to the pile, with as many parent folders as tell two apart; where none do, numbered in the order
    of `items`.
    """
    names = _names(items)
    first: dict[tuple[str, str | None], tuple[bool, str]] = {}
    for item, name in zip(items, names, strict=True):
        if item.real is not None:
            is_link = str(item.place) != item.real
            file = (item.real, item.sha256)
            first[file] = min(first.get(file, (True, name)), (is_link, name))
    inputs = []
    for item, name in zip(items, names, strict=True):
        twin = first[item.real, item.sha256][1] if item.real is not None else name
        same_as = twin if twin != name else None
        inputs.append(Input(name, item.real, item.fault, same_as, item.note, item.sha256))
    return inputs


def _names(items: Sequence[Found]) -> list[str]:
    """Return names relative to the pile, with as many parent folders as tell apart two that would be the same."""
    shown = [item.shown for item in items]
    parts = [item.place.parts for item in items]
    while True:
        names = [_printable("/".join(part[-count:])) for part, count in zip(parts, shown, strict=True)]
        # files saved over each other stand at one place: folders do not tell them apart
        tally = Counter(name for _, name in set(zip(parts, names, strict=True)))
        clashes = [i for i, name in enumerate(names) if tally[name] > 1 and shown[i] < len(parts[i]) - 1]
        if not clashes:
            return _numbered(names)
        for i in clashes:
            shown[i] += 1


def _numbered(names: list[str]) -> list[str]:
    taken: set[str] = set()
    for i, name in enumerate(names):
        number = 1
        while names[i] in taken:
            number += 1
            names[i] = f"{name}~{number}"
        taken.add(names[i])
    return names


def _printable(name: str) -> str:
    # Names of files may hold bytes that are no UTF-8; they must not reach JSON as lone surrogates.
    return name.encode("utf-8", "backslashreplace").decode()
