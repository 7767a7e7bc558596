"""What a common noun names: a person, a body, a document, an event, an outlet. General English, lists and endings."""

from typing import Final, Literal

from headwater.attribution.thing_nouns import BODIES, DOCUMENTS, EVENTS, GROUPS, OUTLETS
from headwater.reader.person_nouns import (
    MANY_PERSONS,
    NOT_PERSONS,
    PARTISANS,
    PEOPLES,
    PEOPLES_ENDINGS,
    PERSON_ENDINGS,
    PERSONS,
    THINGS_ENDING_SO,
)

Kind = Literal["person", "group", "body", "document", "event", "outlet"]

_LEAST_ENDED_CHARS: Final = 5
_KINDS: Final[tuple[tuple[Kind, frozenset[str]], ...]] = (
    ("group", GROUPS),
    ("outlet", OUTLETS),
    ("document", DOCUMENTS),
    ("body", BODIES),
    ("person", PERSONS),
    ("event", EVENTS),
)


def kind_of(noun: str) -> Kind | None:
    """Return what a common noun in small letters names, singular or plural; None where neither list nor ending tells.

    Lists go before endings. Misses: nouns that name both ("record", "post"), for which the kind more common as the
    source of news is given.
    """
    if noun in MANY_PERSONS:
        return "body" if noun == "police" else "person"
    for form in _forms(noun):
        for kind, known in _KINDS:
            if form in known:
                return kind
    if noun in NOT_PERSONS:
        return None
    last = noun.rpartition("-")[2]
    if last != noun and last and (kind_of_last := kind_of(last)) is not None:
        return kind_of_last
    return "person" if any(map(_ends_as_person, _forms(noun))) else None


def is_person(noun: str) -> bool:
    """Whether the noun names a person, or people."""
    return kind_of(noun) == "person"


def is_listed(noun: str) -> bool:
    """Whether a list, and not an ending alone, tells what the noun names."""
    return noun in MANY_PERSONS or any(form in known for form in _forms(noun) for _, known in _KINDS)


def is_people(name: str) -> bool:
    """Whether a capitalised plural names people by party, nation, faith or place: "Democrats", "Norwegians"."""
    low = name.lower()
    return low in PEOPLES or low.endswith(PEOPLES_ENDINGS)


def is_adherent(name: str) -> bool:
    """Whether a capitalised noun names one member of a party, nation or faith: "Democrat"."""
    return name[:1].isupper() and name.lower() + "s" in PEOPLES


def is_partisan(name: str) -> bool:
    """Whether a capitalised noun names one member of a party: "Republican"."""
    return name[:1].isupper() and name.lower() + "s" in PARTISANS


def _forms(noun: str) -> tuple[str, ...]:
    """Return the noun and what it may be the plural of."""
    found = [noun]
    if noun.endswith("men"):
        found.append(noun[:-2] + "an")
    if noun.endswith("ies"):
        found.append(noun[:-3] + "y")
    if noun.endswith("es"):
        found.append(noun[:-2])
    if noun.endswith("s") and not noun.endswith("ss"):
        found.append(noun[:-1])
    return tuple(found)


def _ends_as_person(noun: str) -> bool:
    known_thing = noun in NOT_PERSONS or noun in THINGS_ENDING_SO or noun.endswith(("ness", "ment", "tion"))
    return len(noun) >= _LEAST_ENDED_CHARS and not known_thing and noun.endswith(PERSON_ENDINGS)
