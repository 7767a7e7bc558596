"""The date that a text gives of an event where it describes it: "the fair, which opened on 23 November"."""

import re
from collections.abc import Iterable

from headwater.model import Span
from headwater.reader import when
from headwater.timeline.mentions import Mention

# what may stand between the words for an event and its date: ", which was held", " (", none where it is the date itself
_GIVES = re.compile(
    r",?\s(?:which|that)\s(?:(?:is|was|were|are|had|has|will|would|be|been)\s){0,2}?"
    r"(?:held|opened|opens?|opening|began|begun|begins?|started|starts?|took\splace|takes?\splace|taken\splace|fell|falls|"
    r"due|set|scheduled|called|celebrated|marked|played|fought|cast|signed|came|comes|happened|broke\sout)?"
    r"(?:\s(?:to\s[a-z]+|for|only|there|here))?"
    r"|\s?\(",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|on|of)\s", re.IGNORECASE)
_GAP_CHARS = 60


def dated_beside(mention: Mention, done: Iterable[Mention]) -> tuple[when.Resolution, Span | None] | None:
    """Return the time that the text gives of the event a phrase hangs on, where its description does; None if not.

    "The Friday before 23 November", "before the fair, which opened on 23 November", "before the fair (23 November)". A
    date that only stands behind it ("the day after the vote, on 4 March") is that of what is told.
    """
    if mention.hanging is None:
        return None
    text, base = mention.home.exact, mention.home.start
    start, end = mention.hanging.about
    opens = _ARTICLE.match(text, start, end)
    itself = when.resolve_at(text, opens.end() if opens else start, end, mention.anchor)
    if itself is not None:
        return itself, None
    for one in sorted(done, key=lambda m: m.expression):
        low = one.expression.start - base
        near = one.home == mention.home and end <= low <= end + _GAP_CHARS
        if near and one.found is not None and one.through is None and _GIVES.fullmatch(text[end:low].rstrip()):
            return one.found, one.expression
    return None
