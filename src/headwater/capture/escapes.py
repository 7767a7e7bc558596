"""Where a string of a JSON record stands in its bytes, character by character."""

import json
import re

from headwater.model import Run

_TOKEN = re.compile(rb'("(?:[^"\\]++|\\.)*+")(\s*+:)?+|[][{}]', re.DOTALL)
_ESCAPE = rb'(?:\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]))++'
_ESCAPES = re.compile(_ESCAPE)
# The three references that X writes into the text of its posts, and no others.
_ESCAPES_AND_REFERENCES = re.compile(_ESCAPE + rb"|&(?:amp|lt|gt);")
_PLAIN_ESCAPE_BYTES = 2


def string_runs(line: bytes, path: tuple[str, ...], chars: int, *, references: bool = False) -> tuple[Run, ...]:
    """Return the runs of the string under the keys `path` of the record; none where they do not add up to `chars`.

    Escapes that follow one another make one run. The last of several equal keys counts, as JSON readers have it.
    `references`: `&amp;`, `&lt;` and `&gt;` stand for one character each. Misses: a key, or a reference, that is itself
    written with escapes.
    """
    place = _place(line, [f'"{key}"'.encode() for key in path])
    if place is None:
        return ()
    try:
        runs, length = _runs(line, *place, _ESCAPES_AND_REFERENCES if references else _ESCAPES)
    except UnicodeDecodeError:
        return ()
    return tuple(runs) if length == chars else ()


def _place(line: bytes, path: list[bytes]) -> tuple[int, int] | None:
    above: list[bytes | None] = []  # the keys that the open containers stand under
    key: bytes | None = None
    place = None
    wanted = [None, *path[:-1]]
    for match in _TOKEN.finditer(line):
        string, colon = match.groups()
        if colon:
            key = string
            continue
        if string:
            if key == path[-1] and above == wanted:
                place = (match.start() + 1, match.end() - 1)
        elif match.group() in b"[{":
            above.append(key)
        elif above:
            above.pop()
        key = None
    return place


def _runs(line: bytes, start: int, end: int, special: re.Pattern[bytes]) -> tuple[list[Run], int]:
    runs: list[Run] = []
    at = length = 0

    def note(first: int, last: int, chars: int) -> int:
        runs.append(Run(start=length, length=chars, raw_start=first, raw_length=last - first))
        return length + chars

    at = start
    for match in special.finditer(line, start, end):
        first, last = match.span()
        if first > at:
            length = note(at, first, len(line[at:first].decode()))
        single = last - first == _PLAIN_ESCAPE_BYTES or line[first] == ord("&")
        chars = 1 if single else len(json.loads(b'"' + match.group() + b'"'))
        length = note(first, last, chars)
        at = last
    if end > at:
        length = note(at, end, len(line[at:end].decode()))
    return runs, length
