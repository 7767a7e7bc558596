"""The grammar of captures: the states a unit can be in, and which may follow which. What is not allowed cannot happen.

article := opening furniture, first paragraph, body with crossheads, promos and pictures in it, closing lines. A
crosshead opens no article; a card, a mail header or a title ends one.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.model import Role

ROLES: Final[tuple[Role, ...]] = (
    "article_body", "headline", "crosshead", "byline", "date_line", "byline_date", "highlights", "caption_credit",
    "contributor_line", "promo", "chrome", "thread_title", "poster_card", "user_reply", "email_header", "correction",
)  # fmt: skip


class State(NamedTuple):
    """A role in its place. `opens`: an article begins here; `outside`: the unit is of no article."""

    name: str
    role: Role
    opens: bool = False
    outside: bool = False


_OUTSIDE: Final[tuple[Role, ...]] = ("chrome", "thread_title", "poster_card", "user_reply", "email_header")
_FURNITURE: Final[tuple[Role, ...]] = (
    "headline", "highlights", "caption_credit", "byline", "date_line", "byline_date",
)  # fmt: skip
STATES: Final = (
    *(State(role, role, outside=True) for role in _OUTSIDE),
    *(State(f"opening {role}", role, opens=True) for role in _FURNITURE),
    # an article without furniture; the first paragraph below furniture; a line above it that sums the story up
    State("lead", "article_body", opens=True),
    *(State(role, role) for role in _FURNITURE),
    State("chrome above", "chrome"),
    State("deck", "article_body"),
    State("first", "article_body"),
    State("body", "article_body"),
    State("crosshead", "crosshead"),
    State("promo", "promo"),
    State("picture", "caption_credit"),
    State("chrome inside", "chrome"),
    State("contributor_line", "contributor_line"),
    State("correction", "correction"),
)
INDEX: Final = {state.name: at for at, state in enumerate(STATES)}
ROLE_OF: Final[NDArray[np.int64]] = np.array([ROLES.index(state.role) for state in STATES])

_OUT: Final = frozenset(state.name for state in STATES if state.outside)
_OPEN: Final = frozenset(state.name for state in STATES if state.opens)
_ABOVE: Final = frozenset((*_FURNITURE, "chrome above", "deck"))
_BEHIND: Final = frozenset(("contributor_line", "correction"))
# what can follow in an article that has begun to tell
_GOING_ON: Final = frozenset(("body", "crosshead", "promo", "picture", "chrome inside", *_BEHIND))
# after these an article may end; a crosshead or chrome inside has prose below it
_MAY_END: Final = frozenset(("lead", "first", "body", "promo", "picture", *_BEHIND))


def _followers(name: str) -> frozenset[str]:
    if name in _OUT:
        return _OUT | _OPEN
    if name in (_OPEN - {"lead"}) | _ABOVE:
        return _ABOVE | {"first"}
    if name in _MAY_END:
        return _OUT | _OPEN | _GOING_ON
    return _GOING_ON - _BEHIND


def _matrix(pairs: "dict[str, frozenset[str]]") -> NDArray[np.bool_]:
    found = np.zeros((len(STATES), len(STATES)), dtype=bool)
    for one, others in pairs.items():
        for other in others:
            found[INDEX[one], INDEX[other]] = True
    return found


ALLOWED: Final = _matrix({state.name: _followers(state.name) for state in STATES})
MAY_START: Final[NDArray[np.bool_]] = np.array([state.name in _OUT | _OPEN for state in STATES])
MAY_END: Final[NDArray[np.bool_]] = np.array([state.name in _OUT | _MAY_END for state in STATES])
# steps that leave what was told before: from inside an article to outside, or to the opening of the next
_PARTS: Final = _matrix(dict.fromkeys(_MAY_END, _OUT | _OPEN))
GOES_ON: Final = ALLOWED & ~_matrix({state.name: _OUT | _OPEN for state in STATES})
# how far evidence for a boundary counts in a step: in full where it leaves a body, in part behind closing lines
PARTING: Final[NDArray[np.float64]] = np.where(
    _PARTS, np.where(np.array([[state.name in _BEHIND] for state in STATES]), 0.3, 1.0), 0.0
)
OPENS: Final[NDArray[np.bool_]] = np.array([state.opens for state in STATES])
OUTSIDE: Final[NDArray[np.bool_]] = np.array([state.outside for state in STATES])


def states_of(*roles: str) -> NDArray[np.bool_]:
    """Return which states have one of the roles, inside articles or not."""
    return np.array([ROLES[role] in roles for role in ROLE_OF])


# what an article tells
TOLD: Final = states_of("article_body") & ~OUTSIDE

