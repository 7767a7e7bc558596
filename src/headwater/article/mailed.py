"""What the mails an article went through say of its date: the header right above it, and that of the whole mail."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from headwater.article.claimed_dates import after_capture
from headwater.article.occurrence import Occurrence
from headwater.model import Published, span_of
from headwater.reader.dates import WrittenDate, dates_in

_DAY = timedelta(days=1)
_MAIL = "message/rfc822"
_MOST_HEADER_CHARS = 8_000
_FIELD = re.compile(r"[>\s]{0,8}\*?(?P<name>[^\W\d_][\w-]{0,30})\*?\s?:\*?\s{0,3}(?P<value>[^\n]{0,300})")
_FROM = frozenset(("from", "von", "de", "da", "van"))
_SENT = frozenset(("date", "sent", "datum", "gesendet", "envoyé", "enviado", "enviada", "inviato", "verzonden"))
_SUBJECT = frozenset(("subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp"))
_CARRIED_ON = re.compile(r"\s{0,3}(?:re|aw|sv|fwd?|wg|tr|rv)\s?:", re.IGNORECASE)
_WROTE = re.compile(r"[>\s]{0,8}(?:On|Am|Le)\s(?P<value>[^\n]{8,160}?)\s(?:wrote|schrieb|a écrit)\s?:\s*$")
_IN_HEADER = "the header of the mail that carried it dates it"
_NO_LATER = "it came in a mail of that day; the article came out that day or before"


class _Header(NamedTuple):
    """The fields of a mail's header, lower case, with the places of their values; the first line's place."""

    start: int
    fields: dict[str, tuple[int, int]]

    def value_of(self, names: frozenset[str]) -> tuple[int, int] | None:
        return next((place for name, place in self.fields.items() if name in names), None)


def mailed_date(article: Occurrence) -> Published | None:
    """Return the day of the mail whose header stands right above an article: what was forwarded or pasted with it.

    The mail must be from somebody, and carry the article itself: a header whose subject says that it forwards or
    answers dates what somebody did with the article. A date whose order is open is settled where only one of its days
    lies before that of the whole mail. Misses: headers of other languages than seven.
    """
    above = article.before
    if above is None or above.role != "email_header":
        return None
    text, capture = article.reading.text, article.reading.capture.id
    header = _last_header(text, above.span.start, above.span.end)
    place = _sent_at(text, article, header) or _wrote(text, above.span.start, above.span.end)
    written = dates_in(text, *place) if place else []
    day = _day_of(article, written[0]) if len(written) == 1 else None
    if place is None or day is None or day == date.max or after_capture(article, day):
        return None
    evidence = (span_of(text, capture, *place),)
    return Published(
        earliest=day.isoformat(), latest=(day + _DAY).isoformat(), evidence=evidence, basis="inferred", why=_IN_HEADER
    )


def mailed_before(article: Occurrence) -> Published | None:
    """Return the day of a mail as the last on which an article in it came out; None where no mail's header has one."""
    if article.reading.capture.media_type != _MAIL:
        return None
    text = article.reading.text
    place, day = _whole_mail(article)
    if place is None or day is None or day == date.max or after_capture(article, day):
        return None
    evidence = (span_of(text, article.reading.capture.id, *place),)
    return Published(earliest=None, latest=(day + _DAY).isoformat(), evidence=evidence, basis="inferred", why=_NO_LATER)


def _whole_mail(article: Occurrence) -> tuple[tuple[int, int] | None, date | None]:
    text = article.reading.text
    head = text.find("\n\n", 0, _MOST_HEADER_CHARS)
    header = _last_header(text, 0, head) if head > 0 else None
    place = header.value_of(_SENT) if header else None
    written = dates_in(text, *place) if place else []
    return place, written[0].day if len(written) == 1 else None


def _sent_at(text: str, article: Occurrence, header: _Header | None) -> tuple[int, int] | None:
    """Return the place of the date of a header that carries the article itself."""
    if header is None or header.value_of(_FROM) is None:
        return None
    whole = header.start == 0
    if whole and (article.reading.capture.media_type == _MAIL or not article.alone):
        return None  # of a mail read as one, `masthead` tells
    subject = header.value_of(_SUBJECT)
    if subject is not None and _CARRIED_ON.match(text, *subject):
        return None
    return header.value_of(_SENT)


def _wrote(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of the date of "On Sunday, 19 October 2031 at 19:12, the Courier wrote:" that closes a range."""
    line = max(text.rfind("\n", start, end) + 1, start)
    match = _WROTE.match(text, line, end)
    return match.span("value") if match else None


def _day_of(article: Occurrence, written: WrittenDate) -> date | None:
    if written.day is not None:
        return written.day
    _, latest = _whole_mail(article) if article.reading.capture.media_type == _MAIL else (None, None)
    before = [day for day in written.either if latest is not None and day <= latest + _DAY]
    return before[0] if len(before) == 1 else None


def _last_header(text: str, start: int, end: int) -> _Header | None:
    """Return the last run of fields of a range, without a blank line in it."""
    found: _Header | None = None
    fields: dict[str, tuple[int, int]] = {}
    for low, high in _lines(text, max(start, end - _MOST_HEADER_CHARS), end):
        match = _FIELD.match(text, low, high)
        if match is None:
            fields = {}
            continue
        if not fields:
            found = _Header(low, fields)
        fields.setdefault(match["name"].lower(), match.span("value"))
    return found


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at <= end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        at = stop + 1
