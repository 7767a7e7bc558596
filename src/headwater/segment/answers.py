"""Posts of a board that quote with ">": the answer below the mark is the post, whatever it tells."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from headwater.segment.decode import Label, PageScore
from headwater.segment.grammar import OUTSIDE, states_of
from headwater.segment.lines import Page

_REPLY: Final = OUTSIDE & states_of("user_reply")
_LOST: Final = frozenset(("chrome", "poster_card", "email_header"))
_MARK: Final = ">"
_MOST_INTERFACE: Final = 0.34
_FEWEST_WORDS: Final = 2


def with_answers(page: Page, score: PageScore, labels: Sequence[Label]) -> PageScore | None:
    """Return the score under which what stands below a quotation in a post is the post's; None where nothing changes.

    The model knows ">" from mails, and a short sentence without a word of talk below it as a line of the page. So in a
    text of cards, where lines with ">" stand right below a card, they and the finished sentences that follow them, up
    to whatever is none, are what people write. Misses: answers without a full stop.
    """
    if page.reading.layout or page.reading.posts:
        return None
    cards = [at for at, label in enumerate(labels) if label.state.role == "poster_card" and not _is_quoted(page, at)]
    inside = {at for card in cards if card + 1 not in cards for at in _answer(page, card + 1)}
    if not any(labels[at].state.outside and labels[at].state.role in _LOST for at in inside):
        return None
    said = sorted(at for at in inside if labels[at].state.outside)
    states = score.states.copy()
    states[np.ix_(np.array(said), ~_REPLY)] = -np.inf
    return score._replace(states=states)


def _answer(page: Page, first: int) -> range:
    """Return the units from a quotation right below a card on that are quoted or finished sentences."""
    stop = first
    while stop < len(page.units) and (_is_quoted(page, stop) or (stop > first and _is_sentence(page, stop))):
        stop += 1
    return range(first, stop)


def _is_quoted(page: Page, at: int) -> bool:
    return page.reading.text[page.units[at].start] == _MARK


def _is_sentence(page: Page, at: int) -> bool:
    signs = page.signs[at]
    return signs.closed and len(signs.words) >= _FEWEST_WORDS and not signs.phrase and signs.interface < _MOST_INTERFACE
