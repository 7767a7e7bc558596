"""The best reading of a page under the grammar of captures, and how sure each unit of it is.

Linear-chain conditional random field (Lafferty et al. 2001): Viterbi for the reading, forward-backward for the shares.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.segment.grammar import ALLOWED, GOES_ON, MAY_END, MAY_START, PARTING, ROLE_OF, ROLES, STATES, State

Floats = NDArray[np.float64]

_NEVER: Final = -1e9
# worse than any evidence, better than what the grammar forbids: a cut gives way where nothing else is left
_UNLIKELY: Final = -1e6


class Steps(NamedTuple):
    """What each step from state to state is worth, in nats; `start` and `end` for the ends of a page."""

    between: Floats
    start: Floats
    end: Floats


class PageScore(NamedTuple):
    """Scores of the units of a page, in nats.

    `states`: one row a unit, one column a state of the grammar; what cannot be is `-inf` or far below all else.
    `parts`: evidence for a boundary right before the unit, 0 for none. `cuts`: no article goes on over this edge.
    """

    states: Floats
    parts: Floats
    cuts: NDArray[np.bool_]


class Label(NamedTuple):
    """What a unit was read as; `shares` of all roles in the order of ROLES, summing to 1."""

    state: State
    shares: tuple[float, ...]


def best_reading(score: PageScore, steps: Steps) -> list[Label]:
    """Return the label of every unit under the grammar. Time is linear in the number of units.

    Where the grammar and the cuts leave no reading at all, the cuts give way.
    """
    if not len(score.states):
        return []
    states = np.clip(np.nan_to_num(score.states, nan=0.0, neginf=_NEVER), _NEVER, None)
    between = _between(score, steps)
    start = np.where(MAY_START, steps.start, _NEVER)
    end = np.where(MAY_END, steps.end, _NEVER)
    path = _viterbi(states, between, start, end)
    shares = _shares(states, between, start, end)
    return [Label(STATES[state], tuple(row)) for state, row in zip(path, shares.tolist(), strict=True)]


def _between(score: PageScore, steps: Steps) -> list[Floats]:
    """Return the worth of each step into the second unit and those behind it; equal steps share one matrix."""
    plain = np.where(ALLOWED, steps.between, _NEVER)
    edges = list(zip(score.parts[1:].tolist(), score.cuts[1:].tolist(), strict=True))
    made = {}
    for parts, cut in dict.fromkeys(edges):
        moved = plain + parts * PARTING
        made[parts, cut] = np.where(GOES_ON, _UNLIKELY, moved) if cut else moved
    return [made[edge] for edge in edges]


def _viterbi(states: Floats, between: list[Floats], start: Floats, end: Floats) -> list[int]:
    row = start + states[0]
    back: list[NDArray[np.int64]] = []
    columns = np.arange(len(STATES))
    for at, steps in enumerate(between, start=1):
        through = row[:, None] + steps
        best = through.argmax(axis=0)
        row = through[best, columns] + states[at]
        back.append(best)
    path = [int((row + end).argmax())]
    for best in reversed(back):
        path.append(int(best[path[-1]]))
    return path[::-1]


def _shares(states: Floats, between: list[Floats], start: Floats, end: Floats) -> Floats:
    """Return the share of all readings, by weight, in which each unit plays each role (one row a unit)."""
    emitted = np.exp(states - states.max(axis=1, keepdims=True))
    ahead = [_scaled(np.exp(start - start.max()) * emitted[0])]
    known = {id(steps): steps for steps in between}
    exponents = {name: np.exp(steps - steps.max()) for name, steps in known.items()}
    weights = [exponents[id(steps)] for steps in between]
    for at, weight in enumerate(weights, start=1):
        ahead.append(_scaled((ahead[-1] @ weight) * emitted[at]))
    behind = [_scaled(np.exp(end - end.max()))]
    for at in range(len(weights) - 1, -1, -1):
        behind.append(_scaled(weights[at] @ (behind[-1] * emitted[at + 1])))
    both = np.array(ahead) * np.array(behind[::-1])
    total = both.sum(axis=1, keepdims=True)
    both = np.where(total > 0, both / np.where(total > 0, total, 1.0), 1.0 / len(STATES))
    shares = np.zeros((len(both), len(ROLES)))
    np.add.at(shares.T, ROLE_OF, both.T)
    return shares


def _scaled(row: Floats) -> Floats:
    most = row.max()
    return row / most if most > 0 else np.ones_like(row)
