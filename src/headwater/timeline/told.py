"""The times that are set side by side: each with what the words beside it are about, and which are alike."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from headwater.model import Article, Claim, Interval, Span, Voices
from headwater.reader.frames.relation import relate
from headwater.reader.notices import notices_in
from headwater.reader.terms import Meaning, Names, meaning_of
from headwater.timeline.clock_days import is_bare
from headwater.timeline.clocks import Clock, can_be_one, clock_of
from headwater.timeline.dating import tells_an_end
from headwater.timeline.denied import ruled_out
from headwater.timeline.hours import hours_of
from headwater.timeline.intervals import common, edge_of, last_day, offset_of, span_days
from headwater.timeline.mentions import Mention

_BACK_CHARS, _AHEAD_CHARS = 60, 25
_ACT, _SILENCE = "act:", "act:say_nothing"
# "was informed by telephone": what somebody was told is done to them at that time, like any act
_BEING_TOLD = re.compile(
    r"\b(?:was|were|been|being)\s(?:first\s|only\s|also\s|later\s|formally\s|privately\s)?"
    r"(?:told|informed|warned|notified|briefed|alerted|advised)\b"
    r"|\b(?:learn(?:ed|t)|heard)\s(?:of|about|that)\b|\b(?:take|took|taken|receive|received|get|got)\s(?:a|the)\s(?:[a-z]+\s)?(?:call|letter|warning|message)\b",
    re.IGNORECASE,
)
_NOT, _UNTIL = "not:", re.compile(r"(?:until|till)\s", re.IGNORECASE)
_FROM_THEN = re.compile(r"(?:from|by|until|till|before|no\slater\sthan)\s", re.IGNORECASE)
_NEWS_DAYS, FINE_DAYS = 2, 2
_HOUR, _MOST_HOURS = timedelta(hours=1), 12
# the offsets from UTC that are in use, in minutes: whole hours, and those of some places beside them
_IN_USE = frozenset(60 * hour for hour in range(-12, 15)) | {
    -570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825,
}  # fmt: skip
_LOCAL = re.compile(r"\blocal\s{1,8}time\b", re.IGNORECASE)
_TWO_CLOCKS = {
    "known": "it is one moment by the clocks of two zones",
    "local": "one time names its zone and the other is a local one: it can be one moment by two clocks",
    "open": "one time names its zone and the other does not, and whole hours lie between them: it can be one moment by "
    "two clocks, but nothing tells the zone of the other",
}


class Told(NamedTuple):
    """A time with what the words beside it are about. `clock`: of a moment, or where an open time begins or ends.

    `bare`: a clock of which no day is told beside it, so that its day is only likely. `is_end`: what is told ended then
    ("ran until Friday"). `offsets`: from UTC, of all zones that the times of its article name.
    """

    mention: Mention
    interval: Interval
    near: Meaning
    outlet: str
    clock: Clock | None
    bare: bool = False
    is_end: bool = False
    offsets: frozenset[timedelta] = frozenset()

    @property
    def offset(self) -> timedelta | None:
        """Where the words of a clock name its zone, how far that is from UTC."""
        return offset_of(self.interval)

    @property
    def edge(self) -> date | None:
        """The first day of what is open ahead, the last of what is open behind; None of a closed time."""
        return edge_of(self.interval)

    @property
    def is_day(self) -> bool:
        """Whether a time is one day or part of one, for sure."""
        days = span_days(self.interval)
        return days is not None and days < FINE_DAYS and self.mention.found is not None and self.mention.found.certain

    @property
    def day(self) -> date | None:
        """The one day that it names, be it as the end of what is open; None of what is wider."""
        if self.edge is not None:
            return self.edge
        days = span_days(self.interval)
        return self.interval.first_day if days is not None and days < FINE_DAYS else None

    @property
    def of_the_news(self) -> bool:
        """Whether it names a day that all of the day's news tells of: its article's, the two before and the next."""
        anchor, day = self.mention.anchor, self.day
        if day is not None and anchor is not None and day > anchor and _FROM_THEN.match(self.mention.expression.exact):
            return False  # "from tomorrow", "by Friday": few things begin or end then
        return day is None or (anchor is not None and -1 <= (anchor - day).days <= _NEWS_DAYS)


def times_told(
    mentions: Sequence[Mention], claims: Sequence[Claim], articles: Sequence[Article], voices: Voices, names: Names
) -> list[Told]:
    """Return the times of what is told, or of somebody's silence, by place; copies left out."""
    outlets = {a.id: a.outlet or f"article {a.siglum}" for a in articles}
    own = {s.span for c in claims for s in c.statements if s.origin != "copy"}
    copies: dict[str, list[Span]] = defaultdict(list)
    for span in {s.span for c in claims for s in c.statements} - own:
        copies[span.capture].append(span)
    cues = {c for a in voices.attributions if a.stance in ("declines", "no_response") for c in a.cue}
    offsets = _offsets_by_article(mentions)
    found = []
    for mention in mentions:
        time = mention.expression
        silent = mention.of == "saying" and any(mention.told.covers(c) for c in cues)
        done = mention.of == "act" or _BEING_TOLD.search(mention.told.exact) is not None
        if (
            mention.found is None
            or ruled_out(mention)
            or not (done or silent)
            or any(c.covers(time) for c in copies[time.capture])
        ):
            continue
        is_end = tells_an_end(time, mention.home)
        near = meaning_of(_window(mention), names, [time])
        near = near if is_end else _said_so(near, mention)
        acts = near.acts | {t for t in near.terms if t.startswith(_ACT)} | ({_SILENCE} if silent else set())
        interval = hours_of(mention.found, time.exact)
        told = Meaning(near.terms | acts, acts)
        clock = clock_of(interval, time.exact)
        bare = clock is not None and is_bare(mention.found)
        zones = offsets[mention.article]
        found.append(Told(mention, interval, told, outlets[mention.article], clock, bare, is_end, zones))
    return sorted(found, key=lambda t: t.mention.expression)


def _offsets_by_article(mentions: Sequence[Mention]) -> dict[str, frozenset[timedelta]]:
    offsets: dict[str, frozenset[timedelta]] = defaultdict(frozenset)
    for mention in mentions:
        offset = offset_of(mention.found.interval) if mention.found else None
        if offset is not None:
            offsets[mention.article] |= {offset}
    return offsets


def _said_so(near: Meaning, mention: Mention) -> Meaning:
    """Return what was not so "until Friday" as what was so on Friday."""
    found = mention.found
    if not _UNTIL.match(mention.expression.exact) or found is None or found.interval.earliest is None:
        return near
    terms, acts = (frozenset(t.removeprefix(_NOT) for t in told) for told in near)
    return Meaning(terms, acts)


def taken_back(told: Sequence[Told]) -> list[Told]:
    """Return the times of which a notice of correction says that they were wrong."""
    notices = {home: list(notices_in(home.exact)) for home in {t.mention.home for t in told}}
    return [
        t
        for t in told
        for at in [t.mention.expression.start - t.mention.home.start]
        if any(low <= at < high for (low, high), _ in notices[t.mention.home])
    ]


def fit(one: Told, other: Told) -> bool:
    """Whether two times can be of one event: clocks within what their words leave, deadlines that end alike."""
    if one.clock and other.clock:
        return can_be_one(one.clock, _by_zone_of(one, other)) or bool(of_two_zones(one, other))
    if one.edge and other.edge and bool(one.interval.earliest) == bool(other.interval.earliest):
        return abs((one.edge - other.edge).days) <= FINE_DAYS
    return common(one.interval, other.interval) is not None


def of_two_zones(one: Told, other: Told) -> str:
    """Return why two clocks of one day can be one moment by the clocks of two zones; nothing where they cannot.

    One of them names its zone. Where the other does too, or its article names one elsewhere, both are known. A "local"
    clock can stand in any zone in use. Else it can only of another outlet, and whole hours on or back: most clocks of
    the news stand on half hours, so that half an hour tells nothing. Of what is left most is one moment, since a zone
    is named for readers in others; two accounts that differ by whole hours in one zone are missed.
    """
    if one.offset is None:
        one, other = other, one
    if one.clock is None or other.clock is None or one.offset is None:
        return ""
    (first, last, _), (others, until, _) = one.clock, other.clock
    apart = others - first
    if other.offset is not None:
        even = apart == other.offset - one.offset and until - last == apart
        return _TWO_CLOCKS["known"] if apart and even else ""
    if not apart or first.date() != others.date() or last - first != until - others:
        return ""
    known, is_local = other.offsets, _LOCAL.search(other.mention.expression.exact) is not None
    if known and not is_local:
        return _TWO_CLOCKS["known"] if one.offset + apart in known else ""
    in_use = (one.offset + apart) / timedelta(minutes=1) in _IN_USE
    if is_local:
        return _TWO_CLOCKS["local"] if in_use else ""
    whole = apart % _HOUR == timedelta() and abs(apart) <= _MOST_HOURS * _HOUR
    return _TWO_CLOCKS["open"] if in_use and whole and one.outlet != other.outlet else ""


def on_day_of(told: Told, other: Told) -> Clock:
    """Return the clock of a time, on the day of another where one of both is of a likely day only."""
    clock, base = told.clock, other.clock
    if clock is None or base is None:
        raise ValueError("a time without a clock")
    days = base.first.date() - clock.first.date() if told.bare or other.bare else timedelta()
    return clock._replace(first=clock.first + days, last=clock.last + days)


def _by_zone_of(one: Told, other: Told) -> Clock:
    """Return the clock of the other time on the day of the one, and in its zone where both name theirs."""
    clock = on_day_of(other, one)
    if one.offset is None or other.offset is None or other.bare or one.bare:
        return clock
    moved = one.offset - other.offset
    return clock._replace(first=clock.first + moved, last=clock.last + moved)


class Company:
    """Tells how many things are told of one day, or of one hour."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._days = Counter((t.outlet, t.day) for t in told)
        self._hours = Counter((t.outlet, hour) for t in told for hour in hours_near(t))

    def alone(self, one: Told, other: Told) -> bool:
        """Whether two outlets name one moment, or one day off the news, and each tells one thing of it only.

        Two outlets that each date one thing to 8 November, or to about one o'clock, hardly mean two.
        """
        if one.clock and other.clock:
            shared = set(hours_near(one)) & set(hours_near(other))
            return all(self._hours[t.outlet, hour] == 1 for t in (one, other) for hour in shared)
        if one.day is None or other.day is None or one.of_the_news or other.of_the_news:
            return False
        apart = abs((one.day - other.day).days)
        open_both = one.edge is not None and other.edge is not None
        near = (apart == 0 and (one.edge is None) == (other.edge is None)) or (open_both and apart < FINE_DAYS)
        return near and all(self._days[t.outlet, t.day] == 1 for t in (one, other))


def of_others(one: Told, other: Told, names: Names) -> bool:
    """Whether two times date one act by or to different people: the minister was told on Friday, as was the mayor."""
    frames = [names.frames(t.mention.told) for t in (one, other)]
    found = [
        relate(left, right._replace(mode=left.mode, conditional=left.conditional), names.kinds)
        for left in frames[0]
        for right in frames[1]
        if left.acts & right.acts
    ]
    return bool(found) and all(relation.kind == "other_people" for relation in found)


def hours_near(told: Told) -> list[datetime]:
    """Return the hours in which a moment lies or may lie by what its words leave; none of what is no moment."""
    if told.clock is None:
        return []
    first = (told.clock.first - told.clock.slack).replace(minute=0)
    last = told.clock.last + told.clock.slack
    hours = [first]
    while hours[-1] + _HOUR <= last:
        hours.append(hours[-1] + _HOUR)
    return hours


def ends_with(one: Told, other: Told) -> bool:
    """Whether two times are, or end on, one day, and not that of which all of the day's news tells."""
    ends = (last_day(one.interval), last_day(other.interval))
    if ends[0] is None or ends[0] != ends[1]:
        return False
    fine = one.interval == other.interval and (span_days(one.interval) or FINE_DAYS) < FINE_DAYS
    deadlines = not any(t.interval.earliest and (span_days(t.interval) or 0) < FINE_DAYS for t in (one, other))
    anchors = [t.mention.anchor for t in (one, other) if t.mention.anchor]
    return (fine or deadlines) and all(abs((ends[0] - a).days) >= FINE_DAYS for a in anchors)


def _window(mention: Mention) -> Span:
    """Return the words of its clause that stand beside a time; the clause where the time stands outside of it."""
    told, time = mention.told, mention.expression
    if not told.covers(time):
        return told
    text = told.exact
    low, high = max(0, time.start - told.start - _BACK_CHARS), min(len(text), time.end - told.start + _AHEAD_CHARS)
    while 0 < low < time.start - told.start and not text[low - 1].isspace():
        low += 1
    while time.end - told.start < high < len(text) and not text[high].isspace():
        high -= 1
    return told.part(low, high)
