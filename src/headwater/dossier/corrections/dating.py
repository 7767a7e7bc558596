"""Dates that people corrected: of articles, before anything is reckoned from them, and of events."""

from collections.abc import Sequence

import msgspec

from headwater.dossier.corrections.ends import Ends
from headwater.dossier.corrections.finding import article_of, event_of
from headwater.dossier.corrections.wording import date_in_words, told
from headwater.model import Article, Correction, Event, Interval, Published

_NOT_KNOWN = Interval(earliest=None, latest=None)


def dated(articles: Sequence[Article], corrections: Sequence[Correction], ends: Ends) -> tuple[Article, ...]:
    """Return the articles with the dates that people gave them; such a date has no characters, and says whose it is."""
    known = {article.id: article for article in articles}
    for correction in corrections:
        found = article_of(correction.targets[0], articles)
        if found is None:
            ends.missing(correction, [None])
            continue
        right = correction.date
        said = f"{told(correction)}."
        published = Published(**_ends(right), evidence=(), basis="inferred", why=said) if right else None
        known[found.id] = msgspec.structs.replace(found, published=published)
        old = found.published.interval if found.published else None
        ends.applied(correction, f"instead of {date_in_words(old)}" if old else "where none was known", found.id)
    return tuple(known.values())


def timed(events: Sequence[Event], corrections: Sequence[Correction], ends: Ends) -> tuple[Event, ...]:
    """Return the events with the times that people gave them, by (earliest, latest, id)."""
    known = {event.id: event for event in events}
    for correction in corrections:
        found = event_of(correction.targets[0], events)
        if found is None:
            ends.missing(correction, [None])
            continue
        right = correction.date or _NOT_KNOWN
        known[found.id] = msgspec.structs.replace(
            found, when=right, grain="range", certain=False, anchor=None, why=f"{told(correction)}."
        )
        unbounded = found.when.earliest is None and found.when.latest is None
        old = "where none was known" if unbounded else f"instead of {date_in_words(found.when)}"
        ends.applied(correction, old, found.id)
    return tuple(sorted(known.values(), key=lambda e: (e.when.earliest or "", e.when.latest or "~", e.id)))


def _ends(interval: Interval) -> dict[str, str | None]:
    return {"earliest": interval.earliest, "latest": interval.latest}
