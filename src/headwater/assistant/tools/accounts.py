"""Where accounts differ, and when things happened."""

from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material
from headwater.assistant.places import MAX_SHORT_CHARS, ArticleRef, Paged, Place, Shown, clipped, page
from headwater.assistant.tools.sifting import holds
from headwater.assistant.tools.tool import Tool
from headwater.dossier import days, terms
from headwater.dossier.days import value_in_words
from headwater.model import Attribute, Comparison, Event, EventSubject, Interval, Noun, Verdict
from headwater.web.timeline import in_order

_DAY = r"^\d{4}-\d\d-\d\d$"
_MAX_MEMBERS = 12
_MAX_IDS = 10
_MAX_WHY_CHARS = 1_000


class DifferencesAsked(Paged, frozen=True, kw_only=True):
    """Which comparisons."""

    verdict: Annotated[Verdict | None, Meta(description="what the difference amounts to")] = None
    attribute: Annotated[Attribute | None, Meta(description="what is compared")] = None
    claim: Annotated[str, Meta(max_length=200, description="id of a claim it touches")] = ""
    words: Annotated[str, Meta(description="words that must all stand in what is compared")] = ""


class MemberTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """One account's value of what is compared, and the characters that say it."""

    value: str
    place: Place
    article: ArticleRef | None = None


class DifferenceTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """How accounts differ in one attribute; `means`: what the verdict says. `apparent` is no conflict."""

    id: str
    attribute: Attribute
    verdict: Verdict
    means: str
    why: str
    members: tuple[MemberTold, ...]
    more_members: int = 0
    claims: tuple[str, ...] = ()


class DifferenceList(Noun, frozen=True, kw_only=True):
    """Comparisons, conflicts first; `verdicts`: how many of each the whole dossier has."""

    differences: tuple[DifferenceTold, ...]
    verdicts: dict[str, int]
    page: Shown


class EventsAsked(Paged, frozen=True, kw_only=True):
    """Which events."""

    words: Annotated[str, Meta(description="words that must all stand in its label")] = ""
    claim: Annotated[str, Meta(max_length=200, description="id of a claim it belongs to")] = ""
    since: Annotated[str, Meta(pattern=_DAY, description="only what can have happened on this day or later")] = (
        "0001-01-01"
    )
    until: Annotated[str, Meta(pattern=_DAY, description="only what can have happened on this day or before")] = (
        "9999-12-31"
    )


class EventTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Something that happened; `when` is closed-open and null where open, `in_words` tells it.

    `of`: whether it is the time of what is told, or of the telling. `anchor`: the day that relative words count from.
    `apart`: events that tell the same with another time.
    """

    id: str
    label: str
    in_words: str
    when: Interval
    certain: bool
    of: EventSubject
    expression: Place
    anchor: str | None = None
    why: str = ""
    claims: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


class EventList(Noun, frozen=True, kw_only=True):
    """Events by the earliest they can have begun."""

    events: tuple[EventTold, ...]
    page: Shown


def _differences(_: Desk, material: Material, asked: DifferencesAsked) -> DifferenceList:
    order = {verdict: place for place, verdict in enumerate(terms.VERDICTS)}
    every = sorted(material.dossier.comparisons, key=lambda one: order[one.verdict])
    found = [one for one in every if _compares(one, asked)]
    rows, shown = page(found, asked, lambda one: _difference(material, one))
    counted = {verdict: sum(one.verdict == verdict for one in every) for verdict in order}
    return DifferenceList(differences=rows, verdicts={key: n for key, n in counted.items() if n}, page=shown)


def _compares(one: Comparison, asked: DifferencesAsked) -> bool:
    if asked.verdict not in (None, one.verdict) or asked.attribute not in (None, one.attribute):
        return False
    if asked.claim and asked.claim not in one.claims:
        return False
    said = (text for member in one.members for text in (member.value, member.span.exact))
    return holds(asked.words, (one.why, *said))


def _difference(material: Material, one: Comparison) -> DifferenceTold:
    title, says = terms.VERDICTS[one.verdict]
    members = one.members[:_MAX_MEMBERS]
    return DifferenceTold(
        id=one.id,
        attribute=one.attribute,
        verdict=one.verdict,
        means=f"{title}: {says}",
        why=clipped(one.why, _MAX_WHY_CHARS),
        members=tuple(
            MemberTold(
                value=clipped(value_in_words(one.attribute, member.value)),
                place=material.places.place(member.span, MAX_SHORT_CHARS),
                article=material.places.article(home) if (home := material.article_at(member.span)) else None,
            )
            for member in members
        ),
        more_members=len(one.members) - len(members),
        claims=one.claims[:_MAX_IDS],
    )


def _events(_: Desk, material: Material, asked: EventsAsked) -> EventList:
    found = [one for one in in_order(material.dossier.events) if _happens(one, asked)]
    rows, shown = page(found, asked, lambda one: _event(material, one))
    return EventList(events=rows, page=shown)


def _happens(one: Event, asked: EventsAsked) -> bool:
    if asked.claim and asked.claim not in one.claims:
        return False
    earliest, latest = one.when.earliest, one.when.latest
    if earliest is not None and earliest[:10] > asked.until:
        return False
    # a day closes on the one after it; a moment with a clock may still be of the day it closes on
    if latest is not None and (latest <= asked.since if len(latest) == len(asked.since) else latest[:10] < asked.since):
        return False
    return holds(asked.words, (one.label, one.expression.exact))


def _event(material: Material, one: Event) -> EventTold:
    return EventTold(
        id=one.id,
        label=clipped(one.label),
        in_words=days.in_words(one.when),
        when=one.when,
        certain=one.certain,
        of=one.of,
        expression=material.places.place(one.expression, MAX_SHORT_CHARS),
        anchor=one.anchor,
        why=clipped(one.why, _MAX_WHY_CHARS),
        claims=one.claims[:_MAX_IDS],
        apart=one.apart[:_MAX_IDS],
    )


TOOLS = (
    Tool(
        name="list_differences",
        title="Where the accounts differ",
        description="Accounts compared by time, number, yes or no, wording, strength, actor or place, with a verdict: "
        "conflict, apparent (looks like one and is not), stronger, narrower, compatible, same. Values have places.",
        asks=DifferencesAsked,
        gives=DifferenceList,
        answer=_differences,
    ),
    Tool(
        name="list_events",
        title="Timeline",
        description="When things happened, as intervals that the words allow, with the words and the day they are "
        "counted from. Filter by words, claim, or a range of days.",
        asks=EventsAsked,
        gives=EventList,
        answer=_events,
    ),
)
