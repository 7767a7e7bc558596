"""Times counted from another event: "three days after the recusal", "during the campaign", "the day the gate shut".

Where such a phrase stands and what it hangs on is found here; when that was, only a timeline can tell.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple, cast

from headwater.model import Interval
from headwater.reader.when import events
from headwater.reader.when.calendar import days, shift, start_of, weekday_before, weekday_from
from headwater.reader.when.days import weekday_number
from headwater.reader.when.lexicon import NUMBER, PART_OF_DAY, WEEKDAY, WS, folded, one_of
from headwater.reader.when.parse import parse_whole
from headwater.reader.when.spans import count_of
from headwater.reader.when.stretch import Grain, Resolution, Stretch
from headwater.reader.when.vague import NEAR_DAYS, SLACK_DAYS, Counts

Side = Literal["after", "before", "during", "since"]

_UNIT = r"(?P<unit>day|night|week|fortnight|month|year)"
_NEAR = one_of(NEAR_DAYS)
_NUMBER_SINCE, _UNIT_SINCE = NUMBER.replace("number", "number2"), _UNIT.replace("unit", "unit3")
_OPENING = re.compile(
    (
        rf"(?<![\w-])(?:"
        rf"(?:{NUMBER}~{_UNIT}s?|(?P<the>the)~(?:{PART_OF_DAY}|(?P<unit2>day|week|fortnight|month|year))|(?P<near>{_NEAR}))"
        rf"~(?P<side>after|before|following|prior~to)~(?=\S)"
        # "the Friday before last" counts from the text
        rf"|(?:on~)?the~(?P<weekday>{WEEKDAY})~(?P<week_side>after|before|following)~"
        rf"(?!(?:last|that|this|noon|midnight|midday|dawn|dusk|dark|sunrise|sunset|work|school|church|breakfast|lunch|"
        rf"dinner|supper|tea)(?!\w)|(?:the~)?[\w-]{{1,20}}~(?:open(?:s|ed)?|clos(?:e|es|ed)|shut)(?!\w)|[0-9]{{1,2}}(?:[:.][0-9]{{2}})?~?[ap]\.?m)(?=\S)"
        rf"|the~(?:very~)?(?P<same>day|night|week|month|year)~(?:(?:that|when|of)~)?(?=(?:the|a|an|his|her|its|their)~|(?-i:[A-Z]))"
        rf"|(?:in|over|for)~the~(?:past~|last~)?{_NUMBER_SINCE}~{_UNIT_SINCE}s?~(?P<since>since)~(?=\S)"
        rf"|(?P<during>during|amid|throughout)~(?=(?:the|his|her|its|their|that|this)~[a-zA-Z])"
        rf")"
    ).replace("~", WS),
    re.IGNORECASE,
)
_DESCRIPTION_CHARS = 90
_DESCRIPTION_ENDS = re.compile(
    r"[,.;:!?—–()“”\"\[\]]|\s--|\n[^\S\n]{0,8}\n"
    r"|\s(?:that|which|who|whom|whose|where|while|because|and|but|or|as|when|if|although|though)(?!\w)",
    re.IGNORECASE,
)
# behind what a full stop ends no sentence; of "Nov. 11" it closes a month
_TITLE = re.compile(r"(?<!\w)(?:Mr|Mrs|Ms|Dr|Gov|Gen|Sen|Rep|St|Prof|[A-Z])$")
_MONTH_CUT = re.compile(r"(?<!\w)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s{1,3}[0-9])")
# "in the last several weeks after the recusal": the weeks are counted from the day of the text
_ROLLING = re.compile(r"(?:last|past|recent|next|coming|the\s{1,3}few)\s{1,3}$", re.IGNORECASE)
# "in the week before the vote": at some time of the week
_WITHIN = re.compile(r"(?<!\w)(?:in|over|within)\s{1,3}(?:the\s{1,3})?$", re.IGNORECASE)
_UNITS: dict[str, str] = {"night": "day"}


class Hanging(NamedTuple):
    """A phrase that hangs on an event: its place, the place of the words that describe the event, and how it hangs.

    `unit` and `counts` say how far off; both None: at it ("during"); a unit alone: in that of it ("the day of the
    vote"). `near`: a declared width, not a stated number. `within`: at some time of all that ("in the week before").
    `weekday`: the nearest such day on that side ("the Friday before the vote"), Monday as 0.
    """

    start: int
    end: int
    about: tuple[int, int]
    side: Side
    unit: str | None = None
    counts: Counts | None = None
    near: bool = False
    within: bool = False
    weekday: int | None = None


def hanging_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Hanging]:
    """Yield the phrases of `text[start:end]` that hang on another event, in order; offsets are code points of `text`.

    The description runs to the next mark or conjunction, 90 characters at most. Bare "after the vote" is left out: it
    bounds a time on one side only (see `find`). Misses: "a day later" (see `counted_from`), events described before
    the phrase.
    """
    stop = len(text) if end is None else end
    for match in _OPENING.finditer(text, start, stop):
        finish = _description_end(text, match.end(), stop)
        rolling = _ROLLING.search(text, max(start, match.start() - 16), match.start())
        if finish - match.end() >= 3 and rolling is None:
            found = _read(match, (match.end(), finish))
            if found is None:
                continue
            within = _WITHIN.search(text, max(start, match.start() - 16), match.start())
            all_of_it = within is not None and found.side == "before" and found.counts is not None and not found.near
            yield found._replace(start=within.start(), within=True) if within and all_of_it else found


def _description_end(text: str, start: int, stop: int) -> int:
    limit = min(stop, start + _DESCRIPTION_CHARS)
    for ending in _DESCRIPTION_ENDS.finditer(text, start, limit):
        if ending.group() == "." and (
            _TITLE.search(text, max(start - 1, ending.start() - 5), ending.start())
            or _MONTH_CUT.match(text, max(start, text.rfind(" ", start, ending.start()) + 1))
        ):
            continue
        return ending.start()
    if limit == stop:
        return limit
    blank = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit))
    return blank if blank > start else limit


def _read(match: re.Match[str], about: tuple[int, int]) -> Hanging | None:
    place = (match.start(), about[1], about)
    if match["during"]:
        return Hanging(*place, "during")
    if match["weekday"]:
        before = folded(match["week_side"]) == "before"
        return Hanging(*place, "before" if before else "after", weekday=weekday_number(match["weekday"]))
    if match["same"]:
        return Hanging(*place, "during", _UNITS.get(match["same"].lower(), match["same"].lower()))
    if match["since"]:
        counts = count_of(match["number2"])
        return Hanging(*place, "since", match["unit3"].lower(), counts) if counts else None
    side: Side = "before" if folded(match["side"]) in {"before", "prior to"} else "after"
    if match["near"]:
        unit, low, high = NEAR_DAYS[folded(match["near"])]
        return Hanging(*place, side, unit, Counts(low, high), near=True)
    unit = (match["unit"] or match["unit2"] or "day").lower()
    counts = Counts(1, 1) if match["the"] else count_of(match["number"])
    return Hanging(*place, side, _UNITS.get(unit, unit), counts) if counts else None


def placed(hanging: Hanging, base: Resolution, anchor: date | None) -> Resolution | None:
    """Return when the thing told happened, given when the event it hangs on did.

    Stated days are counted exactly; weeks, months and years leave the slack that `vague` declares, on either side.
    "Since" runs from the event to the day of the text, "in the week before" up to the event. None where the event is
    open on the side that counts.
    """
    first, after = base.interval.first_day, base.interval.after_day
    if hanging.side == "since":
        return _from_to(first, days(anchor, 1)) if first and anchor else None
    if hanging.weekday is not None:
        return _on_weekday(hanging.weekday, hanging.side, base)
    if hanging.unit is not None and hanging.counts is None:
        return _whole(hanging.unit, base)
    if hanging.unit is None or hanging.counts is None:
        return Resolution(interval=base.interval, grain=base.grain, rule="event.during", certain=False)
    if hanging.within and first:
        return _from_to(shift(first, hanging.unit, -hanging.counts.high), first)
    return _moved(hanging, base, 1 if hanging.side == "after" else -1) if first and after else None


def base_of(hanging: Hanging, told: Resolution | None, anchor: date | None) -> Resolution | None:
    """Return when the event was that the phrase hangs on, given when the thing told happened.

    "In the three months since" counts back from the day of the text and needs no more.
    """
    if hanging.side == "since" and anchor and hanging.unit and hanging.counts:
        today = Resolution(
            interval=Interval.of_days(anchor, days(anchor, 1)), grain="day", rule="day.writing", certain=True
        )
        return _moved(hanging, today, -1)
    if told is None or hanging.unit is None or hanging.counts is None or hanging.side == "since" or hanging.within:
        return None
    return _moved(hanging, told, -1 if hanging.side == "after" else 1)


def counted_from(phrase: str, base: Resolution) -> Resolution | None:
    """Return what "a day later", "the previous evening" or "that week" means, counted from `base`; None for others."""
    parsed = parse_whole(phrase)
    first, after = base.interval.first_day, base.interval.after_day
    if parsed is None or first is None or after is None or parsed.prefix.approx:
        return None
    if parsed.core.form.name not in events.SHIFTS:
        return None
    found = events.shifted(parsed.core.match, Stretch(first, after, base.grain, ""))
    if found is None:
        return None
    interval = Interval.of_days(found.first, found.after)
    return Resolution(interval=interval, grain=found.grain, rule=found.rule, certain=False)


def _whole(unit: str, base: Resolution) -> Resolution:
    """Return the day, week, month or year that holds a time; the time itself where it is wider, or open."""
    first, after = base.interval.first_day, base.interval.after_day
    interval, grain = base.interval, base.grain
    if first is not None and after is not None:
        low = start_of(first, unit)
        high = shift(low, unit, 1)
        if after <= high:
            interval, grain = Interval.of_days(low, high), cast("Grain", unit)
    return Resolution(interval=interval, grain=grain, rule="event.during", certain=False)


def _on_weekday(weekday: int, side: Side, base: Resolution) -> Resolution | None:
    """Return the nearest such day of the week before or after a time."""
    first, after = base.interval.first_day, base.interval.after_day
    if first is None or after is None:
        return None
    last = days(after, -1) if after > first else first
    day = weekday_before(days(first, -1), weekday) if side == "before" else weekday_from(days(last, 1), weekday)
    interval = Interval.of_days(day, days(day, 1))
    certain = base.certain and last == first
    return Resolution(interval=interval, grain="day", rule="event.weekday", certain=certain)


def _moved(hanging: Hanging, base: Resolution, sign: int) -> Resolution | None:
    first, after = base.interval.first_day, base.interval.after_day
    unit, counts = hanging.unit, hanging.counts
    if first is None or after is None or unit is None or counts is None:
        return None
    slack = 0 if hanging.near else SLACK_DAYS[unit]
    near, far = (counts.low, counts.high) if sign > 0 else (counts.high, counts.low)
    last = days(after, -1) if after > first else first
    try:
        opens, closes = days(shift(first, unit, sign * near), -slack), days(shift(last, unit, sign * far), slack + 1)
    except (OverflowError, ValueError):
        return None
    exact = unit == "day" and counts.low == counts.high and not hanging.near
    grain: Grain = base.grain if exact else "range"
    return Resolution(
        interval=Interval.of_days(opens, closes), grain=grain, rule="event.counted", certain=exact and base.certain
    )


def _from_to(first: date, after: date) -> Resolution | None:
    if first >= after:
        return None
    return Resolution(interval=Interval.of_days(first, after), grain="range", rule="event.since", certain=False)
