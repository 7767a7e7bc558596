"""Calendar units counted from the anchor: last week, this year, next weekend, the third quarter, last summer."""

from datetime import date
from re import Match

from headwater.reader.when.calendar import days, months, shift, start_of, week_of
from headwater.reader.when.dates import year_of
from headwater.reader.when.lexicon import EACH_ENDS, ORDINALS, SEASON, SEASONS, YEAR, compiled, folded, one_of
from headwater.reader.when.spans import until_now
from headwater.reader.when.stretch import Context, Form, Grain, Prefix, Stretch, Way

_STEP = {"last": -1, "past": -1, "this past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
         "this coming": 1, "the": 0}  # fmt: skip
_WHICH = r"(?P<which>last|this~past|this~coming|this|next|past|coming|previous|current)"
_YEAR_TAIL = rf"(?:,?~(?:of~)?(?P<year>{YEAR})|~(?:of~)?(?P<rel>last|this|next)~year)"
_GRAINS: dict[str, Grain] = {"week": "week", "month": "month", "quarter": "quarter", "year": "year",
                             "decade": "decade", "century": "century"}  # fmt: skip


def unit_around(anchor: date, unit: str, step: int, rule: str) -> Stretch:
    """Return the calendar unit `step` units away from the one that holds `anchor`."""
    start = start_of(shift(start_of(anchor, unit), unit, step), unit)
    return Stretch(start, shift(start, unit, 1), _GRAINS[unit], rule)


def weekend(anchor: date, step: int, way: Way | None) -> Stretch:
    """Return the Saturday and Sunday meant by "this" (step 0), "last" or "next weekend".

    On a weekday "this weekend" is the one behind in the past tense and the one ahead in the future tense. At a weekend
    it is the running one, and "last weekend" the one before.
    """
    saturday = days(week_of(anchor), 5)
    if step < 0 or (step == 0 and way != "future" and anchor < saturday):
        saturday = days(saturday, -7)
    elif step > 0:
        saturday = days(saturday, 7)
    return Stretch(saturday, days(saturday, 2), "weekend", "weekend.deictic", step != 0 or way is not None)


def _deictic(match: Match[str], context: Context) -> Stretch | None:
    anchor, unit, which = context.anchor, match["unit"].lower(), folded(match["which"])
    if anchor is None or (context.prefix.the and which in {"last", "past", "next", "coming", "previous"}):
        return None  # "the past year" rolls; it is read with the spans
    if unit == "weekend":
        if which == "this past":
            return weekend(anchor, 0, "past")
        return weekend(anchor, 0, "future") if "coming" in which else weekend(anchor, _STEP[which], context.way)
    if which == "this past":
        return until_now(anchor, unit, 1, "span.rolling")
    return unit_around(anchor, unit, _STEP[which], f"{unit}.deictic")


def _before_last(match: Match[str], context: Context) -> Stretch | None:
    """Read "the week before last", which counts two back."""
    if context.anchor is None:
        return None
    unit = match["unit"].lower()
    if unit == "weekend":
        last = weekend(context.anchor, -1, context.way)
        return last._replace(first=days(last.first, -7), after=days(last.after, -7))
    return unit_around(context.anchor, unit, -2, f"{unit}.deictic")


def _bare(match: Match[str], context: Context) -> Stretch | None:
    unit = match["unit"].lower()
    if context.anchor is None:
        return None
    if unit == "weekend":
        found = weekend(context.anchor, 0, context.way)
        return found._replace(certain=context.way is not None)
    return unit_around(context.anchor, unit, 0, f"{unit}.part") if context.prefix.part else None


def _season(match: Match[str], context: Context) -> Stretch | None:
    first_month, which, year = SEASONS[match["season"].lower()], folded(match["which"]), year_of(match, context)
    if year is not None:
        return _season_from(date(year, first_month, 1))
    anchor = context.anchor
    if anchor is None:
        return None
    starts = [date(anchor.year + offset, first_month, 1) for offset in (-2, -1, 0, 1, 2)]
    over = [s for s in starts if months(s, 3) <= anchor]
    begun = [s for s in starts if s <= anchor]
    if which in {"last", "this past", "past"}:
        return _season_from(over[-1])
    if which == "this":
        # a winter that runs into this year is still "this winter"
        return _season_from(begun[-1] if months(begun[-1], 3) > anchor else date(anchor.year, first_month, 1))
    if which in {"next", "this coming", "coming"}:
        ahead = [s for s in starts if s > anchor]
        return _season_from(ahead[0] if which != "next" or ahead[0].year > anchor.year else ahead[1])
    ahead = [s for s in starts if months(s, 3) > anchor]
    return _season_from(ahead[0] if context.way == "future" else begun[-1])


def _season_from(start: date) -> Stretch:
    # never certain: the months are those of the north, and the south has them the other way round
    return Stretch(start, months(start, 3), "season", "season", certain=False)


def _quarter(match: Match[str], context: Context) -> Stretch | None:
    number = ORDINALS[match["ordinal"].lower()] if match["ordinal"] else int(match["digit"])
    year, certain = year_of(match, context), True
    if year is None:
        anchor = context.anchor
        if anchor is None:
            return None
        start = date(anchor.year, 3 * number - 2, 1)
        if context.way == "future" and months(start, 3) <= anchor:
            start = months(start, 12)
        elif context.way != "future" and start > anchor:
            start = months(start, -12)
        certain = context.way is not None
    else:
        start = date(year, 3 * number - 2, 1)
    return Stretch(start, months(start, 3), "quarter", "quarter.ordinal", certain)


def _season_stands(match: Match[str], prefix: Prefix) -> bool:
    if match["which"] or match.end("season") < match.end():
        return True
    # "in fall", "the spring": a verb, a well and a coil are spelled the same
    return prefix.prep in {"in", "since", "by", "until", "during", "over", "through", "throughout"} and bool(
        prefix.the or prefix.part or match["season"].lower() in {"summer", "winter", "autumn"}
    )


def _bare_stands(match: Match[str], prefix: Prefix) -> bool:
    if match["unit"].lower() == "weekend":
        return prefix.prep in {"over", "at", "during", "throughout", "through", "on", "until", "by"} and prefix.the
    return bool(prefix.part) and prefix.the


FORMS = (
    Form(
        "unit.deictic",
        compiled(rf"{_WHICH}~(?P<unit>week|month|quarter|year|weekend|decade|century)(?:['’]s)?(?!-)"),
        _deictic,
        lambda _match, prefix: not prefix.the,
    ),
    Form(
        "unit.before_last",
        # not "the week before last Tuesday"
        compiled(rf"(?P<unit>week|month|year|weekend)~before~last{EACH_ENDS}"),
        _before_last,
        lambda _match, prefix: prefix.the,
    ),
    Form("unit.bare", compiled(r"(?P<unit>week|month|quarter|year|weekend|decade|century)"), _bare, _bare_stands),
    Form(
        "season",
        compiled(
            rf"(?:(?P<which>last|this~past|this~coming|this|next|past|coming)~)?(?P<season>{SEASON}){_YEAR_TAIL}?"
        ),
        _season,
        _season_stands,
    ),
    Form(
        "quarter.ordinal",
        compiled(rf"(?:(?P<ordinal>{one_of(ORDINALS)})(?:~|-)quarter|Q(?P<digit>[1-4])){_YEAR_TAIL}?"),
        _quarter,
        lambda match, prefix: bool(match["digit"]) or prefix.the or match.end() > match.end("ordinal") + 9,
    ),
)
