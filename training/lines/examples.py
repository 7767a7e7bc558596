"""From captures with gold to what the model is trained on: features, hand-set scores and the states of the grammar."""

from typing import NamedTuple

import numpy as np
from captures import Made
from numpy.typing import NDArray

from headwater.model import Capture, Reading, TextView
from headwater.segment.features import features_of
from headwater.segment.grammar import INDEX
from headwater.segment.lines import Page, page_of
from headwater.segment.scorer import prior_of

_FURNITURE = frozenset(("headline", "highlights", "caption_credit", "byline", "date_line", "byline_date"))


class Example(NamedTuple):
    """One capture: features (units, F), hand-set scores (units, roles), states (units)."""

    template: str
    features: NDArray[np.float32]
    prior: NDArray[np.float32]
    states: NDArray[np.int64]


def example_of(made: Made) -> Example:
    """Return the example of a capture."""
    page = page_of(_reading(made.text))
    prior = prior_of(page)
    states = np.array([INDEX[name] for name in _states(page, made)], dtype=np.int64)
    return Example(made.template, features_of(page, prior).astype(np.float32), prior.astype(np.float32), states)


def _reading(text: str) -> Reading:
    capture = Capture(
        id="capture-0", path="", uri=None, media_type="text/plain", raw_sha256="", chars=len(text), captured=None
    )
    return Reading(capture=capture, text=text, view=TextView(encoding="utf-8", replaced=0, runs=()))


def _states(page: Page, made: Made) -> list[str]:
    """Return the state of each unit of the page: that of the gold unit it shares most with."""
    opened: set[str] = set()
    told: set[str] = set()
    names = []
    at = 0
    for unit in page.units:
        while at + 1 < len(made.units) and _shared(unit, made.units[at + 1]) > _shared(unit, made.units[at]):
            at += 1
        while at + 1 < len(made.units) and made.units[at]["end"] <= unit.start:
            at += 1
        best = max(made.units[at : at + 4], key=lambda gold: _shared(unit, gold))
        names.append(_state(best["role"], best["article"], opened, told))
    return names


def _shared(unit: object, gold: dict[str, int]) -> int:
    return min(unit.end, gold["end"]) - max(unit.start, gold["start"])  # type: ignore[attr-defined]


def _state(role: str, article: str | None, opened: set[str], told: set[str]) -> str:
    if article is None:
        return role
    opens = article not in opened
    opened.add(article)
    if role == "article_body":
        first = article not in told
        told.add(article)
        return "lead" if opens else "first" if first else "body"
    if article in told:
        return "picture" if role == "caption_credit" else "promo" if role in _FURNITURE else role
    if role in _FURNITURE:
        return f"opening {role}" if opens else role
    return "chrome above"
