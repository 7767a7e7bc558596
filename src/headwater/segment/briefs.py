"""Short texts that are whole articles since their own head vouches for them: briefs."""

import re
from collections.abc import Collection, Sequence
from typing import Final

import numpy as np

from headwater.reader.furniture import is_notice
from headwater.reader.outlets import outlet_named
from headwater.reader.unquoted import unquoted
from headwater.segment.cues_talk import talk_in
from headwater.segment.decode import Label, PageScore
from headwater.segment.grammar import TOLD
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import WORD
from headwater.segment.site_notices import is_site_notice, is_site_title

_NAMED: Final = re.compile(r"(?<=[a-z,;] )(?!I\b)[A-ZÀ-Þ][\w'’+-]*")
BOARDS: Final = frozenset(("poster_card", "thread_title"))
HEAD_UNITS = 5
FEWEST_WORDS, _TELLING_WORDS = 3, 8
# a sentence below a head that says both who wrote it and when or for whom
_SIGNED_WORDS = 5
MOST_TALK, _MOST_INTERFACE = 0.1, 0.3


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
    if not one or page.reading.posts or any(label.state.role in BOARDS for label in labels):
        return False
    prose = [at for at in inside if labels[at].state.role == "article_body"]
    # "Correction" above a notice is read as prose, as corrections end texts
    told = [at for at in prose if not is_notice(page.units[at].text, 0, len(page.units[at].text))]
    whole = all(is_told(page, at) for at in told) and any(tells(page, at) for at in told)
    if not whole or _is_sites(page, labels, told):
        return False
    above = range(max(0, prose[0] - HEAD_UNITS), prose[0])
    # teasers, each under its writer
    return len(_signed(page, {*above, *inside})) <= 1 and _is_headed(page, labels, prose)


def with_brief(page: Page, score: PageScore) -> PageScore | None:
    """Return the score under which the sentences below a whole head are told; None for any other text.

    The model takes one short sentence for a remark or a button whatever stands above it. So where a plain text opens
    with a few lines, one of them a byline with whole names and another a day or an outlet's name, and goes on with
    nothing but finished sentences, without talk or menus, those are told. Misses: what `is_brief` misses; briefs with
    marks of a page below them.
    """
    first = next((at for at, signs in enumerate(page.signs) if signs.closed and not page.units[at].byline), 0)
    if page.reading.layout or page.reading.posts or not 1 < first <= HEAD_UNITS:
        return None
    above = range(first)
    told = [at for at in range(first, len(page.units)) if not page.signs[at].contributor]
    texts = [page.units[at].text for at in told]
    whole = all(is_told(page, at) for at in told) and any(len(page.signs[at].words) >= _SIGNED_WORDS for at in told)
    sites = any(is_site_title(page.units[at].text) for at in above) or any(is_site_notice(unquoted(t)) for t in texts)
    if not whole or sites or not _is_signed(page, above):
        return None
    states = score.states.copy()
    states[np.ix_(np.array(told), ~TOLD)] = -np.inf
    return score._replace(states=states)


def _is_signed(page: Page, above: range) -> bool:
    """Whether lines are a head: one says "by" and whole names, others a day or an outlet; none is a field of a form."""
    signed = _signed(page, above)
    if len(signed) != 1 or any(page.signs[at].phrase or page.units[at].text[-1] in ":," for at in above):
        return False
    byline = page.units[signed[0]].byline
    dated = any(page.signs[at].date_line for at in above) or (byline is not None and bool(byline.dates))
    named = is_outlet(page.units[0]) or (byline is not None and bool(byline.outlet))
    return byline is not None and byline.whole_names and bool(byline.people) and (dated or named)


def _signed(page: Page, places: Collection[int]) -> list[int]:
    """Return which lines say who wrote what stands below; who helped is thanked below it."""
    bylines = [(at, page.units[at].byline) for at in sorted(places) if not page.signs[at].contributor]
    return [at for at, byline in bylines if byline is not None and byline.marked]


def _is_sites(page: Page, labels: Sequence[Label], told: Sequence[int]) -> bool:
    """Whether the site speaks of itself: an error, a check, a consent, a door."""
    above = range(max(0, told[0] - HEAD_UNITS), told[0])
    titled = any(_is_headline(page, labels, at) and is_site_title(page.units[at].text) for at in above)
    return titled or any(is_site_notice(unquoted(page.units[at].text)) for at in told)


def _is_headline(page: Page, labels: Sequence[Label], at: int) -> bool:
    return labels[at].state.role == "headline" or page.units[at].layout == "headline"


def _is_headed(page: Page, labels: Sequence[Label], prose: Sequence[int]) -> bool:
    first = prose[0]
    above = range(max(0, first - HEAD_UNITS), first)
    bylines = [byline for at in above if (byline := page.units[at].byline) is not None]
    marked = [byline for byline in bylines if byline.marked]
    signed = any(byline.whole_names and byline.people for byline in marked)
    dated = any(byline.dates for byline in bylines) or any(page.signs[at].date_line for at in above)
    headed = any(_is_headline(page, labels, at) for at in above)
    named = any(is_outlet(page.units[at]) for at in above) or any(byline.outlet for byline in bylines)
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


def is_outlet(unit: Unit) -> bool:
    """Whether a line is the name of an outlet, in two words or more."""
    # a name of one word is as often a link of the page
    return " " in unit.text and outlet_named(unit.text) is not None


def is_told(page: Page, at: int, *, spoken: bool = False) -> bool:
    """Whether a unit is finished sentences and none of menus or notices, nor of talk unless it is `spoken`."""
    signs = page.signs[at]
    if not signs.closed or len(signs.words) < FEWEST_WORDS or signs.phrase or signs.interface > _MOST_INTERFACE:
        return False
    return spoken or talk_in(unquoted(page.units[at].text)) <= MOST_TALK


def tells(page: Page, at: int) -> bool:
    """Whether a unit is of some length."""
    return len(page.signs[at].words) >= _TELLING_WORDS
