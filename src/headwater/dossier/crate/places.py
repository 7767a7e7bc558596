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
    given: dict[tuple[str, str], str] = {}
    taken: set[str] = set()

    def place_of(above: str, part: str, what: str) -> str:
        # two folders that are told apart stay so, and a file takes no folder's name
        key = (above, what)
        if key not in given:
            whole, number = PurePosixPath(above, _tame(part)), 1
            place = whole
            while str(place).casefold() in taken:
                number += 1
                place = whole.with_name(f"{whole.stem}~{number}{whole.suffix}")
            taken.add(str(place).casefold())
            given[key] = str(place)
        return given[key]

    found: dict[str, str] = {}
    for name in names:
        *folders, last = [part for part in _STDIN.get(name, name).split("/") if part] or ["_"]
        above = folder
        for part in folders:
            above = place_of(above, part, f"{part}/")
        found[name] = place_of(above, last, f"file {name}")
    return found


def uri_of(place: str) -> str:
    """Return a path as a relative URI; letters beyond ASCII stay as they are."""
    return _IN_URI.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), place)


def _tame(part: str) -> str:
    kept = "".join("_" if char in _REFUSED or not (char.isprintable() or char == " ") else char for char in part)
    kept = kept.rstrip(" .") or "_"
    if kept.startswith(".") or _RESERVED.fullmatch(kept):
        kept = f"_{kept}"
    if len(kept.encode()) > _NAME_BYTES:
        ending = PurePosixPath(kept).suffix if len(PurePosixPath(kept).suffix.encode()) < 16 else ""
        kept = kept.encode()[: _NAME_BYTES - len(ending.encode())].decode("utf-8", "ignore") + ending
    return kept
