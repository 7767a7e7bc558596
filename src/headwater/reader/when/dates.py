"""Dates of the calendar: days of a month, months, years, decades, centuries."""

import re
from datetime import date
from re import Match

from headwater.reader.day_ranges import are_days
from headwater.reader.when.calendar import days, months, start_of, week_of, weekday_before, weekday_from, years
from headwater.reader.when.clocks import is_hour
from headwater.reader.when.days import nearest_year, one_day, weekday_number
from headwater.reader.when.lexicon import (
    CENTURIES,
    DAY_NUMBER,
    DECADES,
    MONTH,
    MONTHS,
    NTH_DAYS,
    ORDINALS,
    UNSURE_MONTHS,
    WEEKDAY,
    YEAR,
    compiled,
    folded,
    one_of,
)
from headwater.reader.when.stretch import Context, Form, Prefix, Stretch, Way

_YEAR_ENDS = r"(?![,.]?[0-9]|~?(?-i:GMT|UTC|Z)(?!\w))"
_YEAR_TAIL = rf"(?:,?~(?:of~)?(?P<year>{YEAR}){_YEAR_ENDS}|,(?P<tight>{YEAR})|~(?:of~)?(?P<rel>last|this|next)~year)?"
_DASH = r"(?:-|–|—|~(?:to|through|until|and)~)"
# between two days of one month: "17 and 18 March", "3-9 March", "Saturday 8 and Sunday 9 March"
_DAYS_LINK = r"(?:-|–|—|~(?:-|–|—|to|through|until|till|and|or)~)(?:the~)?"
_REL_YEARS = {"last": -1, "this": 0, "next": 1}
_DIGITS = re.compile(r"[0-9]{1,2}")
# "in 2000 homes", "to 1900 people": a number of things
_COUNTED = re.compile(
    r"\s?(?:%|percent|per cent|people|men|women|votes|homes|hours|miles|metres|meters|feet|tons|tonnes|dollars)"
)
_NEAR_YEARS = 12
_SENTENCE_START = re.compile(r"(?<=[a-z0-9]{3})[.!?][\"”’)]{0,2}\s{1,3}(?=[A-Z“\"‘])")
_ROW_BEFORE = re.compile(r"\bin\s{1,3}(?:['’]?[0-9]{2}(?:,\s{0,3}|,?\s{1,3}(?:and|or)\s{1,3})){0,6}$")
_ROW_GOES_ON = re.compile(r"\s{0,3}(?:[,.;:)\]]|$|(?:and|or|but|when|while|then)\b)")
_YEARS_BESIDE = re.compile(r"\bin\s{1,3}['’]?((?:1[5-9]|20)[0-9]{2}|[0-9]{2})(?![\w%:]|[.,][0-9])")
_ON_MARCH = re.compile(r"\s{1,3}(?:on|for|of|against|madness)\b", re.IGNORECASE)


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation, with or without its full stop."""
    key = folded(word)
    return MONTHS[key] if key in MONTHS else MONTHS[key.rstrip(".")]


# "12 November 2029. The first was sold in August | of that year"
_THAT_YEAR = re.compile(r"\s{1,3}(?:of\s{1,3})?(?:that|the\s{1,3}same)\s{1,3}year\b", re.IGNORECASE)
_SPELT_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d)")


def year_of(match: Match[str], context: Context) -> int | None:
    """Return the year a match states or points to; None where it says nothing.

    "Last year" points from the anchor, "that year" to the year spelt last. Raises `ValueError` where there is none.
    """
    groups = match.groupdict()
    stated = groups.get("year") or groups.get("tight")
    if stated:
        return int(stated)
    if groups.get("rel"):
        if context.anchor is None:
            raise ValueError("a relative year without an anchor")
        return context.anchor.year + _REL_YEARS[groups["rel"].lower()]
    if _THAT_YEAR.match(context.after):
        spelt = _SPELT_YEAR.findall(context.before)
        if not spelt:
            raise ValueError("no year is named before")
        return int(spelt[-1])
    return None


def _month_day(match: Match[str], context: Context) -> Stretch | None:
    month = month_number(match["month"] or match["month2"])
    first, last = _ends(match)
    year, certain = year_of(match, context), True
    if year is None:
        if context.anchor is None:
            return None
        start, certain = _nearest(month, first, context.anchor, context.way)
    else:
        start = date(year, month, first)
    end = start.replace(day=last)
    if end < start:
        return None
    named = ((match["weekday"], start), (match["weekday2"], end))
    if any(word and day.weekday() != weekday_number(word) for word, day in named):
        certain = False  # a weekday that belongs to another date: one of the two is a slip
    if last == first:
        return one_day(start, "date.month_day", part=bool(match["part"]), certain=certain)
    # "on 3 and 14 March" is two days and "3 or 4 March" one of two: the stretch holds them, and more
    link = folded(match["link"] or match["link2"])
    alone = link == "or" or (
        link == "and" and last > first + 1 and context.prefix.prep not in {"between", "from"}
    )
    return Stretch(start, days(end, 1), "range", "date.day_range", certain and not alone)


def _ends(match: Match[str]) -> tuple[int, int]:
    """Return the first and last day of the month that a match gives, the same where it gives one."""
    day = int(_DIGITS.match(match["day"] or match["day2"]).group())  # type: ignore[union-attr]  # the form holds digits
    if match["first"]:
        return int(_DIGITS.match(match["first"]).group()), day  # type: ignore[union-attr]  # as above
    return day, int(match["last"]) if match["last"] else day


def _nth_of_month(match: Match[str], context: Context) -> Stretch | None:
    """Read "the fourteenth of January" and "the last day of May"."""
    month, year, certain = month_number(match["month"]), year_of(match, context), True
    day = NTH_DAYS[folded(match["nth"])] if match["nth"] else 1
    if year is not None:
        found = date(year, month, day)
    elif context.anchor is None:
        return None
    else:
        found, certain = _nearest(month, day, context.anchor, context.way)
    found = found if match["nth"] else days(months(found, 1), -1)
    return one_day(found, "date.nth_of_month", certain=certain)


def _nearest(month: int, day: int, anchor: date, way: Way | None) -> tuple[date, bool]:
    """Return the day nearest on the side of the tense, or a near one ahead where the past one lies far back.

    Newspapers leave out the year of a day near at hand only; ten months back against two ahead, the tense was another
    clause's ("polls showed him ahead of the caucuses Feb. 1").
    """
    found, certain = nearest_year(month, day, anchor, way)
    if way == "past" and 300 < (anchor - found).days < 367:
        ahead, _ = nearest_year(month, day, anchor, "future")
        if (ahead - anchor).days <= 60:
            return ahead, False
    return found, certain


def _iso(match: Match[str], _context: Context) -> Stretch | None:
    return one_day(date.fromisoformat(match[0]), "date.iso")


def _month(match: Match[str], context: Context) -> Stretch | None:
    month, which, year = month_number(match["month"]), folded(match["which"]), year_of(match, context)
    if year is not None:
        start = date(year, month, 1)
        return Stretch(start, months(start, 1), "month", "month.stated_year")
    if context.anchor is None:
        return None
    own = start_of(context.anchor, "month")
    if which in {"last", "this past", "past"}:
        start = _latest(month, months(own, -1), "past")
        # said of a month of this year, "last March" may mean the year before
        return Stretch(start, months(start, 1), "month", "month.last", start.year < own.year or which != "last")
    if which in {"next", "this coming", "coming"}:
        return _whole_month(_latest(month, months(own, 1), "future"), "month.next")
    if which == "this":
        return _whole_month(date(own.year, month, 1), "month.this")
    start, certain = nearest_year(month, 1, own, context.way)
    return Stretch(start, months(start, 1), "month", "month.named", certain)


def _latest(month: int, day: date, way: Way) -> date:
    return nearest_year(month, 1, day, way)[0]


def _whole_month(start: date, rule: str) -> Stretch:
    return Stretch(start, months(start, 1), "month", rule)


def _week_of_month(match: Match[str], context: Context) -> Stretch | None:
    """Read "the first week of May" as days 1 to 7, and "the last week" as the last seven."""
    month = _month(match, context)
    if month is None:
        return None
    if match["ordinal"].lower() in {"last", "final"}:
        return Stretch(days(month.after, -7), month.after, "week", "week.of_month", month.certain)
    start = days(month.first, 7 * (ORDINALS[match["ordinal"].lower()] - 1))
    return Stretch(start, days(start, 7), "week", "week.of_month", month.certain)


def _weekday_of_month(match: Match[str], context: Context) -> Stretch | None:
    """Read "the second Tuesday of March"."""
    month, number = _month(match, context), weekday_number(match["weekday"])
    if month is None:
        return None
    if match["ordinal"].lower() in {"last", "final"}:
        return one_day(weekday_before(days(month.after, -1), number), "day.of_month", certain=month.certain)
    day = days(weekday_from(month.first, number), 7 * (ORDINALS[match["ordinal"].lower()] - 1))
    return one_day(day, "day.of_month", certain=month.certain)


def _week_of_day(match: Match[str], context: Context) -> Stretch | None:
    """Read "the week of May 5" as its Monday to Sunday, "beginning" and "ending" as seven days from and to it."""
    found = _month_day(match, context)
    if found is not None and found.grain == "range" and match["span"].lower() == "weekend":
        return found._replace(grain="weekend", rule="weekend.of_day") if _is_weekend(found) else found
    if found is None or found.grain != "day":
        return None
    if match["span"].lower() == "weekend":
        saturday = days(week_of(found.first), 5)
        return Stretch(saturday, days(saturday, 2), "weekend", "weekend.of_day", found.certain)
    how = match["how"].lower()
    start = week_of(found.first) if how == "of" else found.first if how != "ending" else days(found.first, -6)
    return Stretch(start, days(start, 7), "week", "week.of_day", found.certain)


def _is_weekend(found: Stretch) -> bool:
    return found.first.weekday() == weekday_number("saturday") and found.after == days(found.first, 2)


def _year(match: Match[str], _context: Context) -> Stretch | None:
    start = date(int(match["year"]), 1, 1)
    if match["short"]:
        end = start.replace(year=start.year - start.year % 100 + int(match["short"]))
        return Stretch(start, years(end, 1), "range", "year.pair") if end > start else None
    return Stretch(start, years(start, 1), "year", "year.stated")


def _short_year(match: Match[str], context: Context) -> Stretch | None:
    """Read "'84", and "84" in a row of years ("in 80 and 84", "in 2000 and in 08"): the latest such year behind."""
    if context.anchor is None or not (match["mark"] or _in_a_row(context)):
        return None
    first = context.anchor.year - (context.anchor.year - int(match["short"])) % 100
    ahead = match["mark"] and context.way == "future" and first + 100 - context.anchor.year <= _NEAR_YEARS
    start = date(first + 100 if ahead else first, 1, 1)
    return Stretch(start, years(start, 1), "year", "year.short", bool(match["mark"]))


def _in_a_row(context: Context) -> bool:
    """Whether a bare number stands in a row behind "in" and the sentence names another year in the same way."""
    before = _SENTENCE_START.split(context.before)[-1]
    after = _SENTENCE_START.split(context.after)[0]
    behind_in = context.prefix.prep == "in" or _ROW_BEFORE.search(before)
    others = _YEARS_BESIDE.findall(f"{before} | {after}")
    counted = _ROW_GOES_ON.match(after) is None  # "in 80 seconds"
    return bool(behind_in) and not counted and any(len(other) == 4 for other in others)


def _decade(match: Match[str], context: Context) -> Stretch | None:
    if match["full"]:
        start = date(int(match["full"]), 1, 1)
        return Stretch(start, years(start, 10), "decade", "decade.stated")
    tens = int(match["short"]) if match["short"] else DECADES[match["word"].lower()]
    if context.anchor is None:
        return None
    century = start_of(context.anchor, "century").year
    this, last = century + tens, century + tens - 100
    # of two decades a person may have lived through, neither is taken
    if this <= context.anchor.year:
        return None
    start = date(last, 1, 1)
    return Stretch(start, years(start, 10), "decade", "decade.short", tens >= 30)


def _century(match: Match[str], _context: Context) -> Stretch | None:
    number = int(match["number"]) if match["number"] else CENTURIES[match["word"].lower()]
    if not 2 <= number <= 30:
        return None
    start = date(100 * (number - 1), 1, 1)
    return Stretch(start, years(start, 100), "century", "century.ordinal")


def _has_capital(match: Match[str], _prefix: Prefix) -> bool:
    name = match["month"] or match["month2"]
    # "from 12 to 7 May" and "at 4 until 7 May" tell of 7 May
    if match["first"] and not _are_joined(match):
        return False
    return name[0].isupper() or folded(name) not in UNSURE_MONTHS


def _are_joined(match: Match[str]) -> bool:
    return are_days(match.string, match.start("first"), match["first"], match["link"], match["day2"])


def _month_stands(match: Match[str], prefix: Prefix) -> bool:
    name, which = folded(match["month"]), folded(match["which"])
    if not match["month"][0].isupper():
        return False
    if name == "march" and not prefix.prep and _ON_MARCH.match(match.string, match.end()):
        return False
    if prefix.prep or prefix.part or which or match.end("month") < match.end():
        return True
    return name.rstrip(".") not in UNSURE_MONTHS and name not in UNSURE_MONTHS


def _year_stands(match: Match[str], prefix: Prefix) -> bool:
    # "the 2030 vote" names the vote by its year; "at 1920" names no year, "at the end of 1920" does
    stands = (prefix.part or prefix.prep not in {"", "at"}) and not prefix.the
    hour = is_hour(match.string, *match.span("year"))
    return bool(stands) and not hour and not _COUNTED.match(match.string, match.end())


_MONTH_DAY = (
    rf"(?:(?P<weekday>{WEEKDAY})(?:~(?P<part>morning|afternoon|evening|night))?,?~(?:the~)?)?"
    rf"(?:(?P<month>{MONTH})~(?P<day>{DAY_NUMBER})(?![0-9%:]|[.,][0-9]{{1,2}}(?![0-9]))"
    rf"(?:(?P<link2>{_DASH})(?P<last>[0-9]{{1,2}})(?![0-9]))?"
    rf"|(?:(?P<first>{DAY_NUMBER})(?P<link>{_DAYS_LINK})(?:(?P<weekday2>{WEEKDAY}),?~(?:the~)?)?)?"
    rf"(?P<day2>{DAY_NUMBER})~(?:of~)?(?P<month2>{MONTH})){_YEAR_TAIL}"
)
_NTH_OF_MONTH = (
    rf"(?:(?P<nth>{one_of(NTH_DAYS)})(?:~day)?|(?:last|final)~day)~of~(?P<month>{MONTH}){_YEAR_TAIL}"
)
_NTH = rf"(?P<ordinal>{one_of(ORDINALS)})"
_OF_MONTH = rf"(?:of|in)~(?P<which>last|next|this)?~?(?P<month>{MONTH}){_YEAR_TAIL}"

FORMS = (
    Form("date.month_day", compiled(_MONTH_DAY), _month_day, _has_capital),
    Form("date.nth_of_month", compiled(_NTH_OF_MONTH), _nth_of_month),
    Form(
        "week.of_day",
        compiled(rf"(?P<span>week|weekend)~(?P<how>of|beginning|starting|ending)~{_MONTH_DAY}"),
        _week_of_day,
    ),
    Form("week.of_month", compiled(rf"{_NTH}~week~{_OF_MONTH}"), _week_of_month),
    Form("day.of_month", compiled(rf"{_NTH}~(?P<weekday>{WEEKDAY})~{_OF_MONTH}"), _weekday_of_month),
    Form("date.iso", compiled(r"(?:1[5-9]|2[01])[0-9]{2}-[01][0-9]-[0-3][0-9]"), _iso),
    Form(
        "month.named",
        compiled(rf"(?:(?P<which>last|next|this~past|this~coming|this|past|coming)~)?(?P<month>{MONTH}){_YEAR_TAIL}"),
        _month,
        _month_stands,
    ),
    Form(
        "year.stated",
        compiled(rf"(?:year~)?(?P<year>{YEAR})(?:[-–/](?P<short>[0-9]{{2}}))?(?![-–,.:]?[0-9]|s\b)"),
        _year,
        _year_stands,
    ),
    Form(
        "year.short",
        compiled(r"(?P<mark>['’‘])?(?P<short>[0-9]{2})(?![-–,.:/%]?[0-9]|['’]?s|%)"),
        _short_year,
        # "the '08 campaign" names the campaign by its year
        lambda match, prefix: bool(match["mark"]) and bool(prefix.prep or prefix.part) and not prefix.the,
    ),
    Form(
        "decade",
        compiled(rf"(?:(?P<full>(?:1[5-9]|20)[0-9]0)['’]?s|['’‘](?P<short>[2-9]0)s|(?P<word>{one_of(DECADES)}))"),
        _decade,
        lambda match, prefix: not match["word"] or prefix.the or bool(prefix.part),
    ),
    Form(
        "century",
        compiled(rf"(?:(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)|(?P<word>{one_of(CENTURIES)}))(?:~|-)century"),
        _century,
    ),
)
