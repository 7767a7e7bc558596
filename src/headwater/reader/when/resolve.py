"""From a phrase in its sentence to an interval, or to nothing."""

import re
from datetime import date, timedelta

import msgspec

from headwater.model import Interval
from headwater.reader.when import events, spans, trim
from headwater.reader.when.calendar import shift
from headwater.reader.when.called_off import awaited, called_off
from headwater.reader.when.clocks import Clock, clock_of
from headwater.reader.when.days import one_day
from headwater.reader.when.hanging import hanging_in
from headwater.reader.when.parse import CLOCK_ALONE, MAX_PHRASE_CHARS, Core, Parsed, parse_all, parse_whole
from headwater.reader.when.reported import Foretold, foretold, lapsed
from headwater.reader.when.stretch import Context, Prefix, Resolution, Stretch, TimePhrase, Way
from headwater.reader.when.tense import asked_for, put_off, sentence_around, way_of
from headwater.reader.when.twins import Local, with_twin

_AROUND_CHARS = 200
_BRACKETS = " \t\r\n\"'“”‘’([)]"
_DAY_OF_TEXT = "day.of_text"
_DAY = timedelta(days=1)
# forms that name the nearest such time
_NEAREST = frozenset(("day.weekday", "day.holiday", "date.month_day", "date.nth_of_month", "month.named"))
# "reported on Monday | that he had left the same night": of what is reported the day of the report tells nothing
_TOLD_THAT = re.compile(
    r"\s{1,3}that\s{1,3}(?!(?:day|night|morning|afternoon|evening|week|month|year)\b)", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"['’]s$")


def find(text: str, start: int = 0, end: int | None = None) -> list[TimePhrase]:
    """Return the time phrases of `text[start:end]` in order, not overlapping; offsets are code points of `text`.

    A phrase takes its preposition along ("in recent weeks", "As of 9 p.m. ET Tuesday"). Some of what is found may
    still not resolve ("three days after the recusal"). Time is linear in the length. Misses: bare durations,
    times in figures with slashes, phrases of other languages.
    """
    stop = len(text) if end is None else min(end, len(text))
    found = parse_all(text, max(0, start), stop)
    return [TimePhrase(start=p.start, end=p.end, exact=text[p.start : p.end]) for p in found]


def have_other_times(one: str, other: str) -> bool:
    """Return whether two texts both name times, and none in the same words."""
    times = [{" ".join(text[p.start : p.end].lower().split()) for p in find(text)} for text in (one, other)]
    return all(times) and times[0].isdisjoint(times[1])


def resolve(phrase: str, anchor: date | None, sentence: str | None = None) -> Resolution | None:
    """Return what `phrase` means for a text of the day `anchor`, or None where nothing can be said.

    `sentence` shows the tense that sends "Thursday" or "June 28" back or ahead; its first occurrence of the phrase
    counts. Never takes today's date; a clock without a day in the sentence is not resolved. Relative phrases need an
    anchor. See `resolve_at` for the method.
    """
    at = _place(phrase, sentence) if sentence else -1
    whole = sentence is None or at < 0
    found = resolve_at(phrase, 0, len(phrase), anchor) if whole else (
        resolve_at(sentence or "", at, at + len(phrase), anchor)
    )
    # one sentence does not tell which day a bare clock belongs to; the article around it may
    return None if found is not None and found.rule.endswith(_DAY_OF_TEXT) else found


def _place(phrase: str, sentence: str) -> int:
    at = sentence.find(phrase)
    while at >= 0 and (at and sentence[at - 1].isalnum() and phrase[:1].isalnum()):
        at = sentence.find(phrase, at + 1)
    return at


def resolve_at(text: str, start: int, end: int, anchor: date | None) -> Resolution | None:
    """Return what the phrase `text[start:end]` means for a text of the day `anchor`; the words around it count.

    The phrase is read as prefix, core and clock by the forms of this package; the nearest verb decides between past
    and future; then parts ("late"), clocks and bounds ("since") are applied. Intervals are closed-open; a clock carries
    an offset only where the text states a zone. Abstains where a relative phrase has no anchor, where the phrase hangs
    on another event, and where two readings are equally open.
    """
    while start < end and text[start] in _BRACKETS and not text.startswith(("’", "'", "‘", "["), start):
        start += 1
    phrase = text[start : min(end, start + MAX_PHRASE_CHARS + 1)].rstrip(_BRACKETS)
    phrase = _POSSESSIVE.sub("", phrase)
    parsed = parse_whole(phrase) if 0 < len(phrase) <= MAX_PHRASE_CHARS else None
    if parsed is None:
        return None
    context = Context(
        anchor=anchor,
        way=_way(text, start, end, parsed),
        prefix=parsed.prefix,
        before=text[max(0, start - _AROUND_CHARS) : start],
        after=text[end : end + _AROUND_CHARS],
    )
    try:
        if parsed.core.form.name == "day.weekday" and called_off(text, start, end):
            return _called_off(text, start, end, parsed, context)
        ahead = context.way == "future" and parsed.core.form.name in _NEAREST
        told = foretold(text, start, end, anchor) if ahead else None
        if told is not None:
            return _foretold(told, parsed, context, over=lapsed(text, end))
        return _read(parsed, context)
    except (ValueError, OverflowError):
        return None  # the calendar has no such day: 30 February, the year 0, 9,000 years from now


def _way(text: str, start: int, end: int, parsed: Parsed) -> Way | None:
    way = way_of(text, start, end)
    forced = trim.way_forced(parsed.prefix)
    if parsed.prefix.prep in {"since", "as of"}:
        return "past"
    ahead = {"by": asked_for, "no later than": asked_for, "until": put_off, "till": put_off}.get(parsed.prefix.prep)
    if (ahead is not None and ahead(text, start)) or awaited(text, start, end):
        return "future"
    return way or ("future" if forced == "future" else None)


def _called_off(text: str, start: int, end: int, parsed: Parsed, context: Context) -> Resolution | None:
    """Read the day of what was called off: the first from when it was. The day of the text is a guess at that."""
    low, high = sentence_around(text, start, end, _AROUND_CHARS)
    told = set()
    for other in parse_all(text, low, high):
        if other.end > start and other.start < end:
            continue
        there = Context(context.anchor, "past", other.prefix, text[low : other.start], "")
        named = other.core.form.read(other.core.match, there) if other.other is None else None
        if named is not None and named.grain in {"day", "part_of_day"}:
            told.add(named.first)
    day = told.pop() if len(told) == 1 else None
    found = _read(parsed, context._replace(way="future", anchor=day or context.anchor))
    return found if found is None or day else msgspec.structs.replace(found, certain=False)


def _foretold(told: Foretold, parsed: Parsed, context: Context, *, over: bool) -> Resolution | None:
    """Read what was to come from when that was said; as the text shows that it is `over`, or else as ahead of the text.

    Where both readings are open, as they are of a weekday with its saying, the stretch from one to the other; a month
    or a day of the calendar is the nearer one. Nothing of a talk whose day is not told.
    """
    if told.between_two:
        return None
    ahead, weekday = _read(parsed, context), parsed.core.form.name == "day.weekday"
    if told.said is None:
        # "had hoped to open on Friday, but rain stopped the work" looks ahead as often as not
        then = _read(parsed, context._replace(way="past")) if over and not weekday else ahead
    else:
        ends = (told.said.first, told.said.after - _DAY)
        found = [_read(parsed, context._replace(anchor=day + _DAY)) for day in ends]
        then = found[-1]
        if ahead and found[0] and then and found[0].interval.latest != then.interval.latest:
            return msgspec.structs.replace(ahead, certain=False)
    if ahead is None or then is None or then.interval.latest == ahead.interval.latest:
        return ahead
    if over or not weekday:
        return msgspec.structs.replace(then, certain=False)
    interval = Interval(earliest=then.interval.earliest, latest=ahead.interval.latest)
    return Resolution(interval=interval, grain="range", rule=then.rule, certain=False)


def _read(parsed: Parsed, context: Context) -> Resolution | None:
    name = parsed.core.form.name
    if name in events.SHIFTS:
        return _from_neighbour(parsed, context)
    if parsed.core.form is CLOCK_ALONE:
        return _clock_alone(parsed.core, context)
    if name == "event.after":
        return _open_behind(context)
    if name == "span.ago" and context.prefix.approx in spans.OVER:
        return _longer_ago(parsed.core, context)
    return _range(parsed, context) if parsed.other else _one(parsed, context)


def _one(parsed: Parsed, context: Context) -> Resolution | None:
    stretch = parsed.core.form.read(parsed.core.match, context)
    stretch = trim.part_of(stretch, context) if stretch else None
    if stretch is None:
        return None
    if parsed.core.clock is None:
        return trim.bounded(trim.whole(stretch), context)
    told = _local(parsed.core, stretch.first, context)
    if told is None:  # a clock that cannot be read leaves the day, less surely
        return trim.bounded(trim.whole(stretch._replace(certain=False)), context)
    return _at_clock(stretch, told.clock, parsed.core, context)


def _local(core: Core, day: date | None, context: Context) -> Local | None:
    """Return the clock of a core, with the offset that a twin of it tells, and its day; that too may be the twin's."""
    clock = clock_of(core.clock, _part_told(core)) if core.clock else None
    if clock is None or core.twin is None:
        return Local(clock, day) if clock else None
    twin, there = clock_of(core.twin.clock) if core.twin.clock else None, None
    if core.twin.form is not CLOCK_ALONE:
        there = core.twin.form.read(core.twin.match, context._replace(prefix=Prefix()))
    if twin is None or (core.twin.form is not CLOCK_ALONE and there is None):
        return Local(clock, day)
    found = with_twin(clock, day, twin, there.first if there else None)
    if day is None and there is not None and (found is None or found.day is None) and not clock.zone:
        return None  # it is on another day than its twin, or on the same: nothing tells
    return found or Local(clock, day)


def _at_clock(stretch: Stretch, clock: Clock, core: Core, context: Context) -> Resolution | None:
    """Return the moment, or the stretch up to a later clock, whose zone is that of both; None where that is open."""
    until = clock_of(core.until, _part_told(core)) if core.until else None
    if core.until is not None and until is None:
        return None
    if until is not None:
        clock, until = clock._replace(zone=clock.zone or until.zone), until._replace(zone=until.zone or clock.zone)
    found = trim.at_clock(stretch, clock, until)
    return trim.bounded(found, context) if found else None


def _part_told(core: Core) -> str:
    """Return the words of a day that name a part of it: "morning" of "on Tuesday morning", "this morning"."""
    groups = core.match.groupdict()
    return f"{groups.get('part') or ''} {groups.get('word') or ''}"


def _clock_alone(core: Core, context: Context) -> Resolution | None:
    """Read a clock that no day stands beside: of the day told last before it in the window, else of the text's day.

    Neither is stated, so it is never certain. A twin in brackets that names its day tells it ("(2105 GMT on Tuesday)").
    """
    told = _local(core, None, context)
    if told is None:
        return None
    if told.day is not None:
        return _at_clock(one_day(told.day, "day.of_twin"), told.clock, core, context)
    day = None
    for phrase in parse_all(context.before, 0, len(context.before)):
        there = Context(context.anchor, None, phrase.prefix, context.before[: phrase.start], "")
        there = there._replace(way=_way(context.before, phrase.start, phrase.end, phrase))
        found = phrase.core.form.read(phrase.core.match, there) if phrase.other is None else None
        day = found.first if found and found.grain in {"day", "part_of_day"} else day
    rule = "day.told_before" if day else _DAY_OF_TEXT
    day = day or context.anchor
    if day is None:
        return None
    return _at_clock(one_day(day, rule, certain=False), told.clock, core, context)


def _range(parsed: Parsed, context: Context) -> Resolution | None:
    """Read both ends: first the one nearer to the anchor on the side the tense shows, then the other from there."""
    if parsed.other is None:
        return None
    plain = context.prefix._replace(prep="")
    far = plain._replace(part=parsed.other_part, approx="")
    if context.way == "future":
        first = _end(parsed.core, context._replace(prefix=plain))
        last = _end(parsed.other, context._replace(prefix=far, anchor=first.first if first else None))
    else:
        last = _end(parsed.other, context._replace(prefix=far))
        first = _end(parsed.core, context._replace(prefix=plain, anchor=last.first if last else None, way="past"))
    if first is None or last is None or first.first > last.first:
        return None
    return trim.whole(Stretch(first.first, last.after, "range", f"range/{last.rule}", first.certain and last.certain))


def _end(core: Core, context: Context) -> Stretch | None:
    found = core.form.read(core.match, context)
    return trim.part_of(found, context) if found else None


def _longer_ago(core: Core, context: Context) -> Resolution | None:
    counts, unit = spans.count_of(core.match["number"]), core.match["unit"].lower()
    if context.anchor is None or counts is None or core.match["way"].lower() != "ago" or unit in {"hour", "minute"}:
        return None
    latest = shift(context.anchor, {"night": "day", "weekend": "week"}.get(unit, unit), -counts.low)
    interval = Interval(earliest=None, latest=latest.isoformat())
    return Resolution(interval=interval, grain="range", rule="span.longer_ago", certain=True)


def _open_behind(context: Context) -> Resolution | None:
    """Read "in the wake of the firing", told in the past: the event lies before the text; how far is not said."""
    if context.anchor is None or context.way != "past":
        return None
    interval = Interval(earliest=None, latest=context.anchor.isoformat())
    return Resolution(interval=interval, grain="range", rule="event.after", certain=False)


def _from_neighbour(parsed: Parsed, context: Context) -> Resolution | None:
    """Read "a day earlier" or "the next day" from the one time stated in front of it in the same window of text."""
    others = set()
    counted = [h for h in hanging_in(context.before) if h.side in ("after", "before")]
    for phrase in parse_all(context.before, 0, len(context.before)):
        if phrase.core.form.name in events.SHIFTS or phrase.other is not None:
            return None
        if _TOLD_THAT.match(context.before, phrase.end) or any(h.about[0] <= phrase.start < h.end for h in counted):
            return None
        way = _way(context.before, phrase.start, phrase.end, phrase)
        there = Context(context.anchor, way, phrase.prefix, context.before[: phrase.start], "")
        found = phrase.core.form.read(phrase.core.match, there)
        if found is None:
            return None
        others.add((found.first, found.after, found.grain))
    if len(others) != 1:
        return None
    first, after, grain = others.pop()
    found = events.shifted(parsed.core.match, Stretch(first, after, grain, ""))
    if found is None or (context.anchor and context.way != "future" and found.first > context.anchor):
        return None  # "three years later", told of the past, is not ahead of the text: it counts from something else
    return trim.whole(found)
