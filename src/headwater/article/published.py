"""When an article came out, as its furniture states it, checked against what stands about it beside the text."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import msgspec

from headwater.article.claimed_dates import Claim, address_date, after_capture, claimed_date
from headwater.article.day_order import settle
from headwater.article.furniture_dates import FurnitureDate, dateline_date, furniture_dates
from headwater.article.mailed import mailed_date
from headwater.article.masthead import masthead_date
from headwater.article.moments import moment_of
from headwater.article.occurrence import Occurrence
from headwater.article.page_heads import page_head_day
from headwater.article.weekdays import told_weekday
from headwater.model import Published, Span

_DAY = timedelta(days=1)
_OPEN_ORDER = "the order of day and month is open"
# what is said of a date that bounds from above, and what it dates
_UPDATE = ("only an update is dated; the article came out that day or before", "an update")
_HEAD = ("only the head of its page is dated; the article came out that day or before", "the head of its page")


def stated_date(
    article: Occurrence, spelt: Callable[[], Sequence[FurnitureDate]] = tuple
) -> Published | None:
    """Return the date the article's own furniture states, else its dateline's, else what metadata says, else None.

    Dates in prose, join dates, the dates of posts, mails and pictures are no dates of publication. An "updated" line
    bounds the interval from above and no more. Two different stated days cancel each other, and so does a day after
    the capture was made. Page metadata alone infers; beside a stated date it agrees, widens it to the days that one
    moment was in different zones, or is overruled, and `why` says which. Below them all stand the header
    of the mail that carries the text, a plain text's masthead, and the day at a page's head, which bounds it from above
    as an update does. `spelt` gives the dates that the capture's furniture spells; it is asked where the order of day
    and month is open, which otherwise leaves both days. The hour that page, record or date line state stands beside the
    day, as `moment`.
    """
    dates, claim = furniture_dates(article), claimed_date(article)
    found = _stated_day(article, spelt, dates, claim)
    moment = moment_of(article.reading.text, found, dates, claim) if found else None
    return msgspec.structs.replace(found, moment=moment) if found and moment else found


def _stated_day(
    article: Occurrence, spelt: Callable[[], Sequence[FurnitureDate]], dates: list[FurnitureDate], claim: Claim | None
) -> Published | None:
    published = [found for found in dates if not found.updated]
    updates = [found for found in dates if found.updated]
    if not any(found.day or found.either for found in published):
        line = dateline_date(article)
        published = [line] if line else []
    days = {found.day for found in published if found.day}
    if len(days) > 1:
        return None
    if days:
        return _of_day(article, days.pop(), published, updates, claim)
    open_dates = [found for found in published if found.either]
    if open_dates:
        return _of_open(article, open_dates, claim, spelt)
    return _beside(article, updates, claim)


def _of_day(
    article: Occurrence, day: date, found: list[FurnitureDate], updates: list[FurnitureDate], claim: Claim | None
) -> Published | None:
    if any(each.either and day not in each.either for each in found):
        return None
    if any(each.day and each.day < day for each in updates) or day == date.max or after_capture(article, day):
        return None
    evidence = tuple(each.span for each in found if day in (each.day, *each.either))
    return _checked(day, evidence, claim)


def _checked(day: date, evidence: tuple[Span, ...], claim: Claim | None) -> Published:
    first, after, why = day, day + _DAY, None
    if claim is not None:
        source = claim.said.why
        if claim.first <= day < claim.after:
            why = f"{source} agrees"
        elif claim.is_day and day in claim.days:
            first, after = min(day, claim.first), max(after, claim.after)
            why = f"{source} gives {claim.said.value}, the same moment by another zone"
        else:
            why = f"{source} says otherwise ({claim.said.value}); what the text states counts"
    return Published(
        earliest=first.isoformat(), latest=after.isoformat(), evidence=evidence, basis="stated", why=why
    )


def _of_open(
    article: Occurrence, found: list[FurnitureDate], claim: Claim | None, spelt: Callable[[], Sequence[FurnitureDate]]
) -> Published | None:
    if len({each.either for each in found}) > 1:
        return None
    either, evidence = found[0].either, tuple(each.span for each in found)
    settled = settle(found[0], article, claim, spelt())
    first, last = (settled.day, settled.day) if settled else either
    if last == date.max or after_capture(article, first):
        return None
    return Published(
        earliest=first.isoformat(),
        latest=(last + _DAY).isoformat(),
        evidence=evidence + (settled.spans if settled else ()),
        basis="inferred",
        why=settled.why if settled else _OPEN_ORDER,
    )


def _beside(article: Occurrence, updates: list[FurnitureDate], claim: Claim | None) -> Published | None:
    """Return what metadata or the address says where the text states no day, bounded by an update that it dates."""
    bounds = [(each.day or each.either[1], each) for each in updates if each.day or each.either]
    last = min((day for day, _ in bounds if day < date.max), default=None)
    claim = claim or address_date(article)
    if claim is not None and (last is None or claim.first <= last + _DAY):
        return Published(
            earliest=claim.first.isoformat(),
            latest=claim.after.isoformat(),
            evidence=claim.said.evidence,
            basis=claim.said.basis,
            why=claim.said.why,
        )
    if last is None:
        return mailed_date(article) or masthead_date(article) or _below_head(article)
    evidence = tuple(each.span for day, each in bounds if day == last)
    return _before(article, last, evidence, open_order=not any(each.day == last for _, each in bounds))


def _below_head(article: Occurrence) -> Published | None:
    """Return what the day at a page's head says: it is that of the issue, or of whoever saved the page later."""
    head = page_head_day(article)
    if head is None or head[0] == date.max:
        return None
    return _before(article, head[0], (head[1],), open_order=False, of=_HEAD)


def _before(
    article: Occurrence, last: date, evidence: tuple[Span, ...], *, open_order: bool, of: tuple[str, str] = _UPDATE
) -> Published:
    """Return what a date of the day `last` says: no later; and no earlier than the weekday told, if that is near."""
    told = None if open_order else told_weekday(article)
    days_ago = (last.weekday() - told.weekday) % 7 if told else 7
    first = last - timedelta(days=days_ago)
    why, dated = of
    if told is not None and days_ago <= 1:
        evidence += (told.span,)
        why = f"tells {first:%A}'s news; {dated} is dated {last:%A}, {last.isoformat()}"
    return Published(
        earliest=first.isoformat() if days_ago <= 1 else None,
        latest=(last + _DAY).isoformat(),
        evidence=evidence,
        basis="inferred",
        why=why,
    )
