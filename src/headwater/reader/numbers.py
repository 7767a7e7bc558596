"""Quantities in news text: what number, how exactly, and of what."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from headwater.reader.day_names import MONTH
from headwater.reader.day_ranges import are_days

Bound = Literal["exact", "about", "nearly", "at_least", "at_most", "more_than", "less_than"]

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_QUALIFIERS: dict[str, Bound] = {
    "at least": "at_least", "no fewer than": "at_least", "no less than": "at_least", "not less than": "at_least",
    "upwards of": "at_least", "upward of": "at_least", "a minimum of": "at_least",
    "as many as": "at_most", "as much as": "at_most", "up to": "at_most", "at most": "at_most",
    "no more than": "at_most", "not more than": "at_most", "a maximum of": "at_most",
    "more than": "more_than", "over": "more_than", "above": "more_than", "in excess of": "more_than",
    "fewer than": "less_than", "less than": "less_than", "under": "less_than", "below": "less_than",
    "almost": "nearly", "nearly": "nearly", "close to": "nearly", "just under": "nearly", "just below": "nearly",
    "about": "about", "around": "about", "roughly": "about", "some": "about", "approximately": "about",
    "an estimated": "about", "perhaps": "about", "just over": "about", "just above": "about", "a little over": "about",
    "more like": "about", "nearer": "about", "nearer to": "about", "closer to": "about", "something like": "about",
    "slightly over": "about", "slightly more than": "about", "a little more than": "about",
}  # fmt: skip
NUMBER_WORDS = frozenset((*_UNITS, *_TENS, *_SCALES))
_NUMBER_WORD = "|".join([*_UNITS, *_TENS])
_SCALE = "|".join(_SCALES)
_NUMERAL = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?"
    rf"|(?:{_NUMBER_WORD})(?:-(?:{_NUMBER_WORD}))?"
    rf"|a(?=\s(?:{_SCALE})\b)"
    # "half a dozen", "a half-million"; the half of "two and a half million" belongs to the two
    rf"|half\sa(?=[\s-](?:{_SCALE})\b)|(?<!and\sa\s)(?<!and-a-)(?<!and\s)(?<!one\s)(?<!-)(?<!\bthe\s)half(?=[\s-](?:{_SCALE})\b)"
)
_QUALIFIER = "|".join(sorted(_QUALIFIERS, key=len, reverse=True))
# "would cost at least £80 million": what bounds or spells the next figure is not counted by the one before
_NOUN = rf"(?!(?:{_QUALIFIER})\s[$€£\d]|(?:{_NUMBER_WORD}|and|or)\b)[^\W\d_][\w'’-]{{1,30}}"
# "two of its seven libraries", "two of Tarn's 40 piers": so many of those
_OWNER = r"(?:(?:the|its|their|our|his|her|[^\W\d_][\w-]{1,24}['’]s?)\s)?"
# "17 and 18 March", "3-9 May"
_UP_TO_DAY = re.compile(
    rf"(?P<link>-|–|—|\s(?:-|–|—|to|and|or|until|till|through)\s)(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?-i:{MONTH})\b",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    rf"(?<!\w)(?:(?P<how>{_QUALIFIER})\s)?"
    rf"(?P<money>[$€£])?(?<![\w.,])(?P<n>{_NUMERAL})(?:[\s-](?P<scale>{_SCALE})|(?P<short>bn|tn|m|k)(?!\w)|(?P<pence>p)(?!\w))?"
    # "46km": the unit may stand close
    r"(?:(?!\w)|(?<=\d)(?=(?:km/h|kmh|kph|km|kg|cm|mm|mph|ft|lb)\b))"
    r"(?:(?P<so>[\s-]odd|\sor\sso)\b|(?P<more>\sor\smore)\b)?"
    r"(?!\s?[ap]\.?m\b)(?![.,:]\d)"
    r"(?:\s?(?P<percent>%|percent\b|per\scent\b))?"
    rf"(?:\s(?:of\s{_OWNER}(?:(?:\d{{1,9}}|{_NUMBER_WORD})\s)?)?(?P<unit>{_NOUN}(?:\s{_NOUN}){{0,2}}))?",
    re.IGNORECASE,
)
# Words that stand behind a number and are not what is counted.
# "four pages long": how much there is of one thing
DIMENSIONS = frozenset(("long", "wide", "high", "deep", "tall", "thick"))
_NOT_COUNTED = frozenset(
    "and or but in on at by for from to of the a an who that which was were is are had have has said people's "
    "as when after before with while than more other under over above near inside outside across per into onto "
    "a.m p.m am pm o'clock et gmt ago later earlier old until till through".split()
)
_PLURALS = frozenset("people men women children bodies crew police staff feet others".split())
_POINTING, _OWNING = frozenset("it them us those these".split()), frozenset("our my his her your".split())
_TIME_UNITS = frozenset(
    "second minute hour day night week weekend month quarter year decade century "
    "january february march april may june july august september october november december".split()
)
# How far "about" may be off where no digits tell how far it was rounded: chosen, not measured.
_ROUNDING_SHARE = 0.05
# "nearly", "almost" and dozens are looser: also chosen.
_LOOSE_SHARE = 0.1
_HALF = 0.499
_ROUND_NOUGHTS, _ROUND_FROM, _ROUND_SHARE = 3, 10_000, 0.02
# A capital in front that opens no sentence: "at Furnace 2", "on Flight 204".
_LABELLED = re.compile(r"[^.!?“\"\s]\s[A-Z][a-z-]{2,20}\s$")
_AGED = re.compile(r",\s$|\baged?\s$")
_OF_AGE = re.compile(r"\b(?:an?|the)\s(?:man|woman|child|boy|girl|baby|son|daughter|victim)\sof\s$", re.IGNORECASE)
# "at four in the morning", "ten past two", "Oct. 4": the hour and the day are no counts
_OF_CLOCK = re.compile(
    r"\s?(?:o['’]clock|in\sthe\s(?:morning|afternoon|evening)|at\snight|(?:minutes\s)?past|minutes\sto)\b",
    re.IGNORECASE,
)
_BEHIND_CLOCK = re.compile(
    r"\b(?:past|quarter\sto|minutes\sto)\s$|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s$", re.IGNORECASE
)
_CLOSES = re.compile(r"\s?[,.;:)]|$")
# "at Tarn 22 people were hurt": what follows is counted
_PLURAL = re.compile(r"\s(?:[a-z]+\s)?(?:people|men|women|children|[a-z]{2,20}s)\b")
_LABEL_CHARS = 26
_HOURS_AND_MINUTES = 59
_SHORT_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "tn": "trillion"}
_PARTS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5}
_FRACTION = re.compile(
    rf"\b(?:(?P<how>{_QUALIFIER})\s)?"
    r"(?:(?P<n>a|one|two|three|four)(?:\s|-)(?P<part>thirds?|quarters?|fifths?)|(?P<half>half))(?=\s(?:of|its|their|his|her)\b)",
    re.IGNORECASE,
)


_BETWEEN = re.compile(
    r"\b(?P<of_two>(?:gap|difference|distance|ratio|choice|choose|chose|choosing|average|aged?|ages?)\s)?"
    r"(?P<words>between\s)$",
    re.IGNORECASE,
)
_BETWEEN_CHARS = 24
_AND = re.compile(r"\sand\s")
_SCALED = re.compile(rf"(?<=[\s\d-])({_SCALE}|bn|tn|m|k)\b", re.IGNORECASE)


class Quantity(NamedTuple):
    """Code points `start`..`end`; a number, how it is bounded, and what it counts (lower case, singular).

    `counted`: what it counts as the text words it ("passengers"), up to the first noun in the plural, else a word.
    `slack`: the share by which "about" may be off. `step`: half of its last digit where it is written as a sum, a share
    or with a scale word, since such figures are rounded: "38 million" is what is nearer to 38 than to 37 or 39 million.
    """

    start: int
    end: int
    value: float
    bound: Bound
    unit: tuple[str, ...]
    slack: float = 0.05
    step: float = 0.0
    counted: str = ""
    ends: tuple[float, float] | None = None

    @property
    def of_time(self) -> bool:
        """Whether it counts days, years and the like, or is the day of a month."""
        return any(word in _TIME_UNITS for word in self.unit[:1])


def quantities_of(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Return the quantities of `text[start:end]` in order; offsets count from the start of the whole text.

    Misses: fractions in words ("two thirds"), ordinals, years (a bare four-digit number from 1900 to 2100 is no
    quantity), and units that stand before the number.
    """
    found = _QUANTITY.finditer(text, start, len(text) if end is None else end)
    return _with_ranges(text, [quantity for match in found if (quantity := _read(match))])


def _with_ranges(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return quantities of a text with the two of "between 20 and 30 people" as one."""
    told: list[Quantity] = []
    for quantity in found:
        whole = _between(text, told[-1], quantity) if told else None
        if whole is not None:
            told.pop()
        told.append(whole or quantity)
    return told


def _between(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    """Return the range of which two quantities are the ends; not of times, nor of "the gap between 20 and 30"."""
    lead = _BETWEEN.search(text, max(0, one.start - _BETWEEN_CHARS), one.start)
    if lead is None or lead["of_two"] or not _AND.fullmatch(text, one.end, other.start) or one.of_time or other.of_time:
        return None
    if one.unit and one.unit[:1] != other.unit[:1]:
        return None
    scaled = [_SCALED.search(text[q.start : q.end]) for q in (one, other)]
    low, high = one.value, other.value
    if scaled[1] is not None and scaled[0] is None:
        word = scaled[1][1].lower()
        low *= _SCALES[_SHORT_SCALES.get(word, word)]  # "between 2 and 3 million"
    if not 0 < low < high:
        return None
    middle, reach = (low + high) / 2, (high - low) / 2
    return other._replace(
        start=lead.start("words"), value=middle, bound="about", slack=0.0, step=reach, ends=(low, high)
    )


def fractions_of(text: str) -> list[Quantity]:
    """Return the shares that are told in words ("nearly a third of their value"), as percentages, in order."""
    found = []
    for match in _FRACTION.finditer(text):
        count = _UNITS.get((match["n"] or "one").lower(), 1)
        value = 100 * count / _PARTS[(match["part"] or match["half"]).lower()]
        how = " ".join((match["how"] or "about").lower().split())
        loose = _LOOSE_SHARE if _QUALIFIERS[how] == "nearly" else _ROUNDING_SHARE
        found.append(
            Quantity(match.start(), match.end(), value, _QUALIFIERS[how], ("percent",), loose, counted="percent")
        )
    return found


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether both figures can be true of one count: equal, within rounding, or inside the other's bound."""
    first, second = sorted((one, other), key=lambda q: (q.bound != "exact", q.value))
    low, high = _range(second)
    first_low, first_high = _range(first)
    return first_low <= high and low <= first_high


def is_label(text: str, quantity: Quantity) -> bool:
    """Whether a bare number names a thing ("at Furnace 2"), an hour, a day or an age ("Stone, 44,", "a boy of six")."""
    low = max(0, quantity.start - _LABEL_CHARS)
    if _OF_AGE.search(text, low, quantity.start) or _BEHIND_CLOCK.search(text, low, quantity.start):
        return True
    if quantity.value <= _HOURS_AND_MINUTES and _OF_CLOCK.match(text, quantity.end):
        return True
    if not text[quantity.start : quantity.end].isdigit() or quantity.unit == ("percent",):
        return False
    before = text[max(0, quantity.start - _LABEL_CHARS) : quantity.start]
    aged = bool(_AGED.search(before)) and bool(_CLOSES.match(text, quantity.end))
    return aged or (bool(_LABELLED.search(before)) and not _PLURAL.match(text, quantity.end))


def rounded_by(value: float) -> float:
    """Return the share by which a figure told as "about" may be off: half of its last digit before the noughts.

    "About 48,000" is rounded to thousands. What ends in 5 is taken as rounded to fives ("about 25", "around 350").
    """
    whole, _, decimals = f"{value:.3f}".partition(".")
    digits = (whole + decimals).rstrip("0")
    if not digits.strip("0"):
        return _ROUNDING_SHARE
    place = 10.0 ** (len(whole) - len(digits))
    fives = len(digits) > 1 and digits[-1] == "5"
    return min(_LOOSE_SHARE, 0.5 * place * (5 if fives else 1) / value)


def _range(quantity: Quantity) -> tuple[float, float]:
    value, infinite = quantity.value, float("inf")
    ranges: dict[Bound, tuple[float, float]] = {
        "exact": (value - quantity.step, value + quantity.step),
        "nearly": (value * (1 - quantity.slack), value + quantity.step),
        "about": (
            value - max(value * quantity.slack, quantity.step),
            value + max(value * quantity.slack, quantity.step),
        ),
        "at_least": (value, infinite),
        "more_than": (value, infinite),
        "at_most": (0, value),
        "less_than": (0, value),
    }
    return ranges[quantity.bound]


def _read(match: re.Match[str]) -> Quantity | None:
    numeral = match["n"].lower()
    value = _value(numeral)
    scale, how = match["scale"] or _SHORT_SCALES.get((match["short"] or "").lower()), match["how"]
    if (match["short"] and not match["money"]) or (numeral.startswith("0") and numeral.isdigit() and len(numeral) > 1):
        return None  # "84m" may be metres; "170, 000" is broken up
    if _is_first_day(match):
        return None
    if value is None or (numeral.isdigit() and 1900 <= value <= 2100 and not (scale or match["money"] or how)):
        return None
    if scale:
        value *= _SCALES[scale.lower()]
    unit = _unit(match)
    if numeral == "one" and not (scale or how or (len(unit) > 1 and unit[-1] in DIMENSIONS)):
        return None  # "at one point", "one of the ferries": an article more often than a count, but "one page long"
    behind: Bound = "about" if match["so"] else "at_least" if match["more"] else "exact"
    bound: Bound = _QUALIFIERS[" ".join(how.lower().split())] if how else behind
    begin = match.start("how") if how else match.start("money") if match["money"] else match.start("n")
    last = max(match.end(g) for g in ("n", "scale", "short", "pence", "so", "more", "percent"))
    loose = bound == "nearly" or scale == "dozen"
    slack = _LOOSE_SHARE if loose else rounded_by(value) if bound == "about" else _ROUNDING_SHARE
    step = _step(match, _SCALES[scale.lower()] if scale else 0)
    return Quantity(begin, last, value, bound, unit, slack, step, _counted(match, unit))


def _is_first_day(match: re.Match[str]) -> bool:
    """Whether a bare number is the first of several days of a month, whose last stands behind it."""
    behind = _UP_TO_DAY.match(match.string, match.end("n"))
    if behind is None or match["money"] or not match["n"].isdigit():
        return False
    return are_days(match.string, match.start("n"), match["n"], behind["link"], behind["day"])


def _step(match: re.Match[str], scale: int) -> float:
    """Return half of the last digit of a figure in digits, a little less so that neighbours do not meet; 0 if exact."""
    numeral = match["n"]
    if not numeral[0].isdigit():
        return 0.0
    value = float(numeral.replace(",", "")) * (scale or 1)
    noughts = len(f"{value:.0f}") - len(f"{value:.0f}".rstrip("0"))
    # "32,000 seats", "240 million": so many noughts are a rounded figure's, whatever stands before it
    rounded = min(_ROUND_SHARE, 2 * _HALF * rounded_by(value)) * value if value and noughts >= _ROUND_NOUGHTS else 0.0
    if not (scale or match["percent"] or (match["money"] and "." in numeral)):
        return rounded if value >= _ROUND_FROM else 0.0
    return max(_HALF * (scale or 1) / 10.0 ** len(numeral.partition(".")[2]), rounded if "." not in numeral else 0.0)


def _value(numeral: str) -> float | None:
    if numeral[0].isdigit():
        return float(numeral.replace(",", ""))
    if numeral == "a" or numeral.startswith("half"):
        return 1.0 if numeral == "a" else 0.5
    first, _, second = numeral.partition("-")
    if second:
        return float(_TENS[first] + _UNITS[second]) if first in _TENS and second in _UNITS else None
    return float(_UNITS.get(first, _TENS.get(first, 0)))


def _unit(match: re.Match[str]) -> tuple[str, ...]:
    if match["percent"]:
        return ("percent",)
    if match["money"]:
        return (match["money"],)
    if match["pence"]:
        return ("pence",)
    words = []
    for word in (match["unit"] or "").lower().split():
        if word in _NOT_COUNTED:
            break
        words.append(singular(word))
    return tuple(words)


def _counted(match: re.Match[str], unit: tuple[str, ...]) -> str:
    """Return the words for what is counted: "passengers" of "297 passengers and crew", "people" of "12 people died"."""
    printed = (match["unit"] or "").lower().split()[: len(unit)]
    if match["percent"] or match["money"] or match["pence"]:
        return unit[0]
    if printed and printed[0] in _OWNING:
        del printed[0]
    if not printed or printed[0] in _POINTING:
        return ""
    plural = next((i for i, word in enumerate(printed) if word in _PLURALS or singular(word) != word), 0)
    return " ".join(printed[: plural + 1])


def singular(noun: str) -> str:
    """Return the noun without its regular plural ending; "people" and other irregular ones stay."""
    if len(noun) > 4 and noun.endswith("ies"):
        return noun[:-3] + "y"
    if len(noun) > 4 and noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if len(noun) > 3 and noun.endswith("s") and not noun.endswith("ss") else noun
