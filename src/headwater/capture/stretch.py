"""A part of a file as an input of its own, and what is to be said of it, item by item."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, NamedTuple

from headwater.capture.said import Said
from headwater.capture.source import Placed, Source, opened
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings

Fate = Literal["lost", "amiss", "fault", "aside"]


class Event(NamedTuple):
    """Something said of an item, or of the input itself (no `kind`, no `name`)."""

    fate: Fate
    kind: str
    name: str
    says: str


class Heard(Said):
    """Keeps what is said item by item too, until it is taken."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self._events: list[Event] = []
        self.passed_over: dict[str, int] = {}

    def taken(self) -> list[Event]:
        """Return what was said since this was asked last."""
        events, self._events = self._events, []
        return events

    def lost(self, kind: str, name: str, what: str) -> None:
        """Say that an item was not read."""
        super().lost(kind, name, what)
        self._events.append(Event("lost", kind, name, what))

    def amiss(self, kind: str, name: str, what: str) -> None:
        """Say that an item was read and is not whole."""
        super().amiss(kind, name, what)
        self._events.append(Event("amiss", kind, name, what))

    def fault(self, what: str) -> None:
        """Say what is wrong with the input itself."""
        super().fault(what)
        self._events.append(Event("fault", "", "", what))

    def aside(self, kind: str, name: str, what: str) -> None:
        """Say that all of an item was passed over on purpose."""
        super().aside(kind, name, what)
        self._events.append(Event("aside", kind, name, what))

    def passed(self, kind: str, count: int) -> None:
        """Count items that hold no text."""
        self.passed_over[kind] = self.passed_over.get(kind, 0) + count


class _Stretch:
    """Bytes `start` to `stop` of something that has places, given once."""

    def __init__(self, place: Placed, start: int, stop: int) -> None:
        self._place, self._at, self._stop = place, start, stop
        self.damage: str | None = None

    def read(self, size: int) -> bytes:
        chunk = self._place.at(self._at, min(size, self._stop - self._at))
        if not chunk and self._at < self._stop:
            self.damage = f"reading stopped at byte {self._at:,}; the file is shorter than it was"
        self._at += len(chunk)
        return chunk


@contextmanager
def opened_part(place: str, start: int, stop: int, settings: CaptureSettings) -> Iterator[Source]:
    """Open a file and give its bytes `start` to `stop` as a source. Raises CaptureError where it cannot be opened."""
    with opened(place, settings) as (source, _):
        if source.stored_place is None:
            raise CaptureError("it has no places to read from")
        yield Source(_Stretch(source.stored_place, start, stop), settings)
