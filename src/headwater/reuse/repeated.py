"""Finds runs of equal words at two places of raw captures."""

from collections.abc import Sequence

from headwater.model import Reading, Repeat
from headwater.reuse.bodies import Body, Vocabulary, reading_bodies
from headwater.reuse.matches import Limits, equal_windows, maximal_matches, stream_of


def find_repeats(readings: Sequence[Reading], min_words: int) -> tuple[Repeat, ...]:
    """Return the repeats of `headwater.reuse.repeats`."""
    if min_words < 1:
        message = f"a repeat has at least one word, not {min_words}"
        raise ValueError(message)
    vocabulary = Vocabulary()
    bodies = reading_bodies(readings, vocabulary)
    raw = {r.capture.id: r.capture.raw_sha256 for r in readings}
    unique: dict[str, Body] = {}
    for body in bodies:
        unique.setdefault(raw[body.key[0]], body)
    found = _repeats_in(list(unique.values()), vocabulary, min_words)
    for body in bodies:
        if unique[raw[body.key[0]]] is not body:
            found += _repeats_in([body], vocabulary, min_words)
    return tuple(sorted(found, key=lambda r: (r.left, r.right)))


def _repeats_in(bodies: Sequence[Body], vocabulary: Vocabulary, min_words: int) -> list[Repeat]:
    stream = stream_of(bodies)
    # one pair for each place that repeats an earlier one: the output grows with the text
    limits = Limits(min_words, every_pair_places=0, per_text=None, within=True, skip_periodic=True)
    matches = maximal_matches(stream, equal_windows(stream, vocabulary.hashes(), limits), limits)
    found: list[Repeat] = []
    for left, right, length in zip(*(column.tolist() for column in matches), strict=True):
        one, two = int(stream.text[left]), int(stream.text[right])
        # a run that overlaps its own repeat is cut where the repeat begins
        words = min(length, right - left) if one == two else length
        if words >= min_words:
            first, second = left - int(stream.offsets[one]), right - int(stream.offsets[two])
            spans = bodies[one].span(first, first + words), bodies[two].span(second, second + words)
            found.append(Repeat(left=spans[0], right=spans[1], words=words))
    return found
