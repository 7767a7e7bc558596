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
    "dates": 0.68,
    "readings": 1.45,
    "wording": 1.38,
    "bounds": 0.89,
    "sentences_cut": 0.50,
    "quotes_cut": 0.22,
    "marks": 0.29,
    # this direction only
    "credit": 2.72,
    "credit_carried": -0.78,
    "credit_elsewhere": -0.17,
    "blank_lines_gained": -0.95,
    "line_ends_lost": -0.68,
    "cut_short": 0.16,
    # both directions: how near the two are
    "same_credit": 0.77,
    "same_line_ends": 0.97,
    "readings_apart": -0.68,
    "readings_crossed": -0.36,
    "shared": 1.60,
    "lacking": -0.43,
}
ROOT: Final[dict[str, float]] = {"none": 1.95, "partners": -0.05, "credits_absent": 0.84}
STEMS: Final[tuple[float, float]] = -0.67, 0.67
