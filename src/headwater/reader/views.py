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
# what is recalled from shops, roads or a post, and from no memory
_RECALL: Final = re.compile(r"(?:\w+\s){0,2}recall(?:s|ed|ing)?", re.IGNORECASE)
_TAKEN_BACK: Final = re.compile(
    r"(?:[\w,.’'-]+\s){0,6}?(?:batch(?:es)?|products?|tins?|cans|jars|bottles?|packs?|packets?|units|models?|cars?|"
    r"vehicles?|trucks?|vans?|motorcycles?|bikes?|toys?|devices?|drugs?|medicines?|vaccines?|tablets?|formula|milk|"
    r"cheeses?|meat|beef|chicken|eggs|salads?|lots|items|goods|appliances?|chargers?|batter(?:y|ies)|phones?|laptops?|"
    r"tyres?|tires?|helmets?|implants?|pumps?|ambassadors?|envoys?|troops|parliament)\b(?!’s|'s)",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset("i we you who which that those they".split())


def holds(source: str, cue: str, content: str) -> bool:
    """Whether the words tell a view that somebody else than the writer holds as its text is written.

    Misses: views told in the past ("thought that"), and verbs for wishes and feelings, which nobody need have said.
    """
    told = _HOLDS.fullmatch(cue.strip()) is not None and _DOES.match(content.strip()) is None
    return told and source.strip().lower() not in _NOBODY


def takes_back(cue: str, content: str) -> bool:
    """Whether somebody "recalled a batch of formula" or "the ambassador", which says nothing.

    Misses: things that no list names; "recalled the car her father drove".
    """
    return _RECALL.fullmatch(cue.strip()) is not None and _TAKEN_BACK.match(content.strip()) is not None
