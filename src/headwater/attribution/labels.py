"""Whom the label of a turn means, in front of a colon: "IDA ORR:", "Ms Orr:", "ORR:", "THE CHAIR:"."""

from collections.abc import Sequence

from headwater.attribution.body import Body
from headwater.attribution.describe import describe
from headwater.attribution.epithets import Epithets
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.records import Record
from headwater.attribution.registers import Register
from headwater.reader.layers import Name, Range


class Labels:
    """Resolves the labels of one article."""

    def __init__(self, body: Body, people: PeopleIndex, register: Register, epithets: Epithets) -> None:
        self._body, self._people, self._register, self._epithets = body, people, register, epithets

    def speaker(self, place: Range, names: Sequence[Name]) -> Record | None:
        """Return whose turn it is; an office alone is whoever holds it by the pile, and never who spoke last.

        `names` are those in the label, offsets from its first character.
        """
        phrase = self._body.text(place)
        found = describe(phrase, names)
        if found.persons:
            return self.shouted(phrase) or self._register.people(phrase, found)
        return self._epithets.holder(found, place[0]) or self._register.described(found)

    def shouted(self, phrase: str) -> Record | None:
        """Return the person whose surname stands in capitals before a colon: `DOE: We go on`."""
        if not phrase.isupper() or len(phrase.split()) != 1:
            return None
        key = self._register.key(phrase)
        return self._register.person(key, phrase) if key and self._people.aliases(key) else None
