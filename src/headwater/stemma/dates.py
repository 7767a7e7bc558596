"""Whether one article came out before another, as far as their dates tell."""

from datetime import UTC, datetime, timedelta

from headwater.model import Published

_DAY = timedelta(days=1)
# the widest gap between two clocks on one day, where only one of them says its zone
_ZONES = timedelta(hours=14)


def days_before(one: Published | None, two: Published | None) -> float:
    """Return the days from one to the other, positive if `one` is the earlier; 0 where the intervals may overlap.

    Counted from middle to middle: of two neighbouring days the first is surely earlier, by about a day. Minutes that
    both give with their offsets go before days that say otherwise, which are those of two places. Where the days
    overlap the minutes that both state tell, by less than zones explain where only one of them names its own; two
    without any are taken for one place's.
    """
    if one is None or two is None:
        return 0.0
    lead, minutes = _lead(one, two) or -_lead(two, one), _minutes(one.moment, two.moment)
    placed = _is_placed(one.moment) and _is_placed(two.moment)
    return minutes if placed and lead * minutes <= 0 else lead or minutes


def opening(published: Published | None) -> str | None:
    """Return when an article came out at the earliest, as text that sorts: its minute where it has one, else its day.

    Minutes without an offset are taken as they are, others as those of Greenwich. A day without a minute sorts behind
    its minutes: nothing shows that it came first.
    """
    if published is None or published.earliest is None:
        return None
    if published.moment is None:
        return f"{published.earliest[:10]}~" if "T" not in published.earliest else published.earliest
    return f"{_utc(datetime.fromisoformat(published.moment)):%Y-%m-%dT%H:%M}"


def _is_placed(moment: str | None) -> bool:
    return moment is not None and datetime.fromisoformat(moment).tzinfo is not None


def _lead(one: Published, two: Published) -> float:
    if one.latest is None or two.earliest is None:
        return 0.0
    closes, opens = datetime.fromisoformat(one.latest), datetime.fromisoformat(two.earliest)
    one_zone = "T" in one.latest and "T" in two.earliest and (closes.tzinfo is None) != (opens.tzinfo is None)
    gap = _utc(opens) - _utc(closes) - (_ZONES if one_zone else timedelta())
    if gap < timedelta():
        return 0.0
    widths = _width(one, closes) + _width(two, opens)
    return (gap + widths / 2) / _DAY


def _minutes(one: str | None, two: str | None) -> float:
    if one is None or two is None:
        return 0.0
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(two)
    gap = _utc(second) - _utc(first)
    doubt = _ZONES if (first.tzinfo is None) != (second.tzinfo is None) else timedelta()
    return gap / _DAY if abs(gap) > doubt else 0.0


def _width(published: Published, known: datetime) -> timedelta:
    ends = (datetime.fromisoformat(v) if v else known for v in (published.earliest, published.latest))
    first, last = (_utc(end) for end in ends)
    return max(timedelta(), last - first)


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
