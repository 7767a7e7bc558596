"""What the dossier adds, changes and corrects against an earlier one of the same story."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material
from headwater.assistant.places import MAX_SHORT_CHARS, Paged, Place, Places, Shown, clipped, page
from headwater.assistant.tools.tool import Tool
from headwater.dossier import days, terms
from headwater.dossier.changes import compare
from headwater.model import Interval, Noun, Span, bounds_told
from headwater.model.changes import ArticleChange, Changes, ClaimSide
from headwater.web import words

Matter = Literal["captures", "articles", "corrections", "claims", "differences", "events", "said"]
_MAX_PLACES = 6
_UNDER = "; in one of the two it stands under “{}”"


class ChangesAsked(Paged, frozen=True, kw_only=True):
    """Which changes."""

    part: Annotated[Matter | None, Meta(description="one part only; `said`: what people corrected")] = None


class Reads(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """Words that read differently; `before` stands in the earlier dossier's capture, `after` in this one's."""

    before: Place | None = None
    after: Place | None = None


class ChangeTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """One change: `before` and `after` in words, absent where there was or is nothing."""

    part: Matter
    change: str
    about: str
    before: str | None = None
    after: str | None = None
    reads: tuple[Reads, ...] = ()
    more_reads: int = 0
    claim: str | None = None


class ChangeList(Noun, frozen=True, kw_only=True):
    """Changes by part; `counts`: how many each part has."""

    changes: tuple[ChangeTold, ...]
    counts: dict[str, int]
    page: Shown


def _changed(desk: Desk, material: Material, asked: ChangesAsked) -> ChangeList:
    earlier = desk.earlier()
    changes = compare(earlier, material.dossier)
    every = list(_rows(changes, Places(earlier.captures, earlier.articles), material.places))
    found = [one for one in every if asked.part in (None, one.part)]
    rows, shown = page(found, asked, lambda one: one)
    return ChangeList(changes=rows, counts=dict(Counter(one.part for one in every)), page=shown)


def _rows(changes: Changes, before: Places, after: Places) -> Iterator[ChangeTold]:
    for claim in changes.claims:
        yield ChangeTold(
            part="claims",
            change=claim.change,
            about=clipped(claim.proposition, 600) + (_UNDER.format(clipped(claim.within)) if claim.within else ""),
            before=_side(claim.old),
            after=_side(claim.new),
            claim=claim.new.id if claim.new else None,
        )
    for one in changes.comparisons:
        values = " / ".join(clipped(value, 80) for value in one.values[:_MAX_PLACES])
        verdicts = [terms.VERDICTS[v][0] if v else None for v in (one.old, one.new)]
        about = f"{terms.ATTRIBUTES[one.attribute]}: {values}" + (f", of “{clipped(one.about)}”" if one.about else "")
        yield ChangeTold(part="differences", change=one.change, about=about, before=verdicts[0], after=verdicts[1])
    for event in changes.events:
        yield ChangeTold(
            part="events",
            change=event.change,
            about=clipped(event.label),
            before=_when(event.old),
            after=_when(event.new),
        )
    yield from (_article(article, before, after) for article in changes.articles)
    for note in changes.corrections:
        here = (after if note.change == "new" else before).place(note.span)
        reads = Reads(after=here) if note.change == "new" else Reads(before=here)
        yield ChangeTold(part="corrections", change=note.change, about="an outlet's own correction", reads=(reads,))
    for said in changes.said:
        why = f"; {clipped(said.reason)}" if said.reason else ""
        yield ChangeTold(
            part="said", change=said.change, about=clipped(f"{said.says} ({said.author}, {said.made[:10]}{why})", 600)
        )
    for capture in changes.captures:
        yield ChangeTold(part="captures", change=capture.change, about=clipped(capture.path))


def _article(one: ArticleChange, before: Places, after: Places) -> ChangeTold:
    def held(places: Places, span: Span) -> Place | None:
        return places.place(span, MAX_SHORT_CHARS) if span.exact else None

    kept = f", {words.percent(one.kept)} of its words kept" if one.kept is not None else ""
    shown = one.changes[:_MAX_PLACES]
    return ChangeTold(
        part="articles",
        change=one.change,
        about=f"{clipped(one.name)}{kept}",
        reads=tuple(Reads(before=held(before, place.there), after=held(after, place.here)) for place in shown),
        more_reads=len(one.changes) - len(shown),
    )


def _side(side: ClaimSide | None) -> str | None:
    if side is None:
        return None
    said = [f"{bounds_told(side.low, side.high, 'distinct origin')}, as the outlets describe them"]
    counted = ((side.on_record, "on record"), (side.against, "against"), (side.unseen, "unseen"))
    return ", ".join(said + [f"{number} {what}" for number, what in counted if number])


def _when(when: Interval | None) -> str | None:
    return days.in_words(when) if when else None


TOOLS = (
    Tool(
        name="what_changed",
        title="What changed since the earlier dossier",
        description="This dossier against the earlier one that the server was started with: new and gone claims, "
        "bounds raised and lowered, verdicts, times, revised articles word by word, corrections.",
        asks=ChangesAsked,
        gives=ChangeList,
        answer=_changed,
    ),
)
