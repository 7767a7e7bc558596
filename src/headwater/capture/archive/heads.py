"""The heads of WARC records: their fields, and whether they are what a writer writes."""

import re

_MAY_REPEAT = b"WARC-Concurrent-To"
_NAMES = frozenset(
    b"WARC-Type WARC-Record-ID WARC-Date Content-Length Content-Type WARC-Concurrent-To WARC-Block-Digest "
    b"WARC-Payload-Digest WARC-IP-Address WARC-Refers-To WARC-Refers-To-Target-URI WARC-Refers-To-Date WARC-Target-URI "
    b"WARC-Truncated WARC-Warcinfo-ID WARC-Filename WARC-Profile WARC-Identified-Payload-Type WARC-Segment-Number "
    b"WARC-Segment-Origin-ID WARC-Segment-Total-Length WARC-Protocol WARC-Cipher-Suite".split(),
)
_USUAL = {name.lower(): name for name in _NAMES}
_VERSIONS = (b"WARC/1.0\r\n", b"WARC/1.1\r\n")
_VERSION = re.compile(rb"WARC/[0-9]\.[0-9]{1,2}\r?")
_FIELD = re.compile(rb"\n([A-Za-z0-9-]++)[ \t]*+:[ \t]*+([^\r\n]*+)")


def fields_of(data: bytes, begin: int, end: int) -> tuple[dict[bytes, bytes], str | None]:
    """Return the fields of the head at a place, without the empty line behind it, and what is wrong with it.

    Names are spelt as the standard spells them, whatever their case; lines that go on are put together.
    """
    fields = dict(_FIELD.findall(data, begin, end))
    if not fields.keys() <= _NAMES:
        fields = {_USUAL.get(name.lower(), name): value for name, value in fields.items()}
    lines = data.count(b"\n", begin, end)
    if len(fields) == lines and data.startswith(_VERSIONS, begin) and data.find(b"\0", begin, end) < 0:
        return fields, None
    first, *rest = data[begin:end].split(b"\n")
    fields, damage = _fields_of_lines(rest)
    odd = _VERSION.fullmatch(first) is None or data.find(b"\0", begin, end) >= 0
    return fields, "its head is damaged" if odd else damage


def _fields_of_lines(lines: list[bytes]) -> tuple[dict[bytes, bytes], str | None]:
    fields: dict[bytes, bytes] = {}
    damage, last = None, b""
    for line in lines:
        if line[:1] in (b" ", b"\t") and last:
            fields[last] += b" " + line.strip()
            continue
        name, colon, value = line.partition(b":")
        last = _USUAL.get(name.strip().lower(), name.strip())
        if not colon:
            damage = "its head is damaged"
        elif last in fields and last != _MAY_REPEAT:
            damage = f"its head has {last[:40].decode('ascii', 'replace')} twice"
        fields[last] = value.strip()
    return fields, damage
