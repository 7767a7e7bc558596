"""How sure a statement is, from what both looks of the network say of its parts: a logistic regression over signs.

The network's own answer to "is there an attribution" is near 1 for most of what it gets wrong, since it was trained
until it knew its articles by heart. How likely its labels are, and whether the first look, which had no cue marked, saw
the same words, tells right from wrong better. Weights are fitted on articles that it did not learn from
(`training/reader`).
"""

import json
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from headwater.reader.encoder.decode import Chances, share
from headwater.reader.encoder.labels import ROLES
from headwater.reader.layers import Range

SOURCE, CUE, CONTENT = range(len(ROLES))
SIGNS: Final = (
    "held", "cue words seen", "cue told", "source told", "source seen", "source words seen", "content words seen",
    "cue length", "constant",
)  # fmt: skip
# log odds beyond this tell nothing more
_MOST: Final = 8.0


class Calibration(NamedTuple):
    """How many cues are asked about, and which of the answers are statements.

    `cue_lift` is added to the scores of beginnings of cues when cues are looked for; `weights` has a number for each of
    `SIGNS`; a statement is kept whose share is `least` or more.
    """

    cue_lift: float
    weights: tuple[float, ...]
    least: float

    def held(self, signs: Sequence[float]) -> float:
        """Return the share of statements with such signs that are right, 0 to 1."""
        return share(float(np.dot(self.weights, signs)))


class Looks(NamedTuple):
    """What both looks say of one statement: chances of labels, and its row in either."""

    seen: Chances
    seen_row: int
    told: Chances
    told_row: int


class Parts(NamedTuple):
    """A statement in words of its window: the cue that was asked about, and what was found for it."""

    asked: Range
    source: Sequence[Range]
    cue: Range
    content: Sequence[Range]


def signs_of(looks: Looks, parts: Parts, held: float) -> list[float]:
    """Return the signs of a statement, in the order of `SIGNS`; `held` is the network's log odds of there being one.

    A part that is not there has 0 for its signs.
    """
    seen, told = looks.seen, looks.told
    found = [
        min(max(held, -_MOST), _MOST),
        _odds(float(seen.words(looks.seen_row, CUE, *parts.asked).max())),
        _odds(told.span(looks.told_row, CUE, *parts.cue)),
    ]
    for places, chances, row in ((parts.source, told, looks.told_row), (parts.source, seen, looks.seen_row)):
        spans = [chances.span(row, SOURCE, *place) for place in places]
        found.append(_odds(float(np.mean(spans))) if spans else 0.0)
    for kind, places in ((SOURCE, parts.source), (CONTENT, parts.content)):
        means = [float(seen.words(looks.seen_row, kind, *place).mean()) for place in places]
        found.append(_odds(float(np.mean(means))) if means else 0.0)
    return [*found, float(np.log(parts.asked[1] - parts.asked[0])), 1.0]


def calibration_of(written: str) -> Calibration:
    """Return the calibration of a file that `written_as` made."""
    stored = json.loads(written)
    return Calibration(
        float(stored["cue_lift"]), tuple(float(stored["weights"][sign]) for sign in SIGNS), float(stored["least"])
    )


def written_as(calibration: Calibration) -> str:
    """Return a calibration as the text of a file."""
    weights = {sign: round(weight, 4) for sign, weight in zip(SIGNS, calibration.weights, strict=True)}
    kept = {"cue_lift": calibration.cue_lift, "least": calibration.least, "weights": weights}
    return json.dumps(kept, indent=1) + "\n"


def _odds(chance: float) -> float:
    return float(np.clip(np.log(max(chance, 1e-9) / max(1.0 - chance, 1e-9)), -_MOST, _MOST))
