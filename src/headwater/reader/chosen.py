"""The readers that ship with Headwater, by their names in the settings."""

from typing import Literal

from headwater.reader.protocol import Reader


def reader_of(name: Literal["encoder", "rules"]) -> Reader:
    """Return one of the readers that ship with Headwater. Raises UsageError where this installation lacks it."""
    if name == "rules":
        from headwater.reader.rules import RuleReader  # noqa: PLC0415 (its patterns take time to compile)

        return RuleReader()
    from headwater.reader.encoder.shipped import ShippedReader  # noqa: PLC0415 (so do the rules that it has beside it)

    return ShippedReader()
