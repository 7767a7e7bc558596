"""A reader that takes what a model points at beside what another reader found, if it holds."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from headwater.model import Attribution, DropReason, ModelUsed, Span
from headwater.proposals.answer import Proposal
from headwater.proposals.asking import Asker
from headwater.proposals.places import Placed, placed
from headwater.proposals.whole import fault_of
from headwater.proposals.windows import Window, windows_of
from headwater.reader.encoder.statements import Statement
from headwater.reader.encoder.typed import Typer
from headwater.reader.language import language_of
from headwater.reader.layers import Layers, Range, Utterance
from headwater.reader.protocol import Reader, can_read
from headwater.reader.rules.linking import nested
from headwater.settings import LlmSettings

RULE: Final = "proposed"
_CONFIDENCE: Final = 0.5
# the other reader has already left out what it held to be no second voice
_ALL: Final = 0.0


class ProposingReader:
    """Reads as another reader does, and adds what a model proposes, one window of a text at a time.

    A proposal is three strings; the text is searched for them, and rules type the places as they type those that the
    encoder finds. So whatever the model writes, nothing of it is told: at worst it points at the wrong characters.
    """

    def __init__(self, inner: Reader, asker: Asker, settings: LlmSettings) -> None:
        self._inner, self._asker, self._settings = inner, asker, settings

    @property
    def name(self) -> str:
        """The name of the reader behind it."""
        return self._inner.name

    @property
    def model(self) -> ModelUsed | None:
        """The weights of the reader behind it."""
        return self._inner.model

    def read(self, text: str, language: str | None) -> Layers:
        """Return the layers of `text`; nothing is asked about a text that is not English."""
        layers = self._inner.read(text, language)
        spoken = language_of(text) if language is None else language
        if spoken is None or not can_read(spoken):
            return layers
        taking = _Taking(text, layers)
        for window in windows_of(text, self._settings):
            answer = self._asker.answer(window.asked) if window is not None else None
            if window is None:
                self._asker.leave_out()
            elif answer is not None:
                faults = [taking.take(window, proposal) for proposal in answer.proposals]
                dropped = [fault for fault in faults if fault is not None]
                self._asker.note(faults.count(None), (*answer.dropped, *dropped))
        return taking.layers()


def attributions_proposed(layers: Mapping[str, Layers], attributions: Sequence[Attribution]) -> tuple[str, ...]:
    """Return the ids of the attributions that were proposed, in order; `layers` by article."""
    proposed = {
        (article, u.source, u.cue, u.content)
        for article, read in layers.items()
        for u in read.utterances
        if u.rule == RULE
    }
    return tuple(
        a.id for a in attributions if (a.article, _ranges(a.source), _ranges(a.cue), _ranges(a.content)) in proposed
    )


class _Taking:
    """What is known to be said in one text, and what is added to it."""

    def __init__(self, text: str, layers: Layers) -> None:
        self._layers, self._typer = layers, Typer(text, layers.quotations, layers.sentences)
        self._added: list[Utterance] = []
        self._cues = sorted((cue[0], n) for n, u in enumerate(layers.utterances) for cue in u.cue)
        self._longest = max((_hull(u)[1] - _hull(u)[0] for u in layers.utterances), default=0)

    def take(self, window: Window, proposal: Proposal) -> DropReason | None:
        """Take a proposal for a window, or return why it is dropped."""
        found = placed(window, proposal)
        if not isinstance(found, Placed):
            return found
        near = self._near(window)
        if any(_meets(u, found, window.start) for u in near):
            return "known"
        others = [(low - window.start, high - window.start) for u in near for low, high in u.content]
        fault = fault_of(window, found, others)
        if fault is not None:
            return fault
        content = tuple(_unstopped(window, piece) for piece in found.content)
        statement = Statement((found.source,), found.cue, content, _CONFIDENCE)
        typed = self._typer.utterance(window.start, statement, RULE)
        if self._typer.is_empty(window.start, statement) or not (typed.source and typed.content):
            return "not_saying"
        self._added.append(typed)
        return None

    def layers(self) -> Layers:
        """Return all that is known by now."""
        if not self._added:
            return self._layers
        return msgspec.structs.replace(
            self._layers, utterances=tuple(nested([*self._layers.utterances, *self._added], _ALL))
        )

    def _near(self, window: Window) -> list[Utterance]:
        """Return the utterances that may have a place in a window."""
        low, high = window.start - self._longest, window.start + len(window.asked) + self._longest
        numbers = {n for _, n in self._cues[bisect_left(self._cues, (low, 0)) : bisect_left(self._cues, (high, 0))]}
        return [*(self._layers.utterances[n] for n in sorted(numbers)), *self._added]


def _meets(known: Utterance, found: Placed, base: int) -> bool:
    """Whether an utterance has the cue of a proposal, or its content without one of the two standing in the other."""
    cue, content = _moved([found.cue], base)[0], _moved(found.content, base)
    if any(_share(cue, own) for own in known.cue):
        return True
    if not any(_share(piece, own) for piece in content for own in known.content):
        return False
    inside = all(_holds(known.content, piece) for piece in (cue, *content))
    around = all(_holds(content, piece) for piece in (*known.cue, *known.content))
    return not (inside or around)


def _unstopped(window: Window, piece: Range) -> Range:
    """Leave the full stop of the sentence out of what is said, as the encoder does."""
    low, high = piece
    stops = window.asked[high - 1] == "." and any(high == end for _, end in window.sentences)
    return (low, high - 1) if stops and high - low > 1 else piece


def _holds(places: Sequence[Range], piece: Range) -> bool:
    return any(low <= piece[0] and piece[1] <= high for low, high in places)


def _share(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _moved(places: Sequence[Range], base: int) -> list[Range]:
    return [(low + base, high + base) for low, high in places]


def _hull(utterance: Utterance) -> Range:
    pieces = (*utterance.source, *utterance.cue, *utterance.content)
    return min(p[0] for p in pieces), max(p[1] for p in pieces)


def _ranges(spans: Sequence[Span]) -> tuple[Range, ...]:
    return tuple((span.start, span.end) for span in spans)
