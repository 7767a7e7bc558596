"""Whether one article came out before another, as far as their dates tell."""

from datetime import UTC, datetime, timedelta

from headwater.model import Published

_DAY = timedelta(days=1)
# the widest gap between two clocks on one day, where only one of them says its zone
_ZONES = timedelta(hours=14)


def days_before(one: Published | None, two: Published | None) -> float:
    """Return how many days lie between the intervals, positive if `one` is the earlier; 0 where they may overlap."""
    if one is None or two is None:
        return 0.0
    return _gap(one.latest, two.earliest) or -_gap(two.latest, one.earliest)


def _gap(closes: str | None, opens: str | None) -> float:
    if closes is None or opens is None:
        return 0.0
    first, second = datetime.fromisoformat(closes), datetime.fromisoformat(opens)
    one_zone = "T" in closes and "T" in opens and (first.tzinfo is None) != (second.tzinfo is None)
    gap = _utc(second) - _utc(first) - (_ZONES if one_zone else timedelta())
    return max(0.0, gap / _DAY)


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
