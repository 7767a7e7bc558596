"""When the clauses of a pile say that things were done."""

from datetime import date

from headwater.corroboration.compare.passages import Passage
from headwater.model import Span
from headwater.reader import when


def times_in(place: Span, passage: Passage) -> tuple[tuple[str, str], ...]:
    """Return the times that a stretch of a sentence tells, each as first and last day, ISO 8601."""
    day = date.fromisoformat(passage.day) if passage.day else None
    text, low = passage.span.exact, place.start - passage.span.start
    found = []
    for phrase in when.find(text):
        if low <= phrase.start and phrase.end <= low + len(place.exact):
            resolved = when.resolve_at(text, phrase.start, phrase.end, day)
            span = resolved.interval if resolved else None
            if span is not None and span.earliest and span.latest:
                found.append((span.earliest[:10], span.latest[:10]))
    return tuple(found)


def are_apart(one: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]) -> bool:
    """Whether both tell times that have nothing in common."""
    return bool(one and other) and not any(a[0] <= b[1] and b[0] <= a[1] for a in one for b in other)
