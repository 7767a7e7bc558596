"""Whether the talk goes on about the same: kinship of a unit with the prose before and behind it."""

import math
import re
from collections import Counter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from headwater.reader.words import words_of
from headwater.segment.lines import Page, Unit
from headwater.segment.witness import is_told

_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w'’-]+")
_TITLES: Final = frozenset("mr mrs ms dr president senator sen gov rep judge mayor sir lord lady".split())
_PROSE_CHARS = 80
_WINDOW_UNITS = 4
_NEAR_UNITS = 3
_MEMORY_UNITS = 40
_LOOK_AHEAD = 3
_SAMPLE_CHARS = 700
_STEM = 6


def kinship(page: Page) -> NDArray[np.float64]:
    """Return how each unit is kin to the prose around it, shape (units, 4).

    Columns: how little the prose before and behind the unit shares (TextTiling, Hearst 1997), -1.5 to 1.5; people named
    by surname alone behind it who were introduced only before it, up to 1.5; the share of the unit's own words, by
    rarity, that the next and the last three paragraphs hold. Time is linear in the units.
    """
    rows = np.zeros((len(page.units), 4))
    if is_told(page.reading):
        return rows  # where the one text of a page begins and ends is known
    bags = [_bag(unit.text) for unit in page.units]
    prose = [at for at, unit in enumerate(page.units) if len(unit.text) >= _PROSE_CHARS]
    frequency = Counter(word for at in prose for word in bags[at])
    weights = {word: math.log(1 + len(prose) / count) for word, count in frequency.items()}
    names = _bare_names(page)
    nearest = 0
    for at, bag in enumerate(bags):
        while nearest < len(prose) and prose[nearest] < at:
            nearest += 1
        here = nearest < len(prose) and prose[nearest] == at
        before = [bags[i] for i in prose[max(0, nearest - _WINDOW_UNITS) : nearest]]
        after = [bags[i] for i in prose[nearest : nearest + _WINDOW_UNITS]]
        if before and after:
            rows[at, 0] = _from_similarity(_cosine(before, after, weights))
        rows[at, 1] = min(names[at], 3) / 2
        behind = [bags[i] for i in prose[nearest + here : nearest + here + _NEAR_UNITS]]
        rows[at, 2] = _held(bag, behind, weights, len(prose))
        rows[at, 3] = _held(bag, before[-_NEAR_UNITS:], weights, len(prose))
    return rows


def _bag(text: str) -> frozenset[str]:
    words = words_of(text, 0, min(len(text), _SAMPLE_CHARS))
    return frozenset(word.folded[:_STEM] for word in words if len(word.folded) > 3)


def _held(bag: frozenset[str], others: list[frozenset[str]], weights: dict[str, float], count: int) -> float:
    """Return the share of the bag's words, by rarity, that the others hold together."""
    if not bag or not others:
        return 0.0
    rarest = math.log(1 + count)
    total = sum(weights.get(word, rarest) for word in sorted(bag))
    shared = bag & frozenset().union(*others)
    return sum(weights.get(word, rarest) for word in sorted(shared)) / total


def _cosine(left: list[frozenset[str]], right: list[frozenset[str]], weights: dict[str, float]) -> float:
    one, other = frozenset().union(*left), frozenset().union(*right)
    shared = sum(weights[w] ** 2 for w in sorted(one & other))
    sizes = math.sqrt(sum(weights[w] ** 2 for w in sorted(one)) * sum(weights[w] ** 2 for w in sorted(other)))
    return shared / sizes if sizes else 0.0


def _from_similarity(similarity: float) -> float:
    return max(-1.5, min(1.5, 10.0 * (0.10 - similarity)))


def _bare_names(page: Page) -> list[int]:
    """Count people named by surname alone soon behind a unit whose full name stands only before it.

    News prose gives the full name first: a bare surname says that its article began further up.
    """
    mentions = [_name_forms(unit) for unit in page.units]
    last_full: dict[str, int] = {}
    counts = [0] * len(page.units)
    for at in range(len(page.units)):
        seen: set[str] = set()
        looked = 0
        for ahead in range(at, min(len(mentions), at + 2 * _LOOK_AHEAD)):
            forms = mentions[ahead]
            if forms is None:
                continue
            for name, full in forms.items():
                if name not in seen and not full and at - last_full.get(name, -_MEMORY_UNITS) < _MEMORY_UNITS:
                    counts[at] += 1
                seen.add(name)
            looked += 1
            if looked == _LOOK_AHEAD:
                break
        for name, full in (mentions[at] or {}).items():
            if full:
                last_full[name] = at
    return counts


def _name_forms(unit: Unit) -> dict[str, bool] | None:
    """Return each capitalised word that stands inside a sentence: True where a full name introduces it first."""
    text = unit.text[: 2 * _SAMPLE_CHARS]
    if len(text) < _PROSE_CHARS:
        return None
    forms: dict[str, bool] = {}
    previous, previous_end = "", -2
    for match in _CAPITAL.finditer(text):
        word = match.group().removesuffix("’s").removesuffix("'s")
        follows = match.start() == previous_end + 1 and text[previous_end] == " "
        full = follows and previous.lower() not in _TITLES
        starts_sentence = match.start() == 0 or text[match.start() - 2 : match.start()] in {". ", "“", '"'}
        if len(word) > 2 and not starts_sentence:
            forms.setdefault(word, full)
        previous, previous_end = word, match.end()
    return forms
