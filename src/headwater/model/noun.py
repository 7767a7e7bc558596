"""The base of all nouns, and ids that are hashes of what they name."""

import hashlib
from typing import TypeVar

import msgspec

_ENCODER = msgspec.json.Encoder()

N = TypeVar("N")


class Noun(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen record. Subclasses state their invariants in `__post_init__` and raise NounError."""


def content_id(kind: str, *parts: str | float | tuple[str | int, ...] | None) -> str:
    """Return `kind` and 16 hex digits of the SHA-256 over a JSON array of the parts.

    An array, not joined strings: ("a.b", "c") and ("a", "b.c") stay apart. Equal parts give equal ids on every
    machine and in every run; ids carry no path, so that renaming an input changes none of them.
    """
    return f"{kind}-{hashlib.sha256(_ENCODER.encode([kind, *parts])).hexdigest()[:16]}"
