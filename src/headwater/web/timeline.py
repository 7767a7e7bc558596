"""When things happened, as bars: an interval has a length, an unknown end is open, a vague time looks vague."""

from collections import Counter

from headwater.model import Dossier, Event, Interval, Noun
from headwater.web import dates
from headwater.web.register import Quote, Register
from headwater.web.visible import plain

_MIN_WIDTH = 1.6  # per cent: what can still be seen on a telephone


class Bar(Noun, frozen=True, kw_only=True):
    """A bar in per cent of the scale; `anchor` is the date that relative words were counted from."""

    left: float
    width: float
    open_left: bool
    open_right: bool
    anchor: float | None


class EventRow(Noun, frozen=True, kw_only=True):
    """An event: its bar, its time in words, the expression that says so, and the claims it belongs to.

    `label` is empty where the words around the expression say it already.
    """

    label: str
    when: str
    grain: str
    certain: bool
    bar: Bar | None
    quote: Quote
    anchor: str
    claims: tuple[str, ...]


class Timeline(Noun, frozen=True, kw_only=True):
    """The events in order of time and the scale under their bars; `middle` is what an uneven scale counts from."""

    rows: tuple[EventRow, ...]
    ticks: tuple[dates.Tick, ...]
    middle: str


def in_order(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return events by the earliest they can have begun; those without a beginning by their end."""
    return tuple(sorted(events, key=_begins))


def _begins(event: Event) -> tuple[str, str, str, str]:
    latest = event.when.latest or "9999"
    return event.when.earliest or latest, latest, event.label, event.id


def timeline(dossier: Dossier, register: Register) -> Timeline:
    """Return the timeline; its scale spans every stated end and every anchor, and centres on the usual one."""
    anchors = Counter(one.anchor for one in dossier.events if one.anchor)
    usual = max(anchors, key=lambda anchor: (anchors[anchor], anchor), default=None)
    held = [Interval(earliest=anchor, latest=anchor) for anchor in anchors]
    scale = dates.scale([*(one.when for one in dossier.events), *held], usual)
    uneven = scale is not None and scale.middle is not None
    return Timeline(
        rows=tuple(_row(one, scale, register) for one in in_order(dossier.events)),
        ticks=scale.ticks() if scale else (),
        middle=(dates.in_words(Interval(earliest=usual, latest=usual)) if usual else "the last of them")
        if uneven
        else "",
    )


def _row(event: Event, scale: dates.Scale | None, register: Register) -> EventRow:
    anchor = Interval(earliest=event.anchor, latest=event.anchor)
    quote = register.quote_in_context(event.expression, "t")
    said = plain(quote.before + quote.text + quote.after)
    return EventRow(
        label="" if plain(event.label).rstrip(".…") in said else event.label,
        when=dates.in_words(event.when),
        grain="a stretch of time" if event.grain == "range" else f"to the {event.grain.replace('_', ' ')}",
        certain=event.certain,
        bar=_bar(event, scale) if scale else None,
        quote=quote,
        anchor=dates.in_words(anchor) if event.anchor else "",
        claims=tuple(register.key(claim) for claim in event.claims),
    )


def _bar(event: Event, scale: dates.Scale) -> Bar | None:
    earliest, latest = event.when.earliest, event.when.latest
    if earliest is None and latest is None:
        return None
    left = scale.at(earliest) if earliest else 0.0
    right = scale.at(latest) if latest else 100.0
    left = min(left, 100 - _MIN_WIDTH)
    return Bar(
        left=left,
        width=round(max(_MIN_WIDTH, right - left), 2),
        open_left=earliest is None,
        open_right=latest is None,
        anchor=scale.at(event.anchor) if event.anchor else None,
    )
