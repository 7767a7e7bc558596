"""What stands at the very head of a text: the masthead of a plain paper, the header of a mail, a page's title."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from headwater.article.bodies import is_body
from headwater.article.byline_lines import crown_of
from headwater.article.occurrence import Occurrence
from headwater.model import Published, Span, Stated, span_of
from headwater.reader.dates import WrittenDate, dates_in
from headwater.reader.for_use import is_for_use
from headwater.reader.furniture import is_label
from headwater.reader.outlets import outlet_named
from headwater.reader.senders import speaks_of_sender

_DAY = timedelta(days=1)
_MOST_CHARS = 400
_MOST_HEADER_CHARS = 8_000
_LONGEST_LINE_CHARS = 90
_LONGEST_NAME_CHARS = 40
_PLAIN, _MAIL = "text/plain", "message/rfc822"
_FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z-]{1,30}): {0,3}(?P<value>\S[^\n]{0,300})")
_CARRIED_ON = re.compile(r"\s{0,3}(?:re|aw|sv|fwd?|wg|tr)\s?:", re.IGNORECASE)
_NAMED = re.compile(r"\"?(?P<name>[^\"<>@\n]{2,60}?)\"?\s{0,3}<[^<>\s]{3,120}>")
_OFFICE = re.compile(
    r"\s(?:(?:press|media|news|communications?)\s(?:office|team|desk|relations|centre|center)|newsroom|press|media"
    r"|(?:daily\s|weekly\s|news\s|morning\s|evening\s)?(?:newsletters?|briefings?|alerts?|digests?))$",
    re.IGNORECASE,
)
_NAME_WORD = r"(?:[A-ZÀ-Þ0-9][\w'’&.-]{0,20}|of|the|and|&|de|la|le|du|der|die|das|plc|ltd|inc|llp|gmbh|asa|spa)"
_NAME = re.compile(rf"{_NAME_WORD}(?:[ \t]{{1,3}}{_NAME_WORD}){{0,5}}")
_TITLE_TAIL = re.compile(r"\s(?:[|—–-]|»)\s(?=[^|—–»]{2,40}$)")
_IN_MASTHEAD = "the date at the head of the text"
_IN_MAIL = "only the mail's own header dates it"
_MAILED = "the mail was sent in this name"
_SIGNED = "the office that sent the mail signs for it"
_ABOVE_DATE = "the name at the head of the text, above its date"
_TITLED = "page metadata: the end of the title, which a line of the page spells too"


class _Line(NamedTuple):
    """A line of a text: its places without the blanks around it."""

    start: int
    end: int


def masthead_date(article: Occurrence) -> Published | None:
    """Return the day that the lines above an article state in a text that holds nothing else, else that of its mail.

    A plain text's lines must give one day. A mail's header counts where the mail carries the text itself: what was
    forwarded or answered is older. Misses: mastheads of more than 400 characters.
    """
    text, capture = article.reading.text, article.reading.capture.id
    found = list(_masthead_dates(article))
    days = {written.day for written in found if written.day}
    if len(days) == 1 and all(written.day for written in found):
        return _published(days.pop(), [span_of(text, capture, d.start, d.end) for d in found], "stated", _IN_MASTHEAD)
    sent = _field(article, "date")
    written = dates_in(text, sent.start, sent.end) if sent else []
    if sent and len(written) == 1 and written[0].day:
        return _published(written[0].day, [span_of(text, capture, sent.start, sent.end)], "inferred", _IN_MAIL)
    return None


def masthead_outlet(article: Occurrence) -> Stated | None:
    """Return the outlet that the head of a text names: above its date, as sender of its mail, at its title's end.

    A name above a date is short, in capitals or with capitals, and no sentence; above a headline it has an outlet's
    shape. The name at a title's end counts where a line of the page outside the article opens with it. Always inferred:
    the lines do not say whose name it is.
    """
    return _above_date(article) or _sender(article) or _titled(article)


def _published(day: date, evidence: list[Span], basis: str, why: str) -> Published | None:
    if day == date.max:
        return None
    return Published(
        earliest=day.isoformat(), latest=(day + _DAY).isoformat(), evidence=tuple(evidence),
        basis="stated" if basis == "stated" else "inferred", why=why,
    )  # fmt: skip


def _masthead(article: Occurrence) -> list[_Line]:
    """Return the lines above an article that is alone in a plain text; none where they are many or a mail's header."""
    text, first = article.reading.text, article.segments[0].span.start
    plain = article.reading.capture.media_type == _PLAIN
    if not (plain and article.alone and not article.threaded) or first > _MOST_CHARS:
        return []
    lines = list(_lines(text, 0, first))
    fields = [(m, line) for line in lines if (m := _FIELD.match(text, line.start, line.end))]
    mails = any("@" in text[line.start : line.end] for _, line in fields)
    mails = mails or {"from", "subject"} <= {match["name"].lower() for match, _ in fields}
    return [] if mails or any(line.end - line.start > _LONGEST_LINE_CHARS for line in lines) else lines


def _crowning(article: Occurrence) -> list[_Line]:
    """Return the name in front of the headline of a plain text, where it was read as part of the article."""
    plain = article.reading.capture.media_type == _PLAIN and article.alone and not article.threaded
    crown = crown_of(article) if plain else None
    return [_Line(crown.span.start, crown.span.end)] if crown else []


def _masthead_dates(article: Occurrence) -> Iterator[WrittenDate]:
    for line in _masthead(article):
        yield from dates_in(article.reading.text, line.start, line.end)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    at = start
    for raw in text[start:end].split("\n"):
        bare = raw.strip()
        if bare:
            low = at + raw.index(bare)
            yield _Line(low, low + len(bare))
        at += len(raw) + 1


def _field(article: Occurrence, name: str) -> _Line | None:
    """Return the value of a field in the header of a mail that carries one article and passes nothing on."""
    reading = article.reading
    if reading.capture.media_type != _MAIL or not article.alone:
        return None
    head = reading.text.find("\n\n", 0, _MOST_HEADER_CHARS)
    fields: dict[str, _Line] = {}
    for line in _lines(reading.text, 0, max(0, head)):
        match = _FIELD.match(reading.text, line.start, line.end)
        if match:
            fields.setdefault(match["name"].lower(), _Line(*match.span("value")))
    subject = fields.get("subject")
    if subject is None or (_is_carried_on(reading.text[subject.start : subject.end]) and not _is_for_use(article)):
        return None
    return fields.get(name)


def _is_carried_on(subject: str) -> bool:
    return _CARRIED_ON.match(subject) is not None


def _is_for_use(article: Occurrence) -> bool:
    """Whether a text says to whom it is to be attributed: it is stated in the mail itself, answer or not."""
    return is_for_use("\n\n".join(span.exact for span in article.body))


def _above_date(article: Occurrence) -> Stated | None:
    crown = _crowning(article)
    lines = _masthead(article) or crown
    dated = [bool(dates_in(article.reading.text, line.start, line.end)) for line in lines]
    text, own = article.reading.text, [piece for piece in article.opening if piece.role != "byline"]
    name = next((line for line in lines if not is_label(text[line.start : line.end])), None)
    below = [piece for piece in own if piece.role in ("date_line", "byline_date")]
    shaped = name is not None and _is_outlets(text[name.start : name.end])
    follows = any(dated) or (bool(below) and (below[0] is own[0] or shaped or bool(crown)))
    headed = shaped and bool(own) and own[0].role == "headline"
    if not lines or not (follows or headed) or dated[0]:
        return None
    return _named(article, name, _ABOVE_DATE) if name and not dates_in(text, name.start, name.end) else None


def _is_outlets(line: str) -> bool:
    """Whether a line has the shape of an outlet's name; of those in one word too many are links of a page's head."""
    return " " in line and outlet_named(line) is not None


def _sender(article: Occurrence) -> Stated | None:
    """Return the sender of a mail whose subject or text names it; of a press office, whom it speaks for."""
    value = _field(article, "from")
    match = _NAMED.match(article.reading.text, value.start, value.end) if value else None
    if match is None:
        return None
    name = match["name"].strip()
    office = _OFFICE.search(name)
    if office is None and _OFFICE.search(f" {name}"):
        return _signed_for(article, name)
    # who sends a statement of others is not whose it is
    if office is None and _is_for_use(article):
        return None
    if office and " " not in name[: office.start()].strip():
        office = None
    short = name[: office.start()] if office else name
    text = article.reading.text
    spoken = office is not None or text.count(short, 0, len(text)) > 1
    low = match.start("name")
    return _named(article, _Line(low, low + len(short)), _MAILED) if spoken else None


def _signed_for(article: Occurrence, office: str) -> Stated | None:
    """Return the body for which a "Press Office" signs, which says at the end of its mail whose it is; else None.

    What stands there has the name of a body: a day, a floor, a person may stand there too. Misses: bodies that are
    called as people and places are, where the mail's address does not spell them.
    """
    text, sender = article.reading.text, _field(article, "from")
    signed = re.compile(
        rf"^{re.escape(office)}(?:, |,? of |\s[|–—-]\s)(?:the )?(?P<body>{_NAME.pattern})\.?$", re.MULTILINE
    )
    found = [_Line(*match.span("body")) for match in signed.finditer(text, article.segments[0].span.start)]
    if len(found) != 1 or sender is None:
        return None
    name = text[found[0].start : found[0].end]
    twice = text.count(name) > 1
    spelt = speaks_of_sender(name, f"From: {text[sender.start : sender.end]}")
    return _named(article, found[0], _SIGNED) if is_body(name, spelt=spelt, twice=twice) else None


def _named(article: Occurrence, line: _Line, why: str) -> Stated | None:
    reading = article.reading
    exact = " ".join(reading.text[line.start : line.end].split())
    if len(exact) > _LONGEST_NAME_CHARS or not _NAME.fullmatch(exact) or exact.isdigit():
        return None
    span = span_of(reading.text, reading.capture.id, line.start, line.end)
    return Stated(value=exact, evidence=(span,), basis="inferred", why=why)


def _titled(article: Occurrence) -> Stated | None:
    title = article.reading.about.title if article.alone and not article.threaded else None
    cut = _TITLE_TAIL.search(title.value[-_LONGEST_LINE_CHARS:]) if title else None
    if title is None or cut is None:
        return None
    name = " ".join(title.value[-_LONGEST_LINE_CHARS:][cut.end() :].split())
    around = [s.span for s in (article.before, *article.after) if s and s.role == "chrome"]
    for span in around if _NAME.fullmatch(name) else ():
        for line in _lines(article.reading.text, span.start, span.end):
            spelt = article.reading.text[line.start : line.start + len(name)]  # mastheads may be all capitals
            if spelt in (name, name.upper()):
                found = span_of(article.reading.text, span.capture, line.start, line.start + len(name))
                return Stated(value=name, evidence=(found,), basis="inferred", why=_TITLED)
    return None
