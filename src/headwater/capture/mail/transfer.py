"""Transfer encodings of mail: quoted-printable, base64 and uuencode to bytes, with what of them is broken."""

import binascii
import re
from collections.abc import Callable
from typing import Final

from headwater.capture.mail.encoded import Decoded, Piece, as_it_stands

# More pieces than this would cost more memory than the text; what is behind them maps as one.
_MOST_PIECES = 200_000
_QUOTED = re.compile(rb"(?:=[0-9A-Fa-f]{2})++|=[ \t]*+(?:\r?\n|\Z)")
_NO_ESCAPE = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*+(?:\r?\n|\Z))")
_BASE64_LINE = re.compile(rb"[^\n]*+\n?")
_BASE64_END = re.compile(rb"=[=\s]*+")
_BASE64 = bytes(range(65, 91)) + bytes(range(97, 123)) + b"0123456789+/"
_NO_BASE64 = bytes(set(range(256)) - set(_BASE64))
_SPACES = b" \t\r\n"
_UU_OPEN = re.compile(rb"^begin [0-7]{3,4} [^\n]*+\n", re.MULTILINE)
_AS_THEY_STAND = frozenset({"", "7bit", "8bit", "binary"})


def decode(raw: bytes, encoding: str) -> Decoded:
    """Return the bytes that `raw` stands for in the transfer encoding of that name, lower case.

    Never raises: what is broken is kept as it stands where it can be and is noted. An unknown encoding is noted and
    the bytes are taken as they stand.
    """
    if encoding in _AS_THEY_STAND:
        return as_it_stands(raw)
    decoder = _DECODERS.get(encoding)
    if decoder is None:
        return as_it_stands(raw)._replace(notes=(f"unknown transfer encoding {encoding[:40]}; read as it stands",))
    return decoder(raw)


def quoted_printable(raw: bytes) -> Decoded:
    """Decode quoted-printable. White space at line ends stays; a `=` that opens no escape stays and is noted."""
    parts: list[bytes] = []
    pieces: list[Piece] = []
    at = size = 0
    for found in _QUOTED.finditer(raw):
        start, end = found.span()
        if start > at:
            pieces.append(Piece(size, at, start - at, plain=True))
            parts.append(raw[at:start])
            size += start - at
        if raw[start + 1 : start + 2].strip(_SPACES):
            escaped = bytes.fromhex(raw[start:end].replace(b"=", b"").decode("ascii"))
            pieces.append(Piece(size, start, end - start, plain=False))
            parts.append(escaped)
            size += len(escaped)
        at = end
    if at < len(raw):
        pieces.append(Piece(size, at, len(raw) - at, plain=True))
        parts.append(raw[at:])
    bad = sum(1 for _ in _NO_ESCAPE.finditer(raw))
    notes = (f"broken quoted-printable, kept as it stands (places: {bad:,})",) if bad else ()
    return Decoded(b"".join(parts), _few(pieces, len(raw)), notes)


def base64(raw: bytes) -> Decoded:
    """Decode base64, whatever stands between its characters; what follows its end in other characters is not read."""
    parts: list[bytes] = []
    notes: list[str] = []
    at = odd = 0
    cut = False
    while at < len(raw):
        found = _BASE64_END.search(raw, at)
        block = raw[at : found.start() if found else len(raw)]
        strange = len(block.translate(None, _BASE64 + _SPACES))
        if at and strange and block.strip(_SPACES):
            notes.append(f"not read behind the end of the base64: {len(raw) - at:,} bytes")
            break
        odd += strange
        clean = block.translate(None, _NO_BASE64)
        if len(clean) % 4 == 1:
            cut = True
            clean = clean[:-1]
        parts.append(binascii.a2b_base64(clean + b"=" * (-len(clean) % 4)))
        at = found.end() if found else len(raw)
    if cut:
        notes.append("base64 ends inside a character")
    if odd:
        notes.append(f"broken base64 (bytes passed over that are none: {odd:,})")
    body = b"".join(parts)
    return Decoded(body, _base64_pieces(raw, len(body)), tuple(notes))


def _base64_pieces(raw: bytes, size: int) -> tuple[Piece, ...]:
    """Return a piece for each line where all lines but the last hold whole groups of four, else one for all of them."""
    pieces: list[Piece] = []
    decoded, broken = 0, False
    for line in _BASE64_LINE.finditer(raw):
        bare = line.group().strip(_SPACES)
        if not bare:
            continue
        if broken or decoded >= size or len(pieces) == _MOST_PIECES:
            return (Piece(0, 0, len(raw), plain=False),)
        pieces.append(Piece(decoded, line.start(), len(bare), plain=False))
        decoded += len(bare) // 4 * 3
        broken = len(bare) % 4 > 0 or bool(bare.translate(None, _BASE64))
    return tuple(pieces) or (Piece(0, 0, len(raw), plain=False),)


def uuencoded(raw: bytes) -> Decoded:
    """Decode the first uuencoded file; lines that are broken are passed over and noted."""
    opening = _UU_OPEN.search(raw)
    if opening is None:
        return as_it_stands(raw)._replace(notes=("declared as uuencoded and is not; read as it stands",))
    parts: list[bytes] = []
    bad, ended = 0, False
    for line in raw[opening.end() :].split(b"\n"):
        bare = line.rstrip(b"\r")
        if bare.strip() == b"end":
            ended = True
            break
        part = _uu_line(bare)
        bad += part is None
        parts.append(part or b"")
    notes = [f"broken uuencode (lines passed over: {bad:,})"] if bad else []
    if not ended:
        notes.append("uuencode ends early")
    return Decoded(b"".join(parts), (Piece(0, 0, len(raw), plain=False),), tuple(notes))


def _uu_line(line: bytes) -> bytes | None:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        pass
    if not line:
        return None
    # Some encoders write more characters than the length at the start of the line asks for.
    wanted = (((line[0] - 32) & 63) * 4 + 5) // 3
    try:
        return binascii.a2b_uu(line[:wanted])
    except binascii.Error:
        return None


def _few(pieces: list[Piece], raw_length: int) -> tuple[Piece, ...]:
    if len(pieces) <= _MOST_PIECES:
        return tuple(pieces) or (Piece(0, 0, raw_length, plain=True),)
    rest = pieces[_MOST_PIECES]
    return (*pieces[:_MOST_PIECES], Piece(rest.start, rest.raw_start, raw_length - rest.raw_start, plain=False))


_DECODERS: Final[dict[str, Callable[[bytes], Decoded]]] = {
    "quoted-printable": quoted_printable, "base64": base64, "x-uuencode": uuencoded, "uuencode": uuencoded,
    "x-uue": uuencoded, "uue": uuencoded,
}  # fmt: skip
