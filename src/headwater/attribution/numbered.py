"""Which of several unnamed people "the first source" is: one of the two sources who spoke before."""

import re

from headwater.attribution.records import Record
from headwater.attribution.registers import Register
from headwater.model import People

_ORDINALS = {word: n for n, word in enumerate("first second third fourth fifth".split(), 1)}
# "the first source, a banker"; "the First Source" is a name
_NUMBERED = re.compile(rf"[Tt]he\s(?P<which>{'|'.join(_ORDINALS)})\s(?P<noun>[a-z]+)(?:,.*)?", re.DOTALL)
# "the first minister", "the second mate": offices, whoever else of that name has spoken
_OFFICES = re.compile(
    r"first\s(?:minister|lady|gentleman|lord|sergeant)|(?:first|second|third)\s(?:secretary|officer|mate|lieutenant)"
)


def numbered(phrase: str, before: int, register: Register) -> Record | None:
    """Return one of people who are counted before the place by the same noun; None where there are not so many.

    Offices that hold such a word are nobody's number.
    """
    told = _NUMBERED.fullmatch(phrase.strip(" ,\n"))
    if told is None or _OFFICES.fullmatch(f"{told['which']} {told['noun']}"):
        return None
    which = told["which"]
    for _, whole in register.history.of_noun(told["noun"], before, plural=True):
        unnamed = whole.class_ in {"anonymous", "collective"} and whole.whole is None
        if unnamed and whole.people.low == whole.people.high and _ORDINALS[which] <= whole.people.low:
            return _one_of(whole, which, register)
    return None


def _one_of(whole: Record, which: str, register: Register) -> Record:
    label = f"the {which} of the {whole.label.removeprefix('the ')}"
    record = register.unnamed(label, whole.class_ if whole.class_ == "anonymous" else "role", People(low=1, high=1))
    record.access, record.whole = whole.access, whole
    record.head, record.words = whole.head, whole.words
    return record
