"""Which of several unnamed people are meant: "the first source", "the other", "two of the officials"."""

import re

from headwater.attribution.records import Record, singular
from headwater.attribution.registers import Register
from headwater.attribution.wordlists import NUMBERS
from headwater.model import People, SourceClass

_THE_OTHER = re.compile(r"the\sother(?:\s(?P<noun>one|[a-z]+))?(?:,.*)?", re.IGNORECASE | re.DOTALL)
_ONE_OF_TWO = "one of the two "
_OTHER_CHARS = 900
_ORDINALS = {word: n for n, word in enumerate("first second third fourth fifth".split(), 1)}
# "two of the clerks said ..., | a third | denied it"
_ONE_MORE = re.compile(r"an?\s(?P<which>second|third|fourth|fifth)(?:,.*)?", re.IGNORECASE | re.DOTALL)
# "the first source, a banker"; "the First Source" is a name
_NUMBERED = re.compile(rf"[Tt]he\s(?P<which>{'|'.join(_ORDINALS)})\s(?P<noun>[a-z]+)(?:,.*)?", re.DOTALL)
# "the first minister", "the second mate": offices, whoever else of that name has spoken
_OFFICES = re.compile(
    r"first\s(?:minister|lady|gentleman|lord|sergeant)|(?:first|second|third)\s(?:secretary|officer|mate|lieutenant)"
)
# officers of these are counted; those of a ship are ranked
_COUNTED_OFFICERS = frozenset("police prison customs army security border immigration court council probation".split())


def numbered(phrase: str, before: int, register: Register) -> Record | None:
    """Return one of people who are counted before the place by the same noun; None where there are not so many.

    Offices that hold such a word are nobody's number.
    """
    told = _NUMBERED.fullmatch(phrase.strip(" ,\n"))
    if told is None:
        return _one_more(phrase, before, register)
    which = told["which"]
    office = _OFFICES.fullmatch(f"{which} {told['noun']}") is not None
    for _, whole in register.history.of_noun(told["noun"], before, plural=True):
        if office and not (told["noun"] == "officer" and whole.words & _COUNTED_OFFICERS):
            continue
        unnamed = whole.class_ in {"anonymous", "collective"} and whole.whole is None
        if unnamed and whole.people.low == whole.people.high and _ORDINALS[which] <= whole.people.low:
            class_: SourceClass = "anonymous" if whole.class_ == "anonymous" else "role"
            return _some_of(whole, f"the {which}", class_, People(low=1, high=1), register)
    return None


def _one_more(phrase: str, before: int, register: Register) -> Record | None:
    """Return the third of several of whom two were the last to speak."""
    told = _ONE_MORE.fullmatch(phrase.strip(" ,\n"))
    last = next((r for _, r in register.history.before(before, before - _OTHER_CHARS)), None) if told else None
    if told is None or last is None or last.whole is None or last.class_ != "anonymous":
        return None
    number = _ORDINALS[told["which"].lower()]
    if last.people != People(low=number - 1, high=number - 1) or last.whole.people.low < number:
        return None
    return _some_of(last.whole, "another", "anonymous", People(low=1, high=1), register)


def part_of(whole: Record | None, told: str, register: Register) -> Record | None:
    """Return so many of several unnamed people: "two" of "the officials"."""
    if whole is None or whole.class_ not in {"anonymous", "collective"}:
        return None
    number = NUMBERS.get(told)
    people = People(low=number, high=number) if number else People(low=2, high=None)
    record = _some_of(whole, told, "anonymous" if number else whole.class_, people, register)
    record.plural = number != 1
    return record


def other_of(phrase: str, before: int, register: Register) -> Record | None:
    """Return whom "the other" or "the other nurse" means where one of two was quoted last."""
    told = _THE_OTHER.fullmatch(phrase.strip(" ,\n"))
    if told is None:
        return None
    last = next((r for _, r in register.history.before(before, before - _OTHER_CHARS)), None)
    if last is None or last.class_ != "anonymous" or not last.label.startswith(_ONE_OF_TWO):
        return None
    if told["noun"] not in {None, "one", singular(last.head)}:
        return None
    record = register.unnamed(f"the other {last.label.removeprefix('one ')}", last.class_, last.people)
    return record.like(last)


def _some_of(whole: Record, told: str, class_: SourceClass, people: People, register: Register) -> Record:
    record = register.unnamed(f"{told} of the {whole.label.removeprefix('the ')}", class_, people)
    record.whole = whole
    return record.like(whole)
