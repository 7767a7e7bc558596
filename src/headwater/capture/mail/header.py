"""Fields at the head of a message or a part: where each stands, what it says, and which bytes say so."""

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from headwater.capture.decode import decode_text
from headwater.capture.mail.transfer import decode as decode_transfer
from headwater.model import Interval

_FIELD = re.compile(rb"((?!--)[!-9;-~]{1,200}+)[ \t]*+:([^\n]*+(?:\n[ \t][^\n]*+)*+)(?:\n|\Z)")
_BLANK = re.compile(rb"\r?\n")
_MAILBOX_LINE = re.compile(rb"(?:\xef\xbb\xbf)?(?:>?From [^\n]*+\n)?")
_WORD = rb"=\?([\w.:+-]{1,60})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?\r\n]*+)\?="
_TOKEN = re.compile(
    rb"(?P<words>(?:=\?[\w.:+-]{1,60}(?:\*[\w-]{0,20})?\?[bBqQ]\?[^?\r\n]*+\?=(?:\s*+(?==\?))?+)++)"
    rb"|(?P<fold>[ \t]*+\r?\n\s*+)|(?P<plain>[^=\x80-\xff\r\n]++)|(?P<high>[\x80-\xff]++)|(?P<other>.)",
    re.DOTALL,
)
_ENCODED = re.compile(_WORD)
# Nothing inside a field may pass for the end of its line.
_BREAKS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NO_NAME = re.compile("[^!-~]")
_LONGEST_FIELD_BYTES = 40_000
_LONGEST_NAME_CHARS = 80
_UNNAMED = frozenset({"unknown-8bit", "x-unknown", "unknown", "8bit", "default", "none", "us-ascii", "ascii", ""})
_PAGE_NUMBER = re.compile(r"^(?:x-)?(cp|ibm|windows)[-_ ]?(\d{3,4})$")


class Field(NamedTuple):
    """A field: bytes `start`..`end` of the message, its value from `value`; no line end is among them."""

    start: int
    value: int
    end: int


class Head(NamedTuple):
    """The first field of each name (lower case), how often each wanted one stands, and where the body begins."""

    fields: dict[str, Field]
    repeated: tuple[str, ...]
    body: int
    broken: bool


class Shown(NamedTuple):
    """Characters of a field and the bytes that spell them: `plain` as they are, else as a whole."""

    text: str
    raw_start: int
    raw_length: int
    plain: bool


def head_of(raw: bytes, at: int, wanted: frozenset[str]) -> Head:
    """Read the fields from byte `at` on, up to the blank line; keeps the wanted names only.

    `broken`: a line that is no field stands before any blank line; the body begins with it.
    """
    if at == 0:
        at = _MAILBOX_LINE.match(raw).end()  # type: ignore[union-attr] # it matches nothing at least
    fields: dict[str, Field] = {}
    repeated: list[str] = []
    while found := _FIELD.match(raw, at):
        name = found[1].decode("ascii").lower()
        if name in fields:
            repeated += [] if name in repeated else [name]
        elif name in wanted:
            start, end = found.span(2)
            value = end - len(raw[start:end].lstrip())
            fields[name] = Field(found.start(), min(value, end), max(value, start + len(raw[start:end].rstrip())))
        at = found.end()
    blank = _BLANK.match(raw, at)
    return Head(fields, tuple(repeated), blank.end() if blank else at, blank is None and at < len(raw))


def shown(raw: bytes, start: int, end: int) -> Iterator[Shown]:
    """Yield the characters of the value at `start`..`end`, encoded words decoded, folds as one space.

    Characters that end a line become spaces, so that no field can pretend to be two.
    """
    for found in _TOKEN.finditer(raw, start, end):
        first, last = found.span()
        if found["plain"] or found["other"]:
            text = found.group().decode("latin-1")
            yield Shown(_BREAKS.sub(" ", text), first, last - first, plain=True)
        elif found["fold"]:
            yield Shown(" ", first, last - first, plain=False)
        elif found["high"]:
            yield from _high(found.group(), first)
        else:
            bare = found.group().rstrip()
            yield Shown(_words(bare), first, len(bare), plain=False)
            if len(bare) < last - first:
                yield Shown(" ", first + len(bare), last - first - len(bare), plain=False)


def text_of(raw: bytes, field: Field | None) -> str:
    """Return what a field says; the empty string where there is none."""
    if field is None:
        return ""
    end = min(field.end, field.value + _LONGEST_FIELD_BYTES)
    return "".join(part.text for part in shown(raw, field.value, end))


def _high(raw: bytes, at: int) -> Iterator[Shown]:
    """Yield characters beyond ASCII that stand in a field as bytes, one by one."""
    decoded = decode_text(raw)
    if decoded.replaced:
        yield Shown(decoded.text, at, len(raw), plain=False)
        return
    for character in decoded.text:
        length = len(character.encode(decoded.encoding))
        yield Shown(_BREAKS.sub(" ", character), at, length, plain=False)
        at += length


def _words(raw: bytes) -> str:
    """Decode encoded words that follow one another; a character may begin in one and end in the next."""
    said: list[str] = []
    held, charset = b"", ""
    for found in _ENCODED.finditer(raw):
        named = found[1].decode("ascii").lower()
        if named != charset:
            said.append(_spelt(held, charset))
            held, charset = b"", named
        coding = "base64" if found[2] in b"bB" else "quoted-printable"
        payload = found[3] if coding == "base64" else found[3].replace(b"_", b"=20")
        held += decode_transfer(payload, coding).body
    said.append(_spelt(held, charset))
    return _BREAKS.sub(" ", "".join(said))


def _spelt(raw: bytes, charset: str) -> str:
    return decode_text(raw, charset_of(charset)).text if raw else ""


def charset_of(declared: str) -> str | None:
    """Return a declared charset as codecs know it; None where the name says that the sender did not know either."""
    name = declared.strip().strip("\"'").lower()
    numbered = _PAGE_NUMBER.match(name)
    return None if name in _UNNAMED else f"cp{numbered[2]}" if numbered else named(name)


def named(declared: str) -> str:
    """Return the name of a type, a charset or an encoding as it may be told: short, in visible ASCII."""
    return _NO_NAME.sub("?", declared[:_LONGEST_NAME_CHARS])


def moment_of(value: str) -> Interval | None:
    """Return the instant of a Date field; None where it is none."""
    try:
        instant = parsedate_to_datetime(value[:200]).isoformat()
        return Interval(earliest=instant, latest=instant)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
