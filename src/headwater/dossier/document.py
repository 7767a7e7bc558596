"""The one document of `headwater/dossier/1`: putting it together, writing it down, and its JSON Schema."""

from typing import Any

import msgspec

from headwater.errors import InputError, NounError
from headwater.model import SCHEMA, Dossier, Pile, Span
from headwater.model.changes import Changes

_SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"

# values that hold no span; what a tuple holds is of one type
_PLAIN = frozenset((str, int, float, bool, type(None)))


def assemble(dossier: Dossier, pile: Pile) -> Dossier:
    """Return the dossier after checking every span of it against the canonical text it points into.

    Raises NounError naming the first span whose `exact` is not what stands at its place: a dossier that misquotes is
    never handed out. Characters that people named in corrections are theirs, and may be of a capture that is gone.
    """
    texts = {reading.capture.id: reading.text for reading in pile.readings}
    for span in spans_in(msgspec.structs.replace(dossier, corrections=())):
        if texts.get(span.capture, "")[span.start : span.end] != span.exact:
            message = f"span {span.start}..{span.end} of {span.capture} does not stand there: {span.exact[:60]!r}"
            raise NounError(message)
    return dossier


def spans_in(value: object) -> list[Span]:
    """Return every span inside a noun, in order of its fields."""
    found: list[Span] = []
    waiting: list[object] = [value]
    while waiting:
        item = waiting.pop()
        if type(item) is Span:
            found.append(item)
        elif isinstance(item, msgspec.Struct):
            for name in reversed(item.__struct_fields__):
                inner = getattr(item, name)
                if type(inner) not in _PLAIN and inner != ():
                    waiting.append(inner)
        elif isinstance(item, tuple) and item and type(item[0]) not in _PLAIN:
            waiting.extend(reversed(item))
    return found


def encode(dossier: Dossier, *, pretty: bool = False) -> bytes:
    """Return the dossier as UTF-8 JSON, one line, or indented by two spaces; equal dossiers give equal bytes."""
    line = msgspec.json.encode(dossier)
    return msgspec.json.format(line, indent=2) if pretty else line


def decode(document: bytes) -> Dossier:
    """Return the dossier that a JSON document spells. Raises InputError saying where it is none."""
    try:
        return msgspec.json.decode(document, type=Dossier)
    except (msgspec.MsgspecError, NounError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"not a dossier of the form {SCHEMA}: {error}") from error


def is_json(document: bytes) -> bool:
    """Return whether bytes spell a JSON document, of whatever form."""
    try:
        msgspec.json.decode(document)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    return True


def encode_changes(changes: Changes, *, pretty: bool = False) -> bytes:
    """Return the differences of two dossiers as UTF-8 JSON, one line, or indented by two spaces."""
    line = msgspec.json.encode(changes)
    return msgspec.json.format(line, indent=2) if pretty else line


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a dossier, generated from the types that make it."""
    return {"$schema": _SCHEMA_DIALECT, "title": "Headwater dossier", **msgspec.json.schema(Dossier)}


def changes_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what `headwater diff --json` prints."""
    return {"$schema": _SCHEMA_DIALECT, "title": "Headwater changes", **msgspec.json.schema(Changes)}
