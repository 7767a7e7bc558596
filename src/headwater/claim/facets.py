"""What of a statement is compared: its main act and what else it says, and each act that is only mentioned inside it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.claim.units import Unit
from headwater.model import Span
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.reading import frames_of
from headwater.reader.numbers import Quantity, quantities_of
from headwater.reader.terms import Meaning, Names, meaning_of


class Facet(NamedTuple):
    """A statement as it is compared. `frame`: the act it is about, None where the lexicon knows none.

    `nested`: an act that the statement mentions beside what it is about ("..., after her resignation").
    """

    unit: Unit
    frame: Frame | None
    meaning: Meaning
    counts: tuple[Quantity, ...]
    nested: bool


class Reading:
    """Reads the frames of each whole statement once, and hands its parts those that stand in them."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._frames: dict[Span, tuple[Frame, ...]] = {}

    def facets(self, unit: Unit) -> Iterator[Facet]:
        """Yield what of a statement is compared, its main act first."""
        frames = self._inside(unit)
        main = _main(frames)
        counts = tuple(q for q in quantities_of(unit.span.exact) if q.unit and not q.of_time)
        meaning = meaning_of(unit.span, self._names, unit.leave_out)
        yield Facet(unit, main, meaning, counts, nested=False)
        for frame in frames:
            tells = frame.agent.known or frame.patient.known
            if frame is not main and tells and unit.polarity != "neither" and frame.mode != "asked":
                acts = frozenset(f"act:{a}" for a in frame.acts)
                yield Facet(unit, frame, Meaning(frame.others | acts, acts), (), nested=True)

    def _inside(self, unit: Unit) -> list[Frame]:
        found = self._frames.get(unit.whole)
        if found is None:
            found = self._frames[unit.whole] = frames_of(unit.whole, self._names)
        source = unit.attribution.source if unit.attribution else ()
        shift = unit.whole.start
        return [
            f
            for f in found
            if unit.span.start <= shift + f.at < unit.span.end
            and not any(s.start <= shift + f.at < s.end for s in source)
        ]


def _main(frames: Sequence[Frame]) -> Frame | None:
    verbs = [f for f in frames if not f.noun]
    owned = [f for f in frames if f.agent.known or f.patient.known]
    return next(iter(verbs or owned), None)
