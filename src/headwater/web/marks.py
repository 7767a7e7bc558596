"""Spans woven into text as nested marks, cut only where they cross."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from headwater.model import Noun
from headwater.web.visible import fragment

MAX_OPEN = 64  # marks open at once; keeps the page linear when thousands of spans cross at one place


class Mark(Noun, frozen=True, kw_only=True):
    """Code points `start` to `end` (exclusive) to be marked with the element id `key`.

    `kinds` are one-letter classes that say what it is evidence of; `claims` the ids of claims that rest on it; `twin`
    the element id and the place of the passage elsewhere that says the same.
    """

    start: int
    end: int
    key: str
    kinds: str
    claims: tuple[str, ...] = ()
    twin: tuple[str, str] | None = None


class Woven(Noun, frozen=True, kw_only=True):
    """HTML of each stretch between two cuts, in order, and the keys of marks that had to be taken up again."""

    stretches: tuple[Markup, ...]
    split: tuple[str, ...]


def weave(text: str, marks: Iterable[Mark], cuts: Sequence[int]) -> Woven:
    """Return `text` as HTML with its marks, one stretch between each two neighbours of 0, `cuts` and the end.

    Marks nest where they can. Where two cross, or a cut runs through one, the mark is closed and taken up again as an
    element without id whose class is the key. The text of all elements of one key, in order, is the span's exact text;
    that text without tags is the input. O(n log n) in the marks. Misses: of more than `MAX_OPEN` marks over one
    character the later ones are anchored, empty, at their start.
    """
    loom = _Loom(text)
    opening = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.key))
    stops = {*cuts, len(text)}
    places = sorted(stops | {mark.start for mark in opening} | {mark.end for mark in opening})
    following = 0
    for place in places:
        loom.advance(place)
        if place in stops and 0 < place < len(text):
            loom.cut()
        while following < len(opening) and opening[following].start == place:
            loom.open(opening[following])
            following += 1
    loom.cut()
    return Woven(stretches=tuple(loom.stretches), split=tuple(dict.fromkeys(loom.split)))


class _Loom:
    """The state of one weaving: what is written, what is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.written: list[str] = []
        self.stretches: list[Markup] = []
        self.split: list[str] = []
        self.stack: list[Mark] = []

    def advance(self, place: int) -> None:
        """Write the text up to `place` and close the marks that end there, taking up again those that go on."""
        self.written.append(fragment(self.text, self.at, place))
        self.at = place
        outermost = next((depth for depth, mark in enumerate(self.stack) if mark.end == place), None)
        if outermost is None:
            return
        closing = self.stack[outermost:]
        del self.stack[outermost:]
        self.written.append("</mark>" * len(closing))
        self.written.extend(_back(mark) for mark in closing if mark.end == place)
        for mark in closing:
            if mark.end > place:
                self._resume(mark)

    def cut(self) -> None:
        """End a stretch; open marks go on in the next."""
        going_on, self.stack = self.stack, []
        self.written.append("</mark>" * len(going_on))
        self.stretches.append(Markup("".join(self.written)))  # noqa: S704 (fragments are escaped, tags are ours)
        self.written = []
        for mark in going_on:
            self._resume(mark)

    def open(self, mark: Mark) -> None:
        """Open a mark; an empty one, or one too many, is closed at once."""
        # most marks are claims: a mark without a class is one
        looks = "" if mark.kinds == "k" else f' class="{mark.kinds}"'
        self.written.append(f'<mark id="{mark.key}"{looks}>')
        if mark.end == mark.start or len(self.stack) >= MAX_OPEN:
            self.written.append("</mark>" + _back(mark))
        else:
            self.stack.append(mark)

    def _resume(self, mark: Mark) -> None:
        self.split.append(mark.key)
        self.written.append(f'<mark class="{mark.kinds} {mark.key}">')
        self.stack.append(mark)


def _back(mark: Mark) -> str:
    """Return what stands behind a mark: the closing bracket of a passage, links to the claims that it serves.

    Brackets and numbers are drawn by the style sheet, so the text stays pure.
    """
    bracket = ""
    if "e" in mark.kinds:
        bracket = '<i class="z"></i>'
        if mark.twin:
            key, at = mark.twin
            bracket = f'<a class="z" href="#{key}" title="the same at {at}"></a>'
    numbers = [claim[1:] for claim in mark.claims]
    return bracket + "".join(f'<a href="#c{n}" title="{n}"></a>' for n in numbers)
