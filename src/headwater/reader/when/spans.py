"""Counted and rolling stretches: three days ago, the past decade, recent weeks, for almost 15 years."""

import re
from datetime import date
from re import Match

from headwater.reader.when.calendar import days, shift, start_of
from headwater.reader.when.lexicon import NUMBER, NUMBERS, UNIT, WEEKDAY, compiled, folded
from headwater.reader.when.stretch import Context, Form, Grain, Prefix, Stretch
from headwater.reader.when.vague import RECENT_COUNTS, VAGUE_COUNTS, Counts

_GRAIN: dict[str, Grain] = {"day": "day", "week": "week", "fortnight": "week", "month": "month", "year": "year",
                            "decade": "year", "century": "year", "quarter": "quarter"}  # fmt: skip
_ROLLS_AS = {"night": "day", "weekend": "week"}
_LOOSE = frozenset(("nearly", "almost", "about", "some", "around", "roughly", "approximately", "just over", "close to"))
# "More than a decade ago" has one bound only.
OVER = frozenset(("more than", "over", "well over", "at least"))
_UNDER = frozenset(("less than", "under", "fewer than", "within"))
_PERFECT = re.compile(r"\b(?:has|have|['’]ve)\b", re.IGNORECASE)
_RECORD = re.compile(
    r"\b(?:first|worst|best|most|least|highest|lowest|biggest|largest|smallest|deadliest|longest|"
    r"heaviest|hottest|coldest|strongest|fastest|slowest|driest|wettest|second)\b",
    re.IGNORECASE,
)
_LULL = re.compile(
    r"\s{1,3}(?:lull|hiatus|absence|gap|break|pause|silence|drought|wait|ban|truce|freeze)\b", re.IGNORECASE
)
_AFTER_A = re.compile(
    r"\b(?:after|ending|ended|breaking)\s{1,3}(?:(?:an?|the|its|their|his|her)\s{1,3})?$", re.IGNORECASE
)
_NOW = re.compile(r"\b(?:recently|now|just|this|has|have|today)\b", re.IGNORECASE)
_SERVED = re.compile(r"\b(?:sentenced|jailed|imprisoned|banned|suspended)\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s{1,3}(?:(?:nearly|almost|about|some|more\s{1,3}than|over|the)\s{1,3})?$", re.IGNORECASE)


def count_of(words: str) -> Counts | None:
    """Return how many a number, number word or vague count is; None for "many" and for numbers beyond the calendar."""
    key = folded(words)
    if key in VAGUE_COUNTS:
        return VAGUE_COUNTS[key]
    number = int(key) if key.isdecimal() else NUMBERS.get(key)
    return None if number is None or not 1 <= number <= 2000 else Counts(number, number)


def _back(anchor: date, unit: str, count: int) -> date:
    """Return the day that `count` rolling units before the anchor open on; hours count as begun days."""
    if unit in {"hour", "minute"}:
        return days(anchor, -((count + 23) // 24) if unit == "hour" else 0)
    return shift(anchor, _ROLLS_AS.get(unit, unit), -count)


def until_now(anchor: date, unit: str, count: int, rule: str, *, certain: bool = True) -> Stretch:
    """Return the stretch of `count` units that ends with the anchor's day."""
    return Stretch(_back(anchor, unit, count), days(anchor, 1), "range", rule, certain)


def _ahead(anchor: date, unit: str, count: int, rule: str, *, certain: bool) -> Stretch:
    if unit in {"hour", "minute"}:
        return Stretch(anchor, days(anchor, 1 + count // 24 if unit == "hour" else 1), "range", rule, certain=False)
    return Stretch(anchor, shift(anchor, _ROLLS_AS.get(unit, unit), count), "range", rule, certain)


def _rolling(match: Match[str], context: Context) -> Stretch | None:
    which, unit = folded(match["which"]), match["unit"].lower()
    if context.anchor is None or re.match(r"\s{1,3}of\b", context.after):
        return None  # "the last week of the trial" is counted from the trial
    counts = _rolled(match, context)
    if counts is None or which == "following":
        return None
    certain = counts.low == counts.high
    if which in {"next", "coming"}:
        # "the next week" told in the past is counted from another event
        ahead = match["number"] or match["plural"] or context.way == "future"
        return _ahead(context.anchor, unit, counts.high, "span.ahead", certain=certain) if ahead else None
    if match["half"]:
        return until_now(context.anchor, "month", 12 * counts.high + 6, "span.rolling") if unit == "year" else None
    rule = "span.rolling" if match["number"] or not match["plural"] else "vague.plural"
    return until_now(context.anchor, unit, counts.high, rule, certain=certain)


def _rolled(match: Match[str], context: Context) -> Counts | None:
    unit = match["unit"].lower()
    if match["number"]:
        return count_of(match["number"])
    if match["plural"]:
        bounded = unit in RECENT_COUNTS and folded(match["which"]) not in {"previous", "preceding"}
        return Counts(1, RECENT_COUNTS[unit]) if bounded else None
    return Counts(1, 1) if context.prefix.the else None  # without the article it is a calendar unit


def _other_day(match: Match[str]) -> bool:
    # "the next day" and "the following year" count from another event
    which = match["which"].lower()
    return which == "following" or (match["unit"].lower() == "day" and which not in {"past", "last"})


def _recent(match: Match[str], context: Context) -> Stretch | None:
    unit = match["unit"].lower()
    if context.anchor is None or unit not in RECENT_COUNTS:
        return None
    return until_now(context.anchor, unit, RECENT_COUNTS[unit], "vague.recent", certain=False)


def _ago(match: Match[str], context: Context) -> Stretch | None:
    unit, counts = match["unit"].lower(), count_of(match["number"])
    if context.anchor is None or counts is None or unit not in _GRAIN:
        return None
    sign = -1 if match["way"].lower() == "ago" else 1
    return _counted(context, unit, counts, sign)


def _counted(context: Context, unit: str, counts: Counts, sign: int) -> Stretch | None:
    anchor, approx = context.anchor, context.prefix.approx
    if anchor is None or approx in OVER:
        return None  # "more than a decade ago" has one bound only; it is read with the bounds
    rule = "span.ago" if sign < 0 else "span.from_now"
    far = shift(anchor, unit, sign * counts.high)
    if approx in _UNDER:
        first, last = sorted((far, anchor))
        return Stretch(first, days(last, 1), "range", f"{rule}_within")
    if counts.low != counts.high:
        first, last = sorted((far, shift(anchor, unit, sign * counts.low)))
        return Stretch(first, days(last, 1), "range", f"{rule}_vague", certain=False)
    calendar = {"fortnight": "week", "decade": "year", "century": "year"}.get(unit, unit)
    start = start_of(far, calendar)
    loose = approx in _LOOSE or unit == "century" or (unit == "decade" and counts.high > 1)
    return Stretch(start, shift(start, calendar, 1), _GRAIN[unit], rule, not loose)


def _never(_match: Match[str], _context: Context) -> Stretch | None:
    return None  # "a year ago Tuesday": which of two readings is open


def _half_more(match: Match[str], context: Context) -> Stretch | None:
    counts, unit = count_of(match["number"]), match["unit"].lower()
    if context.anchor is None or counts is None or counts.low != counts.high:
        return None
    start = start_of(shift(context.anchor, "month", -(12 * counts.high + 6)), "month")
    return Stretch(start, shift(start, "month", 1), "month", "span.ago", certain=False) if unit == "year" else None


def _duration(match: Match[str], context: Context) -> Stretch | None:
    """Read a bare duration only where the sentence makes it end now, or begin now."""
    unit, counts, anchor = match["unit"].lower(), count_of(match["number"]), context.anchor
    if anchor is None or counts is None or unit in {"hour", "minute", "night", "weekend"}:
        return None
    before, certain = context.before, counts.low == counts.high and not context.prefix.approx
    if match["hyphen"]:
        ends_now = _AFTER_A.search(before) and _LULL.match(context.after) and _NOW.search(before)
        return until_now(anchor, unit, counts.high, "span.lull", certain=certain) if ends_now else None
    if context.prefix.prep == "in" and _RECORD.search(before):
        return until_now(anchor, unit, counts.high, "span.record", certain=certain)
    if context.prefix.prep in {"in", "within"} and context.way == "future":
        return _counted(context._replace(prefix=Prefix(approx="within" if context.prefix.prep == "within" else "")),
                        unit, counts, 1)  # fmt: skip
    lasting = context.prefix.prep == "for" or (not context.prefix.prep and _FOR.search(before))
    if lasting and _PERFECT.search(before) and not _SERVED.search(before) and context.prefix.approx not in OVER:
        return until_now(anchor, unit, counts.high, "span.lasting", certain=certain)
    return None


def _in_time(match: Match[str], context: Context) -> Stretch | None:
    """Read "in two weeks' time", which always lies ahead."""
    unit, counts = match["unit"].lower(), count_of(match["number"])
    if context.anchor is None or counts is None or unit not in _GRAIN:
        return None
    return _counted(context, unit, counts, 1)


_PLURAL_UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|hour|minute|night|weekend)(?P<plural>s)?"

FORMS = (
    Form(
        "span.rolling",
        compiled(
            rf"(?P<which>past|last|next|coming|previous|preceding|following)~(?:{NUMBER}~)?"
            rf"{_PLURAL_UNIT}(?P<half>~and~a~half)?(?!['’-])"
        ),
        _rolling,
        lambda match, prefix: bool(match["number"] or match["plural"]) or (prefix.the and not _other_day(match)),
    ),
    Form("vague.recent", compiled(rf"recent~(?:few~)?{_PLURAL_UNIT}"), _recent, lambda match, _: bool(match["plural"])),
    Form("span.ago", compiled(rf"{NUMBER}~{UNIT}~(?P<way>ago|from~now|hence)"), _ago),
    Form("span.in_time", compiled(rf"{NUMBER}~{UNIT}~time"), _in_time, lambda _match, prefix: prefix.prep == "in"),
    Form("span.ago_weekday", compiled(rf"{NUMBER}~{UNIT}~ago~(?:on~)?(?:{WEEKDAY}|this~(?:week|month))"), _never),
    Form("span.ago_half", compiled(rf"{NUMBER}~(?P<unit>year)s?~and~a~half~(?P<way>ago)"), _half_more),
    Form(
        "span.duration",
        compiled(rf"{NUMBER}(?P<hyphen>-)?(?(hyphen)|~)(?P<unit>day|week|fortnight|month|year|decade)s?(?!~old|-)"),
        _duration,
        lambda match, prefix: prefix.prep in {"for", "in", "within"} or bool(match["hyphen"]),
    ),
)
