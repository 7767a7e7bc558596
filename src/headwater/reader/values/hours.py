"""Times of day that a text gives, with what their wording leaves."""

import re
from collections.abc import Iterator

from headwater.reader.values.value import Value
from headwater.reader.when.clocks import CLOCK_AT, clock_of
from headwater.reader.when.lexicon import NUMBERS, one_of

_HOUR_WORDS = one_of([word for word, value in NUMBERS.items() if value <= 12 and word not in {"a", "an"}])
_EDGE = (
    r"(?:(?:shortly|just|soon|a\slittle)\s(?:before|after)|about|around|nearly|almost|towards?"
    r"|before|after|at|until|till|by|since|from)"
)
# "shortly before seven on Thursday", "until five on Friday morning": an hour without "o'clock"
_BARE = re.compile(
    rf"\b{_EDGE}\s(?P<hour>{_HOUR_WORDS})(?=\s(?:on|this|yesterday|today|tonight|tomorrow)\b|\sin\sthe\s|\so['’]clock|\s?[,.;]|$)",
    re.IGNORECASE,
)
_POINTED = re.compile(r"\b(?:at|by|until|from|to)\s(?P<hour>\d{1,2})[.:](?P<minute>[0-5]\d)(?![\d.,:%]|\s?[ap]\.?m)")
_PART = re.compile(
    r"\b(?:(?P<early>morning|dawn|small\shours|early\shours)|afternoon|evening|night|tonight)\b", re.IGNORECASE
)
_BEFORE = re.compile(r"\b(?:shortly|just|soon|a\slittle|close)\s(?P<way>before|after)\s$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|nearly|almost|towards?|roughly|some)\s$", re.IGNORECASE)
_BACK_CHARS, _AHEAD_CHARS = 16, 24
# Minutes: how far "shortly before" reaches, how far an hour, a five and a loose clock are rounded; chosen.
_SHORTLY, _HOUR, _FIVE, _LOOSE = 20, 15, 3, 20
_LAST_MINUTE = 60
_EITHER = "morning"  # of a clock in words that nothing says the half of: as it stands


def clocks_of(text: str) -> Iterator[Value]:
    """Yield the times of day of a text in minutes after midnight; without a half of the day up to noon, `twelve`.

    Zones are not evened out. Misses: "six" alone without a word that makes it an hour, and midnight.
    """
    taken: list[tuple[int, int]] = []
    for match in CLOCK_AT.finditer(text):
        if match.start() and text[match.start() - 1].isalnum():
            continue  # "this afternoon"
        part = _PART.search(text, match.end(), match.end() + _AHEAD_CHARS)
        clock = clock_of(match, part.group() if part else "")
        sure, clock = clock is not None, clock or clock_of(match, _EITHER)
        if clock is not None:
            yield _value(text, match.start(), match.end(), 60 * clock.hour + clock.minute, sure=sure)
            taken.append(match.span())
    for pattern in (_BARE, _POINTED):
        for match in pattern.finditer(text):
            spelt, start = match["hour"], match.start("hour")
            if any(a < match.end() and start < b for a, b in taken):
                continue
            hour = int(spelt) if spelt.isdigit() else NUMBERS[spelt.lower()]
            minute = int(match.groupdict().get("minute") or 0)
            part = _PART.search(text, match.end(), match.end() + _AHEAD_CHARS)
            late = hour < 12 and part is not None and not part["early"]
            if hour < 24:
                sure = part is not None or hour > 12
                yield _value(text, start, match.end(), 60 * (hour + 12 * late) + minute, sure=sure)


def _value(text: str, start: int, end: int, minutes: int, *, sure: bool) -> Value:
    before = text[max(0, start - _BACK_CHARS) : start]
    edge = _BEFORE.search(before)
    reach = _HOUR if minutes % _LAST_MINUTE == 0 else _FIVE if minutes % 5 == 0 else 0
    reach = _LOOSE if _ABOUT.search(before) else reach
    low, high = minutes - reach, minutes + reach
    if edge is not None:
        low, high = (minutes - _SHORTLY, minutes) if edge["way"].lower() == "before" else (minutes, minutes + _SHORTLY)
    return Value(start, end, "clock", float(minutes), float(low), float(high), twelve=not sure)
