"""What an article takes back: the value it first gave beside the one that a notice of correction gives."""

import re
from collections.abc import Iterator, Sequence

from headwater.corroboration.compare.meeting import Meeting
from headwater.corroboration.compare.sides import comparison
from headwater.corroboration.register import Register
from headwater.model import Article, Attribute, Claim, Comparison, Span
from headwater.reader import when
from headwater.reader.numbers import quantities_of
from headwater.reader.sentences import sentences_of

_NOTICE = re.compile(
    r"\b(?:(?:an?|the|our)\s(?:earlier|previous|original|first)\s(?:version|report|story|article|edition|headline|post)"
    r"|(?:an?|this)\s(?:article|report|story|post|item)\s(?:published|that\sappeared|posted|which\sappeared)"
    r"|this\s(?:article|story|report|post)\s(?:originally|first|initially|previously|wrongly|incorrectly))"
    r"[^.;\n]{0,80}?\b(?:said|stated|gave|reported|wrote|referred|named|put|read|misstated)\b",
    re.IGNORECASE,
)
_MOST_SENTENCES = 3
_LONGEST_CHARS = 600
_WHY = "the outlet corrected it itself: the later value is what it stands by"


def compare_corrected(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison of the old and the new value for each that a notice of correction gives: times and counts.

    The notice names what was said in its first sentence, and what is so in that sentence or the next two. Values are
    paired where both have one time each, or as many, or count one thing. Misses: names that were wrong.
    """
    meeting = Meeting(claims)
    for name in sorted(register.articles):
        article = register.articles[name]
        for body in article.spans:
            for match in _NOTICE.finditer(body.exact):
                yield from _corrected(body, match, article, meeting)


def _corrected(body: Span, match: re.Match[str], article: Article, meeting: Meeting) -> Iterator[Comparison]:
    stop = min(len(body.exact), match.end() + _LONGEST_CHARS)
    blank = body.exact.find("\n\n", match.end(), stop)
    sentences = list(sentences_of(body.exact[match.end() : blank if blank >= 0 else stop]))[:_MOST_SENTENCES]
    if len(sentences) < 2:
        return
    (low, high), (first, _), (_, last) = sentences[0], sentences[1], sentences[-1]
    old, new = (match.end() + low, match.end() + high), (match.end() + first, match.end() + last)
    for attribute, was, now in (*_times(body, old, new, article), *_counts(body, old, new)):
        involved = meeting.claims_at(was) | meeting.claims_at(now)
        if involved:
            members = [(was, f"first: {was.exact}"), (now, f"corrected: {now.exact}")]
            yield comparison(tuple(involved.values()), attribute, "apparent", members, _WHY)


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
    for one in quantities_of(body.exact, *old):
        if one.unit and not one.of_time:
            alike = [q for q in quantities_of(body.exact, *new) if set(q.unit) & set(one.unit)]
            if len(alike) == 1 and alike[0].value != one.value:
                yield "number", body.part(one.start, one.end), body.part(alike[0].start, alike[0].end)
