"""From places in what is searched to spans of captures, and the stretches around them that are shown."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, cast

from headwater.model import Role, Span, span_of
from headwater.model.found import Snippet
from headwater.store.published import BETWEEN

_MOST_SNIPPETS: Final = 3
_AROUND_CHARS: Final = 90
_OPENING_CHARS: Final = 180


class Marked(NamedTuple):
    """The text of one role of a document: its pieces' places in the capture, and the ranges of it that match."""

    role: str
    places: list[tuple[int, int]]
    text: str
    ranges: tuple[tuple[int, int], ...]


class _Piece(NamedTuple):
    role: Role
    start: int  # in the capture
    text: str
    marks: list[tuple[int, int]]  # in the piece


def shown(
    capture: str, columns: Sequence[Marked], said: Sequence[tuple[int, int]] = ()
) -> tuple[int, tuple[Snippet, ...]]:
    """Return how many places match and the snippets of the first of them, in the order of the capture.

    `said`: statements that were asked for, in places of the capture; they match where no word does. Without anything
    the opening of the first piece is shown.
    """
    pieces = sorted((piece for column in columns for piece in _pieces(column)), key=lambda piece: piece.start)
    if said and not any(piece.marks for piece in pieces):
        pieces = [piece._replace(marks=_apart(piece, said)) for piece in pieces]
    marked = [piece for piece in pieces if piece.marks]
    if not marked:
        return 0, tuple(_snippet(capture, piece, 0, _OPENING_CHARS, ()) for piece in pieces[:1])
    snippets: list[Snippet] = []
    for piece in marked:
        for group in _groups(piece.marks):
            if len(snippets) < _MOST_SNIPPETS:
                first, last = group[0][0] - _AROUND_CHARS, group[-1][1] + _AROUND_CHARS
                snippets.append(_snippet(capture, piece, first, last, group))
    return sum(len(piece.marks) for piece in marked), tuple(snippets)


def as_captured(snippet: Snippet, text: str) -> Snippet:
    """Return a snippet with the characters that stand at its places in the capture's canonical text."""
    spans = [span_of(text, s.capture, s.start, s.end) for s in (snippet.span, *snippet.marks)]
    return Snippet(role=snippet.role, span=spans[0], marks=tuple(spans[1:]))


def _pieces(column: Marked) -> Iterator[_Piece]:
    at, next_range = 0, 0
    for start, end in column.places:
        stop = at + end - start
        marks = []
        while next_range < len(column.ranges) and column.ranges[next_range][0] < stop:
            first, last = column.ranges[next_range]
            marks.append((max(first, at) - at, min(last, stop) - at))
            if last > stop:  # a phrase over two pieces is marked in both
                break
            next_range += 1
        yield _Piece(cast("Role", column.role), start, column.text[at:stop], [m for m in marks if m[0] < m[1]])
        at = stop + len(BETWEEN)


def _apart(piece: _Piece, said: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the statements inside a piece, those that meet as one."""
    found: list[tuple[int, int]] = []
    for start, end in said:
        first, last = max(0, start - piece.start), min(len(piece.text), end - piece.start)
        if first >= last:
            continue
        if found and first < found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _groups(marks: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield marks that stand near each other together."""
    group: list[tuple[int, int]] = []
    for mark in marks:
        if group and mark[1] - group[0][0] > 2 * _AROUND_CHARS:
            yield group
            group = []
        group.append(mark)
    yield group


def _snippet(capture: str, piece: _Piece, first: int, last: int, marks: Sequence[tuple[int, int]]) -> Snippet:
    first, last = max(0, first), min(len(piece.text), last)
    kept_first = marks[0][0] if marks else first
    kept_last = marks[-1][1] if marks else first
    while 0 < first < kept_first and not piece.text[first - 1].isspace():
        first += 1
    while len(piece.text) > last > kept_last and not piece.text[last].isspace():
        last -= 1
    if last <= first:
        first, last = kept_first, max(kept_last, min(len(piece.text), first + _OPENING_CHARS))
    whole = span_of(piece.text, capture, first, last)
    return Snippet(
        role=piece.role,
        span=_moved(whole, piece.start),
        marks=tuple(_moved(span_of(piece.text, capture, *mark), piece.start) for mark in marks),
    )


def _moved(span: Span, by: int) -> Span:
    return Span(capture=span.capture, start=span.start + by, end=span.end + by, exact=span.exact)
