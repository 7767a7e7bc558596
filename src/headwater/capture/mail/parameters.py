"""Parameters of Content-Type and Content-Disposition, RFC 2231 continuations and percent signs undone.

The standard library has a reader of these too; its cost grows with the square of hostile fields.
"""

import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from headwater.capture.decode import decode_text
from headwater.capture.mail.header import Field, charset_of, shown

_VALUE = re.compile(r"[^\s;]*+")
_PARAMETER = re.compile(r';\s*+([^\s=;"]{1,80}+)\s*+=\s*+(?:"((?:[^"\\]|\\.)*+)"?|([^;]*+))', re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_NUMBERED = re.compile(r"([^*]++)\*(\d{1,3})(\*?)$")
_LONGEST_BYTES = 40_000
_LONGEST_NAME_CHARS = 255


class Valued(NamedTuple):
    """A field's value in lower case, without its parameters, and these by name; the first of a name counts."""

    value: str
    parameters: dict[str, str]

    def get(self, name: str) -> str:
        """Return a parameter, the empty string where there is none."""
        return self.parameters.get(name, "")


def valued(raw: bytes, field: Field | None) -> Valued:
    """Read a field; the empty value where there is none. Bytes beyond `_LONGEST_BYTES` are not looked at."""
    if field is None:
        return Valued("", {})
    written = raw[field.value : min(field.end, field.value + _LONGEST_BYTES)].decode("utf-8", "surrogateescape")
    value = _VALUE.match(written)
    plain: dict[str, str] = {}
    extended: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for found in _PARAMETER.finditer(written):
        name, given = found[1].lower(), found[3].strip() if found[2] is None else _ESCAPE.sub(r"\1", found[2])
        numbered = _NUMBERED.match(name)
        if numbered:
            pieces.setdefault(numbered[1], {}).setdefault(int(numbered[2]), (given, bool(numbered[3])))
        elif name.endswith("*"):
            extended.setdefault(name[:-1], _extended(given))
        else:
            plain.setdefault(name, given)
    joined = {name: _joined(parts) for name, parts in pieces.items()}
    return Valued(value.group().lower() if value else "", plain | joined | extended)


def file_name_of(typed: Valued, disposed: Valued) -> str | None:
    """Return the file name that a part declares, without folders; encoded words in it are decoded, though none should
    be there.
    """  # noqa: D205 - the sentence is one
    raw = (disposed.get("filename") or typed.get("name")).encode("utf-8", "surrogateescape")
    plain = "".join(part.text for part in shown(raw, 0, len(raw)))
    bare = plain.replace("\0", "").replace("\\", "/").rpartition("/")[2].strip()
    return bare[-_LONGEST_NAME_CHARS:] or None


def _joined(parts: dict[int, tuple[str, bool]]) -> str:
    """Join the pieces in order; one that is missing is missing."""
    given = [parts[number] for number in sorted(parts)]
    if not any(encoded for _, encoded in given):
        return "".join(text for text, _ in given)
    # A piece that is not encoded may hold a percent sign that means itself.
    return _extended("".join(text if encoded else text.replace("%", "%25") for text, encoded in given))


def _extended(given: str) -> str:
    """Undo `charset'language'percent-encoded`; the charset may be missing."""
    charset, mark, rest = given.partition("'")
    encoded = rest.partition("'")[2] if mark else given
    raw = unquote_to_bytes(encoded.encode("utf-8", "surrogateescape"))
    return decode_text(raw, charset_of(charset) if mark else None).text
