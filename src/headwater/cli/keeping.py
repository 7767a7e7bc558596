"""What no command writes over: captures that it was given, and case files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from headwater.errors import OutputError, UsageError

_HEAD_CHARS: Final = 4_096


def keep_captures(outputs: Sequence[Path | str | None], pile: Sequence[str]) -> None:
    """Refuse results that would take the place of a capture, before any work is done.

    `outputs`: where results are to go, None and - for nowhere. A dossier of ours inside a folder of the pile may be
    replaced: it is no capture. Raises UsageError for a capture and OutputError for a folder or a case.
    """
    for output in outputs:
        if output is None or str(output) == "-" or "\0" in str(output):
            continue
        path = Path(output)
        if path.is_dir():
            raise OutputError(f"{path}: is a folder; name a file in it")
        keep_databases(path)
        if path.is_file() and any(_holds(part, path) for part in pile) and not _is_dossier(path):
            raise UsageError(f"{path}: belongs to the pile and would be lost; give the result another name")


def keep_databases(path: Path) -> None:
    """Refuse to replace a case, or any other SQLite file, by a result. Raises OutputError."""
    from headwater.store.head import HEADER, head_of  # noqa: PLC0415 (a look that hurts no lock of this process)

    try:
        taken = path.is_file() and head_of(path).startswith(HEADER)
    except (OSError, ValueError):
        return  # what cannot be read is not known to be one; writing says what is wrong with it
    if taken:
        raise OutputError(f"{path}: is a case or another database, and is not written over; give another name")


def _holds(part: str, path: Path) -> bool:
    """Whether a path of the pile is a file, or a folder that the file lies in."""
    if part == "-" or "\0" in part:
        return False
    place = Path(part).resolve()
    return place == path.resolve() or place in path.resolve().parents


def _is_dossier(path: Path) -> bool:
    from headwater.capture.sniff import is_dossier  # noqa: PLC0415 (only where a file would be replaced)

    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return is_dossier(file.read(_HEAD_CHARS))
    except OSError:
        return False
