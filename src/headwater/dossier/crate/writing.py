"""Writing a crate: as a folder, or as one ZIP file. Equal crates give equal bytes."""

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

from headwater.dossier.crate.part import Part
from headwater.errors import InputError, OutputError

# the first moment that ZIP can tell: when a crate was written is no part of it
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_ORDINARY: Final = 0o100644 << 16
_UNIX: Final = 3


def write_folder(parts: Iterable[Part], folder: Path) -> None:
    """Write files into a folder that is new or empty. Raises OutputError where it is neither, or cannot be written.

    The document that describes the crate comes last in `parts`, so that a folder that was cut short is no crate.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise OutputError(
                f"{folder}: is not empty; name a folder that is new or empty, or a file that ends in .zip"
            )
        for part in parts:
            place = folder.joinpath(*part.place.split("/"))
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as file:
                _copy(part, file)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror or error}") from error


def zipped(parts: Iterable[Part], file: IO[bytes]) -> None:
    """Write files as a ZIP file, in their order, without times and owners.

    Equal parts give equal bytes with one build of zlib; other builds may pack the same files otherwise.
    """
    with zipfile.ZipFile(file, "w") as archive:
        for part in parts:
            entry = zipfile.ZipInfo(part.place, _NO_TIME)
            entry.compress_type, entry.file_size = zipfile.ZIP_DEFLATED, part.size
            entry.create_system, entry.external_attr = _UNIX, _ORDINARY
            with archive.open(entry, "w") as place:
                _copy(part, place)


def _copy(part: Part, file: IO[bytes]) -> None:
    size = 0
    for chunk in part.chunks():
        size += file.write(chunk)
    if size != part.size:
        raise InputError(f"{part.name}: {size:,} bytes came where {part.size:,} were expected")
