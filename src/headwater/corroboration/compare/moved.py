"""Times that were given up for others, by one text: "had been due to open on Monday, is now shut until March"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Comparison, Interval, Span, comparison_of
from headwater.reader import when

# what was to be, told as such from a later day
_WAS_TO: Final = re.compile(
    r"\b(?:(?:had|has|have)\s(?:(?:originally|first|initially|previously)\s)?been\s(?:(?:originally|first|initially|previously)\s)?"
    r"(?:due|scheduled|expected|meant|supposed|planned|set)\b"
    r"|(?:was|were)\s(?:(?:originally|first|initially|previously|at\sfirst)\s)?(?:due|scheduled|meant|supposed|to\shave)\b"
    r"|(?:originally|initially|previously)\s(?:planned|scheduled|due|set)\b)",
    re.IGNORECASE,
)
# what holds in its place
_NOW: Final = re.compile(
    r"\b(?:now|will(?!\shave)|instead|until|till|put\s(?:off|back)|postponed|delayed|adjourned|pushed\s(?:back|to)|moved\sto|brought\sforward)\b",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(r"[;:—–]\s|,\s|[“”\"]|\s(?:but|and|when|after|before)\s")
_GOES_ON: Final = re.compile(r"[“\"‘']?(?:It|They|He|She|This|That)\s")
_UNTIL: Final = re.compile(r"(?:until|till)\s", re.IGNORECASE)
_WHY: Final = "what was to come was moved: the one time stands in place of the other"


class _Time(NamedTuple):
    """A time of a sentence, and the part of it in which it stands."""

    place: Span
    interval: Interval
    part: str
    before: str


def compare_moved(passages: Passages, _: Whose, __: Register) -> Iterator[Comparison]:
    """Yield a comparison of a time for which something had been planned with that which a text gives in its place.

    Both stand in one sentence, or in two of which the second opens with a pronoun; each is the only one of its side.
    Misses: new times told in other texts, and plans that were dropped for none.
    """
    for passage in passages.all:
        planned = [t for t in _times(passage) if _WAS_TO.search(t.before)]
        new = [t for t in _times(passage) if _is_new(t)]
        if planned and not new and passage.before is not None and _GOES_ON.match(passage.span.exact):
            new = [t for t in _times(passage._replace(span=passage.before)) if _is_new(t)]
        claims = {k: c for t in (*planned, *new) for k, c in passages.claims_at(t.place).items()}
        if len(planned) == 1 == len(new) and claims and _are_apart(planned[0], new[0]):
            members = [(t.place, " ".join(t.place.exact.split())) for t in (planned[0], new[0])]
            yield comparison_of(tuple(claims.values()), "time", "apparent", members, _WHY)


def _is_new(time: _Time) -> bool:
    return _WAS_TO.search(time.part) is None and _NOW.search(f"{time.before} {time.place.exact}") is not None


def _times(passage: Passage) -> list[_Time]:
    text, day = passage.span.exact, date.fromisoformat(passage.day) if passage.day else None
    found: list[_Time] = []
    for phrase in when.find(text):
        told = when.resolve_at(text, phrase.start, phrase.end, day)
        if told is None:
            continue
        opens = max((m.end() for m in _PARTS.finditer(text, 0, phrase.start)), default=0)
        ends = _PARTS.search(text, phrase.end)
        part = text[opens : ends.start() if ends else len(text)]
        place = passage.span.part(phrase.start, phrase.end)
        found.append(_Time(place, told.interval, part, text[opens : phrase.start]))
    return found


def _are_apart(planned: _Time, new: _Time) -> bool:
    """Whether two times are known and of two days; of "until Friday" it is Friday that stands for what was planned."""
    one, other = planned.interval, new.interval
    if one.latest is None or other.latest is None:
        return False
    if _UNTIL.match(new.place.exact):
        return one.latest < other.latest
    if one.earliest is None or other.earliest is None:
        return False
    return one.latest <= other.earliest or other.latest <= one.earliest
