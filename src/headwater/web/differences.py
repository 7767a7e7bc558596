"""Where accounts differ, and what the difference amounts to."""

import re

from headwater.model import NO_DIFFERENCE, Attribute, ComparedMember, Comparison, Dossier, Interval, Noun
from headwater.web import dates, words
from headwater.web.register import Quote, Register, Tag

SHORT_CHARS = 60
_ISO = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}[0-9:+Z-]*)?")


class MemberRow(Noun, frozen=True, kw_only=True):
    """One account's value and the words it stands in."""

    tag: Tag | None
    value: str
    quote: Quote


class Difference(Noun, frozen=True, kw_only=True):
    """One comparison: the attribute, why it comes to its verdict, its members and the claims it touches."""

    attribute: str
    why: str
    claims: tuple[str, ...]
    members: tuple[MemberRow, ...]


class DifferenceGroup(Noun, frozen=True, kw_only=True):
    """Comparisons of one verdict."""

    verdict: str
    title: str
    says: str
    rows: tuple[Difference, ...]


def difference_groups(dossier: Dossier, register: Register) -> tuple[DifferenceGroup, ...]:
    """Return the comparisons by verdict, conflicts first, then what only looks like one."""
    places = _Places(dossier)
    return tuple(
        DifferenceGroup(verdict=verdict, title=title, says=says, rows=rows)
        for verdict, (title, says) in words.VERDICTS.items()
        if (rows := tuple(_row(one, places, register) for one in dossier.comparisons if one.verdict == verdict))
    )


class _Places:
    """Which article stands where, to name the account a value comes from."""

    def __init__(self, dossier: Dossier) -> None:
        self._by_capture: dict[str, list[tuple[int, int, str]]] = {}
        for segment in dossier.segments:
            if segment.article:
                span = segment.span
                self._by_capture.setdefault(span.capture, []).append((span.start, span.end, segment.article))
        for article in dossier.articles:
            for span in article.spans:
                self._by_capture.setdefault(span.capture, []).append((span.start, span.end, article.id))

    def article(self, member: ComparedMember) -> str | None:
        span = member.span
        inside = self._by_capture.get(span.capture, ())
        return next((article for start, end, article in inside if start <= span.start and span.end <= end), None)


def _row(comparison: Comparison, places: _Places, register: Register) -> Difference:
    return Difference(
        attribute=words.ATTRIBUTES[comparison.attribute],
        why="" if comparison.why == NO_DIFFERENCE else comparison.why,  # the heading says it
        claims=tuple(register.key(claim) for claim in comparison.claims),
        members=tuple(_member(one, comparison.attribute, places, register) for one in comparison.members),
    )


def value_in_words(attribute: Attribute, value: str) -> str:
    """Return a compared value, times in words: closed-open dates read as one day too many where they stand bare."""
    if attribute != "time":
        return value
    ends = [None if end == "..." else end for end in value.split(" to ")]
    if len(ends) != 2 or not all(end is None or _ISO.fullmatch(end) for end in ends):
        return value
    try:
        return dates.in_words(Interval(earliest=ends[0], latest=ends[1]))
    except ValueError:
        return value


def _member(member: ComparedMember, attribute: Attribute, places: _Places, register: Register) -> MemberRow:
    article = places.article(member)
    short = len(member.span.exact) <= SHORT_CHARS
    return MemberRow(
        tag=register.tag(article) if article else None,
        value=value_in_words(attribute, member.value),
        quote=register.quote_in_context(member.span, "v") if short else register.quote(member.span, "v"),
    )
