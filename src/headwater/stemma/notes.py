"""Notes beside a text that say where it was taken from: "Reposting this from the Echo", "(via The Meterman)"."""

import re
from collections.abc import Iterator
from typing import Final

from headwater.reader.day_names import WEEKDAY
from headwater.stemma.credits import Names, Place

_WHEN: Final = (
    r"(?:(?:this\s(?:morning|afternoon|evening|week)|today|tonight|yesterday|last\s(?:night|week)"
    rf"|{WEEKDAY})['’]s\s{{1,2}})?"
)
_NAME: Final = rf"(?:the\s{{1,2}})?{_WHEN}"
_TAKING: Final = (
    r"(?:(?:re-?|cross-?)?post|copy(?:ing)?[\s-](?:and[\s-])?past|past|copy|shar|re-?print|re-?publish|re-?produc|lift|nick"
    r"|borrow|tak|typ|transcrib)ing"
)
_TAKEN: Final = (
    r"(?:(?:re-?|cross-?)?posted|copied(?:\sand\spasted)?|cop(?:y|ied)[\s-](?:and[\s-])?pasted?|pasted|shared|re-?printed"
    r"|re-?published|re-?produced|lifted|nicked|borrowed|taken|typed|transcribed)"
)
_I: Final = r"(?:(?:i|we)(?:['’](?:m|ve|re)|\sam|\shave|\sare)?\s(?:just\s)?)"
_THIS: Final = (
    r"(?:(?:(?:this|the|all\sof\sthis)\s(?:above\s|below\s|following\s|full\s|whole\s)?"
    r"(?:article\s|story\s|piece\s|text\s|report\s|post\s)?(?:below\s|above\s)?(?:is|was|has\sbeen)\s)|all\s|text\s)"
)
_START: Final = r"^\W{0,6}(?:(?:just|fyi|nb|note)\W{1,2})?"
# "Copied from the Echo", "I'm reposting this piece by Ann Roe from the Echo"
_FROM: Final = re.compile(
    rf"{_START}(?:{_I}?(?:just\s)?{_TAKING}|(?:{_I}|{_THIS})?{_TAKEN})\b(?!\sby\b)[^.!?\n]{{0,60}}?\s(?:from|out\sof)\s{_NAME}",
    re.IGNORECASE,
)
# "From today's Echo, behind the paywall so pasting it here:"
_HEADED: Final = re.compile(
    rf"{_START}(?:(?:this|it|here)(?:\sis|['’]s)\s(?:what\sthey\shave\s)?)?(?:from|in)\s{_NAME}", re.IGNORECASE
)
_SO_TAKEN: Final = re.compile(
    rf"\b(?:{_TAKING}|{_TAKEN}|paywall(?:ed)?|in\sfull|full\stext)\b|:\W{{0,3}}$", re.IGNORECASE
)
# "The Echo has it now, pasting as it is"
_HAS: Final = re.compile(
    r"\s(?:(?:has|have|had|ran|runs)\s|story\b|piece\b|article\b|report\b)[^.\n]{0,80}$", re.IGNORECASE
)
_NOW_TAKING: Final = re.compile(rf"[,;:–—-]\s{{0,3}}(?:so\s|i['’]?m\s|am\s|just\s){{0,3}}{_TAKING}\b", re.IGNORECASE)
# at the foot: "(via The Meterman)", "This article first appeared in the Echo"
_FOOT: Final = re.compile(
    rf"^\W{{0,4}}(?:via|h/t|hat\stip(?:\sto)?|(?:(?:this|the)\s(?:article|story|piece|report|post)\s)?(?:was\s)?"
    rf"(?:first|originally)\s(?:published|appeared|posted|printed)\s(?:in|on|by|at))\W{{1,3}}{_NAME}",
    re.IGNORECASE,
)  # fmt: skip
_NAMED: Final = re.compile(r"\b(?:the|The|['’]s)\s|^\W{0,4}(?=[A-Z])|[.!?,;:]\s(?=[A-Z])")


def taken_from(line: str, names: Names) -> Place | None:
    """Return start, end and key of the outlet that a note says the text beside it was taken from; None for no note.

    Who posts says so in a line that opens with it ("Copied from", "Posting this from", "From today's Echo ...: pasting
    it here"), or tells what an outlet has and that it is pasted. Outlets of the pile may go by the last words of
    their names. What an outlet took from others ("copied by the Echo") is no such note. Misses: other languages.
    """
    return next(_taken(line, names), None)


def credited_below(line: str, names: Names) -> Place | None:
    """Return the outlet that a line below a text credits for it, as `taken_from` does."""
    match = _FOOT.match(line)
    return _at(line, match.end(), names) if match else None


def may_be_note(line: str) -> bool:
    """Return whether a line opens as a note does, whatever it names."""
    return _FROM.match(line) is not None or (_HEADED.match(line) is not None and _SO_TAKEN.search(line) is not None)


def _taken(line: str, names: Names) -> Iterator[Place]:
    if (match := _FROM.match(line)) and (named := _at(line, match.end(), names)):
        yield named
    if (match := _HEADED.match(line)) and (named := _at(line, match.end(), names)) and _SO_TAKEN.search(line, named[1]):
        yield named
    if _NOW_TAKING.search(line):
        for match in _NAMED.finditer(line):
            named = _at(line, match.end(), names)
            if named and _HAS.match(line, named[1]):
                yield named


def _at(line: str, start: int, names: Names) -> Place | None:
    return names.at(line, start) or names.short_at(line, start)
