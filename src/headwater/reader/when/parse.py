"""Where time phrases stand in a text: prefix, core, clock, and the second core of a range.

Cores are looked for at the words they can begin with; the prefix is read back from there inside a fixed window. So a
text costs its length times a constant, whatever it holds.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.reader.when import dates, days, events, spans, units
from headwater.reader.when.clocks import CLOCK, CLOCK_AT, CLOCK_POINTED, is_count, stands_alone
from headwater.reader.when.lexicon import (
    DECADES,
    EXACT_NUMBER,
    HOLIDAY,
    MONTH,
    NTH_DAYS,
    NUMBERS,
    ORDINALS,
    PART_OF_DAY,
    SEASON,
    VAGUE_NUMBER,
    WEEKDAY,
    WS,
    folded,
    one_of,
)  # fmt: skip
from headwater.reader.when.stretch import Form, Prefix

MAX_PHRASE_CHARS = 160
_LOOK_BACK_CHARS = 64

FORMS: tuple[Form, ...] = days.FORMS + dates.FORMS + units.FORMS + spans.FORMS + events.FORMS

_PREPS = one_of(
    ("as of", "since", "until", "till", "through", "throughout", "by", "before", "after", "prior to", "ahead of",
     "from", "between", "in", "on", "at", "during", "over", "for", "within", "around", "about", "circa",
     "no later than", "as early as", "as soon as", "as late as", "shortly after", "shortly before", "just after",
     "just before", "soon after", "starting", "beginning", "up to", "across")
)  # fmt: skip
_APPROX = one_of(
    ("nearly", "almost", "about", "some", "around", "roughly", "approximately", "more than", "over", "well over",
     "at least", "less than", "fewer than", "under", "just over", "close to", "within", "just", "only", "exactly")
)  # fmt: skip
_PARTS = one_of(
    ("early", "earlier", "late", "later", "mid", "middle", "midway", "start", "beginning", "end", "close", "first half",
     "second half", "rest", "remainder", "much", "most", "all", "part", "parts", "course", "whole", "morning",
     "afternoon", "evening", "night", "early hours", "small hours")
)  # fmt: skip
_COUNTED_PARTS = rf"(?:first|last|final)~(?:{EXACT_NUMBER}~)?(?:day|week|month|year)s?"
_INNER_PARTS = one_of(("early", "earlier", "late", "later", "midway", "deep"))
# Parts that stand directly before a time; the others need "of" or "in" ("the end of June", "much of 2030").
_DIRECT_PARTS = one_of(("early", "earlier", "late", "later", "mid"))
_PREFIX = (
    rf"(?:(?P<point>at~(?:one|some)~point|sometime|some~time|as~recently~as|even)~)?"
    rf"(?:(?P<part1>early|earlier|late|later|midway|deep)~)?"
    rf"(?:(?P<prep>{_PREPS})~)?(?P<the>the~)?(?:very~)?"
    rf"(?:(?:(?P<part2>(?:{_PARTS}|{_COUNTED_PARTS})~of|{_INNER_PARTS}~(?:in|on|through|into))~|(?P<part3>{_DIRECT_PARTS})(?:~|-))(?P<the2>the~)?)?"
    rf"(?:(?P<approx>{_APPROX})~)?"
).replace("~", WS)
_PART_LINK = re.compile(r" (?:of|in|on|through|into)\Z")
_PREFIX_AT = re.compile(rf"(?<!\w){_PREFIX}", re.IGNORECASE)
_PREFIX_BACK = re.compile(rf"(?<![\w-]){_PREFIX}\Z", re.IGNORECASE)
# "5 p.m. (1600 GMT) on April 8": the same clock elsewhere stands between
_CLOCK_JOIN = re.compile(rf"(?:{WS}\([^()\n]{{1,20}}\))?,?{WS}(?:(?:on|of){WS})?(?:the{WS})?", re.IGNORECASE)
_CLOCK_BEHIND = re.compile(
    rf"(?:,?{WS}(?:shortly{WS})?(?:at|around|about|by|before|after|just{WS}before|just{WS}after){WS}|,{WS}|{WS}){CLOCK}",
    re.IGNORECASE,
)
_POINTED_BEHIND = re.compile(rf"(?:,?{WS}at{WS}|,{WS}){CLOCK_POINTED.pattern}", re.IGNORECASE)
_LINK = re.compile(
    rf"(?:,?{WS}(?P<word>to|until|till|through|and){WS}|{WS}?[-–—]{WS}?)(?:the{WS})?(?:(?P<part>early|late|mid)(?:{WS}|-))?",
    re.IGNORECASE,
)
_CAMPAIGN = re.compile(
    rf"(?:early|late|midway|deep){WS}(?:in|into|through){WS}(?:(?:the|his|her|its|their){WS})?(?:[\w'’-]{{1,24}}{WS}){{0,3}}?"
    rf"(?:campaign|season|session|term|process|race|primary|primaries|tour|trial|inquiry|investigation){WS}"
    rf"(?=(?:last|this|next){WS}(?:year|month|week|spring|summer|autumn|fall|winter)(?!\w))",
    re.IGNORECASE,
)
_SPECIAL_HEADS = (
    rf"today|tonight|yesterday|tomorrow|day{WS}(?:before|after)|last|past|next|this|coming|previous|preceding|following"
    rf"|same|recent|current|year|week|month|quarter|weekend|decade|century|noon|midnight|midday|quarter|time{WS}of|press{WS}time|q[1-4]"
    rf"|that(?={WS}(?:same{WS}|very{WS})?(?:day|week|month|year|{PART_OF_DAY}))"
    rf"|early|late|midway|deep|in(?={WS}the{WS}(?:wake|aftermath))|after|half|[0-9]{{1,4}}(?=st|nd|rd|th|s|['’]s|[ap]m)"
)
_HEAD = re.compile(
    rf"(?<![\w$£€])(?<![0-9][.,:/])(?:{_SPECIAL_HEADS}|(?:{WEEKDAY}|{MONTH}|{SEASON}|{HOLIDAY}|{VAGUE_NUMBER}"
    rf"|{one_of(NUMBERS)}|{one_of(ORDINALS)}|{one_of(NTH_DAYS)}|{one_of(DECADES)}|[0-9]{{1,4}})(?!\w))"
    rf"|(?<!\w)['’‘](?=[0-9]{{2}}(?!\w)|[2-9]0s)|\[(?=[A-Za-z0-9]{{1,10}}\])",
    re.IGNORECASE,
)
# a clock without a day: which day it is, the text around it says
CLOCK_ALONE = Form("clock.alone", CLOCK_AT, lambda _match, _context: None)


class Core(NamedTuple):
    """A form met in a text, with the clock that stands beside it."""

    form: Form
    match: re.Match[str]
    clock: re.Match[str] | None = None


class Parsed(NamedTuple):
    """One phrase: where it stands, the words in front, its core, and the core of its other end if it is a range."""

    start: int
    end: int
    prefix: Prefix
    core: Core
    other: Core | None = None
    other_part: str = ""


def parse_all(text: str, start: int, end: int) -> Iterator[Parsed]:
    """Yield the phrases of `text[start:end]` in order, not overlapping; at one place the longest wins."""
    at = floor = start
    while head := _HEAD.search(text, at, end):
        found = _phrase_at(text, head.start(), floor, end)
        at = head.start() + 1
        if found is not None:
            yield found
            at = floor = max(at, found.end)


def parse_whole(phrase: str) -> Parsed | None:
    """Return the reading of a text that is one phrase from its first to its last character; None where it is not."""
    greedy = _PREFIX_AT.match(phrase)
    opened = _CAMPAIGN.match(phrase)
    starts = {0, greedy.end() if greedy else 0, opened.end() if opened else 0}
    readings = [_core_phrase(phrase, at, 0, len(phrase), searching=False) for at in sorted(starts)]
    whole = [found for found in readings if found is not None and found.end == len(phrase)]
    return whole[0] if whole else None


def _phrase_at(text: str, head: int, floor: int, end: int) -> Parsed | None:
    opened = _CAMPAIGN.match(text, head, end)
    if opened is None:
        return _core_phrase(text, head, floor, end, searching=True)
    found = _core_phrase(text, opened.end(), opened.end(), end, searching=True)
    return found._replace(start=head, prefix=Prefix(some_point=True)) if found else None


def _core_phrase(text: str, head: int, floor: int, end: int, *, searching: bool) -> Parsed | None:
    prefix, start = _prefix_before(text, head, floor)
    core = _core_at(text, head, end, prefix, searching=searching)
    if core is None:
        return None
    stop = max(core.match.end(), core.clock.end() if core.clock else 0)
    other, part = None, ""
    link = _LINK.match(text, stop, end) if core.clock is None else None
    if link and _links(link, prefix, core):
        prefix_there = prefix._replace(prep="from")
        other = _core_at(text, link.end(), end, prefix_there, searching=searching)
        part = (link["part"] or "").lower()
    if other is not None and (other.form.name != core.form.name or other.clock):
        other = None
    return Parsed(start, other.match.end() if other else stop, prefix, core, other, part if other else "")


def _links(link: re.Match[str], prefix: Prefix, core: Core) -> bool:
    word = (link["word"] or "").lower()
    if word == "and":
        return prefix.prep == "between"
    # a dash with spaces may open an aside; without them, or between years, it makes a range
    tight = not word and (core.form.name == "year.stated" or not re.search(r"\s", link[0]))
    return prefix.prep in {"from", "between"} or word in {"through", "to"} or tight


def _prefix_before(text: str, head: int, floor: int) -> tuple[Prefix, int]:
    found = _PREFIX_BACK.search(text, max(floor, head - _LOOK_BACK_CHARS), head)
    if found is None or found.start() == head:
        return Prefix(), head
    return prefix_of(found), found.start()


def prefix_of(found: re.Match[str]) -> Prefix:
    """Return the words of a prefix match."""
    return Prefix(
        prep=folded(found["prep"]),
        part=_PART_LINK.sub("", folded(found["part1"] or found["part2"] or found["part3"])),
        approx=folded(found["approx"]),
        the=bool(found["the2"] if found["part2"] or found["part3"] else found["the"]),
        some_point=bool(found["point"]),
    )


def _core_at(text: str, at: int, end: int, prefix: Prefix, *, searching: bool) -> Core | None:
    clock = CLOCK_AT.match(text, at, end)
    if clock is not None and is_count(clock, prefix):
        clock = None
    if clock is not None:
        joint = _CLOCK_JOIN.match(text, clock.end(), end)
        core = _form_at(text, joint.end(), end, prefix, searching=searching) if joint else None
        if core is not None and _takes_clock(core):
            return Core(core.form, core.match, clock)
    core = _form_at(text, at, end, prefix, searching=searching)
    if core is not None and _takes_clock(core):
        at_end = core.match.end()
        behind = _CLOCK_BEHIND.match(text, at_end, end) or _POINTED_BEHIND.match(text, at_end, end)
        return Core(core.form, core.match, behind)
    if clock is not None and (core is None or core.match.end() < clock.end()):
        alone = not searching or stands_alone(clock, prefix)
        return Core(CLOCK_ALONE, clock, clock) if alone else core
    return core


def _takes_clock(core: Core) -> bool:
    return core.form.name in {
        "day.deictic", "day.weekday", "day.of_week", "date.month_day", "date.iso", "day.holiday",
    }  # fmt: skip


def _form_at(text: str, at: int, end: int, prefix: Prefix, *, searching: bool) -> Core | None:
    best, rank = None, (-1, False)
    for form in FORMS:
        match = form.pattern.match(text, at, min(end, at + MAX_PHRASE_CHARS))
        if match is None or match.end() < rank[0]:
            continue
        admitted = form.admits(match, prefix)
        if (admitted or not searching) and (match.end(), admitted) > rank:
            best, rank = Core(form, match), (match.end(), admitted)
    return best
