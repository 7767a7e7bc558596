"""What a run may remember of earlier runs: results of pure steps, by what they were made of."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from platform import python_version
from typing import Final, Generic, Protocol, TypeVar

import msgspec

R = TypeVar("R")

_ENCODER: Final = msgspec.msgpack.Encoder()
# sets have another order in each run
_KEY_ENCODER: Final = msgspec.msgpack.Encoder(order="deterministic")
# what is read, cut or folded by them changes with them
_LIBRARIES: Final = (
    "brotli", "isal", "msgspec", "numpy", "onnxruntime", "py3langid", "pypdfium2", "snowballstemmer", "tokenizers",
)  # fmt: skip
_CODE: Final = (".py", ".npz", ".json", ".onnx")


class Memory(Protocol):
    """Keeps results of steps under the step's name, its version and what went into it."""

    def recall(self, step: str, version: str, key: str) -> bytes | None:
        """Return what was kept, None where nothing was."""

    def keep(self, step: str, version: str, key: str, value: bytes) -> None:
        """Keep a result; it may be forgotten at any time."""


def key_of(*parts: object) -> str:
    """Return the SHA-256 of parts, hex; equal parts give equal keys. Parts: nouns, tuples, sets, text, numbers."""
    return hashlib.sha256(_KEY_ENCODER.encode(parts)).hexdigest()


def remembered(memory: Memory | None, place: tuple[str, str, str], form: type[R], make: Callable[[], R]) -> R:
    """Return what `make` returns, made now or in an earlier run. `place`: step, version and key.

    What cannot be read as `form` any more is made again.
    """
    if memory is None:
        return make()
    held = memory.recall(*place)
    if held is not None:
        try:
            return msgspec.msgpack.decode(held, type=form)
        except (msgspec.DecodeError, ValueError):
            pass
    made = make()
    memory.keep(*place, _ENCODER.encode(made))
    return made


class Slips(Generic[R]):
    """Small results of one step by key, kept together in one place: each is too little to be fetched by itself.

    `packages`: the parts of Headwater that make them. `keep` keeps those that this run made or asked for.
    """

    def __init__(self, memory: Memory | None, step: str, packages: tuple[str, ...], form: type[R]) -> None:
        self._memory = memory
        self._place = step, code_version(*packages) if memory is not None else "", "all"
        self._held: dict[str, R] = {}
        self._used: dict[str, R] = {}
        held = memory.recall(*self._place) if memory is not None else None
        if held is not None:
            with suppress(msgspec.DecodeError, ValueError):
                self._held = msgspec.msgpack.decode(held, type=dict[str, form])  # type: ignore[valid-type]

    def of(self, key: str, make: Callable[[], R]) -> R:
        """Return what `make` returns, made now or in an earlier run."""
        if key not in self._used:
            self._used[key] = self._held[key] if key in self._held else make()
        return self._used[key]

    def keep(self) -> None:
        """Keep the results for later runs."""
        if self._memory is not None and self._used.keys() != self._held.keys():
            self._memory.keep(*self._place, _ENCODER.encode(self._used))


@cache
def code_version(*packages: str) -> str:
    """Return a hash of the code and weights in these parts of Headwater and of the libraries under them.

    Any change of a step's code changes its version, so that no run takes up what other code made.
    """
    hasher = hashlib.sha256(python_version().encode())
    for library in _LIBRARIES:
        hasher.update(f"{library} {_version(library)}\n".encode())
    for package in ("model", *packages):
        hasher.update(_code_of(package))
    return hasher.hexdigest()


@cache
def _code_of(package: str) -> bytes:
    """Return a hash of the code and weights in one part of Headwater, each of which is in several versions."""
    hasher = hashlib.sha256()
    root = files("headwater")
    folder = root.joinpath(package)
    for name, content in _contents(folder if folder.is_dir() else root.joinpath(f"{package}.py"), package):
        hasher.update(f"{name} {len(content)}\n".encode())
        hasher.update(content)
    return hasher.digest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"


def _contents(place: Traversable, name: str) -> list[tuple[str, bytes]]:
    if not place.is_dir():
        return [(name, place.read_bytes())] if place.name.endswith(_CODE) else []
    found = []
    for inner in sorted(place.iterdir(), key=lambda item: item.name):
        found += _contents(inner, f"{name}/{inner.name}")
    return found
