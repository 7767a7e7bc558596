"""Times counted in minutes or hours from a clock told before them: "at 1.52pm, and four minutes later ..."."""

from collections.abc import Sequence
from datetime import timedelta

from headwater.model import Interval
from headwater.reader import when
from headwater.timeline.clocks import moment_of
from headwater.timeline.mentions import Mention

_BACK_CHARS = 250


def with_counted(mentions: Sequence[Mention], waiting: Sequence[Mention]) -> list[Mention]:
    """Return mentions with those that count minutes or hours from the clock of the act told last before them.

    That clock stands at most 250 characters before, in the same text. Never certain. Left out: what counts from an act
    without a clock. The same for any order.
    """
    return [*mentions, *(m for w in waiting if (m := _counted(w, mentions)) is not None)]


def _counted(mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    if mention.minutes_later is None:
        return None
    before = [
        m for m in mentions
        if m.home == mention.home and m.of == "act" and m.found is not None
        and 0 <= mention.expression.start - m.expression.end <= _BACK_CHARS
    ]  # fmt: skip
    base = max(before, key=lambda m: m.expression, default=None)
    moment = moment_of(base.found.interval) if base is not None and base.found is not None else None
    if base is None or moment is None:
        return None
    told = (moment + timedelta(minutes=mention.minutes_later)).isoformat(timespec="minutes")
    found = when.Resolution(
        interval=Interval(earliest=told, latest=told), grain="minute", rule="clock.counted", certain=False
    )
    return mention._replace(found=found, through=base.expression)
