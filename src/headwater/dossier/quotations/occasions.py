"""Whether words can be from the occasion that a primary source records."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from headwater.dossier.quotations.primary import Words, name_words, surname
from headwater.dossier.quotations.quotes import Quote
from headwater.model import Article
from headwater.reader.dates import WEEKDAYS, dates_in
from headwater.reader.day_names import MONTH, WEEKDAY
from headwater.reader.outlets import outlet_named
from headwater.reader.unquoted import unquoted

_US: Final = re.compile(
    r"(?:us|me|(?:this|our|the)\s(?:news)?(?:paper|site|website|programme|magazine|reporter))$", re.IGNORECASE
)
_DAY: Final = timedelta(days=1)
# where people speak who are not read out from a release
_SPOKEN: Final = re.compile(
    r"\b(?:(?:news|press|media)\s(?:conferences?|briefings?)|interview(?:ed|s)?|(?:(?:phone|video|conference|earnings)\s)?call\s"
    r"with|(?:in|on|during)\s(?:a|an|the)\s(?:\w+\s)?(?:call|podcast|programme|broadcast|debate|speech|hearing|meeting|letter"
    r"|post|tweet|message)|by\s(?:tele)?phone|tele?phoned|on\s(?:the\s)?(?:radio|television|tv|air)|(?:speaking|spoke|talking"
    r"|talked)\s(?:to|with|on|at|outside|from|in)|told\s(?!(?:of|that|by|how|what|not|to)\b)(?:the\s|a\s|an\s|its\s|our\s)?"
    r"\w+|testif(?:y|ied|ying)|testimony|tweeted|posted|wrote\s(?:on|in)|asked\s(?:about|whether|why|how|if)|when\sasked)\b",
    re.IGNORECASE,
)
_STATED: Final = re.compile(
    r"\b(?:statements?|(?:press|news|media)\s(?:release|notice)|released?|announcement|communiqu[eé])\b", re.IGNORECASE
)
_WEEKDAY: Final = re.compile(rf"\b{WEEKDAY}\b")
_MONTH_DAY: Final = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{MONTH})|(?P<first>{MONTH})\s(?P<after>\d{{1,2}}))\b"
)
_NEAR: Final = re.compile(r"\b(?:yesterday|last\snight)\b", re.IGNORECASE)


def may_be_from(quote: Quote, words: Words, articles: Mapping[str, Article]) -> bool:
    """Whether words that a source lacks could be expected in it.

    Not what was told to an outlet; nor what was printed before the day of the source; nor what somebody said besides
    an interview that an outlet printed. In a release nothing is missed that was spoken at an occasion of its own (a
    news conference, a call, to reporters), on a day that is not the release's, or more than a day later without mention
    of a statement. Where nothing tells, they could. Misses: occasions told further off than a paragraph above.
    """
    source = articles[words.article]
    if words.kind == "transcript" and source.byline:
        return False
    if words.kind == "release" and _is_of_other_occasion(quote, source):
        return False
    return not (_is_told_to_outlet(quote) or _is_older(quote.article, source))


def _is_of_other_occasion(quote: Quote, source: Article) -> bool:
    frame, day = _frame(quote), _day(source)
    if _SPOKEN.search(frame):
        return True
    published = quote.article.published
    printed = date.fromisoformat(published.earliest[:10]) if published and published.earliest else None
    if day is None:
        return False
    days = _days_named(frame, printed)
    if days and day not in days:
        return True
    return printed is not None and printed - day > _DAY and not _STATED.search(frame)


def _frame(quote: Quote) -> str:
    """Return the paragraph of a quotation without what is quoted there.

    With the one above where it does not name who speaks.
    """
    home = next((span for span in quote.article.spans if span.covers(quote.span)), quote.span)
    text, at = home.exact, quote.span.start - home.start
    low = text.rfind("\n", 0, at) + 1
    high = text.find("\n", quote.span.end - home.start)
    own = unquoted(text[low : high if high >= 0 else len(text)])
    if surname(quote.name or "") in name_words(own):
        return own
    above = text[:low].rstrip()
    return f"{unquoted(above[above.rfind(chr(10)) + 1 :])} {own}"


def _days_named(frame: str, printed: date | None) -> set[date]:
    """Return the days that a frame names, weekdays as the last before or on the day of print; none without that day."""
    if printed is None:
        return set()
    found = {written.day for written in dates_in(frame) if written.day}
    for match in _WEEKDAY.finditer(frame):
        found.add(printed - (printed.weekday() - WEEKDAYS.index(match.group().lower())) % 7 * _DAY)
    for match in _MONTH_DAY.finditer(frame):
        found |= _nearest(match["month"] or match["first"], int(match["before"] or match["after"]), printed)
    return found | ({printed - _DAY} if _NEAR.search(frame) else set())


def _nearest(month: str, day: int, printed: date) -> set[date]:
    """Return the day of a month that is nearest to that of print: "31 December", printed in January, is last year's."""
    years = (printed.year - 1, printed.year, printed.year + 1)
    found = [w.day for year in years for w in dates_in(f"{day} {month} {year}") if w.day]
    return {min(found, key=lambda one: abs(one - printed))} if found else set()


def _is_told_to_outlet(quote: Quote) -> bool:
    heard = (quote.addressee or "").strip(" .,;:")
    if not heard:
        return False
    own = quote.article.outlet or ""
    short = heard.removeprefix("the ").removeprefix("The ")
    return bool(_US.match(heard) or outlet_named(heard)) or (len(short) > 1 and own.endswith(short))


def _is_older(article: Article, source: Article) -> bool:
    """Whether an article was out before the day of a source began."""
    latest, day = article.published.latest if article.published else None, _day(source)
    return latest is not None and day is not None and date.fromisoformat(latest[:10]) <= day


def _day(source: Article) -> date | None:
    """Return the day a source states: its date of publication, or the one in its headline."""
    if source.published and source.published.earliest:
        return date.fromisoformat(source.published.earliest[:10])
    written = dates_in(source.headline.value) if source.headline else []
    return written[0].day if len(written) == 1 else None
