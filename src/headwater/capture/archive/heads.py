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
_VERSIONS = (b"WARC/1.0", b"WARC/1.1")
_ODD = (b"\0", b"\t", b":  ", b" \r")  # beside what is damaged: white space that is no part of a value
_VERSION = re.compile(rb"WARC/[0-9]\.[0-9]{1,2}\r?")


def usual_fields(head: bytes) -> dict[bytes, bytes] | None:
    """Return the fields of a head that is as writers write it, quickly; None where anything about it is odd."""
    version, *lines = head.split(b"\r\n")
    try:
        fields = dict([line.split(b": ", 1) for line in lines])
    except ValueError:
        return None
    if not fields.keys() <= _NAMES:
        if not all(name.replace(b"-", b"").isalnum() for name in fields):
            return None
        fields = {_USUAL.get(name.lower(), name): value for name, value in fields.items()}
    usual = version in _VERSIONS and len(fields) == len(lines) == head.count(b"\n") == head.count(b"\r")
    return fields if usual and not (head.endswith(b" ") or any(map(head.__contains__, _ODD))) else None


def fields_of(head: bytes) -> tuple[dict[bytes, bytes], str | None]:
    """Return the fields of a head without the empty line behind it, and what is wrong with it.

    Names are spelt as the standard spells them, whatever their case; lines that go on are put together.
    """
    version, *lines = head.split(b"\n")
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
        fields[last], carriage, _ = value.strip().partition(b"\r")
        damage = "its head is damaged" if carriage else damage
    odd = _VERSION.fullmatch(version) is None or b"\0" in head
    return fields, "its head is damaged" if odd else damage
