"""The days an article's relative words can count from, and the time phrases of a stretch of its text."""

from datetime import date, timedelta

from headwater.model import Article, Interval, Noun, Published, Span
from headwater.reader import when

# A week's doubt about the day of publication still places "last month"; beyond it relative words say too little.
_MAX_DOUBT_DAYS = 7


class Dated(Noun, frozen=True, kw_only=True):
    """A time phrase where it stands, what it means, and the day it was counted from (None: it needs none)."""

    expression: Span
    found: when.Resolution
    anchor: str | None


def anchors_of(published: Published | None) -> tuple[date, ...]:
    """Return the first and last day an article can have come out, once if they are the same.

    Empty where publication is unknown, open to one side, or doubtful by more than seven days.
    """
    if published is None:
        return ()
    first, after = published.interval.first_day, published.interval.after_day
    if first is None or after is None:
        return ()
    has_clock = published.latest is not None and "T" in published.latest
    last = after if has_clock or after == first else after - timedelta(days=1)
    if last - first >= timedelta(days=_MAX_DOUBT_DAYS):
        return ()
    return (first,) if first == last else (first, last)


def dated_phrases(article: Article, place: Span) -> tuple[Dated, ...]:
    """Return the time phrases inside `place` that resolve, in order of the text.

    The whole body is what their tense is read from. Where the day of publication is doubtful, a phrase is resolved from
    its first and last possible day and the hull is taken, never as certain.
    """
    home = next((body for body in article.spans if body.covers(place)), place)
    text, shift = home.exact, home.start
    anchors = anchors_of(article.published)
    dated = []
    for phrase in when.find(text, place.start - shift, place.end - shift):
        found = _resolved(text, phrase, anchors)
        if found is not None:
            expression = Span(
                capture=place.capture, start=shift + phrase.start, end=shift + phrase.end, exact=phrase.exact
            )
            anchor = anchors[0].isoformat() if anchors else None
            dated.append(Dated(expression=expression, found=found, anchor=anchor))
    return tuple(dated)


def _resolved(text: str, phrase: when.TimePhrase, anchors: tuple[date, ...]) -> when.Resolution | None:
    readings = [when.resolve_at(text, phrase.start, phrase.end, anchor) for anchor in anchors or (None,)]
    found = [reading for reading in readings if reading is not None]
    if len(found) < len(readings):
        return None
    first, last = found[0], found[-1]
    if first.interval == last.interval:
        return first
    return when.Resolution(interval=_hull(first.interval, last.interval), grain="range", rule=first.rule, certain=False)


def _hull(one: Interval, other: Interval) -> Interval:
    """Return the smallest interval over both; a bound that is open in either is open."""
    opens = [one.earliest, other.earliest]
    closes = [one.latest, other.latest]
    return Interval(
        earliest=None if None in opens else min(o for o in opens if o is not None),
        latest=None if None in closes else max(c for c in closes if c is not None),
    )
