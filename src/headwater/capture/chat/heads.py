"""The heads of messages in a chat's log: when somebody wrote, and who, in the forms that messengers give them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SPACE = "[ \u00a0\u202f]"
# messengers set marks of direction in front of what they write themselves
_MARKS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,3}"
_DATE = r"(?P<first>\d{1,4})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<third>\d{2,4})"
_TIME = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<of_minute>\d{2}))?"
    rf"(?:{_SPACE}?(?P<half>[AaPp])\.?{_SPACE}?[Mm]\b\.?)?"
)
_DATED = rf"(?P<posted>{_DATE},?{_SPACE}{{1,2}}{_TIME})"
_CLOCK_FIRST = rf"(?P<posted>{_TIME},?{_SPACE}{{1,2}}{_DATE})"
_LONGEST_HEAD_CHARS = 160
_NAMED = re.compile(rf"{_MARKS}(?P<name>[^\s:][^:\n]{{0,59}}?):(?:{_SPACE}|$)")
# What a messenger tells of the chat itself may hold a colon: 'Nell changed the subject to "Quay: news"'.
_NOTICE = re.compile(
    r"\b(?:added|removed|left|joined|changed|created|pinned|deleted|turned|started|ended|invited|blocked|is now|are now"
    r"|was|were|you(?:'re| are))\b"
)
_BY = re.compile(r"(?:by|from|to|sent|date|subject|posted|updated|published)\b", re.IGNORECASE)


class Form(NamedTuple):
    """One way to write heads. `inline`: the message begins on the head's line, else on the next.

    `least`: so many named heads make a log; forms that other texts hold as well need more of them.
    """

    pattern: re.Pattern[str]
    inline: bool
    least: int

    @property
    def names_writer(self) -> bool:
        """Whether the pattern holds the name, which else stands behind it with a colon, or is missing."""
        return "name" in self.pattern.groupindex


class Head(NamedTuple):
    """The head of a message: code points of all of it, of the name (None in a notice of the messenger), of the time.

    `date`: the three numbers of its date as they are written and the mark between them, None where it spells none;
    `clock`: the time of day as ISO 8601, "" where it is none.
    """

    start: int
    end: int
    name: tuple[int, int] | None
    posted: tuple[int, int]
    date: tuple[str, str, str, str] | None
    clock: str


_ANY_TIME = rf"(?P<posted>(?:{_DATE}[ T])?{_TIME})"
_DAY_OR_DATE = rf"(?:(?:Today|Yesterday){_SPACE}at{_SPACE}|{_DATE},?{_SPACE}(?:at{_SPACE})?)"
_FORMS = (
    # [12/05/2031, 14:03:22] Nell: text (WhatsApp, Telegram, Signal); [14:03, 12/05/2031] Nell: text (WhatsApp Web)
    Form(re.compile(rf"{_MARKS}\[{_DATED}\]{_SPACE}"), inline=True, least=2),
    Form(re.compile(rf"{_MARKS}\[{_CLOCK_FIRST}\]{_SPACE}"), inline=True, least=2),
    # 12/05/2031, 14:03 - Nell: text (WhatsApp on Android)
    Form(re.compile(rf"{_MARKS}{_DATED}{_SPACE}[-–—]{_SPACE}"), inline=True, least=2),
    # 14:03 <nell> text (logs of IRC)
    Form(
        re.compile(rf"\[?{_ANY_TIME}\]?{_SPACE}{{1,3}}<[@+%&~ ]?(?P<name>[^<>\s]{{1,40}})>{_SPACE}"),
        inline=True, least=3,
    ),
    # Nell, [12.05.2031 14:03] (copied from Telegram)
    Form(re.compile(rf"{_MARKS}(?P<name>[^\s,\[\]][^\n\[\]]{{0,59}}?),{_SPACE}\[{_DATED}\]:?$"), inline=False, least=2),
    # Nell — Today at 14:03 (copied from Discord)
    Form(
        re.compile(
            rf"(?P<name>[^\s—–][^\n—–]{{0,59}}?){_SPACE}{{1,3}}[—–]{_SPACE}{{1,3}}(?P<posted>{_DAY_OR_DATE}{_TIME})$"
        ),
        inline=False, least=3,
    ),
    # [12/05/2031 14:03] Nell (exported from Discord)
    Form(re.compile(rf"\[{_DATED}\]{_SPACE}(?P<name>[^\s:][^\n:]{{0,59}})$"), inline=False, least=3),
)  # fmt: skip
_LINE = re.compile(r"[^\n]+")
_MOST_LINES_ABOVE = 3


def heads_in(text: str) -> tuple[Head, ...]:
    """Return the heads of a text that is a chat's log, in order; none for any other text.

    A log opens with a head, or with two lines above it, and has enough of them in one form; of several forms the most
    frequent counts. Cost: linear in the text, and a few lines where it is no log.
    Misses: logs without times; heads over several lines; names of more than 60 characters.
    """
    opening = [form for form in _FORMS if any(_is_head(form, text, line) for line in _first_lines(text))]
    best: tuple[Head, ...] = ()
    most = 0
    for form in opening:
        found = tuple(_heads(form, text))
        named = sum(head.name is not None for head in found)
        if named >= form.least and named > most:
            best, most = found, named
    return best


def _first_lines(text: str) -> Iterator[tuple[int, int]]:
    seen = 0
    for line in _LINE.finditer(text, 0, 4 * _LONGEST_HEAD_CHARS * _MOST_LINES_ABOVE):
        if line.group().strip():
            yield line.span()
            seen += 1
        if seen == _MOST_LINES_ABOVE:
            return


def _is_head(form: Form, text: str, line: tuple[int, int]) -> bool:
    return _head(form, text, *line) is not None


def _heads(form: Form, text: str) -> Iterator[Head]:
    for line in _LINE.finditer(text):
        head = _head(form, text, *line.span())
        if head is not None:
            yield head


def _head(form: Form, text: str, start: int, end: int) -> Head | None:
    while end > start and text[end - 1] in "\r \u00a0":
        end -= 1
    if not form.inline and end - start > _LONGEST_HEAD_CHARS:
        return None
    match = form.pattern.match(text, start, end)
    if match is None or (form.names_writer and _BY.match(match["name"])):
        return None
    name, stop = (match.span("name") if form.names_writer else None), match.end()
    if not form.names_writer:
        named = _NAMED.match(text, stop, min(end, stop + _LONGEST_HEAD_CHARS))
        if named and not _NOTICE.search(named["name"]):
            name, stop = named.span("name"), named.end()
    return Head(start, stop, name, match.span("posted"), _date(match), _clock(match))


def _date(match: re.Match[str]) -> tuple[str, str, str, str] | None:
    first, second, third, mark = (match.groupdict().get(key) for key in ("first", "second", "third", "mark"))
    return (first, second, third, mark) if first and second and third and mark else None


def _clock(match: re.Match[str]) -> str:
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["of_minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if match["half"] in "Pp" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return ""
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if match["of_minute"] else "")
