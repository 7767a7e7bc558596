"""Mails that send a statement for use: what they say is to be attributed to somebody is told, however short."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from headwater.reader.for_use import Terms, terms_in
from headwater.segment.briefs import BOARDS, is_told
from headwater.segment.decode import Label, PageScore
from headwater.segment.grammar import TOLD
from headwater.segment.lines import Page

_QUOTATION: Final = re.compile(r"(?:“[^“”]{0,4000}”|\"[^\"]{0,4000}\")\s*")
_MAIL: Final = "message/rfc822"
_MARKED = ">|"


def with_stated(page: Page, score: PageScore, labels: Sequence[Label]) -> PageScore | None:
    """Return the score under which what a mail sends for use is told, with the terms above it; None for other texts.

    The model knows mails as letters around an article that was passed on, so that the few sentences which a press
    officer answers with are remarks to it. Told is the quotation behind the first words that say to whom it is to be
    attributed, with the quotations that are paragraphs of their own below it, or else the paragraph of finished
    sentences below them. What an older mail says below is left as it is. Misses: terms that name nobody; statements
    behind the first.
    """
    mails = page.reading.capture.media_type == _MAIL or any(one.state.role == "email_header" for one in labels)
    boards = page.reading.posts or (not mails and any(one.state.role in BOARDS for one in labels))
    terms = None if boards else next(terms_in(page.reading.text), None)
    if terms is None:
        return None
    first, last = _unit_at(page, terms.cue[0]), _last(page, terms)
    if first is None or last is None or page.reading.text[page.units[first].start] in _MARKED:
        return None
    states = score.states.copy()
    states[np.ix_(np.arange(first, last + 1), ~TOLD)] = -np.inf
    return score._replace(states=states)


def _last(page: Page, terms: Terms) -> int | None:
    """Return the last unit of what is stated."""
    text, stop = page.reading.text, terms.stated
    while quotation := _QUOTATION.match(text, stop):
        stop = quotation.end()
    if stop > terms.stated:
        return _unit_at(page, len(text[:stop].rstrip()) - 1)
    below = _unit_at(page, terms.stated)
    return below if below is not None and is_told(page, below, spoken=True) else None


def _unit_at(page: Page, place: int) -> int | None:
    return next((at for at, unit in enumerate(page.units) if unit.start <= place < unit.end), None)
