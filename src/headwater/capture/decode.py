"""Bytes to characters: what encoding they are in, and what is no character."""

import codecs
import re
from array import array

from headwater.capture.decoded import Decoded, Stretch

# What the declared names mean to browsers (WHATWG Encoding Standard): the larger set of the same family.
_LARGER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "iso8859-11": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
    "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8", "utf_8_sig": "utf-8",
}  # fmt: skip
_SINGLE = frozenset(
    {f"cp{n}" for n in (437, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 865, 866, 869, 874, *range(1250, 1259))}
    | {f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
    | {"koi8-r", "koi8-u", "mac-roman", "mac-cyrillic"},
)
_SEVERAL = frozenset({"gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"})
# What a byte means depends on bytes long before it; still usual in Japanese mail.
_STATEFUL = frozenset({"iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_ext"})
# utf-32 first: its little-endian mark starts with that of utf-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
)  # fmt: skip
_ESCAPED = re.compile("[\udc80-\udcff]+")
_SPELT = re.compile("[^\x00-\x7f\udc80-\udcff]")
_LONE = re.compile("[\ud800-\udfff]")
_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32)))
_WHOLE_LINE = re.compile(r"[^\n]+\n?|\n")
_ASCII = bytes(range(128))
_HEAD_BYTES = 4096
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})",
)


def wide_encoding(head: bytes) -> str | None:
    """Return utf-16 or utf-32 with its byte order where a mark or the places of the NUL bytes say so."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if 0 not in head:
        return None
    sample = head[: len(head) // 4 * 4]
    nulls = [sample[i::4].count(0) for i in range(4)]
    quads = len(sample) // 4
    if not quads or not any(nulls):
        return None
    big, little = nulls[0] + nulls[2], nulls[1] + nulls[3]
    candidates = (
        ("utf-32-le", nulls[2] == nulls[3] == quads and nulls[0] == 0),
        ("utf-32-be", nulls[0] == nulls[1] == quads and nulls[3] == 0),
        ("utf-16-le", big == 0 and little * 20 > quads),
        ("utf-16-be", little == 0 and big * 20 > quads),
    )
    return next((name for name, fits in candidates if fits and _reads_as_text(sample, name)), None)


def _reads_as_text(sample: bytes, encoding: str) -> bool:
    text = sample.decode(encoding, "replace")
    odd = _controls_in(text) + text[:-1].count("\ufffd")
    return odd * 50 <= len(text)


def decode_text(raw: bytes, declared: str | None = None) -> Decoded:
    """Decode plain text: utf-16 and utf-32 where marks or NULs say so, else as `declared` by what carried it, else
    UTF-8, else windows-1252, else UTF-8 with U+FFFD. A byte order mark stays: the text is the file's characters and
    nothing else.

    windows-1252 is a guess that is made only when no byte sequence of the file is UTF-8 beyond ASCII; older encodings
    of other scripts come out wrong and are said to be a guess.
    """  # noqa: D205 - the sentence is one
    wide = wide_encoding(raw)
    if wide:
        return _decode_wide(raw, wide)
    return _decode_declared(raw, declared) if declared else _decode_narrow(raw)


def decode_page(raw: bytes, declared: str | None = None) -> Decoded:
    """Decode HTML: by its mark, then as `declared` by what carried it, then by its declaration, then as plain text.

    A page that declares another encoding and is valid UTF-8 beyond ASCII is read as UTF-8, and that is said.
    """
    wide = wide_encoding(raw)
    if wide:
        return _decode_wide(raw, wide)
    if declared is None or _known(declared) is None:
        found = None if raw.startswith(codecs.BOM_UTF8) else _CHARSET.search(raw[:_HEAD_BYTES].lower())
        declared = found[1].decode("ascii", "replace") if found else "utf-8"
    return _decode_declared(raw, declared)


def _decode_declared(raw: bytes, declared: str) -> Decoded:
    encoding = _known(declared)
    if encoding is None:
        plain = _decode_narrow(raw)
        note = f"declares the unknown encoding {declared}; read as {plain.encoding}"
        return plain._replace(notes=(note, *plain.notes))
    if encoding in _STATEFUL:
        return _decode_stateful(raw, encoding)
    if encoding == "utf-8" or raw.isascii():
        return _decode_narrow(raw)
    if _is_utf8(raw):
        return _decode_narrow(raw)._replace(notes=(f"declares {declared} and is UTF-8; read as UTF-8",))
    return _decode_single(raw, encoding) if encoding in _SINGLE else _decode_several(raw, encoding)


def whole_characters(head: bytes) -> bytes:
    """Return the first bytes of a longer UTF-8 text without the character they may end inside."""
    for back in range(1, min(4, len(head)) + 1):
        if head[-back] < 0x80:
            return head[: len(head) - back + 1]
        if head[-back] >= 0xC0:
            return head[: len(head) - back]
    return head


def without_lone_surrogates(text: str) -> tuple[str, int]:
    """Return the text with U+FFFD for each half of a surrogate pair that stands alone, and how many there were."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE.subn("\ufffd", text)
    return text, 0


def unreadable(decoded: Decoded) -> bool:
    """Whether more than half of the characters are replaced or control characters: bytes, not text."""
    text = decoded.text
    if not decoded.replaced and not _controls_in(text[: len(text) // 2 + 1]):
        return False
    return (decoded.replaced + _controls_in(text)) * 2 > len(text)


def _controls_in(text: str) -> int:
    spelt = text.encode("utf-8", "replace")
    return len(spelt) - len(spelt.translate(None, _CONTROLS))


def _known(declared: str) -> str | None:
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    name = _LARGER.get(name, name)
    return name if name == "utf-8" or name in _SINGLE | _SEVERAL | _STATEFUL else None


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _whole(text: str, encoding: str, raw: bytes) -> Decoded:
    return Decoded(text, encoding, len(raw), (Stretch(0, 0, bad=False),))


def _decode_narrow(raw: bytes) -> Decoded:
    try:
        return _whole(raw.decode("utf-8"), "utf-8", raw)
    except UnicodeDecodeError as fault:
        bad_byte = fault.start
    # surrogateescape keeps each byte that is no UTF-8 as one lone surrogate: the faults and their places in one pass.
    marked = raw.decode("utf-8", "surrogateescape")
    if not _SPELT.search(marked):
        try:
            text = raw.decode("cp1252")
        except UnicodeDecodeError:
            pass
        else:
            beyond = len(raw.translate(None, _ASCII))
            note = f"not UTF-8 (first at byte {bad_byte:,}); {_many(beyond, 'character')} read as windows-1252, a guess"
            return _whole(text, "cp1252", raw)._replace(notes=(note,))
    return _with_replacements(marked, len(raw), bad_byte)


def _with_replacements(marked: str, raw_length: int, bad_byte: int) -> Decoded:
    parts: list[str] = []
    stretches: list[Stretch] = []
    at = char = byte = replaced = 0
    for found in _ESCAPED.finditer(marked):
        good, bad = marked[at : found.start()], found.group().encode("utf-8", "surrogateescape")
        if good:
            stretches.append(Stretch(char, byte, bad=False))
            parts.append(good)
            char, byte = char + len(good), byte + len(good.encode())
        stand_in = bad.decode("utf-8", "replace")
        stretches.append(Stretch(char, byte, bad=True))
        parts.append(stand_in)
        char, byte, at = char + len(stand_in), byte + len(bad), found.end()
        replaced += len(stand_in)
    if at < len(marked):
        stretches.append(Stretch(char, byte, bad=False))
        parts.append(marked[at:])
    note = f"not UTF-8 at byte {bad_byte:,}; {_many(replaced, 'character')} replaced by U+FFFD"
    return Decoded("".join(parts), "utf-8", raw_length, tuple(stretches), replaced, (note,))


def _decode_wide(raw: bytes, encoding: str) -> Decoded:
    width = 4 if "32" in encoding else 2
    kept = len(raw) // width * width
    # utf-32 knows no pass for halves of pairs; there one bad unit gives one U+FFFD of the same width.
    text = raw[:kept].decode(encoding, "surrogatepass" if width == 2 else "replace")
    lone = text.count("\ufffd")
    if width == 2:
        text, lone = without_lone_surrogates(text)
    decoded = _whole(text, encoding, raw[:kept])
    notes = [f"not {encoding.upper()} everywhere; {_many(lone, 'character')} replaced by U+FFFD"] if lone else []
    if kept < len(raw):
        notes.append(f"ends inside a character at byte {kept:,}")
    return decoded._replace(replaced=lone, notes=tuple(notes))


def _decode_single(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    return _whole(text, encoding, raw)._replace(replaced=text.count("\ufffd"), notes=_undefined(text, encoding))


def _decode_several(raw: bytes, encoding: str) -> Decoded:
    """Decode a legacy encoding of several bytes a character; byte by byte where encoding back gives other bytes."""
    text = raw.decode(encoding, "replace")
    if "\ufffd" not in text and text.encode(encoding, "replace") == raw:
        return _whole(text, encoding, raw)
    text, offsets = _byte_by_byte(raw, encoding)
    decoded = _whole(text, encoding, raw)._replace(offsets=offsets)
    return decoded._replace(replaced=text.count("\ufffd"), notes=_undefined(text, encoding))


def _decode_stateful(raw: bytes, encoding: str) -> Decoded:
    """Decode ISO-2022: a stretch for each line that is spelt as usual, one for each character of any other."""
    text, offsets = _byte_by_byte(raw, encoding)
    ends = [*offsets, len(raw)]
    stretches: list[Stretch] = []
    for line in _WHOLE_LINE.finditer(text):
        start, end = line.span()
        usual = line.group().encode(encoding, "replace") == raw[ends[start] : ends[end]]
        stretches += [Stretch(at, ends[at], bad=False) for at in ((start,) if usual else range(start, end))]
    decoded = Decoded(text, encoding, len(raw), tuple(stretches), text.count("\ufffd"), _undefined(text, encoding))
    return decoded._replace(offsets=offsets)


def _byte_by_byte(raw: bytes, encoding: str) -> tuple[str, "array[int]"]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    parts: list[str] = []
    offsets = array("q")
    begun = 0
    for at in range(len(raw) + 1):
        out = decoder.decode(raw[at : at + 1], at == len(raw))
        if out:
            # An error gives U+FFFD for what came before and, at once, the character of this very byte.
            offsets.extend([begun] * (len(out) - 1) + [at if len(out) > 1 else begun])
            parts.append(out)
            begun = at + 1
    return "".join(parts), offsets


def _undefined(text: str, encoding: str) -> tuple[str, ...]:
    bad = text.count("\ufffd")
    return (f"{_many(bad, 'character')} not in the declared {encoding}, replaced by U+FFFD",) if bad else ()


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
