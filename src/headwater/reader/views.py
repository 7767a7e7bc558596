"""Views on record: "the mayor believes that ...", "insurers expect ..." tell what somebody holds now, and has said."""

import re
from typing import Final

# in the present alone: what somebody "believed" may have been in their head and nowhere else
_HOLDS: Final = re.compile(
    r"(?:still\s|also\s|now\s|firmly\s)?(?:believes?|reckons?|expects?|thinks?|estimates?)\b(?!\s+in\b)", re.IGNORECASE
)
# what somebody expects to do is a plan; who wants no more than to be believed holds nothing
_DOES: Final = re.compile(r"(?:to|in|him|her|them|it|so|not)\b", re.IGNORECASE)
# the writer, and whoever of a kind believes so: "those who think that ..."
_NOBODY: Final = frozenset("i we you who which that those they".split())


def holds(source: str, cue: str, content: str) -> bool:
    """Whether the words tell a view that somebody else than the writer holds as its text is written.

    Misses: views told in the past ("thought that"), and verbs for wishes and feelings, which nobody need have said.
    """
    told = _HOLDS.fullmatch(cue.strip()) is not None and _DOES.match(content.strip()) is None
    return told and source.strip().lower() not in _NOBODY
