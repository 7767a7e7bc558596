"""Times at which something was known: who knew of it in May knew of it in June, and may have learned of it in April."""

import re

from headwater.model import Span
from headwater.reader.terms import Names
from headwater.timeline.told import Told

_NOT_IN_NAMES = r"(?!\s(?:as|for|to\shave|to\sbe)\b)"
_KNEW = re.compile(
    rf"\bknew\b|\b(?:was|were|been)\s(?:(?!well|best|better|widely|commonly|also)[a-z]+\s)?(?:aware|known{_NOT_IN_NAMES})\b"
    rf"|\b(?:has|have|had)\s(?:[a-z]+\s)?known{_NOT_IN_NAMES}\b",
    re.IGNORECASE,
)
# who was told of a thing on a day may have known of it before
_LEARNED = re.compile(
    r"\b(?:learn(?:ed|t)|found\sout|discovered|(?:became|become)\saware|came\sto\slight"
    r"|(?:was|were|been)\sfirst\s(?:told|informed|warned|notified|briefed|alerted|made\saware))\b",
    re.IGNORECASE,
)


def may_both_be_known(one: Told, other: Told, names: Names) -> bool:
    """Whether one of two times is one at which something was known, and the other can be so too.

    What is known stays so; only to have learned of it later contradicts that. "Known" is read where the time hangs on
    it, not in "a trawler known as Old Bess". Misses: what is known by other words ("it was no secret").
    """
    known = [_hangs_on(_KNEW, t, names) for t in (one, other)]
    if not any(known) or all(known):
        return all(known)
    state, learned = (one, other) if known[0] else (other, one)
    if not _hangs_on(_LEARNED, learned, names):
        return True
    first, after = learned.interval.first_day, state.interval.after_day
    return first is None or after is None or first < after


def _hangs_on(words: re.Pattern[str], told: Told, names: Names) -> bool:
    """Whether a time hangs on words: no verb stands between them."""
    clause, time = told.mention.told, told.mention.expression
    return any(not _verb_between(clause, time, found, names) for found in words.finditer(clause.exact))


def _verb_between(clause: Span, time: Span, found: re.Match[str], names: Names) -> bool:
    start, end = time.start - clause.start, time.end - clause.start
    low, high = (found.end(), start) if found.end() <= start else (end, found.start())
    return any(low <= f.at < high and not f.noun for f in names.frames(clause))
