"""Scores of pages made up for the tests: one role a unit that all evidence speaks for."""

from collections.abc import Sequence

import numpy as np

from headwater.model import Role
from headwater.segment.decode import Label, PageScore, Steps, best_reading
from headwater.segment.grammar import PARTING, ROLE_OF, ROLES, STATES

# nothing is dearer than anything else, but for parting: among equals an article goes on
FREE = Steps(-PARTING, np.zeros(len(STATES)), np.zeros(len(STATES)))


def score_of(roles: Sequence[Role], weight: float = 6.0) -> PageScore:
    """Return a score in which each unit's role outdoes all others by twice `weight`, whatever its place."""
    wanted = np.array([ROLES.index(role) for role in roles], dtype=np.int64).reshape(-1, 1)
    states = np.where(wanted == ROLE_OF, weight, -weight)
    return PageScore(states, np.zeros(len(roles)), np.zeros(len(roles), dtype=np.bool_))


def read(*roles: Role) -> list[Label]:
    """Return the labels of units that clearly play these roles."""
    return best_reading(score_of(roles), FREE)


def opened(labels: Sequence[Label]) -> list[int]:
    """Return where articles open."""
    return [at for at, label in enumerate(labels) if label.state.opens]
