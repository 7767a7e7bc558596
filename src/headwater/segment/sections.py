"""Documents in sections: what stands under numbered heads, or under the heads that reports have, is one text."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from headwater.segment.cues_talk import talk_share
from headwater.segment.decode import PageScore
from headwater.segment.grammar import OPENS, OUTSIDE, TOLD, states_of
from headwater.segment.lines import Page
from headwater.segment.witness import is_record

_NUMBERED: Final = re.compile(r"(?:section\s|part\s)?(?P<number>\d{1,2})[.):]?\s(?P<title>[A-Z]\S.*)$", re.IGNORECASE)
# how reports head their parts; a pen name above a remark has the same form, and other words
_PARTS: Final = frozenset(
    """summary overview introduction background purpose scope method methods methodology findings results observations
    analysis discussion cause causes cost costs timeline chronology facts conclusion conclusions recommendation
    recommendations actions measures consequences limitations annex appendix""".split()
)
_FOR: Final = re.compile(
    r"(?:(?:prepared|commissioned|compiled|produced|written)\s(?:for|by)|client|reference|ref|project|version|status)"
    r"(?::|\.:|\s(?:no|number)\b)",
    re.IGNORECASE,
)
_BODY: Final = states_of("article_body")
_CROSSHEAD: Final = states_of("crosshead")
_CHROME: Final = states_of("chrome")
_HEADLINE: Final = states_of("headline")
_ABOVE: Final = states_of("chrome", "headline") & ~OUTSIDE
_LEAST_SECTIONS, _LEAST_PARTS = 3, 2
_TITLE: Final = 6.0
_MOST_HEAD_WORDS, _FEWEST_WORDS = 8, 6
_MOST_TALK, _MOST_INTERFACE = 0.1, 0.3


class _Section(NamedTuple):
    """Units of one section: its head's, and those of what stands below it."""

    head: int
    told: range


def with_sections(page: Page, score: PageScore) -> PageScore | None:
    """Return the score under which the sections of a document are one article; None for any other text.

    The model knows pages, where a line of one word above a sentence is a card above a remark. So in a text without
    markup and posts three heads or more, numbered from one on or of the words that reports use, or two that are nothing
    but such words, each above nothing but finished sentences without a word of talk or menus, are crossheads, and the
    sentences are told. The first head stands above the text, and so do lines that say for whom it was made, or that are
    no sentences; above those stands its title. Misses: sections that hold lists or tables; heads of other words without
    numbers.
    """
    if page.reading.layout or page.reading.posts or is_record(page.reading):
        return None
    named = _named(page)
    least = _LEAST_PARTS if all(_is_part(page, at) for at in named) else _LEAST_SECTIONS
    sections = _sections(page, _numbered(page), _LEAST_SECTIONS) or _sections(page, named, least)
    if not sections:
        return None
    told = [at for section in sections for at in section.told]
    heads = [section.head for section in sections]
    states = score.states.copy()
    states[np.ix_(np.array(told), ~TOLD)] = -np.inf
    states[np.ix_(np.array(heads[1:]), ~_CROSSHEAD)] = -np.inf
    states[heads[0], ~_ABOVE] = -np.inf
    above = [at for at in range(heads[0]) if not page.signs[at].closed]
    states[np.ix_(np.array(above, dtype=np.int64), _BODY)] = -np.inf
    made = [at for at in range(heads[0]) if _FOR.match(page.units[at].text)]
    states[np.ix_(np.array(made, dtype=np.int64), ~_CHROME)] = -np.inf
    if made and made[0] > 0 and _is_short(page, made[0] - 1):
        states[made[0] - 1, _HEADLINE] += _TITLE
    states[np.ix_(np.arange(heads[0] + 1, told[-1] + 1), OPENS)] = -np.inf
    return score._replace(states=states)


def _sections(page: Page, heads: Sequence[int], least: int) -> list[_Section]:
    """Return the sections under heads in order; none where one of them holds anything but sentences.

    The last goes on as far as sentences do.
    """
    if len(heads) < least:
        return []
    found = [_Section(head, range(head + 1, below)) for head, below in pairwise(heads)]
    stop = heads[-1] + 1
    while stop < len(page.units) and _is_told(page, stop):
        stop += 1
    found.append(_Section(heads[-1], range(heads[-1] + 1, stop)))
    whole = all(section.told and all(_is_told(page, at) for at in section.told) for section in found)
    return found if whole else []


def _numbered(page: Page) -> list[int]:
    """Return the heads that count from one on, without a gap."""
    found: list[int] = []
    for at, unit in enumerate(page.units):
        match = _NUMBERED.match(unit.text) if _is_short(page, at) else None
        if match and int(match["number"]) == len(found) + 1:
            found.append(at)
    return found


def _named(page: Page) -> list[int]:
    """Return the heads above which lines are left free, two or more of them of the words that reports use."""
    heads = [
        at
        for at in range(len(page.units) - 1)
        if _is_short(page, at) and page.units[at].gap and page.units[at].text[0].isupper() and _is_told(page, at + 1)
    ]
    parts = sum(_is_part(page, at) for at in heads)
    return heads if parts >= _LEAST_PARTS and 2 * parts >= len(heads) else []


def _is_part(page: Page, at: int) -> bool:
    return not _PARTS.isdisjoint(page.signs[at].lowered)


def _is_short(page: Page, at: int) -> bool:
    signs = page.signs[at]
    plain = not (signs.closed or signs.phrase or signs.dated) and page.units[at].text[-1] not in ":,;"
    return plain and 0 < len(signs.words) <= _MOST_HEAD_WORDS


def _is_told(page: Page, at: int) -> bool:
    signs = page.signs[at]
    if not signs.closed or len(signs.words) < _FEWEST_WORDS or signs.phrase or signs.interface > _MOST_INTERFACE:
        return False
    return talk_share(signs.lowered) <= _MOST_TALK
