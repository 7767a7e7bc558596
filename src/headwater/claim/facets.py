"""What of a statement is compared: its main act and what else it says, and each act that is only mentioned inside it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.claim.units import Unit
from headwater.model import Account, Span
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.reading import frames_of, main_of
from headwater.reader.numbers import Quantity, quantities_of
from headwater.reader.terms import Meaning, Names, meaning_of


_REMEMBERED = 8
_MIN_MENTION_CHARS = 12
# Moods, offices and talk that are mentioned in passing say too little to stand for a claim.
_NEVER_ONLY_MENTIONED = frozenset("mood worry tense trust doubt hold_office discuss lead remain give_info receive".split())


class Facet(NamedTuple):
    """A statement as it is compared. `frame`: the act it is about, None where the lexicon knows none.

    `nested`: an act that the statement mentions beside what it is about ("..., after her resignation").
    `cut`: it is compared by its parts.
    """

    unit: Unit
    frame: Frame | None
    meaning: Meaning
    counts: tuple[Quantity, ...]
    nested: bool
    cut: bool = False


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
        main = main_of(frames, unit.whole.exact, unit.span.start - shift)
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


def told_apart(facets: Sequence[Facet]) -> list[Facet]:
    """Return the facets with each act of a sentence once, as the main act of a part where it is one.

    A sentence whose parts tell an act stays whole, uncompared, for the case that none of its parts stands with another
    sentence: what is compared is the parts.
    """
    mains = {_act(f) for f in facets if f.frame is not None and not f.nested and f.unit.is_part}
    cut = {act[:2] for act in mains}
    kept: list[Facet] = []
    seen: set[tuple[str, Span, int]] = set()
    for facet in facets:
        act = _act(facet)
        if facet.nested:
            if act not in mains and act not in seen:
                kept.append(facet)
                seen.add(act)
        elif not facet.unit.is_part and act[:2] in cut:
            kept.append(facet._replace(cut=True))
        else:
            kept.append(facet)
    return kept


def _act(facet: Facet) -> tuple[str, Span, int]:
    return facet.unit.article, facet.unit.whole, facet.frame.at if facet.frame else -1
