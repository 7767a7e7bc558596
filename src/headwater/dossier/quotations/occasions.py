"""Whether words can be from the occasion that a primary source records."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from headwater.dossier.quotations.primary import Words
from headwater.dossier.quotations.quotes import Quote
from headwater.model import Article
from headwater.reader.dates import dates_in
from headwater.reader.outlets import outlet_named

_US: Final = re.compile(
    r"(?:us|me|(?:this|our|the)\s(?:news)?(?:paper|site|website|programme|magazine|reporter))$", re.IGNORECASE
)


def may_be_from(quote: Quote, words: Words, articles: Mapping[str, Article]) -> bool:
    """Whether words that a source lacks could be expected in it.

    Not what was told to an outlet; nor what was printed before the day of the source; nor what somebody said besides
    an interview that an outlet printed. Where nothing tells, they could.
    """
    source = articles[words.article]
    if words.kind == "transcript" and source.byline:
        return False
    return not (_is_told_to_outlet(quote) or _is_older(quote.article, source))


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
