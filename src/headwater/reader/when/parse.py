"""Where time phrases stand in a text: prefix, core, clock, and the second core of a range.

Cores are looked for at the words they can begin with; the prefix is read back from there inside a fixed window. So a
text costs its length times a constant, whatever it holds.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.reader.when import dates, days, events, spans, units
from headwater.reader.when.clocks import (
    CLOCK,
    CLOCK_AT,
    CLOCK_POINTED,
    CLOCKS_LINK,
    FOUR_FIGURES,
    is_count,
    stands_alone,
)
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
_TWIN_OPENS = re.compile(rf"{WS}\((?:(?:on|at|about|around){WS})?", re.IGNORECASE)
_TWIN_CHARS = 60
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
    rf"|[0-9]{{4}}(?=(?-i:Z)(?!\w)|(?:gmt|utc|hours|hrs|hr|h)(?!\w))"
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
    """A form met in a text with the clock beside it, the later one of "from 7 to 9 p.m." and the same moment elsewhere.

    `twin` ends in front of `end`, where the whole of it does.
    """

    form: Form
    match: re.Match[str]
    clock: re.Match[str] | None = None
    until: re.Match[str] | None = None
    twin: "Core | None" = None
    end: int = 0


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
    stop = max(core.match.end(), core.end)
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
    told = _clock_at(text, at, end, prefix)
    if told is not None:
        joint = _CLOCK_JOIN.match(text, told.end, end)
        core = _form_at(text, joint.end(), end, prefix, searching=searching) if joint else None
        if core is not None and _takes_clock(core):
            twin = (told.twin, told.end) if told.twin else _twin_at(text, core.match.end(), end)
            return _ClockTold(told.clock, told.until, *twin).beside(core)
    core = _form_at(text, at, end, prefix, searching=searching)
    if core is not None and _takes_clock(core):
        at_end = core.match.end()
        behind = _CLOCK_BEHIND.match(text, at_end, end) or _POINTED_BEHIND.match(text, at_end, end)
        return _ClockTold(behind, None, *_twin_at(text, behind.end(), end)).beside(core) if behind else core
    if told is not None and (core is None or core.match.end() < told.end):
        alone = not searching or stands_alone(told.clock, prefix)
        return told.beside(Core(CLOCK_ALONE, told.clock)) if alone else core
    return core


class _ClockTold(NamedTuple):
    """A clock with the later one of a stretch and the same moment by another clock, and where all that ends."""

    clock: re.Match[str]
    until: re.Match[str] | None
    twin: Core | None
    end: int

    def beside(self, core: Core) -> Core:
        return core._replace(clock=self.clock, until=self.until, twin=self.twin, end=max(core.match.end(), self.end))


def _clock_at(text: str, at: int, end: int, prefix: Prefix) -> _ClockTold | None:
    """Return the clock at a place with what belongs to it; both ends of "between 7 p.m. and 9 p.m."."""
    clock = CLOCK_AT.match(text, at, end)
    if clock is not None and is_count(clock, prefix):
        clock = None
    until = None
    if prefix.prep in {"from", "between"}:
        first = clock or FOUR_FIGURES.match(text, at, end)
        link = CLOCKS_LINK.match(text, first.end(), end) if first else None
        until = CLOCK_AT.match(text, link.end(), end) if link else None
        until = until if until and (clock or until["four"]) and until["lone"] is None else None
        clock = first if until else clock
    if clock is None:
        return None
    if until is not None:
        return _ClockTold(clock, until, None, until.end())
    return _ClockTold(clock, None, *_twin_at(text, clock.end(), end))


def _twin_at(text: str, at: int, end: int) -> tuple[Core | None, int]:
    """Return a clock in brackets behind another, with the day beside it, and where its bracket closes."""
    opens = _TWIN_OPENS.match(text, at, end)
    closes = text.find(")", opens.end(), min(end, opens.end() + _TWIN_CHARS)) if opens else -1
    if opens is None:
        return None, at
    stop = closes if closes >= 0 else end
    twin = _core_at(text, opens.end(), stop, Prefix(prep="at"), searching=False) if stop > opens.end() else None
    whole = twin is not None and twin.clock is not None and max(twin.match.end(), twin.clock.end()) == stop
    return (twin, min(end, stop + 1)) if whole else (None, at)


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
