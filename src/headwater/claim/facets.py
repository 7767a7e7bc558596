"""What of a statement is compared: its main act and what else it says, and each act that is only mentioned inside it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.claim.units import Unit
from headwater.model import Account, Span
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.reading import frames_of
from headwater.reader.numbers import Quantity, quantities_of
from headwater.reader.terms import Meaning, Names, meaning_of


_REMEMBERED = 8
_MIN_MENTION_CHARS = 12
_ARTICLES = frozenset("the a an and but that these those this his her its their still also".split())
# Moods, offices and talk that are mentioned in passing say too little to stand for a claim.
_NEVER_ONLY_MENTIONED = frozenset("mood worry tense trust doubt hold_office discuss lead remain give_info receive".split())


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
    """Reads the frames of each sentence once, and hands each statement those that stand in it."""

    def __init__(self, names: Names, accounts: Sequence[Account]) -> None:
        self._names = names
        self._frames: dict[Span, tuple[Frame, ...]] = {}
        self._earlier: dict[Span, tuple[Frame, ...]] = {}
        for account in accounts:
            known: tuple[Frame, ...] = ()
            for sentence in account.sentences:
                self._earlier[sentence] = known
                known = (*known, *self._of(sentence))[-_REMEMBERED:]

    def facets(self, unit: Unit) -> Iterator[Facet]:
        """Yield what of a statement is compared, its main act first."""
        frames, shift = self._inside(unit), unit.whole.start
        main = _main(frames, unit)
        counts = tuple(q for q in quantities_of(unit.span.exact) if q.unit and not q.of_time)
        yield Facet(unit, main, meaning_of(unit.span, self._names, unit.leave_out), counts, nested=False)
        if unit.polarity == "neither" or unit.furniture:
            return
        for frame in frames:
            tells = frame.agent.entities or frame.patient.entities or (frame.agent.known and frame.patient.known)
            if frame is main or not tells or frame.mode == "asked" or frame.acts <= _NEVER_ONLY_MENTIONED:
                continue
            start, end = max(unit.span.start, shift + frame.opens), min(unit.span.end, shift + frame.end)
            if end - start >= _MIN_MENTION_CHARS:
                acts = frozenset(f"act:{a}" for a in frame.acts)
                span = unit.span.part(start - unit.span.start, end - unit.span.start)
                mention = unit._replace(span=span, attribution=None, leave_out=())
                yield Facet(mention, frame, Meaning(frame.others | acts, acts), (), nested=True)

    def _of(self, sentence: Span) -> tuple[Frame, ...]:
        found = self._frames.get(sentence)
        if found is None:
            found = self._frames[sentence] = frames_of(sentence, self._names, self._earlier.get(sentence, ()))
        return found

    def _inside(self, unit: Unit) -> list[Frame]:
        source = unit.attribution.source if unit.attribution else ()
        shift = unit.whole.start
        return [
            f
            for f in self._of(unit.whole)
            if unit.span.start <= shift + f.at < unit.span.end
            and not any(s.start <= shift + f.at < s.end for s in source)
        ]


def _main(frames: Sequence[Frame], unit: Unit) -> Frame | None:
    """Return the frame a statement is about: its first verb's, or that of the noun it opens with."""
    first = unit.span.start - unit.whole.start
    for frame in frames:
        lead = unit.whole.exact[first : frame.opens].split()
        if not frame.noun or len([w for w in lead if w.lower() not in _ARTICLES]) == 0:
            return frame
    return None
