"""Whether an article opens at a unit: blank lines, rules, datelines, and whether the talk goes on about the same."""

import math
import re
from collections import Counter
from typing import Final

from headwater.reader.furniture import read_dateline
from headwater.reader.words import words_of
from headwater.segment.lines import Page, Unit

_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w'’-]+")
_TITLES: Final = frozenset("mr mrs ms dr president senator sen gov rep judge mayor sir lord lady".split())
_PROSE_CHARS = 80
_WINDOW_UNITS = 4
_MEMORY_UNITS = 40
_LOOK_AHEAD = 3
_SAMPLE_CHARS = 700
_STEM = 6


def parts(page: Page) -> list[float]:
    """Score each unit for a boundary right before it, in nats; 0 says nothing either way."""
    cohesion = _cohesion(page)
    names = _bare_names(page)
    return [_gap(page, unit) + cohesion[at] - min(4.0, 1.6 * names[at]) for at, unit in enumerate(page.units)]


def leads(page: Page) -> list[float]:
    """Score each unit for being the first paragraph of an article, in nats."""
    return [_dateline(unit) for unit in page.units]


def _gap(page: Page, unit: Unit) -> float:
    """More white space than usual, a line that holds a no-break space alone: places where pastes were joined."""
    score = 3.0 if unit.parted else 0.0
    excess = unit.gap - page.base_gap
    if excess > 0:
        return score + (1.8 if excess == 1 else 2.2)
    return score - (1.6 if excess < 0 else 0.4 if unit.gap == 0 else 0.0)


def _dateline(unit: Unit) -> float:
    return 4.5 if len(unit.text) > 60 and read_dateline(unit.text, 0, min(len(unit.text), 400)) else 0.0


def _cohesion(page: Page) -> list[float]:
    """Compare the words of the prose before and behind each unit (TextTiling, Hearst 1997), weighed by rarity."""
    bags = [_bag(unit) for unit in page.units]
    prose = [at for at, bag in enumerate(bags) if bag]
    frequency = Counter(word for at in prose for word in bags[at])
    weights = {word: math.log(1 + len(prose) / count) for word, count in frequency.items()}
    scores = [0.0] * len(page.units)
    nearest = 0
    for at in range(len(page.units)):
        while nearest < len(prose) and prose[nearest] < at:
            nearest += 1
        before = prose[max(0, nearest - _WINDOW_UNITS) : nearest]
        after = prose[nearest : nearest + _WINDOW_UNITS]
        if before and after:
            scores[at] = _from_similarity(_cosine([bags[i] for i in before], [bags[i] for i in after], weights))
    return scores


def _bag(unit: Unit) -> frozenset[str]:
    if len(unit.text) < _PROSE_CHARS:
        return frozenset()
    words = words_of(unit.text, 0, min(len(unit.text), _SAMPLE_CHARS))
    return frozenset(word.folded[:_STEM] for word in words if len(word.folded) > 3)


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
