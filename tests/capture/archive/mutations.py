"""Damage done to files, with what of the file is still there; and a strict judge of what is a whole WARC."""

import gzip
import random
import re
import zlib
from base64 import b32encode
from collections.abc import Callable
from hashlib import sha1
from typing import Final, NamedTuple


class Mutated(NamedTuple):
    """A damaged file. `kept`: stretches of the file before, each of which stands in it in one piece."""

    raw: bytes
    kept: tuple[tuple[int, int], ...]
    begins: bool  # whether the first of them is where it was

    def holds(self, span: tuple[int, int], *, from_start: bool) -> bool:
        """Whether a stretch of the file before is there in one piece; `from_start`: at the same place as well."""
        kept = self.kept[:1] if self.begins else ()
        return any(start <= span[0] and span[1] <= end for start, end in (kept if from_start else self.kept))


def _joined(raw: bytes, *parts: "tuple[int, int] | bytes") -> Mutated:
    out = b"".join(part if isinstance(part, bytes) else raw[part[0] : part[1]] for part in parts)
    kept = tuple(part for part in parts if not isinstance(part, bytes))
    begins = bool(parts) and not isinstance(parts[0], bytes) and parts[0][0] == 0
    return Mutated(out, kept, begins)


def _stretch(rng: random.Random, raw: bytes) -> tuple[int, int]:
    start = rng.randrange(len(raw))
    longest = rng.choice((4, 60, 2000, len(raw)))
    return start, min(len(raw), start + rng.randint(1, longest))


def flip(rng: random.Random, raw: bytes) -> Mutated:
    """Turn over a bit, or a few."""
    places = sorted({rng.randrange(len(raw)) for _ in range(rng.choice((1, 1, 1, 2, 6)))})
    parts: list[tuple[int, int] | bytes] = []
    last = 0
    for at in places:
        parts += [(last, at), bytes([raw[at] ^ 1 << rng.randrange(8)])]
        last = at + 1
    return _joined(raw, *parts, (last, len(raw)))


def cut(rng: random.Random, raw: bytes) -> Mutated:
    """Let the file end early."""
    return _joined(raw, (0, rng.randrange(1, len(raw))))


def behead(rng: random.Random, raw: bytes) -> Mutated:
    """Let the file begin late."""
    return _joined(raw, (rng.randrange(1, len(raw)), len(raw)))


def delete(rng: random.Random, raw: bytes) -> Mutated:
    """Take a stretch out."""
    start, end = _stretch(rng, raw)
    return _joined(raw, (0, start), (end, len(raw)))


def duplicate(rng: random.Random, raw: bytes) -> Mutated:
    """Put a stretch in once more, anywhere."""
    start, end = _stretch(rng, raw)
    at = rng.randrange(len(raw))
    return _joined(raw, (0, at), (start, end), (at, len(raw)))


def splice(rng: random.Random, raw: bytes) -> Mutated:
    """Take a stretch out and put it elsewhere."""
    start, end = _stretch(rng, raw)
    at = rng.randrange(len(raw))
    if at < start:
        return _joined(raw, (0, at), (start, end), (at, start), (end, len(raw)))
    if at > end:
        return _joined(raw, (0, start), (end, at), (start, end), (at, len(raw)))
    return delete(rng, raw)


def overwrite(rng: random.Random, raw: bytes) -> Mutated:
    """Write NUL bytes or noise over a stretch, as disks do."""
    start, end = _stretch(rng, raw)
    noise = b"\0" * (end - start) if rng.random() < 0.5 else rng.randbytes(end - start)
    return _joined(raw, (0, start), noise, (end, len(raw)))


def insert(rng: random.Random, raw: bytes) -> Mutated:
    """Put noise in."""
    at = rng.randrange(len(raw))
    return _joined(raw, (0, at), rng.randbytes(rng.choice((1, 30, 3000))), (at, len(raw)))


MUTATIONS: Final[tuple[Callable[[random.Random, bytes], Mutated], ...]] = (
    flip, cut, behead, delete, duplicate, splice, overwrite, insert,
)  # fmt: skip

_HEAD = re.compile(rb"WARC/1\.0\r\n((?:[A-Za-z-]+:[^\r\n]*\r\n)+)\r\n")
_TYPES = frozenset(b"warcinfo request response resource conversion metadata revisit".split())


def whole(raw: bytes) -> list[bytes] | None:
    """Return the entities of the records that carry text, as a strict reader finds them; None where it finds a fault.

    Written apart from the reader under test and on other libraries. What it passes is a WARC file as anybody would
    write one: that it was another file once cannot be seen by reading it.
    """
    if raw[:2] == b"\x1f\x8b":
        try:
            raw = gzip.decompress(raw)
        except (OSError, EOFError, zlib.error):
            return None
    found: list[bytes] = []
    at = 0
    while at < len(raw):
        head = _HEAD.match(raw, at)
        fields = _fields(head[1]) if head else None
        if head is None or fields is None or not fields.get(b"content-length", b"").isdigit():
            return None
        end = head.end() + int(fields[b"content-length"])
        if fields.get(b"warc-type") not in _TYPES or raw[end : end + 4] != b"\r\n\r\n":
            return None
        entity = _entity(fields, raw[head.end() : end])
        if entity is None:
            return None
        found += entity
        at = end + 4
    return found


def _fields(head: bytes) -> dict[bytes, bytes] | None:
    lines = [line.partition(b":") for line in head.split(b"\r\n")[:-1]]
    fields = {name.lower(): value.strip() for name, _, value in lines}
    return fields if len(fields) == len(lines) else None


def _entity(fields: dict[bytes, bytes], block: bytes) -> list[bytes] | None:
    """Return what the record carries, in a list that is empty where that is not text; None for a fault."""
    kind, payload = fields[b"warc-type"], block
    status, declared, codings = b"200", fields.get(b"content-type", b""), {}
    if kind == b"response":
        head, mark, payload = block.partition(b"\r\n\r\n")
        line, _, rest = head.partition(b"\r\n")
        if not mark or not re.match(rb"HTTP/1\.1 \d{3} ", line):
            return None
        status = line.split()[1]
        codings = {name.lower(): value.strip() for name, _, value in (x.partition(b":") for x in rest.split(b"\r\n"))}
        declared = codings.get(b"content-type", b"")
    for name, covered in ((b"warc-block-digest", block), (b"warc-payload-digest", payload)):
        if name in fields and fields[name] != b"sha1:" + b32encode(sha1(covered).digest()):
            return None
    if kind not in (b"response", b"resource", b"conversion") or status != b"200" or b"image/" in declared:
        return []
    return _decoded(payload, codings)


def _decoded(payload: bytes, codings: dict[bytes, bytes]) -> list[bytes] | None:
    try:
        if b"transfer-encoding" in codings:
            out, rest = b"", payload
            while rest != b"0\r\n\r\n":
                size, _, rest = rest.partition(b"\r\n")
                length = int(size, 16)
                if length < 1 or rest[length : length + 2] != b"\r\n":
                    return None
                out, rest = out + rest[:length], rest[length + 2 :]
            payload = out
        if b"content-encoding" in codings:
            payload = gzip.decompress(payload)
    except (OSError, EOFError, zlib.error, ValueError):
        return None
    return [payload] if payload else []
