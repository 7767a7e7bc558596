"""How sure a statement is: what tells it, and the file that keeps it."""

import numpy as np
import pytest

from headwater.reader.encoder.calibration import SIGNS, Calibration, Looks, Parts, calibration_of, signs_of, written_as
from headwater.reader.encoder.decode import Chances, Floats
from headwater.reader.encoder.labels import ROLES, allowed, begins, goes_on, label_count

STEPS = np.where(allowed(ROLES), 0.0, -1e4).astype(np.float32)
SOURCE, CUE, CONTENT = range(3)
# "Ada Orr | said | it holds now"
LABELS = [begins(SOURCE), goes_on(SOURCE), begins(CUE), begins(CONTENT), goes_on(CONTENT), goes_on(CONTENT)]
PARTS = Parts((2, 3), [(0, 2)], (2, 3), [(3, 6)])


def sure_of(labels: list[int], by: float) -> Floats:
    scores = np.zeros((1, len(labels), label_count(ROLES)), dtype=np.float32)
    scores[0, np.arange(len(labels)), labels] = by
    return scores


def looks(seen: float, told: float) -> Looks:
    first, second = (Chances(sure_of(LABELS, by), [len(LABELS)], STEPS) for by in (seen, told))
    return Looks(first, 0, second, 0)


def test_signs_rise_with_the_look_they_are_of() -> None:
    least, more, most = (
        dict(zip(SIGNS, signs_of(looks(*by), PARTS, 1.0), strict=True)) for by in ((1, 1), (1, 4), (4, 4))
    )
    for sign in ("cue told", "source told"):
        assert least[sign] < more[sign] == most[sign]
    for sign in ("cue words seen", "source seen", "source words seen", "content words seen"):
        assert least[sign] == more[sign] < most[sign]


def test_what_is_not_there_gives_no_sign() -> None:
    found = dict(zip(SIGNS, signs_of(looks(2, 2), Parts((2, 4), [], (2, 4), []), 30.0), strict=True))
    assert [found[sign] for sign in ("source told", "source seen", "source words seen", "content words seen")] == [
        0
    ] * 4
    assert found["held"] == 8.0
    assert found["cue length"] == pytest.approx(np.log(2))


def test_a_calibration_is_kept_as_text() -> None:
    made = Calibration(1.0, tuple(n / 4 for n in range(len(SIGNS))), 0.5)
    assert calibration_of(written_as(made)) == made


def test_the_share_is_that_of_the_weighed_signs() -> None:
    made = Calibration(0.0, (2.0, *[0.0] * (len(SIGNS) - 2), -1.0), 0.5)
    assert made.held([1.0, *[9.0] * (len(SIGNS) - 2), 1.0]) == pytest.approx(1 / (1 + np.exp(-1)))
