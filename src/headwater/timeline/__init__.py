"""When what the claims tell of happened: events with intervals, each resting on the words that place it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from headwater.model import Article, Claim, Comparison, Event, Span, Voices, content_id

if TYPE_CHECKING:
    from headwater.reader.remembering import Shelf
    from headwater.reader.terms import Names
    from headwater.timeline.merging import Cluster

_LABEL_CHARS = 90
_MIN_TOLD_CHARS = 16
_NO_VOICES = Voices()


def tell(
    claims: Sequence[Claim], articles: Sequence[Article], voices: Voices = _NO_VOICES, shelf: "Shelf | None" = None
) -> tuple[tuple[Event, ...], tuple[Comparison, ...]]:
    """Return the events that the time phrases of the claims' sentences place, by (earliest, latest, id).

    A time that stands with the cue ("said on Tuesday") is that of the saying, an event of its own; what was said does
    not take it over. Times of one act, in one article or several, are one event where they agree, with the interval
    that all of them leave; where they do not, each stays and names the others in `apart`. What is counted from another
    event is resolved through that event. `certain` is False for vague phrases, doubtful datelines and counted times
    with slack. How long something has been so ("for twenty years") is no event, nor what is denied. Statements that are
    copies are read only where a claim has nothing else. The same for any order of claims and articles. Misses: events
    told without a time phrase; acts that are told in other words.

    With them go the comparisons of the times that outlets give for one event, in order of place, and those of when
    something, or somebody's time in a post, ended.
    `shelf`: the texts of the articles, where what they tell is known from other stages and runs.
    """
    from headwater.reader.remembering import reading_once  # noqa: PLC0415 (these load patterns that take time to compile)
    from headwater.reader.terms import Names  # noqa: PLC0415

    names = Names(voices.entities, voices.sources)
    with reading_once(names, shelf):
        return _told(claims, articles, voices, names)


def _told(
    claims: Sequence[Claim], articles: Sequence[Article], voices: Voices, names: "Names"
) -> tuple[tuple[Event, ...], tuple[Comparison, ...]]:
    from headwater.timeline.anchoring import anchor_all  # noqa: PLC0415 (as above)
    from headwater.timeline.comparing import compare_times  # noqa: PLC0415
    from headwater.timeline.dating import lasts_to_the_text  # noqa: PLC0415
    from headwater.timeline.denied import happened  # noqa: PLC0415
    from headwater.timeline.ends import compare_ends  # noqa: PLC0415
    from headwater.timeline.mentions import mentions_of  # noqa: PLC0415
    from headwater.timeline.merging import merged  # noqa: PLC0415
    from headwater.timeline.tenures import compare_tenures  # noqa: PLC0415
    from headwater.timeline.told import times_told  # noqa: PLC0415

    mentions = anchor_all(mentions_of(claims, articles, voices, names), articles, names)
    dated = happened(mentions, claims, voices)
    clusters, apart = merged([m for m in dated if not lasts_to_the_text(m.found)])
    ids = [_id(cluster.mentions[0].expression, cluster.mentions[0].told) for cluster in clusters]
    through = {m.expression: ids[i] for i, cluster in enumerate(clusters) for m in cluster.mentions}
    events = []
    for i, cluster in enumerate(clusters):
        base = cluster.mentions[0].through
        others = tuple(sorted({ids[j] for j in apart.get(i, ())} - {ids[i]}))
        counted_from = through.get(base) if base is not None else None
        counted_from = None if counted_from == ids[i] else counted_from  # both are told of one event
        event = _event(ids[i], cluster)
        events.append(msgspec.structs.replace(event, counted_from=counted_from, apart=others))
    by_id = {c.id: c for c in claims}
    told = times_told(mentions, claims, articles, voices, names)
    compared = [*compare_times(told, by_id, names), *compare_ends(told, by_id, voices, names)]
    compared += compare_tenures(mentions, by_id, names)
    return in_order(events), tuple(compared)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events by (earliest, latest, id)."""
    return tuple(sorted(events, key=lambda e: (e.when.earliest or "", e.when.latest or "~", e.id)))


def _id(expression: Span, told: Span) -> str:
    return content_id("event", expression.capture, expression.start, expression.end, told.start)


def _event(event_id: str, cluster: "Cluster") -> Event:
    first = cluster.mentions[0]
    # the clause that says least beside the phrase labels it best
    telling = (m.told for m in cluster.mentions if len(m.told.exact) >= _MIN_TOLD_CHARS)
    label = min(telling, key=_size, default=first.told)
    exact = [m for m in cluster.mentions if m.found is not None and m.found.interval == cluster.interval]
    return Event(
        id=event_id,
        label=_label(label.exact),
        claims=tuple(sorted({c for m in cluster.mentions for c in m.claims})),
        when=cluster.interval,
        grain=exact[0].found.grain if exact and exact[0].found else "range",
        expression=first.expression,
        anchor=first.anchor.isoformat() if first.anchor else None,
        certain=cluster.certain,
        of=first.of,
        expressions=tuple(dict.fromkeys(m.expression for m in cluster.mentions)),
        why=_why(cluster),
    )


def _size(told: Span) -> tuple[int, Span]:
    return len(told.exact), told


def _why(cluster: "Cluster") -> str:
    """Say how the interval came about, in a sentence; empty where one phrase says it all."""
    from headwater.timeline.dating import tells_a_beginning, tells_an_end  # noqa: PLC0415 (as above)

    steps = []
    if all(tells_an_end(m.expression, m.home) for m in cluster.mentions):
        steps.append("its end")
    elif all(tells_a_beginning(m.expression) for m in cluster.mentions):
        steps.append("its beginning, or when it last was so")
    if cluster.mentions[0].through is not None:
        steps.append("counted from another event of the timeline")
    intervals = {m.found.interval for m in cluster.mentions if m.found}
    articles = len({m.article for m in cluster.mentions})
    if len(intervals) > 1:
        steps.append(f"what {len(intervals)} times have in common, which agree")
    elif len(cluster.mentions) > 1:
        steps.append(f"told alike in {articles} articles" if articles > 1 else "told alike more than once")
    return "; ".join(steps)


def _label(words: str) -> str:
    """Return the words on one line, cut at a word's end when it is long."""
    line = " ".join(words.split())
    if len(line) <= _LABEL_CHARS:
        return line
    cut = line.rfind(" ", 0, _LABEL_CHARS)
    return line[: cut if cut > 0 else _LABEL_CHARS - 1].rstrip(" ,;:-–—") + "…"
