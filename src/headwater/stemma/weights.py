"""What each feature weighs, in log odds. The recipe that fitted them is `training/descents`.

`LINK`: a stretch of the copy was taken from the exemplar, rather than from another text of the pile or from none.
`ROOT`: it was taken from none that is in the pile. `STEMS`: from the raw probability that a text stems from another to
the calibrated one. How often copying spoils looks in the wild is not known, so those weights are half of what was
fitted.
"""

from typing import Final

LINK: Final[dict[str, float]] = {
    # one direction, and with the other sign the other
    "dates": 0.72,
    "readings": 1.56,
    "wording": 1.45,
    "bounds": 0.99,
    "sentences_cut": 1.23,
    "quotes_cut": 0.41,
    "marks": 0.21,
    # this direction only
    "credit": 2.54,
    "credit_carried": -0.79,
    "credit_elsewhere": -0.33,
    "blank_lines_gained": -0.90,
    "line_ends_lost": -0.68,
    "cut_short": 0.21,
    # both directions: how near the two are
    "same_credit": 0.77,
    "same_line_ends": 0.95,
    "readings_apart": -0.73,
    "shared": 1.58,
    "lacking": -0.39,
}
ROOT: Final[dict[str, float]] = {"none": 1.90, "partners": -0.10}
STEMS: Final[tuple[float, float]] = -0.68, 0.73
