"""What hand-set rules say each unit of a page is: families of cues that add up, each blind to the others."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from headwater.segment import cues_chrome, cues_forum, cues_furniture, cues_talk, cues_text
from headwater.segment.grammar import ROLES
from headwater.segment.lines import Page

_FAMILIES: Final[tuple[Callable[[Page], list[cues_text.Scores]], ...]] = (
    cues_text.prose, cues_furniture.bylines_and_dates, cues_furniture.pictures,
    cues_furniture.highlights, cues_furniture.closings, cues_chrome.chrome, cues_chrome.mail, cues_forum.forum,
    cues_talk.talk,
)  # fmt: skip
_COLUMN: Final = {role: at for at, role in enumerate(ROLES)}


def prior_of(page: Page) -> NDArray[np.float64]:
    """Return the score of each role for each unit, in nats and not calibrated: shape (units, roles), order of ROLES.

    Text alone speaks here; what markup says is added in `settle`. The weights were set by hand on generated training
    captures. They stand for what the model was never shown: roles
    and layouts that its training captures lack.
    """
    rows = [[0.0] * len(ROLES) for _ in page.units]
    for family in _FAMILIES:
        for row, found in zip(rows, family(page), strict=True):
            for role, score in found.items():
                row[_COLUMN[role]] += score
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(ROLES))
