"""Where an act of attribution stands in a sentence: its stretch, what it holds, and whether it is an aside."""

from collections.abc import Sequence

from headwater.claim.hearing import hearers_of
from headwater.model import Attribution, Span
from headwater.reader.clauses import opens_with_verb
from headwater.reader.embedded import relative_of_subject

_INSIDE_SHARE = 0.9
_APART_WORDS = 3
MIN_AFTER_ASIDE_CHARS = 12


def is_aside(attribution: Attribution, sentence: Span) -> bool:
    """Return whether source and cue stand between commas in the midst of the sentence, with content before them."""
    parts = [s for s in (*attribution.source, *attribution.cue) if sentence.covers(s)]
    if not parts or not attribution.content or attribution.kind == "direct":
        return False
    start, end = min(p.start for p in parts) - sentence.start, max(p.end for p in parts) - sentence.start
    before, after = sentence.exact[:start].rstrip(), sentence.exact[end:].lstrip()
    spoken = any(c.start < parts[0].start for c in attribution.content)
    return spoken and before.endswith(",") and after.startswith(",") and len(after) > MIN_AFTER_ASIDE_CHARS


def is_relative(attribution: Attribution) -> bool:
    """Whether somebody named right before says more: "..., according to a clerk, | who said that B"."""
    return [s.exact for s in attribution.source] == ["who"] and bool(attribution.content)


def holds(outer: Attribution, inner: Attribution) -> bool:
    """Return whether one act of attribution lies in what the other says."""
    return all(any(c.covers(s) for c in outer.content) for s in (*inner.cue, *inner.source))


def is_inside(span: Span, attribution: Attribution) -> bool:
    """Whether nearly all of a span is what is attributed."""
    # the mark that closes a sentence often stands outside of what is attributed
    held = sum(_shared(span, c) for c in attribution.content if c.capture == span.capture)
    return held >= _INSIDE_SHARE * len(span.exact)


def only_says_so(part: Span, attributions: Sequence[Attribution]) -> bool:
    """Return whether hardly more than who says so stands in a part: "(was found and) | returned, said the clerk"."""
    told = [s.start for a in attributions if a.within is None for s in (*a.source, *a.cue) if part.meets(s)]
    if not told or not any(part.meets(c) and c.start < part.start for a in attributions for c in a.content):
        return False
    return len(part.exact[: max(0, min(told) - part.start)].rstrip(" \n\t,;–—-")) < MIN_AFTER_ASIDE_CHARS


def outer_of(hulls: list[tuple[Span, Attribution]]) -> list[tuple[Span, Attribution]]:
    """Leave out what one source says inside the stretch of another act of the same source: it is said once."""
    return [
        (hull, a)
        for hull, a in hulls
        if not any(
            o is not a and o.source_id == a.source_id and o.stance == a.stance and h.covers(hull) and h != hull
            for h, o in hulls
        )
    ]


def hull_of(attribution: Attribution, sentence: Span, beside: Sequence[Attribution]) -> Span:
    """Return the part of the sentence from the first to the last character of the act of attribution.

    "She said A, and on Friday, in a letter, added B": said apart from what its source says before, it stands alone.
    """
    source = () if any(_goes_before(o, attribution, sentence) for o in beside) else attribution.source
    parts = [s for s in (*source, *attribution.cue, *attribution.content) if s.meets(sentence)]
    start = max(0, min(p.start for p in parts) - sentence.start)
    end = min(len(sentence.exact), max(p.end for p in parts) - sentence.start)
    return sentence.part(start, end)


def with_hearers(hull: Span, sentence: Span, attribution: Attribution) -> Span:
    """Return the stretch of an act with who was told, where and when, if it ends with that."""
    hearers = hearers_of(sentence, attribution)
    return sentence.part(hull.start - sentence.start, hearers.end - sentence.start) if hearers else hull


def told_around(hulls: Sequence[tuple[Span, Attribution]], sentence: Span) -> Span | None:
    """Return the clause that the subject of a sentence brings along, where that is all its acts of attribution tell.

    "The nurse, | who said that she had warned them, | has been suspended": who was suspended is told beside it.
    """
    if not hulls:
        return None
    first, last = min(h.start for h, _ in hulls), max(h.end for h, _ in hulls)
    attribution = min(hulls, key=lambda h: h[0].start)[1]
    opens = relative_of_subject(sentence.exact[: attribution.cue[0].start - sentence.start])
    if opens is None or first < sentence.start + opens.start() or last >= sentence.end:
        return None
    end = last - sentence.start
    return sentence.part(opens.start(), end) if opens_with_verb(sentence.exact[end:]) else None


def _goes_before(one: Attribution, other: Attribution, sentence: Span) -> bool:
    """Return whether one act has the source of the other and ends some words before the other."""
    if one is other or one.source != other.source or not one.content:
        return False
    ends = max(s.end for s in (*one.cue, *one.content)) - sentence.start
    starts = min(s.start for s in (*other.cue, *other.content)) - sentence.start
    return starts > ends >= 0 and len(sentence.exact[ends:starts].split()) >= _APART_WORDS


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
