"""What was read of two wordings, kept for later runs while a capture of their part of the pile lasts."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar

import msgspec

from headwater.memory import Memory, code_version, key_of
from headwater.reader.pairs.relation import KnownPairs, Nearness, PairReader, Relation
from headwater.reader.remembering import STEP, Shelf

_DIGEST_BYTES: Final = 16
_Pair = tuple[str, str]
_Asked = TypeVar("_Asked")
_Found = TypeVar("_Found")


class _Held(msgspec.Struct):
    """What was read, by the digests of what it was read of."""

    relations: dict[bytes, Relation] = {}
    directions: dict[bytes, bytes] = {}


_ENCODER: Final = msgspec.msgpack.Encoder()
_DECODER: Final = msgspec.msgpack.Decoder(_Held)


class _Remembered:
    """A reader of pairs that reads two wordings once in all runs. What this run did not ask for is not kept on."""

    def __init__(self, inner: PairReader, held: _Held) -> None:
        self._inner, self._held = inner, held
        self._used = _Held()

    def directions(self, texts: Sequence[str]) -> list[bytes]:
        """See `PairReader.directions`."""
        places = [_place("points", text) for text in texts]
        return _once(places, texts, self._held.directions, self._used.directions, self._inner.directions)

    def near(self, texts: Sequence[str]) -> Nearness:
        """See `PairReader.near`."""
        from headwater.reader.pairs.network import Directions  # noqa: PLC0415 (numpy loads longer than --help may take)

        return Directions(self.directions(texts))

    def relations(self, pairs: Sequence[_Pair]) -> list[Relation]:
        """See `PairReader.relations`."""
        return self._of("first", pairs, self._inner.relations)

    def closely(self, pairs: Sequence[_Pair]) -> list[Relation]:
        """See `PairReader.closely`."""
        return self._of("close", pairs, self._inner.closely)

    @property
    def asked(self) -> bool:
        """Whether anything was asked for."""
        return bool(self._used.relations or self._used.directions)

    @property
    def changed(self) -> bool:
        """Whether what was asked for is not what was held."""
        used, held = self._used, self._held
        return (used.relations.keys(), used.directions.keys()) != (held.relations.keys(), held.directions.keys())

    def packed(self) -> bytes:
        """Return all that was asked for as it is kept."""
        return _ENCODER.encode(self._used)

    def _of(
        self, how: str, pairs: Sequence[_Pair], read: Callable[[Sequence[_Pair]], Sequence[Relation]]
    ) -> list[Relation]:
        places = [_place(how, *sorted(pair)) for pair in pairs]
        return _once(places, pairs, self._held.relations, self._used.relations, read)


def _once(
    places: Sequence[bytes],
    asked: Sequence[_Asked],
    held: dict[bytes, _Found],
    used: dict[bytes, _Found],
    read: Callable[[Sequence[_Asked]], Sequence[_Found]],
) -> list[_Found]:
    """Return what is found of each, read only where it is neither held nor was used in this run; it is used then."""
    new = {place: one for place, one in zip(places, asked, strict=True) if place not in used and place not in held}
    used |= {place: held[place] for place in places if place in held}
    used |= zip(new, read(list(new.values())), strict=True)
    return [used[place] for place in places]


def _place(how: str, *texts: str) -> bytes:
    return bytes.fromhex(key_of(how, *texts))[:_DIGEST_BYTES]


@contextmanager
def pairs_read_once(pairs: KnownPairs | None, shelf: Shelf | None) -> Iterator[PairReader | None]:
    """Give a reader that reads each pair once in all runs; without a memory on the shelf the reader itself.

    What was read belongs to one capture of the shelf, and is forgotten with it, or where a later run asks for other
    pairs only. Parts of a pile that have become one bring along what each of them read.
    """
    if pairs is None or shelf is None or shelf.memory is None or not shelf.texts:
        yield pairs
        return
    version, kind = code_version("reader"), f"{shelf.stage} pairs:{key_of(pairs.models)}"
    places = [(STEP, version, f"{owner}:{kind}") for owner in _owners(shelf)]
    held = {place: found for place in places if (found := _held(shelf.memory, place)) is not None}
    known = _Held()
    for found in held.values():
        known.relations |= found.relations
        known.directions |= found.directions
    remembered = _Remembered(pairs, known)
    yield remembered
    if not remembered.asked:
        return  # a part that has grown too large to be read may fall apart again, into parts that were
    home, *others = held or places[:1]
    if others or remembered.changed:
        shelf.memory.keep(*home, remembered.packed())
    for place in others:
        shelf.memory.keep(*place, _ENCODER.encode(_Held()))


def _owners(shelf: Shelf) -> list[str]:
    """Return the captures of a shelf, each with where its texts stand: parts of a pile may have a capture in common."""
    stretches: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for piece in shelf.texts:
        stretches[piece.capture].append((piece.start, piece.end))
    return sorted(f"{capture}:{key_of(sorted(places))}" for capture, places in stretches.items())


def _held(memory: Memory, place: tuple[str, str, str]) -> _Held | None:
    """Return what is kept at a place, None where that is nothing."""
    held = memory.recall(*place)
    try:
        found = _DECODER.decode(held) if held is not None else _Held()
    except (msgspec.DecodeError, ValueError):
        return None  # read again
    return found if found.relations or found.directions else None
