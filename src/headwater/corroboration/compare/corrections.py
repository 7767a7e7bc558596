"""What an article takes back: the value it first gave beside the one that a notice of correction gives."""

from collections.abc import Iterator, Sequence

from headwater.corroboration.compare.meeting import Meeting
from headwater.corroboration.register import Register
from headwater.model import Article, Attribute, Claim, Comparison, Span, comparison_of
from headwater.reader import when
from headwater.reader.notices import Notice, contrasts_in, notices_in
from headwater.reader.numbers import quantities_of, singular
from headwater.reader.words import folded_in

_NAMING_CHARS = 200  # before its figures a notice says what they are of
_WHY = "the outlet corrected it itself: the later value is what it stands by"


def compare_corrected(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison of the old and the new value for each that a notice of correction gives: times and counts.

    The notice names what was said in its first sentence, and what is so in that sentence or the next two; or it sets
    both against each other ("the fine was £40,000, not £400,000"). Values are paired where both have one time each, or
    as many, or count one thing. Where other articles of the outlet give the old figure of what the notice names, they
    stand with it. Misses: names that were wrong; old times that stand in other articles.
    """
    meeting = Meeting(claims)
    for name in sorted(register.articles):
        article = register.articles[name]
        for body in article.spans:
            found = notices_in(body.exact)
            for notice in (*found, *contrasts_in(body.exact)) if body in article.notices else found:
                others = [s for a in register.articles.values() if _of_one_outlet(a, article) for s in a.spans]
                yield from _corrected(body, notice, article, meeting, others)


def _of_one_outlet(one: Article, other: Article) -> bool:
    return one.id != other.id and one.outlet is not None and one.outlet == other.outlet


def _corrected(
    body: Span, notice: Notice, article: Article, meeting: Meeting, elsewhere: Sequence[Span]
) -> Iterator[Comparison]:
    old, new = notice
    named = body.exact[max(0, min(*old, *new) - _NAMING_CHARS) : max(*old, *new)]
    for attribute, was, now in (*_times(body, old, new, article), *_counts(body, old, new)):
        first = [was, *(_given_in(elsewhere, was, named) if attribute == "number" else ())]
        involved = {c_id: c for place in (*first, now) for c_id, c in meeting.claims_at(place).items()}
        if involved:
            members = [*((place, f"first: {place.exact}") for place in first), (now, f"corrected: {now.exact}")]
            yield comparison_of(tuple(involved.values()), attribute, "apparent", members, _WHY)


def _given_in(texts: Sequence[Span], was: Span, named: str) -> Iterator[Span]:
    """Yield where texts give the old figure of something that the notice names."""
    old = quantities_of(was.exact)
    nouns = {singular(word) for word in folded_in(named)}
    for text in texts:
        for found in quantities_of(text.exact) if old else ():
            if found.value == old[0].value and nouns.intersection(found.unit):
                yield text.part(found.start, found.end)


def _times(
    body: Span, old: tuple[int, int], new: tuple[int, int], article: Article
) -> Iterator[tuple[Attribute, Span, Span]]:
    published = article.published.interval.first_day if article.published else None
    sides = []
    for low, high in (old, new):
        found = [(p, when.resolve_at(body.exact, p.start, p.end, published)) for p in when.find(body.exact, low, high)]
        sides.append([(body.part(p.start, p.end), r.interval) for p, r in found if r is not None])
    was, now = sides
    if len(was) == len(now):
        for (one, before), (other, after) in zip(was, now, strict=True):
            if before != after:
                yield "time", one, other


def _counts(body: Span, old: tuple[int, int], new: tuple[int, int]) -> Iterator[tuple[Attribute, Span, Span]]:
    first, later = ([q for q in quantities_of(body.exact, *side) if not q.of_time] for side in (old, new))
    for one in first:
        if not one.unit:  # "six routes, not five"
            if len(first) == len(later) == 1 and later[0].value != one.value:
                yield "number", body.part(one.start, one.end), body.part(later[0].start, later[0].end)
        else:
            alike = [q for q in later if set(q.unit) & set(one.unit)]
            if len(first) == 1 and not alike:  # "The figure is 82."
                alike = [q for q in later if not q.unit]
            if len(alike) == 1 and alike[0].value != one.value:
                yield "number", body.part(one.start, one.end), body.part(alike[0].start, alike[0].end)
