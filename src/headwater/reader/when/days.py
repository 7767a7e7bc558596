"""Days named by words: today, Tuesday, last night, holidays, the time of writing."""

from collections.abc import Sequence
from datetime import date
from re import Match

from headwater.reader.when.calendar import days, easter, week_of, weekday_before, weekday_from, years
from headwater.reader.when.lexicon import (
    EACH_ENDS,
    EXACT_NUMBER,
    FEASTS,
    HOLIDAY,
    HOLIDAYS,
    NUMBERS,
    PART_OF_DAY,
    WEEKDAY,
    WEEKDAYS,
    compiled,
    folded,
)
from headwater.reader.when.stretch import Context, Form, Grain, Stretch, Way

_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2,
            "day after tomorrow": 2, "last night": -1}  # fmt: skip
# News looks back: without a tense a date ahead is taken only where it is much nearer than the one behind.
_PAST_WEIGHT = 3
_REL_YEARS = {"last": -1, "this": 0, "next": 1}
_RECURRING = ("every", "each", "black", "good", "ash", "super", "cyber", "palm", "fat", "shrove", "maundy", "bloody")


def one_day(day: date, rule: str, *, part: bool = False, certain: bool = True) -> Stretch:
    """Return the stretch of one day; `part` when the words name a part of it."""
    grain: Grain = "part_of_day" if part else "day"
    return Stretch(day, days(day, 1), grain, rule, certain)


def nearest_year(month: int, day: int, anchor: date, way: Way | None) -> tuple[date, bool]:
    """Return that day of the year nearest to `anchor` on the side `way` looks to, and whether a tense showed it.

    The anchor's own day fits both ways. Without a tense it is the one behind, unless the one ahead is much nearer.
    29 February looks up to eight years far.
    """
    reach = 8 if (month, day) == (2, 29) else 1
    tries = [_valid(anchor.year + offset, month, day) for offset in range(-reach, reach + 1)]
    return _nearest_of([d for d in tries if d is not None], anchor, way)


def _nearest_of(found: Sequence[date], anchor: date, way: Way | None) -> tuple[date, bool]:
    past = max((d for d in found if d <= anchor), default=None)
    future = min((d for d in found if d >= anchor), default=None)
    if past is None or future is None:
        raise ValueError(f"no such day near {anchor}")
    if way is None:
        return (past if anchor - past <= _PAST_WEIGHT * (future - anchor) else future), False
    return (past if way == "past" else future), True


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_number(word: str) -> int:
    """Return Monday 0 to Sunday 6 for a weekday's name or abbreviation, with or without its full stop."""
    key = folded(word)
    return WEEKDAYS[key] if key in WEEKDAYS else WEEKDAYS[key + "."]


def _deictic(match: Match[str], context: Context) -> Stretch | None:
    word, last_words = folded(match["word"]), context.before[-8:].split()
    if context.anchor is None or (word == "today" and last_words and last_words[-1].lower() == "of"):
        return None  # "the world of today" is an age, not a day
    shift = _DEICTIC.get(word, 0)  # what is not listed is "this morning" and its like
    part = bool(match["part"]) or word.startswith("this ") or word in {"tonight", "last night"}
    return one_day(days(context.anchor, shift), "day.deictic", part=part)


def _weekday(match: Match[str], context: Context) -> Stretch | None:
    anchor, which = context.anchor, folded(match["which"])
    if anchor is None or (context.before.lower().split() or [""])[-1] in _RECURRING:
        return None
    number, part = weekday_number(match["weekday"]), bool(match["part"])
    if which in {"", "early", "late"}:
        ahead = context.way == "future"
        day = weekday_from(anchor, number) if ahead else weekday_before(anchor, number)
        return one_day(day, "day.weekday", part=part or bool(which))
    if which in {"last", "this past", "past"}:
        # "last Tuesday" said on a Wednesday may be yesterday or a week ago; the nearest is taken and not called certain
        day = weekday_before(days(anchor, -1), number)
        return one_day(day, "day.weekday_last", part=part, certain=day < week_of(anchor) or which != "last")
    if which == "this":
        return one_day(days(week_of(anchor), number), "day.weekday_this", part=part)
    if which == "next":
        day = days(week_of(anchor), 7 + number)
        return one_day(day, "day.weekday_next", part=part, certain=day == weekday_from(days(anchor, 1), number))
    return one_day(weekday_from(days(anchor, 1), number), "day.weekday_coming", part=part)


_WEEKS = {"last": -1, "this": 0, "next": 1, "week before last": -2}


def _weekday_of_week(match: Match[str], context: Context) -> Stretch | None:
    """Read "on Tuesday last week" and "last week's Tuesday" as the one day of that week."""
    if context.anchor is None or (context.before.lower().split() or [""])[-1] in _RECURRING:
        return None
    number = weekday_number(match["weekday"] or match["weekday2"])
    step = _WEEKS[folded(match["week"] or match["week2"] or match["far"]).removeprefix("the ")]
    part = bool(match["part"] or match["part2"])
    sunday = number == max(WEEKDAYS.values())  # it opens the week for some
    return one_day(days(week_of(context.anchor), 7 * step + number), "day.of_week", part=part, certain=not sunday)


def _weeks_ago_on(match: Match[str], context: Context) -> Stretch | None:
    """Read "a week ago on Friday" where its two readings, weeks before the last Friday or the Friday then, agree."""
    key, anchor = folded(match["number"]), context.anchor
    count = int(key) if key.isdecimal() else NUMBERS.get(key)
    if anchor is None or count is None or context.prefix.approx:
        return None
    back, number = -7 * count * (2 if match["unit"].lower() == "fortnight" else 1), weekday_number(match["weekday"])
    day = days(weekday_before(anchor, number), back)
    return one_day(day, "day.weeks_ago", certain=False) if day == days(week_of(anchor), back + number) else None


def _holiday(match: Match[str], context: Context) -> Stretch | None:
    name, anchor = folded(match["name"]), context.anchor
    if match["year"]:
        return one_day(_feast(name, int(match["year"])), "day.holiday")
    if anchor is None:
        return None
    if match["rel"]:
        return one_day(_feast(name, anchor.year + _REL_YEARS[match["rel"].lower()]), "day.holiday")
    near = [_feast(name, anchor.year + offset) for offset in (-1, 0, 1)]
    if match["which"]:
        back = match["which"].lower() == "last"
        start = days(anchor, -1 if back else 1)
        return one_day(_nearest_of(near, start, "past" if back else "future")[0], "day.holiday")
    found, certain = _nearest_of(near, anchor, context.way)
    return one_day(found, "day.holiday", certain=certain)


def _feast(name: str, year: int) -> date:
    return days(easter(year), FEASTS[name]) if name in FEASTS else date(year, *HOLIDAYS[name])


def _week_on(match: Match[str], context: Context) -> Stretch | None:
    """Read "a week on Friday" and "on Friday week": a week after the Friday to come."""
    if context.anchor is None:
        return None
    number = weekday_number(match["weekday"] or match["weekday2"])
    return one_day(days(weekday_from(days(context.anchor, 1), number), 7), "day.week_on")


def _writing(_match: Match[str], context: Context) -> Stretch | None:
    return None if context.anchor is None else one_day(context.anchor, "day.writing")


def _a_year_on(match: Match[str], context: Context) -> Stretch | None:
    if context.anchor is None:
        return None
    back = match["way"].lower() == "ago"
    day = years(context.anchor, -1 if back else 1)
    return one_day(day, "day.a_year_ago")


FORMS = (
    Form(
        "day.deictic",
        compiled(
            rf"(?P<word>today|tonight|yesterday|tomorrow|day~before~yesterday|day~after~tomorrow|last~night"
            rf"|this~{PART_OF_DAY})(?:~(?P<part>{PART_OF_DAY}))?"
        ),
        _deictic,
    ),
    Form(
        "day.weekday",
        compiled(
            rf"(?:(?P<which>last|next|this~past|this~coming|this|past|coming|early|late)~)?(?P<weekday>{WEEKDAY})"
            rf"(?:~(?:early~|late~|in~the~)?(?P<part>{PART_OF_DAY}))?"
        ),
        _weekday,
    ),
    Form(
        "day.of_week",
        compiled(
            rf"(?:(?P<weekday>{WEEKDAY})(?:~(?P<part>{PART_OF_DAY}))?~(?:of~)?"
            rf"(?:(?P<week>last|this|next)~week|(?P<far>(?:the~)?week~before~last))(?!['’])"
            rf"|(?P<week2>last|this|next)~week(?:['’]s~|~on~(?:the~)?)(?P<weekday2>{WEEKDAY})(?:~(?P<part2>{PART_OF_DAY}))?)"
        ),
        _weekday_of_week,
    ),
    Form(
        "day.weeks_ago",
        compiled(rf"(?P<number>{EXACT_NUMBER})~(?P<unit>week|fortnight)s?~ago~on~(?P<weekday>{WEEKDAY})"),
        _weeks_ago_on,
    ),
    Form(
        "day.holiday",
        compiled(
            rf"(?:(?P<which>last|next)~)?(?P<name>{HOLIDAY})"
            rf"(?:,?~(?P<year>(?:1[5-9]|20|21)[0-9]{{2}})|~(?P<rel>last|this|next)~year)?"
        ),
        _holiday,
    ),
    Form(
        "day.week_on",
        # "on Friday week" ends its clause; "the Friday week 3 began" has a week of something
        compiled(rf"(?:(?:a|one)~week~on~(?P<weekday>{WEEKDAY})|(?P<weekday2>{WEEKDAY})~week{EACH_ENDS})"),
        _week_on,
        lambda match, prefix: match["weekday"] is not None or prefix.prep in {"on", "by", "until", "from"},
    ),
    Form("day.writing", compiled(r"time~of~(?:writing|this~writing|publication)|press~time"), _writing),
    Form("day.a_year_ago", compiled(r"(?:a|one)~year~(?P<way>ago)~(?:today|to~the~day)"), _a_year_on),
)
