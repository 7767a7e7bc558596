"""What goes beyond one unit: quotations that run on, and utterances inside the content of others."""

from collections.abc import Sequence
from typing import Final

import msgspec

from headwater.reader.layers import Quotation, Range, Utterance
from headwater.reader.rules.silence import SILENCES
from headwater.reader.rules.tokens import Token

NESTED_CONFIDENCE: Final = 0.75


class Linker:
    """Decides whether a unit that is nothing but a quotation goes on with the speaker before it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoting = False
        self._announced = False
        self._end = 0

    def passed(self, tokens: Sequence[Token], utterances: Sequence[Utterance]) -> None:
        """Take note of a unit and of what it attributes."""
        last = utterances[-1] if utterances else None
        self._announced = (
            last is not None and not last.content and last.kind == "indirect" and last.rule not in SILENCES
        )
        quotes = [(t.start, t.end) for t in tokens if t.kind == "quote"]
        self._quoting = last is not None and any(_meets(q, piece) for q in quotes for piece in last.content)
        self._end = tokens[-1].end if tokens else self._end

    def carries_on(self, tokens: Sequence[Token], quotations: Sequence[Quotation]) -> bool:
        """Whether the unit's words are a quotation that belongs to the last utterance."""
        quotes = [t for t in tokens if t.kind == "quote"]
        if not quotes or any(t.kind in {"word", "number"} for t in tokens):
            return False
        same_paragraph = "\n" not in self._text[self._end : tokens[0].start]
        runs_on = bool(quotations) and quotations[0].continues
        return self._announced or (self._quoting and (same_paragraph or runs_on))

    def extended(self, utterance: Utterance, tokens: Sequence[Token]) -> Utterance:
        """Return the utterance with the unit's quotations added to its content."""
        more = tuple((t.start, t.end) for t in tokens if t.kind == "quote")
        self._announced, self._quoting, self._end = False, True, tokens[-1].end
        kind = utterance.kind if utterance.content else "direct"
        return msgspec.structs.replace(utterance, content=(*utterance.content, *more), kind=kind)


def nested(utterances: Sequence[Utterance], least: float = NESTED_CONFIDENCE) -> list[Utterance]:
    """Return the utterances in order of their cues, each with the innermost one whose content holds its cue.

    What stands inside somebody's words is a second voice where its confidence is `least` or more; else it is those
    words alone and dropped. An attitude of rules is less sure than that.
    """
    ordered = sorted(utterances, key=lambda u: (u.cue, u.content, u.source))
    parents = [_parent(ordered, number) for number in range(len(ordered))]
    kept = [n for n, u in enumerate(ordered) if parents[n] is None or u.confidence >= least]
    place = {old: new for new, old in enumerate(kept)}
    found = []
    for number in kept:
        parent = parents[number]
        while parent is not None and parent not in place:
            parent = parents[parent]
        found.append(msgspec.structs.replace(ordered[number], within=None if parent is None else place[parent]))
    return found


_NEIGHBOURS = 40


def _parent(ordered: Sequence[Utterance], number: int) -> int | None:
    cue, own = ordered[number].cue[0], _weight(ordered, number)
    best: tuple[int, int] | None = None
    for other in range(max(0, number - _NEIGHBOURS), min(len(ordered), number + _NEIGHBOURS)):
        sizes = [high - low for low, high in ordered[other].content if low <= cue[0] and cue[1] <= high]
        # the heavier one is the parent: no two can hold each other
        if sizes and _weight(ordered, other) > own and (best is None or min(sizes) < best[0]):
            best = min(sizes), other
    return best[1] if best else None


def _weight(ordered: Sequence[Utterance], number: int) -> tuple[int, int]:
    return sum(high - low for low, high in ordered[number].content), -number


def _meets(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]
