"""Lengths of time that a text gives: so long something went on, or after so long something else came."""

import re
from collections.abc import Iterator

from headwater.reader.numbers import NUMBER_WORDS, Bound, Quantity, quantities_of
from headwater.reader.values.rounding import allowed
from headwater.reader.values.value import Value

_UNITS = {
    "second": 1 / 60, "minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10_080.0, "month": 43_800.0,
    "year": 525_600.0,
}  # fmt: skip
_NUMBER = rf"\d{{1,3}}(?:\.\d)?|(?:{'|'.join(sorted(NUMBER_WORDS))})(?:-(?:{'|'.join(sorted(NUMBER_WORDS))}))?"
_LASTING = re.compile(
    r"\b(?:(?P<how>about|around|roughly|some|approximately|nearly|almost|close\sto|just\sunder|just\sover|over|under|within|"
    r"more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost|up\sto|no\smore\sthan|(?:the\s)?best\spart\sof|most\sof)\s)?"
    rf"(?:(?P<half>half\san?)|(?P<one>an?)|(?P<n>{_NUMBER})(?P<more>\sand\sa\shalf)?)"
    r"[\s-](?:full\s|whole\s)?(?P<unit>second|minute|hour|day|week|month|year)s?\b(?P<half_more>\sand\sa\shalf\b)?",
    re.IGNORECASE,
)
# "19 hours ago" is when, not how long, and so are "two days later" and "two days before"; an age is no length of time
_WHEN = re.compile(r"\s(?:ago|from\snow|hence)\b|[\s-]olds?\b", re.IGNORECASE)
_DATED = re.compile(r"\s(?:later|earlier|before|after)\b", re.IGNORECASE)
_DAY = 1440.0
_LOOSE = {"within": "at most", "best part of": "nearly", "most of": "nearly"}
# How far a length of time in whole hours or days may be rounded: chosen, not measured.
_ROUND_SHARE, _PART = 0.05, 0.5


def lastings_of(text: str) -> Iterator[Value]:
    """Yield the lengths of time of a text in minutes, a month as a twelfth of 365 days.

    "An hour" and the like are told roughly: "less than an hour" reaches down to half of it.
    """
    for match in _LASTING.finditer(text):
        if _WHEN.match(text, match.end()):
            continue
        unit = match["unit"].lower()
        if _UNITS[unit] >= _DAY and _DATED.match(text, match.end()):
            continue
        quantity = _quantity(match)
        value = 0.5 if match["half"] else quantity.value + (0.5 if match["more"] or match["half_more"] else 0.0)
        quantity = quantity._replace(value=value)
        low, high = allowed(quantity)
        loose = _PART * value if quantity.bound != "exact" and value <= 1 else _ROUND_SHARE * value
        opens = quantity.bound in ("more_than", "at_least")
        low = low if opens else min(low, value - loose)
        high = max(high, value + (loose if quantity.bound != "less_than" else 0.0))
        factor = _UNITS[unit]
        yield Value(match.start(), match.end(), "lasting", value * factor, low * factor, high * factor)


def bound_of(text: str) -> Bound:
    """Return on which side a text that opens with a length of time bounds it: "within two hours" is at most."""
    match = _LASTING.match(text)
    return _quantity(match).bound if match else "exact"


def _quantity(match: re.Match[str]) -> Quantity:
    """Return the whole number of a length of time, with its bound."""
    unit = match["unit"].lower()
    read = quantities_of(f"{_how(match)}{match['n'] or '1'} {unit}s")
    return read[0] if read else Quantity(0, 0, 1.0, "exact", (unit,))


def _how(match: re.Match[str]) -> str:
    how = " ".join((match["how"] or "").lower().removeprefix("the ").split())
    return f"{_LOOSE.get(how, how)} " if how else ""
