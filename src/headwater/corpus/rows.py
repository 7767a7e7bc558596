"""A row of an input: a document, or something that is none, and why."""

from typing import NamedTuple

from headwater.settings import CorpusSettings

# beyond this a number is no id, and spelling it out would take long
_LONGEST_NUMBER_BITS = 512


class Document(NamedTuple):
    """A document: its row in the split, from 0 on, its id, its text, and what columns beside hold."""

    row: int
    name: str
    text: str
    beside: tuple[object, ...] = ()


class Lost(NamedTuple):
    """A row that could not be read. `reason` is the same for all rows with that fault; `detail` is of this one."""

    row: int
    reason: str
    detail: str | None = None


class End(NamedTuple):
    """How many rows of a split were read, blank lines too; what ended that early, and how many rows it left."""

    rows: int
    fault: str | None = None
    unread: int = 0


Item = Document | Lost | End


def document(
    row: int, name: object, text: object, settings: CorpusSettings, beside: tuple[object, ...] = ()
) -> Document | Lost:
    """Return a row as a document, or why it is none. Whole numbers are taken as ids by their digits."""
    reason = _fault_of_text(text, settings)
    if reason or not isinstance(text, str):
        return Lost(row, reason or "no string")
    if isinstance(name, int) and not isinstance(name, bool) and name.bit_length() <= _LONGEST_NUMBER_BITS:
        name = str(name)
    reason = _fault_of_name(name, settings)
    if reason or not isinstance(name, str):
        return Lost(row, reason or "no string")
    return Document(row, name, text, beside)


def _fault_of_text(text: object, settings: CorpusSettings) -> str | None:
    column = settings.text_column
    if text is None:
        return f'no "{column}"'
    if not isinstance(text, str):
        return f'"{column}" is no string'
    if "\0" in text:
        return f'a NUL in "{column}"'
    # a character takes four bytes at most
    if 4 * len(text) > settings.max_record_bytes < len(text.encode("utf-8", "surrogatepass")):
        return f'"{column}" of more than {settings.max_record_bytes:,} bytes'
    return _surrogate(text, column)


def _fault_of_name(name: object, settings: CorpusSettings) -> str | None:
    column = settings.id_column
    if name is None or name == "":
        return f'no "{column}"'
    if not isinstance(name, str):
        return f'"{column}" is no string and no usable whole number'
    if len(name) > settings.max_id_chars:
        return f'"{column}" of more than {settings.max_id_chars:,} characters'
    return f'a NUL in "{column}"' if "\0" in name else _surrogate(name, column)


def _surrogate(value: str, column: str) -> str | None:
    if value.isascii():
        return None
    try:
        value.encode()
    except UnicodeEncodeError:
        return f'half a surrogate pair in "{column}"'
    return None
