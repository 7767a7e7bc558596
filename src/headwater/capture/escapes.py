"""Where a string of a JSON record stands in its line, character by character."""

import json
import re

from headwater.model import Run

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[][{}:,]', re.DOTALL)
_ESCAPES = re.compile(rb'(?:\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]))++')
_PLAIN_ESCAPE_BYTES = 2


def string_runs(line: bytes, key: str, chars: int) -> tuple[Run, ...]:
    """Return the runs of the string under `key` of the record in `line`; none where they do not add up to `chars`.

    Escapes that follow one another make one run. The last of several equal keys counts, as JSON readers have it.
    Misses: a key that is itself written with escapes.
    """
    place = _place(line, f'"{key}"'.encode())
    if place is None:
        return ()
    try:
        runs, length = _runs(line, *place)
    except UnicodeDecodeError:
        return ()
    return tuple(runs) if length == chars else ()


def _place(line: bytes, key: bytes) -> tuple[int, int] | None:
    depth, last, at_key, place = 0, b"", False, None
    for match in _TOKEN.finditer(line):
        token = match.group()
        if token in b"[{":
            depth += 1
        elif token in b"]}":
            depth -= 1
        elif depth == 1 and token == b":":
            at_key = last == key
        elif depth == 1 and token[:1] == b'"':
            if at_key:
                place = (match.start() + 1, match.end() - 1)
            last, at_key = token, False
    return place


def _runs(line: bytes, start: int, end: int) -> tuple[list[Run], int]:
    runs: list[Run] = []
    at = length = 0

    def note(first: int, last: int, chars: int) -> int:
        runs.append(Run(start=length, length=chars, raw_start=first, raw_length=last - first))
        return length + chars

    at = start
    for match in _ESCAPES.finditer(line, start, end):
        first, last = match.span()
        if first > at:
            length = note(at, first, len(line[at:first].decode()))
        chars = 1 if last - first == _PLAIN_ESCAPE_BYTES else len(json.loads(b'"' + match.group() + b'"'))
        length = note(first, last, chars)
        at = last
    if end > at:
        length = note(at, end, len(line[at:end].decode()))
    return runs, length
