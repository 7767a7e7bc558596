"""Quotations of a text: curly, straight, doubled single and single marks, also over several paragraphs."""

import re
from collections.abc import Iterator, Sequence

from headwater.reader.layers import Quotation, Range

_DOUBLE = re.compile("[\"“”„‟«»＂]|''|``")
_OPENERS = {"“": "”", "„": "”", "‟": "”", "«": "»", "``": "''"}
_EITHER = frozenset(['"', "''", "＂"])
_CLOSERS = frozenset("”»")
_BEFORE_OPENING = frozenset("([{—–-/:‘'")
_SINGLE_OPENER = re.compile(r"(?<![\w'’‘])['‘](?=[^\W_])")
_SINGLE_CLOSER = re.compile(r"['’](?!\w)")
_ELISION = re.compile(r"['‘](?:\d\ds?|em|til|cause|n|tis|twas|round)\b", re.IGNORECASE)
_ENDS = frozenset(",.?!…")
_AFTER_CLOSING = frozenset(",.;:?!)")
_LONGEST_SINGLE_CHARS = 1_000


def quotations_of(text: str, paragraphs: Sequence[Range]) -> list[Quotation]:
    """Return the quotations of the paragraphs, in order, none inside another.

    A paragraph that leaves a quotation open and a next one that reopens it give one Quotation each, the second with
    `continues`. An opening mark that nothing closes counts only where it opens its paragraph or is a curly one.
    Misses: quotations inside quotations; block quotations without marks.
    """
    found: list[Quotation] = []
    running: str | None = None
    for number, (start, end) in enumerate(paragraphs):
        pieces, left_open = _doubles(text, start, end)
        continues = running is not None and text.startswith(running, start)
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else None
        running = None
        if left_open is not None:
            mark, at = left_open
            runs_on = following is not None and text.startswith(mark, following)
            if runs_on or at == start or mark in _OPENERS:
                pieces.append((at, end, at + len(mark), end))
                running = mark if runs_on else None
        singles = list(_singles(text, start, end, pieces))
        for piece in sorted([*pieces, *singles]):
            outer, inner = (piece[0], piece[1]), (piece[2], piece[3])
            found.append(Quotation(outer=outer, inner=inner, continues=continues and piece[0] == start))
    return found


Piece = tuple[int, int, int, int]


def _doubles(text: str, start: int, end: int) -> tuple[list[Piece], tuple[str, int] | None]:
    """Return outer and inner ends of the quotations in double marks, and the mark left open with its place."""
    pieces: list[Piece] = []
    mark, at = "", -1
    for match in _DOUBLE.finditer(text, start, end):
        sign, low, high = match.group(), match.start(), match.end()
        if at >= 0 and (sign == _OPENERS.get(mark, mark) or (mark == "„" and sign == "“")):
            if low > at + len(mark):
                pieces.append((at, high, at + len(mark), low))
            mark, at = "", -1
        elif (sign in _OPENERS and (at < 0 or sign == mark)) or (
            at < 0 and sign in _EITHER | _CLOSERS and _may_open(text, low, high, start, end)
        ):
            mark, at = sign, low
    return pieces, (mark, at) if at >= 0 else None


def _may_open(text: str, low: int, high: int, start: int, end: int) -> bool:
    before = text[low - 1] if low > start else " "
    after = text[high] if high < end else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()


def _singles(text: str, start: int, end: int, doubles: Sequence[Piece]) -> Iterator[Piece]:
    at = start
    for low, high in [*((p[0], p[1]) for p in doubles), (end, end)]:
        yield from _singles_between(text, at, low)
        at = high


def _singles_between(text: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    while opener := _SINGLE_OPENER.search(text, at, end):
        low = opener.start()
        if _ELISION.match(text, low, end):
            at = opener.end()
            continue
        closer = _closer(text, opener.end(), min(end, opener.end() + _LONGEST_SINGLE_CHARS))
        if closer is None:
            at = opener.end()
            continue
        yield low, closer + 1, opener.end(), closer
        at = closer + 1


def _closer(text: str, start: int, end: int) -> int | None:
    first = None
    for match in _SINGLE_CLOSER.finditer(text, start, end):
        at = match.start()
        first = at if first is None else first
        # "the members’ rights": behind an s the mark is more often a possessive
        if text[at - 1] in _ENDS or text[at - 1] not in "sS" or at + 1 >= end or text[at + 1] in _AFTER_CLOSING:
            return at
    return first
