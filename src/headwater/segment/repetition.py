"""Evidence from text that stands at two places: equal lines are read alike, and a repeat's edges part articles."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from headwater.model import Repeat, Span
from headwater.reader.words import words_of
from headwater.segment.decode import PageScore
from headwater.segment.grammar import states_of
from headwater.segment.lines import Page, Unit

_NEAR_CHARS = 80
_RESUMES_CHARS = 600
# a shared quotation has an edge too, but inside an article: the longer the repeat, the more its edge tells
_EDGES = ((60, 2.5), (0, 0.4))
_EDGE_ELSEWHERE = 0.3
_INSIDE = -0.4
_MIN_CAPTURES = 3
_MIN_IN_CAPTURE = 3
_LONGEST_SHARED_LINE = 80
_PROSE_CHARS = 120
_SHARED_LINE = 1.5
_CHROME = states_of("chrome")

Place = tuple[int, int]


def with_repeats(pages: Sequence[Page], scores: Sequence[PageScore], repeats: Sequence[Repeat]) -> list[PageScore]:
    """Return the scores with what repeats tell, page by page; the scores given are left as they were.

    Units that a repeat aligns get the mean of their scores, so that both occurrences of a pasted article are read
    alike whatever stands around them. The edges of a repeat are evidence for a boundary, its inside against one; an
    edge where the same repeat resumes soon on both sides is an edit and counts for nothing. Short lines that stand
    over different articles in several captures, or time and again in one, are chrome.
    """
    changed = [PageScore(score.states.copy(), score.parts.copy(), score.cuts) for score in scores]
    numbers = {page.reading.capture.id: at for at, page in enumerate(pages)}
    known = [r for r in repeats if r.left.capture in numbers and r.right.capture in numbers]
    edges = _mark_edges(pages, changed, numbers, known)
    for group in _tied(pages, numbers, known):
        mean = sum(changed[page].states[unit] for page, unit in group) / len(group)
        for page, unit in group:
            # what stands before a repeat differs from place to place, and so does what opens there
            own = changed[page].states[unit] if (page, unit) in edges else mean
            changed[page].states[unit] = (own + mean) / 2
    for page, unit in _shared_lines(pages):
        changed[page].states[unit, _CHROME] += _SHARED_LINE
    return changed


class _Edge(NamedTuple):
    span: Span
    at_start: bool
    at_end: bool
    weight: float


def _mark_edges(
    pages: Sequence[Page], scores: list[PageScore], numbers: dict[str, int], repeats: Sequence[Repeat]
) -> frozenset[Place]:
    """Add the evidence of edges and insides to `scores`; return the units that stand at an edge."""
    marks: dict[Place, float] = {}
    for edge in _edges(repeats):
        number = numbers[edge.span.capture]
        units = pages[number].units
        first, stop = _units_in(units, edge.span)
        for unit in range(first + 1, stop):
            marks[number, unit] = min(marks.get((number, unit), _INSIDE), _INSIDE)
        for found, unit in ((edge.at_start, first), (edge.at_end, stop)):
            if found and 0 < unit < len(units) and marks.get((number, unit), 0.0) >= 0:
                marks[number, unit] = max(marks.get((number, unit), 0.0), edge.weight)
    for (number, unit), weight in marks.items():
        scores[number].parts[unit] += weight
    return frozenset(place for place, weight in marks.items() if weight > 0)


def _edges(repeats: Sequence[Repeat]) -> Iterable[_Edge]:
    """Yield both occurrences of each repeat with which of its ends are ends of what is shared."""
    ordered = sorted(repeats, key=lambda r: (r.left.capture, r.right.capture, r.left.start, r.right.start))
    for at, repeat in enumerate(ordered):
        before = ordered[at - 1] if at else None
        after = ordered[at + 1] if at + 1 < len(ordered) else None
        starts = before is None or not _resumes(before, repeat)
        ends = after is None or not _resumes(repeat, after)
        for span in (repeat.left, repeat.right):
            yield _Edge(span, starts, ends, _weight(repeat))


def _weight(repeat: Repeat) -> float:
    """Return how much the edge of a repeat tells, in nats.

    In one capture a repeat is a paste made twice. Between captures its end is the end of a text on one side at least,
    but nobody knows on which: one of them may be cut short.
    """
    if repeat.left.capture != repeat.right.capture:
        return _EDGE_ELSEWHERE
    return next(weight for words, weight in _EDGES if repeat.words >= words)


def _resumes(one: Repeat, other: Repeat) -> bool:
    same = one.left.capture == other.left.capture and one.right.capture == other.right.capture
    return (
        same
        and -_RESUMES_CHARS <= other.left.start - one.left.end <= _RESUMES_CHARS
        and -_RESUMES_CHARS <= other.right.start - one.right.end <= _RESUMES_CHARS
    )


def _units_in(units: Sequence[Unit], span: Span) -> tuple[int, int]:
    """Return the units first..stop that a span covers; an end within a few characters of a unit's snaps to it."""
    first = _first_from(units, span.start - _NEAR_CHARS)
    while first < len(units) and units[first].start + _NEAR_CHARS < span.start:
        first += 1
    stop = _first_from(units, span.end - _NEAR_CHARS)
    while stop < len(units) and units[stop].end <= span.end + _NEAR_CHARS and units[stop].start < span.end:
        stop += 1
    return first, max(first, stop)


def _first_from(units: Sequence[Unit], position: int) -> int:
    """Return the first unit that starts at `position` or behind it."""
    low, high = 0, len(units)
    while low < high:
        middle = (low + high) // 2
        if units[middle].start < position:
            low = middle + 1
        else:
            high = middle
    return low


def _tied(pages: Sequence[Page], numbers: dict[str, int], repeats: Sequence[Repeat]) -> list[list[Place]]:
    """Group the units that repeats align, by a union of pairs."""
    parent: dict[Place, Place] = {}

    def root(place: Place) -> Place:
        while parent.setdefault(place, place) != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for repeat in repeats:
        left, right = numbers[repeat.left.capture], numbers[repeat.right.capture]
        for one, other in _aligned(pages[left].units, repeat.left, pages[right].units, repeat.right):
            a, b = root((left, one)), root((right, other))
            parent[max(a, b)] = min(a, b)
    groups: dict[Place, list[Place]] = {}
    for place in sorted(parent):
        groups.setdefault(root(place), []).append(place)
    return [group for group in groups.values() if len(group) > 1]


def _aligned(left: Sequence[Unit], one: Span, right: Sequence[Unit], other: Span) -> Iterable[Place]:
    """Yield pairs of units that spell the same words, in order on both sides."""
    first, stop = _units_in(left, one)
    at, end = _units_in(right, other)
    keys: dict[str, list[int]] = {}
    for unit in range(at, end):
        keys.setdefault(_key(right[unit].text), []).append(unit)
    last = -1
    for unit in range(first, stop):
        same = [match for match in keys.get(_key(left[unit].text), ()) if match > last][:1]
        if same:
            last = same[0]
            yield unit, last


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    return " ".join(word.folded for word in words_of(text))


def _shared_lines(pages: Sequence[Page]) -> list[Place]:
    """Find short lines that stand above different prose in several captures, or often in one."""
    places: dict[str, list[Place]] = {}
    below: dict[str, set[str]] = {}
    captures: dict[str, set[int]] = {}
    for number, page in enumerate(pages):
        prose = ""
        for at in range(len(page.units) - 1, -1, -1):
            unit = page.units[at]
            if len(unit.text) >= _PROSE_CHARS:
                prose = unit.text[:_PROSE_CHARS].casefold()
            elif len(unit.text) <= _LONGEST_SHARED_LINE and unit.byline is None:
                line = unit.text.casefold()
                places.setdefault(line, []).append((number, at))
                below.setdefault(line, set()).add(prose)
                captures.setdefault(line, set()).add(number)
    found = []
    for line, where in places.items():
        in_captures = len(captures[line])
        often = in_captures >= _MIN_CAPTURES and 2 * len(below[line]) >= in_captures
        if often or len(where) >= _MIN_IN_CAPTURE * in_captures:
            found.extend(where)
    return sorted(found)
