"""The day of a clock that no day stands beside: "The gate was shut at 9.15pm"."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from headwater.model import Interval, Span
from headwater.reader import when
from headwater.reader.sentences import sentences_of
from headwater.reader.when.tense import foretold_at, way_of
from headwater.timeline.clocks import Clock, clock_of, moment_of
from headwater.timeline.dating import found_with
from headwater.timeline.hours import hours_of
from headwater.timeline.intervals import span_days
from headwater.timeline.mentions import Mention

# the rules of clocks whose day is only likely
BARE_RULES = ("day.of_text", "day.told_before")
_NEWS_AGE = timedelta(days=7)
_NIGHT, _NIGHT_ENDS = re.compile(r"\bnight\b", re.IGNORECASE), 6
_SEVERAL = 2
_DAY = timedelta(days=1)
# a text may tell at length of a day long ago, with its hours; an older day without an hour may be of the story too
_CLOCKED_AGE, _STORY_AGE = timedelta(days=366), timedelta(days=62)
# "was due to reopen at 6 a.m.": after what is told, on a day that nothing says
_AGAIN = re.compile(
    r"\b(?:re-?open|resume|restart|return|restore|end|finish|lift|release|free|replace|repair|announce|appear|meet)[a-z]{0,4}\b"
    r"[^.;:,]{0,40}$",
    re.IGNORECASE,
)
# "put the last contact at 5.22pm": not when it was put so
_PUT_AT = re.compile(
    r"\b(?:put|puts|placed|timed|dated|estimated)\s(?:(?!(?:out|up|down|on|off|in|to|into|back|away)\s)[\w'’-]{1,20}\s){1,8}$",
    re.IGNORECASE,
)
_VERB_CHARS = 80
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def is_bare(found: when.Resolution | None) -> bool:
    """Whether a time is a clock of which no day is told beside it."""
    return found is not None and found.rule.endswith(BARE_RULES)


def on_their_days(mentions: Sequence[Mention]) -> list[Mention]:
    """Return mentions with bare clocks put on the day that the text tells, or another account of the claim.

    Left out are those for which several days come into question. The same for any order.
    """
    days = DaysTold(mentions)
    moved = (_moved(m, days.of(m)) if is_bare(m.found) else m for m in mentions)
    return [m for m in moved if m is not None]


class DaysTold:
    """Tells the day of what is told at a clock without one, from the times told around it."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._by_home: dict[Span, list[tuple[Mention, date]]] = defaultdict(list)
        self._bare: dict[Span, list[Mention]] = defaultdict(list)
        self._by_claim: dict[str, list[Mention]] = defaultdict(list)
        self._sentences: dict[Span, list[int]] = {}
        for one in sorted(mentions, key=lambda m: m.expression):
            day = _one_day(one.found)
            if day is not None:
                self._by_home[one.home].append((one, day))
            if one.found is not None and is_bare(one.found):
                self._bare[one.home].append(one)
            elif one.found is not None:
                for claim in one.claims:
                    self._by_claim[claim].append(one)

    def of(self, mention: Mention) -> date | None:
        """Return the day of what is told at a clock without one; None where that is open.

        It is the day of the act told before it in its sentence; else the day on which another account of the claim has
        it at that hour; else that told last before it in its paragraph; else the one day, up to a week back, of all
        acts told before it in its text, or the text's own. An older day counts in its sentence, or told by the hour
        itself, and else leaves open which it is. Told to happen, days ahead count in place of those behind; what was to
        happen then (`_due`) is of the day told, too. Where its sentence only says when somebody spoke, on another day
        than the text's, the act may have been on any. A saying is of the text's own day where another one is.
        """
        due = self._due(mention)
        return self._told_day(mention) if due is None else due.day

    def _told_day(self, mention: Mention) -> date | None:
        told = self._around(mention)
        low, high = self._sentence(mention)
        own = [(m, d) for m, d in told if low <= m.expression.start - mention.home.start < high]
        before = [(m, d) for m, d in told if m.of == "act" and m.expression < mention.expression]
        if before and before[-1] in own:
            return before[-1][1]
        elsewhere = self._elsewhere(mention)
        if elsewhere:
            return elsewhere.pop() if len(elsewhere) == 1 else None
        if any((m.of == "saying" or m.expression > mention.expression) and d != mention.anchor for m, d in own):
            return None
        if before and before[-1][0].expression.start >= self._paragraph(mention):
            return before[-1][1]
        spoken = mention.of == "saying" and any(m.of == "saying" and d == mention.anchor for m, d in told)
        days = {mention.anchor} if spoken else {d for _, d in before}
        if not days and self._may_be_older(mention):
            return None
        return next(iter(days), mention.anchor) if len(days) < _SEVERAL else None

    def _due(self, mention: Mention) -> "_Due | None":
        """Return the day on which something was to happen at a clock: "left at 4.40pm and was due to land at 5.55pm".

        That of the act told by the hour last before it in its paragraph, or the next, as the clocks run. Nothing is
        said where no act is; what was to end or begin again is of no day then, unless none but the text's is told.
        """
        text, at = mention.home.exact, mention.expression.start - mention.home.start
        if not foretold_at(text, at, mention.expression.end - mention.home.start):
            return None
        opens = self._paragraph(mention)
        hours = [m for m, _ in self._by_home[mention.home] if _moment(m) is not None] + self._bare[mention.home]
        before = [m for m in hours if m.of == "act" and opens <= m.expression.start < mention.expression.start]
        last = max(before, key=lambda m: m.expression, default=None)
        clock, base = _moment(mention), _moment(last) if last else None
        if last is not None and base is not None and clock is not None:
            day = self.of(last) if is_bare(last.found) else base.date()
            return _Due(day and day + _DAY * (clock.time() < base.time()))
        days = {d for m, d in self._around(mention) if m.of == "act" and m.expression < mention.expression}
        again = _AGAIN.search(text, max(0, at - _VERB_CHARS), at) is not None
        return _Due(None) if again and days - {mention.anchor} else None

    def _paragraph(self, mention: Mention) -> int:
        """Return where the paragraph of a mention begins in its capture."""
        low, _ = self._sentence(mention)
        breaks = _BLANK_LINE.finditer(mention.home.exact, 0, low)
        return mention.home.start + max((b.end() for b in breaks), default=0)

    def _may_be_older(self, mention: Mention) -> bool:
        """Whether the day of the text is a guess too far: an older one is told before, or an account of a time is."""
        text, at, anchor = mention.home.exact, mention.expression.start - mention.home.start, mention.anchor
        if _PUT_AT.search(text, max(0, at - _VERB_CHARS), at):
            return True
        told = [d for m, d in self._by_home[mention.home] if m.of == "act" and m.expression < mention.expression]
        return anchor is not None and any(_NEWS_AGE < anchor - day <= _STORY_AGE for day in told)

    def _sentence(self, mention: Mention) -> tuple[int, int]:
        """Return where the sentence of a mention begins and where the next does, in its home."""
        home = mention.home
        if home not in self._sentences:
            self._sentences[home] = [0, *(low for low, _ in sentences_of(home.exact)), len(home.exact) + 1]
        starts = self._sentences[home]
        at = bisect_right(starts, mention.expression.start - home.start)
        return starts[at - 1], starts[at]

    def _around(self, mention: Mention) -> list[tuple[Mention, date]]:
        """Return the times of its text with their days, those on which what is told at a clock can have happened."""
        text, base, anchor = mention.home.exact, mention.home.start, mention.anchor
        place = mention.expression.start - base, mention.expression.end - base
        was_ahead = foretold_at(text, *place)
        ahead = not was_ahead and way_of(text, *place) == "future"
        clock = _moment(mention)
        at_night = clock is not None and clock.hour < _NIGHT_ENDS
        low, high = self._sentence(mention)
        found = []
        for one, named in self._by_home[mention.home]:
            # "on Monday night ... at 2 a.m.": in the night to Tuesday
            day = named + timedelta(days=bool(at_night and _NIGHT.search(one.expression.exact)))
            age = timedelta() if anchor is None else day - anchor if ahead else anchor - day
            own = low <= one.expression.start - base < high
            longest = _CLOCKED_AGE if _moment(one) and not ahead else _STORY_AGE if own and not ahead else _NEWS_AGE
            if (-_NEWS_AGE if was_ahead else timedelta()) <= age <= longest:
                found.append((one, day))
        return found

    def _elsewhere(self, mention: Mention) -> set[date]:
        """Return the days on which other texts have the claims of a clock happen at that hour."""
        clock = clock_of(mention.found.interval, mention.expression.exact) if mention.found else None
        if clock is None:
            return set()
        others = (m for claim in sorted(mention.claims) for m in self._by_claim[claim] if m.home != mention.home)
        return {day for other in others if (day := _day_at(other, clock)) is not None}


class _Due(NamedTuple):
    """The day on which something was to happen, None where that is open."""

    day: date | None


def _moment(mention: Mention) -> datetime | None:
    return moment_of(mention.found.interval) if mention.found else None


def _one_day(found: when.Resolution | None) -> date | None:
    """Return the one day that a time names; None of what is wider or a clock without a day."""
    if found is None or is_bare(found) or (span_days(found.interval) or 0) > 1:
        return None
    return found.interval.first_day


def _day_at(other: Mention, clock: Clock) -> date | None:
    """Return the day of a time that is told by the hour, if a clock can be of that hour."""
    there = hours_of(other.found, other.expression.exact) if other.found else None
    if there is None or there.earliest is None or there.latest is None or "T" not in there.earliest:
        return None
    first, last = (datetime.fromisoformat(end).replace(tzinfo=None) for end in (there.earliest, there.latest))
    at = datetime.combine(first.date(), clock.first.time())
    return at.date() if first - clock.slack <= at <= last + clock.slack else None


def _moved(mention: Mention, day: date | None) -> Mention | None:
    """Return a mention on a day, None without one."""
    found = mention.found
    stands_on = (found.interval.first_day or found.interval.after_day) if found else None
    if found is None or day is None or stands_on is None:
        return None
    ends = (found.interval.earliest, found.interval.latest)
    moved = [(date.fromisoformat(e[:10]) + (day - stands_on)).isoformat() + e[10:] if e else None for e in ends]
    return mention._replace(found=found_with(found, Interval(earliest=moved[0], latest=moved[1])))
