"""Time phrases resolved to intervals."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material, asked_for
from headwater.assistant.places import Place
from headwater.assistant.tools.tool import Tool
from headwater.dossier import days
from headwater.errors import UsageError
from headwater.model import Interval, Noun
from headwater.reader import when


class TimeAsked(Noun, frozen=True, kw_only=True):
    """Which phrase, and the day that relative words count from."""

    phrase: Annotated[str, Meta(min_length=1, max_length=200, description="for instance: late last week")]
    anchor: Annotated[str, Meta(max_length=10, description="day the text was written, YYYY-MM-DD")] = ""
    article: Annotated[
        str, Meta(max_length=200, description="id of an article, for its day in the place of anchor")
    ] = ""
    sentence: Annotated[
        str, Meta(max_length=2_000, description="sentence the phrase stands in; its tense decides past or future")
    ] = ""


class TimeTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """What the phrase means: a closed-open interval, null where open; `when` is absent where Headwater abstains.

    `anchor_at`: the characters that state the day of the article.
    """

    in_words: str
    when: Interval | None = None
    grain: str | None = None
    rule: str | None = None
    anchor: str | None = None
    anchor_at: tuple[Place, ...] = ()


def _resolve(_: Desk, material: Material, asked: TimeAsked) -> TimeTold:
    anchor, places = _anchor(material, asked)
    day = anchor.isoformat() if anchor else None
    found = when.resolve(asked.phrase, anchor, asked.sentence or None)
    if found is None:
        why = "" if anchor else ", or it needs an anchor"
        return TimeTold(in_words=f"unknown: the words do not say{why}", anchor=day, anchor_at=places)
    return TimeTold(
        in_words=days.in_words(found.interval),
        when=found.interval,
        grain=found.grain,
        rule=found.rule,
        anchor=day,
        anchor_at=places,
    )


def _anchor(material: Material, asked: TimeAsked) -> tuple[date | None, tuple[Place, ...]]:
    if asked.anchor:
        try:
            return date.fromisoformat(asked.anchor), ()
        except ValueError as error:
            raise UsageError(f"anchor: {asked.anchor!a} is no day; write YYYY-MM-DD") from error
    if not asked.article:
        return None, ()
    article = asked_for(material.articles, asked.article, "article", "list_articles")
    known = article.published
    days = known.interval if known else None
    if known is None or days is None or days.first_day is None or days.after_day is None:
        return None, ()
    # one day only: a phrase counted from the first of several would be a guess
    one_day = (days.after_day - days.first_day).days <= 1
    return (days.first_day if one_day else None), material.places.first(known.evidence, 2)


TOOLS = (
    Tool(
        name="resolve_time",
        title="Resolve a time phrase",
        description="What “in recent weeks” or “the previous evening” means as an interval, counted from a day or from "
        "the day of an article. Abstains where the words do not say.",
        asks=TimeAsked,
        gives=TimeTold,
        answer=_resolve,
    ),
)
