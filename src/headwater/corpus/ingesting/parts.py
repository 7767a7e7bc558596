"""The captures of one part of an input, one at a time; what is wrong with the others is said."""

from collections.abc import Iterator

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from headwater.capture import bare_name, drafts_of, job_of
from headwater.capture.archive.cuts import cuts_of
from headwater.capture.archive.warc import Archive
from headwater.capture.draft import Draft, Job
from headwater.capture.names import Names
from headwater.capture.records import Line, read_record
from headwater.capture.source import Placed, opened
from headwater.capture.stretch import Heard, opened_part
from headwater.corpus.ingesting.inputs import Part
from headwater.corpus.inputs import first_line
from headwater.corpus.values import decoded, in_known_zone
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings, IngestSettings

_CHUNK_BYTES = 1 << 20
_BATCH_ROWS = 256
_PACKED_LINES = (".jsonl.gz", ".ndjson.gz")
_BLANK = b" \t\r\n"
_MARK = b"\xef\xbb\xbf"
# fields of a record by the columns that give them, the first that is there
_FIELDS = {
    "title": ("title", "headline"), "publisher": ("publisher", "outlet"), "author": ("author", "byline"),
    "published": ("published", "published_from", "date"), "uri": ("uri", "url"), "captured": ("captured",),
}  # fmt: skip


def captures_in(part: Part, settings: IngestSettings, said: Heard) -> Iterator[Draft]:
    """Yield the drafts of a part with their raw bytes; nothing that it holds raises."""
    if part.kind == "whole":
        yield from drafts_of(part.path, part.place, said, _bounds(part, settings))
        return
    job = job_of(bare_name(part.path, packed=True), settings.capture, said, keep_raw=True)
    try:
        if part.kind == "lines":
            yield from _lines(part, job)
        elif part.kind == "warc":
            yield from _records(part, job)
        else:
            yield from _rows(part, settings, job)
    except (CaptureError, OSError) as fault:
        said.fault(str(fault))
    except (RecursionError, MemoryError) as fault:
        said.fault(f"could not be read within the machine's bounds ({type(fault).__name__})")


def _bounds(part: Part, settings: IngestSettings) -> CaptureSettings:
    """Return the bounds on a whole file; records that stream line by line need none on their sum."""
    if part.path.lower().endswith(_PACKED_LINES):
        return msgspec.structs.replace(settings.capture, max_file_bytes=1 << 62)
    return settings.capture


def warc_cuts(place: str, settings: IngestSettings) -> list[int]:
    """Return the bytes at which a WARC file may be cut; none where it cannot be opened."""
    try:
        with opened(place, settings.capture) as (source, packed):
            if source.stored_place is None:
                return []
            return list(cuts_of(source.stored_place, settings.split_bytes, settings.capture, packed=packed))
    except CaptureError:
        return []


def _records(part: Part, job: Job) -> Iterator[Draft]:
    with opened_part(part.place, part.start, part.stop, job.settings) as source:
        archive = Archive(job, start=part.start)
        try:
            yield from archive.read(source, job.name)
        finally:
            archive.say()


def _lines(part: Part, job: Job) -> Iterator[Draft]:
    names = Names()
    with opened(part.place, job.settings) as (source, _):
        if source.place is None:
            raise CaptureError("it is packed now, and was not when the run began")
        for line in _whole_lines(source.place, part, job.settings):
            yield from read_record(line, names, job, "line at byte")
        if source.damage:
            job.said.fault(source.damage)


def _whole_lines(place: Placed, part: Part, settings: CaptureSettings) -> Iterator[Line]:
    """Yield the lines that begin inside the part, by the byte that they begin at; one too long is let go."""
    # a part that begins behind the start reads from one byte before: the line it finds there is another part's
    at = begin = max(0, part.start - 1)
    foreign = part.start > 0
    held, size = bytearray(), 0
    while begin < part.stop:
        chunk = place.at(at, _CHUNK_BYTES)
        at += len(chunk)
        pieces = chunk.split(b"\n")
        for number, piece in enumerate(pieces):
            size += len(piece)
            held += piece if not foreign and size <= settings.max_record_bytes else b""
            if number == len(pieces) - 1 and chunk:
                break
            if not foreign and size:
                yield _line(begin, bytes(held), size, settings)
            begin, foreign, size = begin + size + 1, False, 0
            held.clear()
            if begin >= part.stop:
                return


def _line(begin: int, raw: bytes, size: int, settings: CaptureSettings) -> Line:
    if size > settings.max_record_bytes:
        return Line(begin, None, size)
    return Line(begin, (raw.removeprefix(_MARK) if begin == 0 else raw).strip(_BLANK), size)


def _rows(part: Part, settings: IngestSettings, job: Job) -> Iterator[Draft]:
    """Read each row as the JSON record that it would be, which is what is kept of it."""
    names = Names()
    number = 0
    try:
        with pq.ParquetFile(part.place, pre_buffer=False, memory_map=False) as file:
            columns = _columns(file.schema_arrow.names, settings)
            groups = list(range(part.start, part.stop))
            wanted = list(dict.fromkeys(columns.values()))
            for batch in file.iter_batches(_BATCH_ROWS, row_groups=groups, columns=wanted, use_threads=False):
                fields = {field: _values(batch.column(name)) for field, name in columns.items()}
                for row in zip(*fields.values(), strict=True):
                    number += 1
                    yield from _row(number, dict(zip(fields, row, strict=True)), names, job)
    except (ValueError, pa.ArrowException) as fault:
        job.said.fault(f"row group {part.start:,}: damaged behind row {number:,}: {first_line(fault)}")


def _columns(names: list[str], settings: IngestSettings) -> dict[str, str]:
    found = {"text": settings.text_column}
    if settings.id_column in names:
        found["id"] = settings.id_column
    for field, columns in _FIELDS.items():
        name = next((column for column in columns if column in names), None)
        if name is not None:
            found[field] = name
    return found


def _values(column: pa.Array) -> list[object]:
    kind = column.type
    if pa.types.is_dictionary(kind):
        column, kind = column.dictionary_decode(), kind.value_type
    if pa.types.is_temporal(kind):
        column = pc.cast(in_known_zone(column), pa.large_string())
    elif pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return [decoded(value) for value in pc.cast(column, pa.large_binary()).to_pylist()]
    values: list[object] = column.to_pylist()
    return values


def _row(number: int, fields: dict[str, object], names: Names, job: Job) -> Iterator[Draft]:
    kept = {name: value for name, value in fields.items() if isinstance(value, (str, int)) and value != ""}
    broken = [name for name, value in fields.items() if isinstance(value, bytes)]
    if broken:
        what = " and ".join(f'"{name}"' for name in broken)
        job.said.lost("row", f"{number:,}", f"{what} is not UTF-8")
        return
    raw = msgspec.json.encode(kept)
    if len(raw) > job.settings.max_record_bytes:
        yield from read_record(Line(number, None, len(raw)), names, job, "row")
    else:
        yield from read_record(Line(number, raw, len(raw)), names, job, "row")
