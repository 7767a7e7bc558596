"""Where files of a pile stand in a crate: under their own names, as far as every file system takes them."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

_REFUSED: Final = frozenset('<>:"\\|?*')
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_STDIN: Final = {"-": "standard-input"}
_NAME_BYTES: Final = 160
_IN_URI: Final = re.compile(r'[\x00-\x20"#%<>?\[\\\]^`{|}\x7f]')


def places_of(names: Iterable[str], folder: str) -> dict[str, str]:
    """Return a path below `folder` for each name of an input, none of them twice, whatever case a file system keeps.

    No part of one climbs out, is hidden, is reserved on some system or longer than it takes; endings stay, since they
    tell readers what a file is. Equal names in equal order give equal paths.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        whole = PurePosixPath(folder, *(_tame(part) for part in _STDIN.get(name, name).split("/") if part))
        place, number = whole, 1
        while any(str(one).casefold() in taken for one in (place, *_above(place, folder))):
            number += 1
            place = whole.with_name(f"{whole.stem}~{number}{whole.suffix}")
        taken.add(str(place).casefold())
        found[name] = str(place)
    return found


def uri_of(place: str) -> str:
    """Return a path as a relative URI; letters beyond ASCII stay as they are."""
    return _IN_URI.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), place)


def _above(place: PurePosixPath, folder: str) -> list[PurePosixPath]:
    """Return the folders a path goes through: none may be a file of the crate."""
    return [one for one in place.parents if len(one.parts) > len(PurePosixPath(folder).parts)]


def _tame(part: str) -> str:
    kept = "".join("_" if char in _REFUSED or not (char.isprintable() or char == " ") else char for char in part)
    kept = kept.rstrip(" .") or "_"
    if kept.startswith(".") or _RESERVED.fullmatch(kept):
        kept = f"_{kept}"
    if len(kept.encode()) > _NAME_BYTES:
        ending = PurePosixPath(kept).suffix if len(PurePosixPath(kept).suffix.encode()) < 16 else ""
        kept = kept.encode()[: _NAME_BYTES - len(ending.encode())].decode("utf-8", "ignore") + ending
    return kept
