"""The best reading of a page under the grammar of captures, found by dynamic programming (Viterbi 1967)."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from headwater.model import Role
from headwater.segment.scorer import ROLES, UnitScore

_NEVER: Final = float("-inf")


class State(NamedTuple):
    """A role in its place: outside of articles, before a body, in it, or behind it."""

    name: str
    role: Role
    place: str


STATES: Final = (
    State("chrome", "chrome", "outside"),
    State("title", "thread_title", "outside"),
    State("card", "poster_card", "outside"),
    State("reply", "user_reply", "outside"),
    State("mail", "email_header", "outside"),
    State("headline", "headline", "before"),
    State("highlights", "highlights", "before"),
    State("caption", "caption_credit", "before"),
    State("byline", "byline", "before"),
    State("date", "date_line", "before"),
    State("byline_date", "byline_date", "before"),
    State("before_chrome", "chrome", "before"),
    State("deck", "article_body", "before"),
    State("lead", "article_body", "lead"),
    State("body", "article_body", "body"),
    State("crosshead", "crosshead", "body"),
    State("promo", "promo", "body"),
    State("picture", "caption_credit", "body"),
    State("body_chrome", "chrome", "body"),
    State("contributor", "contributor_line", "behind"),
    State("correction", "correction", "behind"),
)
_NAMES: Final = tuple(state.name for state in STATES)
_OUTSIDE: Final = ("chrome", "title", "card", "reply", "mail")
_BEFORE: Final = ("headline", "highlights", "caption", "byline", "date", "byline_date")
_NOT_YET: Final = (*_BEFORE, "before_chrome", "deck")
_ENDS: Final = frozenset(
    ("chrome", "title", "card", "reply", "mail", "lead", "body", "promo", "picture", "contributor", "correction")
)
# What it costs an article to open with each kind of unit, wherever it opens.
_OPENING: Final = {
    "headline": 0.0, "highlights": 0.2, "caption": -0.8, "byline": 0.0, "date": -0.8,
    "byline_date": 0.0, "lead": -0.6,
}  # fmt: skip
# role score counts less or more in some states
_STATE_BONUS: Final = {"picture": -2.5, "body_chrome": 0.0, "before_chrome": -2.5}


def _arcs() -> dict[tuple[str, str], float]:
    """Every allowed step from state to state, in nats; what is not listed cannot happen."""
    arcs: dict[tuple[str, str], float] = {}
    for one in _OUTSIDE:
        for other in _OUTSIDE:
            arcs[one, other] = 0.3 if one == other else -0.6
        for opening, cost in _OPENING.items():
            arcs[one, opening] = cost
    arcs |= {("title", "card"): 1.0, ("card", "reply"): 0.3, ("reply", "card"): 0.0, ("reply", "reply"): -0.3}
    arcs |= {("title", "title"): -2.0, ("mail", "reply"): 0.0, ("reply", "lead"): -1.2, ("chrome", "lead"): -2.6}
    arcs |= {("card", "title"): -3.0, ("reply", "title"): -3.0}
    for one in _NOT_YET:
        for other in (*_BEFORE, "before_chrome"):
            arcs[one, other] = -2.0 if one == other else 0.0
        arcs[one, "body"] = 0.3
        # a first sentence that sums the story up, above its dateline
        arcs[one, "deck"] = -1.0
    arcs |= {("deck", other): -2.0 for other in ("byline", "date", "byline_date")}
    for other in ("deck", "headline", "highlights", "caption"):
        del arcs["deck", other]
    arcs |= {("highlights", "highlights"): 0.5, ("before_chrome", "before_chrome"): 0.0, ("byline", "date"): 0.5}
    arcs |= {("headline", "byline"): 0.5, ("headline", "date"): 0.4, ("headline", "byline_date"): 0.5}
    arcs |= {("date", "headline"): -1.0, ("byline", "headline"): -1.5, ("caption", "headline"): -1.0}
    arcs |= {("headline", "headline"): -1.0, ("date", "byline_date"): -3.0, ("byline", "byline_date"): -3.0}
    arcs["caption", "caption"] = 0.0
    arcs |= _body_arcs()
    return arcs


def _body_arcs() -> dict[tuple[str, str], float]:
    arcs: dict[tuple[str, str], float] = {}
    for one in ("lead", "body"):
        arcs |= {(one, "body"): 0.5, (one, "crosshead"): -1.4, (one, "promo"): -0.4, (one, "picture"): -0.5}
        arcs |= {(one, "body_chrome"): -3.0, (one, "contributor"): 0.0, (one, "correction"): 0.0}
        arcs |= {(one, "chrome"): -2.0, (one, "card"): -0.5, (one, "mail"): -0.5, (one, "reply"): -2.8}
        arcs[one, "title"] = -3.0
        arcs |= {(one, opening): cost - 2.4 for opening, cost in _OPENING.items()}
        arcs[one, "lead"] = -4.4
    arcs |= {("crosshead", "body"): 0.3, ("crosshead", "promo"): -2.0, ("crosshead", "crosshead"): -3.0}
    arcs |= {("picture", "body"): 0.0, ("picture", "picture"): -1.0, ("picture", "chrome"): -1.5}
    arcs |= {("body_chrome", "body"): 0.0, ("body_chrome", "body_chrome"): -0.2}
    arcs |= {("promo", "body"): -1.0, ("promo", "promo"): 0.2, ("promo", "crosshead"): -1.5}
    for one in ("promo", "contributor", "correction"):
        arcs |= {(one, "promo"): 0.2, (one, "contributor"): -0.3, (one, "correction"): -0.2}
        arcs |= {(one, other): -0.8 for other in _OUTSIDE}
        arcs |= {(one, opening): cost - 0.3 for opening, cost in _OPENING.items()}
        arcs |= {(one, "lead"): -1.6, (one, "reply"): -0.8, (one, "title"): -2.0}
    arcs |= {("contributor", "contributor"): 0.2, ("correction", "correction"): 0.0, ("correction", "body"): -1.8}
    return arcs


_ARCS: Final = _arcs()
_OPENS: Final = frozenset(
    (one, other) for one, other in _ARCS if other in _OPENING and one not in _NOT_YET
)
_LEADS: Final = frozenset(
    (one, other)
    for one, other in _ARCS
    if other == "lead" or (other == "body" and one in _NOT_YET)
)


def _parting(one: str, other: str) -> float:
    """Return how far evidence for a boundary counts in a step: in full where it leaves a body, else in part."""
    leaves = (one, other) in _OPENS or other in _OUTSIDE
    if not leaves or (one in _OUTSIDE and other in _OUTSIDE):
        return 0.0
    return 0.3 if one in {"contributor", "correction", *_OUTSIDE} else 1.0


# predecessors of every state: (index, cost, share of the boundary evidence, whether a first paragraph is reached)
_INTO: Final = tuple(
    tuple(
        (_NAMES.index(one), cost, _parting(one, other), (one, other) in _LEADS)
        for (one, other), cost in _ARCS.items()
        if other == name
    )
    for name in _NAMES
)
_FIRST: Final = tuple(
    0.0 if name in _OUTSIDE else _OPENING.get(name, _NEVER) if name in _OPENING else _NEVER for name in _NAMES
)
_ROLE_OF: Final = tuple(ROLES.index(state.role) for state in STATES)
_BONUS: Final = tuple(_STATE_BONUS.get(name, 0.0) for name in _NAMES)


class Label(NamedTuple):
    """What a unit was read as, and whether an article opens with it."""

    state: State
    opens: bool


def best_reading(scores: Sequence[UnitScore], opening_cost: float = 0.0) -> list[Label]:
    """Return the label of every unit under the grammar, in one pass over the units.

    article := opening furniture, body, crossheads and promos between bodies, closing lines. A crosshead opens no
    article; a card, a mail header or a title closes one. `opening_cost` makes a second article in a page dearer.
    """
    if not scores:
        return []
    back: list[list[int]] = []
    row = [start + _emission(scores[0], state) for state, start in enumerate(_FIRST)]
    row[_NAMES.index("lead")] += scores[0].leads
    for score in scores[1:]:
        best, came = [], []
        parts = score.parts - opening_cost
        for state, into in enumerate(_INTO):
            top, source = _NEVER, 0
            for one, cost, parting, leads in into:
                value = row[one] + cost + parting * parts
                if leads:
                    value += score.leads
                if value > top:
                    top, source = value, one
            best.append(top + _emission(score, state))
            came.append(source)
        row = best
        back.append(came)
    at = max(range(len(row)), key=lambda s: (row[s] if _NAMES[s] in _ENDS else _NEVER, -s))
    path = [at]
    for came in reversed(back):
        path.append(came[path[-1]])
    path.reverse()
    return [
        Label(STATES[state], _opened(path[i - 1] if i else None, state)) for i, state in enumerate(path)
    ]


def _emission(score: UnitScore, state: int) -> float:
    return score.roles[_ROLE_OF[state]] + _BONUS[state]


def _opened(previous: int | None, state: int) -> bool:
    if previous is None:
        return _NAMES[state] in _OPENING
    return (_NAMES[previous], _NAMES[state]) in _OPENS
