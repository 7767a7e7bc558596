"""When things happened: the events in order, their picture, and the words that say so."""

from collections import Counter

from headwater.dossier import days
from headwater.model import Dossier, Event, Interval, Noun
from headwater.web import bars, dates
from headwater.web.bars import Bar, Stripe
from headwater.web.drawing import Picture
from headwater.web.register import Quote, Register
from headwater.web.visible import plain

_MIN_WIDTH = 1.6  # per cent: what can still be seen on a telephone


class EventRow(Noun, frozen=True, kw_only=True):
    """An event: its time in words, the expression that says so, and the claims it belongs to.

    `label` is empty where the words around the expression say it already; `anchor` where it is the usual one. `note`:
    that it is the time of a telling, how the interval came about, and whether others tell the same with another time.
    """

    id: str
    label: str
    when: str
    certain: bool
    bar: Bar | None
    quote: Quote
    anchor: str
    claims: tuple[str, ...]
    note: str = ""


class Timeline(Noun, frozen=True, kw_only=True):
    """The events in order of time and their picture.

    `usual` is the date that most relative words are counted from, in words; `middle` what an uneven scale counts from.
    """

    rows: tuple[EventRow, ...]
    ticks: tuple[dates.Tick, ...]
    usual: str
    middle: str
    picture: Picture


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
    day = _in_words(usual) if usual else ""
    events = in_order(dossier.events)
    rows = tuple(_row(one, scale, usual, register) for one in events)
    ticks = scale.ticks() if scale else ()
    stripes = [_stripe(number, event, row) for number, (event, row) in enumerate(zip(events, rows, strict=True), 1)]
    return Timeline(
        rows=rows,
        ticks=ticks,
        usual=day,
        middle=(day or "the last of them") if uneven else "",
        picture=bars.picture(stripes, ticks, (scale.at(usual), day) if usual and scale else None),
    )


def _in_words(day: str) -> str:
    return days.in_words(Interval(earliest=day, latest=day))


def _stripe(number: int, event: Event, row: EventRow) -> Stripe:
    said = plain(event.label) or plain(row.quote.before + row.quote.text + row.quote.after)
    label = f"{number} · {row.when}: {said}" if row.bar else f"{number} · no end stated: {said}"
    return Stripe(label=label, certain=event.certain, bar=row.bar)


def _row(event: Event, scale: dates.Scale | None, usual: str | None, register: Register) -> EventRow:
    quote = register.quote_in_context(event.expression, "t")
    said = plain(quote.before + quote.text + quote.after)
    return EventRow(
        id=event.id,
        label="" if plain(event.label).rstrip(".…") in said else event.label,
        when=days.in_words(event.when),
        certain=event.certain,
        bar=_bar(event, scale) if scale else None,
        quote=quote,
        anchor=_in_words(event.anchor) if event.anchor and event.anchor != usual else "",
        claims=tuple(register.key(claim) for claim in event.claims),
        note="; ".join(filter(None, _notes(event))),
    )


def _notes(event: Event) -> tuple[str, ...]:
    telling = "when it was said" if event.of == "saying" else ""
    return telling, event.why, "another time is told of it too" if event.apart else ""


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
