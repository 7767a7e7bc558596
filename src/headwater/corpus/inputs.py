"""Which inputs a corpus has, what kind each is, and how it is split for reading."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import Literal, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from headwater.capture.source import opened
from headwater.capture.walk import STDIN, Paths, gather, listed
from headwater.errors import CaptureError, UsageError
from headwater.settings import CaptureSettings, CorpusSettings

Kind = Literal["jsonl", "jsonl.gz", "parquet"]
_LOOK_BYTES = 1 << 12
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_BEHIND_SPLIT = 512
# what packed text unpacks to, about; only how much memory is planned for rests on it
_PACKED = 6


class Split(NamedTuple):
    """A part of an input that is read in one go: bytes `start` to `stop` of JSON lines, row groups of Parquet.

    Of Parquet the number of its `rows` is known before reading, and the number of the first in the file, from 0 on.
    gzip is one split.
    """

    number: int
    place: str
    kind: Kind
    start: int
    stop: int
    first_row: int = 0
    rows: int = 0


class Input(NamedTuple):
    """One input: its name in the ledger, where it lies, and its splits.

    `size`, `modified_ns` tell whether it is still the same. `text_bytes` is about how much text it holds. Where there
    is nothing to read, `status` is "quarantined" or "skipped" and `reason` says why.
    """

    path: str
    place: str | None
    size: int
    modified_ns: int
    splits: tuple[Split, ...]
    text_bytes: int
    status: Literal["ok", "quarantined", "skipped"] = "ok"
    reason: str | None = None


def find_inputs(paths: Paths, settings: CorpusSettings) -> tuple[Input, ...]:
    """Return the inputs behind `paths`, by name: each file once, folders to any depth; splits are numbered through.

    Hidden files are skipped, and files whose name begins with an underscore and that hold no rows: other programs keep
    their notes so. Raises UsageError for standard input, which cannot be read a second time.
    """
    given = listed(paths)
    if any(str(path) == STDIN for path in given):
        raise UsageError("a corpus is read from files, not from standard input: work could not go on after a stop")
    found: list[Input] = []
    number = 0
    for item in gather(given):
        if item.same_as or item.note:
            found.append(_aside(item.path, item.note or f"a link to {item.same_as}, read there", "skipped"))
        elif item.place is None or item.fault:
            hidden = item.fault is not None and item.fault.startswith("a hidden")
            found.append(_aside(item.path, item.fault or "cannot be read", "skipped" if hidden else "quarantined"))
        else:
            one = _looked_at(item.path, item.place, number, settings)
            number += len(one.splits)
            found.append(one)
    return tuple(found)


def _aside(path: str, reason: str, status: Literal["quarantined", "skipped"]) -> Input:
    return Input(path, None, 0, 0, (), 0, status, reason)


def _looked_at(path: str, place: str, number: int, settings: CorpusSettings) -> Input:
    try:
        with opened(place, streaming(settings)) as (source, packed):
            head = source.look(_LOOK_BYTES)
        status = Path(place).stat()
    except (CaptureError, OSError) as fault:
        return _aside(path, str(fault), "quarantined")
    size, modified = status.st_size, status.st_mtime_ns
    if head.startswith(b"PAR1") and not packed:
        return _parquet(Input(path, place, size, modified, (), 0), number, settings)
    name = PurePath(path).name
    if not (name.lower().endswith(_LINES) or head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")):
        reason = "neither Parquet nor JSON lines" if size else "an empty file"
        return _aside(path, reason, "skipped" if name.startswith("_") or not size else "quarantined")
    if packed:
        splits: tuple[Split, ...] = (Split(number, place, "jsonl.gz", 0, size),)
    else:
        step = max(settings.split_bytes, size // _BEHIND_SPLIT)
        starts = range(0, size, step)
        splits = tuple(Split(number + n, place, "jsonl", at, min(at + step, size)) for n, at in enumerate(starts))
    return Input(path, place, size, modified, splits, size * (_PACKED if packed else 1))


def streaming(settings: CorpusSettings) -> CaptureSettings:
    """Return the bounds a packed input is opened under: none on its size, one on its ratio."""
    return CaptureSettings(max_file_bytes=1 << 62, max_unpacked_ratio=settings.max_unpacked_ratio)


def _parquet(item: Input, number: int, settings: CorpusSettings) -> Input:
    """Cut at row groups: Parquet cannot be read from the middle of one."""
    place = str(item.place)
    try:
        about = pq.read_metadata(place)
        names = about.schema.to_arrow_schema().names
    except (OSError, ValueError, pa.ArrowException) as fault:
        return _aside(item.path, f"Parquet that cannot be read: {first_line(fault)}", "quarantined")
    missing = [name for name in (settings.id_column, settings.text_column) if name not in names]
    if missing:
        wanted = " and ".join(f'"{name}"' for name in missing)
        reason = f"no column {wanted}; it has {_listed(names)}; name yours with --id-column, --text-column"
        return _aside(item.path, reason, "quarantined")
    sizes = [_text_bytes(about.row_group(n), settings.text_column) for n in range(about.num_row_groups)]
    splits = tuple(_cut(item, number, sizes, [about.row_group(n).num_rows for n in range(len(sizes))], settings))
    return item._replace(splits=splits, text_bytes=sum(sizes))


def _text_bytes(group: pq.RowGroupMetaData, name: str) -> int:
    columns = (group.column(n) for n in range(group.num_columns))
    return sum(column.total_uncompressed_size for column in columns if column.path_in_schema.split(".")[0] == name)


def _cut(
    item: Input, number: int, sizes: Sequence[int], rows: Sequence[int], settings: CorpusSettings
) -> Iterator[Split]:
    start = first_row = held = held_rows = 0
    for at, (size, count) in enumerate(zip(sizes, rows, strict=True)):
        held, held_rows = held + size, held_rows + count
        if held >= settings.split_bytes or at == len(sizes) - 1:
            yield Split(number, str(item.place), "parquet", start, at + 1, first_row, held_rows)
            number, start, first_row = number + 1, at + 1, first_row + held_rows
            held = held_rows = 0


def first_line(fault: BaseException) -> str:
    """Return the first line of what an error says, its end cut where it is long."""
    says = str(fault).strip().split("\n")[0]
    return says[:200] or type(fault).__name__


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(name[:40] for name in names[:12])
    return shown + (f" and {len(names) - 12} more" if len(names) > 12 else "")


def holds(paths: Iterable[Path | str], folder: Path) -> bool:
    """Whether a folder lies inside one of the inputs, so that results would be read as inputs."""
    inside = folder.resolve()
    places = [Path(path).resolve() for path in paths if os.path.isdir(path)]  # noqa: PTH112 - takes any string
    return any(inside == place or place in inside.parents for place in places)
