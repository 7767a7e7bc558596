"""The entity of an HTTP answer: its head read, its codings undone, its bytes kept up to a bound, counted and hashed."""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from headwater.capture.archive.codings import MOST_CODINGS, UNPACKERS, BombError, Chunked, Coding, Packed
from headwater.capture.archive.inflate import unpacked
from headwater.capture.source import RATIO_FROM_BYTES
from headwater.settings import CaptureSettings

_MOST_HEAD_BYTES = 65_536
_STATUS = re.compile(rb"HTTP/[0-9](?:\.[0-9])? ([0-9]{3})\b")
_EMPTY_LINE = b"\r\n\r\n"
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:+-]{1,40})", re.IGNORECASE)
_ALIASES = {"x-gzip": "gzip", "x-deflate": "deflate"}


class Head(NamedTuple):
    """What is said of an entity: `status` None where none is stated; codings in the order they are to be undone.

    `begin` is where the entity begins in the block. `media_type` is in lower case and without parameters.
    """

    begin: int
    status: int | None
    media_type: str | None
    charset: str | None
    codings: tuple[str, ...] = ()


class Body(NamedTuple):
    """An entity: the bytes kept of `size`, the hash of all, and what is wrong with it; `bomb` where it was given up."""

    kept: bytes
    size: int
    sha256: str
    damage: str | None = None
    bomb: bool = False


def answer_head(data: bytes, begin: int = 0, end: int | None = None) -> Head | None:
    """Return the head of the HTTP answer at `begin`; None where there is none, or none that ends within 64 KB.

    The place where the entity begins is counted in `data`.
    """
    stop = min(len(data) if end is None else end, begin + _MOST_HEAD_BYTES)
    status = _STATUS.match(data, begin, stop)
    if status is None:
        return None
    close = data.find(b"\n\r\n", begin, stop) - 1
    after = close + len(_EMPTY_LINE)
    if not data.startswith(_EMPTY_LINE, max(begin, close)) or data.find(b"\n\n", begin, close) >= 0:
        found = _HEAD_END.search(data, begin, stop)
        if found is None:
            return None
        close, after = found.span()
    # All that is looked for is the same in any case of its letters.
    head = data[begin:close].lower()
    media_type, charset = declared(_field(head, b"\ncontent-type:"))
    codings: tuple[str, ...] = ()
    if b"-encoding:" in head:
        codings = _codings(_field(head, b"\ntransfer-encoding:")) + _codings(_field(head, b"\ncontent-encoding:"))
    return Head(after, int(status[1]), media_type, charset, codings)


def _field(head: bytes, name: bytes) -> bytes:
    at = head.find(name)
    if at < 0:
        return b""
    end = head.find(b"\n", at + 1)
    return head[at + len(name) : end if end >= 0 else len(head)].strip()


@lru_cache(maxsize=256)
def declared(content_type: bytes) -> tuple[str | None, str | None]:
    """Return the media type and the charset that a Content-Type field names."""
    media_type, _, parameters = content_type.decode("ascii", "replace").partition(";")
    charset = _CHARSET.search(parameters[:400])
    return media_type.strip(" ,").lower() or None, charset[1] if charset else None


def _codings(field: bytes) -> tuple[str, ...]:
    if not field:
        return ()
    names = [name.strip() for name in field.decode("ascii", "replace").lower().split(",")]
    return tuple(_ALIASES.get(name, name) for name in reversed(names) if name not in ("", "identity"))


class Entity:
    """Takes the coded bytes of an entity, piece by piece, and gives its `body`."""

    def __init__(self, codings: tuple[str, ...], settings: CaptureSettings) -> None:
        self._keep = settings.max_page_bytes
        self._kept = bytearray()
        self._size = 0
        self._hash = hashlib.sha256()
        self._damage = _unknown(codings)
        self._bomb = False
        self._codings: list[Coding] = [] if self._damage else [_coding(name, settings) for name in codings]
        self._closed = self._damage is not None

    def write(self, piece: bytes) -> None:
        """Take the next piece."""
        if self._closed:
            return
        try:
            for part in self._through(piece, 0):
                self._take(part)
        except BombError as bomb:
            self._damage, self._bomb, self._closed = str(bomb), True, True

    def body(self) -> Body:
        """Return the entity after its last piece."""
        try:
            for place, coding in enumerate(self._codings if not self._closed else ()):
                for rest in coding.finish():
                    for part in self._through(rest, place + 1):
                        self._take(part)
        except BombError as bomb:
            self._damage, self._bomb = str(bomb), True
        said = [coding.damage for coding in self._codings if coding.damage]
        damage = self._damage or (said[0] if said else None)
        return Body(bytes(self._kept), self._size, self._hash.hexdigest(), damage, self._bomb)

    def _through(self, piece: bytes, place: int) -> Iterator[bytes]:
        if place == len(self._codings):
            yield piece
            return
        for part in self._codings[place].write(piece):
            yield from self._through(part, place + 1)

    def _take(self, part: bytes) -> None:
        self._hash.update(part)
        self._size += len(part)
        room = self._keep - len(self._kept)
        if room > 0:
            self._kept += part[:room]


def entity_of(coded: bytes, codings: tuple[str, ...], settings: CaptureSettings) -> Body:
    """Return the entity whose coded bytes are all here."""
    if codings[:1] == ("chunked",):
        put_together, damage = unchunked(coded)
        if damage is None:
            coded, codings = put_together, codings[1:]
    plain = coded if not codings else _quickly(coded, settings) if codings == ("gzip",) else None
    if plain is not None and len(plain) <= settings.max_page_bytes:
        return Body(plain, len(plain), hashlib.sha256(plain).hexdigest())
    entity = Entity(codings, settings)
    entity.write(coded)
    return entity.body()


def unchunked(coded: bytes) -> tuple[bytes, str | None]:
    """Return the chunks of a whole transfer put together, and what is wrong with them."""
    chunked = Chunked()
    whole = b"".join((*chunked.write(coded), *chunked.finish()))
    return whole, chunked.damage


def _quickly(packed: bytes, settings: CaptureSettings) -> bytes | None:
    """Return what one whole gzip member unpacks to; None where it is anything else, or a bomb."""
    most = max(RATIO_FROM_BYTES, settings.max_unpacked_ratio * len(packed))
    return unpacked(packed, min(settings.max_page_bytes, most))


def _unknown(codings: tuple[str, ...]) -> str | None:
    odd = [name for name in codings if name != "chunked" and name not in UNPACKERS]
    if odd:
        return f'its coding "{odd[0][:40]}" is not read by this version'
    return f"it has {len(codings):,} codings on one another" if len(codings) > MOST_CODINGS else None


def _coding(name: str, settings: CaptureSettings) -> Coding:
    return Chunked() if name == "chunked" else Packed(name, UNPACKERS[name], settings.max_unpacked_ratio)
