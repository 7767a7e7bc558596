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
from headwater.reader.acts import stem
from headwater.reader.words import words_of

# what was to be, told as such from a later day
_WAS_TO: Final = re.compile(
    r"\b(?:had\s(?:(?:originally|first|initially|previously)\s)?been\s(?:(?:originally|first|initially|previously)\s)?"
    r"(?:due|scheduled|expected|meant|supposed|planned|set)\b"
    r"|(?:was|were)\s(?:(?:originally|first|initially|previously|at\sfirst)\s)?(?:due|scheduled|meant|supposed|to\shave)\b"
    r"|(?:originally|initially|previously)\s(?:planned|scheduled|due|set)\b)",
    re.IGNORECASE,
)
# what holds in its place
_MOVES: Final = re.compile(
    r"\b(?:now|instead|until|till|put\s(?:off|back)|postponed|delayed|adjourned|pushed\s(?:back|to)|moved\sto|brought\sforward)\b",
    re.IGNORECASE,
)
_WILL: Final = re.compile(r"\bwill\s(?!have\b)", re.IGNORECASE)
_JOINS: Final = re.compile(r"\b(?:and|before|after|when|then|while)\b", re.IGNORECASE)
# a part that goes on with the subject of another
_SAME_SUBJECT: Final = re.compile(
    r"(?:but\s)?(?:which|who|it|they|he|she|this|that|now|will|is|are|was|were|has|have|had)\b", re.IGNORECASE
)
_LEAST_CHARS: Final = 4
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
        if not _WAS_TO.search(passage.span.exact):
            continue
        planned = [t for t in _times(passage) if _WAS_TO.search(t.before)]
        new = [t for t in _times(passage) if _is_new(t)]
        if planned and not new and passage.before is not None and _GOES_ON.match(passage.span.exact):
            new = [t for t in _times(passage._replace(span=passage.before)) if _is_new(t)]
        new = [t for t in new if len(planned) == 1 and _is_of_one_thing(planned[0], t, passage.span)]
        claims = {k: c for t in (*planned, *new) for k, c in passages.claims_at(t.place).items()}
        if len(planned) == 1 == len(new) and claims and _are_apart(planned[0], new[0]):
            members = [(t.place, " ".join(t.place.exact.split())) for t in (planned[0], new[0])]
            yield comparison_of(tuple(claims.values()), "time", "apparent", members, _WHY)


def _is_new(time: _Time) -> bool:
    told = f"{time.before} {time.place.exact}"
    return _WAS_TO.search(time.part) is None and bool(_MOVES.search(told) or _WILL.search(told))


def _is_of_one_thing(planned: _Time, new: _Time, sentence: Span) -> bool:
    """Whether it is told of what had been planned: by words for moving it, or by the verb of the plan.

    "Was due to speak on Monday and stays until Friday" tells two things.
    """
    low, high = sorted((planned.place, new.place))
    if sentence.covers(low) and _JOINS.search(sentence.exact, low.end - sentence.start, high.start - sentence.start):
        return False
    if not any(_SAME_SUBJECT.match(t.part.lstrip("“\"‘' ")) for t in (planned, new)):
        return False
    if _MOVES.search(f"{new.part} {new.place.exact}"):
        return True
    words = [{stem(w.folded) for w in words_of(t.part) if len(w.folded) >= _LEAST_CHARS} for t in (planned, new)]
    return bool(words[0] & words[1] - {stem(w.folded) for w in words_of(f"{planned.place.exact} {new.place.exact}")})


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
