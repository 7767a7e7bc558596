"""The field a body works in, as its name or what it is called tells: police and a fire service are not one."""

from typing import Final

from headwater.reader.words import folded_in

_WORDS: Final = {
    "police": "police constabulary sheriff",
    "fire": "fire firefighters",
    "ambulance": "ambulance paramedics",
    "coastguard": "coastguard lifeboat",
    "health": "health hospital hospitals infirmary clinic medical nhs",
    "courts": "court tribunal prosecutor prosecutors coroner",
    "schools": "school schools university college",
    "transport": "ferry ferries railway railways rail airline airlines airways bus",
    "banks": "bank banks",
    "unions": "union unions",
    "councils": "council",
    "army": "army navy military",
}
_FIELDS: Final = {word: field for field, words in _WORDS.items() for word in words.split()}


def fields_of(label: str) -> frozenset[str]:
    """Return the fields that the words for a body name, none where they tell of none.

    Of "a spokeswoman for the health board" that of the board. Misses: names that tell no field ("Hart Lomax").
    """
    return frozenset(_FIELDS[word] for word in folded_in(label) if word in _FIELDS)
