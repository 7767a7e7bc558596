"""The model's view of a page: one row of numbers a unit, none of which depends on what the words mean."""

import re
from collections import Counter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from headwater.segment import cues_chrome, cues_forum, cues_furniture, cues_talk, cues_text
from headwater.segment.kinship import kinship
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import Signs

Floats = NDArray[np.float64]

_SHORT_CHARS = 300
_SAMPLE_CHARS = 200
_QUOTES = "\"“‘'«"
_MARKS: Final = ("@", "|", "»", "→", ">", "http")
_EDGE_UNITS = 4
_SIZES: Final = np.array((6.0, 4.0))  # what the logarithms of characters and words are parted by
_DIGITS: Final = bytes(c for c in range(128) if chr(c).isdigit())
_USUAL: Final = bytes(c for c in range(128) if chr(c).isalnum() or chr(c).isspace())
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")


def features_of(page: Page, prior: Floats) -> Floats:
    """Return the features of all units of a page that has some, shape (units, features), float64.

    `prior` is the hand-set score of each role (units, roles): it is part of the row, so that the model may learn where
    the rules are wrong. The other columns are shape, white space, signs, place in the page and kinship with the prose
    around. Time is linear in the units.
    """
    rows = [
        [*_shape(unit, signs), *_signs(unit, signs), *_furniture(page, at), *_space(page, at)]
        for at, (unit, signs) in enumerate(zip(page.units, page.signs, strict=True))
    ]
    own, strange = np.array(rows, dtype=np.float64), np.array(page.strange)[:, None]
    own[:, :2] = np.log1p(own[:, :2]) / _SIZES
    return np.concatenate((own, kinship(page), _repeated(page), strange, prior / 5.0), axis=1)


def _shape(unit: Unit, signs: Signs) -> list[float]:
    """Return the columns of a unit's shape; the first two are sizes, which count by their logarithms."""
    text = unit.text
    chars, count, first, last = len(text), len(signs.words), text[0], text[-1]
    sample = text[:_SAMPLE_CHARS]
    capitals = sum([word[0].isupper() for word in signs.words]) / count if count else 0.0
    figures, usual = _counts(sample)
    digits, odd = figures / len(sample), 1 - usual / len(sample)
    return [
        chars, count, chars <= 30, 30 < chars <= 80, 80 < chars <= 160, chars > 160,
        signs.closed, last == ":", last in "?!", last in ",;-–—", first.islower(), first.isdigit(), first in _QUOTES,
        not first.isalnum(), capitals, text.isupper(), digits, odd, unit.lines > 1, unit.lines > 2, unit.rule,
        *(mark in text[:_SHORT_CHARS] for mark in _MARKS),
    ]  # fmt: skip


def _counts(sample: str) -> tuple[int, int]:
    """Return how many characters are digits, and how many are letters, digits or white space."""
    plain = sample.encode("ascii", "ignore")
    digits, usual = (len(plain) - len(plain.translate(None, sort)) for sort in (_DIGITS, _USUAL))
    if len(plain) == len(sample):
        return digits, usual
    others = _BEYOND_ASCII.findall(sample)
    return digits + sum(map(str.isdigit, others)), usual + sum(c.isalnum() or c.isspace() for c in others)


def _signs(unit: Unit, signs: Signs) -> list[float]:
    byline = unit.byline
    return [
        signs.interface, signs.phrase, signs.says, signs.dateline, signs.dated, signs.date_line, signs.contributor,
        signs.correction, signs.credit is not None,
        cues_talk.talk_share(signs.lowered), cues_text.small_share(signs.lowered),
        byline is not None,
        *(
            (byline.marked, byline.whole_names, bool(byline.dates), byline.outlet is not None, len(byline.people) > 1)
            if byline
            else (False,) * 5
        ),
    ]  # fmt: skip


def _furniture(page: Page, at: int) -> list[float]:
    unit = page.units[at]
    if len(unit.text) > _SHORT_CHARS:
        return [0.0] * 13
    return [
        *cues_furniture.promo_signs(unit.text), *cues_chrome.line_signs(unit.text), cues_furniture.is_label(unit.text),
        cues_furniture.is_point(page.reading.text[unit.start : unit.end]), *cues_forum.card_signs(unit, page.signs[at]),
    ]  # fmt: skip


def _space(page: Page, at: int) -> list[float]:
    unit, count = page.units[at], len(page.units)
    excess = max(-2, min(2, unit.gap - page.base_gap))
    return [
        min(unit.gap, 4) / 2, excess, unit.gap == 0, unit.parted, at == 0, at == count - 1, at < _EDGE_UNITS,
        count - at <= _EDGE_UNITS, at / max(1, count - 1),
    ]  # fmt: skip


def _repeated(page: Page) -> Floats:
    """Whether the same line stands more than once, and more than twice, in the page."""
    keys = [unit.text.casefold() if len(unit.text) <= _SHORT_CHARS else "" for unit in page.units]
    counts = Counter(key for key in keys if key)
    return np.array([(counts[key] > 1, counts[key] > 2) for key in keys], dtype=np.float64).reshape(len(keys), 2)
