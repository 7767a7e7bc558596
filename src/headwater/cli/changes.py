"""What is different between two dossiers, in plain text that cannot steer the terminal."""

from collections.abc import Iterator, Sequence

from headwater.dossier import days, terms
from headwater.model import Interval, Span, bounds_told
from headwater.model.changes import (
    ArticleChange,
    Changes,
    ClaimChange,
    ClaimSide,
    EventChange,
    SaidChange,
    VerdictChange,
)
from headwater.web import words
from headwater.web.visible import plain

_MOST_LINES = 12
_MOST_PLACES = 4
_LONGEST_CHARS = 140
_CLAIMS = {
    "raised": "bounds raised", "lowered": "bounds lowered", "moved": "counted otherwise", "gone": "gone", "new": "new",
    "regrouped": "regrouped",
}  # fmt: skip


def told(changes: Changes) -> str:
    """Return the changes as text, a heading for each part that has any; twelve lines of each, and how many more."""
    if changes.nothing:
        return "Nothing is different."
    parts = [
        ("Captures", [f"{one.change}: {_shown(one.path)}" for one in changes.captures]),
        ("Articles", [line for one in changes.articles for line in _article(one)]),
        ("What people corrected", [_said(one) for one in changes.said]),
        ("Corrections by outlets", [f"{one.change}: {_span(one.span)}" for one in changes.corrections]),
        ("Claims", [_claim(one) for one in changes.claims]),
        ("Where the accounts differ", [_verdict(one) for one in changes.comparisons]),
        ("When it happened", [_event(one) for one in changes.events]),
    ]
    blocks = ["\n".join([title, *_bounded(lines)]) for title, lines in parts if lines]
    return "\n\n".join(blocks)


def _bounded(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:_MOST_LINES])
    if len(lines) > _MOST_LINES:
        yield f"  and {len(lines) - _MOST_LINES:,} lines more; --json has them all"


def _article(one: ArticleChange) -> Iterator[str]:
    kept = f", {words.percent(one.kept)} of its words kept" if one.kept is not None else ""
    yield f"{one.change}: {_shown(one.name)}{kept}"
    for place in one.changes[:_MOST_PLACES]:
        before, after = _span(place.there), _span(place.here)
        yield (
            f"  {before} → {after}" if before and after else f"  put in: {after}" if after else f"  left out: {before}"
        )
    if len(one.changes) > _MOST_PLACES:
        yield f"  and in {words.count(len(one.changes) - _MOST_PLACES, 'place')} more"


def _said(one: SaidChange) -> str:
    why = f", since: {_shown(one.reason.removesuffix('.'))}" if one.reason else ""
    return f"{one.change.replace('_', ' ')}: {_shown(one.says)} ({_shown(one.author)}, {one.made[:10]}{why})"


def _claim(one: ClaimChange) -> str:
    if one.change == "regrouped" and one.old and one.new:
        return _regrouped(one, one.old, one.new)
    sides = [_side(side) for side in (one.old, one.new) if side is not None]
    return f"{_CLAIMS[one.change]}: {_shown(one.proposition)} ({' → '.join(dict.fromkeys(sides))})"


def _regrouped(one: ClaimChange, old: ClaimSide, new: ClaimSide) -> str:
    home = f"in one of the two it stands under “{_shown(one.within, 60)}”"
    return f"regrouped: {_shown(one.proposition)} ({_side(old)} → {_side(new)}; {home})"


def _side(side: ClaimSide) -> str:
    said = [bounds_told(side.low, side.high)]
    said += [f"{side.on_record} on record"] if side.on_record else []
    said += [f"{side.against} against"] if side.against else []
    said += [f"{side.unseen} unseen"] if side.unseen else []
    return ", ".join(said)


def _verdict(one: VerdictChange) -> str:
    values = " / ".join(_shown(value, 40) for value in one.values)
    about = f"{terms.ATTRIBUTES[one.attribute]}: {values}"
    verdicts = [terms.VERDICTS[v][0].lower() for v in (one.old, one.new) if v is not None]
    matter = f", of “{_shown(one.about, 60)}”" if one.about else ""
    return f"{one.change}: {about} ({' → '.join(verdicts)}){matter}"


def _event(one: EventChange) -> str:
    times = [_when(when) for when in (one.old, one.new) if when is not None]
    return f"{one.change}: {' → '.join(times)}: {_shown(one.label)}"


def _when(when: Interval) -> str:
    return days.in_words(when)


def _span(span: Span) -> str:
    return f"“{_shown(span.exact)}”" if span.exact else ""


def _shown(text: str, longest: int = _LONGEST_CHARS) -> str:
    line = plain(text)
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
