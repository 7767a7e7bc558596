"""Remarks that report: what a writer says around a text that was passed on, where it tells facts from own sources."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from headwater.reader.unquoted import unquoted
from headwater.segment.decode import Label, PageScore
from headwater.segment.grammar import OUTSIDE, states_of
from headwater.segment.lines import Page
from headwater.segment.witness import is_record

_SEEN = r"(?:an?|the|its|his|her|their)\s"
# Each of these says that the writer had something at first hand.
_OWN_SOURCE: Final = re.compile(
    r"\b(?:told|tells|showed|shows|sent|wrote\s(?:back\s)?to|confirmed\sto|said\sto)\s"
    r"(?:me|us|this\s(?:site|blog|page|paper|newsletter|column))\b"
    r"|\b(?:I|[Ww]e)(?:[’']ve|\shave|\shad)?\s(?:also\s|then\s|just\s)?"
    rf"(?:asked|called|rang|phoned|emailed|wrote\sto|spoke(?:n)?\s(?:to|with)|interviewed|obtained|got\shold\sof"
    rf"|(?:seen|saw|read)\s{_SEEN}|counted|was\sthere|were\sthere|was\sat\s{_SEEN})"
    r"|\bI(?:[’']ve|\shave)\s[^.!?]{3,60}\sin\sfront\sof\sme\b"
    r"|\b(?:would\snot|wouldn[’']t|declined\sto|refused\sto)\s(?:comment|answer|say)\b",
)
_FIRST_PERSON: Final = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
_NOT_TOLD: Final = OUTSIDE | states_of("chrome", "promo")
_FURNITURE: Final = frozenset(("headline", "byline", "date_line", "byline_date"))
_FEWEST_SOURCES: Final = 2
_FEWEST_WORDS: Final = 6
_FEWEST_BEFORE: Final = 2
_MOST_ABOVE: Final = 4
_LONGEST_ABOVE_CHARS: Final = 120
_MOST_INTERFACE: Final = 0.34


class Reports(NamedTuple):
    """A score under which remarks that report are articles, and what is one article around a text it passes on.

    `frames`: by the first unit behind the passed-on text, a unit of what stands above it.
    """

    score: PageScore
    frames: dict[int, int]


class _Behind(NamedTuple):
    """What is told behind a text that opens at `passed_on`, and where the lines above it begin that belong with it.

    `frame` is `passed_on` where there are none.
    """

    frame: int
    passed_on: int
    told: range


def with_reports(page: Page, score: PageScore, labels: Sequence[Label], min_chars: int) -> Reports | None:
    """Return the score under which remarks that report are articles of their own; None where there are none.

    The model knows remarks by their talk, whatever they tell. In a text without cards and posts, a run of remarks of at
    least `min_chars` that twice says what the writer asked, saw or was told is a report; and so is what stands in the
    first person behind a text that somebody passed on with a remark, where that text itself has no first person.
    Where what stands above the text has a headline, a byline or a date, both are one article around it.
    Misses: reports whose writer never appears; texts passed on without a word above them.
    """
    if page.reading.posts or is_record(page.reading) or any(one.state.role == "poster_card" for one in labels):
        return None
    behind = [one for one in _behind(page, labels, min_chars) if _reports(page, one.told, min_chars)]
    alone = [run for run in _remarks(page, labels) if _reports(page, run, min_chars)]
    if not (behind or alone):
        return None
    states, cuts = score.states.copy(), score.cuts.copy()
    inside = [at for run in (*alone, *(one.told for one in behind)) for at in run if _tells(page, at)]
    inside += [at for one in behind for at in _above(labels, one)]
    states[np.ix_(np.array(inside), _NOT_TOLD)] = -np.inf
    edges = {edge for run in alone for edge in (_opening(page, labels, run), run.stop)}
    edges |= {edge for one in behind for edge in (one.frame, one.passed_on, one.told.start, one.told.stop)}
    cuts[[edge for edge in edges if 0 < edge < len(cuts)]] = True
    frames = {one.told.start: one.frame for one in behind if one.frame < one.passed_on}
    return Reports(score._replace(states=states, cuts=cuts), frames)


def _remarks(page: Page, labels: Sequence[Label]) -> Iterator[range]:
    """Yield the runs of units outside of articles that are sentences."""
    start = None
    for at in range(len(labels) + 1):
        inside = at < len(labels) and labels[at].state.outside and _tells(page, at)
        if inside and start is None:
            start = at
        if not inside and start is not None:
            yield range(start, at)
            start = None


def _behind(page: Page, labels: Sequence[Label], min_chars: int) -> Iterator[_Behind]:
    """Yield what stands in the first person behind a text that was passed on."""
    openings = [at for at, label in enumerate(labels) if label.state.opens]
    for number, at in enumerate(openings):
        before = openings[number - 1] if number else None
        frame = before if before is not None and _is_short(page, labels, before, at, min_chars) else None
        if frame is None:
            if not (at and labels[at - 1].state.role == "user_reply"):
                continue
            frame = _signed(page, labels, at)
        told = 0
        for place in range(at, len(labels)):
            if place > at and (labels[place].state.opens or labels[place].state.outside):
                break
            if _tells(page, place) and _is_first_person(page, place):
                if told >= _FEWEST_BEFORE:
                    yield _Behind(at if frame is None else frame, at, range(place, _stop(page, labels, place)))
                break
            told += _tells(page, place)


def _signed(page: Page, labels: Sequence[Label], stop: int) -> int | None:
    """Return where the lines outside of articles right above `stop` begin, if one of them is a byline with a date."""
    first, signed = stop, False
    while first > max(0, stop - _MOST_ABOVE) and labels[first - 1].state.outside and not page.signs[first - 1].phrase:
        first -= 1
        byline = page.units[first].byline
        signed = signed or (byline is not None and bool(byline.dates))
    return first if signed else None


def _above(labels: Sequence[Label], behind: _Behind) -> Iterator[int]:
    """Yield the units of a frame that were read as outside of any article."""
    return (at for at in range(behind.frame, behind.passed_on) if labels[at].state.outside)


def _is_short(page: Page, labels: Sequence[Label], start: int, stop: int, min_chars: int) -> bool:
    """Whether what opens at `start` reaches to `stop`, has furniture, and is too short to be an article by itself."""
    units = range(start, stop)
    if any(labels[at].state.outside for at in units):
        return False
    prose = sum(page.units[at].end - page.units[at].start for at in units if labels[at].state.role == "article_body")
    return prose < min_chars and any(labels[at].state.role in _FURNITURE for at in units)


def _stop(page: Page, labels: Sequence[Label], start: int) -> int:
    stop = start
    while stop < len(labels) and _tells(page, stop) and not (stop > start and labels[stop].state.opens):
        stop += 1
    return stop


def _reports(page: Page, run: range, min_chars: int) -> bool:
    text = "\n".join(unquoted(page.units[at].text, "“”") for at in run)
    chars = sum(page.units[at].end - page.units[at].start for at in run)
    return chars >= min_chars and sum(1 for _ in _OWN_SOURCE.finditer(text)) >= _FEWEST_SOURCES


def _tells(page: Page, at: int) -> bool:
    signs = page.signs[at]
    plain = not signs.phrase and signs.interface < _MOST_INTERFACE and page.units[at].byline is None
    return plain and signs.closed and len(signs.words) >= _FEWEST_WORDS


def _is_first_person(page: Page, at: int) -> bool:
    return _FIRST_PERSON.search(unquoted(page.units[at].text)) is not None


def _opening(page: Page, labels: Sequence[Label], run: range) -> int:
    """Return where the lines above a report begin that may be its headline, byline or date."""
    first = run.start
    while first > max(0, run.start - _MOST_ABOVE) and labels[first - 1].state.outside:
        unit, signs = page.units[first - 1], page.signs[first - 1]
        if signs.phrase or len(unit.text) > _LONGEST_ABOVE_CHARS or (signs.closed and not unit.byline):
            break
        first -= 1
    return first
