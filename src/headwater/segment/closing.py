"""Texts with no page around them: the last short sentences of a lone article are told, and so is a record's post."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from headwater.segment.cues_talk import talk_in
from headwater.segment.decode import Label, PageScore
from headwater.segment.grammar import OUTSIDE, STATES
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import SAMPLE_CHARS, Signs
from headwater.segment.witness import is_record

_OTHERS: Final = np.array([state.name != "body" for state in STATES])
_FEWEST_WORDS: Final = 3
_MOST_HEAD_UNITS: Final = 3
_LONGEST_CHARS: Final = 200
_MOST_INTERFACE: Final = 0.3
# one such word in a long sentence is none of talk: "the League will make no further comment"
_MOST_TALK: Final = 0.1
# what agencies and press offices set below a text
_END: Final = re.compile(r"\W{0,5}(?:ends?|the end|30|more follows)\W{0,5}$|[\W_]{1,12}$", re.IGNORECASE)
_LONGEST_END_CHARS: Final = 30
# buttons that stand below remarks, where those below a text let readers share it or say something; a text has few
_BELOW_REMARKS: Final = re.compile(
    r"(?<!a\s)(?<!your\s)\breply\b|\b(?:quote|report|flag|permalink|(?:dis|un)?likes?|(?:up|down)vote|edit)\b",
    re.IGNORECASE,
)
_MOST_BAR_UNITS, _BAR_INTERFACE = 6, 0.7
# a post of some lines; longer records are pages, which the model knows
_MOST_POST_UNITS, _FEWEST_POST_WORDS, _SURELY_TOLD_WORDS = 4, 6, 12


def with_closing(page: Page, score: PageScore, labels: Sequence[Label]) -> PageScore | None:
    """Return the score under which the last sentences of a lone article are its own; None where there are none.

    The model knows pages: below the prose of a page stand remarks and buttons, and a short sentence there is most often
    one of them. A saved text that holds one article has no page around it. So where all that a capture has outside its
    one article are its last lines, and these are finished sentences set as its paragraphs are, without a word of talk,
    of menus, of dates or of corrections, they are read inside; so they are above the few lines with which a page lets
    readers share a text or say something of it, as long as nobody has. Misses: last lines without a full stop; a
    remark that reads as one more sentence of the report is taken for one.
    """
    # what is known of a record's sentences is known before: what is left of promos there is some
    apart = () if is_record(page.reading) else ("promo",)
    inside = [at for at, label in enumerate(labels) if not (label.state.outside or label.state.role in apart)]
    if page.reading.layout or page.reading.posts or page.reading.main or page.settled or not inside:
        return None
    first, behind = inside[0], inside[-1] + 1
    whole = not any(label.state.outside for label in labels[first:behind])
    one = whole and _is_head(page, first) and sum(label.state.opens for label in labels) == 1
    stop = _above_bar(page, behind)
    while stop > behind and _END.match(page.units[stop - 1].text[:_LONGEST_END_CHARS]):
        stop -= 1
    last = range(behind, stop)
    if not one or not last or labels[behind - 1].state.role != "article_body":
        return None
    gaps = {page.base_gap, page.units[behind - 1].gap}
    if not all(page.units[at].gap in gaps and _is_told(page.units[at], page.signs[at]) for at in last):
        return None
    states = score.states.copy()
    states[np.ix_(np.array(last), _OTHERS)] = -np.inf
    return score._replace(states=states)


def _above_bar(page: Page, behind: int) -> int:
    """Return where the lines of buttons that end a page begin; its end where there are none below its prose."""
    stop = len(page.units)
    while stop > behind and _is_bar(page.units[stop - 1], page.signs[stop - 1]):
        stop -= 1
    return stop if len(page.units) - stop <= _MOST_BAR_UNITS else len(page.units)


def _is_bar(unit: Unit, signs: Signs) -> bool:
    buttons = signs.phrase or (bool(signs.words) and signs.interface >= _BAR_INTERFACE)
    return buttons and len(unit.text) <= _LONGEST_CHARS and not _BELOW_REMARKS.search(unit.text)


def _is_head(page: Page, first: int) -> bool:
    """Whether what stands above the article is a few lines that tell nothing: an outlet's name, a day."""
    return first <= _MOST_HEAD_UNITS and not any(signs.closed for signs in page.signs[:first])


def as_post(page: Page, score: PageScore) -> PageScore | None:
    """Return the score under which a record's few lines are a post; None where no line of it tells anything.

    What a record calls its text is a document, and no page: the model takes a lone line with a link for one of a page.
    """
    telling = any(
        len(s.words) >= (_SURELY_TOLD_WORDS if s.phrase else _FEWEST_POST_WORDS)
        and s.interface <= _MOST_INTERFACE
        and (not s.phrase or (s.closed and s.says))  # "34 of our 85 members" are no counter of a board
        for s in page.signs
    )
    if not telling or len(page.units) > _MOST_POST_UNITS:
        return None
    states = score.states.copy()
    states[:, OUTSIDE] = -np.inf
    return score._replace(states=states)


def _is_told(unit: Unit, signs: Signs) -> bool:
    if not signs.closed or len(signs.words) < _FEWEST_WORDS or len(unit.text) > _LONGEST_CHARS or unit.byline:
        return False
    if not unit.text[0].isupper() or unit.text[-1] != "." or signs.interface > _MOST_INTERFACE:
        return False
    page = signs.phrase or signs.date_line or signs.contributor or signs.correction or signs.credit is not None
    return not page and talk_in(unit.text[:SAMPLE_CHARS]) <= _MOST_TALK
