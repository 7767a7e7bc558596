"""The readers that ship with Headwater, by their names in the settings."""

from functools import lru_cache
from typing import Literal

from headwater.reader.pairs.relation import KnownPairs
from headwater.reader.protocol import Reader

ReaderName = Literal["encoder", "rules"]


def reader_of(name: ReaderName) -> Reader:
    """Return one of the readers that ship with Headwater. Raises UsageError where this installation lacks it."""
    if name == "rules":
        from headwater.reader.rules import RuleReader  # noqa: PLC0415 (its patterns take time to compile)

        return RuleReader()
    from headwater.reader.encoder.shipped import ShippedReader  # noqa: PLC0415 (so do the rules that it has beside it)

    return ShippedReader()


def pairs_of(name: ReaderName) -> KnownPairs | None:
    """Return what reads wordings two at a time beside a reader, None beside rules.

    It is the same for all that a process traces. Raises UsageError where this installation lacks it.
    """
    return None if name == "rules" else _shipped_pairs()


@lru_cache(maxsize=1)  # it remembers what it has read: who traces a pile once more, with a capture more, reads little
def _shipped_pairs() -> KnownPairs:
    from headwater.reader.pairs.shipped import ShippedPairs  # noqa: PLC0415 (numpy takes longer to load than --help may)

    return ShippedPairs()
