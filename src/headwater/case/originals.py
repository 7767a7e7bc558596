"""The inputs of a case as they were put in: their bytes, and reading them anew."""

from collections.abc import Iterator
from functools import partial
from typing import Final, NamedTuple

from headwater import capture
from headwater.case.adding import Opener, pile_of
from headwater.errors import InputError
from headwater.model import Capture, Pile
from headwater.settings import CaptureSettings
from headwater.store import Store
from headwater.store.inputs import Kept, RawBytes, inputs

_CHUNK_BYTES: Final = 1 << 20


class Original(NamedTuple):
    """An input with its bytes, `size` of them. `path`: its name in the pile; `added`: ISO 8601, UTC."""

    path: str
    sha256: str
    size: int
    added: str
    chunks: partial[Iterator[bytes]]


def originals(store: Store) -> tuple[Original, ...]:
    """Return the inputs whose bytes are in the case, by name; a link to another input is that input."""
    return tuple(
        Original(item.path, kept.sha256, kept.bytes or 0, kept.added, partial(_chunks, store, kept))
        for item, kept in pile_of(inputs(store))
        if kept.sha256 and not item.same_as
    )


def original(store: Store, wanted: Capture, max_bytes: int) -> bytes | None:
    """Return the bytes behind a capture that is a file of its own; None where it is none, is gone or is longer."""
    held = [(i.path, kept) for i, kept in pile_of(inputs(store)) if kept.sha256]
    found = [kept for _, kept in held if kept.sha256 == wanted.raw_sha256]
    found = found or [kept for path, kept in held if path == wanted.path]
    if not found or "#" in wanted.path or (found[0].bytes or 0) > max_bytes:
        return None
    return RawBytes(store, found[0]).at(0, found[0].bytes or 0)


def read(store: Store, settings: CaptureSettings) -> Pile:
    """Read all inputs from their bytes, as if nothing had been read before."""
    pile = pile_of(inputs(store))
    return capture.read_inputs(tuple(item for item, _ in pile), Opener(store, pile, settings), settings)


def _chunks(store: Store, kept: Kept) -> Iterator[bytes]:
    """Yield the bytes of an input. Raises InputError where they are not those that were added."""
    raw = RawBytes(store, kept)
    while chunk := raw.read(_CHUNK_BYTES):
        yield chunk
    if raw.damage is not None and raw.damage != kept.damage:
        raise InputError(f"{store.name}: {kept.place}: {raw.damage}")
