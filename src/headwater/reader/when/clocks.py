"""Times of day: how they are written, and what moment of a day they mean."""

import re
from collections.abc import Iterable
from re import Match
from typing import NamedTuple

from headwater.reader.when.lexicon import (
    EACH_ENDS,
    MONTH,
    NUMBERS,
    PART_OF_DAY,
    WEEKDAY,
    WS,
    ZONE,
    ZONES,
    folded,
    one_of,
)
from headwater.reader.when.stretch import Grain, Prefix

_HOURS = one_of([word for word, value in NUMBERS.items() if value <= 12 and word not in {"a", "an"}])
_MINUTES = one_of([word for word, value in NUMBERS.items() if value < 30 and word not in {"a", "an"}])
_PART = rf"(?:in{WS}the{WS}(?:morning|afternoon|evening)|at{WS}night)"
# "eight minutes to six", "half past nine", "a quarter to ten"; "ten to fifteen" without "minutes" is a range
_OFF = (
    rf"(?:(?P<off>{_MINUTES}|[0-9]{{1,2}}){WS}(?:minutes?{WS}(?P<side>to|before|past|after)|(?P<past>past))"
    rf"|(?:a{WS})?(?P<share>quarter|half)(?:-|{WS})(?P<side2>to|past))"
)
_SPOKEN = (
    rf"(?:{_OFF}{WS}(?P<told>{_HOURS}|[0-9]{{1,2}})(?:{WS}o['’]clock)?"
    # "four o'clock", "four in the morning"
    rf"|(?P<told2>{_HOURS}|[0-9]{{1,2}})(?:{WS}o['’]clock|(?={WS}{_PART})))"
    rf"(?:{WS}(?P<told_part>{_PART}))?"
)
# "after six on Tuesday morning", "at 6.15 this morning": a lone hour before the part of a day it is of; see `is_count`
_LONE = (
    rf"(?P<lone>{_HOURS}|1[0-2]|[1-9])(?:[.:](?P<lone_minute>[0-5][0-9]))?"
    rf"(?={WS}(?:on{WS})?(?:(?:this{WS}|yesterday{WS}|tomorrow{WS}|(?:last{WS}|next{WS})?{WEEKDAY}{WS}){PART_OF_DAY}|tonight|last{WS}night)(?!\w))"
)
# "0831 UTC", "1920 GMT", "at 1830 hours", "at 0740"; "in 1972 UTC was" and "by 2030 PT Harbours" name years
_CAPITALS = sorted(zone.upper() for zone in ZONES if " " not in zone and zone != "eastern")
_ZONE_BEHIND = (
    rf"(?:(?-i:(?:{'|'.join(zone for zone in _CAPITALS if len(zone) > 2)})(?!\w)"
    rf"|(?:{'|'.join(zone for zone in _CAPITALS if len(zone) == 2)})(?!\w)"
    rf"(?!{WS}(?!(?i:{WEEKDAY}|{MONTH})(?!\w))[A-Z]))"
    rf"|local{WS}time(?!\w)|(?:eastern|central|pacific){WS}time(?!\w))(?!{WS}(?:has|have|had|is|became|will)\b)"
)
_STANDING_AT = "|".join(
    rf"(?<=\b{lead}\s)" for lead in ("at", "until", "till", "since", r"at\sabout", r"at\saround", r"at\sapproximately")
)
_FOUR = (
    rf"(?:(?<!\bin\s)(?<![$£€#.,])(?P<four>(?:[01][0-9]|2[0-3])[0-5][0-9])"
    rf"(?:(?={WS}?\(?{_ZONE_BEHIND})|(?P<zulu>(?-i:Z))(?!\w))"
    rf"|(?:{_STANDING_AT})(?P<standing>(?:[01][0-9]|2[0-3])[0-5][0-9])"
    rf"(?:{WS}?(?:hours|hrs|hr|h)(?!\w)|(?<=\b0[0-9]{{3}})(?!\w|{WS}?[0-9]|[%.,][0-9])))"
)
CLOCK = (
    rf"(?:{_FOUR}|(?P<hour>[0-9]{{1,2}})(?:[:.](?P<minute>[0-9]{{2}}))?{WS}?(?P<half>[ap](?:\.m\b\.?|m\b))"
    rf"|(?P<hour24>[0-9]{{1,2}}):(?P<minute24>[0-9]{{2}})(?![:0-9])|(?P<word>noon|midnight|midday)|{_SPOKEN}|{_LONE})"
    rf"(?:(?:{WS}|(?<=[0-9]{{4}}))\(?(?P<zone>{ZONE}|local{WS}time)\)?(?!\w))?(?!\w)"
)
CLOCK_AT = re.compile(CLOCK, re.IGNORECASE)
FOUR_FIGURES = re.compile(r"(?P<four>(?:[01][0-9]|2[0-3])[0-5][0-9])(?!\w|[.,:][0-9])")
CLOCKS_LINK = re.compile(rf"{WS}(?:and|to|until|till){WS}|{WS}?[-–—]{WS}?", re.IGNORECASE)
# "at 18.35 marks", "at 12.40 a share": what stands behind it is what it is a number of
_PRICED = (
    r"\s(?-i:marks?|euros?|dollars?|pounds?|pence|pennies|cents?|crowns?|francs?|kron(?:er|or|ur)|yen|yuan|pesos?|rupees?|rand|"
    r"lir[ae]|guilders?|florins?|shillings?|roubles?|rubles?|points?|per\s?cent|per|metres?|meters?|degrees?|tonnes?|kilos?|kg|"
    r"an?\s(?:share|barrel|tonne|ton|kilo|unit|litre|gallon|ounce|head|piece|ticket|bushel))\b"
)
# "at 18.05" behind a day: a point inside is a clock's only there
CLOCK_POINTED = re.compile(
    rf"(?P<hour24>1[0-9]|2[0-3]|0[0-9])\.(?P<minute24>[0-5][0-9])(?![.,]?[0-9]|\w|{_PRICED})", re.IGNORECASE
)
# "the toll stands at three", "sold at seven": no hours
COUNTED_AT = re.compile(
    r"\b(?:st(?:ands?|ood|anding|ays?|ayed)|remain(?:s|ed)?|puts?|now|estimated|unchanged|steady|level|fixed|set|capped|"
    r"priced|valued|sold|it|them|number|figure|toll|total)\s(?:at|until|after|before)\s$",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:^|\s)(?:at|before|after|until|till|since)$")
# hours that a part of a day can have: "four on Saturday night" is left open
_HOURS_OF = (
    ("morning", range(1, 12)), ("lunchtime", (12, 1, 2)), ("midday", (12, 1, 2)), ("afternoon", (12, *range(1, 8))),
    ("evening", range(4, 12)), ("night", range(6, 12)),
)  # fmt: skip
_STANDING = frozenset(
    "at by before after from until till since around about between for shortly soon just".split()
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# of the clock's own clause: "he swam twice a week, and was found at 9 p.m." tells of one evening
_HABITS = re.compile(
    r"\b(?:every|each|daily|nightly|weekdays|weekly|usually|always|normally|(?:once|twice|times)\s(?:a|per)\s[a-z]+)\b"
    r"(?:(?!\b(?:and|but|then)\b)[^.,;:!?]){0,60}(?:,\s(?:at|from|until|till|between)\s)?$",
    re.IGNORECASE,
)
# "from 7 am to 10 pm every day", "at 9 a.m. on weekdays"; "at 9 a.m. he checked every door" is none
_HABITS_BEHIND = re.compile(
    rf"(?:\s?(?:to|until|till|and|-|–)\s?(?:at\s)?(?:{re.sub(r'[?]P<[a-z0-9_]+>', '?:', CLOCK)}))?"
    rf"\s(?:(?:every|each)\s(?:other\s|single\s)?(?:day|night|morning|afternoon|evening|week|month|weekday|workday)\b{EACH_ENDS}"
    rf"|(?:every|each)\s(?:other\s)?{_DAY}\b"
    r"|(?:on\s)?(?:(?:week|sun|mon|tues|wednes|thurs|fri|satur)days|weekends)\b|daily(?=[.,;]|\s*$))",
    re.IGNORECASE,
)
_EARLY, _LATE = ("morning",), ("afternoon", "evening", "night", "tonight", "lunchtime")
_LOOK_BACK_CHARS = 80


class Clock(NamedTuple):
    """A time of day with the zone the text states, if any."""

    hour: int
    minute: int
    zone: str
    grain: Grain


def stands_alone(match: Match[str], prefix: Prefix) -> bool:
    """Whether a clock that no day stands beside is a time at all: it says its half of the day, and is no habit.

    "At the midday briefing" names a briefing.
    """
    words: dict[str, str | None] = dict.fromkeys(("told", "told2", "told_part", "half", "word")) | match.groupdict()
    habit = _HABITS.search(match.string, max(0, match.start() - _LOOK_BACK_CHARS), match.start())
    habit = habit or _HABITS_BEHIND.match(match.string, match.end())
    if habit or prefix.the or (words["told_part"] is None and (words["told"] or words["told2"])):
        return False
    return bool(words["half"] or words["word"] or words["told_part"]) or prefix.prep.split(" ")[0] in _STANDING


def is_hour(text: str, start: int, end: int) -> bool:
    """Whether four digits are no year but a time of day: "1920 GMT", both ends of "between 1845 and 1930 GMT"."""
    clock = CLOCK_AT.match(text, start)
    if clock is not None and clock.end() > end:
        return True
    link = CLOCKS_LINK.match(text, end)
    other = CLOCK_AT.match(text, link.end()) if link else None
    return other is not None and other["four"] is not None and FOUR_FIGURES.match(text, start) is not None


def is_count(match: Match[str], prefix: Prefix) -> bool:
    """Whether a lone number is no hour: "hurt six on Friday night", "the toll stood at six on Friday night".

    Hours stand behind "at", "after" and the like; behind "by" stands as often a difference.
    """
    if match["lone"] is None:
        return False
    before = match.string[max(0, match.start() - _LOOK_BACK_CHARS) : match.start()]
    return _AT.search(prefix.prep) is None or COUNTED_AT.search(before) is not None


def clock_of(match: Match[str], part: str = "") -> Clock | None:
    """Return the clock a match spells; `part` is the part of the day told beside it ("on Tuesday morning").

    None for 25:10, 14 p.m., "midnight" (of which day?), and "six o'clock" where nothing says which half of the day.
    """
    words: dict[str, str | None] = dict.fromkeys(("told", "told2", "lone", "zone", "word", "half", "hour", "minute"))
    words |= match.groupdict()
    four = words.get("four") or words.get("standing")
    zone, word = folded(words["zone"]), folded(words["word"])
    if four:
        return Clock(int(four[:2]), int(four[2:]), "utc" if words.get("zulu") else zone, "minute")
    if word:
        return Clock(12, 0, zone, "hour") if word != "midnight" else None
    if words["lone"]:
        return _lone(words, part, zone)
    if words["told"] or words["told2"]:
        return _spoken(words, part, zone)
    hour, minute = int(words["hour"] or words["hour24"] or 0), int(words["minute"] or words["minute24"] or 0)
    half = (words["half"] or "").lower()
    if minute > 59 or hour > (12 if half else 23) or (half and not hour):
        return None
    told_late = not half and not str(words["hour24"]).startswith("0") and hour in _hours_of(part)
    if told_late and "morning" not in part:
        hour = hour % 12 + 12  # "6:15 on Tuesday evening"
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return Clock(hour, minute, zone, "minute" if words["minute"] or words["minute24"] else "hour")


def _spoken(words: dict[str, str | None], part: str, zone: str) -> Clock | None:
    told = (words["told_part"] or part or "").lower()
    late = next((word not in _EARLY for word in (*_EARLY, *_LATE) if word in told), None)
    hour = _number(words["told"] or words["told2"])
    if late is None or hour is None or not 1 <= hour <= 12:
        return None
    off = {"quarter": 15, "half": 30}.get((words["share"] or "").lower(), _number(words["off"]) or 0)
    back = (words["side"] or words["side2"] or "").lower() in {"to", "before"}
    minutes = 60 * (hour % 12 + (12 if late else 0)) + (-off if back else off)
    precise = bool(words["off"] or words["share"])
    return Clock(minutes // 60 % 24, minutes % 60, zone, "minute" if precise else "hour")


def _hours_of(part: str) -> Iterable[int]:
    return next((hours for name, hours in _HOURS_OF if name in part.lower()), ())


def _lone(words: dict[str, str | None], part: str, zone: str) -> Clock | None:
    hour = _number(words["lone"])
    if hour is None or hour not in _hours_of(part):
        return None
    late = "morning" not in part.lower()
    minute = words["lone_minute"]
    return Clock(hour % 12 + (12 if late else 0), int(minute or 0), zone, "minute" if minute else "hour")


def _number(word: str | None) -> int | None:
    key = folded(word)
    return int(key) if key.isdecimal() else NUMBERS.get(key)
