"""What reading one input gives, before captures have their ids."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.model import Interval, LayoutHint, PageMetadata, TextView


class Draft(NamedTuple):
    """A capture without its id and path. `record`: its name inside the input, None where the input is one capture."""

    media_type: str
    raw_sha256: str
    text: str
    view: TextView
    record: str | None = None
    layout: tuple[LayoutHint, ...] = ()
    about: PageMetadata = PageMetadata()
    uri: str | None = None
    captured: Interval | None = None


class Outcome(NamedTuple):
    """The drafts of one input, and what is to be said: with drafts it is partial, without it is set aside."""

    drafts: tuple[Draft, ...]
    notes: tuple[str, ...] = ()


def numbers(lines: Sequence[int], most: int) -> str:
    """Return "line 7", or "lines 7, 9 and 12 more"."""
    shown = ", ".join(f"{line:,}" for line in lines[:most])
    rest = f" and {len(lines) - most:,} more" if len(lines) > most else ""
    return f"{'line' if len(lines) == 1 else 'lines'} {shown}{rest}"
