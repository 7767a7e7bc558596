"""What earlier runs worked out for a capture: its units with their scores, and what it was read as under them."""

from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np

from headwater.memory import Memory, code_version, key_of, remembered
from headwater.model import Reading, Segment
from headwater.segment.decode import PageScore
from headwater.segment.grammar import STATES
from headwater.segment.lines import Line, Page, Unit
from headwater.segment.signs import Signs
from headwater.settings import SegmentSettings

_PAGE, _SEGMENTS = "page", "segments"


class _Numbers(NamedTuple):
    """A PageScore as bytes."""

    units: int
    states: bytes
    parts: bytes
    cuts: bytes


class _Kept(NamedTuple):
    """A Page without its reading, and its score."""

    units: tuple[Unit, ...]
    base_gap: int
    signs: tuple[Signs, ...]
    strange: tuple[float, ...]
    settled: tuple[Line, ...]
    score: _Numbers


class Remembering:
    """Takes up what earlier runs worked out; without a memory everything is worked out now.

    The path of a capture and the map to its bytes play no part in what it is read as.
    """

    def __init__(self, memory: Memory | None) -> None:
        self._memory = memory
        self._version = code_version("segment", "reader") if memory is not None else ""
        self._keys: dict[str, str] = {}

    def page(self, reading: Reading, make: Callable[[], tuple[Page, PageScore]]) -> tuple[Page, PageScore]:
        """Return the units of a reading and their scores before repeats count."""
        if self._memory is None:
            return make()
        kept = remembered(self._memory, (_PAGE, self._version, self._key(reading)), _Kept, lambda: _packed(*make()))
        page = Page(reading, kept.units, kept.base_gap, kept.signs, kept.strange, kept.settled)
        return page, _score(kept.score)

    def segments(
        self, page: Page, score: PageScore, settings: SegmentSettings, make: Callable[[], tuple[Segment, ...]]
    ) -> tuple[Segment, ...]:
        """Return what a page is read as under a score."""
        if self._memory is None:
            return make()
        key = key_of(self._key(page.reading), *_numbers(score), settings.min_article_chars)
        return remembered(self._memory, (_SEGMENTS, self._version, key), tuple[Segment, ...], make)

    def _key(self, reading: Reading) -> str:
        capture = reading.capture
        if capture.id not in self._keys:
            parts = (reading.text, reading.layout, reading.about, reading.kind, reading.posts, reading.main)
            self._keys[capture.id] = key_of(capture.id, capture.media_type, *parts)
        return self._keys[capture.id]


def _packed(page: Page, score: PageScore) -> _Kept:
    return _Kept(page.units, page.base_gap, page.signs, page.strange, page.settled, _numbers(score))


def _numbers(score: PageScore) -> _Numbers:
    return _Numbers(len(score.states), *(part.tobytes() for part in score))


_FLOATS: Final = np.dtype(np.float64)


def _score(kept: _Numbers) -> PageScore:
    states = np.frombuffer(kept.states, _FLOATS)
    return PageScore(
        states.reshape(kept.units, len(STATES)),
        np.frombuffer(kept.parts, _FLOATS),
        np.frombuffer(kept.cuts, np.bool_),
    )
