"""What was still ahead when somebody said so: "said last week that it would resume on Monday"."""

import re
from datetime import date
from typing import NamedTuple

from headwater.reader.when.lexicon import WS
from headwater.reader.when.parse import parse_all
from headwater.reader.when.stretch import Context, Stretch
from headwater.reader.when.tense import CUE, foretold_at, sentence_around, way_of

_AROUND_CHARS = 200
_MOST_BETWEEN_CHARS = 48
_WIDEST_DAYS = 31
_TELLS = re.compile(
    r"(?<![\w-])(?:said|told|promised|announced|pledged|warned|vowed|agreed|decided|ordered|ruled|predicted|forecast|"
    r"insisted|assured|added|wrote|confirmed|claimed|estimated|hoped|planned|stated|declared|indicated|suggested|hinted|"
    r"reported|signalled|guaranteed|swore|undertook|resolved|proposed|voted)(?!\w)",
    re.IGNORECASE,
)
_PARTS_CLAUSES = re.compile(
    r"[,;:—–“”\"()]|\b(?:that|who|which|whose|where|when|while|after|before|because|and|but|as|if)\b", re.IGNORECASE
)
# "He told her he would be home by Thursday": a talk of which only a date of its own says the day
_BETWEEN_TWO = re.compile(
    r"\b(?:told|assured|promised|warned|reminded)\s(?:her|him|them|me|us|each\sother|(?:his|her|their|my)\s[a-z]{2,16})\b"
    r"[^.;:!?]{0,80}$",
    re.IGNORECASE,
)
_ASIDE = r"(?:say|said|give|gave|add|added|warn(?:ed)?|specify|named?|comment|explain|elaborate|refused?|declined?)"
# "..., but the sea was too rough": it was no longer ahead
_LAPSED = re.compile(
    rf"[^.;!?\n]{{0,60}}?[,;—–-]{WS}?(?:but|yet|though|although|only{WS}to|until){WS}(?P<then>[^.;!?\n]{{3,120}})",
    re.IGNORECASE,
)
_ADDS = re.compile(
    rf"(?:that\b|(?:\w+\s){{0,3}}?(?:did\snot|didn['’]t|would\snot|has\snot|will\snot)?\s?{_ASIDE}\b)", re.IGNORECASE
)
_NEXT = re.compile(
    r"[^.!?\n]{0,60}[.!?][\"”]?\s{1,3}(?:But\s|Yet\s|Instead,?\s)?(?:[A-Z][\w'’]*\s)(?:[a-z'’-]{2,16}\s){0,2}?"
    r"(?:never|did\snot|didn['’]t|has\s(?:still\s)?not|have\s(?:still\s)?not|hasn['’]t|(?:is|are|was|were)\sstill|failed\sto)\b"
)


class Foretold(NamedTuple):
    """What was to come: when that was said, where it is told. `between_two`: in a talk, on a day that is not told."""

    said: Stretch | None
    between_two: bool


def foretold(text: str, start: int, end: int, anchor: date | None) -> Foretold | None:
    """Return whether what `text[start:end]` dates was to come, and when that was said; None where it is not told so.

    Of the past times of its sentence which stand beside a verb of telling, or of deciding, the latest counts. Misses:
    sayings that another sentence dates.
    """
    if anchor is None or not foretold_at(text, start, end):
        return None
    low, high = sentence_around(text, start, end, _AROUND_CHARS)
    days = [found for found in _past_times(text, low, high, anchor, (start, end)) if found is not None]
    if days:
        return Foretold(max(days, key=lambda d: (d.after, d.first)), between_two=False)
    return Foretold(None, between_two=_BETWEEN_TWO.search(text, low, start) is not None)


def _past_times(text: str, low: int, high: int, anchor: date, own: tuple[int, int]) -> list[Stretch | None]:
    found: list[Stretch | None] = []
    for phrase in parse_all(text, low, high):
        if (phrase.end > own[0] and phrase.start < own[1]) or phrase.other is not None:
            continue
        if way_of(text, phrase.start, phrase.end) == "future" or not _dates_telling(
            text, low, high, phrase.start, phrase.end
        ):
            continue
        context = Context(anchor, "past", phrase.prefix, text[low : phrase.start], text[phrase.end : high])
        try:
            read = phrase.core.form.read(phrase.core.match, context)
        except (ValueError, OverflowError):
            continue
        if read is not None and read.first <= anchor and (read.after - read.first).days <= _WIDEST_DAYS:
            found.append(read)
    return found


def _dates_telling(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether a time stands in the clause of a verb of telling: "said on Tuesday", "In March the council promised"."""
    before = [verb.end() for verb in _TELLS.finditer(text, max(low, start - _MOST_BETWEEN_CHARS), start)]
    if before and not _PARTS_CLAUSES.search(text, before[-1], start):
        return True
    behind = _TELLS.search(text, end, min(high, end + _MOST_BETWEEN_CHARS))
    opens = end + 1 if text.startswith(",", end) else end
    return behind is not None and not _PARTS_CLAUSES.search(text, opens, behind.start())


def lapsed(text: str, end: int) -> bool:
    """Whether what stands behind a time tells that it has passed: ", but the sea was too rough", "It is still shut"."""
    turn = _LAPSED.match(text, end)
    if turn is not None and not _ADDS.match(turn["then"]):
        cue = CUE.search(turn["then"])
        if cue is not None and cue["past"] is not None:
            return True
    return _NEXT.match(text, end) is not None
