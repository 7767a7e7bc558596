"""Short texts that are whole articles: briefs, which their own head vouches for, and what press offices send."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from headwater.reader.furniture import is_notice
from headwater.reader.outlets import outlet_named
from headwater.segment.cues_talk import talk_share
from headwater.segment.decode import Label, PageScore
from headwater.segment.grammar import OUTSIDE, ROLE_OF, ROLES
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import WORD
from headwater.segment.site_notices import is_site_notice, is_site_title

_QUOTED: Final = re.compile(r"“[^“”]{0,2000}”|\"[^\"]{0,2000}\"")
# what a release is headed with, and how a mail says that a press office sent it or that it states something
_RELEASED: Final = re.compile(
    r"\W{0,4}(?:(?:for|not\sfor)\simmediate\s(?:release|publication)|(?:press|news|media)\s(?:release|statement|notice)"
    r"|statement\s(?:to|for)\sthe\s(?:press|media))\b[^a-z]{0,40}$",
    re.IGNORECASE,
)
_SENT: Final = re.compile(
    r"from:[^<\n]{0,80}\b(?:press\s(?:office|team|desk|officer)|media\s(?:office|team|relations|desk)|newsroom"
    r"|communications\s(?:office|team|department))\b"
    r"|subject:\s{0,3}(?:(?:press|news|media)\s(?:release|statement)\b|(?:our\s|a\s|joint\s)?statement\s"
    r"(?:on|by|from|about|regarding|following)\s(?!(?:my|your)\b))",
    re.IGNORECASE,
)
_PASSED_ON: Final = re.compile(r"subject:\s{0,3}(?:re|aw|sv|fwd?|wg|tr)\s?:", re.IGNORECASE)
_STATEMENT: Final = re.compile(
    r"\W{0,4}(?:joint\s)?statement\s(?:on|by|from|regarding|about)\s[^.?!\n]{3,90}$", re.IGNORECASE
)
_NAMED: Final = re.compile(r"(?<=[a-z,;] )(?!I\b)[A-ZÀ-Þ][\w'’+-]*")
_FIRST_PERSON: Final = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
# a notice by itself, below its outlet's name
_NOTICE: Final = re.compile(
    r"\W{0,4}(?:corrections?|clarifications?)(?:\sand\s(?:corrections?|clarifications?))?\W{0,4}$", re.IGNORECASE
)
_BOARDS: Final = frozenset(("poster_card", "thread_title"))
_NOT_TOLD: Final = OUTSIDE | np.array([ROLES[role] in ("chrome", "promo") for role in ROLE_OF])
_CHROME: Final = np.array([ROLES[role] == "chrome" for role in ROLE_OF])
_HEADLINE: Final = np.array([ROLES[role] == "headline" for role in ROLE_OF])
_HEAD_UNITS, _MAIL_UNITS = 5, 12
_FEWEST_WORDS, _TELLING_WORDS = 3, 8
_MOST_LINES = 2
_MOST_TALK, _MOST_INTERFACE = 0.1, 0.3


def is_brief(page: Page, labels: Sequence[Label]) -> bool:
    """Whether the one article that a capture was read as is whole, however short, since its head says what it is.

    A head is a byline with whole names beside a headline, a day or an outlet's name; or an outlet's name and a day; or
    a page's headline beside its day, or its publisher where the prose names somebody else or a day; or a dateline. All
    of the prose is finished sentences without a word of talk or menus outside of quotations, and one of them is of some
    length. Remarks in threads have no such head; what a site says of a page, a browser or a subscription is none.
    Misses: briefs in a capture that holds another article or posts; those with a headline alone.
    """
    inside = [at for at, label in enumerate(labels) if not label.state.outside]
    one = sum(label.state.opens for label in labels) == 1
    if not one or page.reading.posts or any(label.state.role in _BOARDS for label in labels):
        return False
    prose = [at for at in inside if labels[at].state.role == "article_body"]
    # "Correction" above a notice is read as prose, as corrections end texts
    told = [at for at in prose if not is_notice(page.units[at].text, 0, len(page.units[at].text))]
    whole = all(_is_told(page, at) for at in told) and any(_tells(page, at) for at in told)
    if not whole or _is_sites(page, labels, told):
        return False
    above = range(max(0, prose[0] - _HEAD_UNITS), prose[0])
    signed = {at for at in (*above, *inside) if (byline := page.units[at].byline) is not None and byline.marked}
    # teasers, each under its writer
    return len(signed) <= 1 and _is_headed(page, labels, prose)


def _is_sites(page: Page, labels: Sequence[Label], told: Sequence[int]) -> bool:
    """Whether the site speaks of itself: an error, a check, a consent, a door."""
    above = range(max(0, told[0] - _HEAD_UNITS), told[0])
    titled = any(_is_headline(page, labels, at) and is_site_title(page.units[at].text) for at in above)
    return titled or any(is_site_notice(_unquoted(page, at)) for at in told)


def _is_headline(page: Page, labels: Sequence[Label], at: int) -> bool:
    return labels[at].state.role == "headline" or page.units[at].layout == "headline"


def _unquoted(page: Page, at: int) -> str:
    return _QUOTED.sub(" ", page.units[at].text)


def _is_headed(page: Page, labels: Sequence[Label], prose: Sequence[int]) -> bool:
    first = prose[0]
    above = range(max(0, first - _HEAD_UNITS), first)
    bylines = [byline for at in above if (byline := page.units[at].byline) is not None]
    marked = [byline for byline in bylines if byline.marked]
    signed = any(byline.whole_names and byline.people for byline in marked)
    dated = any(byline.dates for byline in bylines) or any(page.signs[at].date_line for at in above)
    headed = any(_is_headline(page, labels, at) for at in above)
    named = any(_is_outlet(page.units[at]) for at in above) or any(byline.outlet for byline in bylines)
    about = page.reading.about
    if signed:
        return dated or headed or named or about.publisher is not None or about.published is not None
    # every page of a site names its publisher, whatever it says
    vouched = dated or about.published is not None or (about.publisher is not None and _names(page, prose))
    shown = headed and bool(page.reading.layout) and vouched
    return shown or (dated and named) or page.signs[first].dateline


def _names(page: Page, prose: Sequence[int]) -> bool:
    """Whether prose names somebody, a place or a day inside a sentence, besides its publisher."""
    about = page.reading.about.publisher
    own = frozenset(WORD.findall(about.value)) if about else frozenset()
    return any(not own.issuperset(_NAMED.findall(page.units[at].text)) for at in prose)


def _is_outlet(unit: Unit) -> bool:
    # a name of one word is as often a link of the page
    return " " in unit.text and outlet_named(unit.text) is not None


def with_release(page: Page, score: PageScore) -> PageScore | None:
    """Return the score under which the sentences of a release or a lone correction are told; None for any other text.

    The model knows pages, where two short sentences are remarks; what says at its head that it is a release, or comes
    by mail from a press office, holds none, and neither does what stands under an outlet's name and "Correction".
    Answers and forwards are left to the model. Misses: releases that nothing at their head calls so.
    """
    if page.reading.posts or not (_is_release(page) or _is_notice(page)):
        return None
    inside = [at for at in range(len(page.units)) if _is_told(page, at, spoken=True) and _tells(page, at)]
    if not inside:
        return None
    marks = [at for at in range(inside[0]) if _RELEASED.match(page.units[at].text)]
    states = score.states.copy()
    states[np.ix_(np.array(inside), _NOT_TOLD)] = -np.inf
    states[np.ix_(np.array(marks, dtype=np.int64), ~_CHROME)] = -np.inf
    if _heads(page, inside[0] - 1) and inside[0] - 1 not in marks:
        states[inside[0] - 1, ~_HEADLINE] = -np.inf
    return score._replace(states=states)


def _heads(page: Page, at: int) -> bool:
    """Whether the line above the first sentence is a headline: some words, most of them no names, and no field."""
    if at < 0 or page.signs[at].closed or page.units[at].byline or page.signs[at].dated or ":" in page.units[at].text:
        return False
    words = page.signs[at].words
    return len(words) >= _FEWEST_WORDS and any(word.islower() for word in words)


def _is_release(page: Page) -> bool:
    head = [unit.text for unit in page.units[:_MAIL_UNITS]]
    if any(_PASSED_ON.match(text) for text in head):
        return False
    if any(map(_RELEASED.match, head[:_HEAD_UNITS])) or any(map(_SENT.match, head)):
        return True
    titled = next((at for at, text in enumerate(head[:_HEAD_UNITS]) if _STATEMENT.match(text)), None)
    return titled is not None and _is_plain(page, titled + 1)


def _is_plain(page: Page, first: int) -> bool:
    """Whether hardly anything but sentences that tell something stands below a title: no cards, no remarks."""
    below = range(first, len(page.units))
    lines = [at for at in below if not page.signs[at].closed]
    told = [at for at in below if page.signs[at].closed]
    whole = bool(told) and all(_is_told(page, at) and not _FIRST_PERSON.search(page.units[at].text) for at in told)
    return whole and len(lines) <= _MOST_LINES and not any(page.units[at].gap == 0 for at in told if at - 1 in lines)


def _is_notice(page: Page) -> bool:
    head = page.units[:_HEAD_UNITS]
    return bool(head) and _is_outlet(head[0]) and any(_NOTICE.match(unit.text) for unit in head[1:])


def _is_told(page: Page, at: int, *, spoken: bool = False) -> bool:
    """Whether a unit is finished sentences and none of talk, menus or notices; `spoken`: "we" is whoever sends it."""
    signs, text = page.signs[at], page.units[at].text
    if not signs.closed or len(signs.words) < _FEWEST_WORDS or signs.phrase or signs.interface > _MOST_INTERFACE:
        return False
    words = [word.lower() for word in WORD.findall(_QUOTED.sub(" ", text))]
    return spoken or talk_share(words) <= _MOST_TALK


def _tells(page: Page, at: int) -> bool:
    return len(page.signs[at].words) >= _TELLING_WORDS
