"""What is to be ingested: the inputs, and the parts that they are read in."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from headwater.capture.source import opened
from headwater.capture.walk import STDIN, Input, Paths, gather, listed
from headwater.corpus.inputs import first_line, streaming
from headwater.errors import CaptureError, UsageError
from headwater.settings import CorpusSettings, IngestSettings

Kind = Literal["whole", "lines", "warc", "rows"]
_LOOK_BYTES = 1 << 12
_MOST_PARTS = 512
_MOST_HELD = 2_000
_PACKED = 6
_LINES = (".jsonl", ".ndjson")
_WARC = (".warc", ".warc.gz")


class Part(NamedTuple):
    """A part of input number `input` that is read by itself.

    `kind`: "whole", the file; "lines", JSON lines that begin at bytes `start` to `stop`; "warc", records that do;
    "rows", row groups of Parquet. `size`: its bytes, unpacked for Parquet.
    """

    input: int
    path: str
    place: str
    kind: Kind
    start: int
    stop: int
    size: int = 0


class Bundle(NamedTuple):
    """Parts that one task reads, in order. `number` goes through all bundles; `identity` changes with their files."""

    number: int
    parts: tuple[Part, ...]
    identity: str
    size: int


class File(NamedTuple):
    """An input. Where there is nothing to read, `status` is "quarantined" or "skipped" and `reason` says why.

    `part_kind`: in what parts it can be read; `text_bytes`: about how much it unpacks to.
    """

    path: str
    place: str | None
    size: int = 0
    modified_ns: int = 0
    status: Literal["ok", "quarantined", "skipped"] = "ok"
    reason: str | None = None
    part_kind: Kind = "whole"
    packed: bool = False

    @property
    def text_bytes(self) -> int:
        """About how much it unpacks to."""
        return self.size * (_PACKED if self.packed else 1)


def find_files(paths: Paths, settings: IngestSettings) -> tuple[File, ...]:
    """Return the inputs behind `paths`, by name: each file once, folders to any depth.

    Hidden files are skipped. Raises UsageError for standard input, which cannot be read a second time.
    """
    given = listed(paths)
    if any(str(path) == STDIN for path in given):
        raise UsageError("a corpus is read from files, not from standard input: work could not go on after a stop")
    return tuple(_file(item, settings) for item in gather(given))


def _file(item: Input, settings: IngestSettings) -> File:
    if item.same_as or item.note:
        return File(item.path, None, status="skipped", reason=item.note or f"a link to {item.same_as}, read there")
    if item.place is None or item.fault:
        hidden = item.fault is not None and item.fault.startswith("a hidden")
        status: Literal["skipped", "quarantined"] = "skipped" if hidden else "quarantined"
        return File(item.path, None, status=status, reason=item.fault or "cannot be read")
    try:
        return _looked_at(item.path, item.place, settings)
    except (CaptureError, OSError) as fault:
        return File(item.path, None, status="quarantined", reason=str(fault))


def _looked_at(path: str, place: str, settings: IngestSettings) -> File:
    about = Path(place).stat()
    found = File(path, place, about.st_size, about.st_mtime_ns)
    with opened(place, streaming(CorpusSettings())) as (source, packed):
        head = source.look(_LOOK_BYTES)
    name = path.lower()
    if head.startswith(b"PAR1") and not packed:
        return _table(found, settings)
    found = found._replace(packed=packed or name.endswith(".gz"))
    if name.endswith(_WARC) or head.startswith(b"WARC/"):
        return found._replace(part_kind="warc")
    if not packed and name.endswith(_LINES):
        return found._replace(part_kind="lines")
    return found


def _table(found: File, settings: IngestSettings) -> File:
    try:
        names = pq.read_schema(found.place).names
    except (OSError, ValueError, pa.ArrowException) as fault:
        reason = f"Parquet that cannot be read: {first_line(fault)}"
        return found._replace(status="quarantined", reason=reason)
    if settings.text_column not in names:
        reason = f'no column "{settings.text_column}"; name yours with --text-column'
        return found._replace(status="quarantined", reason=reason)
    return found._replace(part_kind="rows")


def bundles_of(files: Sequence[File], cuts: Callable[[int], Sequence[int]], settings: IngestSettings) -> list[Bundle]:
    """Return what the tasks read. `cuts` gives for a WARC file, by its number, the bytes at which it may be cut.

    Parts in a row are put together until they come to `split_bytes`. What is not cut is one task a file,
    however large: gzip of JSON lines, ZIP, mailboxes, feeds, exports.
    """
    bundles: list[Bundle] = []
    held: list[Part] = []
    size = 0
    for number, file in enumerate(files):
        if file.place is None or file.status != "ok":
            continue
        for part in _parts(number, file, cuts, settings):
            if held and (size + part.size > settings.split_bytes or len(held) >= _MOST_HELD):
                bundles.append(_bundle(len(bundles), held, files))
                held, size = [], 0
            held.append(part)
            size += part.size
    return [*bundles, _bundle(len(bundles), held, files)] if held else bundles


def _bundle(number: int, parts: Sequence[Part], files: Sequence[File]) -> Bundle:
    marks = sorted({part.input for part in parts})
    known = " ".join(f"{files[n].path} {files[n].size} {files[n].modified_ns}" for n in marks)
    spans = " ".join(f"{part.kind} {part.start} {part.stop}" for part in parts)
    return Bundle(number, tuple(parts), f"{known} {spans}", sum(part.size for part in parts))


def _parts(
    number: int, file: File, cuts: Callable[[int], Sequence[int]], settings: IngestSettings
) -> Iterator[Part]:
    place = str(file.place)
    if file.part_kind == "rows":
        about = pq.read_metadata(place)
        for at in range(about.num_row_groups):
            yield Part(number, file.path, place, "rows", at, at + 1, about.row_group(at).total_byte_size)
        return
    borders = [0, file.size]
    if file.part_kind == "lines":
        step = max(settings.split_bytes, file.size // _MOST_PARTS)
        borders = [*range(0, file.size, step), file.size]
    elif file.part_kind == "warc":
        borders = [0, *cuts(number), file.size]
    kind = file.part_kind if len(borders) > 2 else "whole"
    for start, stop in pairwise(borders):
        yield Part(number, file.path, place, kind, start, stop, stop - start)
