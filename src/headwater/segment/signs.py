"""What one unit's text shows, looked up once: the same signs feed the hand-set cues and the model's features."""

import re
from typing import NamedTuple

from headwater.reader.dates import date_line, dates_in
from headwater.reader.furniture import Credit, is_contributor_line, is_correction, read_credit, read_dateline
from headwater.segment.interface import interface_share, is_interface

WORD = re.compile(r"[^\W\d_][\w'’+-]*")
_TERMINAL = re.compile(r"[.!?…][\"'”’)\]»*]{0,3}$")
_SAID = re.compile(r"\b(?:said|says|told|according to|reported|announced|was|were|had|has|have|will|would)\b")
_DIGIT = re.compile(r"\d")
SAMPLE_CHARS = 400
_SAID_CHARS = 2000
# nothing longer than this is a line of furniture
_LONGEST_LINE_CHARS = 300
_LONGEST_CAPTION_CHARS = 600
_LONGEST_CORRECTION_CHARS = 700
_DATED_CHARS = 110
_MIN_LEAD_CHARS = 60


class Signs(NamedTuple):
    """`words`: the letter words of the first 400 characters, `lowered` in small letters; `closed`: ends as a sentence
    does; `says`: holds a verb of prose; `interface`, `phrase`: the share of words that label buttons, and whether a
    phrase of buttons or notices is there; `dateline`: prose opens behind one; `dated`, `date_line`: a date is there,
    nothing but a date is there; `contributor`, `correction`, `credit`: lines of that kind.
    """  # noqa: D205 - a list of fields

    words: tuple[str, ...]
    lowered: tuple[str, ...]
    closed: bool
    says: bool
    interface: float
    phrase: bool
    dateline: bool
    dated: bool
    date_line: bool
    contributor: bool
    correction: bool
    credit: Credit | None


def signs_of(text: str) -> Signs:
    """Return the signs of a unit's text, which is not empty. Time is linear in the first few hundred characters."""
    chars = len(text)
    words = tuple(WORD.findall(text[:SAMPLE_CHARS]))
    lowered = tuple(map(str.lower, words))
    short = chars <= _LONGEST_LINE_CHARS
    dated = chars <= _DATED_CHARS and _DIGIT.search(text) is not None and bool(dates_in(text))
    return Signs(
        words=words,
        lowered=lowered,
        closed=_TERMINAL.search(text[-8:]) is not None,
        says=_SAID.search(text, 0, _SAID_CHARS) is not None,
        interface=interface_share(lowered),
        phrase=short and is_interface(text),
        dateline=chars > _MIN_LEAD_CHARS and read_dateline(text, 0, min(chars, SAMPLE_CHARS)) is not None,
        dated=dated,
        date_line=dated and bool(date_line(text)),
        contributor=is_contributor_line(text, 0, chars),
        correction=chars <= _LONGEST_CORRECTION_CHARS and is_correction(text, 0, chars),
        credit=read_credit(text, 0, chars) if chars <= _LONGEST_CAPTION_CHARS else None,
    )
