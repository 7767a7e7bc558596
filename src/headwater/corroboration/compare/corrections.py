"""What an article takes back: the value it first gave beside the one that a notice of correction gives."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.corroboration.compare.meeting import Meeting
from headwater.corroboration.register import Register
from headwater.model import Article, Attribute, Claim, Comparison, Span, comparison_of
from headwater.reader import when
from headwater.reader.acts import stem
from headwater.reader.notices import Notice, contrasts_in, is_correction, notices_in
from headwater.reader.numbers import quantities_of, singular
from headwater.reader.sentences import sentences_of
from headwater.reader.terms import meaning_of
from headwater.reader.words import folded_in

_NAMING_CHARS = 200  # before its figures a notice says what they are of
CORRECTED = "the outlet corrected it itself: the later value is what it stands by"


def compare_corrected(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison of the old and the new value for each that a notice of correction gives: times and counts.

    The notice names what was said in its first sentence, and what is so in that sentence or the next two; or it sets
    both against each other ("the fine was £40,000, not £400,000"). Values are paired where both have one time each, or
    as many, or count one thing. Where other articles of the outlet give the old figure of what the notice names, they
    stand with it. Misses: names that were wrong; old times that stand in other articles.
    """
    meeting, given = Meeting(claims), _Given(register)
    for name in sorted(register.articles):
        article = register.articles[name]
        correcting = is_correction(article)
        for body in article.spans:
            found = notices_in(body.exact, correcting=correcting)
            for notice in (*found, *contrasts_in(body.exact)) if correcting or body in article.notices else found:
                yield from _corrected(body, notice, article, meeting, given)


def _corrected(
    body: Span, notice: Notice, article: Article, meeting: Meeting, given: "_Given"
) -> Iterator[Comparison]:
    old, new = notice
    named = body.part(max(0, min(*old, *new) - _NAMING_CHARS), max(*old, *new))
    for attribute, was, now in (*_times(body, old, new, article), *_counts(body, old, new)):
        first = [was, *(given.elsewhere(article, was, named) if attribute == "number" else ())]
        involved = {c_id: c for place in (*first, now) for c_id, c in meeting.claims_at(place).items()}
        if involved:
            members = [*((place, f"first: {place.exact}") for place in first), (now, f"corrected: {now.exact}")]
            yield comparison_of(tuple(involved.values()), attribute, "apparent", members, CORRECTED)


class _Figure(NamedTuple):
    """Where a figure stands, what it counts, and the terms of its sentence."""

    place: Span
    unit: frozenset[str]
    around: frozenset[str]


class _Given:
    """The figures that articles give, each article read once, for those that its outlet takes back elsewhere."""

    def __init__(self, register: Register) -> None:
        self._names = register.names
        self._by_outlet: dict[str, list[Article]] = defaultdict(list)
        for article in register.articles.values():
            if article.outlet is not None:
                self._by_outlet[article.outlet].append(article)
        self._read: dict[str, dict[float, list[_Figure]]] = {}

    def elsewhere(self, article: Article, was: Span, notice: Span) -> Iterator[Span]:
        """Yield where other articles of its outlet give the old figure of what a notice names.

        What it counts and one more term of its sentence stand in the notice: "the number of tins | recalled".
        """
        old = quantities_of(was.exact)
        named, terms = {singular(word) for word in folded_in(notice.exact)}, meaning_of(notice, self._names).terms
        for other in self._by_outlet.get(article.outlet or "", ()) if old else ():
            for figure in self._figures(other).get(old[0].value, ()) if other.id != article.id else ():
                if figure.unit & named and (figure.around - frozenset(map(stem, figure.unit))) & terms:
                    yield figure.place

    def _figures(self, article: Article) -> dict[float, list[_Figure]]:
        if article.id not in self._read:
            found = self._read[article.id] = defaultdict(list)
            for body in article.spans:
                for start, end in sentences_of(body.exact):
                    around = meaning_of(body.part(start, end), self._names).terms
                    for quantity in quantities_of(body.exact, start, end):
                        place = body.part(quantity.start, quantity.end)
                        found[quantity.value].append(_Figure(place, frozenset(quantity.unit), around))
        return self._read[article.id]


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
