"""Who says "I" and "we": whoever is quoted, else whoever puts the text out or signs it."""

import re
from functools import cached_property

from headwater.attribution.body import Body
from headwater.attribution.issuers import Issuer
from headwater.attribution.records import Record
from headwater.attribution.registers import Register
from headwater.attribution.wordlists import FIRST_PERSON, FIRST_PERSONS
from headwater.model import People
from headwater.reader.layers import Range
from headwater.reader.spoken import TURN

# "Q:", "DOE:", "Jane Doe:" at the head of a line: a talk in turns, whose "I" is not the writer
_TURN = re.compile(r"^\s*(?:[A-Z][\w.’'-]*\s?){1,4}:\s", re.MULTILINE)
_LEAST_TURNS = 3


class Voice:
    """Tells whom the first person of one article means.

    In quotation marks, and in a turn of a talk, it is the speaker of the words around it, as far as that is one (for
    "I") or several or a body (for "we"). Elsewhere it is who puts the text out, else its writer, where a byline says
    that there is one. Misses: letters and guest articles without a byline; interviews without labels.
    """

    def __init__(self, body: Body, register: Register, issuer: Issuer | None) -> None:
        self._body, self._register, self._issuer = body, register, issuer
        self._spoken: list[tuple[Range, Record]] = []

    def note(self, content: tuple[Range, ...], speaker: Record) -> None:
        """Keep whose words stand at the places."""
        self._spoken.extend((place, speaker) for place in content)

    def is_quoted(self, place: Range) -> bool:
        """Whether the place is a first person in quotation marks."""
        first = self._body.text(place).strip().lower() in FIRST_PERSON | FIRST_PERSONS
        return first and any(q.inner[0] <= place[0] < q.inner[1] for q in self._body.layers.quotations)

    def meant(self, place: Range) -> Record | None:
        """Return whom the first person at the place means, None where it cannot be told."""
        one = self._body.text(place).strip().lower() in FIRST_PERSON
        if self.is_quoted(place) or self._in_turn(place):
            return self._quoted(place, one=one)
        if self._issuer:
            return self._register.issuer(self._issuer)
        if self.in_turns or not self._body.article.byline:
            return None
        return self._register.unnamed("the writer", "reporter", People(low=1, high=1))

    @cached_property
    def in_turns(self) -> bool:
        """Whether the article prints a talk in turns, each under who speaks."""
        return sum(len(_TURN.findall(span.exact)) for span in self._body.article.spans) >= _LEAST_TURNS

    def _in_turn(self, place: Range) -> bool:
        """Whether the place stands in what somebody says in a turn of a talk."""
        return any(low <= place[0] < high for low, high in self._turns)

    @cached_property
    def _turns(self) -> tuple[Range, ...]:
        return tuple(c for u in self._body.layers.utterances if u.rule == TURN for c in u.content)

    def _quoted(self, place: Range, *, one: bool) -> Record | None:
        around = [(high - low, n) for n, ((low, high), _) in enumerate(self._spoken) if low <= place[0] < high]
        if not around:
            return None
        speaker = self._spoken[min(around)[1]][1]
        several = speaker.plural or (speaker.class_ in {"named", "outlet", "collective"} and speaker.key is None)
        return speaker if several != one else None
