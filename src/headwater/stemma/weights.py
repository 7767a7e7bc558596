"""What each feature weighs, in log odds. The recipe that fitted them is `training/descents`.

Fitted on generated corpora of 60 to 2,000 texts, each whole and with a quarter of its texts left out; the likelihood is
that of the true forest among all forests. `LINK`: a stretch of the copy was taken from the exemplar, rather than from
another text of the pile or from none. `ROOT`: it was taken from none that is in the pile. `STEMS`: shift and slope from
the raw log odds that a text stems from another to calibrated ones, fitted on other generated corpora. How often copying
spoils looks in the wild is not known, so the weights of marks, lines and quotations are half of what was fitted. No
generated corpus has sentences cut at a comma; their weight is set by hand. Length and containment have none.
"""

from typing import Final

LINK: Final[dict[str, float]] = {
    # one direction, and with the other sign the other
    "dates": 0.73,
    "readings": 1.46,
    "wording": 1.37,
    "bounds": 0.99,
    "sentences_cut": 0.50,
    "quotes_cut": 0.16,
    "marks": 0.30,
    # this direction only
    "credit": 2.57,
    "credit_carried": -0.89,
    "credit_elsewhere": -0.36,
    "blank_lines_gained": -0.95,
    "line_ends_lost": -0.70,
    "cut_short": 0.09,
    # both directions: how near the two are
    "same_credit": 0.61,
    "same_line_ends": 0.97,
    "readings_apart": -0.73,
    "readings_crossed": -0.31,
    "shared": 1.24,
    "lacking": -0.46,
}
ROOT: Final[dict[str, float]] = {"none": 1.10, "partners": -0.20, "credits_absent": 0.52}
STEMS: Final[tuple[float, float]] = -0.69, 0.77
