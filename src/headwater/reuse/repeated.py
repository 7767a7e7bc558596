"""Finds runs of equal words at two places of raw captures."""

from collections.abc import Sequence

import numpy as np

from headwater.model import Reading, Repeat
from headwater.reuse.bodies import Body, reading_bodies
from headwater.reuse.folding import fold_texts
from headwater.reuse.matches import matches_from, openings_of
from headwater.reuse.stream import Stream, stream_of
from headwater.reuse.windows import Limits, groups_of, keys_of, rows_of, seen_twice


def find_repeats(readings: Sequence[Reading], min_words: int) -> tuple[Repeat, ...]:
    """Return the repeats of `headwater.reuse.repeats`."""
    if min_words < 1:
        message = f"a repeat has at least one word, not {min_words}"
        raise ValueError(message)
    bodies = reading_bodies(readings)
    raw = {r.capture.id: r.capture.raw_sha256 for r in readings}
    unique: dict[str, Body] = {}
    for body in bodies:
        unique.setdefault(raw[body.key[0]], body)
    found = _repeats_in(list(unique.values()), min_words)
    for body in bodies:
        if unique[raw[body.key[0]]] is not body:
            found += _repeats_in([body], min_words)
    return tuple(sorted(found, key=lambda r: (r.left, r.right)))


def _repeats_in(bodies: Sequence[Body], min_words: int) -> list[Repeat]:
    stream = stream_of(fold_texts([body.text for body in bodies]))
    # one pair for each place that repeats an earlier one: the output grows with the text
    limits = Limits(min_words, every_pair_places=0, per_text=None, within=True, skip_periodic=True)
    keys, whole = keys_of(stream, limits)
    groups = groups_of(rows_of(stream, keys, whole[seen_twice(keys[whole])], limits), limits)
    matches = matches_from(stream, openings_of(groups, groups.stars, within=True), min_words)
    # a run that overlaps its own repeat is cut where the repeat begins
    own = stream.text[matches.left] == stream.text[matches.right]
    words = np.where(own, np.minimum(matches.length, matches.right - matches.left), matches.length)
    rows = zip(matches.left.tolist(), matches.right.tolist(), words.tolist(), strict=True)
    return [_repeat(bodies, stream, row) for row in rows if row[2] >= min_words]


def _repeat(bodies: Sequence[Body], stream: Stream, row: tuple[int, int, int]) -> Repeat:
    left, right, words = row
    spans = [
        bodies[stream.text[at]].span(int(stream.starts[at]), int(stream.ends[at + words - 1])) for at in (left, right)
    ]
    return Repeat(left=spans[0], right=spans[1], words=words)
